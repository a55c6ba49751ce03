"""Why no whole response came back: what the HTTP library or the system raised, and the exception that it becomes.

The attempt loop is handed a :class:`TransportError`, after which it may make another attempt.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

from videovector._errors import ConnectionError, ResponseDecodeError, TimeoutError, VideoVectorError

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest

TransportErrorKind: TypeAlias = Literal["connect", "timeout", "broken", "encoding", "too_large", "refused"]

# Reasons that are the same over httpx and over sockets of our own.
CONNECTING: Final = "no connection could be made in time"
SENDING: Final = "the server took nothing in time"
RECEIVING: Final = "the server sent nothing in time"
UNREACHABLE: Final = "the server could not be reached"
LOST: Final = "the connection was lost"
MISENCODED: Final = "its content does not match its Content-Encoding"
NOT_SENDABLE: Final = "The request cannot be sent as HTTP; check the values of headers and the size of the upload."
_TIMEOUT_REASONS: dict[str, str] = {
    "ConnectTimeout": CONNECTING,
    "ReadTimeout": RECEIVING,
    "WriteTimeout": SENDING,
    "PoolTimeout": "no connection of the pool became free in time",
}
# What each kind becomes: the class, its code, and its message with the place of the reason.
_ERRORS: dict[TransportErrorKind, tuple[Callable[..., VideoVectorError], str, str]] = {
    "timeout": (TimeoutError, "timeout", "Request timed out: {}."),
    "connect": (ConnectionError, "connection_failed", "Connection failed: {}."),
    "broken": (ConnectionError, "connection_broken", "Connection broke before the response was complete: {}."),
    "encoding": (ResponseDecodeError, "invalid_content_encoding", "The response could not be decompressed: {}."),
    "too_large": (VideoVectorError, "response_too_large", "{}"),
    "refused": (VideoVectorError, "request_not_sendable", "{}"),
}


class TransportError:
    """Why there is no whole response, without the request; with the status and the request id, if they were received.

    It is a value, not an exception: an exception of the HTTP library holds the request with the credential.
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
    """Convert an exception of httpx or httpx2, which holds the request, to a transport error."""
    # By name, since both libraries have the same names, and none must be loaded for this.
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if "TimeoutException" in kinds:
        return TransportError("timeout", _TIMEOUT_REASONS.get(type(error).__name__, "no progress within the timeout"))
    if kinds & {"ConnectError", "ProxyError"}:
        return TransportError("connect", system_reason(error, UNREACHABLE))
    if "DecodingError" in kinds:
        return TransportError("encoding", MISENCODED)
    if "LocalProtocolError" in kinds:
        return TransportError("refused", NOT_SENDABLE)
    if kinds & {"InvalidURL", "UnsupportedProtocol"}:
        return TransportError("refused", "The URL of the request is not valid; check base_url and the length of ids.")
    if "RemoteProtocolError" in kinds:
        return TransportError("broken", protocol_reason(str(error)))
    return TransportError("broken", system_reason(error, LOST))


def protocol_reason(text: str) -> str:
    """Describe a protocol error; the text of the library may quote the server, so it is not used."""
    if "disconnected" in text:
        return "the server closed it without a response"
    if "incomplete" in text or "without sending complete" in text:
        return "the server closed it in the middle of the response"
    return "the server did not send valid HTTP"


def system_reason(error: BaseException, otherwise: str) -> str:
    """Find the reason of the operating system in a chain of exceptions."""
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
    """Convert a transport error to the exception to raise."""
    kind, code, message = _ERRORS[problem.kind]
    return kind(
        message.format(problem.reason),
        status_code=problem.status,
        error_code=code,
        request_id=problem.request_id,
        method=request.method,
        url=request.url_without_query,
    )


def deadline_error(request: PreparedRequest, attempts: int | None = None) -> TimeoutError:
    """The error of a call whose deadline passed."""
    return TimeoutError(
        f"The deadline of {request.deadline:g} s for the whole call passed.",
        error_code="deadline_exceeded",
        attempts=attempts,
    )
