"""Bulk runs hold a window of their items, however many there are; `make soak` measures 50,000."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

from memory import quick_client, sources

from videovector.bulk import Ingest
from videovector.bulk._tasks import Task


def test_sources_are_read_as_they_are_needed(tmp_path: Path) -> None:
    """No more than twice `concurrency` sources are read ahead of what is sent."""
    drawn = 0

    def counted() -> Iterator[Ingest]:
        nonlocal drawn
        for source in sources(tmp_path, 200):
            drawn += 1
            yield source

    ahead: list[int] = []
    with quick_client() as client:
        for done, item in enumerate(client.bulk.ingest(counted(), index_id="idx_1", concurrency=4, wait=False)):
            assert item.ok, item.error
            ahead.append(drawn - done)
    assert drawn == 200
    assert max(ahead) <= 2 * 2 * 4


def test_what_is_done_is_let_go(tmp_path: Path) -> None:
    """Near the end of a run no more tasks and futures are alive than may be in hand."""
    concurrency, items = 4, 200
    with quick_client() as client:
        run = client.bulk.ingest(sources(tmp_path, items), index_id="idx_1", concurrency=concurrency, wait=False)
        for number, item in enumerate(run, 1):
            assert item.ok, item.error
            if number == items - concurrency:
                alive = Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, (Task, Future)))
    assert alive["Task"] <= 2 * 2 * concurrency
    assert alive["Future"] <= 2 * 2 * concurrency
