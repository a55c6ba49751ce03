"""Connections of the async client, which use the transports of asyncio.

The event loop reads straight into a buffer as large as the reader likes, and a response that comes while a request is
still being written is seen at once, also over TLS.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from typing import Final, Self, cast

from .async_addresses import connect
from .content import is_final_response
from .short_calls import is_readable

# The largest read of the event loop, unless the reader gives a buffer.
_READ_BYTES: Final = 65_536
# The largest amount of unread bytes; then reading pauses.
_HELD_BYTES: Final = 262_144
# How long a large buffer is filled before what is there is handed over, in seconds.
_FILL_SECONDS: Final = 0.1


class AsyncSocket(asyncio.BufferedProtocol):
    """One connection: keeps what came until it is read, and wakes the one who waits."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        # Closed by this side. If a connection ended in another way, reading it reports how.
        self.closed = False
        self._buffer: memoryview | None = None
        self._received: deque[bytes] = deque()
        self._held = 0
        self._target: memoryview | None = None
        self._filled = 0
        self._reading_paused = False
        self._writing_paused = False
        self._ended = False
        self._error: Exception | None = None
        self._waiter: asyncio.Future[bool] | None = None

    @classmethod
    async def connected(
        cls, host: str, port: int, context: ssl.SSLContext | None = None, local_address: str | None = None
    ) -> Self:
        """Connect to a host, by whichever of its addresses responds first.

        Args:
            host: Name or address of the host.
            port: Its port.
            context: What TLS trusts; None where it is not spoken.
            local_address: The address of this machine to connect from; None for any.

        Raises:
            OSError: The host is not known, or none of its addresses could be reached.
            UnicodeError: Its name is none.
        """
        loop = asyncio.get_running_loop()
        opened = await connect(loop, host, port, local_address)
        name = None if context is None else host
        _, made = await loop.create_connection(cls, sock=opened, ssl=context, server_hostname=name)
        return made

    # Called by the event loop.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        # Almost nothing is buffered here, so that memory use stays low and a stalled server is noticed. (With a limit
        # of 0, asyncio's TLS takes an empty buffer as full.)
        self.transport.set_write_buffer_limits(high=1, low=0)

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002  # the interface is asyncio's
        if self._target is not None:
            return self._target[self._filled :]
        if self._buffer is None:
            self._buffer = memoryview(bytearray(_READ_BYTES))
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        if self._target is not None:
            self._filled += nbytes
            if self._filled == len(self._target):
                self._target = None
                # Further bytes wait for the next buffer, so that they need not be copied.
                self._pause_reading()
                self._wake()
            return
        assert self._buffer is not None
        self._received.append(bytes(self._buffer[:nbytes]))
        self._held += nbytes
        if self._held >= _HELD_BYTES:
            self._pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        self._error = exc
        self._writing_paused = False
        self._wake()

    def pause_writing(self) -> None:
        self._writing_paused = True

    def resume_writing(self) -> None:
        self._writing_paused = False
        self._wake()

    # Called by those who use the connection.

    def has_something_to_read(self) -> bool:
        """Whether bytes or the end of the connection can be read, even if the event loop has not noticed them yet."""
        if self._received or self._ended:
            return True
        if self._reading_paused and self.transport.get_extra_info("ssl_object") is not None:
            # TLS may hold back what it has already taken from the socket.
            return True
        opened = self.transport.get_extra_info("socket")
        return opened is None or opened.fileno() < 0 or is_readable(opened.fileno())

    async def read(self, max_bytes: int, timeout: float | None) -> bytes:  # noqa: ASYNC109
        """Return what came, nothing at the end of the connection; waits for it if need be.

        Raises:
            TimeoutError: Nothing came in time.
            OSError: The connection broke.
        """
        while not self._received:
            if self._ended or self.closed:
                return self._end()
            self._resume_reading()
            if not await self._wait(timeout):
                raise TimeoutError
        piece = self._received.popleft()
        if len(piece) > max_bytes:
            self._received.appendleft(piece[max_bytes:])
            piece = piece[:max_bytes]
        self._held -= len(piece)
        return piece

    async def read_into(self, buffer: memoryview, timeout: float | None) -> int:  # noqa: ASYNC109
        """Fill a buffer as far as what comes in a tenth of a second allows; gives the number of bytes.

        Raises:
            TimeoutError: Nothing came in time.
            OSError: The connection broke.
        """
        if self._received or self._ended or self.closed:
            piece = await self.read(len(buffer), timeout)
            buffer[: len(piece)] = piece
            return len(piece)
        loop = asyncio.get_running_loop()
        until = None if timeout is None else loop.time() + timeout
        self._fill(buffer)
        try:
            while self._target is not None and not self._ended and not self.closed:
                left = _FILL_SECONDS if until is None else min(_FILL_SECONDS, until - loop.time())
                if not await self._wait(max(0.0, left)):
                    if self._filled:
                        break
                    if until is not None and loop.time() >= until:
                        raise TimeoutError
        finally:
            self._target = None
        return self._filled or len(self._end())

    async def write(self, data: bytes | memoryview, timeout: float | None) -> None:  # noqa: ASYNC109
        """Write all of it, unless a response comes before that.

        Raises:
            TimeoutError: The server took nothing in time.
            OSError: A response has come, or the connection broke.
        """
        self._check_writable()
        self.transport.write(data)
        while self._writing_paused:
            before = self.transport.get_write_buffer_size()
            if not await self._wait(timeout) and self.transport.get_write_buffer_size() >= before:
                raise TimeoutError
            self._check_writable()

    def close(self) -> None:
        """Close the connection in the next round of the event loop."""
        self.closed = True
        # `close` informs the server; `abort` does not wait for it.
        self.transport.close()
        self.transport.abort()

    def _check_writable(self) -> None:
        if self._ended or self.closed:
            raise ConnectionError(str(self._error or "the connection was closed"))
        if self._received and is_final_response(b"".join(self._received)):
            raise ConnectionError("a response came before the end of the request")

    def _end(self) -> bytes:
        """Return empty bytes at the end of the connection; raise if the end is an error."""
        if self._error is not None:
            raise ConnectionError(str(self._error)) from self._error
        if self.closed:
            raise ConnectionError("the connection was closed")
        return b""

    async def _wait(self, timeout: float | None) -> bool:  # noqa: ASYNC109
        """Wait for an event of the connection; False if none came in time."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[bool] = loop.create_future()
        self._waiter = waiter
        timer = None if timeout is None else loop.call_later(timeout, _wake_up, waiter, False)
        try:
            return await waiter
        finally:
            self._waiter = None
            if timer is not None:
                timer.cancel()

    def _wake(self) -> None:
        if self._waiter is not None:
            _wake_up(self._waiter, True)

    def _fill(self, buffer: memoryview) -> None:
        """Make the event loop read into a buffer."""
        self._target, self._filled = buffer, 0
        self._resume_reading()

    def _pause_reading(self) -> None:
        if not self._reading_paused:
            self._reading_paused = True
            self.transport.pause_reading()

    def _resume_reading(self) -> None:
        if self._reading_paused:
            self._reading_paused = False
            self.transport.resume_reading()


def _wake_up(waiter: asyncio.Future[bool], happened: bool) -> None:
    if not waiter.done():
        waiter.set_result(happened)
