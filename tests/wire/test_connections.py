"""Pooled connections: which are kept, which are closed, and what a call does that gets none."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any

import pytest
from wire_server import Driver, Server, arrival, connections_left, operation, respond

from videovector import (
    AsyncVideoVector,
    NotFoundError,
    RequestOptions,
    TimeoutError,
    VideoVector,
    VideoVectorError,
)
from videovector._generated.sync._transport import exchange
from videovector._transport.clock import KEEPALIVE_SECONDS, Clock, use_clock


def script_together(server: Server, count: int) -> None:
    """Respond to the first calls only once all of them have arrived, each over a connection of its own."""
    gate = threading.Barrier(count, timeout=10)

    def together(connection: Any) -> bool:
        gate.wait()
        return respond()(connection)

    server.script(*[together] * count, respond())


def test_connections_idle_for_too_long_are_closed(server: Server) -> None:
    """A call takes the connection that was used last, and closes the one idle longest if that is past use."""
    script_together(server, 3)
    moment = 0.0
    with use_clock(Clock(monotonic=lambda: moment)):
        client = VideoVector(api_key="k", base_url=server.url)
    with client, ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda _: client.send(operation()), range(3)))
        moment = KEEPALIVE_SECONDS - 1
        client.send(operation())
        assert server.open_connections == 3
        moment = KEEPALIVE_SECONDS + 1
        client.send(operation())
        assert connections_left(server, 2)
        client.send(operation())
        assert connections_left(server, 1)
    assert server.connections == 3


def test_the_async_client_closes_connections_idle_for_too_long(server: Server) -> None:
    """There too the one idle longest is closed if it is past use, when a call takes the one used last."""
    script_together(server, 2)
    moment = 0.0

    async def scenario() -> None:
        nonlocal moment
        with use_clock(Clock(monotonic=lambda: moment)):
            client = AsyncVideoVector(api_key="k", base_url=server.url)
        async with client:
            await asyncio.gather(*(client.send(operation()) for _ in range(2)))
            moment = KEEPALIVE_SECONDS - 1
            await client.send(operation())
            assert server.open_connections == 2
            moment = KEEPALIVE_SECONDS + 1
            await client.send(operation())
            assert await asyncio.to_thread(connections_left, server, 1)

    asyncio.run(scenario())
    assert server.connections == 2


@pytest.mark.parametrize("steps", range(4))
def test_cancellation_while_an_expired_connection_is_closed_leaves_none_open(server: Server, steps: int) -> None:
    """The connection that the cancelled call would have used is closed with the client."""
    script_together(server, 2)
    moment = 0.0

    async def scenario() -> None:
        nonlocal moment
        with use_clock(Clock(monotonic=lambda: moment)):
            client = AsyncVideoVector(api_key="k", base_url=server.url, use_httpx_client=True)
        async with client:
            await asyncio.gather(*(client.send(operation()) for _ in range(2)))
            moment = KEEPALIVE_SECONDS - 1
            await client.send(operation())
            moment = KEEPALIVE_SECONDS + 1
            call = asyncio.create_task(client.send(operation()))
            for _ in range(steps):
                await asyncio.sleep(0)
            call.cancel()
            await asyncio.gather(call, return_exceptions=True)
        assert await asyncio.to_thread(connections_left, server, 0)

    asyncio.run(scenario())


def test_an_interrupt_while_a_stream_is_opened_gives_its_connection_back_once(server: Server) -> None:
    """Wherever it strikes: given back twice, two calls would share the connection, and there would be one too many."""
    running, most = 0, 0
    lock = threading.Lock()

    def counted(connection: Any) -> bool:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.002)
        with lock:
            running -= 1
        return respond()(connection)

    def interrupted_at(line: int) -> bool:
        left = line

        def watch(frame: FrameType, event: str, _argument: object) -> Any:
            nonlocal left
            if frame.f_code.co_filename != exchange.__file__:
                return None
            left -= event == "line"
            if not left:
                raise KeyboardInterrupt
            return watch

        with VideoVector(api_key="k", base_url=server.url, max_connections=1) as client:
            sys.settrace(watch)
            try:
                with client.stream("GET", "/things") as stream:
                    sys.settrace(None)
                    stream.read()
            except KeyboardInterrupt:
                pass
            finally:
                sys.settrace(None)
            with ThreadPoolExecutor(2) as threads:
                assert list(threads.map(lambda _: client.send(operation()), range(2))) == [{"ok": True}] * 2
        return left <= 0

    server.script(counted)
    lines = 1
    while interrupted_at(lines):
        lines += 1
    assert lines > 10
    assert most == 1


def test_calls_under_way_end_when_the_client_is_closed(server: Server) -> None:
    """A call that is under way ends as it would have, its connection is closed with it, and no other begins."""
    go_on = threading.Event()

    def held(connection: Any) -> bool:
        assert go_on.wait(10)
        return respond()(connection)

    server.script(held)

    async def scenario() -> None:
        client = AsyncVideoVector(api_key="k", base_url=server.url)
        call = asyncio.create_task(client.send(operation()))
        await arrival(server, 1)
        await client.close()
        go_on.set()
        assert await call == {"ok": True}
        assert await asyncio.to_thread(connections_left, server, 0)
        with pytest.raises(VideoVectorError, match="closed"):
            await client.send(operation())

    asyncio.run(scenario())
    go_on.clear()
    client = VideoVector(api_key="k", base_url=server.url)
    with ThreadPoolExecutor(1) as threads:
        call = threads.submit(client.send, operation())
        asyncio.run(arrival(server, 2))
        client.close()
        go_on.set()
        assert call.result(10) == {"ok": True}
    assert connections_left(server, 0)


def test_waiting_for_a_connection_ends_at_the_deadline(server: Server) -> None:
    """A thread that waits for one of the client's connections in vain ends at its deadline, having sent nothing."""
    go_on = threading.Event()

    def held(connection: Any) -> bool:
        assert go_on.wait(10)
        return respond()(connection)

    server.script(held)
    client = VideoVector(api_key="k", base_url=server.url, max_connections=1)
    with client, ThreadPoolExecutor(1) as threads:
        first = threads.submit(client.send, operation())
        asyncio.run(arrival(server, 1))
        with pytest.raises(TimeoutError) as late:
            client.send(operation(), RequestOptions(deadline=0.1))
        go_on.set()
        assert first.result(10) == {"ok": True}
    assert (late.value.error_code, len(server.received)) == ("deadline_exceeded", 1)


