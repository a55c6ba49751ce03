"""Many threads and tasks on one client, with faults; and the ends of its life: closed, forked, dropped, moved."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import subprocess
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from wire_server import GET, KEYED, Driver, Received, Server, connections_left, drop, operation, respond

from videovector import AsyncVideoVector, Hooks, VideoVector, VideoVectorError
from videovector._transport.clock import Clock, use_clock


class CountingServer(Server):
    """Does the work of each keyed write once per key, and drops one connection in ten, before or after the work."""

    def __init__(self) -> None:
        super().__init__()
        self.effects: dict[str, int] = {}
        self.repeats = 0
        self.requests = 0
        self._count = threading.Lock()
        self.script(drop)

    def _serve(self, connection: socket.socket) -> None:
        buffer = b""
        with connection:
            while True:
                try:
                    while b"\r\n\r\n" not in buffer:
                        piece = connection.recv(65536)
                        if not piece:
                            return
                        buffer += piece
                    head, buffer = buffer.split(b"\r\n\r\n", 1)
                    request = Received(head, b"")
                    request.body, buffer = self._body(connection, request, buffer)
                    if not self._respond(connection, request):
                        return
                except OSError:
                    return

    def _respond(self, connection: socket.socket, request: Received) -> bool:
        key = request.headers.get("idempotency-key")
        with self._count:
            self.requests += 1
            number = self.requests
            if number % 20 == 0:
                return False
            if key is not None:
                self.repeats += key in self.effects
                self.effects[key] = self.effects.get(key, 0) or number
        if number % 20 == 10:
            # The work is done, the response lost.
            return False
        connection.sendall(response_bytes(self.effects[key] if key is not None else 0))
        return True


def response_bytes(number: int) -> bytes:
    body = b'{"number": %d}' % number
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def endpoints(count: int) -> list[Any]:
    return [KEYED if number % 2 else GET for number in range(count)]


def check(server: CountingServer, endpoints: list[Any], values: list[Any]) -> None:
    """Every call has its value; every write worked once and was told the number of its own effect."""
    writes = [value["number"] for endpoint, value in zip(endpoints, values, strict=True) if endpoint is KEYED]
    assert len(values) == len(endpoints)
    assert len(server.effects) == len(writes)
    assert sorted(server.effects.values()) == sorted(writes)
    # Some responses were lost after the work, or this test shows nothing.
    assert server.repeats > 0


def test_two_hundred_threads_share_a_client() -> None:
    """200 threads share a client while one connection in ten drops: nothing is lost, no write works twice."""
    server = CountingServer()
    calls = endpoints(800)
    with use_clock(Clock(sleep=lambda seconds: None)):
        client = VideoVector(api_key="k", base_url=server.url, max_connections=50, max_retries=8)
    with client, ThreadPoolExecutor(200) as threads:
        values = list(threads.map(lambda endpoint: client.send(operation(endpoint)), calls))
    check(server, calls, values)
    server.close()


def test_a_thousand_tasks_share_a_client() -> None:
    """1,000 tasks on one client, all at once, with the same outcome."""
    server = CountingServer()
    calls = endpoints(1000)

    async def scenario() -> list[Any]:
        with use_clock(Clock(draw=lambda: 0.0)):
            client = AsyncVideoVector(api_key="k", base_url=server.url, max_connections=50, max_retries=8)
        async with client:
            return await asyncio.gather(*(client.send(operation(endpoint)) for endpoint in calls))

    check(server, calls, asyncio.run(scenario()))
    server.close()


def test_time_is_linear_in_the_number_of_tasks(server: Server) -> None:
    """Four times the tasks take about four times the processor; a quadratic queue would take sixteen times."""

    async def seconds(count: int) -> float:
        async with AsyncVideoVector(api_key="k", base_url=server.url, max_connections=20) as client:
            await asyncio.gather(*(client.send(operation()) for _ in range(20)))
            begin = time.process_time()
            await asyncio.gather(*(client.send(operation()) for _ in range(count)))
            return time.process_time() - begin

    ratios = []
    for _ in range(3):
        ratios.append(asyncio.run(seconds(1000)) / asyncio.run(seconds(250)))
        if ratios[-1] < 7:
            return
    raise AssertionError(f"1,000 tasks took {ratios} times as long as 250")


def test_calls_in_flight_end_clearly_when_another_thread_closes_the_client(server: Server) -> None:
    """A client closed by another thread: each call has its value or a clear error, and nothing hangs or leaks."""
    client = VideoVector(api_key="k", base_url=server.url, max_connections=10, max_retries=0)
    outcomes: list[Any] = []

    def work() -> None:
        while True:
            try:
                outcomes.append(client.send(operation()))
            except VideoVectorError as failure:
                outcomes.append(failure.error_code)
                return

    threads = [threading.Thread(target=work, daemon=True) for _ in range(20)]
    for thread in threads:
        thread.start()
    while len(outcomes) < 50:
        time.sleep(0.001)
    client.close()
    client.close()
    for thread in threads:
        thread.join(10)
    assert not any(thread.is_alive() for thread in threads)
    assert {outcome for outcome in outcomes if isinstance(outcome, str)} <= {"client_closed", "connection_broken"}
    assert connections_left(server, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_fork_while_other_threads_send_gives_a_client_that_works(server: Server) -> None:
    """A fork at any moment, with all places of the pool taken, gives a child whose client works at once."""
    client = VideoVector(api_key="k", base_url=server.url, max_connections=2)
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            client.send(operation())

    threads = [threading.Thread(target=work, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(3):
            with warnings.catch_warnings():
                # Python 3.12 warns about forking with threads, which is what this is about.
                warnings.simplefilter("ignore", DeprecationWarning)
                child = os.fork()
            if child == 0:
                status = 1
                try:
                    with client:
                        status = 0 if client.send(operation()) == {"ok": True} else 2
                finally:
                    os._exit(status)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    finally:
        stop.set()
        for thread in threads:
            thread.join(10)
        client.close()


FORK_AT_THE_FIRST_CALL = """
import os, signal, sys, threading
from videovector import VideoVector

