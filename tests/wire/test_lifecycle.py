"""Closing, sharing between threads and tasks, forking, pickling, new event loops, cancellation."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import socket
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import cloudpickle
import pytest
from wire_server import KEYED, Driver, Server, arrival, drop, error, hang, operation, respond

from videovector import AsyncVideoVector, ExternalServiceError, VideoVector, VideoVectorError
from videovector._transport.clock import Clock, use_clock


def test_a_closed_client_says_so(driver: Driver, server: Server) -> None:
    """A closed client says so; closing twice is fine."""
    client = driver.client()
    driver.send(client, operation())
    driver.run(client.close)
    driver.run(client.close)
    assert driver.raised(VideoVectorError, client.send, operation()).error_code == "client_closed"


def test_leaving_the_block_closes_the_client(server: Server) -> None:
    """Leaving the block closes the client."""
    with VideoVector(api_key="k", base_url=server.url) as client:
        client.send(operation())
    with pytest.raises(VideoVectorError):
        client.send(operation())


def test_derived_clients_share_the_pool(driver: Driver, server: Server) -> None:
    """with_options uses the same connection, and closing it leaves the original open."""
    client = driver.client()
    derived = client.with_options(timeout=2)
    driver.send(client, operation())
    driver.send(derived, operation())
    driver.run(derived.close)
    driver.send(client, operation())
    assert server.connections == 1


def test_dropped_client_warns(server: Server) -> None:
    """A client that was used and dropped unclosed gives a ResourceWarning; an unused one does not."""
    client = VideoVector(api_key="k", base_url=server.url)
    client.send(operation())
    # A cycle, so that the collection below and not this statement drops it.
    client.itself = client  # type: ignore[attr-defined]
    del client
    with pytest.warns(ResourceWarning, match="unclosed VideoVector"):
        gc.collect()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        VideoVector(api_key="k", base_url=server.url)
        gc.collect()


@pytest.mark.parametrize("module", [pickle, cloudpickle])
def test_a_pickled_client_has_the_same_settings(driver: Driver, server: Server, module: Any) -> None:
    """A pickled client has the same configuration and options, and a pool of its own."""
    client = driver.client(custom_headers={"X-Team": "a"}).with_options(max_retries=7)
    driver.send(client, operation())
    with use_clock(driver.clock):
        twin = driver.keep(module.loads(module.dumps(client)))
    assert twin.config == client.config
    driver.send(twin, operation())
    assert server.connections == 2
    assert server.received[1].headers["x-team"] == "a"
    server.script(error(500))
    assert driver.raised(ExternalServiceError, twin.send, operation()).attempts == 8
    driver.keep(copy.deepcopy(client))


def test_two_hundred_threads_stay_within_the_connections(server: Server) -> None:
    """200 threads on one client stay within its connections."""
    client = VideoVector(api_key="k", base_url=server.url, max_connections=20)
    with client, ThreadPoolExecutor(200) as threads:
        values = list(threads.map(lambda _: client.send(operation()), range(600)))
    assert values == [{"ok": True}] * 600
    assert server.connections <= 20


def test_many_tasks_succeed_although_connections_are_dropped(server: Server) -> None:
    """1,000 tasks against a server that drops one in ten: every GET succeeds, every keyed POST counts once."""
    lock = threading.Lock()
    count = 0
    effects: set[str] = set()

    def act(connection: socket.socket) -> bool:
        nonlocal count
        with lock:
            count += 1
            number = count
            request = server.received[-1]
            key = request.headers.get("idempotency-key")
            if key is not None:
                effects.add(key)
        return drop(connection) if number % 10 == 0 else respond()(connection)

    server.script(act)

    async def scenario() -> list[Any]:
        with use_clock(Clock(draw=lambda: 0.01)):
            client = AsyncVideoVector(api_key="k", base_url=server.url, max_retries=6)
        async with client:
            return await asyncio.gather(
                *(client.send(operation(KEYED if number % 4 == 0 else operation().endpoint)) for number in range(1000))
            )

    assert asyncio.run(scenario()) == [{"ok": True}] * 1000
    assert len(effects) == len({request.headers.get("idempotency-key") for request in server.received} - {None})


def test_a_client_works_in_the_next_event_loop(server: Server) -> None:
    """A client used in one event loop works in the next one, and closes there."""
    client = AsyncVideoVector(api_key="k", base_url=server.url)
    with warnings.catch_warnings():
        # asyncio itself reports the sockets that the first loop left open.
        warnings.simplefilter("ignore", ResourceWarning)
        for _ in range(3):
            assert asyncio.run(client.send(operation())) == {"ok": True}
            gc.collect()

    async def finish() -> None:
        await client.send(operation())
        await client.close()

    asyncio.run(finish())


def test_event_loops_of_several_threads_share_a_client(server: Server) -> None:
    """Loops in several threads share a client without disturbing each other."""
    client = AsyncVideoVector(api_key="k", base_url=server.url)

    async def work() -> int:
        for _ in range(20):
            await client.send(operation())
        return 20

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        with ThreadPoolExecutor(4) as threads:
            assert sum(threads.map(lambda _: asyncio.run(work()), range(4))) == 80
        asyncio.run(client.close())
        gc.collect()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_child_has_connections_of_its_own(server: Server) -> None:
    """A forked child gets its own pool and the parent's connection stays usable."""
    client = VideoVector(api_key="k", base_url=server.url)
    client.send(operation())
    with warnings.catch_warnings():
        # Python 3.12 warns about forking with threads; the server of this test runs in one.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        status = 1
        try:
            client.send(operation())
            status = 0
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    client.send(operation())
    client.close()
    assert server.connections == 2


