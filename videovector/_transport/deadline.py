"""The deadline of a call, for connections whose own timeouts count anew with each byte."""

from __future__ import annotations

from collections.abc import Callable


class Deadline:
    """The time left for the call that uses a connection at present; None when there is no deadline."""

    __slots__ = ("seconds_left",)

    def __init__(self) -> None:
        self.seconds_left: Callable[[], float | None] | None = None

    def shorten(self, timeout: float | None, late: type[Exception]) -> float | None:
        """Shorten a timeout to what is left; raises ``late`` when nothing is."""
        left = None if self.seconds_left is None else self.seconds_left()
        if left is None:
            return timeout
        if left <= 0:
            raise late("the deadline of the call passed")
        return left if timeout is None else min(timeout, left)
