"""Prevents work that began before the state was replaced from changing the new state."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar

from videovector.sandbox.clock import Clock
from videovector.sandbox.jobs import JobCancelled


class Superseded(JobCancelled):
    """Raised in work whose state was restored or reset meanwhile."""


class Generations:
    """Counts how often a server's state was replaced, and stops work that belongs to an earlier one.

    Args:
        clock: The clock that work of this server reads.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.number: int = 0

    def advance(self) -> None:
        """Begins a new generation; work of earlier ones can't read or write the state any more."""
        self.number += 1
        self._clock.wake()

    def check(self) -> None:
        """Raises Superseded in work that belongs to an earlier generation of this server."""
        owner, number = _work.get()
        if owner is self and number != self.number:
            raise Superseded("The sandbox was reset meanwhile.")

    def work(self) -> Callable[[], AbstractContextManager[None]]:
        """A context for work that is requested now and runs later, in any thread."""
        number = self.number

        @contextmanager
        def entered() -> Generator[None]:
            token = _work.set((self, number))
            try:
                with self._clock.applied():
                    yield
            finally:
                _work.reset(token)

        return entered


_work: ContextVar[tuple[Generations | None, int]] = ContextVar("sandbox work", default=(None, 0))
