"""Timeouts of each kind, deadlines against servers that make just enough progress, and cancellation."""

from __future__ import annotations

import asyncio
import io
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from fault_actions import OK_BODY, drip, head, never_reads
from wire_server import KEYED, POST, PUT, Driver, Server, arrival, drop, error, hang, operation, respond

from videovector import (
    AsyncVideoVector,
    ConnectionError,
    ExternalServiceError,
    RequestOptions,
    TimeoutError,
    VideoVector,
    VideoVectorError,
)
from videovector._request.uploads import open_upload
from videovector._transport.clock import Clock, use_clock
from videovector._transport.http_library import httpx

BIG = os.urandom(1 << 20) * 24


@contextmanager
def full_backlog() -> Iterator[int]:
    """A port whose queue of connections is full, so that connecting to it hangs."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        try:
            yield listener.getsockname()[1]
        finally:
            for one in waiting:
                one.close()


def test_connecting_times_out(driver: Driver) -> None:
    """A connection that cannot be made in time is a TimeoutError that says so, tried again as usual."""
    with full_backlog() as port:
        client = driver.client(base_url=f"http://127.0.0.1:{port}", timeout=0.1, max_retries=1)
        failure = driver.raised(TimeoutError, client.send, operation())
        assert (failure.attempts, failure.error_code) == (2, "timeout")
        assert "no connection could be made in time" in str(failure)
        assert driver.raised(TimeoutError, client.send, operation(POST, json={})).attempts == 1


def test_writing_times_out(driver: Driver, server: Server) -> None:
    """A server that stops reading is a TimeoutError; the timeout is for each piece, not for the upload."""
    release = threading.Event()

    class Deaf(Server):
        def _body(self, connection: socket.socket, request: Any, buffer: bytes) -> tuple[bytes, bytes]:
            release.wait(5)
            return b"", b""

    deaf = Deaf()
    deaf.script(never_reads)
    try:
        client = driver.client(base_url=deaf.url, timeout=0.15, max_retries=1)
        parts = [("file", open_upload("file", BIG, filename="a.mp4"))]
        failure = driver.raised(TimeoutError, client.send, operation(KEYED, parts=parts))
        assert (failure.attempts, failure.error_code) == (2, "timeout")
    finally:
        release.set()
        deaf.close()


def test_the_pool_timeout_of_an_own_client_is_told_apart(server: Server) -> None:
    """The caller's own HTTP client may have a smaller pool; its timeout is told apart from the server's."""
    server.script(respond(200, b"abc", length=3), respond())
    own = httpx.Client(limits=httpx.Limits(max_connections=1))
    with use_clock(Clock(sleep=lambda seconds: None)):
        client = VideoVector(api_key="k", base_url=server.url, http_client=own, timeout=0.1, max_retries=1)
    with own, client:
        with client.stream("GET", "/x"):
            with pytest.raises(TimeoutError, match="no connection of the pool became free") as caught:
                client.send(operation())
            assert caught.value.attempts == 2
        assert client.send(operation()) == {"ok": True}


def test_a_full_client_waits_its_turn(driver: Driver, server: Server) -> None:
    """Waiting for a place of the SDK's own pool is no timeout of the connection."""

    def slow(connection: socket.socket) -> bool:
        time.sleep(0.3)
        return respond()(connection)

    server.script(slow)
    client = driver.client(max_connections=1, timeout=1.1, max_retries=0)

    async def all_at_once() -> list[Any]:
        return await asyncio.gather(*(client.send(operation()) for _ in range(5)))

    if driver.is_async:
        assert driver.run(all_at_once) == [{"ok": True}] * 5
    else:
        threads = [threading.Thread(target=client.send, args=(operation(),), daemon=True) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(server.received) == 5


DRIPS = {
    "head": head(Content_Length=len(OK_BODY)) + b" " * 1000,
    "body": head(Content_Length=5000) + b" " * 5000,
    "endless header": b"HTTP/1.1 200 OK\r\nX-Filler: " + b"x" * 5000,
}


@pytest.mark.parametrize("content", DRIPS.values(), ids=DRIPS)
def test_the_deadline_holds_against_a_drip(driver: Driver, server: Server, content: bytes) -> None:
    """A server that sends a byte now and then defeats every timeout of a socket, and must not defeat the deadline."""
    server.script(drip(content, 0.02))
    begin = time.monotonic()
    failure = driver.raised(TimeoutError, driver.client(deadline=0.25).send, operation())
    assert (failure.error_code, failure.attempts) == ("deadline_exceeded", 1)
    # All of it would take twenty seconds and more.
    assert 0.2 < time.monotonic() - begin < 10


def test_the_deadline_holds_against_a_slow_reader(driver: Driver) -> None:
    """A server that takes an upload bit by bit is cut off at the deadline as well."""
    done = threading.Event()

    class Slow(Server):
        def _body(self, connection: socket.socket, request: Any, buffer: bytes) -> tuple[bytes, bytes]:
            while not done.wait(0.02) and connection.recv(65536):
                pass
            return b"", b""

    slow = Slow()
    slow.script(drop)
    try:
        client = driver.client(base_url=slow.url, deadline=0.3)
        begin = time.monotonic()
        failure = driver.raised(TimeoutError, client.send, operation(PUT, content=BIG))
        assert failure.error_code == "deadline_exceeded"
        failure = driver.raised(
            TimeoutError, client.send, operation(KEYED, parts=[("f", open_upload("file", BIG, filename="a"))])
        )
        assert failure.error_code == "deadline_exceeded"
        # Each body would take eight seconds.
        assert time.monotonic() - begin < 7
    finally:
        done.set()
        slow.close()


def test_the_deadline_is_for_all_attempts(driver: Driver, server: Server) -> None:
    """Attempts and waits share one deadline, by the injected clock alone."""
    server.script(error(503, Retry_After="4"))
    client = driver.client(deadline=10)
    clock = [0.0]
    driver.clock.monotonic = lambda: clock[0]

    def sleep(seconds: float) -> None:
        driver.waits.append(seconds)
        clock[0] += seconds

    async def sleep_async(seconds: float) -> None:
        sleep(seconds)

    driver.clock.sleep, driver.clock.sleep_async = sleep, sleep_async
    failure = driver.raised(ExternalServiceError, client.send, operation())
    # A third wait would end at 12 s; the error of the server says more than that the time is up.
    assert (driver.waits, failure.attempts, failure.retry_after) == ([4, 4], 3, 4)


def test_a_deadline_that_passes_between_attempts_raises_the_last_error(driver: Driver, server: Server) -> None:
    """When the time is up before the next attempt, the last error comes with the attempts that were made."""
    clock = [0.0]

    def late(connection: socket.socket) -> bool:
        clock[0] = 99.0
        return error(401)(connection)

    server.script(late, respond())
    client = driver.client(oauth_token_provider=lambda: "token", deadline=5)
    driver.clock.monotonic = lambda: clock[0]
    failure = driver.raised(VideoVectorError, client.send, operation())
    assert (failure.attempts, len(server.received)) == (1, 1)


def test_a_stalled_stream_times_out(driver: Driver, server: Server) -> None:
    """A stream may last longer than its deadline and timeout, but a stall ends it; the connection is given back."""
    body = b"x" * 10

    def trickle(connection: socket.socket) -> bool:
        connection.sendall(head(Content_Length=100))
        for byte in body:
            time.sleep(0.03)
            connection.sendall(bytes([byte]))
        return hang(connection)

    server.script(trickle, respond())
    client = driver.client(timeout=0.5, deadline=0.2, max_connections=1)
    got: list[bytes] = []

    def read() -> None:
        with client.stream("GET", "/x") as stream:
            got.extend(stream.iter_raw())

    async def read_async() -> None:
        async with client.stream("GET", "/x") as stream:
            async for piece in stream.iter_raw():
                got.append(piece)  # noqa: PERF401  # kept also when the stream fails

    failure = driver.raised(TimeoutError, read_async if driver.is_async else read)
    assert b"".join(got) == body
    assert (failure.status_code, failure.attempts) == (200, 1)
    assert driver.send(client, operation()) == {"ok": True}


@pytest.mark.parametrize(
    "stage", ["connecting", "waiting for a place", "uploading", "waiting for the response", "reading", "backing off"]
)
def test_cancellation_frees_the_connection_anywhere(server: Server, stage: str) -> None:
    """Wherever a call is cancelled, it ends at once and its place serves the next call."""
    actions = {
        "reading": drip(head(Content_Length=1000) + b" " * 1000, 0.01),
        "backing off": error(503, Retry_After="60"),
    }
    server.script(actions.get(stage, hang), respond())

    async def scenario() -> None:
        client = AsyncVideoVector(api_key="k", base_url=server.url, max_connections=1, timeout=30)
        async with client:
            call = operation()
            if stage == "uploading":
                blocked = asyncio.Event()

                async def chunks() -> Any:
                    yield b"x"
                    blocked.set()
                    await asyncio.sleep(60)

                call = operation(KEYED, parts=[("file", open_upload("file", chunks(), filename="a"))])
            task = asyncio.create_task(client.send(call))
            if stage == "connecting":
                await asyncio.sleep(0)
            elif stage == "uploading":
                await blocked.wait()
            else:
                await arrival(server, 1)
                await asyncio.sleep(0.03)
            if stage == "waiting for a place":
                second = asyncio.create_task(client.send(operation()))
                await asyncio.sleep(0.02)
                second.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await second
            begin = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            # None of the stages ends by itself within half a minute.
            assert time.monotonic() - begin < 10
            server.script(respond())
            assert await asyncio.wait_for(client.send(operation()), 5) == {"ok": True}

    asyncio.run(scenario())


def test_what_interrupts_a_thread_that_backs_off_comes_out(server: Server) -> None:
    """What interrupts the wait of a sync call comes out as it is, and the client stays usable."""
    server.script(error(503), respond())

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    with use_clock(Clock(sleep=interrupt)), VideoVector(api_key="k", base_url=server.url) as client:
        with pytest.raises(KeyboardInterrupt):
            client.send(operation())
        assert client.send(operation()) == {"ok": True}


def test_the_callers_own_timeout_errors_come_out(driver: Driver, server: Server) -> None:
    """A built-in TimeoutError of the upload's source is the caller's, not a deadline, and is not repeated."""
    import builtins

    class Slow(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            raise builtins.TimeoutError("the network drive")

    client = driver.client(deadline=5)
    call = operation(PUT, parts=[("f", open_upload("file", Slow(), filename="a"))])
    # Reading failed, so it is an error of the argument; it is a built-in OSError too.
    failure = driver.raised(OSError, client.send, call)
    assert "the network drive" in str(failure)


def test_an_early_refusal_of_an_upload_counts(driver: Driver) -> None:
    """A server may refuse an upload before it has read it, and its response counts, not the broken pipe."""

    class Refusing(Server):
        def _body(self, connection: socket.socket, request: Any, buffer: bytes) -> tuple[bytes, bytes]:
            connection.sendall(head(413, Content_Length=2, Connection="close") + b"{}")
            # The rest is read slowly, as a server does that closes politely.
            while connection.recv(1 << 20):
                pass
            return b"", b""

    refusing = Refusing()
    refusing.script(drop)
    try:
        client = driver.client(base_url=refusing.url)
        call = operation(KEYED, parts=[("f", open_upload("file", b"x" * 300_000, filename="a"))])
        failure = driver.raised(VideoVectorError, client.send, call)
        assert (failure.status_code, failure.attempts) == (413, 1)
    finally:
        refusing.close()


def test_options_of_a_stream_and_a_call_share_the_rules(driver: Driver, server: Server) -> None:
    """Opening a stream is retried like a call, within the options' limits."""
    server.script(error(503))
    client = driver.client()

    def opened() -> None:
        with client.stream("GET", "/x", options=RequestOptions(max_retries=1)):
            raise AssertionError

    async def opened_async() -> None:
        async with client.stream("GET", "/x", options=RequestOptions(max_retries=1)):
            raise AssertionError

    failure = driver.raised(ExternalServiceError, opened_async if driver.is_async else opened)
    assert failure.attempts == 2


def test_refused_connections_are_tried_again(driver: Driver) -> None:
    """A refused connection says so, for each method, and a write without a key is not tried twice."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        client = driver.client(base_url=f"http://127.0.0.1:{bound.getsockname()[1]}")
        for max_retries in (0, 1, 3):
            limited = client.with_options(max_retries=max_retries)
            for endpoint, attempts in ((KEYED, 1 + max_retries), (POST, 1)):
                failure = driver.raised(ConnectionError, limited.send, operation(endpoint, json={}))
                assert (failure.attempts, failure.error_code) == (attempts, "connection_failed")
                assert "connection refused" in str(failure)
