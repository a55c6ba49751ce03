"""Small calls: one after the other, and many in flight."""

from __future__ import annotations

import asyncio
import http.client
import json
import time
from typing import Any

from .clients import KEY, async_client, run_async, sync_client, timed

_PATH = "/indexes/idx_7c1d"


def sync(side: str, base_url: str, calls: int) -> dict[str, Any]:
    """`indexes.retrieve`, one after the other."""
    if side == "floor http.client":
        return timed(lambda: _http_client(base_url, calls))
    client = sync_client(side, base_url)

    def batch() -> None:
        if side == "floor":
            for _ in range(calls):
                client.get(_PATH).json()
        else:
            for _ in range(calls):
                client.indexes.retrieve("idx_7c1d")

    return timed(batch)


def _http_client(base_url: str, calls: int) -> None:
    """The same calls with the standard library's client, on one connection."""
    connection = http.client.HTTPConnection(base_url.removeprefix("http://"))
    for _ in range(calls):
        connection.request("GET", _PATH, headers={"X-API-Key": KEY})
        json.loads(connection.getresponse().read())
    connection.close()


def asynchronous(side: str, base_url: str, calls: int) -> dict[str, Any]:
    """The same on the async client."""
    client = async_client(side, base_url)

    async def batch() -> None:
        if side == "floor":
            for _ in range(calls):
                (await client.get(_PATH)).json()
        else:
            for _ in range(calls):
                await client.indexes.retrieve("idx_7c1d")

    return timed(lambda: run_async(batch()))


def concurrent(side: str, base_url: str, calls: int, in_flight: int) -> dict[str, Any]:
    """Many calls, so many of them in flight at any time; with the time each took."""
    client = async_client(side, base_url)
    seconds: list[float] = []

    async def one() -> None:
        started = time.perf_counter()
        if side == "floor":
            (await client.get(_PATH)).json()
        else:
            await client.indexes.retrieve("idx_7c1d")
        seconds.append(time.perf_counter() - started)

    async def lane(count: int) -> None:
        for _ in range(count):
            await one()

    async def batch() -> None:
        await asyncio.gather(*(lane(calls // in_flight) for _ in range(in_flight)))

    figures = timed(lambda: run_async(batch()))
    seconds.sort()
    return figures | {"rate": len(seconds) / figures["wall"], "p99": seconds[int(len(seconds) * 0.99) - 1]}


def linear(side: str, base_url: str, calls: int, few: int, many: int) -> dict[str, Any]:
    """The same number of calls with few and with many in flight, right after each other."""
    costs = {number: concurrent(side, base_url, calls, number)["cpu"] for number in (few, many)}
    return {"few": costs[few], "many": costs[many]}
