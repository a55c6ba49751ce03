"""Many small files: with a bulk run and its journal, and with threads in a bare loop."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .clients import sync_client

_turns = itertools.count()


def small_files(side: str, base_url: str, files: int, concurrency: int) -> dict[str, float]:
    """Seconds that each way takes for the same number of files; the first way changes from batch to batch."""
    client = sync_client(side, base_url)
    ways: dict[str, Callable[[list[Path], Path], None]] = {
        "bare": lambda paths, _folder: _bare(client, paths, concurrency),
        "bulk": lambda paths, folder: _bulk(client, paths, folder, concurrency),
    }
    order = list(ways) if next(_turns) % 2 == 0 else list(reversed(ways))
    figures: dict[str, float] = {}
    for name in order:
        with _made(files) as (paths, folder):
            began = time.perf_counter()
            ways[name](paths, folder)
            figures[name] = time.perf_counter() - began
    return figures


def _bare(client: Any, paths: list[Path], concurrency: int) -> None:
    with ThreadPoolExecutor(concurrency) as threads:
        for job in threads.map(lambda path: client.videos.upload(file=path, title=path.stem, index_id="idx_1"), paths):
            assert job.job_id


def _bulk(client: Any, paths: list[Path], folder: Path, concurrency: int) -> None:
    run = client.bulk.ingest(
        paths, index_id="idx_1", journal=folder / "journal.sqlite", concurrency=concurrency, wait=False
    )
    for item in run:
        assert item.ok, item.error


@contextmanager
def _made(files: int) -> Iterator[tuple[list[Path], Path]]:
    """A folder of so many files of a kilobyte, all different."""
    with tempfile.TemporaryDirectory(prefix="videovector-bench-") as name:
        folder = Path(name)
        paths = [folder / f"picture-{number:04}.png" for number in range(files)]
        for number, path in enumerate(paths):
            path.write_bytes(number.to_bytes(8) + bytes(1_000))
        yield paths, folder
