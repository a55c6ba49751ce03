"""How to call a facade method from nothing but the document: its examples become the arguments."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from codegen.names import python_name
from docsite.values import IDEMPOTENCY_HEADER, sample
from document import DocumentOperation, Json, deref, parameters
from example_server import Examples, ExampleServer, Exchange

import videovector._generated.models as models
from videovector import AsyncPage, AsyncVideoVector, SyncPage, VideoVector


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of an operation: its name on the wire, where it goes, and what is given."""

    wire: str
    location: str
    python: str
    required: bool
    value: Any


def facade(client: VideoVector | AsyncVideoVector, method: str) -> Callable[..., Any]:
    """The method that `x-videovector` names, on a real client."""
    resource, _, name = method.rpartition(".")
    found: Callable[..., Any] = getattr(client if resource == "client" else getattr(client, resource), name)
    return found


def arguments(examples: Examples, operation: DocumentOperation, number: int) -> list[Argument]:
    """Every argument of an operation with its example value, the body's `number`-th example."""
    overrides = operation.extension.get("arguments", {})
    found: list[Argument] = []

    def add(wire: str, location: str, required: bool, value: Any) -> None:
        name = overrides.get(wire, {}).get("name") or python_name(wire)
        found.append(Argument(wire, location, name, required, value))

    for row in parameters(examples.document, operation):
        if row["name"] == IDEMPOTENCY_HEADER:
            found.append(Argument(row["name"], "header", "idempotency_key", False, row["example"]))
            continue
        schema = row.get("schema", {})
        value = row.get("example", sample(examples.document, schema))
        if deref(examples.document, schema).get("format") == "date-time":
            value = datetime.fromisoformat(value)
        add(row["name"], row["in"], row.get("required", False), value)
    bodies = examples.request_examples(operation)
    if bodies:
        body = bodies[min(number, len(bodies) - 1)]
        if not isinstance(body, dict):
            add("body", "body", True, body)
            return found
        schema = deref(examples.document, examples.request_content(operation)[1].get("schema", {}))
        # Where the schema asks for combinations, "required" alone does not make a body: the example does.
        combined = any(key in schema for key in ("anyOf", "oneOf", "minProperties", "if", "dependentRequired"))
        for wire, value in body.items():
            add(wire, "body", combined or wire in schema.get("required", []), value)
    return found


def documented_arguments(examples: Examples, operation: DocumentOperation) -> set[str]:
    """The Python names of everything the operation can be given, but for what the document leaves out of the method."""
    overrides = operation.extension.get("arguments", {})
    wires = {row["name"] for row in parameters(examples.document, operation)} - {IDEMPOTENCY_HEADER}
    schema = deref(examples.document, examples.request_content(operation)[1].get("schema", {}))
    for part in [schema, *(deref(examples.document, part) for part in schema.get("allOf", []))]:
        wires |= set(part.get("properties", {}))
    wires -= {wire for wire, override in overrides.items() if override.get("omit")}
    names = {overrides.get(wire, {}).get("name") or python_name(wire) for wire in wires}
    return names | ({"idempotency_key"} if operation.extension["idempotency"] != "none" else set())


def keywords(function: Callable[..., Any], given: list[Argument]) -> tuple[list[Any], dict[str, Any]]:
    """Arguments split as the signature wants them: by position where it allows, by name elsewhere."""
    kinds = inspect.signature(function).parameters
    by_name = {row.python: row.value for row in given}
    unknown = sorted(by_name.keys() - kinds.keys())
    assert not unknown, f"the facade has no argument {', '.join(unknown)}"
    positional = [name for name, kind in kinds.items() if kind.kind is kind.POSITIONAL_OR_KEYWORD and name in by_name]
    return [by_name[name] for name in positional], {k: v for k, v in by_name.items() if k not in positional}


def assert_sent(operation: DocumentOperation, exchange: Exchange, given: list[Argument]) -> None:
    """What was given arrived, at its place and with its value."""
    path = operation.path
    queries = dict(exchange.query)
    for row in given:
        if row.location == "path":
            path = path.replace(f"{{{row.wire}}}", str(row.value))
        elif row.location == "query":
            value = row.value
            if isinstance(value, bool):
                value = str(value).lower()
            if isinstance(value, datetime):
                assert datetime.fromisoformat(queries[row.wire]) == value
            elif isinstance(value, list):
                assert [text for name, text in exchange.query if name == row.wire] == value
            else:
                assert queries[row.wire] == str(value), row.wire
        elif row.location == "header":
            assert exchange.headers[row.wire.lower()] == row.value
        elif row.wire == "body":
            assert exchange.body == row.value
        else:
            assert same(row.value, exchange.body[row.wire]), f"{row.wire}: sent {exchange.body[row.wire]!r}"
    assert exchange.path.endswith(path)


