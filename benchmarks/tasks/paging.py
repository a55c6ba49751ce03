"""Auto-paging through a long listing."""

from __future__ import annotations

from typing import Any

from .clients import async_client, run_async, sync_client, timed
from .memory import peak_growth, start_peak

PER_PAGE = 100


def sync(side: str, base_url: str, items: int) -> dict[str, Any]:
    """`indexes.list_videos(...).auto_paging_iter()`."""
    client = sync_client(side, base_url)

    def batch() -> dict[str, Any]:
        page = client.indexes.list_videos(f"idx_pages_{items // PER_PAGE}", limit=PER_PAGE)
        start_peak()
        count = sum(1 for _ in page.auto_paging_iter())
        return {"items": count, "growth": peak_growth()}

    return _rate(timed(batch), items)


def asynchronous(side: str, base_url: str, items: int) -> dict[str, Any]:
    """The same on the async client."""
    client = async_client(side, base_url)

    async def batch() -> dict[str, Any]:
        page = await client.indexes.list_videos(f"idx_pages_{items // PER_PAGE}", limit=PER_PAGE)
        start_peak()
        count = 0
        async for _ in page.auto_paging_iter():
            count += 1
        return {"items": count, "growth": peak_growth()}

    return _rate(timed(lambda: run_async(batch())), items)


def _rate(figures: dict[str, Any], items: int) -> dict[str, Any]:
    if figures["items"] != items:
        raise RuntimeError(f"{figures['items']} items came instead of {items}")
    return figures | {"rate": items / figures["wall"]}
