"""Rows 9 and 10: one large file up and down."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench, Figure, Rounds, medians, ratio

_MIB = 1 << 20
_SIDES = ("ours", "fast", "peer", "floor")
_MEMORY_FOLDER = Path("/dev/shm")
# Times as fast as raw httpx, by row and kind of client.
_GOALS = {(9, "sync"): 1.6, (9, "async"): 2.5, (10, "sync"): 2.0, (10, "async"): 1.8}


def upload(bench: Bench) -> list[Figure]:
    """`videos.upload`, sync and async."""
    size = bench.effort.pick(256, 64)
    figures: list[Figure] = []
    with _folder(size) as folder:
        path = folder / "upload.mp4"
        small = folder / "small.mp4"
        for file, mebibytes in ((path, size), (small, 4)):
            # Sparse: it uses no disk space, and reading it uses no disk.
            with file.open("wb") as opened:
                opened.truncate(mebibytes * _MIB)
        for mode, task in (("sync", "files.upload"), ("async", "files.upload_async")):
            results = bench.alternate(
                task, _SIDES, bench.effort.pick(5, 3), warm_up={"path": str(small)}, path=str(path)
            )
            figures += _figures(9, mode, f"`videos.upload` of {size} MiB", results, size)
    return figures


def download(bench: Bench) -> list[Figure]:
    """`exports.download` to a path, sync and async."""
    size = bench.effort.pick(256, 64)
    figures: list[Figure] = []
    with _folder(size) as folder:
        for mode, task in (("sync", "files.download"), ("async", "files.download_async")):
            arguments: dict[str, Any] = {"path": str(folder / "download.json"), "mebibytes": size}
            results = bench.alternate(task, _SIDES, bench.effort.pick(5, 3), warm_up={"mebibytes": 4}, **arguments)
            figures += _figures(10, mode, f"`exports.download` of {size} MiB", results, size)
    return figures


def _figures(row: int, mode: str, text: str, results: Rounds, size: int) -> list[Figure]:
    for rounds in results.values():
        for figures in rounds:
            figures["rate"] = size / figures["wall"]
    growth = medians(results, "growth", 1 / _MIB)
    found = [
        Figure(
            row,
            f"{mode}-rate",
            f"{text}, {mode}: MB/s against raw httpx",
            "≥",
            _GOALS[row, mode],
            round(_GOALS[row, mode] * 0.65, 2),
            ratio(results, "ours", "floor", "rate"),
            absolute=medians(results, "rate"),
            absolute_unit="MiB/s",
            reference="floor",
        ),
        Figure(
            row,
            f"{mode}-memory",
            f"{text}, {mode}: growth of memory",
            "≤",
            4.0,
            5.0,
            growth["ours"],
            unit="MiB",
            absolute=growth,
            absolute_unit="MiB",
        ),
    ]
    if mode == "async" and row == 9:
        lag = medians(results, "lag", 1e3)
        found.append(
            Figure(
                row,
                "async-lag",
                f"{text}, {mode}: lag of the event loop (p99)",
                "≤",
                5.0,
                10.0,
                lag["ours"],
                unit="ms",
                absolute=lag,
                absolute_unit="ms",
            )
        )
    return found


@contextmanager
def _folder(mebibytes: int) -> Iterator[Path]:
    """A temporary folder, in memory if there is enough, so that the speed of the disk does not matter."""
    parent = _MEMORY_FOLDER if _MEMORY_FOLDER.is_dir() and _room(_MEMORY_FOLDER) > 4 * mebibytes else None
    with tempfile.TemporaryDirectory(prefix="videovector-bench-", dir=parent) as name:
        yield Path(name)


def _room(folder: Path) -> int:
    return shutil.disk_usage(folder).free // _MIB
