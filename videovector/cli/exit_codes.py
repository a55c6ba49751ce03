"""Exit codes, and an error with an exit code. Help needs this module, so it loads no error class of the client."""

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
INTERRUPTED = 130
#: The documented meaning of each exit code.
EXIT_CODES: Final[Mapping[int, str]] = {
    0: "The command succeeded.",
    FAILED: "The command failed for any other reason.",
    USAGE: "The command line is wrong; nothing was sent.",
    CREDENTIAL: "The credential is missing, is not accepted, or does not allow this.",
    NOT_FOUND: "The object does not exist.",
    CONFLICT: "The present state, or an idempotency key that was used before, does not allow this.",
    TRANSIENT: "A rate limit, or a failure of the service or the connection; the same command may work later.",
    JOB_FAILED: "The job failed or was cancelled.",
    TIMED_OUT: "The response did not come, or the job did not end, in time.",
    INTERRUPTED: "Interrupted by Ctrl-C.",
}


class CommandError(Exception):
    """A command failed, and no error class of the client describes it.

    Args:
        message: What went wrong, as a sentence.
        exit_code: One of EXIT_CODES.
        code: The error code for programs.
        hint: What to do about it.
    """

    def __init__(self, message: str, *, exit_code: int = FAILED, code: str = "failed", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = exit_code
        self.code = code
        self.hint = hint
