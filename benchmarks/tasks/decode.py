"""From bytes and from dicts to models."""

from __future__ import annotations

import gc
import json
import time
import tracemalloc
from collections.abc import Callable
from functools import cache
from typing import Any

from .clients import sync_client, timed

OBJECTS = 100


def _to_dicts(content: bytes) -> Any:
    import orjson

    return orjson.loads(content)


# The use of the bytes if httpx alone receives them.
_ALONE: dict[str, Callable[[bytes], Any]] = {"floor": lambda content: content, "fast orjson to dicts": _to_dicts}


def search(side: str, base_url: str, calls: int) -> dict[str, Any]:
    """`search.text` with 100 results; the floor only receives the bytes."""
    client = sync_client(side, base_url)
    if side in _ALONE:
        body, read = {"query": "harbour", "top_k": OBJECTS}, _ALONE[side]
        return timed(
            lambda: [read(client.post("/indexes/idx_1/search", json=body).content) for _ in range(calls)] and None
        )
    return timed(lambda: [client.search.text("idx_1", query="harbour", top_k=OBJECTS) for _ in range(calls)] and None)


def results(side: str, base_url: str, calls: int) -> dict[str, Any]:
    """`prompt_runs.list_results` with 100 results; the floor only receives the bytes."""
    client = sync_client(side, base_url)
    if side in _ALONE:
        query, read = {"limit": OBJECTS, "video_id": "vid_1"}, _ALONE[side]
        return timed(
            lambda: (
                [read(client.get("/prompt-runs/run_1/results", params=query).content) for _ in range(calls)] and None
            )
        )
    return timed(
        lambda: (
            [client.prompt_runs.list_results("run_1", video_id="vid_1", limit=OBJECTS) for _ in range(calls)] and None
        )
    )


@cache
def _reader(side: str) -> Callable[[Any], Any]:
    if side == "peer":
        from videovector import SearchResult

        return lambda data: SearchResult.model_validate(data, extra="allow")
    from videovector import SearchResult

    return SearchResult.from_dict


@cache
def _body(base_url: str) -> bytes:
    import httpx

    return httpx.post(f"{base_url}/indexes/idx_1/search", json={}).content


def models(side: str, base_url: str, repeats: int) -> dict[str, Any]:
    """Models from existing dicts: no bytes, no JSON."""
    read = _reader(side)
    documents = json.loads(_body(base_url))

    def batch() -> None:
        for _ in range(repeats):
            [read(document) for document in documents]

    return timed(batch)


def memory(side: str, base_url: str, repeats: int) -> dict[str, Any]:
    """Bytes of memory of one decoded object, and how much of it is not strings and free-form values."""
    read = _reader(side)
    body = _body(base_url)
    [read(document) for document in json.loads(body)]
    gc.collect()
    tracemalloc.start()
    kept: list[Any] = []
    for _ in range(repeats):
        kept += [read(document) for document in json.loads(body)]
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return {"bytes": size / len(kept), "at": time.time()}
