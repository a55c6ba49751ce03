"""Connections of the async client, on asyncio's own transports.

httpcore reaches asyncio by way of anyio, where each read takes a task switch, a copy and at most 64 KiB, and nothing
can be noticed while a write waits. Here the event loop reads straight into a buffer as large as the reader likes, and
a response that comes while a request is still being written is seen at once, also over TLS.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, cast

from .async_addresses import connect
from .content import is_final_response
from .http_library import httpcore
from .short_calls import is_readable

if TYPE_CHECKING:
    from .attempts import Deadline

# What one read of the event loop takes at most, unless the reader brings its own buffer.
_READ_BYTES: Final = 65_536
# What may lie here unread before the server is held up.
_HELD_BYTES: Final = 262_144
# What is encrypted at once: longer would hold up the event loop.
_TLS_WRITE_BYTES: Final = 262_144
# How long a large buffer is filled before what is there is handed over, in seconds.
_FILL_SECONDS: Final = 0.1


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens connections on the running event loop."""

    def keeping(self, _deadline: Deadline | None) -> contextlib.nullcontext[None]:
        """Do nothing: what misses the deadline of a call is cancelled by the executor."""
        return contextlib.nullcontext()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # the interface is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a host, by whichever of its addresses responds first."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout):
                connected = await connect(loop, host, port, local_address)
                transport, protocol = await loop.create_connection(_Protocol, sock=connected)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        for option in socket_options or ():
            transport.get_extra_info("socket").setsockopt(*option)
        return AsyncStream(loop, transport, protocol)


