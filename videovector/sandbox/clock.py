"""The sandbox's time: the real one, moved forward as far as somebody asked for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus an offset.

    Everything in the sandbox that expires, turns or waits reads it, so that moving it forward lets links and keys
    expire, usage periods and rate limits turn, and waiting retries go out at once.
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
        """The present moment, in UTC."""
        return datetime.fromtimestamp(self.time(), UTC)

    def advance(self, by: timedelta) -> datetime:
        """Moves the clock forward and returns the new time.

        Raises:
            ValueError: When `by` is negative: time doesn't go back; `set_offset` restores an earlier state.
            OverflowError: When that moment is beyond what a date can say.
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
        """Makes those who wait check again whether they still need to."""
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
        """Makes this the clock of `now()` for what runs inside."""
        token = _clock.set(self)
        try:
            yield
        finally:
            _clock.reset(token)


# One process can run several servers, each with its own time; work is told which is its own.
_clock: ContextVar[Clock] = ContextVar("sandbox clock", default=Clock())  # noqa: B039 - never moved: it is real time


def now() -> datetime:
    """The present moment by the clock of the server this code works for, in UTC."""
    return _clock.get().now()
