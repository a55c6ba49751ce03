"""A lock for each key, such as an idempotency key."""

from __future__ import annotations

import threading
from collections.abc import Generator, Hashable
from contextlib import contextmanager


class KeyedLocks:
    """A lock for each key, which exists only while it is used."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[Hashable, tuple[threading.Lock, int]] = {}

    @contextmanager
    def hold(self, key: Hashable) -> Generator[None]:
        """Acquires the lock of `key` for the block."""
        with self._guard:
            lock, users = self._locks.get(key, (threading.Lock(), 0))
            self._locks[key] = (lock, users + 1)
        try:
            with lock:
                yield
        finally:
            with self._guard:
                lock, users = self._locks[key]
                if users == 1:
                    del self._locks[key]
                else:
                    self._locks[key] = (lock, users - 1)