def assert_defaults(
    examples: Examples, operation: DocumentOperation, exchange: Exchange, given: list[Argument]
) -> None:
    """What nobody gave is sent with the default that the document says, if it is sent at all."""
    overrides = operation.extension.get("arguments", {})
    sent: Json = dict(exchange.query)
    schemas = {row["name"]: row.get("schema", {}) for row in parameters(examples.document, operation)}
    if isinstance(exchange.body, dict):
        sent |= exchange.body
        body = deref(examples.document, examples.request_content(operation)[1].get("schema", {}))
        for part in [*(deref(examples.document, part) for part in body.get("allOf", [])), body]:
            schemas |= part.get("properties", {})
    for wire in sent.keys() & schemas.keys() - {row.wire for row in given}:
        schema = {**deref(examples.document, schemas[wire]), **schemas[wire]}
        documented = [one["default"] for one in (schema, overrides.get(wire, {})) if "default" in one]
        spelled = [json.dumps(one) for one in documented if not isinstance(one, str)]
        assert not documented or sent[wire] in [*documented, *spelled], f"{wire}: sent {sent[wire]!r} unasked"


def same(shown: Any, value: Any) -> bool:
    """Whether a JSON value says what an example shows; further fields, and null for an absent one, are fine."""
    if isinstance(shown, Mapping) and isinstance(value, Mapping):
        return all(same(part, value.get(name)) for name, part in shown.items())
    if isinstance(shown, list) and isinstance(value, list):
        return len(shown) == len(value) and all(same(*pair) for pair in zip(shown, value, strict=True))
    if isinstance(shown, str) and isinstance(value, str) and shown != value:
        return _moment(shown) is not None and _moment(shown) == _moment(value)
    return bool(shown == value)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def as_json(value: Any) -> Any:
    """A result as JSON values, the way its model writes itself."""
    if isinstance(value, list):
        return [as_json(entry) for entry in value]
    if isinstance(value, dict):
        return {name: as_json(entry) for name, entry in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


def link_of(examples: Examples, server: ExampleServer) -> Any:
    """The example of a download link, on the server that was asked, as it must lead to the API."""
    example = examples.response_examples(examples.operations["createExportDownloadUrl"])[server.number]
    link = example["download_url"]
    return {**example, "download_url": link and server.url + link[link.index("/exports/") :]}


def page_items(examples: Examples, operation: DocumentOperation) -> Json:
    """The schema of the entries of a paged response."""
    schema = deref(examples.document, examples.success(operation)[2]["schema"])
    properties: Json = {}
    for part in [*(deref(examples.document, entry) for entry in schema.get("allOf", [])), schema]:
        properties |= part.get("properties", {})
    listed = properties["data" if operation.extension["paging"] == "cursor" else "items"]
    items: Json = deref(examples.document, listed)["items"]
    return items


def assert_typed(examples: Examples, schema: Json, value: Any, where: str = "answer") -> None:
    """A value has the type that the document's schema gets in Python."""
    reference = schema.get("$ref")
    resolved = deref(examples.document, schema)
    alternatives = [*resolved.get("anyOf", []), *resolved.get("oneOf", [])]
    if value is None or alternatives:
        return
    if isinstance(reference, str) and resolved.get("properties") and not resolved.get("x-typed-dict"):
        model = getattr(models, reference.rsplit("/", 1)[-1])
        assert isinstance(value, model), f"{where} is a {type(value).__name__}, not a {model.__name__}"
    elif resolved.get("type") == "array":
        assert isinstance(value, list), f"{where} is a {type(value).__name__}, not a list"
        for position, entry in enumerate(value):
            assert_typed(examples, resolved.get("items", {}), entry, f"{where}[{position}]")


def assert_response(examples: Examples, operation: DocumentOperation, value: Any, number: int) -> None:
    """The response came as the documented type, says what the example says, and still follows the document as JSON."""
    _, content_type, media = examples.success(operation)
    shown = examples.response_examples(operation)
    if not content_type:
        assert value in (None, {})
        return
    schema: Json = media["schema"]
    example = shown[min(number, len(shown) - 1)]
    if isinstance(value, SyncPage | AsyncPage):
        schema = page_items(examples, operation)
        example = example["data" if operation.extension["paging"] == "cursor" else "items"]
        schema, value = {"type": "array", "items": schema}, value.data
    elif operation.extension["paging"] in {"cursor", "items"}:
        raise AssertionError(f"{operation.operation_id} is paged, but gave a {type(value).__name__}")
    assert_typed(examples, schema, value)
    written = as_json(value)
    assert examples.errors(schema, written, "answer") == []
    assert same(example, written), f"{written!r} does not say what the example says: {example!r}"
