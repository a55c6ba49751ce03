"""Fixtures of the wire tests: a scripted server, and a driver for each kind of client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from wire_server import Driver, Server, respond

from videovector._transport.http_library import httpcore


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    server.script(respond())
    yield server
    server.close()


@pytest.fixture(params=["sync", "async", "async over httpx"])
def driver(request: pytest.FixtureRequest, server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    """The sync client, the async one, and that one where a tool has hooked into httpcore, as OpenTelemetry does."""
    if request.param == "async over httpx":
        inner = httpcore.AsyncHTTPConnection.handle_async_request

        async def handle_async_request(self: Any, request: httpcore.Request) -> httpcore.Response:
            return await inner(self, request)

        monkeypatch.setattr(httpcore.AsyncHTTPConnection, "handle_async_request", handle_async_request)
    driver = Driver(request.param.split()[0], server.url)
    yield driver
    driver.close()
