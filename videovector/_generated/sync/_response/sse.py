# Generated from videovector/_response/sse.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Server-sent events: bytes to events, by the rules of the HTML standard."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from videovector._response.sse import EventDecoder, ServerSentEvent


def decode_events(chunks: Iterator[bytes], last_id: str = "") -> Generator[ServerSentEvent, None, None]:
    """The events of a stream; one that the stream breaks off is dropped, as the standard says.

    `last_id` is the id of the events before, which holds on until the stream gives another.
    """
    decoder = EventDecoder(last_id)
    for chunk in chunks:
        yield from decoder.feed(chunk)
