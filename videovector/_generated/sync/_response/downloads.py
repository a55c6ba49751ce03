# Generated from videovector/_response/downloads.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Downloads: what a response must be to be believed, and going on where a connection broke."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from videovector._errors import ConnectionError, TimeoutError
from videovector._response.downloads import ResumePolicy, Transfer

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from videovector._generated.sync._response.stream import SyncStream
    from videovector._transport.exchange import Piece


def read_pieces(
    open_stream: Callable[[dict[str, str], float | None], AbstractContextManager[SyncStream]],
    transfer: Transfer,
    policy: ResumePolicy,
    sleep: Callable[[float], object],
) -> Generator[Piece, None, None]:
    """The bytes of a download as they come, across broken connections where the server allows it.

    A piece that is a view of a buffer may be used until the one after the next is asked for.
    """
    failures = 0
    while True:
        with open_stream(transfer.request_headers(), policy.seconds_left(transfer)) as stream:
            transfer.accept(stream.status_code, stream.headers)
            pieces = stream._iter_pieces()  # pyright: ignore[reportPrivateUsage]
            while True:
                try:
                    piece = next(pieces, None)
                    if piece is None:
                        transfer.finish()
                        return
                except (ConnectionError, TimeoutError) as error:
                    pause = policy.pause(transfer, failures, error)
                    failures += 1
                    break
                if new := transfer.take(piece):
                    failures = 0
                    yield new
                if not transfer.complete:
                    policy.seconds_left(transfer)
        sleep(pause)


def reported(
    pieces: Generator[Piece, None, None], transfer: Transfer, on_progress: Callable[[int, int | None], object] | None
) -> Generator[Piece, None, None]:
    """The same pieces, each reported when the next is asked for: by then it has been taken."""
    try:
        for piece in pieces:
            yield piece
            if on_progress is not None:
                on_progress(transfer.received, transfer.length)
    finally:
        pieces.close()
