"""From what went wrong to the exception to raise.

An unsuccessful response becomes the class of its status, in the words of its error document. What the HTTP library
raises becomes a :class:`TransportError` first, after which the attempt loop may make another attempt.
"""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from videovector._errors import (
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    ConnectionError,
    ExternalServiceError,
    IdempotencyError,
    NotFoundError,
    RateLimitError,
    ResponseDecodeError,
    TimeoutError,
    ValidationError,
    VideoVectorError,
)
from videovector._redaction import MAX_ITEMS, bounded, is_secret_name, printable

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest

TransportErrorKind: TypeAlias = Literal["connect", "timeout", "broken", "encoding", "too_large", "refused"]

# Long enough for any sentence of the API, short enough for a log line.
MAX_MESSAGE_CHARACTERS = 2_000
# Error documents are small; beyond this the body is not even parsed.
MAX_ERROR_DOCUMENT_BYTES = 1_048_576


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
    retry_after: float | None = None,
) -> VideoVectorError:
    """Turn an unsuccessful response into the exception to raise.

    Args:
        status_code: HTTP status.
        headers: Response headers; looked up case-insensitively if the mapping does so, else in lower case.
        content: Decoded body bytes; quoted only if they are a JSON object.
        method: HTTP method of the request.
        url: URL without query.
        retry_after: What the server asked for, already parsed.

    Returns:
        The exception, not raised.
    """
    decoded = _decoded(content)
    document = cast("dict[str, Any]", decoded) if isinstance(decoded, dict) else None
    body = cast("dict[str, Any]", bounded(document)) if document is not None else None
    message, code, details, request_id = _read_fields(document or {})
    message = message or _reason(document)
    return error_class(status_code, code)(
        _clean_message(message or "") or _fixed_message(status_code),
        status_code=status_code,
        error_code=code or f"http_{status_code}",
        details=cast("dict[str, Any]", bounded(details)),
        request_id=request_id or request_id_from_headers(headers),
        retry_after=retry_after,
        method=method,
        url=url,
        body=body,
    )


def request_id_from_headers(headers: Mapping[str, str]) -> str | None:
    """Return the request id that the response's headers carry, if any."""
    value = headers.get("x-request-id") or headers.get("x-correlation-id")
    return _short_text(value)


def _decoded(content: bytes) -> object:
    if len(content) > MAX_ERROR_DOCUMENT_BYTES:
        return None
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        # The decoder's exception holds the document; it ends here.
        return None


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


# Under which names gateways, frameworks and RFC 9457 give the reason, the most telling first.
_REASONS = (
    *("message", "msg", "detail", "error_description", "error_message", "errorMessage", "description", "reason"),
    *("faultstring", "title", "error", "errors", "detail", "details", "fault", "problems"),
)
_MAX_REASONS = 5
_MAX_REASON_DEPTH = 4
_BLANK = re.compile(r"\s")


def _reason(found: object, depth: int = 0) -> str | None:
    """The readable text of an envelope that is not the API's own: of a gateway, a framework, another version."""
    if depth > _MAX_REASON_DEPTH:
        return None
    if isinstance(found, str):
        return found.strip() or None
    if isinstance(found, list):
        reasons = [_reason(item, depth + 1) for item in cast("list[object]", found)[:MAX_ITEMS]]
        return "; ".join([reason for reason in reasons if reason][:_MAX_REASONS]) or None
    if not isinstance(found, dict):
        return None
    fields = cast("dict[str, Any]", found)
    # Texts first: a title says more than a list of parts.
    for name in [*[name for name in _REASONS if isinstance(fields.get(name), str)], *_REASONS]:
        if reason := _reason(fields.get(name), depth + 1):
            return reason
    named = [
        f"{name}: {reason}"
        for name, item in fields.items()
        # A plain value beside them is no reason.
        if isinstance(item, list) and not is_secret_name(name) and (reason := _reason(cast("object", item), depth + 1))
    ]
    return "; ".join(named[:_MAX_REASONS]) or None


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
    return printable(value)[:200] or None if value else None


def _problem(item: object) -> str:
    """One line for one entry of a validation list, such as ``body.name: field required``."""
    entry = _mapping(item)
    where = entry.get("loc")
    place = ".".join(str(step) for step in cast("list[object]", where)) if isinstance(where, list) else ""
    text = _first_text(entry.get("msg"), entry.get("message"), item) or "invalid"
    return f"{place}: {text}" if place else text


def _clean_message(message: str) -> str:
    text = printable(message)
    return text if len(text) <= MAX_MESSAGE_CHARACTERS else text[: MAX_MESSAGE_CHARACTERS - 1] + "…"


def _fixed_message(status_code: int) -> str:
    if 300 <= status_code < 400:
        return f"The API responded with a redirect ({status_code}); redirects are never followed. Check base_url."
    return f"The API responded with status {status_code} and no readable error description."


