"""The garbage collector, held off while a large response becomes objects.

Reading makes thousands of objects without a cycle among them, and the collector would go through them several times
while they are made: an eighth to a third of what a page of results costs. It is off for these milliseconds only, and
only where it was on; what was made is looked at afterwards, as ever.

The C library is kept from handing back the memory of each response, only to fetch it again for the next.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")

#: Bytes of a response from which on it holds enough objects for the collector to start.
LARGE = 16 * 1024
# More than a response takes as bytes and as text together, in nearly all programs.
_KEPT_BYTES = 4 * 1024 * 1024
# The calls that have switched the collector off and will switch it on again.
_holding: list[object] = []


def run_uncollected(function: Callable[[], T]) -> T:
    """Call a function with the garbage collector off; what it leaves behind is let go before that is on again.

    Whoever finds the collector off leaves it alone: another call switches it on again, or the program has its own
    rules. So it is never off after the last of several calls that overlap, in whatever order they end.
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
    """Let glibc keep memory that large responses have used, for the next one.

    From half a megabyte on, it hands the bytes and the text of each back to the system, and fetching them again page
    by page takes up to a tenth of the whole. It keeps twice as much as was once let go in one piece (mallopt(3),
    "dynamic mmap threshold"): this block, which is never written to. Other C libraries do not mind.
    """
    bytes(_KEPT_BYTES)


def _after_fork() -> None:
    """In the child there are no other threads to end what they have begun."""
    if _holding:
        _holding.clear()
        gc.enable()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
