"""The clients of the sides, one per process, and the event loop of the async ones."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from functools import cache
from typing import Any

KEY = "vv_benchmark"
# As many as the SDK's own pool has.
MAX_CONNECTIONS = 100
_HEADERS = {"X-API-Key": KEY}
_sync: list[Any] = []
_async: list[Any] = []


@cache
def sync_client(side: str, base_url: str) -> Any:
    """The sync client of a side; an httpx client for measuring without an SDK."""
    if side in {"floor", "fast orjson to dicts"}:
        import httpx

        _sync.append(httpx.Client(base_url=base_url, headers=_HEADERS, timeout=60))
    else:
        from videovector import VideoVector

        _sync.append(VideoVector(api_key=KEY, base_url=base_url))
    return _sync[-1]


@cache
def async_client(side: str, base_url: str) -> Any:
    """The async client of a side; for the floor an httpx client."""
    if side == "floor":
        import httpx

        _async.append(httpx.AsyncClient(base_url=base_url, headers=_HEADERS, timeout=60))
    elif side.startswith("httpx2 "):
        _async.append(_client_on_httpx2(side, base_url))
    else:
        from videovector import AsyncVideoVector

        _async.append(AsyncVideoVector(api_key=KEY, base_url=base_url))
    return _async[-1]


def _client_on_httpx2(side: str, base_url: str) -> Any:
    """A client of the SDK if only httpx2 is installed, by the way of its requests."""
    import httpx2

    from videovector import AsyncVideoVector

    match side:
        case "httpx2 our pool, short calls":
            return AsyncVideoVector(api_key=KEY, base_url=base_url)
        case "httpx2 our pool":
            return AsyncVideoVector(api_key=KEY, base_url=base_url, use_httpx_client=True)
        case _:
            limits = httpx2.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS)
            _async.append(httpx2.AsyncClient(limits=limits, timeout=60))
            return AsyncVideoVector(api_key=KEY, base_url=base_url, http_client=_async[-1])


@cache
def _runner() -> asyncio.Runner:
    return asyncio.Runner()


def run_async(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run on the process's one event loop, so that connections stay open between batches."""
    return _runner().run(coroutine)


def timed(batch: Callable[[], Any]) -> dict[str, Any]:
    """CPU and wall seconds of a batch, including garbage collection."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = batch()
    figures = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    return figures | result if isinstance(result, dict) else figures


def close_all() -> None:
    """Close what the tasks opened."""
    for client in _sync:
        client.close()
    for client in _async:
        run_async(client.aclose() if hasattr(client, "aclose") else client.close())
    _runner().close()
