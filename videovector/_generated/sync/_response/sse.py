# Generated from videovector/_response/sse.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Server-sent events: decodes bytes to events by the rules of the HTML standard."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from videovector._response.sse import EventDecoder, LineDecoder, ServerSentEvent


def decode_events(
    chunks: Iterator[bytes], decoder: EventDecoder | None = None
) -> Generator[ServerSentEvent, None, None]:
    """Yield the events of a stream; an incomplete last one is dropped, as the standard says.

    Args:
        chunks: The bytes of the stream.
        decoder: The decoder, for a caller that needs its state; default: a new one.
    """
    decoder = decoder or EventDecoder()
    for chunk in chunks:
        yield from decoder.feed(chunk)


def decode_lines(chunks: Iterator[bytes], charset: str) -> Generator[str, None, None]:
    """Yield the lines of a streamed text, without their line ends."""
    decoder = LineDecoder(charset)
    for chunk in chunks:
        for line in decoder.feed(chunk):
            yield line
    for line in decoder.feed(b"", final=True):
        yield line
