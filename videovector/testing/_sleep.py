"""Taking the waiting out of retries and waiters."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from videovector._transport import clock


@contextmanager
def no_sleep() -> Generator[None, None, None]:
    """Let retries, waiters and resumed streams go on at once, in all threads and event loops, while the block runs.

    What they would have waited for still has to happen: a job that never ends is polled until the waiter's time-out,
    which counts real time.
    """
    before = clock.scale_of_sleep
    clock.scale_of_sleep = 0.0
    try:
        yield
    finally:
        clock.scale_of_sleep = before
