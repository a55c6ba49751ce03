# Generated from videovector/_transport/exchange.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Sends requests over httpx and reads their responses, into values without a credential.

The size of a response is limited, and compressed content is decoded in pieces of limited size.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from videovector._errors import InvalidArgumentError
from videovector._redaction import without_library_frames
from videovector._transport.auth import without_credential
from videovector._transport.connect import redact_credentials
from videovector._transport.content import Content, Response, content_coding, response_headers, with_facts
from videovector._transport.content_encoding import ContentEncodingError, Decoder
from videovector._transport.exchange import (
    _ENCODED,
    _LARGE_BODY_BYTES,
    OpenResponse,
    Piece,
    _Buffers,
    _check_open,
    _checked,
    _has_unread_bytes,
    _plain_length,
    _read_already,
    _read_error,
)
from videovector._transport.http_library import http_errors, httpcore, httpx, library_of
from videovector._transport.transport_errors import TransportError, transport_error

if TYPE_CHECKING:
    from videovector._generated.sync._transport.pool import SyncConnection
    from videovector._transport.attempts import Deadline, Send
    from videovector._transport.auth import Authenticator
    from videovector._transport.connect import ConnectionFactory
    from videovector._transport.network import SyncBackend


SyncSender: TypeAlias = Callable[[httpx.Request], httpx.Response]


SyncCloser: TypeAlias = Callable[[], None]


def open_connection(factory: ConnectionFactory) -> tuple[SyncSender, SyncCloser | None, SyncBackend]:
    """Open a connection, or use the user-supplied client.

    Returns:
        The functions to send and to close, and the network backend. Close and backend are None for a user-supplied
        client.
    """
    # Imported here, since the client of the other kind uses this module but not that one.
    from videovector._transport.network import SyncBackend

    backend = SyncBackend()
    if (user_client := factory.http_client) is not None:
        if not isinstance(user_client, factory.library.Client):
            raise InvalidArgumentError("http_client must be an httpx.Client, or one of httpx2, for VideoVector.")
        return _through_client(user_client), None, backend
    transport = factory.transport(httpx.HTTPTransport)
    # Only httpcore, not httpx, can be given a network backend.
    pool: Any = transport._pool  # pyright: ignore[reportPrivateUsage]
    pool._network_backend = backend
    transport_send: SyncSender = transport.handle_request
    close: SyncCloser = transport.close
    if factory.config.use_httpx_client:
        client = httpx.Client(transport=transport, trust_env=False)
        transport_send, close = _through_client(client), client.close

    def send(request: httpx.Request) -> httpx.Response:
        if any(map(_has_unread_bytes, pool.connections)):
            pool.close()
        return transport_send(request)

    return send, close, backend


def _through_client(client: httpx.Client) -> SyncSender:
    def send(request: httpx.Request) -> httpx.Response:
        _check_open(client)
        try:
            # auth=None: the request has its credential already, and neither netrc nor the client may add another.
            return client.send(request, stream=True, auth=None, follow_redirects=False)
        except library_of(client).HTTPStatusError as error:
            # An event hook of the client raised for the status, but the attempt loop decides what follows.
            response: httpx.Response = error.response
            return response

    return send


def exchange(
    step: Send,
    connection: SyncConnection,
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
    credential = authenticator.header() if request.credentialed else None
    http_request = None
    status: int | None = None
    headers: Mapping[str, str] = {}
    try:
        http_request = factory.build_request(step, credential, step.seconds(httpx.PoolTimeout))
        assert connection.send is not None
        http_response = connection.send(http_request)
        status = http_response.status_code
        headers = response_headers(http_response.headers.raw, credential)
        if request.stream and http_response.is_success:
            step.opened = OpenResponse(http_response, release)
            return Response(status, headers, b"", step.opened)
        content = read(http_response, factory.config.max_response_bytes, step.deadline)
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


def read(response: httpx.Response, max_bytes: int, deadline: Deadline | None = None) -> bytes | TransportError:
    """Read a whole response within the size limit and the time of the call, and close it."""
    content = Content(response.status_code, response.headers, max_bytes)
    try:
        outcome = _read_already(response, content) if response.is_closed else content.begin()
        if outcome is not None:
            return outcome
        for received in cast("httpx.SyncByteStream", response.stream):
            outcome = content.take(received)
            if outcome is not None:
                return outcome
            if deadline is not None:
                deadline.shorten(None, httpx.ReadTimeout)
        return content.whole()
    finally:
        response.close()


class _Decoded(httpx.SyncByteStream):
    """The decoded content of an open response, in pieces of limited size."""

    def __init__(self, response: httpx.Response, coding: str) -> None:
        self._response = response
        self._coding = coding

    def __iter__(self) -> Iterator[bytes]:
        try:
            decoder = Decoder(self._coding)
            for received in self._response.iter_raw():
                yield from decoder.feed(received)
            decoder.finish()
        except ContentEncodingError:
            raise httpx.DecodingError("") from None

    def close(self) -> None:
        self._response.close()


def decoded(response: httpx.Response) -> httpx.Response:
    """Wrap an open response so that its content is decoded in pieces of limited size.

    httpx decodes a chunk in one piece of any size, and does not notice if the end is missing.
    """
    coding = content_coding(response.headers)
    if not coding or response.is_stream_consumed:
        return response
    described = [(name, value) for name, value in response.headers.raw if name.lower() not in _ENCODED]
    return httpx.Response(response.status_code, headers=described, stream=_Decoded(response, coding))


def read_pieces(response: httpx.Response, timeout: float) -> Iterator[Piece]:
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
        for piece in response.iter_bytes():
            yield piece
        return
    pieces = response.iter_raw()
    try:
        for piece in pieces:
            # The parser has read this piece, and holds no more bytes.
            left -= len(piece)
            yield piece
            if left >= _LARGE_BODY_BYTES:
                break
        buffers = _Buffers()
        while left > 0:
            buffer = buffers.next(left)
            try:
                count = read_into(buffer, timeout)
            except (httpcore.TimeoutException, httpcore.NetworkError) as error:
                raise _read_error(error) from error
            left -= _checked(count)
            yield buffers.filled(count)
    finally:
        # This closes the connection if the parser did not see all bytes.
        cast("Generator[bytes]", pieces).close()
