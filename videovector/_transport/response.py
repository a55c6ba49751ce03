"""Reading of responses: within a limit, with what is compressed taken apart in bounded pieces."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import cast

import httpx

from videovector._redaction import MASK, Header, secret_of

from .content_encoding import ContentEncodingError, Decoder
from .exceptions import MAX_ERROR_DOCUMENT_BYTES, TransportError

# Decoded bytes of one buffered response; far above any real one, far below what ends a process.
MAX_RESPONSE_BYTES = 256 * 1024 * 1024


def headers_without_credential(response: httpx.Response, credential: Header | None) -> httpx.Headers:
    """Headers of a response, with the credential of the attempt blanked out where the server echoes it."""
    headers, secret = response.headers, secret_of(credential)
    if secret is None or not any(secret in value for _, value in headers.raw):
        return headers
    return httpx.Headers([(name, value.replace(secret, MASK.encode())) for name, value in headers.raw])


def read(response: httpx.Response, out_of_time: Callable[[], bool] | None) -> bytes | TransportError:
    """Read a whole response within the size limit, and close it."""
    content = _Content(response)
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


async def read_async(response: httpx.Response) -> bytes | TransportError:
    """Read a whole response within the size limit, and close it."""
    content = _Content(response)
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

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._limit = MAX_RESPONSE_BYTES if response.is_success else MAX_ERROR_DOCUMENT_BYTES
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
        return TransportError("too_large", f"The response is larger than the {limit} bytes that are read into memory.")
    return b""
