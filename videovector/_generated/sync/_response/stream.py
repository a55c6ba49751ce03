# Generated from videovector/_response/stream.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Streamed responses: read piece by piece while the connection is held, given back when closed."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from videovector._annotations import make_evaluable
from videovector._errors import ConnectionError, TimeoutError, VideoVectorError
from videovector._response.stream import _locate, _Stream
from videovector._transport.concurrency import close_response

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest
    from videovector._response.sse import ServerSentEvent
    from videovector._transport.content import Response
    from videovector._transport.executors import SyncTransport


@make_evaluable
class SyncStream(_Stream):
    """An open response; use it in a ``with`` block, or call ``close()``."""

    def __init__(self, call: PreparedRequest, answer: Response, transport: SyncTransport | None = None) -> None:
        super().__init__(call, answer)
        self._transport = transport

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the bytes as they were sent, without decompression.

        Args:
            chunk_size: Size of the pieces in bytes; None gives them as they come in.
        """
        return self._guarded(self._response.iter_raw(chunk_size))

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the decompressed bytes."""
        from videovector._generated.sync._transport.exchange import decoded

        return self._guarded(decoded(self._response).iter_bytes(chunk_size))

    def _iter_pieces(self) -> Iterator[bytes | memoryview]:
        """The bytes of a body that is not compressed, in large pieces; how long one is valid, `read_pieces` says."""
        from videovector._generated.sync._transport.exchange import read_pieces

        return self._guarded(read_pieces(self._response, self._request.timeout))

    def iter_lines(self) -> Iterator[str]:
        """Give the lines of a text response without their ends: line feed, carriage return, or both."""
        from videovector._generated.sync._response.sse import decode_lines

        return decode_lines(self.iter_bytes(), self._response.charset_encoding or "utf-8")

    def events(self) -> Iterator[ServerSentEvent]:
        """Give the server-sent events of the response, each as soon as it is complete.

        Raises:
            ResponseDecodeError: The response is not an event stream.
        """
        from videovector._generated.sync._response.sse import decode_events

        self._check_events()
        return decode_events(self.iter_bytes())

    def iter_events(self) -> Iterator[ServerSentEvent]:
        """Give the server-sent events, across broken connections.

        A break is made good by connecting again after the last event (`Last-Event-ID`), at most `max_retries`
        times in a row. That needs a request that may be repeated, and events that have ids; an end without a break is
        the end. Use `events()` to take one connection as it is. `close()`, from wherever it is called, ends it.

        Raises:
            ResponseDecodeError: The response is not an event stream.
            ConnectionError: (or TimeoutError) The stream broke for good; `details["last_event_id"]` says where.
            VideoVectorError: The API refused to go on; `details["last_event_id"]` says where here too.
        """
        from videovector._generated.sync._response.sse import decode_events
        from videovector._response.sse import EventDecoder

        self._check_events()
        decoder, transport = EventDecoder(), self._transport
        # An event forgives the breaks before it.
        failures, delivered = 0, False
        while not self._ended:
            events = decode_events(self.iter_bytes(), decoder)
            while True:
                try:
                    event = next(events, None)
                except (ConnectionError, TimeoutError) as error:
                    if transport is None:
                        raise
                    pause = self._pause(error, decoder, failures, delivered=delivered, clock=transport.clock)
                    break
                if event is None:
                    return
                failures, delivered = 0, True
                yield event
            failures += 1
            transport.clock.sleep(pause)
            if not self._ended:
                self._reconnect(transport, decoder.last_id)
                decoder.restart()

    def _reconnect(self, transport: SyncTransport, last_id: str) -> None:
        """Read on from a new connection, which must give events too; `close()` may come while it is made."""
        try:
            self._take(transport.send(self._after(last_id)))
            if self._ended:
                self._give_back()
            else:
                self._check_events()
        except VideoVectorError as error:
            _locate(error, last_id)
            raise

    def read(self) -> bytes:
        """Read the rest of the response into memory."""
        return b"".join(list(self.iter_bytes()))

    def close(self) -> None:
        """End the reading and give the connection back, from any task or thread; closing twice is fine."""
        self._ended = True
        self._give_back()

    def _give_back(self) -> None:
        if not self.closed:
            self.closed = True
            try:
                close_response(self._response)
            finally:
                self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _guarded(self, pieces: Iterator[Any]) -> Iterator[Any]:
        from videovector._transport.http_library import http_errors

        problem: VideoVectorError | None = None
        while problem is None:
            try:
                piece = next(pieces)
            except StopIteration:
                return
            except http_errors() as error:
                if self._ended:
                    return
                problem = self._error(error)
            except (OSError, RuntimeError, ValueError):
                # What reading from a connection ends in that another thread has closed.
                if self._ended:
                    return
                raise
            else:
                yield piece
        self._give_back()
        raise problem
