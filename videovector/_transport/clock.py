"""The clock, the random numbers and the sleeps of a client, in one object that tests can replace."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

# A factor for every wait of the SDK; `videovector.testing.no_sleep` sets it to 0.
scale_of_sleep = 1.0
# Seconds for which an idle connection may be used again. Servers usually close it after 5 s, so it is rarely used while
# the server closes it.
KEEPALIVE_SECONDS = 4.0


def _draw() -> float:
    # Imported here, since only retries need it.
    from random import random

    return random()  # noqa: S311  # it spreads waits, and guards nothing


def _sleep(seconds: float) -> None:
    time.sleep(seconds * scale_of_sleep)


async def _sleep_async(seconds: float) -> None:
    import asyncio

    await asyncio.sleep(seconds * scale_of_sleep)


class Clock:
    """The time, the random numbers and the sleeps of a client.

    Args:
        monotonic: Seconds from any point on, never going backwards.
        wall: Returns the seconds since the epoch.
        draw: Returns a random number from 0 to 1.
        sleep: Sleeps for a number of seconds.
        sleep_async: Sleeps for a number of seconds without blocking the event loop.
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
    """The clock for a new client: the system's, except inside `use_clock`."""
    return _chosen.get() or Clock()


@contextmanager
def use_clock(clock: Clock) -> Generator[Clock, None, None]:
    """Give a clock to the clients that are made inside the block."""
    token = _chosen.set(clock)
    try:
        yield clock
    finally:
        _chosen.reset(token)
