"""Every exception the SDK raises.

VideoVectorError
├── AuthenticationError       401: the credential is missing, wrong, revoked or expired
├── AuthorizationError        403: the credential may not do this (scope or kind of token)
├── NotFoundError             404: no such resource
├── ValidationError           400, 422 and other 4xx: the request was refused
│   └── InvalidArgumentError  refused before anything was sent (also a ValueError)
│       └── FileArgumentError a file given as argument can't be used (also an OSError); below it the kinds of `open()`
├── RateLimitError            429: too many requests, or a quota is used up
├── ConflictError             409: the state of the resource forbids the call
│   └── IdempotencyError      an idempotency key was used again with other content
├── ProcessingError           a job that was waited for failed
├── ExternalServiceError      5xx: the service or something behind it failed
├── ConnectionError           no connection, or it broke
├── TimeoutError              no response in time
├── DownloadWriteError        a download could not be written on this machine (also an OSError)
└── ResponseDecodeError       the response is not what the API document promises
    └── UnreadableFieldError  a field was used that was not sent as promised (also an AttributeError)

Nothing in this module imports the rest of the package. No exception holds a request, a raw
body or a credential, and all of them pickle, so that they cross process pools.
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
    """Base of every error raised by this package.

    Args:
        message: What went wrong and, where it is known, what to do.
        status_code: HTTP status of the response, if there was one.
        error_code: The API's machine-readable code, or the SDK's own.
        details: Structured facts about the error, as the API gave them.
        request_id: The API's id of the request; quote it to support.
        retry_after: Seconds after which the server says to try again, unclamped; None if it said nothing.
        method: HTTP method of the request.
        url: URL of the request without its query.
        attempts: How many times the request was sent.
        body: The error document, bounded in size and with secrets masked; None if it was not a JSON object.

    Attributes:
        resume_cursor: Set when the error came while going through pages: the cursor to resume from.
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
            # Kept by Python outside of the attributes that it copies.
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
    """A file given as argument cannot be used.

    It is a wrong argument, but programs written with `open()` in mind catch the built-in class; this and
    its subclasses are both.
    """

    def __new__(cls, *_args: Any, **_fields: Any) -> Self:  # pyright: ignore[reportInconsistentConstructor]
        # Two built-in bases with constructors of their own: the one with the larger object must make it.
        return OSError.__new__(cls)


class MissingFileError(FileArgumentError, FileNotFoundError):
    """The file, or the directory to put it in, does not exist."""


class IsDirectoryError(FileArgumentError, IsADirectoryError):
    """The path is a directory."""


class ForbiddenFileError(FileArgumentError, PermissionError):
    """The file may not be read or written."""


class RateLimitError(VideoVectorError):
    """Too many requests, or a quota is used up (429); ``retry_after`` says when to come back."""


class ConflictError(VideoVectorError):
    """The present state of the resource or account forbids the call (409)."""


class IdempotencyError(ConflictError):
    """An idempotency key was used again with other content."""


class ProcessingError(VideoVectorError):
    """A job that was waited for failed or was cancelled; ``job`` is its last state."""

    job: Any = None


class ExternalServiceError(VideoVectorError):
    """The service, or something it depends on, failed (5xx)."""


class ConnectionError(VideoVectorError):
    """No connection could be made, or it broke before the response was complete."""


class TimeoutError(VideoVectorError):
    """The response, or the end of a job, did not come in time; ``last_state`` is the job as last seen, if any."""

    last_state: Any = None


class DownloadWriteError(VideoVectorError, OSError):
    """Writing the file failed on this machine, as with a full disk; an existing file was left as it was."""


class ResponseDecodeError(VideoVectorError):
    """The response is not JSON, or does not have the shape that the API document promises.

    Args:
        message: What was expected and what was found, without the value itself.
        path: Where in the response, such as ``prompt_run.stop_state.requested_at``; ``$`` for the whole body.
        fields: The keyword arguments of :class:`VideoVectorError`.
    """

    def __init__(self, message: str, *, path: str = "$", **fields: Any) -> None:
        super().__init__(message, **fields)
        self.path = path


class UnreadableFieldError(ResponseDecodeError, AttributeError):
    """A field of an object was used that the API did not send, or not of the type that its document promises.

    It is an ``AttributeError`` too, so that ``hasattr`` and ``getattr`` with a default say that the field is not there.

    Args:
        message: What was expected and what was found, without the value itself.
        model: The class of the object.
        field: The attribute.
        path: Where in the response.
        fields: The keyword arguments of :class:`VideoVectorError`.
    """

    def __init__(self, message: str, *, model: str = "", field: str = "", path: str = "$", **fields: Any) -> None:
        super().__init__(message, path=path, **fields)
        self.model = model
        self.field = field


def _rebuild(kind: type[VideoVectorError], args: tuple[Any, ...]) -> VideoVectorError:
    """Make an exception without its constructor, so that subclasses with other signatures pickle too."""
    error = kind.__new__(kind)
    error.args = args
    return error