# Transport errors


class TransportError:
    """Why no whole response came back, in words that hold no request; with what was known of it by then.

    It is a value, not an exception: an exception of the HTTP library holds the request, and with it the credential.
    """

    __slots__ = ("kind", "reason", "request_id", "status")
    kind: TransportErrorKind
    reason: str

    def __init__(self, kind: TransportErrorKind, reason: str) -> None:
        self.kind = kind
        self.reason = reason
        self.status: int | None = None
        self.request_id: str | None = None


def transport_error(error: Exception) -> TransportError:
    """Describe an exception of httpx or httpx2 without keeping it: it holds the request."""
    # By name, as both libraries have the same ones, and neither need be loaded for that.
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if "TimeoutException" in kinds:
        return TransportError("timeout", _TIMEOUT_REASONS.get(type(error).__name__, "no progress within the timeout"))
    if kinds & {"ConnectError", "ProxyError"}:
        return TransportError("connect", system_reason(error, "the server could not be reached"))
    if "DecodingError" in kinds:
        return TransportError("encoding", "its content does not match its Content-Encoding")
    if "LocalProtocolError" in kinds:
        return TransportError("refused", NOT_SENDABLE)
    if kinds & {"InvalidURL", "UnsupportedProtocol"}:
        return TransportError("refused", "The URL of the request is not valid; check base_url and the length of ids.")
    if "RemoteProtocolError" in kinds:
        return TransportError("broken", protocol_reason(str(error)))
    return TransportError("broken", system_reason(error, "the connection was lost"))


NOT_SENDABLE = "The request cannot be sent as HTTP; check header values and the upload's size."
_TIMEOUT_REASONS: dict[str, str] = {
    "ConnectTimeout": "no connection could be made in time",
    "ReadTimeout": "the server sent nothing in time",
    "WriteTimeout": "the server took nothing in time",
    "PoolTimeout": "no connection of the pool became free in time",
}


def protocol_reason(text: str) -> str:
    """Say what broke; the library's text is dropped because it may quote what the server sent."""
    if "disconnected" in text:
        return "the server closed it without a response"
    if "incomplete" in text or "without sending complete" in text:
        return "the server closed it in the middle of the response"
    return "the server did not send valid HTTP"


def system_reason(error: BaseException, otherwise: str) -> str:
    """Find the operating system's reason at the bottom of a chain of exceptions."""
    import socket
    import ssl

    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLCertVerificationError) and (why := getattr(seen, "verify_message", None)):
            return f"the server's certificate is not trusted ({why})"
        if isinstance(seen, ssl.SSLError) and (why := getattr(seen, "reason", None)):
            return f"TLS failed ({why})"
        if isinstance(seen, socket.gaierror):
            return "the host name could not be resolved"
        if isinstance(seen, OSError) and not isinstance(seen, ssl.SSLError) and seen.errno in errno.errorcode:
            return os.strerror(cast("int", seen.errno)).lower()
        seen = cast("Any", seen.__cause__ or seen.__context__)
    return otherwise


def error_from_transport(request: PreparedRequest, problem: TransportError) -> VideoVectorError:
    """Turn a transport error into the exception to raise."""
    if problem.kind == "timeout":
        message, build = f"Request timed out: {problem.reason}.", _TIMEOUT
    elif problem.kind == "connect":
        message, build = f"Connection failed: {problem.reason}.", _CONNECTION
    elif problem.kind == "broken":
        message, build = f"Connection broke before the response was complete: {problem.reason}.", _CONNECTION
    elif problem.kind == "encoding":
        message, build = f"The response could not be decompressed: {problem.reason}.", _DECODE
    else:
        message, build = problem.reason, _OTHER
    return build(
        message,
        status_code=problem.status,
        error_code=_ERROR_CODES[problem.kind],
        request_id=problem.request_id,
        method=request.method,
        url=request.url_without_query,
    )


_TIMEOUT: Callable[..., VideoVectorError] = TimeoutError
_CONNECTION: Callable[..., VideoVectorError] = ConnectionError
_DECODE: Callable[..., VideoVectorError] = ResponseDecodeError
_OTHER: Callable[..., VideoVectorError] = VideoVectorError
_ERROR_CODES: dict[TransportErrorKind, str] = {
    "timeout": "timeout",
    "connect": "connection_failed",
    "broken": "connection_broken",
    "encoding": "invalid_content_encoding",
    "too_large": "response_too_large",
    "refused": "request_not_sendable",
}


def deadline_error(request: PreparedRequest, attempts: int | None = None) -> TimeoutError:
    """The error of a call whose time is up."""
    return TimeoutError(
        f"The deadline of {request.deadline:g} s for the whole call passed.",
        error_code="deadline_exceeded",
        attempts=attempts,
    )