OTHERS = b'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"secret": "b"}'
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n" + b'{"ok": 1}' + b"\r\n0\r\n\r\n"
PLAIN = b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"ok": 1}'
ERROR = b"HTTP/1.1 404 X\r\nContent-Length: 2\r\n\r\n{}"


@pytest.mark.parametrize("way", ["direct", "proxy", "httpx client"])
@pytest.mark.parametrize(
    "parts",
    [
        [PLAIN + OTHERS],
        [CHUNKED + OTHERS],
        [ERROR + OTHERS],
        [PLAIN, OTHERS],
        [PLAIN + b"more than announced"],
        [PLAIN + b"\r\n", OTHERS],
        [PLAIN + OTHERS[:20], OTHERS[20:]],
    ],
    ids=["length", "chunked", "error", "later", "no HTTP", "blank line", "in two parts"],
)
def test_bytes_after_a_response_are_not_the_next_response(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch, parts: list[bytes], way: str
) -> None:
    """They were asked for by nobody: the connection is closed, and the next call uses another one."""

    def smuggling(connection: socket.socket) -> bool:
        for number, part in enumerate(parts):
            if number:
                time.sleep(0.05)
            connection.sendall(part)
        return True

    settings: dict[str, Any] = {"max_retries": 0, "use_httpx_client": way == "httpx client"}
    if way == "proxy":
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server.port}")
        settings |= {"base_url": "http://api.example.test/v2", "allow_insecure": True}
    server.script(smuggling, respond(200, {"mine": 2}))
    client = driver.client(**settings)
    if parts[0].startswith(ERROR):
        driver.raised(NotFoundError, client.send, operation())
    else:
        assert driver.send(client, operation()) == {"ok": 1}
    time.sleep(0.1 if len(parts) > 1 else 0)
    assert driver.send(client, operation()) == {"mine": 2}
    assert server.connections == 2
