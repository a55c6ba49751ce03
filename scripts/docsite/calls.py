"""One operation as a call: curl, Python, async Python and command, with the values of the document's examples."""

from __future__ import annotations

import inspect
import json
import shlex
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from urllib.parse import quote, urlencode

from document import DocumentOperation, Json

from videovector import VideoVector

from .commands import command_of
from .values import EVENTS, WIDTH, Example, Value, example_of, plain

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Calls:
    """The example calls of one operation, as strings."""

    curl: str
    python: str
    asynchronous: str
    command: str


def calls_of(document: Json, operation: DocumentOperation) -> Calls:
    """The calls of an operation, with its required arguments only."""
    example = example_of(document, operation)
    return Calls(
        _curl(operation, example),
        _program(operation, example, asynchronous=False),
        _program(operation, example, asynchronous=True),
        command_of(operation, example),
    )


def _curl(operation: DocumentOperation, example: Example) -> str:
    path = operation.path
    for row in example.path_values:
        path = path.replace(f"{{{row.wire}}}", quote(str(row.value), safe=""))
    query = urlencode([(row.wire, plain(row.value)) for row in example.query_values])
    lines = [f'curl -X {operation.method.upper()} "$VIDEO_VECTOR_BASE_URL{path}{"?" + query if query else ""}"']
    names = {name for alternative in operation.raw.get("security", []) for name in alternative}
    if "ApiKeyAuth" in names:
        lines.append('-H "X-API-Key: $VIDEO_VECTOR_API_KEY"')
    elif names:
        lines.append('-H "Authorization: Bearer $VIDEO_VECTOR_BEARER_TOKEN"')
    if example.content_type == "multipart/form-data":
        for row in example.values:
            if row.place == "body":
                shown = f"@{row.file_name}" if row.is_file else plain(row.value)
                lines.append(f"-F {shlex.quote(f'{row.wire}={shown}')}")
    elif example.content_type:
        lines.append(f'-H "Content-Type: {example.content_type}"')
        lines.append(f"-d {shlex.quote(json.dumps(example.body, ensure_ascii=False))}")
    if example.response and example.response != JSON:
        lines.append("--no-buffer" if example.response == EVENTS else f"-o {example.saved_as}")
    return " \\\n  ".join(lines)


def _program(operation: DocumentOperation, example: Example, *, asynchronous: bool) -> str:
    """The call as a complete program."""
    lines = _lines(operation, example, asynchronous=asynchronous)
    if not asynchronous:
        inner = "\n".join(f"    {line}" for line in lines)
        return f"from videovector import VideoVector\n\nwith VideoVector() as client:\n{inner}"
    inner = "\n".join(f"        {line}" for line in lines)
    return (
        "import asyncio\n\nfrom videovector import AsyncVideoVector\n\n\nasync def main() -> None:\n"
        f"    async with AsyncVideoVector() as client:\n{inner}\n\n\nasyncio.run(main())"
    )


def _lines(operation: DocumentOperation, example: Example, *, asynchronous: bool) -> list[str]:
    method: str | None = operation.extension.get("method")
    is_async, awaits = ("async ", "await ") if asynchronous else ("", "")
    if method is None and example.response == EVENTS:
        called = _call("client.stream", _raw_arguments(operation, example))
        return [
            *f"{is_async}with {called} as stream:".split("\n"),
            f"    {is_async}for event in stream.iter_events():",
            "        print(event.event, event.data)",
        ]
    if method is None:
        arguments = _raw_arguments(operation, example)
        if example.response and example.response != JSON:
            arguments.append('answer="bytes"')
        return [*f"result = {awaits}{_call('client.request', arguments)}".split("\n"), "print(result)"]
    signature = inspect.signature(_method(method))
    called = _call(f"client.{method.removeprefix('client.')}", _arguments(signature, example))
    if "Iterator" in str(signature.return_annotation) or "Generator" in str(signature.return_annotation):
        return [*f"{is_async}for piece in {called}:".split("\n"), "    print(piece)"]
    return [*f"result = {awaits}{called}".split("\n"), "print(result)"]


@cache
def _client() -> VideoVector:
    """A client that is only inspected and never sends anything."""
    return VideoVector(api_key="sk_live_" + "0" * 48)


def _method(name: str) -> Any:
    """The method of a client."""
    found: object = _client()
    for part in name.removeprefix("client.").split("."):
        found = getattr(found, part)
    return found


def _arguments(signature: inspect.Signature, example: Example) -> list[str]:
    """The arguments that a method takes; a hand-written method may set some of them itself."""
    taken = [row for row in example.values if row.python in signature.parameters]
    given = [row for row in taken if row.positional] + [row for row in taken if not row.positional]
    return [_literal(row) if row.positional else f"{row.python}={_literal(row)}" for row in given]


def _raw_arguments(operation: DocumentOperation, example: Example) -> list[str]:
    path = operation.path
    for row in example.path_values:
        path = path.replace(f"{{{row.wire}}}", str(row.value))
    arguments = [f'"{operation.method.upper()}"', f'"{path}"']
    if example.query_values:
        arguments.append(f"query={_python_literal({row.wire: row.value for row in example.query_values})}")
    if example.content_type == JSON:
        arguments.append(f"json={_python_literal(example.body)}")
    return arguments


def _call(name: str, arguments: list[str]) -> str:
    line = f"{name}({', '.join(arguments)})"
    if len(line) + 20 <= WIDTH:
        return line
    inner = "".join(f"    {one},\n" for one in arguments)
    return f"{name}(\n{inner})"


def _literal(row: Value) -> str:
    return json.dumps(row.file_name) if row.is_file else _python_literal(row.value)


def _python_literal(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(_python_literal(one) for one in cast('list[object]', value))}]"
    if isinstance(value, dict):
        pairs = cast("dict[str, object]", value).items()
        return f"{{{', '.join(f'{json.dumps(key)}: {_python_literal(one)}' for key, one in pairs)}}}"
    return repr(value)
