"""Short calls of the sync client, which go over h11 alone: what is loaded for them, and when they go over httpx."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpcore
import httpx
import pytest
from wire_server import Driver, Server, operation, raw, respond

LOADED = """
import sys
from videovector import VideoVector
with VideoVector(api_key="k", base_url=sys.argv[1]) as client:
    client.request("GET", "/things")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture
def driver(server: Server) -> Iterator[Driver]:
    """The sync client alone."""
    driver = Driver("sync", server.url)
    yield driver
    driver.close()


def test_a_short_call_loads_neither_httpx_nor_what_only_some_programs_need(server: Server) -> None:
    """A fresh process gets its first response without the modules that take longest to load."""
    server.script(respond())
    command = [sys.executable, "-c", LOADED, server.url]
    loaded = set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    assert not loaded & {"httpx", "httpcore", "asyncio", "aiohttp", "certifi", "attr", "anyio"}


@pytest.mark.parametrize("kind", [httpx.HTTPTransport, httpcore.HTTPConnection])
def test_a_tool_that_hooks_into_the_http_library_sees_short_calls(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch, kind: Any
) -> None:
    """What respx, pytest-httpx and OpenTelemetry replace is asked for each call from then on, and no longer after."""
    seen: list[Any] = []
    inner = kind.handle_request

    def handle_request(self: Any, request: Any) -> Any:
        seen.append(request.url)
        return inner(self, request)

    client = driver.client()
    driver.send(client, operation())
    with monkeypatch.context() as patched:
        patched.setattr(kind, "handle_request", handle_request)
        driver.send(client, operation())
        assert len(seen) == 1
    driver.send(client, operation())
    assert (len(seen), len(server.received)) == (1, 3)


def test_interim_responses_are_passed_over(driver: Driver, server: Server) -> None:
    """Early hints and the like come before the response, however many there are."""
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" * 3
    body = b'{"a": 1}'
    server.script(raw(hints + b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body))
    assert driver.send(driver.client(), operation()) == {"a": 1}


def test_connections_are_used_again(driver: Driver, server: Server) -> None:
    """Calls one after the other share a connection."""
    client = driver.client()
    for _ in range(3):
        driver.send(client, operation())
    assert server.connections == 1
