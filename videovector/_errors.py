"""The exceptions that the SDK raises.

VideoVectorError
├── AuthenticationError       401: the credential is missing, wrong, revoked or expired
├── AuthorizationError        403: the credential may not do this (scope or kind of token)
├── NotFoundError             404: no such resource
├── ValidationError           400, 422 and other 4xx: the request was refused
│   └── InvalidArgumentError  an argument was refused before anything was sent (also a ValueError)
│       └── FileArgumentError a file argument can't be used (also an OSError); its subclasses are those of `open()` too
├── RateLimitError            429: too many requests, or a quota is used up
├── ConflictError             409: the state of the resource does not allow the call
│   └── IdempotencyError      an idempotency key was used before with other content
├── ProcessingError           a job failed or was cancelled while it was waited for
├── ExternalServiceError      5xx: the service, or something it depends on, failed
├── ConnectionError           no connection could be made, or it broke
├── TimeoutError              the response, or the end of a job, did not come in time
├── DownloadWriteError        a download could not be written on this machine (also an OSError)
└── ResponseDecodeError       the response differs from the API document
    └── UnreadableFieldError  a field was used that is missing or has a wrong type (also an AttributeError)

Nothing in this module imports the rest of the package. No exception holds a request, a raw body or a credential. All
can be pickled, as process pools need.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

__all__ = [
    "AuthenticationError",
    "AuthorizationError",
    "ConflictError",
    "ConnectionError",
    "ExternalServiceError",
    "IdempotencyError",
    "InvalidArgumentError",
    "NotFoundError",
    "ProcessingError",
    "RateLimitError",
    "ResponseDecodeError",
    "TimeoutError",
    "UnreadableFieldError",
    "ValidationError",
    "VideoVectorError",
]
_OS_ERROR_FIELDS = ("errno", "strerror", "filename")


class VideoVectorError(Exception):
    """Base class of the errors of this package.

    Args:
        message: What went wrong and, if it is known, what to do.
        status_code: HTTP status of the response, if there was one.
        error_code: The error code of the API or, for errors of the SDK, of the SDK.
        details: Structured details of the error, as the API sent them.
        request_id: The API's id of the request, for questions to the support.
        retry_after: Seconds to wait before a new attempt, as the server sent them; None if it sent none.
        method: HTTP method of the request.
        url: URL of the request without its query.
        attempts: How many times the request was sent.
        body: The error document, limited in size and with secrets masked; None if it was not a JSON object.

    Attributes:
        resume_cursor: The cursor to resume from, if the error occurred while pages were read.
    """

    resume_cursor: str | None = None

    def __init__(
        self,
        message: str,
        *,
        status_code: int | None = None,
        error_code: str | None = None,
        details: Mapping[str, Any] | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        method: str | None = None,
        url: str | None = None,
        attempts: int | None = None,
        body: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = status_code
        self.error_code = error_code
        self.details: dict[str, Any] = dict(details) if details else {}
        self.request_id = request_id
        self.retry_after = retry_after
        self.method = method
        self.url = url
        self.attempts = attempts
        self.body = body

    def __str__(self) -> str:
        code = self.error_code if self.error_code != f"http_{self.status_code}" else None
        start = " ".join(str(part) for part in (self.status_code, code) if part is not None)
        text = f"{start}: {self.message}" if start else self.message
        return f"{text} (request_id={self.request_id})" if self.request_id else text

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}({self.message!r}, status_code={self.status_code!r}, "
            f"error_code={self.error_code!r}, request_id={self.request_id!r})"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        state = dict(self.__dict__)
        if isinstance(self, OSError):
            # Python does not keep these in `__dict__`.
            state.update({name: getattr(self, name) for name in _OS_ERROR_FIELDS})
        return _rebuild, (type(self), self.args), state


class AuthenticationError(VideoVectorError):
    """The credential is missing, wrong, revoked or expired (401)."""


class AuthorizationError(VideoVectorError):
    """The credential is valid but may not do this: a scope is missing, or another kind of token is needed (403)."""


class NotFoundError(VideoVectorError):
    """The resource does not exist or is not visible to this credential (404)."""


class ValidationError(VideoVectorError):
    """The API refused the request as invalid (400, 422 and other 4xx)."""


class InvalidArgumentError(ValidationError, ValueError):
    """An argument was refused before anything was sent."""


class FileArgumentError(InvalidArgumentError, OSError):
    """A file argument cannot be used.

    This class and its subclasses are also built-in classes, because programs that expect the errors of `open()` catch
    those.
    """

    def __new__(cls, *_args: Any, **_fields: Any) -> Self:  # pyright: ignore[reportInconsistentConstructor]
        # Both built-in bases have a `__new__`; that of the base with the larger object must be used.
        return OSError.__new__(cls)


class MissingFileError(FileArgumentError, FileNotFoundError):
    """The file, or the directory to put it in, does not exist."""


class IsDirectoryError(FileArgumentError, IsADirectoryError):
    """The path is a directory."""


class ForbiddenFileError(FileArgumentError, PermissionError):
    """The file may not be read or written."""


class RateLimitError(VideoVectorError):
    """Too many requests, or a quota is used up (429); ``retry_after`` says how long to wait."""


class ConflictError(VideoVectorError):
    """The state of the resource or the account does not allow the call (409)."""


class IdempotencyError(ConflictError):
    """An idempotency key was used before with other content."""


class ProcessingError(VideoVectorError):
    """A job failed or was cancelled while it was waited for; ``job`` is its last state."""

    job: Any = None


class ExternalServiceError(VideoVectorError):
    """The service, or something it depends on, failed (5xx)."""


class ConnectionError(VideoVectorError):
    """No connection could be made, or it broke before the response was complete."""


class TimeoutError(VideoVectorError):
    """The response, or the end of a job, did not come in time; ``last_state`` is the last known state of the job, if
    any."""

    last_state: Any = None


class DownloadWriteError(VideoVectorError, OSError):
    """The file could not be written on this machine, for example because the disk is full; an existing file is
    unchanged."""


class ResponseDecodeError(VideoVectorError):
    """The response is not JSON, or differs from the API document.

    Args:
        message: What was expected and what was received, without the value.
        path: The place in the response, such as ``prompt_run.stop_state.requested_at``; ``$`` is the whole body.
        fields: The keyword arguments of :class:`VideoVectorError`.
    """

    def __init__(self, message: str, *, path: str = "$", **fields: Any) -> None:
        super().__init__(message, **fields)
        self.path = path


class UnreadableFieldError(ResponseDecodeError, AttributeError):
    """A field was used that the API did not send, or that does not have the type of the API document.

    It is also an ``AttributeError``, so ``hasattr`` and ``getattr`` with a default treat the field as missing.

    Args:
        message: What was expected and what was received, without the value.
        model: The class of the object.
        field: The name of the attribute.
        path: The place in the response.
        fields: The keyword arguments of :class:`VideoVectorError`.
    """

    def __init__(self, message: str, *, model: str = "", field: str = "", path: str = "$", **fields: Any) -> None:
        super().__init__(message, path=path, **fields)
        self.model = model
        self.field = field


def _rebuild(kind: type[VideoVectorError], args: tuple[Any, ...]) -> VideoVectorError:
    """Create an exception without its constructor, so that subclasses with other signatures can be pickled."""
    error = kind.__new__(kind)
    error.args = args
    return error
