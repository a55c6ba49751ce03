"""Reading of answers: within a limit, with what is compressed taken apart in bounded pieces."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

import httpx

from ._auth import MASK, secret_of
from ._decoding import ContentDecodingError, Decoder
from ._errors import MAX_ERROR_DOCUMENT_BYTES
from ._flow import Fault

if TYPE_CHECKING:
    from ._auth import Header

# Decoded bytes of one buffered answer; far above any real one, far below what ends a process.
MAX_RESPONSE_BYTES = 256 * 1024 * 1024


def shown_headers(response: httpx.Response, credential: Header | None) -> httpx.Headers:
    """Headers of an answer, with the credential of the attempt blanked out where the server echoes it."""
    headers, secret = response.headers, secret_of(credential)
    if secret is None or not any(secret in value for _, value in headers.raw):
        return headers
    return httpx.Headers([(name, value.replace(secret, MASK)) for name, value in headers.raw])


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
