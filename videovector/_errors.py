"""Every exception the SDK raises, and the reading of the API's error bodies.

VideoVectorError
├── AuthenticationError       401: the credential is missing, wrong, revoked or expired
├── AuthorizationError        403: the credential may not do this (scope or kind of token)
├── NotFoundError             404: no such resource
├── ValidationError           400, 422 and other 4xx: the request was refused
│   └── InvalidArgumentError  refused before anything was sent (also a ValueError)
├── RateLimitError            429: too many requests, or a quota is used up
├── ConflictError             409: the state of the resource forbids the call
│   └── IdempotencyError      an idempotency key was used again with other content
├── ProcessingError           a job that was waited for failed
├── ExternalServiceError      5xx: the service or something behind it failed
├── ConnectionError           no connection, or it broke
├── TimeoutError              no response in time
└── ResponseDecodeError       the response is not what the API document promises

Nothing in this module imports the rest of the package. No exception holds a request, a raw
body or a credential, and all of them pickle, so that they cross process pools.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

# Long enough for any sentence of the API, short enough for a log line.
MAX_MESSAGE_CHARACTERS = 2_000
# Bounds for what `details` and `body` keep of an error document.
MAX_TEXT_CHARACTERS = 4_000
MAX_ITEMS = 100
MAX_DEPTH = 8
# Error documents are small; beyond this the body is not even parsed.
MAX_ERROR_DOCUMENT_BYTES = 1_048_576

_MASK = "***"
_SECRET_TEXT = re.compile(
    r"sk_(?:live|test)_[0-9A-Za-z]+"
    r"|whsec_[0-9A-Za-z_-]+"
    r"|eyJ[0-9A-Za-z_-]+\.[0-9A-Za-z_-]+(?:\.[0-9A-Za-z_-]+)?"
    r"|(?i:bearer)\s+[A-Za-z0-9._~+/-]{8,}=*"
    r"|v1\.[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}"
    r"|AKIA[0-9A-Z]{16}"
)
# Compared in lower case without separators, as in `clientSecret` and `client_secret`.
_SECRET_NAMES = frozenset(
    {
        "accesskey",
        "accesstoken",
        "apikey",
        "authorization",
        "awssecretaccesskey",
        "clientsecret",
        "credentials",
        "idtoken",
        "password",
        "privatekey",
        "refreshtoken",
        "secret",
        "secretaccesskey",
        "signingsecret",
        "token",
        "xapikey",
    }
)
# Also those of Latin-1, which terminals obey, those that turn the direction of what follows, and halves of
# surrogate pairs, which no log can write.
_CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
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


def error_class(status_code: int, error_code: str | None) -> type[VideoVectorError]:
    """Return the exception class for a response."""
    if status_code in (409, 422) and error_code is not None and "idempotency" in error_code.lower():
        return IdempotencyError
    kind = _BY_STATUS.get(status_code)
    if kind is not None:
        return kind
    if status_code >= 500:
        return ExternalServiceError
    return ValidationError if status_code >= 400 else VideoVectorError


_BY_STATUS: dict[int, type[VideoVectorError]] = {
    401: AuthenticationError,
    403: AuthorizationError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}


def error_from_response(
    status_code: int,
    headers: Mapping[str, str],
    content: bytes,
    *,
    method: str | None = None,
    url: str | None = None,
    attempts: int | None = None,
    retry_after: float | None = None,
) -> VideoVectorError:
    """Turn an unsuccessful response into the exception to raise.

    Args:
        status_code: HTTP status.
        headers: Response headers; looked up case-insensitively if the mapping does so, else in lower case.
        content: Decoded body bytes; quoted only if they are a JSON object.
        method: HTTP method of the request.
        url: URL without query.
        attempts: How many times the request was sent.
        retry_after: What the server asked for, already parsed.

    Returns:
        The exception, not raised.
    """
    document = _read_document(content)
    body = cast("dict[str, Any]", bounded(document)) if document is not None else None
    message, code, details, request_id = _read_fields(document or {})
    return error_class(status_code, code)(
        _clean_message(message or "") or _fixed_message(status_code),
        status_code=status_code,
        error_code=code or f"http_{status_code}",
        details=cast("dict[str, Any]", bounded(details)),
        request_id=request_id or request_id_from_headers(headers),
        retry_after=retry_after,
        method=method,
        url=url,
        attempts=attempts,
        body=body,
    )


def request_id_from_headers(headers: Mapping[str, str]) -> str | None:
    """Return the request id that the response's headers carry, if any."""
    value = headers.get("x-request-id") or headers.get("x-correlation-id")
    return _short_text(value)


