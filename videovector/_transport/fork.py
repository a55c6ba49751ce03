"""What happens to clients when the process forks: the child starts with pools and locks of its own."""

from __future__ import annotations

import os
import threading
import weakref
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


def reset_in_child(one: Resettable) -> None:
    """Reset an object in each child that is forked while it exists."""
    _watched.add(one)


def _after_fork() -> None:
    for one in list(_watched):
        one.reset_after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
    os.register_at_fork(before=loading.acquire, after_in_parent=loading.release, after_in_child=loading.release)
