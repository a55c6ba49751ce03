"""Server-sent events: decodes bytes to events by the rules of the HTML standard."""

from __future__ import annotations

import codecs
import re
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Final

from videovector._errors import ResponseDecodeError

__all__ = ["ServerSentEvent"]

# Much larger than any event of the API; a stream that never ends an event must not fill the memory.
MAX_EVENT_CHARACTERS: Final = 16_777_216

# Only these end a line; the text of an event may contain other line separators of Unicode.
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
# An id that can be sent in a header.
_SENDABLE_ID: Final = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?")


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a stream.

    `event` is its type (`message` if the server sends none) and `data` its text. `id` is the value to send as
    `Last-Event-ID` to resume after it, and `retry` is the number of milliseconds to wait before that.
    """

    event: str
    data: str
    id: str = ""
    retry: int | None = None


class EventDecoder:
    """Decodes the bytes of a stream to events as they arrive."""

    __slots__ = ("_data", "_event", "_id", "_lines", "_retry", "_size", "last_id", "reconnection_time")

    def __init__(self) -> None:
        # Both apply until a later event changes them: the event to resume after, and the milliseconds to wait before
        # that.
        self.last_id = ""
        self.reconnection_time: int | None = None
        self.restart()

    def restart(self) -> None:
        """Begin with a new connection; the incomplete event of the last one is dropped."""
        self._lines = LineDecoder("utf-8-sig")
        self._event = ""
        self._data: list[str] = []
        self._size = 0
        self._retry: int | None = None
        self._id = self.last_id

    @property
    def is_resumable(self) -> bool:
        """Whether the id of the last event can be sent in a header."""
        return _SENDABLE_ID.fullmatch(self.last_id) is not None

    def headers_to_resume(self, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """The headers of the request that continues after the last event; before the first, the caller's stay."""
        if not self.last_id:
            return headers
        others = [pair for pair in headers if pair[0].lower() != b"last-event-id"]
        return [*others, (b"Last-Event-ID", self.last_id.encode("ascii"))]

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that this chunk completes."""
        for line in self._lines.feed(chunk):
            event = self._line(line)
            if event is not None:
                yield event
        if self._size + self._lines.held > MAX_EVENT_CHARACTERS:
            raise ResponseDecodeError("An event of the stream is too large.", path="$", error_code="event_too_large")

    def _line(self, line: str) -> ServerSentEvent | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._size += len(value) + 1
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = self.reconnection_time = int(value[:12])
        return None

    def _dispatch(self) -> ServerSentEvent | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry, self._size = [], "", None, 0
        # An id counts only when its event is complete.
        self.last_id = self._id
        if not data:
            return None
        return ServerSentEvent(event or "message", "\n".join(data), self.last_id, retry)


async def decode_events_async(
    chunks: AsyncIterator[bytes], decoder: EventDecoder | None = None
) -> AsyncGenerator[ServerSentEvent, None]:
    """Yield the events of a stream; an incomplete last one is dropped, as the standard says.

    Args:
        chunks: The bytes of the stream.
        decoder: The decoder, for a caller that needs its state; default: a new one.
    """
    decoder = decoder or EventDecoder()
    async for chunk in chunks:
        for event in decoder.feed(chunk):
            yield event


class LineDecoder:
    """Decodes the bytes of a text to lines as they arrive; lines end as in an event stream.

    Other line separators of Unicode do not end a line, since a JSON string may contain them.
    """

    __slots__ = ("_rest", "_text", "held")

    def __init__(self, charset: str) -> None:
        try:
            decoder = codecs.getincrementaldecoder(charset)
        except LookupError:
            decoder = codecs.getincrementaldecoder("utf-8")
        self._text = decoder("replace")
        self._rest: list[str] = []
        # The number of characters of the incomplete line.
        self.held = 0

    def feed(self, chunk: bytes, *, final: bool = False) -> Iterator[str]:
        """Yield the lines that this chunk completes; with `final`, the rest too."""
        text = self._text.decode(chunk, final)
        if self._rest and self._rest[-1].endswith("\r"):
            text = self._rest.pop() + text
            self.held -= 1
        # A line feed may still follow the carriage return at the end and belong to it.
        held = "\r" if text.endswith("\r") and not final else ""
        *lines, rest = _LINE_END.split(text[: len(text) - len(held)])
        if lines:
            yield "".join([*self._rest, lines[0]])
            yield from lines[1:]
            self._rest, self.held = [], 0
        self._rest += [part for part in (rest, held) if part]
        self.held += len(rest) + len(held)
        if final and self._rest:
            yield "".join(self._rest)
            self._rest, self.held = [], 0


async def decode_lines_async(chunks: AsyncIterator[bytes], charset: str) -> AsyncGenerator[str, None]:
    """Yield the lines of a streamed text, without their line ends."""
    decoder = LineDecoder(charset)
    async for chunk in chunks:
        for line in decoder.feed(chunk):
            yield line
    for line in decoder.feed(b"", final=True):
        yield line
