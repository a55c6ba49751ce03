"""One operation as a call: curl, Python, async Python and command, with the values of the document's examples."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote, urlencode

from codegen.names import python_name
from document import DocumentOperation, Json, deref, parameters

IDEMPOTENCY_HEADER = "Idempotency-Key"
# What an argument without an example is shown with.
FALLBACKS: dict[str, Any] = {"string": "text", "integer": 1, "number": 1.0, "boolean": True, "array": [], "object": {}}
WIDTH = 88


@dataclass(frozen=True, slots=True)
class Value:
    """An argument with its example."""

    wire: str
    place: str  # path, query, header or body
    python: str
    positional: bool
    value: Any


@dataclass(frozen=True, slots=True)
class Calls:
    """The texts of one operation's calls; empty where there is none."""

    curl: str
    python: str
    asynchronous: str
    command: str


def calls_of(document: Json, operation: DocumentOperation) -> Calls:
    """The calls of an operation, with what it requires and nothing else."""
    content_type, body = _body(document, operation)
    values = _values(document, operation, body)
    method: str | None = operation.extension.get("method")
    return Calls(
        _curl(operation, values, content_type, body),
        _python(method, operation, values, asynchronous=False),
        _python(method, operation, values, asynchronous=True),
        _command(method, operation, values),
    )


def _body(document: Json, operation: DocumentOperation) -> tuple[str, Any]:
    content: Json = deref(document, operation.raw.get("requestBody", {})).get("content", {})
    for content_type, media in content.items():
        if "example" in media:
            return content_type, media["example"]
        for example in media.get("examples", {}).values():
            return content_type, deref(document, example)["value"]
        return content_type, _sample(document, media.get("schema", {}))
    return "", None


def _sample(document: Json, schema: Json) -> Any:
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
        return {name: _sample(document, resolved["properties"][name]) for name in wanted}
    if resolved.get("format") == "binary":
        return b""
    kinds = resolved.get("type", "string")
    return FALLBACKS[kinds if isinstance(kinds, str) else kinds[0]]


def _values(document: Json, operation: DocumentOperation, body: Any) -> list[Value]:
    overrides: Json = operation.extension.get("arguments", {})
    chosen: list[str] = operation.extension.get("positional", [])
    found: list[Value] = []

    def add(wire: str, place: str, value: Any) -> None:
        name = overrides.get(wire, {}).get("name") or python_name(wire)
        found.append(Value(wire, place, name, place == "path" or name in chosen or wire in chosen, value))

    for row in parameters(document, operation):
        if row.get("required") and row["name"] != IDEMPOTENCY_HEADER:
            add(row["name"], row["in"], row.get("example", _sample(document, row.get("schema", {}))))
    for wire, value in cast("Json", body if isinstance(body, dict) else {}).items():
        add(wire, "body", value)
    return found


def _curl(operation: DocumentOperation, values: list[Value], content_type: str, body: Any) -> str:
    path, query = operation.path, list[tuple[str, str]]()
    for row in values:
        if row.place == "path":
            path = path.replace(f"{{{row.wire}}}", quote(str(row.value), safe=""))
        elif row.place == "query":
            query.append((row.wire, _plain(row.value)))
    address = f"$VIDEO_VECTOR_BASE_URL{path}{'?' + urlencode(query) if query else ''}"
    lines = [f'curl -X {operation.method.upper()} "{address}"']
    names = {name for alternative in operation.raw.get("security", []) for name in alternative}
    if "ApiKeyAuth" in names:
        lines.append('-H "X-API-Key: $VIDEO_VECTOR_API_KEY"')
    elif names:
        lines.append('-H "Authorization: Bearer $VIDEO_VECTOR_BEARER_TOKEN"')
    if content_type == "multipart/form-data":
        for row in values:
            if row.place == "body":
                shown = f"@{_file_name(row)}" if _is_file(row) else _plain(row.value)
                lines.append(f"-F {shlex.quote(f'{row.wire}={shown}')}")
    elif content_type:
        lines.append(f'-H "Content-Type: {content_type}"')
        lines.append(f"-d {shlex.quote(json.dumps(body, ensure_ascii=False))}")
    return " \\\n  ".join(lines)


def _python(method: str | None, operation: DocumentOperation, values: list[Value], *, asynchronous: bool) -> str:
    client = "AsyncVideoVector" if asynchronous else "VideoVector"
    awaited = "await " if asynchronous and operation.extension.get("calls") != "stream" else ""
    if method is None:
        path = operation.path
        for row in values:
            path = path.replace(f"{{{row.wire}}}", str(row.value)) if row.place == "path" else path
        arguments = [f'"{operation.method.upper()}"', f'"{path}"']
        called = "client.request"
    else:
        given = [row for row in values if row.positional] + [row for row in values if not row.positional]
        arguments = [_literal(row) if row.positional else f"{row.python}={_literal(row)}" for row in given]
        called = f"client.{method.removeprefix('client.')}"
    line = f"result = {awaited}{called}({', '.join(arguments)})"
    if len(line) + 4 > WIDTH:
        inner = "".join(f"        {one},\n" for one in arguments)
        line = f"result = {awaited}{called}(\n{inner}    )"
    if asynchronous:
        indented = line.replace("\n", "\n    ")
        return (
            f"import asyncio\n\nfrom videovector import {client}\n\n\nasync def main() -> None:\n"
            f"    async with {client}() as client:\n        {indented}\n\n\nasyncio.run(main())"
        )
    return f"from videovector import {client}\n\nwith {client}() as client:\n    {line}"


def _command(method: str | None, operation: DocumentOperation, values: list[Value]) -> str:
    if method is None or method.startswith("client."):
        path = operation.path
        for row in values:
            path = path.replace(f"{{{row.wire}}}", str(row.value)) if row.place == "path" else path
        return f"videovector api {operation.method.upper()} {path}"
    words = ["videovector", *(part.replace("_", "-") for part in method.split("."))]
    options: list[str] = []
    for row in values:
        value: object = row.value
        several = cast("list[object]", value) if isinstance(value, list) else [value]
        shown = [_file_name(row)] if _is_file(row) else [_plain(one) for one in several]
        if row.positional:
            words += [shlex.quote(one) for one in shown]
        elif isinstance(row.value, bool):
            options.append(f"--{'' if row.value else 'no-'}{row.python.replace('_', '-')}")
        else:
            options += [f"--{row.python.replace('_', '-')} {shlex.quote(one)}" for one in shown]
    line = " ".join([*words, *options])
    return line if len(line) <= WIDTH else " \\\n  ".join([" ".join(words), *options])


def _is_file(row: Value) -> bool:
    return isinstance(row.value, bytes)


def _file_name(row: Value) -> str:
    return "key-file.json" if "credential" in row.wire else "episode.mp4"


def _literal(row: Value) -> str:
    if _is_file(row):
        return repr(_file_name(row)).replace("'", '"')
    return _python_literal(row.value)


def _python_literal(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        entries = cast("list[object]", value)
        return f"[{', '.join(_python_literal(one) for one in entries)}]"
    if isinstance(value, dict):
        inner = ", ".join(
            f"{json.dumps(key)}: {_python_literal(one)}"
            for key, one in value.items()  # pyright: ignore[reportUnknownVariableType]
        )
        return f"{{{inner}}}"
    return repr(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
