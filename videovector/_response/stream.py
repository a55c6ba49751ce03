"""Streamed responses: read piece by piece while the connection is held, given back when closed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from videovector._annotations import make_evaluable
from videovector._errors import ConnectionError, ResponseDecodeError, TimeoutError, VideoVectorError
from videovector._transport.concurrency import close_response_async
from videovector._transport.exceptions import request_id_from_headers
from videovector._transport.retry import retry_delay

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest
    from videovector._transport.async_executors import AsyncTransport
    from videovector._transport.clock import Clock
    from videovector._transport.content import Response

    from .sse import EventDecoder, ServerSentEvent

__all__ = ["AsyncStream"]

_LAST_EVENT_ID = b"Last-Event-ID"


class _Stream:
    """What both kinds of stream have in common."""

    status_code: int
    headers: Mapping[str, str]
    attempts: int
    closed: bool

    def __init__(self, request: PreparedRequest, response: Response) -> None:
        self._request = request
        self._ended = False
        self._take(response)

    def _take(self, response: Response) -> None:
        """Read from this open response from now on."""
        self._response: Any = response.opened.http_response
        self._release: Any = response.opened.release
        self.status_code = response.status
        self.headers = response.headers
        self.attempts = response.attempts
        self.closed = False

    def _pause(
        self, error: VideoVectorError, decoder: EventDecoder, failures: int, *, delivered: bool, clock: Clock
    ) -> float:
        """Seconds to wait before connecting again; raises the error, with where it broke, if that is of no use."""
        request = self._request
        # Without an id the server cannot know what came through: events would be lost or come twice.
        is_known = decoder.is_resumable or not (delivered or decoder.last_id)
        if not is_known or failures >= request.max_retries or not (request.repeatable and request.rewind()):
            _locate(error, decoder.last_id)
            raise error
        wanted = None if decoder.reconnection_time is None else decoder.reconnection_time / 1000
        return retry_delay(failures, wanted, request.max_retry_delay, clock.draw)

    def _after(self, last_id: str) -> PreparedRequest:
        """The request that goes on after an event; the caller's starting point holds until there is one."""
        if last_id:
            kept = [pair for pair in self._request.headers if pair[0].lower() != _LAST_EVENT_ID.lower()]
            self._request.headers = [*kept, (_LAST_EVENT_ID, last_id.encode("ascii"))]
        return self._request

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self._request.method} {self._request.url_without_query}>"

    @property
    def request_id(self) -> str | None:
        """The API's id of the request."""
        return request_id_from_headers(self.headers)

    def _check_events(self) -> None:
        """Refuse to look for events in a page of HTML, say; a response that names no type is believed."""
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
        """Turn an exception of the HTTP library into one that holds no request."""
        from videovector._transport.exceptions import error_from_transport, transport_error

        problem = error_from_transport(self._request, transport_error(error))
        problem.attempts = self.attempts
        problem.status_code = self.status_code
        problem.request_id = self.request_id
        return problem


def _locate(error: VideoVectorError, last_id: str) -> None:
    """Say in an error that ends the stream where to go on."""
    if last_id:
        error.details["last_event_id"] = last_id


@make_evaluable
class AsyncStream(_Stream):
    """An open response; use it in an ``async with`` block, or await ``close()``."""

    def __init__(self, call: PreparedRequest, answer: Response, transport: AsyncTransport | None = None) -> None:
        super().__init__(call, answer)
        self._transport = transport

    def iter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Give the bytes as they were sent, without decompression.

        Args:
            chunk_size: Size of the pieces in bytes; None gives them as they come in.
        """
        return self._guarded(self._response.aiter_raw(chunk_size))

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Give the decompressed bytes."""
        from videovector._transport.exchange import decoded_async

        return self._guarded(decoded_async(self._response).aiter_bytes(chunk_size))

    def _iter_pieces(self) -> AsyncIterator[bytes | memoryview]:
        """The bytes of a body that is not compressed, in large pieces; how long one is valid, `read_pieces` says."""
        from videovector._transport.exchange import read_pieces_async

        return self._guarded(read_pieces_async(self._response, self._request.timeout))

    def iter_lines(self) -> AsyncIterator[str]:
        """Give the lines of a text response without their ends: line feed, carriage return, or both."""
        from .sse import decode_lines_async

        return decode_lines_async(self.iter_bytes(), self._response.charset_encoding or "utf-8")

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """Give the server-sent events of the response, each as soon as it is complete.

        Raises:
            ResponseDecodeError: The response is not an event stream.
        """
        from .sse import decode_events_async

        self._check_events()
        return decode_events_async(self.iter_bytes())

    async def iter_events(self) -> AsyncIterator[ServerSentEvent]:
        """Give the server-sent events, across broken connections.

        A break is made good by connecting again after the last event (`Last-Event-ID`), at most `max_retries`
        times in a row. That needs a request that may be repeated, and events that have ids; an end without a break is
        the end. Use `events()` to take one connection as it is. `close()`, from wherever it is called, ends it.

        Raises:
            ResponseDecodeError: The response is not an event stream.
            ConnectionError: (or TimeoutError) The stream broke for good; `details["last_event_id"]` says where.
            VideoVectorError: The API refused to go on; `details["last_event_id"]` says where here too.
        """
        from .sse import EventDecoder, decode_events_async

        self._check_events()
        decoder, transport = EventDecoder(), self._transport
        # An event forgives the breaks before it.
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
                await self._reconnect(transport, decoder.last_id)
                decoder.restart()

    async def _reconnect(self, transport: AsyncTransport, last_id: str) -> None:
        """Read on from a new connection, which must give events too; `close()` may come while it is made."""
        try:
            self._take(await transport.send(self._after(last_id)))
            if self._ended:
                await self._give_back()
            else:
                self._check_events()
        except VideoVectorError as error:
            _locate(error, last_id)
            raise

    async def read(self) -> bytes:
        """Read the rest of the response into memory."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def close(self) -> None:
        """End the reading and give the connection back, from any task or thread; closing twice is fine."""
        self._ended = True
        await self._give_back()

    async def _give_back(self) -> None:
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
                # What reading from a connection ends in that another thread has closed.
                if self._ended:
                    return
                raise
            else:
                yield piece
        await self._give_back()
        raise problem
