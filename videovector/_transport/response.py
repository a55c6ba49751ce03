"""Reading of responses: within a limit, with what is compressed taken apart in bounded pieces."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator, Mapping
from typing import Final, TypeAlias, cast

import httpcore
import httpx

from videovector._redaction import MASK, Header, secret_of

from .content_encoding import ContentEncodingError, Decoder
from .exceptions import MAX_ERROR_DOCUMENT_BYTES, TransportError
from .sync_network import SyncStream

# What is read of a large body at once, past the parser of HTTP, whose pieces are of 64 KiB and copied three times.
PIECE_BYTES: Final = 1_048_576
# A body with less than this to come is left to the parser, so that its connection can be used again.
_LARGE_BODY_BYTES: Final = 1_048_576

Piece: TypeAlias = bytes | memoryview


def headers_without_credential(response: httpx.Response, credential: Header | None) -> httpx.Headers:
    """Headers of a response, with the credential of the attempt blanked out where the server echoes it."""
    headers, secret = response.headers, secret_of(credential)
    if secret is None or not any(secret in value for _, value in headers.raw):
        return headers
    return httpx.Headers([(name, value.replace(secret, MASK.encode())) for name, value in headers.raw])


def read(response: httpx.Response, max_bytes: int, out_of_time: Callable[[], bool] | None) -> bytes | TransportError:
    """Read a whole response within the size limit, and close it."""
    content = _Content(response, max_bytes)
    try:
        outcome = content.begin()
        if outcome is not None:
            return outcome
        for received in cast("httpx.SyncByteStream", response.stream):
            outcome = content.take(received)
            if outcome is not None:
                return outcome
            if out_of_time is not None and out_of_time():
                return TransportError("timeout", "the response was still coming in")
        return content.whole()
    except ContentEncodingError:
        return _undecodable(response)
    finally:
        response.close()


async def read_async(response: httpx.Response, max_bytes: int) -> bytes | TransportError:
    """Read a whole response within the size limit, and close it."""
    content = _Content(response, max_bytes)
    try:
        outcome = content.begin()
        if outcome is not None:
            return outcome
        async for received in cast("httpx.AsyncByteStream", response.stream):
            outcome = content.take(received)
            if outcome is not None:
                return outcome
        return content.whole()
    except ContentEncodingError:
        return _undecodable(response)
    finally:
        await response.aclose()


class _Content:
    """The content of a response that is read as a whole, as far as it has come."""

    __slots__ = ("_chunks", "_decoder", "_limit", "_response", "_size")

    def __init__(self, response: httpx.Response, max_bytes: int) -> None:
        self._response = response
        self._limit = max_bytes if response.is_success else MAX_ERROR_DOCUMENT_BYTES
        self._decoder: Decoder | None = None
        self._chunks: list[bytes] = []
        self._size = 0

    def begin(self) -> bytes | TransportError | None:
        """What the head alone decides; None when the content has to be read.

        Raises:
            ContentDecodingError: The compression is one that was not asked for, or several on top of each other.
        """
        response = self._response
        if response.status_code < 200:
            return TransportError("broken", "the server changed to another protocol")
        if response.is_closed:
            return _read_already(response, self._limit)
        if _declared_length(response.headers) > self._limit:
            return _over_limit(response, self._limit)
        coding = _coding(response.headers)
        self._decoder = Decoder(coding) if coding else None
        return None

    def take(self, received: bytes) -> bytes | TransportError | None:
        """Add a piece; gives what the response counts as when that makes it too large.

        Raises:
            ContentDecodingError: The piece does not fit the compression.
        """
        for chunk in (received,) if self._decoder is None else self._decoder.feed(received):
            self._size += len(chunk)
            if self._size > self._limit:
                return _over_limit(self._response, self._limit)
            self._chunks.append(chunk)
        return None

    def whole(self) -> bytes:
        """All of it.

        Raises:
            ContentDecodingError: It broke off.
        """
        if self._decoder is not None:
            self._decoder.finish()
        return self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)


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
    coding = _coding(response.headers)
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
    headers = response.headers
    if response.is_closed or "transfer-encoding" in headers or _coding(headers) or response.http_version != "HTTP/1.1":
        return None
    return _declared_length(headers) or None


def _checked(count: int) -> int:
    if not count:
        raise httpx.RemoteProtocolError("incomplete body")
    return count


def _read_error(error: Exception) -> httpx.TransportError:
    return httpx.ReadTimeout("") if isinstance(error, httpcore.TimeoutException) else httpx.ReadError(str(error))


# All registered ones; those that can't be undone here are refused when the content is read.
_CODINGS = frozenset(
    {"br", "compress", "dcb", "dcz", "deflate", "exi", "gzip", "pack200-gzip", "x-compress", "x-gzip", "zstd"}
)
_ENCODED = (b"content-encoding", b"content-length")


def _coding(headers: Mapping[str, str]) -> str:
    """How a response is compressed; empty where it is not.

    A value that is no coding, such as `utf-8` or `none`, says nothing about the bytes, as for browsers.
    """
    named = [coding.strip().lower() for coding in headers.get("content-encoding", "").split(",")]
    return ", ".join(coding for coding in named if coding in _CODINGS)


def _read_already(response: httpx.Response, limit: int) -> bytes | TransportError:
    """What an event hook of the caller's own client has read, or left unread when it raised for the status."""
    try:
        content = response.content
    except httpx.ResponseNotRead:
        if not response.is_success:
            return b""
        return TransportError(
            "refused", "An event hook of http_client consumed the response; let it call response.read()."
        )
    return _over_limit(response, limit) if len(content) > limit else content


def _undecodable(response: httpx.Response) -> bytes | TransportError:
    """What a response that cannot be decompressed counts as; the status of an error says more than its body."""
    if response.is_success:
        return TransportError("encoding", "its content does not match its Content-Encoding")
    return b""


def _declared_length(headers: Mapping[str, str]) -> int:
    text = headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 20 else 0


def _over_limit(response: httpx.Response, limit: int) -> bytes | TransportError:
    """What an oversized response counts as: a fault on success, an unreadable description on an error status."""
    if response.is_success:
        return TransportError(
            "too_large",
            f"The response is larger than max_response_bytes={limit}; set a larger max_response_bytes, "
            "or read it piece by piece with stream().",
        )
    return b""
