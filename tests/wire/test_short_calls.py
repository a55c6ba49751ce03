"""Short calls, which go over h11 alone: what is loaded for them, and when they go over httpx."""

from __future__ import annotations

import gzip
import json
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from wire_server import POST, Action, Driver, Server, drop, hang, operation, raw, reset, respond

from videovector import ConnectionError, TimeoutError, VideoVectorError
from videovector._transport.http_library import httpcore, httpx

LOADED = """
import sys
from videovector import VideoVector
with VideoVector(api_key="k", base_url=sys.argv[1]) as client:
    client.request("GET", "/things")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
LOADED_ASYNC = """
import asyncio, sys
from videovector import AsyncVideoVector
async def main():
    async with AsyncVideoVector(api_key="k", base_url=sys.argv[1]) as client:
        await client.request("GET", "/things")
asyncio.run(main())
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""

FETCHED = """
import resource, sys
sys.modules["orjson"] = None
from videovector import VideoVector
with VideoVector(api_key="k", base_url=sys.argv[1]) as client:
    for _ in range(4):
        client.request("GET", "/things")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(4):
        client.request("GET", "/things")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


WARM = """
import asyncio, sys, tempfile
from videovector import AsyncVideoVector
async def main():
    async with AsyncVideoVector(api_key="k", base_url=sys.argv[1], max_retries=0) as client:
        await client.warm_up()
        before = set(sys.modules)
        await client.indexes.retrieve("idx_1")
        with tempfile.NamedTemporaryFile(suffix=".mp4") as file:
            file.write(b"x" * 100_000)
            file.flush()
            await client.videos.upload(file=file.name, title="A")
        print(*sorted(name for name in set(sys.modules) - before if name.startswith(("videovector", "http", "anyio"))))
asyncio.run(main())
"""

LOADED_BY = """
import asyncio, sys, threading
class Watch:
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is threading.main_thread():
            on_loop.add(name)
        elif name.partition(".")[0] in ("attrs", "h11", "httpx"):
            turns.add(sys.getswitchinterval())
on_loop, turns, usual = set(), set(), sys.getswitchinterval()
from videovector import AsyncVideoVector
async def main():
    async with AsyncVideoVector(api_key="k", base_url=sys.argv[1], max_retries=0) as client:
        sys.meta_path.insert(0, Watch())
        upload = client.videos.upload
        await asyncio.gather(*(upload(file=b"x" * 100_000, title="A", filename="a.mp4") for _ in range(3)))
        await client.indexes.retrieve("idx_1")
