"""Exit codes, and an error that has one of its own. Help needs this module, so it loads no error of the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FAILED: Final = 1
USAGE: Final = 2
CREDENTIAL: Final = 3
NOT_FOUND: Final = 4
CONFLICT: Final = 5
TRANSIENT: Final = 6
JOB_FAILED: Final = 7
TIMED_OUT: Final = 8
INTERRUPTED: Final = 130
#: The documented meaning of each exit code.
EXIT_CODES: Final[Mapping[int, str]] = {
    0: "The command did what it was asked to do.",
    FAILED: "It failed for a reason without a code of its own.",
    USAGE: "The command line is wrong: nothing was sent.",
    CREDENTIAL: "The credential is missing, not accepted, or may not do this.",
    NOT_FOUND: "There is no such object.",
    CONFLICT: "The present state, or an idempotency key used before, forbids it.",
    TRANSIENT: "A rate limit, a failure of the service or of the connection: the same command may work later.",
    JOB_FAILED: "The job that was waited for failed or was cancelled.",
    TIMED_OUT: "There was no response, or the job had not ended, in time.",
    INTERRUPTED: "Interrupted by Ctrl-C.",
}


class CommandError(Exception):
    """A command that failed for a reason of its own.

    Args:
        message: What went wrong, as a sentence.
        exit_code: One of EXIT_CODES.
        code: What a program reads.
        hint: What to do about it.
    """

    def __init__(self, message: str, *, exit_code: int = FAILED, code: str = "failed", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = exit_code
        self.code = code
        self.hint = hint
