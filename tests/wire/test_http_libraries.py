"""A client of the caller's own may be of httpx or of httpx2, whichever of them the SDK's own connections are of."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any

import pytest
from wire_server import PUT, Driver, Server, operation, respond

from videovector import AsyncVideoVector, ConnectionError, InvalidArgumentError, NotFoundError, TimeoutError
from videovector._transport.http_library import library_of


@pytest.fixture(params=["httpx", "httpx2"])
def library(request: pytest.FixtureRequest) -> Any:
    """Each of them, where it is installed."""
    return pytest.importorskip(request.param)


@pytest.fixture
def own(driver: Driver, library: Any) -> Any:
    """A client of the library, which is closed after the SDK's."""
    return (library.AsyncClient if driver.is_async else library.Client)(trust_env=False)


def close(driver: Driver, own: Any) -> None:
    """Close a caller's own client."""
    driver.run(own.aclose if driver.is_async else own.close)


def test_calls_uploads_and_streams_go_over_it(driver: Driver, server: Server, own: Any, tmp_path: Path) -> None:
    """Bodies of every kind are its own, and responses are read in pieces and as a whole."""
    client = driver.client(http_client=own)
    file = tmp_path / "a.bin"
    file.write_bytes(b"x" * 300_000)
    assert driver.send(client, operation()) == {"ok": True}
    driver.send(client, operation(PUT, json={"a": 1}))
    driver.send(client, operation(PUT, content=file))
    assert [len(request.body) for request in server.received] == [0, 7, 300_000]
    server.script(respond(200, b"one\ntwo"))
    assert driver.run(lines, client, driver.is_async) == ["one", "two"]
    assert library_of(own).__name__ == type(own).__module__
    close(driver, own)


def test_its_exceptions_become_those_of_the_sdk(driver: Driver, server: Server, own: Any) -> None:
    """A refused connection, a server that says nothing, a response that breaks off, and an error status."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        late = driver.client(http_client=own, base_url=f"http://127.0.0.1:{port}", timeout=0.3, max_retries=0)
        failure = driver.raised(TimeoutError, late.send, operation())
        assert "the server sent nothing in time" in str(failure)
    gone = driver.client(http_client=own, base_url=f"http://127.0.0.1:{port}", max_retries=0)
    assert driver.raised(ConnectionError, gone.send, operation()).error_code == "connection_failed"
    client = driver.client(http_client=own, max_retries=0)
    server.script(respond(200, b"{", length=9), respond(404))
    assert driver.raised(ConnectionError, client.send, operation()).error_code == "connection_broken"
    driver.raised(NotFoundError, client.send, operation())
    close(driver, own)


def test_its_event_hooks_may_raise_for_the_status(driver: Driver, server: Server, library: Any) -> None:
    """The attempt loop decides what follows, and sends the call again."""

    def refuse(response: Any) -> None:
        response.raise_for_status()

    async def refuse_async(response: Any) -> None:
        response.raise_for_status()

    kind, hook = (library.AsyncClient, refuse_async) if driver.is_async else (library.Client, refuse)
    own = kind(event_hooks={"response": [hook]}, trust_env=False)
    server.script(respond(503), respond())
    assert driver.send(driver.client(http_client=own), operation()) == {"ok": True}
    close(driver, own)


def test_a_client_of_the_other_kind_is_refused(driver: Driver, library: Any) -> None:
    """A sync client can't serve an async one, nor the other way round, nor can something else."""
    for wrong in (library.Client() if driver.is_async else library.AsyncClient(), object()):
        failure = driver.raised(InvalidArgumentError, driver.client(http_client=wrong).send, operation())
        assert "httpx2" in str(failure)


def test_httpx2_is_used_where_httpx_is_not_installed(server: Server) -> None:
    """Calls, uploads and streams work without httpx and httpcore, and type hints can still be evaluated."""
    pytest.importorskip("httpx2")
    program = (
        "import json, sys, typing\n"
        "sys.modules['httpx'] = sys.modules['httpcore'] = None\n"
        "from videovector import VideoVector\n"
        "with VideoVector(api_key='k', base_url=sys.argv[1]) as client:\n"
        "    client.request('GET', '/things')\n"
        "    assert 'httpx2' not in sys.modules\n"
        "    client.request('POST', '/things', json={'a': 'x' * 20_000})\n"
        "hints = typing.get_type_hints(VideoVector.__init__)\n"
        "print(json.dumps(['httpx2' in sys.modules, 'httpcore2' in sys.modules, str(hints['http_client'])]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, server.url], check=True, capture_output=True, text=True)
    used, core_used, hint = json.loads(done.stdout)
    assert used
    assert core_used
    assert "httpx2.Client" in hint
    assert len(server.received) == 2


def test_the_hint_of_http_client_names_both() -> None:
    """Whoever reads the signature learns what may be given."""
    pytest.importorskip("httpx")
    pytest.importorskip("httpx2")
    hint = str(typing.get_type_hints(AsyncVideoVector.__init__)["http_client"])
    assert "httpx.AsyncClient" in hint
    assert "httpx2.AsyncClient" in hint


def lines(client: Any, is_async: bool) -> Any:
    """The lines of a streamed response."""

    async def collect() -> list[str]:
        async with client.stream("GET", "/things") as stream:
            return [line async for line in stream.iter_lines()]

    if is_async:
        return collect()
    with client.stream("GET", "/things") as stream:
        return list(stream.iter_lines())
