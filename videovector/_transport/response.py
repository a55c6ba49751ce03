"""Reading of responses: within a limit, with what is compressed taken apart in bounded pieces."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from typing import Final, TypeAlias, cast

from .content import Content, content_coding, plain_length
from .content_encoding import ContentEncodingError, Decoder
from .exceptions import TransportError
from .http_library import http_errors, httpcore, httpx
from .sync_network import SyncStream

# What is read of a large body at once, past the parser of HTTP, whose pieces are of 64 KiB and copied three times.
PIECE_BYTES: Final = 1_048_576
# A body with less than this to come is left to the parser, so that its connection can be used again.
_LARGE_BODY_BYTES: Final = 1_048_576

Piece: TypeAlias = bytes | memoryview


def read(response: httpx.Response, max_bytes: int, out_of_time: Callable[[], bool] | None) -> bytes | TransportError:
    """Read a whole response within the size limit, and close it."""
    content = Content(response.status_code, response.headers, max_bytes)
    try:
        outcome = _read_already(response, content) if response.is_closed else content.begin()
        if outcome is not None:
            return outcome
        for received in cast("httpx.SyncByteStream", response.stream):
            outcome = content.take(received)
            if outcome is not None:
                return outcome
            if out_of_time is not None and out_of_time():
                return TransportError("timeout", "the response was still coming in")
        return content.whole()
    finally:
        response.close()


async def read_async(response: httpx.Response, max_bytes: int) -> bytes | TransportError:
    """Read a whole response within the size limit, and close it."""
    content = Content(response.status_code, response.headers, max_bytes)
    try:
        outcome = _read_already(response, content) if response.is_closed else content.begin()
        if outcome is not None:
            return outcome
        async for received in cast("httpx.AsyncByteStream", response.stream):
            outcome = content.take(received)
            if outcome is not None:
                return outcome
        return content.whole()
    finally:
        await response.aclose()


class _Decoded(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The content of an open response without its compression, in pieces of bounded size."""

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

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            decoder = Decoder(self._coding)
            async for received in self._response.aiter_raw():
                for piece in decoder.feed(received):
                    yield piece
            decoder.finish()
        except ContentEncodingError:
            raise httpx.DecodingError("") from None

    def close(self) -> None:
        self._response.close()

    async def aclose(self) -> None:
        await self._response.aclose()


def decoded(response: httpx.Response) -> httpx.Response:
    """An open response as one that is not compressed.

    What httpx decompresses of one chunk comes in one piece, however large, and an end that is missing goes unnoticed.
    """
    coding = content_coding(response.headers)
    if not coding or response.is_stream_consumed:
        return response
    described = [(name, value) for name, value in response.headers.raw if name.lower() not in _ENCODED]
    return httpx.Response(response.status_code, headers=described, stream=_Decoded(response, coding))


def read_pieces(response: httpx.Response, timeout: float) -> Iterator[Piece]:
    """The content of an open response that is not compressed, in pieces as large as they can be had.

    A piece that is a view may be used until the one after the next is asked for: two buffers take turns, so that one
    can be written while the other is filled.

    Args:
        response: What to read.
        timeout: Seconds to wait for the next bytes.
    """
    stream, left = response.extensions.get("network_stream"), _plain_length(response)
    if not isinstance(stream, SyncStream) or left is None:
        yield from response.iter_bytes()
        return
    pieces = response.iter_raw()
    try:
        for piece in pieces:
            # The parser has taken this along with the head, or next; it keeps nothing back.
            left -= len(piece)
            yield piece
            if left >= _LARGE_BODY_BYTES:
                break
        buffers = _Buffers()
        while left > 0:
            buffer = buffers.next(left)
            try:
                count = stream.read_into(buffer, timeout)
            except (httpcore.TimeoutException, httpcore.NetworkError) as error:
                raise _read_error(error) from error
            left -= _checked(count)
            yield buffers.filled(count)
    finally:
        # With bytes that went past the parser, it closes the connection.
        cast("Generator[bytes]", pieces).close()


async def read_pieces_async(response: httpx.Response, timeout: float) -> AsyncIterator[Piece]:  # noqa: ASYNC109
    """The same for the async client."""
    # Loaded for async clients alone, as it brings asyncio.
    from .async_network import AsyncStream

    stream, left = response.extensions.get("network_stream"), _plain_length(response)
    if not isinstance(stream, AsyncStream) or left is None:
        async for piece in response.aiter_bytes():
            yield piece
        return
    pieces = response.aiter_raw()
    try:
        async for piece in pieces:
            left -= len(piece)
            yield piece
            if left >= _LARGE_BODY_BYTES:
                break
        buffers = _Buffers()
        while left > 0:
            buffer = buffers.next(left)
            try:
                count = await stream.read_into(buffer, timeout)
            except (httpcore.TimeoutException, httpcore.NetworkError) as error:
                raise _read_error(error) from error
            left -= _checked(count)
            yield buffers.filled(count)
    finally:
        await cast("AsyncGenerator[bytes]", pieces).aclose()


class _Buffers:
    """Two buffers that take turns."""

    def __init__(self) -> None:
        self._buffers: deque[memoryview] = deque()
        self._current = memoryview(b"")

    def next(self, left: int) -> memoryview:
        """The buffer to fill, no longer than what is left."""
        if len(self._buffers) < 2:
            self._buffers.append(memoryview(bytearray(PIECE_BYTES)))
        else:
            self._buffers.rotate()
        self._current = self._buffers[-1][:left]
        return self._current

    def filled(self, count: int) -> Piece:
        """What is in the buffer; copied when it is little, as it is then collected before it is written."""
        view = self._current[:count]
        return view if count * 2 >= PIECE_BYTES else bytes(view)


def _plain_length(response: httpx.Response) -> int | None:
    """The length of a body that is sent as it is; None where it is encoded in some way, or read already."""
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
    """What an event hook of the caller's own client has read, or left unread when it raised for the status."""
    try:
        found = response.content
    except http_errors():
        if not response.is_success:
            return b""
        return TransportError(
            "refused", "An event hook of http_client consumed the response; let it call response.read()."
        )
    return content.over_limit() if len(found) > content.limit else found