def bounded(value: Any, depth: int = 0) -> Any:
    """Return a copy of a JSON value with bounded size and depth, secrets masked."""
    if isinstance(value, str):
        return mask_secrets(value[:MAX_TEXT_CHARACTERS])
    if isinstance(value, dict):
        if depth >= MAX_DEPTH:
            return "…"
        items = list(_without_input(cast("dict[str, Any]", value)).items())[:MAX_ITEMS]
        return {
            mask_secrets(name[:200]): _MASK
            if _is_secret_name(name) and isinstance(item, str)
            else bounded(item, depth + 1)
            for name, item in items
        }
    if isinstance(value, list):
        if depth >= MAX_DEPTH:
            return "…"
        return [bounded(item, depth + 1) for item in cast("list[object]", value)[:MAX_ITEMS]]
    return value


def _is_secret_name(name: str) -> bool:
    return name.lower().replace("-", "").replace("_", "") in _SECRET_NAMES


def mask_secrets(text: str) -> str:
    """Replace what looks like a credential in a text."""
    return _SECRET_TEXT.sub(_MASK, text)


def _read_document(content: bytes) -> dict[str, Any] | None:
    if len(content) > MAX_ERROR_DOCUMENT_BYTES:
        return None
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        # The decoder's exception holds the document; it ends here.
        return None
    return cast("dict[str, Any]", document) if isinstance(document, dict) else None


def _read_fields(document: dict[str, Any]) -> tuple[str | None, str | None, dict[str, Any], str | None]:
    error = _mapping(document.get("error"))
    detail = _mapping(document.get("detail"))
    plain = _first_text(document.get("error"))
    is_sentence = plain is not None and _BLANK.search(plain.strip()) is not None
    message = _first_text(
        error.get("message"),
        document.get("message"),
        detail.get("message"),
        document.get("detail"),
        document.get("error_description"),
        plain if is_sentence else None,
    )
    code = _first_text(
        error.get("code"),
        error.get("error_code"),
        document.get("error_code"),
        document.get("code"),
        detail.get("code"),
        detail.get("error_code"),
        None if is_sentence else plain,
    )
    details = _details(error) or _details(document) or _details(detail)
    problems = document.get("detail")
    if isinstance(problems, list):
        listed = [_problem(item) for item in cast("list[object]", problems)[:MAX_ITEMS]]
        message = message or "; ".join(listed)
        details = details or {"errors": problems}
    request_id = _first_text(error.get("request_id"), document.get("request_id"), detail.get("request_id"))
    return message, _short_text(code), details, _short_text(request_id)


_BLANK = re.compile(r"\s")


def _mapping(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _details(holder: dict[str, Any]) -> dict[str, Any]:
    value = holder.get("details")
    return {"errors": cast("list[object]", value)} if value and isinstance(value, list) else _mapping(value)


def _first_text(*candidates: object) -> str | None:
    for candidate in candidates:
        if isinstance(candidate, str) and candidate.strip():
            return candidate
    return None


def _short_text(value: str | None) -> str | None:
    return mask_secrets(_CONTROL_CHARACTERS.sub(" ", value).strip()[:200]) or None if value else None


def _problem(item: object) -> str:
    """One line for one entry of a validation list, such as ``body.name: field required``."""
    entry = _mapping(item)
    where = entry.get("loc")
    place = ".".join(str(step) for step in cast("list[object]", where)) if isinstance(where, list) else ""
    text = _first_text(entry.get("msg"), entry.get("message"), item) or "invalid"
    return f"{place}: {text}" if place else text


def _without_input(entry: dict[str, Any]) -> dict[str, Any]:
    """Drop the echoed input of an entry of a validation list; it may hold what the user sent as a secret."""
    if "loc" not in entry and not ("msg" in entry and "type" in entry):
        return entry
    return {name: value for name, value in entry.items() if name not in ("input", "ctx")}


def _clean_message(message: str) -> str:
    text = mask_secrets(_CONTROL_CHARACTERS.sub(" ", message).strip())
    return text if len(text) <= MAX_MESSAGE_CHARACTERS else text[: MAX_MESSAGE_CHARACTERS - 1] + "…"


def _fixed_message(status_code: int) -> str:
    if 300 <= status_code < 400:
        return f"The API responded with a redirect ({status_code}); redirects are never followed. Check base_url."
    return f"The API responded with status {status_code} and no readable error description."
