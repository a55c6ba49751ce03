"""Row 18: how long a client blocks the event loop during its first call, uploads and downloads."""

from __future__ import annotations

import tempfile
from pathlib import Path
from textwrap import dedent

from benchmarks.bench import Bench, Figure, medians

_MIB = 1 << 20
_SIDES = ("ours", "fast")
# Sleeps repeatedly; the time beyond the requested sleep is the time in which the loop was blocked.
_CODE = dedent(
    """
    import asyncio, json, time
    from videovector import AsyncVideoVector

    async def tick(lags):
        while True:
            started = time.perf_counter()
            await asyncio.sleep(0.001)
            lags.append(time.perf_counter() - started - 0.001)

    async def longest(work):
        lags = []
        ticker = asyncio.create_task(tick(lags))
        await asyncio.sleep(0.01)
        lags.clear()
        await work()
        await asyncio.sleep(0.005)
        ticker.cancel()
        return max(lags)

    async def main():
        async with AsyncVideoVector(api_key="vv_benchmark", base_url={base_url!r}) as client:
            # What the first access to a resource loads counts as well.
            figures = {{
                "call": await longest(lambda: client.indexes.retrieve("idx_7c1d")),
                "upload": await longest(lambda: client.videos.upload(file={path!r}, title="A")),
                "download": await longest(
                    lambda: client.exports.download("exp_{mebibytes}", {target!r}, max_bytes=1 << 30)
                ),
            }}
        print(json.dumps(figures))

    asyncio.run(main())
    """
)


def measure(bench: Bench) -> list[Figure]:
    """The longest time of each in which the loop is blocked, in fresh processes."""
    size = bench.effort.pick(256, 32)
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="videovector-bench-", dir=memory if memory.is_dir() else None) as folder:
        path = Path(folder) / "upload.mp4"
        with path.open("wb") as file:
            file.truncate(size * _MIB)
        target = Path(folder) / "download.json"
        code = _CODE.format(base_url=bench.base_url, path=str(path), target=str(target), mebibytes=size)
        results = bench.fresh(dict.fromkeys((*_SIDES, "peer"), code), bench.effort.pick(9, 3))
    figures: list[Figure] = []
    for what, words in (("call", "the first call"), ("upload", f"an upload of {size} MiB"), ("download", "a download")):
        absolute = medians(results, what, 1e3)
        figures += [
            Figure(
                18,
                f"{what}-{side}",
                f"longest standstill of the event loop during {words}",
                "≤",
                5.0,
                12.0,
                absolute[side],
                unit="ms",
                absolute=absolute,
                absolute_unit="ms",
                side=side,
            )
            for side in _SIDES
        ]
    return figures
