"""Everything that touches httpx: pools, requests, reading of answers, translation of its exceptions.

This is the only module that imports httpx, and the transports import it when the first request is
sent, so that neither importing the package nor making a client pays for it.

Where the user gives no HTTP client of their own and no proxy is configured, requests go straight to
httpx's transport. The client layer above it would only merge headers, cookies and redirects that
the SDK does not have.
"""

from __future__ import annotations

import errno
import os
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeAlias, cast
from urllib.request import getproxies

import httpx

from ._auth import MASK, secret_of
from ._bounded import BoundedBackend, Limit
from ._connections import AsyncConnection, SyncConnection
from ._decoding import ContentDecodingError, Decoder
from ._errors import MAX_ERROR_DOCUMENT_BYTES, InvalidArgumentError, VideoVectorError
from ._files import FileArgumentError
from ._flow import Fault, Send

if TYPE_CHECKING:
    from ._auth import Header
    from ._config import ClientConfig
    from ._fast import FastSender
    from ._prepare import BodyStream

SyncSender: TypeAlias = Callable[[httpx.Request], httpx.Response]
AsyncSender: TypeAlias = Callable[[httpx.Request], Awaitable[httpx.Response]]
SyncCloser: TypeAlias = Callable[[], None]
AsyncCloser: TypeAlias = Callable[[], Awaitable[None]]

# Decoded bytes of one buffered answer; far above any real one, far below what ends a process.
MAX_RESPONSE_BYTES = 256 * 1024 * 1024
# Shorter than the usual 5 s of servers, so that a connection is rarely reused while the server closes it.
KEEPALIVE_SECONDS = 4.0

# What httpx raises for everything that can go wrong between the request and the end of the answer.
HTTP_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError)
# Marks a request whose body and answer are held in memory, and the largest body that counts as short.
SHORT = "videovector.short"
_SHORT_BODY_BYTES = 1_000_000

_ssl_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}
# A place is used by one request at a time, so one connection is what an httpx client in it keeps.
_ONE_CONNECTION = httpx.Limits(max_connections=None, max_keepalive_connections=1, keepalive_expiry=KEEPALIVE_SECONDS)
_no_headers = httpx.Headers()
_no_body = httpx.ByteStream(b"")


class _SyncBody(httpx.SyncByteStream):
    def __init__(self, body: BodyStream) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._body
        except HTTP_ERRORS as error:
            raise _source_failed(error) from error


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(self, body: BodyStream) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._body:
                yield chunk
        except HTTP_ERRORS as error:
            raise _source_failed(error) from error


def _source_failed(error: Exception) -> FileArgumentError:
    """What passes through from a source that reads over HTTP itself: it is no fault of this connection."""
    return FileArgumentError(f"reading what is to be uploaded failed: {type(error).__name__}: {error}")