asyncio.run(main())
assert {"videovector._generated.models.import_job", "videovector._generated.models.index"} <= sys.modules.keys()
assert usual > 0.001 and turns == {0.001} and sys.getswitchinterval() == usual, turns
print(*sorted(on_loop))
"""


@pytest.fixture(params=["sync", "async"])
def driver(request: pytest.FixtureRequest, server: Server) -> Iterator[Driver]:
    """Both clients, with nothing hooked into httpx."""
    driver = Driver(request.param, server.url)
    yield driver
    driver.close()


@pytest.mark.parametrize(
    ("program", "absent"),
    [
        (LOADED, {"httpx", "httpx2", "httpcore", "asyncio", "certifi", "attr", "anyio"}),
        (LOADED_ASYNC, {"httpx", "httpx2", "httpcore", "certifi", "anyio"}),
    ],
    ids=["sync", "async"],
)
def test_a_short_call_loads_neither_httpx_nor_what_only_some_programs_need(
    server: Server, program: str, absent: set[str]
) -> None:
    """A fresh process gets its first response without the modules that take longest to load."""
    command = [sys.executable, "-c", program, server.url]
    loaded = set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    assert "h11" in loaded
    assert not loaded & absent


def test_calls_of_a_warm_client_load_nothing_more(server: Server) -> None:
    """After `warm_up()` neither resources nor models nor the HTTP library are loaded on the event loop."""
    server.script(respond(200, {"job_id": "job_1"}))
    done = subprocess.run([sys.executable, "-c", WARM, server.url], check=True, capture_output=True, text=True)
    # What these are for are responses that lack fields, as the server's do.
    assert set(done.stdout.split()) <= {"videovector._models.incomplete", "videovector._models.tolerant"}
    assert max(len(request.body) for request in server.received) > 100_000


def test_a_first_call_loads_in_a_thread(server: Server) -> None:
    """Neither models nor the HTTP library are loaded on the event loop, which gets its turn each millisecond."""
    server.script(*[respond(200, {"job_id": "job_1"})] * 6, respond(200, {"index_id": "idx_1"}))
    command = [sys.executable, "-c", LOADED_BY, server.url]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert "videovector._generated.resources.videos" in loaded
    heavy = ("videovector._generated.models.", "httpx", "httpcore", "h11", "anyio", "pathlib")
    assert [name for name in loaded if name.startswith(heavy)] == []


@pytest.mark.parametrize("layer", ["httpx", "httpcore"])
def test_a_tool_that_hooks_into_the_http_library_sees_short_calls(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch, layer: str
) -> None:
    """What respx, pytest-httpx and OpenTelemetry replace is asked for each call from then on, and no longer after."""
    kinds: dict[str, Any] = (
        {"httpx": httpx.AsyncHTTPTransport, "httpcore": httpcore.AsyncHTTPConnection}
        if driver.is_async
        else {"httpx": httpx.HTTPTransport, "httpcore": httpcore.HTTPConnection}
    )
    kind, method = kinds[layer], "handle_async_request" if driver.is_async else "handle_request"
    seen: list[Any] = []
    inner = getattr(kind, method)

    def handle_request(self: Any, request: Any) -> Any:
        seen.append(request.url)
        return inner(self, request)

    client = driver.client()
    driver.send(client, operation())
    with monkeypatch.context() as patched:
        patched.setattr(kind, method, handle_request)
        driver.send(client, operation())
        assert len(seen) == 1
    driver.send(client, operation())
    assert (len(seen), len(server.received)) == (1, 3)


@pytest.mark.parametrize("size", [16_000, 17_000])
def test_a_body_of_any_size_is_sent_whole(driver: Driver, server: Server, size: int) -> None:
    """Small ones go along with the head, larger ones over httpx."""
    driver.send(driver.client(), operation(POST, json={"a": "x" * size}))
    assert server.received[-1].body == b'{"a":"' + b"x" * size + b'"}'


@pytest.mark.parametrize("breaking", [drop, reset, raw(b"HTTP/1.1 2")], ids=["closed", "reset", "cut off"])
@pytest.mark.parametrize("uses_httpx", [False, True], ids=["short", "httpx"])
def test_no_call_is_silently_sent_twice(driver: Driver, server: Server, breaking: Action, uses_httpx: bool) -> None:
    """A connection that breaks after it was used is not tried again behind the back of the retries."""
    server.script(respond(), breaking, respond())
    client = driver.client(max_retries=0, use_httpx_client=uses_httpx)
    driver.send(client, operation())
    driver.raised(ConnectionError, client.send, operation())
    assert (len(server.received), server.connections) == (2, 1)


@pytest.mark.parametrize("pieces", [1, 3, 40])
def test_a_response_in_pieces_is_put_together(driver: Driver, server: Server, pieces: int) -> None:
    """Wherever the network cuts it, in the head too."""
    content = b'HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"a": "' + b"x" * 31 + b'"}'
    size = -(-len(content) // pieces)

    def act(connection: socket.socket) -> bool:
        for start in range(0, len(content), size):
            connection.sendall(content[start : start + size])
            time.sleep(0.002)
        return True

    server.script(act)
    assert driver.send(driver.client(), operation()) == {"a": "x" * 31}


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


LARGE = json.dumps([f"item {number}: é" for number in range(40_000)], ensure_ascii=False).encode()


def large(connection: socket.socket, *, surplus: bytes = b"", **headers: str) -> bool:
    """Respond with a large body that comes in pieces, the first of them along with the head."""
    fields = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(LARGE)}\r\n{fields}\r\n".encode()
    for piece in (head + LARGE[:1], LARGE[1:100_000], LARGE[100_000:] + surplus):
        connection.sendall(piece)
    return True


def test_a_large_response_leaves_the_connection_to_the_next_call(driver: Driver, server: Server) -> None:
    """What goes past the parser is read to its end and no further, time after time."""
    server.script(large, large, respond())
    client = driver.client(max_retries=0)
    for expected in (json.loads(LARGE), json.loads(LARGE), {"ok": True}):
        assert driver.send(client, operation()) == expected
    assert server.connections == 1


@pytest.mark.parametrize(
    "action",
    [partial(large, Connection="close"), partial(large, surplus=b"HTTP/1.1 200 OK\r\n\r\n")],
    ids=["closed", "surplus"],
)
def test_a_connection_that_can_not_go_on_after_a_large_response_is_not_used_again(
    driver: Driver, server: Server, action: Action
) -> None:
    """The response counts, and the next call begins on a connection of its own."""
    server.script(action, respond())
    client = driver.client(max_retries=0)
    assert driver.send(client, operation()) == json.loads(LARGE)
    assert driver.send(client, operation()) == {"ok": True}
    assert server.connections == 2


@pytest.mark.parametrize(
    ("end", "kind", "reason"),
    [
        (lambda _connection: False, ConnectionError, "in the middle of the response"),
        (reset, ConnectionError, "reset"),
        (hang, TimeoutError, "in time"),
    ],
    ids=["truncated", "reset", "stalled"],
)
def test_a_large_response_that_breaks_off_is_an_error(
    driver: Driver, server: Server, end: Action, kind: type[Exception], reason: str
) -> None:
    """Whatever ends it before its length is reached, and status and request id are known all the same."""

    def act(connection: socket.socket) -> bool:
        head = b"HTTP/1.1 200 OK\r\nX-Request-ID: req_5\r\nContent-Length: %d\r\n\r\n" % len(LARGE)
        connection.sendall(head + LARGE[:80_000])
        return end(connection)

    server.script(act)
    failure = driver.raised(kind, driver.client(max_retries=0, timeout=0.5).send, operation())
    assert reason in str(failure)
    assert (failure.status_code, failure.request_id) == (200, "req_5")


@pytest.mark.parametrize(
    "action",
    [
        respond(200, gzip.compress(LARGE, 0), headers={"Content-Encoding": "gzip"}),
        raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(LARGE), LARGE)),
    ],
    ids=["compressed", "in chunks"],
)
def test_a_large_response_may_be_encoded(driver: Driver, server: Server, action: Action) -> None:
    """What is compressed, or has no length of its own, takes the way of the parser."""
    server.script(action)
    assert driver.send(driver.client(), operation()) == json.loads(LARGE)


def test_a_length_without_a_body_is_not_waited_for(driver: Driver, server: Server) -> None:
    """Responses to HEAD, and those of status 204, have none, whatever they say of its length."""
    length = {"Content-Length": "1000000"}
    # The connection stays open: one that closes meanwhile would fail a request that is not sent again.
    server.script(respond(200, b"", headers=length), respond(204, b"", headers=length))
    client = driver.client(max_retries=0)
    driver.run(client.request, "HEAD", "/things")
    driver.run(client.request, "DELETE", "/things")
    assert [request.method for request in server.received] == ["HEAD", "DELETE"]


def test_a_large_response_is_bound_by_max_response_bytes(driver: Driver, server: Server) -> None:
    """One that announces more than the client takes is not read."""
    server.script(large)
    client = driver.client(max_retries=0, max_response_bytes=len(LARGE) - 1)
    assert "max_response_bytes" in str(driver.raised(VideoVectorError, client.send, operation()))
    assert driver.send(driver.client(max_response_bytes=len(LARGE)), operation()) == json.loads(LARGE)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="what other C libraries do with memory is their own")
def test_the_memory_of_a_large_response_is_used_for_the_next(server: Server) -> None:
    """It is not handed back to the system meanwhile, which would then be asked for it page by page."""
    body = json.dumps(["é" + "a" * 30_000] * 20, ensure_ascii=False).encode()
    server.script(respond(200, body))
    command = [sys.executable, "-c", FETCHED, server.url]
    fetched = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert int(fetched) < len(body) / 4096


@pytest.mark.parametrize(("seconds", "connections"), [(3.9, 1), (4.1, 2)])
def test_a_connection_is_used_again_until_it_has_been_idle_for_four_seconds(
    driver: Driver, server: Server, seconds: float, connections: int
) -> None:
    """A server may be about to close a connection that nobody has used for long, so that another one is opened."""
    server.script(respond(), respond())
    client = driver.client()
    now = 100.0
    driver.clock.monotonic = lambda: now
    driver.run(client.send, operation())
    now += seconds
    driver.run(client.send, operation())
    assert server.connections == connections
