# Generated from videovector/_response/stream.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Streamed responses, which hold their connection until they are closed."""

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
    from videovector._response.sse import EventDecoder, ServerSentEvent
    from videovector._transport.content import Response
    from videovector._transport.executors import SyncTransport


@make_evaluable
class SyncStream(_Stream):
    """An open response; use it in a ``with`` block, or call ``close()``."""

    def __init__(self, call: PreparedRequest, answer: Response, transport: SyncTransport | None = None) -> None:
        super().__init__(call, answer)
        self._transport = transport

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the bytes as they were sent, without decompression.

        Args:
            chunk_size: Size of the pieces in bytes; None yields them as they arrive.
        """
        return self._guarded(self._response.iter_raw(chunk_size))

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the decompressed bytes."""
        from videovector._generated.sync._transport.exchange import decoded

        return self._guarded(decoded(self._response).iter_bytes(chunk_size))

    def _iter_pieces(self) -> Iterator[bytes | memoryview]:
        """Yield the bytes of an uncompressed body in large pieces; `read_pieces` says how long a piece is valid."""
        from videovector._generated.sync._transport.exchange import read_pieces

        return self._guarded(read_pieces(self._response, self._request.timeout))

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of a text response without their line ends (line feed, carriage return, or both)."""
        from videovector._generated.sync._response.sse import decode_lines

        return decode_lines(self.iter_bytes(), self._response.charset_encoding or "utf-8")

    def events(self) -> Iterator[ServerSentEvent]:
        """Yield the server-sent events of the response, each as soon as it is complete.

        Raises:
            ResponseDecodeError: The response is not an event stream.
        """
        from videovector._generated.sync._response.sse import decode_events

        self._check_events()
        return decode_events(self.iter_bytes())

    def iter_events(self) -> Iterator[ServerSentEvent]:
        """Yield the server-sent events, and connect again if the connection breaks.

        The new connection continues after the last event (`Last-Event-ID`). It is tried at most `max_retries` times in
        a row, and only if the request may be repeated and events have ids. If the server ends the stream normally, the
        iteration ends. Use `events()` to read a single connection. `close()`, called from anywhere, ends the iteration.

        Raises:
            ResponseDecodeError: The response is not an event stream.
            ConnectionError: (or TimeoutError) The connection broke and could not be resumed; `details["last_event_id"]`
                is the last event.
            VideoVectorError: The API refused to continue; `details["last_event_id"]` is the last event.
        """
        from videovector._generated.sync._response.sse import decode_events
        from videovector._response.sse import EventDecoder

        self._check_events()
        decoder, transport = EventDecoder(), self._transport
        # Each event resets the count of failures.
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
                self._reconnect(transport, decoder)
                decoder.restart()

    def _reconnect(self, transport: SyncTransport, decoder: EventDecoder) -> None:
        """Continue with a new connection; `close()` may be called while it is made."""
        try:
            self._request.headers = decoder.headers_to_resume(self._request.headers)
            self._take(transport.send(self._request))
            if self._ended:
                self._release_connection()
            else:
                self._check_events()
        except VideoVectorError as error:
            _locate(error, decoder.last_id)
            raise

    def read(self) -> bytes:
        """Read the rest of the response into memory."""
        return b"".join(list(self.iter_bytes()))

    def close(self) -> None:
        """Stop reading and release the connection. It may be called from any task or thread, and more than once."""
        self._ended = True
        self._release_connection()

    def _release_connection(self) -> None:
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
                # These are raised if another thread has closed the connection.
                if self._ended:
                    return
                raise
            else:
                yield piece
        self._release_connection()
        raise problem
