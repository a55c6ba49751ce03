"""Uploads and downloads of one large file."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from .clients import async_client, run_async, sync_client, timed
from .memory import peak_growth, start_peak

_TICK_SECONDS = 0.001
_LIMIT = 1 << 30


def upload(side: str, base_url: str, path: str) -> dict[str, Any]:
    """`videos.upload`; the floor posts the same file as multipart with httpx alone."""
    client = sync_client(side, base_url)

    def send() -> None:
        if side == "floor":
            with Path(path).open("rb") as file:
                client.post("/videos/upload", data={"title": "A"}, files={"file": ("a.mp4", file)}).raise_for_status()
        else:
            client.videos.upload(file=path, title="A")

    return _transfer(send)


def upload_async(side: str, base_url: str, path: str) -> dict[str, Any]:
    """The same on the async client; the floor streams the file from an async generator, without multipart."""
    client = async_client(side, base_url)

    length = {"Content-Length": str(Path(path).stat().st_size)}

    async def send() -> None:
        if side == "floor":
            (await client.post("/videos/upload", content=_chunks(path), headers=length)).raise_for_status()
        else:
            await client.videos.upload(file=path, title="A")

    return _transfer_async(send)


def download(side: str, base_url: str, path: str, mebibytes: int) -> dict[str, Any]:
    """`exports.download` to a path; the floor writes httpx's stream to a file."""
    client = sync_client(side, base_url)

    def receive() -> None:
        Path(path).unlink(missing_ok=True)
        if side == "floor":
            with client.stream("GET", f"/exports/exp_{mebibytes}/download") as response, Path(path).open("wb") as file:
                file.writelines(response.iter_bytes())
        else:
            client.exports.download(f"exp_{mebibytes}", path, max_bytes=_LIMIT)

    figures = _transfer(receive)
    _check(path, mebibytes)
    return figures


def download_async(side: str, base_url: str, path: str, mebibytes: int) -> dict[str, Any]:
    """The same on the async client."""
    client = async_client(side, base_url)

    Path(path).unlink(missing_ok=True)

    async def receive() -> None:
        if side == "floor":
            async with client.stream("GET", f"/exports/exp_{mebibytes}/download") as response:
                with Path(path).open("wb") as file:  # noqa: ASYNC230  # the floor is the plainest code there is
                    async for chunk in response.aiter_bytes():
                        file.write(chunk)
        else:
            await client.exports.download(f"exp_{mebibytes}", path, max_bytes=_LIMIT)

    figures = _transfer_async(receive)
    _check(path, mebibytes)
    return figures


def _transfer(work: Callable[[], None]) -> dict[str, Any]:
    def batch() -> dict[str, Any]:
        start_peak()
        work()
        return {"growth": peak_growth()}

    return timed(batch)


def _transfer_async(work: Callable[[], Awaitable[None]]) -> dict[str, Any]:
    async def batch() -> dict[str, Any]:
        lags: list[float] = []
        ticker = asyncio.create_task(_tick(lags))
        start_peak()
        await work()
        growth = peak_growth()
        ticker.cancel()
        lags.sort()
        return {"growth": growth, "lag": lags[int(len(lags) * 0.99)], "longest_lag": lags[-1]}

    return timed(lambda: run_async(batch()))


async def _tick(lags: list[float]) -> None:
    """Sleep repeatedly; the additional time is the time in which the loop was blocked."""
    while True:
        started = time.perf_counter()
        await asyncio.sleep(_TICK_SECONDS)
        lags.append(time.perf_counter() - started - _TICK_SECONDS)


async def _chunks(path: str) -> Any:
    with Path(path).open("rb") as file:  # noqa: ASYNC230  # the floor is the plainest code there is
        # The size that httpx itself reads files in.
        while chunk := file.read(65_536):
            yield chunk


def _check(path: str, mebibytes: int) -> None:
    size = Path(path).stat().st_size
    if size != mebibytes << 20:
        raise RuntimeError(f"{size} bytes were written instead of {mebibytes << 20}")