class AsyncStream(httpcore.AsyncNetworkStream):
    """One connection."""

    def __init__(self, loop: asyncio.AbstractEventLoop, transport: asyncio.Transport, protocol: _Protocol) -> None:
        self._loop = loop
        self._transport = transport
        self._protocol = protocol
        self._is_tls = transport.get_extra_info("ssl_object") is not None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """Return what came, nothing at the end of the connection; waits for it if need be."""
        return await self._protocol.read(max_bytes, timeout)

    async def read_into(self, buffer: memoryview, timeout: float | None) -> int:  # noqa: ASYNC109
        """Fill a buffer as far as what comes in a tenth of a second allows.

        Args:
            buffer: Where to put it.
            timeout: Seconds to wait for the first byte; None for any time.

        Returns:
            The number of bytes; 0 at the end of the connection.

        Raises:
            httpcore.ReadTimeout: Nothing came in time.
            httpcore.ReadError: The connection broke.
        """
        return await self._protocol.read_into(buffer, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Write all of a buffer, unless a response comes before that.

        Raises:
            httpcore.WriteError: A response has come, or the connection broke.
            httpcore.WriteTimeout: The server took nothing in time.
        """
        protocol = self._protocol
        for piece in _slices(buffer, _TLS_WRITE_BYTES) if self._is_tls else (buffer,):
            protocol.check_writable()
            self._transport.write(piece)
            if protocol.writing_paused:
                await protocol.drain(timeout)

    async def aclose(self) -> None:
        """Close the connection, without waiting for the server; from any event loop."""
        self._protocol.closed = True
        if self._loop is not asyncio.get_running_loop():
            # A loop that has ended has closed it already.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._transport.abort)
            return
        # The first informs the server, the second waits for nobody.
        self._transport.close()
        self._transport.abort()
        # It is closed in the next round of the event loop.
        await asyncio.sleep(0)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """Encrypt what follows."""
        protocol = _Protocol()
        try:
            async with asyncio.timeout(timeout):
                transport = await self._loop.start_tls(
                    self._transport, protocol, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError as error:
            self._transport.abort()
            raise httpcore.ConnectTimeout(str(error)) from error
        except (OSError, ValueError) as error:
            self._transport.abort()
            raise httpcore.ConnectError(str(error)) from error
        except BaseException:
            self._transport.abort()
            raise
        if transport is None:
            raise httpcore.ConnectError("the connection was closed during the TLS handshake")
        protocol.connection_made(transport)
        return AsyncStream(self._loop, transport, protocol)

    def get_extra_info(self, info: str) -> Any:
        """Return a fact of the connection by httpcore's name for it; None where it is not known."""
        if info == "is_readable":
            return self._protocol.has_something_to_read
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._transport.get_extra_info(names.get(info, info))


class _Protocol(asyncio.BufferedProtocol):
    """What the event loop calls: keeps what came until it is read, and wakes the one who waits."""

    def __init__(self) -> None:
        self.writing_paused = False
        # By this side; a connection that ended otherwise says how when it is read.
        self.closed = False
        self._transport: asyncio.Transport | None = None
        self._buffer: memoryview | None = None
        self._received: deque[bytes] = deque()
        self._held = 0
        self._target: memoryview | None = None
        self._filled = 0
        self._reading_paused = False
        self._ended = False
        self._error: Exception | None = None
        self._waiter: asyncio.Future[bool] | None = None

    # Called by the event loop.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        # Written is what the system has taken, so that memory stays flat and a server that stalls is noticed. (With
        # zero, asyncio's TLS counts a buffer as full that is empty.)
        self._transport.set_write_buffer_limits(high=1, low=0)

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
                # What comes now waits for the next buffer, instead of being copied from here.
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
        self.writing_paused = False
        self._wake()

    def pause_writing(self) -> None:
        self.writing_paused = True

    def resume_writing(self) -> None:
        self.writing_paused = False
        self._wake()

    # Called by the stream.

    @property
    def has_something_to_read(self) -> bool:
        """Whether bytes or the end of the connection are there, be it that the event loop has not come to it yet."""
        if self._received or self._ended or self._transport is None:
            return True
        connected = self._transport.get_extra_info("socket")
        return connected is None or connected.fileno() < 0 or is_readable(connected.fileno())

    async def read(self, max_bytes: int, timeout: float | None) -> bytes:  # noqa: ASYNC109
        while not self._received:
            if self._ended or self.closed:
                return self._end()
            self._resume_reading()
            if not await self._wait(timeout):
                raise httpcore.ReadTimeout
        piece = self._received.popleft()
        if len(piece) > max_bytes:
            self._received.appendleft(piece[max_bytes:])
            piece = piece[:max_bytes]
        self._held -= len(piece)
        return piece

    async def read_into(self, buffer: memoryview, timeout: float | None) -> int:  # noqa: ASYNC109
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
                        raise httpcore.ReadTimeout
        finally:
            self._target = None
        return self._filled or len(self._end())

    def check_writable(self) -> None:
        """Refuse to write to a connection that ended, or whose request was responded to."""
        if self._ended or self.closed:
            raise httpcore.WriteError(str(self._error or "the connection was closed"))
        if self._received and is_final_response(b"".join(self._received)):
            raise httpcore.WriteError("a response came before the end of the request")

    async def drain(self, timeout: float | None) -> None:  # noqa: ASYNC109
        """Wait until all is written."""
        assert self._transport is not None
        while self.writing_paused:
            before = self._transport.get_write_buffer_size()
            if not await self._wait(timeout) and self._transport.get_write_buffer_size() >= before:
                raise httpcore.WriteTimeout
            self.check_writable()

    def _end(self) -> bytes:
        """What is read at the end of the connection; raises when that was none to expect."""
        if self._error is not None:
            raise httpcore.ReadError(str(self._error)) from self._error
        if self.closed:
            raise httpcore.ReadError("the connection was closed")
        return b""

    async def _wait(self, timeout: float | None) -> bool:  # noqa: ASYNC109
        """Wait until something happens; False when nothing did in time."""
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
        """Let the event loop read into a buffer."""
        self._target, self._filled = buffer, 0
        self._resume_reading()

    def _pause_reading(self) -> None:
        if not self._reading_paused and self._transport is not None:
            self._reading_paused = True
            self._transport.pause_reading()

    def _resume_reading(self) -> None:
        if self._reading_paused and self._transport is not None:
            self._reading_paused = False
            self._transport.resume_reading()


def _wake_up(waiter: asyncio.Future[bool], happened: bool) -> None:
    if not waiter.done():
        waiter.set_result(happened)


def _slices(buffer: bytes, size: int) -> Iterator[bytes | memoryview]:
    if len(buffer) <= size:
        yield buffer
        return
    view = memoryview(buffer)
    for start in range(0, len(view), size):
        yield view[start : start + size]
