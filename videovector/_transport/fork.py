"""What happens to clients when the process forks: the child starts with pools and locks of its own."""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final, Protocol


class Resettable(Protocol):
    """What starts anew in a forked child."""

    def reset_after_fork(self) -> None:
        """Let go of what belongs to the parent."""
        ...


# Pools that a forked child inherited: kept and never used, since closing or collecting them
# would act on sockets that belong to the parent.
inherited: Final[list[object]] = []
# Held while modules and certificates are loaded: a child forked in between would wait for them for ever.
loading: Final = threading.RLock()
_watched: weakref.WeakSet[Resettable] = weakref.WeakSet()

# The longest that an event loop waits for its turn while a thread loads something for it.
_TURN_SECONDS: Final = 0.001
_HALF_A_MICROSECOND: Final = 5e-7


@contextmanager
def loading_beside_event_loop() -> Generator[None]:
    """Load in a thread of an event loop, which then stands still no longer than that of another program would.

    A thread that runs Python code gives the others a turn every 5 ms, which adds up to a standstill of more than that;
    meanwhile they get one more often. The setting is the whole process's, and is as it was afterwards.
    """
    with loading:
        usual = sys.getswitchinterval()
        if usual > _TURN_SECONDS:
            sys.setswitchinterval(_TURN_SECONDS)
        shorter = sys.getswitchinterval()
        try:
            yield
        finally:
            # Unless the program has chosen another meanwhile.
            if sys.getswitchinterval() == shorter < usual:
                # Python cuts it down to whole microseconds, and gives 199.99 of them for 200.
                sys.setswitchinterval(usual + _HALF_A_MICROSECOND)


def reset_in_child(one: Resettable) -> None:
    """Reset an object in each child that is forked while it exists."""
    _watched.add(one)


def _after_fork() -> None:
    for one in list(_watched):
        one.reset_after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
    os.register_at_fork(before=loading.acquire, after_in_parent=loading.release, after_in_child=loading.release)