class Connector:
    """Knows how to open connections and build requests for one configuration."""

    __slots__ = ("_config", "_host")

    def __init__(self, config: ClientConfig) -> None:
        self._config = config
        self._host = (b"Host", httpx.URL(config.base_url).netloc)

    def load(self, *, asynchronous: bool) -> None:
        """Load now what the first connection needs."""
        # The last is what Python's sockets load at their first connection.
        for name in ("videovector._pools", "encodings.idna"):
            import_module(name)
        self._verify()
        if asynchronous:
            _fast_sender()

    def open(self, own: object, limit: Limit) -> tuple[SyncSender, SyncCloser | None]:
        """Open a connection, or use the caller's client; gives how to send and how to close (None: not ours).

        Args:
            own: The caller's client.
            limit: What the connection keeps to, unless it is one of a client.
        """
        if own is not None:
            if not isinstance(own, httpx.Client):
                raise InvalidArgumentError("http_client must be an httpx.Client for VideoVector.")
            return _through_client(own), None
        if getproxies():
            client = httpx.Client(verify=ssl_context(), limits=_ONE_CONNECTION)
            return _through_client(client), client.close
        transport = httpx.HTTPTransport(verify=self._verify())
        # httpx has no way to say how connections are made; what stands in for its pool has.
        connection: Any = SyncConnection(self._verify(), KEEPALIVE_SECONDS, BoundedBackend(limit))
        transport._pool = connection  # pyright: ignore[reportPrivateUsage]
        return transport.handle_request, transport.close

    def open_async(self, own: object) -> tuple[AsyncSender, AsyncCloser | None]:
        """Open an async connection, or use the caller's client."""
        if own is not None:
            if not isinstance(own, httpx.AsyncClient):
                raise InvalidArgumentError("http_client must be an httpx.AsyncClient for AsyncVideoVector.")
            return _through_async_client(own), None
        if getproxies():
            client = httpx.AsyncClient(verify=ssl_context(), limits=_ONE_CONNECTION)
            return _through_async_client(client), client.aclose
        fast = _fast_sender()
        if fast is not None:
            sender = fast(self._verify(), KEEPALIVE_SECONDS, SHORT, self._plain)
            return sender, sender.close
        transport = self._plain()
        return transport.handle_async_request, transport.aclose

    def request(self, step: Send, credential: Header | None, timeout: float, *, asynchronous: bool) -> httpx.Request:
        """Build the request of one attempt."""
        call = step.call
        headers = [self._host, *call.headers]
        if credential is not None:
            headers.append(credential)
        body = call.body
        limits = {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
        extensions: dict[str, Any] = {"timeout": limits}
        if body is None:
            stream: httpx.SyncByteStream | httpx.AsyncByteStream = _no_body
        elif isinstance(body, bytes):
            stream = httpx.ByteStream(body)
        elif asynchronous:
            stream = _AsyncBody(body)
        else:
            stream = _SyncBody(body)
        if not call.stream and (body is None or (isinstance(body, bytes) and len(body) <= _SHORT_BODY_BYTES)):
            extensions[SHORT] = True
        return httpx.Request(call.method, _parsed_url(call.url), headers=headers, stream=stream, extensions=extensions)

    def _plain(self) -> httpx.AsyncHTTPTransport:
        transport = httpx.AsyncHTTPTransport(verify=self._verify())
        connection: Any = AsyncConnection(self._verify(), KEEPALIVE_SECONDS)
        transport._pool = connection  # pyright: ignore[reportPrivateUsage]
        return transport

    def _verify(self) -> ssl.SSLContext:
        # Plain http never meets TLS here (no redirects, no proxy): the 29 ms of loading certificates are saved.
        return ssl_context() if self._config.base_url.startswith("https:") else _bare_ssl_context()


@cache
def _fast_sender() -> type[FastSender] | None:
    """The way over aiohttp when the extra `fast` is installed; loaded at the first async request, as it is large."""
    try:
        from ._fast import FastSender
    except ImportError:
        return None
    return FastSender


@lru_cache(maxsize=64)
def _parsed_url(url: str) -> httpx.URL:
    """Parse a URL; remembered because waiting for a job asks for the same one again and again."""
    return httpx.URL(url)


@cache
def _bare_ssl_context() -> ssl.SSLContext:
    """A TLS context that trusts nobody, for connections that never meet TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def ssl_context() -> ssl.SSLContext:
    """Return the process-wide TLS context for the present certificate settings of the environment."""
    key = (os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    context = _ssl_contexts.get(key)
    if context is None:
        context = _ssl_contexts[key] = httpx.create_ssl_context()
    return context


def _through_client(client: httpx.Client) -> SyncSender:
    def send(request: httpx.Request) -> httpx.Response:
        _check_open(client)
        try:
            # auth=None: the credential is already on the request, and neither netrc nor the client's own may add one.
            return client.send(request, stream=True, auth=None, follow_redirects=False)
        except httpx.HTTPStatusError as error:
            # An event hook of the client's that raises for the status: what to do about it is the flow's to say.
            return error.response

    return send


def _through_async_client(client: httpx.AsyncClient) -> AsyncSender:
    async def send(request: httpx.Request) -> httpx.Response:
        _check_open(client)
        try:
            return await client.send(request, stream=True, auth=None, follow_redirects=False)
        except httpx.HTTPStatusError as error:
            return error.response

    return send


def _check_open(client: httpx.Client | httpx.AsyncClient) -> None:
    if client.is_closed:
        raise VideoVectorError(
            "The http_client is closed; close it only when the SDK's client is done.", error_code="client_closed"
        )


def forget_credentials(request: httpx.Request) -> None:
    """Empty a request's headers once it is sent, so that nothing that holds it reveals them."""
    request.headers = _no_headers


def shown_headers(response: httpx.Response, credential: Header | None) -> httpx.Headers:
    """Headers of an answer, with the credential of the attempt blanked out where the server echoes it."""
    headers, secret = response.headers, secret_of(credential)
    if secret is None or not any(secret in value for _, value in headers.raw):
        return headers
    return httpx.Headers([(name, value.replace(secret, MASK)) for name, value in headers.raw])


def without_library_frames(error: BaseException) -> None:
    """Take the HTTP libraries out of the traceback of what passes through them: a cancellation, the caller's own error.

    Their frames hold the headers of the request, and tools that report tracebacks with local variables would show them.
    """
    seen: BaseException | None = error
    while seen is not None:
        entries: list[TracebackType] = []
        entry = seen.__traceback__
        while entry is not None:
            package = str(entry.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
            if package not in _HTTP_LIBRARIES:
                entries.append(entry)
            entry = entry.tb_next
        kept: TracebackType | None = None
        for entry in reversed(entries):
            kept = TracebackType(kept, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
        seen.__traceback__ = kept
        seen = seen.__cause__ or seen.__context__


_HTTP_LIBRARIES = frozenset({"aiohttp", "anyio", "h11", "h2", "httpcore", "httpx", "httpx_aiohttp"})


def read(response: httpx.Response, out_of_time: Callable[[], bool] | None) -> bytes | Fault:
    """Read a whole answer within the size limit, and close it."""
    limit = MAX_RESPONSE_BYTES if response.is_success else MAX_ERROR_DOCUMENT_BYTES
    try:
        if response.status_code < 200:
            return Fault("broken", "the server changed to another protocol")
        if response.is_closed:
            return _read_already(response, limit)
        if _declared_length(response.headers) > limit:
            return _over_limit(response, limit)
        chunks: list[bytes] = []
        size = 0
        decoder = _decoder(response.headers)
        for received in cast("httpx.SyncByteStream", response.stream):
            for chunk in (received,) if decoder is None else decoder.feed(received):
                size += len(chunk)
                if size > limit:
                    return _over_limit(response, limit)
                chunks.append(chunk)
            if out_of_time is not None and out_of_time():
                return Fault("timeout", "the answer was still coming in")
        if decoder is not None:
            decoder.finish()
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)
    except ContentDecodingError:
        return _undecodable(response)
    finally:
        response.close()


async def read_async(response: httpx.Response) -> bytes | Fault:
    """Read a whole answer within the size limit, and close it."""
    limit = MAX_RESPONSE_BYTES if response.is_success else MAX_ERROR_DOCUMENT_BYTES
    try:
        if response.status_code < 200:
            return Fault("broken", "the server changed to another protocol")
        if response.is_closed:
            return _read_already(response, limit)
        if _declared_length(response.headers) > limit:
            return _over_limit(response, limit)
        chunks: list[bytes] = []
        size = 0
        decoder = _decoder(response.headers)
        async for received in cast("httpx.AsyncByteStream", response.stream):
            for chunk in (received,) if decoder is None else decoder.feed(received):
                size += len(chunk)
                if size > limit:
                    return _over_limit(response, limit)
                chunks.append(chunk)
        if decoder is not None:
            decoder.finish()
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)
    except ContentDecodingError:
        return _undecodable(response)
    finally:
        await response.aclose()


class _Decoded(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The content of an open response without its compression, in pieces of bounded size."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        try:
            decoder = Decoder(self._response.headers["content-encoding"].strip().lower())
            for received in self._response.iter_raw():
                yield from decoder.feed(received)
            decoder.finish()
        except ContentDecodingError:
            raise httpx.DecodingError("") from None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            decoder = Decoder(self._response.headers["content-encoding"].strip().lower())
            async for received in self._response.aiter_raw():
                for piece in decoder.feed(received):
                    yield piece
            decoder.finish()
        except ContentDecodingError:
            raise httpx.DecodingError("") from None

    def close(self) -> None:
        self._response.close()

    async def aclose(self) -> None:
        await self._response.aclose()


def decoded(response: httpx.Response) -> httpx.Response:
    """An open response as one that is not compressed.

    What httpx decompresses of one chunk comes in one piece, however large, and an end that is missing goes unnoticed.
    """
    coded = response.headers.get("content-encoding", "").strip().lower() not in ("", "identity")
    if not coded or response.is_stream_consumed:
        return response
    described = [(name, value) for name, value in response.headers.raw if name.lower() not in _ENCODED]
    return httpx.Response(response.status_code, headers=described, stream=_Decoded(response))


_ENCODED = (b"content-encoding", b"content-length")


def _decoder(headers: httpx.Headers) -> Decoder | None:
    """What undoes the answer's compression; None when there is none.

    Raises:
        ContentDecodingError: It is one that was not asked for, or several on top of each other.
    """
    if "content-encoding" not in headers:
        return None
    coding = headers["content-encoding"].strip().lower()
    return None if coding in ("", "identity") else Decoder(coding)


def _read_already(response: httpx.Response, limit: int) -> bytes | Fault:
    """What an event hook of the caller's own client has read, or left unread when it raised for the status."""
    try:
        content = response.content
    except httpx.ResponseNotRead:
        if not response.is_success:
            return b""
        return Fault("refused", "An event hook of http_client took the answer; let it call response.read() instead.")
    return _over_limit(response, limit) if len(content) > limit else content


def _undecodable(response: httpx.Response) -> bytes | Fault:
    """What an answer that cannot be decompressed counts as; the status of an error says more than its body."""
    if response.is_success:
        return Fault("encoding", "its content does not match its Content-Encoding")
    return b""


def _declared_length(headers: Mapping[str, str]) -> int:
    text = headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 20 else 0


def _over_limit(response: httpx.Response, limit: int) -> bytes | Fault:
    """What an oversized answer counts as: a fault on success, an unreadable description on an error status."""
    if response.is_success:
        return Fault("too_large", f"The answer is larger than the {limit} bytes that are read into memory.")
    return b""


def fault(error: Exception) -> Fault:
    """Describe an exception of httpx without keeping it: it holds the request."""
    if type(error.__cause__).__module__.startswith("aiohttp."):
        from ._fast import fault_of_cause

        return fault_of_cause(error.__cause__, _reason(error, "the connection was lost"))
    if isinstance(error, httpx.TimeoutException):
        return Fault("timeout", _TIMEOUT_REASONS.get(type(error), "no progress within the timeout"))
    if isinstance(error, (httpx.ConnectError, httpx.ProxyError)):
        return Fault("connect", _reason(error, "the server could not be reached"))
    if isinstance(error, httpx.DecodingError):
        return Fault("encoding", "its content does not match its Content-Encoding")
    if isinstance(error, httpx.LocalProtocolError):
        return Fault("refused", "The request cannot be sent as HTTP; check header values and the size of the upload.")
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol)):
        return Fault("refused", "The URL of the request is not valid; check base_url and the length of ids.")
    if isinstance(error, httpx.RemoteProtocolError):
        return Fault("broken", _protocol_reason(str(error)))
    return Fault("broken", _reason(error, "the connection was lost"))


_TIMEOUT_REASONS: dict[type[Exception], str] = {
    httpx.ConnectTimeout: "no connection could be made in time",
    httpx.ReadTimeout: "the server sent nothing in time",
    httpx.WriteTimeout: "the server took nothing in time",
    httpx.PoolTimeout: "no connection of the pool became free in time",
}


def _protocol_reason(text: str) -> str:
    """Say what broke; the library's text is dropped because it may quote what the server sent."""
    if "disconnected" in text:
        return "the server closed it without an answer"
    if "incomplete" in text or "without sending complete" in text:
        return "the server closed it in the middle of the answer"
    return "the server did not answer with valid HTTP"


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
