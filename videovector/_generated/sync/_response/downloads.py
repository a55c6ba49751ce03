# Generated from videovector/_response/downloads.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Downloads: checks their responses, and passes their bytes to the destination."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from videovector._transport.exchange import Piece


def rechunked(pieces: Generator[Piece, None, None], size: int) -> Generator[bytes, None, None]:
    """Yield the bytes of the pieces in chunks of one size; only the last may be smaller."""
    held = bytearray()
    try:
        for piece in pieces:
            held += piece
            while len(held) >= size:
                yield bytes(held[:size])
                del held[:size]
        if held:
            yield bytes(held)
    finally:
        pieces.close()
