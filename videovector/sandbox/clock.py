"""The sandbox's clock: real time plus an offset."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus an offset.

    Everything in the sandbox that depends on time reads it. If it is moved forward, links and keys expire, usage
    periods and rate limits begin again, and waiting retries are sent at once.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._offset = 0.0

    @property
    def offset(self) -> float:
        """Seconds by which this clock is ahead of real time."""
        return self._offset

    def time(self) -> float:
        """Seconds since the epoch."""
        return time.time() + self._offset

    def now(self) -> datetime:
        """The present time in UTC."""
        return datetime.fromtimestamp(self.time(), UTC)

    def advance(self, by: timedelta) -> datetime:
        """Moves the clock forward and returns the new time.

        Raises:
            ValueError: `by` is negative; use `set_offset` to restore an earlier time.
            OverflowError: The new time is too late for a date.
        """
        seconds = by.total_seconds()
        if seconds < 0:
            raise ValueError("The clock can't be moved back; reset() returns it to real time.")
        moment = self.now() + by
        self.set_offset(self._offset + seconds)
        return moment

    def set_offset(self, seconds: float) -> None:
        """Puts the clock `seconds` ahead of real time."""
        with self._changed:
            self._offset = seconds
            self._changed.notify_all()

    def wake(self) -> None:
        """Makes all waiting threads check whether they must still wait."""
        with self._changed:
            self._changed.notify_all()

    def wait(self, seconds: float, ended: Callable[[], bool]) -> bool:
        """Waits until this clock has moved on by `seconds` or `ended` is true; returns the value of `ended`.

        `ended` is asked at the start and after each `wake()`.
        """
        with self._changed:
            until = self.time() + seconds
            while not ended():
                left = until - self.time()
                if left <= 0:
                    return False
                self._changed.wait(left)
            return True

    @contextmanager
    def applied(self) -> Generator[None]:
        """Makes this the clock of `now()` inside the block."""
        token = _clock.set(self)
        try:
            yield
        finally:
            _clock.reset(token)


# A process can run several servers, each with its own clock.
_clock: ContextVar[Clock] = ContextVar("sandbox clock", default=Clock())  # noqa: B039 - never moved: it is real time


def now() -> datetime:
    """The present time in UTC, by the clock of the server for which this code runs."""
    return _clock.get().now()
