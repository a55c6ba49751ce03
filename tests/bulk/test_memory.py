"""Bulk runs hold a window of their items, however many there are; `make soak` measures 50,000."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
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


def test_what_needs_no_request_is_given_out_before_more_is_read() -> None:
    """However many sources are refused at once, or known already, no more than a window of them is held."""
    drawn = 0

    def unsupported() -> Iterator[str]:
        nonlocal drawn
        for number in range(200):
            drawn += 1
            yield f"{number}.txt"

    ahead: list[int] = []
    with quick_client() as client:
        for done, item in enumerate(client.bulk.ingest(unsupported(), index_id="idx_1", concurrency=4)):
            assert not item.ok
            ahead.append(drawn - done)
    assert drawn == 200
    assert max(ahead) <= 2 * 4


@pytest.mark.parametrize("given", [False, True], ids=["threads of the run", "an executor"])
def test_what_is_done_is_let_go(tmp_path: Path, given: bool) -> None:
    """Near the end of a run no more tasks and futures are alive than may be in hand."""
    concurrency, items = 4, 200
    with quick_client() as client, ThreadPoolExecutor(concurrency) as executor:
        run = client.bulk.ingest(
            sources(tmp_path, items),
            index_id="idx_1",
            executor=executor if given else None,
            concurrency=concurrency,
            wait=False,
        )
        for number, item in enumerate(run, 1):
            assert item.ok, item.error
            if number == items - concurrency:
                alive = Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, (Task, Future)))
    assert alive["Task"] <= 2 * 2 * concurrency
    assert alive["Future"] <= 2 * 2 * concurrency
