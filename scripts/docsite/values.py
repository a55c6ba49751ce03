"""The arguments of an operation, with the values of the document's examples."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, cast

from codegen.names import python_name
from document import DocumentOperation, Json, deref, parameters

IDEMPOTENCY_HEADER = "Idempotency-Key"
# Values for arguments without an example.
FALLBACKS: dict[str, Any] = {"string": "text", "integer": 1, "number": 1.0, "boolean": True, "array": [], "object": {}}
EVENTS = "text/event-stream"
# Longer calls are split into several lines.
WIDTH = 88


@dataclass(frozen=True, slots=True)
class Value:
    """An argument with its example."""

    wire: str
    place: str  # path, query, header or body
    python: str
    positional: bool
    value: Any

    @property
    def is_file(self) -> bool:
        """Whether the argument is the content of a file."""
        return isinstance(self.value, bytes)

    @property
    def file_name(self) -> str:
        """The file name for it in examples."""
        return "key-file.json" if "credential" in self.wire else "episode.mp4"


@dataclass(frozen=True, slots=True)
class Example:
    """The arguments of an operation in an example, and its response."""

    values: list[Value]
    content_type: str  # of the body; empty without one
    body: Any
    response: str  # content type of the success; empty without a body

    @property
    def path_values(self) -> list[Value]:
        """The arguments in the path."""
        return [row for row in self.values if row.place == "path"]

    @property
    def saved_as(self) -> str:
        """The file name for saving a response of its type."""
        return f"result.{self.response.rpartition('/')[2].replace('jpeg', 'jpg')}"

    @property
    def query_values(self) -> list[Value]:
        """The arguments in the query."""
        return [row for row in self.values if row.place == "query"]


def example_of(document: Json, operation: DocumentOperation) -> Example:
    """The example of an operation: its required arguments, and the example body of the document."""
    content_type, body = _body(document, operation)
    return Example(_values(document, operation, body), content_type, body, _response(document, operation))


def plain(value: Any) -> str:
    """A value as a string for a query, a form or a command line."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _response(document: Json, operation: DocumentOperation) -> str:
    for status, response in operation.raw["responses"].items():
        if str(status).startswith("2"):
            return next(iter(deref(document, response).get("content", {})), "")
    return ""


def _body(document: Json, operation: DocumentOperation) -> tuple[str, Any]:
    content: Json = deref(document, operation.raw.get("requestBody", {})).get("content", {})
    for content_type, media in content.items():
        if "example" in media:
            return content_type, media["example"]
        for example in media.get("examples", {}).values():
            return content_type, deref(document, example)["value"]
        return content_type, sample(document, media.get("schema", {}))
    return "", None


def sample(document: Json, schema: Json) -> Any:
    """A value that is valid for a schema: its example, or the smallest valid value."""
    resolved = {**deref(document, schema), **schema}
    for key in ("example", "default"):
        if resolved.get(key) is not None:
            return resolved[key]
    if resolved.get("examples"):
        return resolved["examples"][0]
    if resolved.get("enum"):
        return resolved["enum"][0]
    if "properties" in resolved:
        wanted = resolved.get("required", [])
        return {name: sample(document, resolved["properties"][name]) for name in wanted}
    if resolved.get("format") == "binary":
        return b""
    kinds = resolved.get("type", "string")
    return resolved.get("minimum", FALLBACKS[kinds if isinstance(kinds, str) else kinds[0]])


def _values(document: Json, operation: DocumentOperation, body: Any) -> list[Value]:
    overrides: Json = operation.extension.get("arguments", {})
    chosen: list[str] = operation.extension.get("positional", [])
    found: list[Value] = []

    def add(wire: str, place: str, value: Any) -> None:
        name = overrides.get(wire, {}).get("name") or python_name(wire)
        found.append(Value(wire, place, name, place == "path" or name in chosen or wire in chosen, value))

    for row in parameters(document, operation):
        if row.get("required") and row["name"] != IDEMPOTENCY_HEADER:
            add(row["name"], row["in"], row.get("example", sample(document, row.get("schema", {}))))
    for wire, value in cast("Json", body if isinstance(body, dict) else {}).items():
        add(wire, "body", value)
    return found
