"""Tests that do not wait for retries and waiters."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from videovector._transport import clock


@contextmanager
def no_sleep() -> Generator[None, None, None]:
    """Make retries, waiters and resumed streams wait no time inside the block, in all threads and event loops.

    They still poll: if a job never ends, a waiter polls it until its time-out, which is measured in real time.
    """
    before = clock.scale_of_sleep
    clock.scale_of_sleep = 0.0
    try:
        yield
    finally:
        clock.scale_of_sleep = before