def test_cancellation_leaves_the_pool_usable(server: Server) -> None:
    """Cancelled calls give their places back."""
    server.script(*[hang] * 10, respond())

    async def scenario() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url, max_connections=2) as client:
            tasks = {
                f"/api/v2/things/{number}": asyncio.create_task(client.send(operation(path=f"/things/{number}")))
                for number in range(10)
            }
            for expected in range(2, 12, 2):
                await arrival(server, expected)
                for request in server.received[expected - 2 : expected]:
                    tasks[request.target].cancel()
            assert all(
                isinstance(result, asyncio.CancelledError)
                for result in await asyncio.gather(*tasks.values(), return_exceptions=True)
            )
            assert await asyncio.wait_for(client.send(operation()), 5) == {"ok": True}

    asyncio.run(scenario())


def test_cancellation_at_any_step_leaves_no_connection_behind(driver: Driver, server: Server) -> None:
    """Whichever step of the event loop it strikes, not one socket more than the pool has places stays open."""
    if not driver.is_async:
        pytest.skip("calls of threads are not cancelled")
    client = driver.client(max_connections=1)

    async def cancelled_after(steps: int) -> None:
        task = asyncio.create_task(client.send(operation()))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def still_open() -> int:
        for _ in range(200):
            count = server.open_connections
            if count <= 1:
                break
            await asyncio.sleep(0.01)
        return count

    async def scenario() -> int:
        for steps in range(60):
            await cancelled_after(steps)
        assert await asyncio.wait_for(client.send(operation()), 5) == {"ok": True}
        return await still_open()

    assert driver.run(scenario) == 1


def test_second_client_reuses_the_tls_context() -> None:
    """One TLS context per process."""
    from videovector._transport.connect import ssl_context

    assert ssl_context() is ssl_context()


def test_a_proxy_of_the_environment_is_used(driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies of the environment are used as httpx uses them, NO_PROXY included."""
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    driver.send(driver.client(base_url="http://api.example.test/v2", allow_insecure=True), operation())
    assert server.received[0].target == "http://api.example.test/v2/things/1"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    driver.send(driver.client(), operation())
    assert server.received[1].target == "/api/v2/things/1"