client = VideoVector(api_key="k", base_url=sys.argv[1])
thread = threading.Thread(target=client.request, args=("GET", "/things/1"))
thread.start()
while "h11" not in sys.modules and thread.is_alive():
    pass
child = os.fork()
if child == 0:
    signal.alarm(10)
    os._exit(0 if client.request("GET", "/things/1") == {"ok": True} else 1)
thread.join()
client.close()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_fork_while_another_thread_loads_what_calls_need_does_not_hang(server: Server) -> None:
    """A fork during the very first call, which loads what calls need, gives a child that doesn't wait for ever."""
    done = subprocess.run([sys.executable, "-c", FORK_AT_THE_FIRST_CALL, server.url], check=False, timeout=60)
    assert done.returncode == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_an_async_client_works_on_after_a_fork_in_child_and_parent(server: Server) -> None:
    """An async client that was used before a fork works in an event loop of the child, and on in the parent."""

    async def once(client: AsyncVideoVector) -> Any:
        return await client.send(operation())

    loop = asyncio.new_event_loop()
    client = AsyncVideoVector(api_key="k", base_url=server.url)
    loop.run_until_complete(once(client))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        status = 1
        try:
            own = asyncio.new_event_loop()
            status = 0 if own.run_until_complete(once(client)) == {"ok": True} else 2
            own.run_until_complete(client.close())
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert loop.run_until_complete(once(client)) == {"ok": True}
    loop.run_until_complete(client.close())
    loop.close()
    assert server.connections == 2


def test_a_client_of_a_stopped_event_loop_closes_in_another(server: Server) -> None:
    """A client whose first event loop stands still closes in another without a warning of anything unawaited."""
    client = AsyncVideoVector(api_key="k", base_url=server.url)
    first = asyncio.new_event_loop()
    first.run_until_complete(client.send(operation()))

    async def finish() -> None:
        assert await client.send(operation()) == {"ok": True}
        await client.close()
        await client.close()

    asyncio.run(finish())
    # Once it runs again, it closes what it had opened.
    first.run_until_complete(asyncio.sleep(0.01))
    first.close()
    gc.collect()


def test_a_dropped_async_client_warns(server: Server) -> None:
    """An async client that was used and dropped unclosed gives a ResourceWarning."""

    async def scenario() -> None:
        client = AsyncVideoVector(api_key="k", base_url=server.url)
        await client.send(operation())

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(scenario())
        gc.collect()
        messages = [str(warning.message) for warning in caught if warning.category is ResourceWarning]
        # The warnings hold what they warn of.
        caught.clear()
        gc.collect()
    assert any("unclosed AsyncVideoVector" in message for message in messages)


def test_a_stream_left_by_an_error_gives_its_connection_back(driver: Driver, server: Server) -> None:
    """An error inside the block of a stream gives its connection back."""
    server.script(respond(200, b"x" * 100_000), respond())
    client = driver.client(max_connections=1)

    def fail() -> None:
        with client.stream("GET", "/x") as stream:
            next(stream.iter_raw())
            raise LookupError

    async def fail_async() -> None:
        async with client.stream("GET", "/x") as stream:
            await anext(stream.iter_raw())
            raise LookupError

    driver.raised(LookupError, fail_async if driver.is_async else fail)
    assert driver.send(client, operation()) == {"ok": True}


@pytest.mark.parametrize("name", ["on_response", "on_finish"])
def test_a_hook_that_raises_over_a_stream_leaves_no_connection_taken(driver: Driver, server: Server, name: str) -> None:
    """The open response that nobody gets to read gives its connection back."""
    server.script(respond(200, b"x" * 100_000), respond())
    strikes = iter([True])

    def hook(_event: object) -> None:
        if next(strikes, False):
            raise LookupError

    client = driver.client(max_connections=1, deadline=5, hooks=Hooks(**{name: hook}))

    def enter() -> Any:
        return client.stream("GET", "/x").__enter__()

    async def enter_async() -> Any:
        return await client.stream("GET", "/x").__aenter__()

    driver.raised(LookupError, enter_async if driver.is_async else enter)
    assert driver.send(client, operation()) == {"ok": True}


def test_a_connection_that_the_server_closed_while_idle_is_not_used_again(driver: Driver, server: Server) -> None:
    """A connection that the server closed while it was idle is not used again, so that no write is lost to it."""
    returned, closed = threading.Semaphore(0), threading.Semaphore(0)

    def once(connection: socket.socket) -> bool:
        respond()(connection)
        assert returned.acquire(timeout=5)
        # The client's machine knows of the close when this returns: nothing is on its way when the next write starts.
        connection.shutdown(socket.SHUT_RDWR)
        closed.release()
        return False

    server.script(once)
    client = driver.client(max_retries=0)
    for _ in range(5):
        assert driver.send(client, operation(KEYED, json={})) == {"ok": True}
        returned.release()
        # No event loop runs meanwhile: it has not come to the end of the connection when the next call begins.
        assert closed.acquire(timeout=5)
    assert server.connections == len(server.received) == 5
