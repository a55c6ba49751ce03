"""The errors of the sandbox API, and the JSON in which they are sent."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from videovector.sandbox.identifiers import now_text

_CODE_OF_KIND = {
    "run": "prompt_run",
    "job": "import_job",
    "session": "chat_session",
    "key": "api_key",
    "retry": "segment_retry",
}


# EFBIG is the error for a file size limit, which SQLite reports as a failed write.
_FULL_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FULL_SQLITE_CODES = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE})


class ApiError(Exception):
    """An error with its HTTP status, machine-readable code and message.

    Args:
        status: HTTP status of the response.
        code: Machine-readable reason.
        message: The reason as a sentence, for the caller.
        details: Structured facts about the error.
        headers: Additional response headers, such as ``Retry-After``.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        *,
        details: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.details: dict[str, Any] = dict(details or {})
        self.headers: dict[str, str] = dict(headers or {})

    def envelope(self, request_id: str) -> dict[str, Any]:
        """The body to send for this error."""
        return {
            "error": {
                "code": self.code,
                "message": self.message,
                "details": self.details,
                "request_id": request_id,
                "timestamp": now_text(),
            }
        }


def not_found(kind: str, identifier: str) -> ApiError:
    """404 for an object of `kind` that this account can't see."""
    kind = _CODE_OF_KIND.get(kind, kind)
    words = kind.replace("_", " ")
    return ApiError(404, f"resource_{kind}_not_found", f"No {words} with the id {identifier!r}.")


def invalid(location: str, message: str, *, code: str = "validation_failed") -> ApiError:
    """422 for one field, in the same form as for several."""
    return invalid_fields([(location, message)], code=code)


def invalid_fields(errors: Sequence[tuple[str, str]], *, code: str = "validation_failed") -> ApiError:
    """422 for several fields; `errors` are (location, message) pairs."""
    first_location, first_message = errors[0]
    name = first_location.split(".", 1)[-1]
    message = f"{name}: {first_message}"
    if len(errors) > 1:
        message += f" ({len(errors) - 1} more)"
    details = {"errors": [{"location": location, "message": text} for location, text in errors]}
    return ApiError(422, code, message, details=details)


def conflict(code: str, message: str, **details: Any) -> ApiError:
    """409 with the facts in `details`."""
    return ApiError(409, code, message, details=details)


def storage_failure(reason: OSError | sqlite3.OperationalError) -> ApiError:
    """507 for a full disk, 500 for other failures to store or read; nothing was stored."""
    if isinstance(reason, OSError):
        full = reason.errno in _FULL_ERRNOS
    else:
        full = reason.sqlite_errorcode in _FULL_SQLITE_CODES
    if full:
        return ApiError(507, "storage_full", "The disk of the sandbox is full; nothing of this request was stored.")
    return ApiError(500, "internal_error", "The sandbox failed; its log says why.")
