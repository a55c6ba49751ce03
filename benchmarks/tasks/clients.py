"""Clients of the sides, one per process, and the loop that the async ones live on."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Coroutine
from functools import cache
from typing import Any

KEY = "vv_benchmark"
_HEADERS = {"X-API-Key": KEY}


@cache
def sync_client(side: str, base_url: str) -> Any:
    """The sync client of a side; for the floor an httpx client."""
    if side == "floor":
        import httpx

        return httpx.Client(base_url=base_url, headers=_HEADERS, timeout=60)
    from videovector import VideoVector

    return VideoVector(api_key=KEY, base_url=base_url)


@cache
def async_client(side: str, base_url: str) -> Any:
    """The async client of a side; for the floor an httpx client."""
    if side == "floor":
        import httpx

        return httpx.AsyncClient(base_url=base_url, headers=_HEADERS, timeout=60)
    from videovector import AsyncVideoVector

    return AsyncVideoVector(api_key=KEY, base_url=base_url)


@cache
def _runner() -> asyncio.Runner:
    return asyncio.Runner()


def run_async(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run on the process's one event loop, so that connections stay open between batches."""
    return _runner().run(coroutine)


def timed(batch: Callable[[], Any]) -> dict[str, Any]:
    """CPU and wall seconds of a batch, without what collecting earlier garbage would cost."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    result = batch()
    figures = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    return figures | result if isinstance(result, dict) else figures
