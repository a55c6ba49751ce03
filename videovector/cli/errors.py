"""Failures of commands: their exit codes, and their text for people and for programs."""

from __future__ import annotations

import errno
from typing import Any, Final

import click

from videovector._errors import (
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    ConnectionError,
    ExternalServiceError,
    InvalidArgumentError,
    NotFoundError,
    ProcessingError,
    RateLimitError,
    TimeoutError,
    VideoVectorError,
)
from videovector._redaction import mask_secrets

from .exit_codes import CONFLICT, CREDENTIAL, FAILED, JOB_FAILED, NOT_FOUND, TIMED_OUT, TRANSIENT, USAGE, CommandError
from .settings import CredentialError

# The first class that matches decides.
_CODES: Final[tuple[tuple[type[BaseException], int, str, bool, str], ...]] = (
    (CredentialError, CREDENTIAL, "credential_missing", False, ""),
    (InvalidArgumentError, USAGE, "invalid_argument", False, ""),
    (AuthenticationError, CREDENTIAL, "unauthenticated", False, "Check the credential: videovector doctor"),
    (
        AuthorizationError,
        CREDENTIAL,
        "forbidden",
        False,
        "The credential lacks a scope, or is of the wrong kind; the command's --help names both.",
    ),
    (NotFoundError, NOT_FOUND, "not_found", False, ""),
    (ConflictError, CONFLICT, "conflict", False, ""),
    (RateLimitError, TRANSIENT, "rate_limited", True, ""),
    (ExternalServiceError, TRANSIENT, "service_failed", True, "The service failed; try again later."),
    (
        ConnectionError,
        TRANSIENT,
        "connection_failed",
        True,
        "Check the network, proxies and --base-url: videovector doctor",
    ),
    (ProcessingError, JOB_FAILED, "job_failed", False, ""),
    (TimeoutError, TIMED_OUT, "timed_out", True, ""),
)


def exit_code_of(error: BaseException) -> int:
    """The exit code of the command after an error."""
    if isinstance(error, CommandError):
        return error.exit_code
    if isinstance(error, click.UsageError):
        return USAGE
    return next((code for kind, code, *_ in _CODES if isinstance(error, kind)), FAILED)


def described(error: BaseException) -> dict[str, Any]:
    """An error for programs: code, message, request_id, retryable and hint."""
    if isinstance(error, CommandError):
        return _row(error.code, error.message, hint=error.hint)
    if isinstance(error, click.ClickException):
        return _row("usage", error.format_message(), hint=_usage_hint(error))
    if isinstance(error, OSError) and not isinstance(error, VideoVectorError):
        where = f"{error.filename}: " if error.filename else ""
        return _row(errno.errorcode.get(error.errno or 0, "os_error"), f"{where}{error.strerror or error}")
    fallback, retryable, hint = "failed", False, ""
    for kind, _, code, may_retry, what_to_do in _CODES:
        if isinstance(error, kind):
            fallback, retryable, hint = code, may_retry, what_to_do
            break
    if isinstance(error, VideoVectorError):
        if isinstance(error, RateLimitError) and error.retry_after is not None:
            hint = f"Try again in {error.retry_after:g} seconds."
        if error.resume_cursor:
            hint = f"{hint} Continue with --cursor {error.resume_cursor}".strip()
        if isinstance(error, (AuthenticationError, AuthorizationError)) and error.status_code is None:
            hint = "Set VIDEO_VECTOR_BEARER_TOKEN, or bearer_token of a profile, to the token of a signed-in user."
        code = error.error_code if error.error_code and not error.error_code.startswith("http_") else fallback
        return _row(code, error.message, error.request_id, retryable, hint)
    return _row(fallback, str(error) or type(error).__name__)


def _row(
    code: str, message: str, request_id: str | None = None, retryable: bool = False, hint: str = ""
) -> dict[str, Any]:
    return {
        "code": code,
        "message": mask_secrets(message),
        "request_id": request_id,
        "retryable": retryable,
        "hint": hint or None,
    }


def _usage_hint(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"See: {context.command_path} --help" if context is not None else ""


def shown(error: BaseException) -> str:
    """An error for people: one line with the message, and one with what to do."""
    row = described(error)
    text = f"Error: {row['message']}"
    if row["request_id"]:
        text += f" (request {row['request_id']})"
    return f"{text}\nHint: {row['hint']}" if row["hint"] else text
