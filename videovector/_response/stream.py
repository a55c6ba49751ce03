"""Streamed responses, which hold their connection until they are closed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from videovector._annotations import make_evaluable
from videovector._errors import ConnectionError, ResponseDecodeError, TimeoutError, VideoVectorError
from videovector._transport.concurrency import close_response_async
from videovector._transport.content import request_id_from_headers
from videovector._transport.retry import retry_delay

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest
    from videovector._transport.async_executors import AsyncTransport
    from videovector._transport.clock import Clock
    from videovector._transport.content import Response

    from .sse import EventDecoder, ServerSentEvent

__all__ = ["AsyncStream"]


class _Stream:
    """What sync and async streams share."""

    status_code: int
    headers: Mapping[str, str]
    attempts: int
    closed: bool

    def __init__(self, request: PreparedRequest, response: Response) -> None:
        self._request = request
        self._ended = False
        self._take(response)

    def _take(self, response: Response) -> None:
        """Continue to read from this response."""
        self._response: Any = response.opened.http_response
        self._release: Any = response.opened.release
        self.status_code = response.status
        self.headers = response.headers
        self.attempts = response.attempts
        self.closed = False

    def _pause(
        self, error: VideoVectorError, decoder: EventDecoder, failures: int, *, delivered: bool, clock: Clock
    ) -> float:
        """Seconds to wait before connecting again; raises the error, with the last event id, if that cannot help."""
        request = self._request
        # Without an id the server does not know which events arrived: some would be lost or come twice.
        is_known = decoder.is_resumable or not (delivered or decoder.last_id)
        if not is_known or failures >= request.max_retries or not (request.repeatable and request.rewind()):
            _locate(error, decoder.last_id)
            raise error
        server_delay = None if decoder.reconnection_time is None else decoder.reconnection_time / 1000
        return retry_delay(failures, server_delay, request.max_retry_delay, clock.draw)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self._request.method} {self._request.url_without_query}>"

    @property
    def request_id(self) -> str | None:
        """The API's id of the request."""
        return request_id_from_headers(self.headers)

    def _check_events(self) -> None:
        """Refuse a response with another content type, such as a page of HTML; one without a type is accepted."""
        given = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        if given and given != "text/event-stream":
            method, url = self._request.method, self._request.url_without_query
            raise ResponseDecodeError(
                f"The response to {method} {url} is not an event stream (text/event-stream): "
                f"its content type is {given[:100]!r}.",
                status_code=self.status_code,
                error_code="unexpected_content_type",
                request_id=self.request_id,
                method=method,
                url=url,
                attempts=self.attempts,
            )

    def _error(self, error: Exception) -> VideoVectorError:
        """Convert an exception of the HTTP library into one that does not hold the request."""
        from videovector._transport.transport_errors import error_from_transport, transport_error

        problem = error_from_transport(self._request, transport_error(error))
        problem.attempts = self.attempts
        problem.status_code = self.status_code
        problem.request_id = self.request_id
        return problem


def _locate(error: VideoVectorError, last_id: str) -> None:
    """Add to an error the event after which the stream can continue."""
    if last_id:
        error.details["last_event_id"] = last_id


@make_evaluable
class AsyncStream(_Stream):
    """An open response; use it in an ``async with`` block, or await ``close()``."""

    def __init__(self, call: PreparedRequest, answer: Response, transport: AsyncTransport | None = None) -> None:
        super().__init__(call, answer)
        self._transport = transport

    def iter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the bytes as they were sent, without decompression.

        Args:
            chunk_size: Size of the pieces in bytes; None yields them as they arrive.
        """
        return self._guarded(self._response.aiter_raw(chunk_size))

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the decompressed bytes."""
        from videovector._transport.exchange import decoded_async

        return self._guarded(decoded_async(self._response).aiter_bytes(chunk_size))

    def _iter_pieces(self) -> AsyncIterator[bytes | memoryview]:
        """Yield the bytes of an uncompressed body in large pieces; `read_pieces` says how long a piece is valid."""
        from videovector._transport.exchange import read_pieces_async

        return self._guarded(read_pieces_async(self._response, self._request.timeout))

    def iter_lines(self) -> AsyncIterator[str]:
        """Yield the lines of a text response without their line ends (line feed, carriage return, or both)."""
        from .sse import decode_lines_async

        return decode_lines_async(self.iter_bytes(), self._response.charset_encoding or "utf-8")

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Yield the server-sent events of the response, each as soon as it is complete.

        Raises:
            ResponseDecodeError: The response is not an event stream.
        """
        from .sse import decode_events_async

        self._check_events()
        return decode_events_async(self.iter_bytes())

    async def iter_events(self) -> AsyncIterator[ServerSentEvent]:
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
        from .sse import EventDecoder, decode_events_async

        self._check_events()
        decoder, transport = EventDecoder(), self._transport
        # Each event resets the count of failures.
        failures, delivered = 0, False
        while not self._ended:
            events = decode_events_async(self.iter_bytes(), decoder)
            while True:
                try:
                    event = await anext(events, None)
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
            await transport.clock.sleep_async(pause)
            if not self._ended:
                await self._reconnect(transport, decoder)
                decoder.restart()

    async def _reconnect(self, transport: AsyncTransport, decoder: EventDecoder) -> None:
        """Continue with a new connection; `close()` may be called while it is made."""
        try:
            self._request.headers = decoder.headers_to_resume(self._request.headers)
            self._take(await transport.send(self._request))
            if self._ended:
                await self._release_connection()
            else:
                self._check_events()
        except VideoVectorError as error:
            _locate(error, decoder.last_id)
            raise

    async def read(self) -> bytes:
        """Read the rest of the response into memory."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def close(self) -> None:
        """Stop reading and release the connection. It may be called from any task or thread, and more than once."""
        self._ended = True
        await self._release_connection()

    async def _release_connection(self) -> None:
        if not self.closed:
            self.closed = True
            try:
                await close_response_async(self._response)
            finally:
                await self._release()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def _guarded(self, pieces: AsyncIterator[Any]) -> AsyncIterator[Any]:
        from videovector._transport.http_library import http_errors

        problem: VideoVectorError | None = None
        while problem is None:
            try:
                piece = await anext(pieces)
            except StopAsyncIteration:
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
        await self._release_connection()
        raise problem
