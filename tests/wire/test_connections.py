"""Pooled connections: which are kept, which are closed, and what a call does that gets none."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from wire_server import Server, answer, arrival, operation

from videovector import AsyncVideoVector, RequestOptions, TimeoutError, VideoVector, VideoVectorError


def test_connections_idle_for_too_long_are_closed(server: Server) -> None:
    """When a call takes the warmest place, the one idle longest is closed if it is past use."""

    def slow(connection: Any) -> bool:
        time.sleep(0.05)
        return answer()(connection)

    server.script(slow)
    with VideoVector(api_key="k", base_url=server.url) as client, ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda _: client.send(operation()), range(3)))
        pool: Any = client._transport._pool
        assert len(pool._idle) == 3
        for place in pool._idle:
            place.idle_since -= 60
        pool._idle[-1].idle_since += 60
        client.send(operation())
        client.send(operation())
        assert len(pool._idle) == 1
    assert server.connections == 3


def test_the_async_client_closes_connections_idle_for_too_long(server: Server) -> None:
    """There too the one idle longest is closed if it is past use, when a call takes the warmest."""
    gate = threading.Barrier(2, timeout=10)

    def together(connection: Any) -> bool:
        gate.wait()
        return answer()(connection)

    server.script(together, together, answer())

    async def scenario() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            await asyncio.gather(*(client.send(operation()) for _ in range(2)))
            (pool,) = client._transport._pools.values()
            pool._idle[0].idle_since -= 60
            await client.send(operation())
            assert len(pool._idle) == 1

    asyncio.run(scenario())
    assert server.connections == 2


def test_calls_under_way_end_when_the_client_is_closed(server: Server) -> None:
    """A call that is under way ends as it would have, its connection is closed with it, and no other begins."""
    go_on = threading.Event()

    def held(connection: Any) -> bool:
        assert go_on.wait(10)
        return answer()(connection)

    server.script(held)

    async def scenario() -> None:
        client = AsyncVideoVector(api_key="k", base_url=server.url)
        call = asyncio.create_task(client.send(operation()))
        await arrival(server, 1)
        (pool,) = client._transport._pools.values()
        await client.close()
        go_on.set()
        assert await call == {"ok": True}
        assert not pool._idle
        with pytest.raises(VideoVectorError, match="closed"):
            await client.send(operation())

    asyncio.run(scenario())
    go_on.clear()
    client = VideoVector(api_key="k", base_url=server.url)
    with ThreadPoolExecutor(1) as threads:
        call = threads.submit(client.send, operation())
        asyncio.run(arrival(server, 2))
        pool: Any = client._transport._pool
        client.close()
        go_on.set()
        assert call.result(10) == {"ok": True}
    assert not pool._idle


def test_waiting_for_a_connection_ends_at_the_deadline(server: Server) -> None:
    """A thread that waits for one of the client's connections in vain ends at its deadline, having sent nothing."""
    go_on = threading.Event()

    def held(connection: Any) -> bool:
        assert go_on.wait(10)
        return answer()(connection)

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
