"""What happens when a response is not as the API document promises; set by the transport around the reading of one."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import NamedTuple


class Mismatch(NamedTuple):
    """One field of a response that is not as the API document promises."""

    model: str
    field: str
    path: str
    reason: str


class Policy:
    """How strictly a response is read, and who is told of what does not fit."""

    __slots__ = ("report", "strict")
    strict: bool
    report: Callable[[Mismatch], object] | None

    def __init__(self, *, strict: bool, report: Callable[[Mismatch], object] | None) -> None:
        self.strict = strict
        self.report = report


# None outside of a call, as when a program reads what it has stored.
current_policy: ContextVar[Policy | None] = ContextVar("videovector_reading_policy", default=None)
