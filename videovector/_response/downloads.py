"""Downloads: checks their responses, and passes their bytes to the destination."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Generator, Mapping
from typing import TYPE_CHECKING, Any, Final

from videovector._errors import ConnectionError, ResponseDecodeError, VideoVectorError
from videovector._request import validation
from videovector._transport.concurrency import run_blocking_async

if TYPE_CHECKING:
    from videovector._transport.exchange import Piece

    from .destinations import DownloadDestination

EXPORT_MAX_BYTES: Final = 67_108_864
EXPORT_CHUNK_BYTES: Final = 1_048_576
EXPORT_MEDIA_TYPE: Final = "application/json"
# The async client writes so many bytes at once: a thread for each network chunk would cost more than the writing.
WRITE_BATCH_BYTES: Final = 524_288

_CONTENT_RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_DIGITS: Final = re.compile(r"[0-9]{1,18}")


class Transfer:
    """One download with all its attempts: checks each response and counts the bytes.

    The first response decides the length and the version; later ones must continue where the last one broke off.
    """

    __slots__ = ("_max_bytes", "_media_types", "_ranges", "_skip", "_tag", "length", "received")

    def __init__(self, *, max_bytes: int | None, media_types: tuple[str, ...]) -> None:
        if max_bytes is not None:
            validation.integer("max_bytes", max_bytes, minimum=1)
        self._max_bytes = max_bytes
        # Media types, or their beginnings, such as video/.
        self._media_types = media_types
        self._ranges = False
        self._tag: str | None = None
        self._skip = 0
        self.length: int | None = None
        self.received = 0

    @property
    def complete(self) -> bool:
        """Whether all announced bytes have arrived."""
        return self.length is not None and self.received == self.length

    @property
    def resumable(self) -> bool:
        """Whether another attempt can continue: no byte was returned yet, or the server supports ranges of this
        version."""
        return self.received == 0 or (self._ranges and self._tag is not None)

    @property
    def progress(self) -> dict[str, int | None]:
        """The progress, for the details of an error."""
        return {"expected_bytes": self.length, "received_bytes": self.received}

    def request_headers(self) -> dict[str, str]:
        """Headers of the next attempt."""
        headers = {"Accept-Encoding": "identity"}
        if self.received and self._tag is not None:
            headers["Range"] = f"bytes={self.received}-"
            headers["If-Range"] = self._tag
        return headers

    def accept(self, status_code: int, headers: Mapping[str, str]) -> None:
        """Check a response before its first byte is read; raises ResponseDecodeError or VideoVectorError."""
        if status_code != 200 and not (status_code == 206 and self.received):
            raise _unusable(
                f"The download came with status {status_code} instead of 200.",
                "unexpected_download_status",
                status_code,
            )
        media_type = headers.get("content-type", "").split(";")[0].strip().lower()
        if not any(
            media_type == allowed or (allowed[-1] == "/" and media_type.startswith(allowed))
            for allowed in self._media_types
        ):
            raise _unusable(
                f"The download has the media type {media_type!r:.100} instead of {' or '.join(self._media_types)}.",
                "unexpected_download_content_type",
                status_code,
                content_type=media_type[:100],
            )
        encoding = headers.get("content-encoding", "identity").strip().lower()
        if encoding not in ("", "identity"):
            raise _unusable(
                f"The download has the content encoding {encoding!r:.100} instead of identity.",
                "unexpected_download_content_encoding",
                status_code,
                content_encoding=encoding[:100],
            )
        length = _content_length(headers, status_code)
        tag = headers.get("etag")
        if self.length is None or self.received == 0:
            self._begin(length, tag, headers)
        elif status_code == 206:
            self._go_on(length, tag, headers)
        elif tag is not None and tag == self._tag and length == self.length:
            # The server sends the same version from its start: the bytes that have arrived already are skipped.
            self._skip = self.received
        else:
            raise _changed(self.received)

    def take(self, chunk: Piece) -> Piece:
        """Count a chunk and return its new bytes; raises if there are more than announced."""
        if self._skip:
            passed = min(self._skip, len(chunk))
            self._skip -= passed
            chunk = chunk[passed:]
        self.received += len(chunk)
        if self.length is not None and self.received > self.length:
            raise _unusable("The download is longer than announced.", "download_incomplete", 200)
        return chunk

    def finish(self) -> None:
        """Check that all bytes have arrived; raises ConnectionError."""
        if not self.complete:
            raise ConnectionError(
                f"The download ended after {self.received} of {self.length} bytes.", error_code="download_incomplete"
            )

    def _begin(self, length: int, tag: str | None, headers: Mapping[str, str]) -> None:
        if self._max_bytes is not None and length > self._max_bytes:
            raise _too_large(self._max_bytes, length)
        self.length = length
        # Only a strong ETag guarantees the same bytes.
        self._tag = tag if tag is not None and tag.startswith('"') else None
        self._ranges = headers.get("accept-ranges", "").strip().lower() == "bytes"

    def _go_on(self, length: int, tag: str | None, headers: Mapping[str, str]) -> None:
        match = _CONTENT_RANGE.fullmatch(headers.get("content-range", "").strip())
        total = self.length or 0
        expected_range = (self.received, total - 1, total)
        if match is None or tuple(map(int, match.groups())) != expected_range or length != total - self.received:
            raise _unusable(
                "The rest of the download does not begin where it broke off.", "unexpected_download_range", 206
            )
        if tag is not None and tag != self._tag:
            raise _changed(self.received)


async def rechunked_async(pieces: AsyncGenerator[Piece, None], size: int) -> AsyncGenerator[bytes, None]:
    """Yield the bytes of the pieces in chunks of one size; only the last may be smaller."""
    held = bytearray()
    try:
        async for piece in pieces:
            held += piece
            while len(held) >= size:
                yield bytes(held[:size])
                del held[:size]
        if held:
            yield bytes(held)
    finally:
        await pieces.aclose()


def write_pieces(pieces: Generator[Piece, None, None], destination: DownloadDestination) -> int:
    """Write a download to its destination and return the number of bytes; an incomplete download changes no file."""
    total = 0
    try:
        with destination:
            for piece in pieces:
                destination.write(piece)
                total += len(piece)
            destination.commit()
    finally:
        pieces.close()
    return total


async def write_pieces_async(
    pieces: AsyncGenerator[Piece, None], destination: DownloadDestination
) -> int:  # sync: omit
    """Do the same without blocking the event loop: a thread writes one batch while the next one arrives."""
    writing: asyncio.Future[None] | None = None
    batch: list[Piece] = []
    size = total = 0
    loop = asyncio.get_running_loop()
    try:
        await run_blocking_async(destination.__enter__)
        async for piece in pieces:
            batch.append(piece)
            size += len(piece)
            total += len(piece)
            if size >= WRITE_BATCH_BYTES:
                if writing is not None:
                    await asyncio.shield(writing)
                writing = loop.run_in_executor(None, _write_batch, destination, batch)
                batch, size = [], 0
        if writing is not None:
            await asyncio.shield(writing)
        await run_blocking_async(_write_batch, destination, batch)
        await run_blocking_async(destination.commit)
    finally:
        await pieces.aclose()
        if writing is not None and not writing.done():
            # The file must not be closed while a thread writes to it.
            await asyncio.wait([writing])
        await run_blocking_async(destination.__exit__, None, None, None)
    return total


def _write_batch(destination: DownloadDestination, batch: list[Piece]) -> None:
    for piece in batch:
        destination.write(piece)


def _content_length(headers: Mapping[str, str], status_code: int) -> int:
    text = headers.get("content-length")
    if text is None:
        raise _unusable("The download has no Content-Length header.", "missing_download_content_length", status_code)
    if _DIGITS.fullmatch(text.strip()) is None or int(text) <= 0:
        raise _unusable(
            "The Content-Length header of the download is invalid.", "invalid_download_content_length", status_code
        )
    return int(text)


def _unusable(message: str, code: str, status_code: int, **details: Any) -> ResponseDecodeError:
    return ResponseDecodeError(message, status_code=status_code, error_code=code, details=details)


def _changed(received: int) -> ResponseDecodeError:
    return _unusable(
        f"The file changed on the server after {received} bytes were received; download it again.",
        "download_changed",
        200,
    )


def _too_large(max_bytes: int, length: int) -> VideoVectorError:
    return VideoVectorError(
        f"The download has {length} bytes, more than max_bytes={max_bytes}; give a larger max_bytes, or None for no "
        "limit.",
        error_code="download_size_limit_exceeded",
        details={"max_bytes": max_bytes, "content_length": length},
    )
