"""What happens when a response is not as the API document promises; set by the transport around the reading of one."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import NamedTuple

# Fields that the log has spoken of; each is told once per process, however many responses have it.
_logged: set[tuple[str, str]] = set()


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
    report: Callable[[Mismatch], object]

    def __init__(self, *, strict: bool, report: Callable[[Mismatch], object]) -> None:
        self.strict = strict
        self.report = report


def log_mismatch(mismatch: Mismatch) -> None:
    """Log that a field did not fit, once per model and field."""
    known = (mismatch.model, mismatch.field)
    if known not in _logged:
        _logged.add(known)
        # Here because few programs ever come to it, and hooks load more than the rest of a call needs.
        from videovector._hooks import logger

        logger.warning(
            "The API sent %s.%s in a form that its document does not promise (%s: %s). Only programs that use the "
            "field are affected; please report it, and try a newer release. This is said once.",
            *mismatch,
        )


# What holds where no call says otherwise, as when a program reads what it has stored.
_TOLERANT = Policy(strict=False, report=log_mismatch)
current_policy: ContextVar[Policy] = ContextVar("videovector_reading_policy", default=_TOLERANT)
