"""Operations without a method of their own are reached by `client.request` and `client.stream`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import document
import parity_rows
import pytest
from calling import Argument, arguments, assert_sent
from document import DocumentOperation
from example_server import BINARY_CONTENT, Examples, ExampleServer

from videovector import AsyncVideoVector, VideoVector

EXAMPLES = Examples(document.load())
REST_ONLY = [operation for operation in EXAMPLES.operations.values() if "rest_only" in operation.extension]
SURFACES = parity_rows.surfaces(
    EXAMPLES.document, [parity_rows.describe(EXAMPLES.document, operation) for operation in REST_ONLY]
)


def route(operation: DocumentOperation, given: list[Argument]) -> tuple[str, str, dict[str, Any]]:
    """Method, path and keywords of `client.request` for an operation."""
    path = operation.path
    query: dict[str, Any] = {}
    body: dict[str, Any] = {}
    headers: dict[str, str] = {}
    for row in given:
        if row.location == "path":
            path = path.replace(f"{{{row.wire}}}", row.value)
        elif row.location == "query":
            query[row.wire] = row.value.isoformat() if isinstance(row.value, datetime) else row.value
        elif row.location == "header":
            headers[row.wire] = row.value
        elif row.location == "body":
            body[row.wire] = row.value
    return operation.method.upper(), path, {"query": query, "headers": headers, **({"json": body} if body else {})}


def kind_of_response(operation: DocumentOperation) -> str:
    return {"application/json": "json", "text/event-stream": "events"}.get(EXAMPLES.success(operation)[1], "bytes")


def settings(operation: DocumentOperation, server: ExampleServer) -> dict[str, Any]:
    accepted = {scheme for requirement in operation.raw["security"] for scheme in requirement}
    credential = {"bearer_token": "example-token"} if accepted == {"BearerAuth"} else {"api_key": "example-key"}
    return {**credential, "base_url": server.url, "max_retries": 0}


def reach_sync(operation: DocumentOperation, server: ExampleServer, given: list[Argument]) -> Any:
    method, path, keywords = route(operation, given)
    with VideoVector(**settings(operation, server)) as client:
        if kind_of_response(operation) == "events":
            with client.stream(method, path, **keywords) as stream:
                return [json.loads(event.data) for event in stream.events()]
        return client.request(method, path, answer=kind_of_response(operation), **keywords)


def reach_async(operation: DocumentOperation, server: ExampleServer, given: list[Argument]) -> Any:
    async def reach() -> Any:
        method, path, keywords = route(operation, given)
        async with AsyncVideoVector(**settings(operation, server)) as client:
            if kind_of_response(operation) == "events":
                async with client.stream(method, path, **keywords) as stream:
                    return [json.loads(event.data) async for event in stream.events()]
            return await client.request(method, path, answer=kind_of_response(operation), **keywords)

    return asyncio.run(reach())


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("operation", REST_ONLY, ids=[operation.operation_id for operation in REST_ONLY])
def test_each_rest_only_operation_is_sent_as_documented(
    operation: DocumentOperation, kind: str, server: ExampleServer, record_property: Callable[[str, object], None]
) -> None:
    """A REST-only operation is sent as the document asks, and its response given back as it came."""
    given = arguments(EXAMPLES, operation, 0)
    value = (reach_sync if kind == "sync" else reach_async)(operation, server, given)

    assert [problem for exchange in server.exchanges for problem in exchange.problems] == []
    assert [exchange.operation_id for exchange in server.exchanges] == [operation.operation_id]
    assert_sent(operation, server.exchanges[0], given)
    shown = EXAMPLES.response_examples(operation)
    assert value == {"json": shown and shown[0], "events": shown, "bytes": BINARY_CONTENT}[kind_of_response(operation)]
    record_property("exercised", {"operation": operation.operation_id, "method": "client.request", "client": kind})


def test_there_are_four_surfaces() -> None:
    """The REST-only surfaces are the MCP helpers, the event stream, GIFs and thumbnails, and no others."""
    assert sorted(surface.name for surface in SURFACES) == [
        "/mcp/*",
        "/processing/events/stream",
        "/videos/segments/{segment_id}/thumbnail",
        "/videos/{video_id}/gif",
    ]


@pytest.mark.parametrize("surface", SURFACES, ids=[surface.name for surface in SURFACES])
def test_published_lines_reach_the_surface(
    surface: parity_rows.Surface, server: ExampleServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The three lines that the parity matrix shows for a surface run as they stand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "example-key")
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", server.url)
    assert len(surface.code.splitlines()) == 3
    exec(compile(surface.code, surface.name, "exec"), {"VideoVector": VideoVector, "Path": Path})
    assert [(exchange.problems, exchange.operation_id in EXAMPLES.operations) for exchange in server.exchanges] == [
        ([], True)
    ]
