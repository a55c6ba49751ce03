"""Sends requests over httpx and reads their responses, into values without a credential.

The size of a response is limited, and compressed content is decoded in pieces of limited size.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from videovector._errors import InvalidArgumentError, VideoVectorError
from videovector._redaction import without_library_frames

from .auth import without_credential
from .connect import redact_credentials
from .content import Content, Response, content_coding, plain_length, response_headers, with_facts
from .content_encoding import ContentEncodingError, Decoder
from .http_library import http_errors, httpcore, httpx, library_of
from .transport_errors import TransportError, transport_error

if TYPE_CHECKING:
    from .async_network import AsyncBackend
    from .attempts import Deadline, Send
    from .auth import Authenticator
    from .connect import ConnectionFactory
    from .pool import AsyncConnection

# The size of a read of a large body, which bypasses the HTTP parser: its pieces are 64 KiB and are copied three times.
PIECE_BYTES: Final = 1_048_576
# If fewer bytes of a body are left, the parser reads them, so that the connection can be used again.
_LARGE_BODY_BYTES: Final = 1_048_576

Piece: TypeAlias = bytes | memoryview


AsyncSender: TypeAlias = Callable[[httpx.Request], Awaitable[httpx.Response]]
AsyncCloser: TypeAlias = Callable[[], Awaitable[None]]


def open_connection_async(factory: ConnectionFactory) -> tuple[AsyncSender, AsyncCloser | None, AsyncBackend]:
    """Open a connection, or use the user-supplied client.

    Returns:
        The functions to send and to close, and the network backend. Close and backend are None for a user-supplied
        client.
    """
    # Imported here, since the client of the other kind uses this module but not that one.
    from .async_network import AsyncBackend

    backend = AsyncBackend()
    if (user_client := factory.http_client) is not None:
        if not isinstance(user_client, factory.library.AsyncClient):
            raise InvalidArgumentError(
                "http_client must be an httpx.AsyncClient, or one of httpx2, for AsyncVideoVector."
            )
        return _through_client_async(user_client), None, backend
    transport = factory.transport(httpx.AsyncHTTPTransport)
    # Only httpcore, not httpx, can be given a network backend.
    pool: Any = transport._pool  # pyright: ignore[reportPrivateUsage]
    pool._network_backend = backend
    transport_send: AsyncSender = transport.handle_async_request
    close: AsyncCloser = transport.aclose
    if factory.config.use_httpx_client:
        client = httpx.AsyncClient(transport=transport, trust_env=False)
        transport_send, close = _through_client_async(client), client.aclose

    async def send(request: httpx.Request) -> httpx.Response:
        if any(map(_has_unread_bytes, pool.connections)):
            await pool.aclose()
        return await transport_send(request)

    return send, close, backend


def _through_client_async(client: httpx.AsyncClient) -> AsyncSender:
    async def send(request: httpx.Request) -> httpx.Response:
        _check_open(client)
        try:
            # auth=None: the request has its credential already, and neither netrc nor the client may add another.
            return await client.send(request, stream=True, auth=None, follow_redirects=False)
        except library_of(client).HTTPStatusError as error:
            # An event hook of the client raised for the status, but the attempt loop decides what follows.
            response: httpx.Response = error.response
            return response

    return send


def _has_unread_bytes(connection: object) -> bool:
    """Whether there are bytes after the end of the last response, which belong to no request.

    If they are still in the socket, httpcore takes the connection as closed. If they were read with the response, they
    would become the response to the next request.
    """
    while (inner := getattr(connection, "_connection", None)) is not None:
        connection = inner
    state = getattr(connection, "_h11_state", None)
    return state is not None and bool(state.trailing_data[0])


def _check_open(client: httpx.Client | httpx.AsyncClient) -> None:
    if client.is_closed:
        raise VideoVectorError(
            "The http_client is closed; close it only after the last call of the SDK's client.",
            error_code="client_closed",
        )


class OpenResponse:
    """The open response of a streamed call, and the function that releases its connection."""

    __slots__ = ("http_response", "release")

    def __init__(self, http_response: Any, release: Callable[[], Any]) -> None:
        self.http_response = http_response
        self.release = release


async def exchange_async(
    step: Send,
    connection: AsyncConnection,
    factory: ConnectionFactory,
    authenticator: Authenticator,
    release: Callable[[], object],
) -> Response | TransportError:
    """Send a request over a connection and read its response.

    Args:
        step: The request to send.
        connection: The connection to use.
        factory: Makes the requests of httpx.
        authenticator: Makes the auth header of the attempt.
        release: Releases the connection; for a response that stays open.
    """
    request = step.request
    credential = await authenticator.header_async() if request.credentialed else None
    http_request = None
    status: int | None = None
    headers: Mapping[str, str] = {}
    try:
        http_request = factory.build_request(step, credential, step.seconds(httpx.PoolTimeout))
        assert connection.send is not None
        http_response = await connection.send(http_request)
        status = http_response.status_code
        headers = response_headers(http_response.headers.raw, credential)
        if request.stream and http_response.is_success:
            step.opened = OpenResponse(http_response, release)
            return Response(status, headers, b"", step.opened)
        content = await read_async(http_response, factory.config.max_response_bytes, step.deadline)
        if isinstance(content, TransportError):
            return with_facts(content, status, headers)
        if not http_response.is_success:
            content = without_credential(content, credential)
        return Response(status, headers, content)
    except http_errors() as error:
        return with_facts(transport_error(error), status, headers)
    except BaseException as error:
        connection.broken = True
        without_library_frames(error)
        raise
    finally:
        credential = None
        if http_request is not None:
            redact_credentials(http_request)


async def read_async(
    response: httpx.Response, max_bytes: int, deadline: Deadline | None = None
) -> bytes | TransportError:
    """Read a whole response within the size limit and the time of the call, and close it."""
    content = Content(response.status_code, response.headers, max_bytes)
    try:
        outcome = _read_already(response, content) if response.is_closed else content.begin()
        if outcome is not None:
            return outcome
        async for received in cast("httpx.AsyncByteStream", response.stream):
            outcome = content.take(received)
            if outcome is not None:
                return outcome
            if deadline is not None:
                deadline.shorten(None, httpx.ReadTimeout)
        return content.whole()
    finally:
        await response.aclose()


class _AsyncDecoded(httpx.AsyncByteStream):
    """The decoded content of an open response, in pieces of limited size."""

    def __init__(self, response: httpx.Response, coding: str) -> None:
        self._response = response
        self._coding = coding

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            decoder = Decoder(self._coding)
            async for received in self._response.aiter_raw():
                for piece in decoder.feed(received):
                    yield piece
            decoder.finish()
        except ContentEncodingError:
            raise httpx.DecodingError("") from None

    async def aclose(self) -> None:
        await self._response.aclose()


def decoded_async(response: httpx.Response) -> httpx.Response:
    """Wrap an open response so that its content is decoded in pieces of limited size.

    httpx decodes a chunk in one piece of any size, and does not notice if the end is missing.
    """
    coding = content_coding(response.headers)
    if not coding or response.is_stream_consumed:
        return response
    described = [(name, value) for name, value in response.headers.raw if name.lower() not in _ENCODED]
    return httpx.Response(response.status_code, headers=described, stream=_AsyncDecoded(response, coding))


async def read_pieces_async(response: httpx.Response, timeout: float) -> AsyncIterator[Piece]:  # noqa: ASYNC109
    """Yield the content of an open, uncompressed response, in pieces that are as large as possible.

    A piece that is a view is valid until the second piece after it is requested: there are two buffers, so that one can
    be written while the other is filled.

    Args:
        response: The response to read.
        timeout: Seconds to wait for the next bytes.
    """
    left = _plain_length(response)
    # Only connections of the SDK can bypass the parser.
    read_into: Any = getattr(response.extensions.get("network_stream"), "read_into", None)
    if read_into is None or left is None:
        async for piece in response.aiter_bytes():
            yield piece
        return
    pieces = response.aiter_raw()
    try:
        async for piece in pieces:
            # The parser has read this piece, and holds no more bytes.
            left -= len(piece)
            yield piece
            if left >= _LARGE_BODY_BYTES:
                break
        buffers = _Buffers()
        while left > 0:
            buffer = buffers.next(left)
            try:
                count = await read_into(buffer, timeout)
            except (httpcore.TimeoutException, httpcore.NetworkError) as error:
                raise _read_error(error) from error
            left -= _checked(count)
            yield buffers.filled(count)
    finally:
        # This closes the connection if the parser did not see all bytes.
        await cast("AsyncGenerator[bytes]", pieces).aclose()


class _Buffers:
    """Two buffers that are used in turn."""

    def __init__(self) -> None:
        self._buffers: deque[memoryview] = deque()
        self._current = memoryview(b"")

    def next(self, left: int) -> memoryview:
        """The buffer to fill, not longer than the bytes left."""
        if len(self._buffers) < 2:
            self._buffers.append(memoryview(bytearray(PIECE_BYTES)))
        else:
            self._buffers.rotate()
        self._current = self._buffers[-1][:left]
        return self._current

    def filled(self, count: int) -> Piece:
        """The filled part of the buffer; a small part is copied, since small parts are collected before they are
        written."""
        view = self._current[:count]
        return view if count * 2 >= PIECE_BYTES else bytes(view)


def _plain_length(response: httpx.Response) -> int | None:
    """The length of a body without any encoding; None if it is encoded or was read already."""
    if response.is_closed or response.http_version != "HTTP/1.1":
        return None
    return plain_length(response.headers) or None


def _checked(count: int) -> int:
    if not count:
        raise httpx.RemoteProtocolError("incomplete body")
    return count


def _read_error(error: Exception) -> httpx.TransportError:
    return httpx.ReadTimeout("") if isinstance(error, httpcore.TimeoutException) else httpx.ReadError(str(error))


_ENCODED = (b"content-encoding", b"content-length")


def _read_already(response: httpx.Response, content: Content) -> bytes | TransportError:
    """The content that an event hook of a user-supplied client has read; empty if it raised for the status before."""
    try:
        found = response.content
    except http_errors():
        if not response.is_success:
            return b""
        return TransportError(
            "refused", "An event hook of http_client consumed the response; let it call response.read()."
        )
    return content.over_limit() if len(found) > content.limit else found
