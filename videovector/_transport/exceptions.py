"""What the HTTP libraries raise, as transport errors of the SDK that hold no request."""

from __future__ import annotations

import errno
import os
import socket
import ssl
from typing import Any, cast

import httpx

from .attempts import TransportError

# What httpx raises for everything that can go wrong between the request and the end of the response.
HTTP_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError)


def transport_error(error: Exception) -> TransportError:
    """Describe an exception of httpx without keeping it: it holds the request."""
    if type(error.__cause__).__module__.startswith("aiohttp."):
        from .aiohttp import transport_error_from_aiohttp

        return transport_error_from_aiohttp(error.__cause__, _reason(error, "the connection was lost"))
    if isinstance(error, httpx.TimeoutException):
        return TransportError("timeout", _TIMEOUT_REASONS.get(type(error), "no progress within the timeout"))
    if isinstance(error, (httpx.ConnectError, httpx.ProxyError)):
        return TransportError("connect", _reason(error, "the server could not be reached"))
    if isinstance(error, httpx.DecodingError):
        return TransportError("encoding", "its content does not match its Content-Encoding")
    if isinstance(error, httpx.LocalProtocolError):
        return TransportError(
            "refused", "The request cannot be sent as HTTP; check header values and the upload's size."
        )
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol)):
        return TransportError("refused", "The URL of the request is not valid; check base_url and the length of ids.")
    if isinstance(error, httpx.RemoteProtocolError):
        return TransportError("broken", _protocol_reason(str(error)))
    return TransportError("broken", _reason(error, "the connection was lost"))


_TIMEOUT_REASONS: dict[type[Exception], str] = {
    httpx.ConnectTimeout: "no connection could be made in time",
    httpx.ReadTimeout: "the server sent nothing in time",
    httpx.WriteTimeout: "the server took nothing in time",
    httpx.PoolTimeout: "no connection of the pool became free in time",
}


def _protocol_reason(text: str) -> str:
    """Say what broke; the library's text is dropped because it may quote what the server sent."""
    if "disconnected" in text:
        return "the server closed it without a response"
    if "incomplete" in text or "without sending complete" in text:
        return "the server closed it in the middle of the response"
    return "the server did not send valid HTTP"


def _reason(error: BaseException, otherwise: str) -> str:
    """Find the operating system's reason at the bottom of a chain of exceptions."""
    seen: BaseException | None = error
    while seen is not None:
        # aiohttp's errors derive from these, but only what they wrap has the reason.
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
