"""Decodes compressed responses in pieces of limited size, so that a small response cannot fill the memory at once.

The decoders of the HTTP library decode a chunk in one piece, which for some codings is a million times larger; a limit
on the decoded size would come too late.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, Final

# Output per step, if the output of the library can be limited.
PIECE_BYTES: Final = 1_048_576
# Input per step, if it cannot: the output of a step is then at most some tens of megabytes.
_STEP_BYTES: Final = {"br": 16, "zstd": 256}
_GZIP_WINDOW: Final = zlib.MAX_WBITS | 16


class ContentEncodingError(Exception):
    """The content does not match its Content-Encoding, or the coding is not supported."""


class Decoder:
    """Decodes one content coding, piece by piece."""

    __slots__ = ("_begun", "_coding", "_complete", "_decompress", "_inflater", "_may_be_padding", "_padding")

    def __init__(self, coding: str) -> None:
        self._coding = "gzip" if coding == "x-gzip" else coding
        self._begun = False
        # Bytes after the content, which fill up blocks; some servers send them, and browsers ignore them.
        self._padding = False
        self._may_be_padding = False
        self._complete: Callable[[], bool] = lambda: True
        self._inflater: Any = None
        self._decompress: Callable[[bytes], bytes] | None = None
        if self._coding == "gzip":
            self._inflater = zlib.decompressobj(_GZIP_WINDOW)
        elif self._coding == "br":
            self._decompress, self._complete = _brotli()
        elif self._coding == "zstd":
            self._decompress, self._complete = _zstandard()
        elif self._coding != "deflate":
            raise ContentEncodingError

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the decoded bytes of a chunk of the response.

        Raises:
            ContentEncodingError: The chunk does not match the coding.
        """
        if not chunk or self._padding:
            return
        if self._coding == "deflate" and not self._begun:
            # "deflate" means the zlib format, but is often sent without its header, which always begins like this.
            self._inflater = zlib.decompressobj(zlib.MAX_WBITS if chunk[0] & 0x0F == 8 else -zlib.MAX_WBITS)
        self._begun = True
        yield from self._inflated(chunk) if self._decompress is None else self._stepwise(chunk, self._decompress)

    def finish(self) -> None:
        """Check that the content is complete.

        Raises:
            ContentEncodingError: The content is incomplete.
        """
        ended = self._complete() if self._inflater is None else self._inflater.eof
        if self._begun and not ended and not self._padding and not self._may_be_padding:
            raise ContentEncodingError

    def _inflated(self, chunk: bytes) -> Iterator[bytes]:
        rest = chunk
        while True:
            if self._inflater.eof:
                if self._coding != "gzip":
                    self._padding = True
                    return
                # A gzip response may have several members; anything else after a member is padding.
                self._inflater = zlib.decompressobj(_GZIP_WINDOW)
                self._may_be_padding = True
            try:
                piece = self._inflater.decompress(rest, PIECE_BYTES)
            except zlib.error:
                if self._may_be_padding:
                    self._padding = True
                    return
                piece = None
            if piece is None:
                raise ContentEncodingError
            if piece:
                self._may_be_padding = False
                yield piece
            rest = self._inflater.unused_data if self._inflater.eof else self._inflater.unconsumed_tail
            # After a full piece there may be more output, although all input was consumed.
            if not rest and (len(piece) < PIECE_BYTES or self._inflater.eof):
                return

    def _stepwise(self, chunk: bytes, decompress: Callable[[bytes], bytes]) -> Iterator[bytes]:
        step = _STEP_BYTES[self._coding]
        for start in range(0, len(chunk), step):
            try:
                piece = decompress(chunk[start : start + step])
            except Exception:  # noqa: BLE001  # each library has another error class
                piece = None
            if piece is None:
                raise ContentEncodingError
            if piece:
                yield piece


def _brotli() -> tuple[Callable[[bytes], bytes], Callable[[], bool]]:
    decompressor = _imported("brotli", "brotlicffi").Decompressor()
    return getattr(decompressor, "process", None) or decompressor.decompress, decompressor.is_finished


def _zstandard() -> tuple[Callable[[bytes], bytes], Callable[[], bool]]:
    library = _imported("zstandard")
    frame = library.ZstdDecompressor().decompressobj()

    def decompress(chunk: bytes) -> bytes:
        nonlocal frame
        pieces: list[bytes] = []
        while chunk:
            if frame.eof:
                # A response may consist of several frames.
                frame = library.ZstdDecompressor().decompressobj()
            pieces.append(frame.decompress(chunk))
            chunk = frame.unused_data if frame.eof else b""
        return b"".join(pieces)

    return decompress, lambda: bool(frame.eof)


def _imported(*names: str) -> Any:
    """The first of these optional packages that is installed."""
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    raise ContentEncodingError
