"""Time, chance and waiting of a client: one object, which tests replace as a whole."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

# Every wait of the SDK is as long as this makes it; `videovector.testing.no_sleep` is the one that changes it.
scale_of_sleep = 1.0
# For how long an idle connection may be used again: shorter than the usual 5 s of servers, so that it is rarely reused
# while the server closes it.
KEEPALIVE_SECONDS = 4.0


def _draw() -> float:
    # Only what is sent again needs it.
    from random import random

    return random()  # noqa: S311  # it spreads waits, and guards nothing


def _sleep(seconds: float) -> None:
    time.sleep(seconds * scale_of_sleep)


async def _sleep_async(seconds: float) -> None:
    import asyncio

    await asyncio.sleep(seconds * scale_of_sleep)


class Clock:
    """What a client reads the time from, draws numbers from, and waits by.

    Args:
        monotonic: Seconds from any point on, never going backwards.
        wall: Seconds since the epoch.
        draw: A number from 0 to 1.
        sleep: Does nothing for so many seconds.
        sleep_async: Lets others work for so many seconds.
    """

    __slots__ = ("draw", "monotonic", "sleep", "sleep_async", "wall")

    def __init__(
        self,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        draw: Callable[[], float] = _draw,
        sleep: Callable[[float], object] = _sleep,
        sleep_async: Callable[[float], Awaitable[object]] = _sleep_async,
    ) -> None:
        self.monotonic: Callable[[], float] = monotonic
        self.wall: Callable[[], float] = wall
        self.draw: Callable[[], float] = draw
        self.sleep: Callable[[float], object] = sleep
        self.sleep_async: Callable[[float], Awaitable[object]] = sleep_async


_chosen: ContextVar[Clock | None] = ContextVar("videovector_clock", default=None)


def clock_for_new_client() -> Clock:
    """The clock of the clients that are made here: the system's, unless `use_clock` says otherwise."""
    return _chosen.get() or Clock()


@contextmanager
def use_clock(clock: Clock) -> Generator[Clock, None, None]:
    """Give the clients that are made in the block a clock, which they keep."""
    token = _chosen.set(clock)
    try:
        yield clock
    finally:
        _chosen.reset(token)
