"""The garbage collector is off while a large response is read, and never longer."""

from __future__ import annotations

import gc
import json
import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from videovector import Hooks, VideoVector
from videovector._transport.collector import LARGE, run_uncollected


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Each test begins and ends with the collector on."""
    gc.enable()
    yield
    gc.enable()


def test_collector_is_off_for_the_call_alone() -> None:
    """It is off inside, and on again afterwards, with the result of the call."""
    assert run_uncollected(gc.isenabled) is False
    assert gc.isenabled()


def test_collector_is_on_after_a_failure() -> None:
    """Whatever the call raises, the collector is on again."""
    with pytest.raises(ZeroDivisionError):
        run_uncollected(lambda: 1 // 0)
    assert gc.isenabled()


def test_program_that_switched_it_off_keeps_it_off() -> None:
    """Who manages the collector by itself finds it as it was."""
    gc.disable()
    assert run_uncollected(gc.isenabled) is False
    assert not gc.isenabled()


def test_calls_that_overlap_leave_it_on() -> None:
    """Of two calls in two threads, whichever ends last, the collector is on at the end."""
    inside, leave = threading.Event(), threading.Event()

    def hold() -> None:
        inside.set()
        leave.wait(10)

    first = threading.Thread(target=run_uncollected, args=(hold,))
    first.start()
    inside.wait(10)
    assert run_uncollected(gc.isenabled) is False
    leave.set()
    first.join()
    assert gc.isenabled()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_child_of_a_fork_collects() -> None:
    """A process that is forked while a response is read does not stay without a collector."""

    def fork() -> int:
        child = os.fork()
        if child == 0:
            os._exit(0 if gc.isenabled() else 1)
        return os.waitpid(child, 0)[1]

    assert run_uncollected(fork) == 0


@pytest.mark.parametrize(("title", "expected"), [("short", True), ("long " * LARGE, False)])
def test_responses_are_read_without_it(httpserver: Any, title: str, expected: bool) -> None:
    """A large response is read with the collector off, a small one as it is; both leave it on."""
    found: list[bool] = []
    hooks = Hooks(on_schema_drift=lambda _: found.append(gc.isenabled()))
    # The number where text should be makes the hook speak while the response is being read.
    httpserver.expect_request("/videos/vid_1").respond_with_data(
        json.dumps({"video_id": "vid_1", "title": title, "status": 5}), content_type="application/json"
    )
    with VideoVector(api_key="k", base_url=httpserver.url_for("/"), hooks=hooks) as client:
        assert client.videos.retrieve("vid_1").title == title
    assert set(found) == {expected}
    assert gc.isenabled()
