"""Turns the garbage collector off while a large response is converted to objects.

Reading makes thousands of objects without cycles. The collector would visit them several times meanwhile, which takes
an eighth to a third of the time for a page of results. It is off only for these milliseconds, and only if it was on;
afterwards it visits the objects as usual.

The C library also keeps the memory of a response for the next one, instead of returning it to the system.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")

#: A response of this many bytes has enough objects for the collector to start.
LARGE = 16 * 1024
# More than nearly all responses need as bytes and as text together.
_KEPT_BYTES = 4 * 1024 * 1024
# The calls that turned the collector off and will turn it on again.
_holding: list[object] = []


def run_uncollected(function: Callable[[], T]) -> T:
    """Call a function with the garbage collector off.

    If the collector is off already, it is not changed: another call turns it on again, or the program wants it off. So
    it is on again after the last of several overlapping calls, in whatever order they end.
    """
    if not gc.isenabled():
        return function()
    call = object()
    _holding.append(call)
    try:
        gc.disable()
        return function()
    finally:
        gc.enable()
        _holding.remove(call)


@cache
def keep_freed_memory() -> None:
    """Make glibc keep the memory of large responses for the next one.

    It returns blocks of more than half a megabyte to the system, and getting them again takes up to a tenth of the time
    of a call. It keeps twice the size of the largest block that was freed (mallopt(3), "dynamic mmap threshold"), so
    this function allocates and frees a large one. Other C libraries are not affected.
    """
    bytes(_KEPT_BYTES)


def _after_fork() -> None:
    """A forked child has no other threads, which would turn the collector on again."""
    if _holding:
        _holding.clear()
        gc.enable()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
