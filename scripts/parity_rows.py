"""The operations of the API document as rows of the parity matrix."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, cast

from document import DocumentOperation, Json, deref, operations, parameters

Status = Literal["wrapped", "REST-only", "missing"]
CREDENTIALS = {"ApiKeyAuth": "API key", "BearerAuth": "bearer token"}


@dataclass(slots=True)
class Row:
    """One operation in the matrix."""

    operation_id: str
    http_method: str
    path: str
    resource: str
    summary: str
    status: Status = "missing"
    reason: str = ""
    methods: list[str] = field(default_factory=list[str])
    command: str = ""
    command_test: str = ""
    sync_signature: str = ""
    async_signature: str = ""
    request: str = ""
    arguments: str = ""
    response: str = ""
    returns: str = ""
    async_returns: str = ""
    credentials: str = ""
    scope: str = ""
    idempotency: str = ""
    paging: str = ""
    waiter: str = ""
    single_attempt: bool = False
    tests: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


@dataclass(slots=True)
class Surface:
    """Operations that are only reached by `client.request` or `client.stream`, with the reason and the call."""

    name: str
    reason: str
    routes: list[str]
    code: str


@dataclass(frozen=True, slots=True)
class Waiter:
    """A method that polls an operation until a job has ended."""

    method: str
    operation_id: str
    done: list[str]
    failed: list[str]


@dataclass(slots=True)
class Matrix:
    """The content of the pages, and all problems."""

    version: str
    rows: list[Row]
    waiters: list[Waiter]
    surfaces: list[Surface]
    problems: list[str]


def schema_name(document: Json, schema: Json) -> str:
    reference = schema.get("$ref")
    if isinstance(reference, str):
        return reference.rsplit("/", 1)[-1]
    if schema.get("type") == "array":
        return f"array of {schema_name(document, schema.get('items', {}))}"
    if schema.get("format") == "binary":
        return "binary"
    kind = schema.get("type", "any")
    return " or ".join(cast("list[str]", kind)) if isinstance(kind, list) else str(kind)


def content_name(document: Json, content: Json) -> str:
    """The type of a body, with its content type if that is not JSON."""
    shown: list[str] = []
    for content_type, media in content.items():
        name = schema_name(document, media.get("schema", {}))
        shown.append(name if content_type == "application/json" else f"{name} ({content_type})")
    return ", ".join(shown) or "none"


def describe(document: Json, operation: DocumentOperation) -> Row:
    """The row of an operation, from the document."""
    extension, raw = operation.extension, operation.raw
    body = deref(document, raw.get("requestBody", {})).get("content", {})
    answers = {str(status): answer for status, answer in raw["responses"].items() if str(status).startswith("2")}
    answer: Json = deref(document, answers[min(answers)]).get("content", {}) if answers else {}
    places: dict[str, list[str]] = {}
    for parameter in parameters(document, operation):
        if parameter["in"] != "header":
            places.setdefault(parameter["in"], []).append(parameter["name"])
    schemes = [str(scheme) for requirement in raw.get("security", []) for scheme in requirement]
    idempotency = str(extension.get("idempotency", "none"))
    return Row(
        operation_id=operation.operation_id,
        http_method=operation.method.upper(),
        path=operation.path,
        resource=str(next(iter(raw.get("tags", [])), "")),
        summary=str(raw.get("summary", "")),
        reason=str(extension.get("rest_only", "")),
        methods=operation.methods,
        request=content_name(document, body),
        arguments="; ".join(f"{place}: {', '.join(names)}" for place, names in places.items()),
        response=content_name(document, answer),
        credentials=" or ".join(CREDENTIALS.get(scheme, scheme) for scheme in schemes) or "none",
        scope=str(extension.get("scope", "none")),
        idempotency=f"{idempotency} ({extension['idempotency_prefix']})" if idempotency == "auto" else idempotency,
        paging=str(extension.get("paging", "none")),
        waiter=str(extension.get("waiter") or "none"),
        single_attempt=bool(extension.get("single_attempt")),
    )


def describe_waiters(found: Iterable[DocumentOperation]) -> list[Waiter]:
    """The waiters of the document."""
    return [
        Waiter(
            str(declared["method"]),
            operation.operation_id,
            list(declared["done"]),
            [*declared.get("failed", ()), *declared.get("failed_unlisted", ())],
        )
        for operation in found
        for declared in operation.extension.get("waiters", {}).values()
    ]


def surfaces(document: Json, rows: Iterable[Row]) -> list[Surface]:
    """The REST-only operations, grouped by reason."""
    by_reason: dict[str, list[Row]] = {}
    for row in rows:
        if row.reason:
            by_reason.setdefault(row.reason, []).append(row)
    by_id = {operation.operation_id: operation for operation in operations(document)}
    found: list[Surface] = []
    for reason, group in by_reason.items():
        name = group[0].path if len(group) == 1 else f"{posixpath.commonpath([row.path for row in group])}/*"
        routes = [f"{row.http_method} {row.path}" for row in group]
        found.append(Surface(name, reason, routes, rest_code(document, by_id[group[0].operation_id])))
    return found


def rest_code(document: Json, operation: DocumentOperation) -> str:
    """The three lines of code that call an operation without a method."""
    path = operation.path
    for parameter in parameters(document, operation):
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", str(parameter.get("example", parameter["name"])))
    verb = operation.method.upper()
    content_type = str(next(iter(deref(document, operation.raw["responses"]["200"])["content"])))
    if content_type == "text/event-stream":
        return (
            f'with VideoVector() as client, client.stream("{verb}", "{path}") as stream:\n'
            "    for event in stream.iter_events():\n"
            "        print(event.event, event.data)"
        )
    if content_type == "application/json":
        return f'with VideoVector() as client:\n    answer = client.request("{verb}", "{path}")\n    print(answer)'
    suffix = content_type.rpartition("/")[2].replace("jpeg", "jpg")
    return (
        "with VideoVector() as client:\n"
        f'    image = client.request("{verb}", "{path}", headers={{"Accept": "{content_type}"}}, answer="bytes")\n'
        f'Path("{operation.path.rpartition("/")[2]}.{suffix}").write_bytes(image)'
    )
