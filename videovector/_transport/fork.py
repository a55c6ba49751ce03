"""Clients in a forked process: the child starts with new pools and locks."""

from __future__ import annotations

import os
import threading
import weakref
from typing import Final, Protocol


class Resettable(Protocol):
    """An object that is reset in a forked child."""

    def reset_after_fork(self) -> None:
        """Drop what belongs to the parent."""
        ...


# The pools that a forked child inherited. They are stored and never used: closing or collecting them would act on the
# sockets of the parent.
inherited: Final[list[object]] = []
# Held while modules and certificates are loaded: a child that is forked meanwhile would wait for them for ever.
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
