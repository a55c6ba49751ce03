"""The async client's connections as httpcore takes them.

httpcore reaches asyncio by way of anyio, where each read takes a task switch, a copy and at most 64 KiB, and nothing
can be noticed while a write waits. These are asyncio's own transports.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from .async_sockets import AsyncSocket
from .http_library import httpcore, raised_as

if TYPE_CHECKING:
    from .attempts import Deadline

# The largest piece to encrypt at once: a larger one would block the event loop.
_TLS_WRITE_BYTES: Final = 262_144


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
        """Connect to the address of a host that responds first."""
        with raised_as(httpcore.ConnectTimeout, httpcore.ConnectError):
            async with asyncio.timeout(timeout):
                connected = await AsyncSocket.connected(host, port, local_address=local_address)
        for option in socket_options or ():
            connected.transport.get_extra_info("socket").setsockopt(*option)
        return AsyncStream(connected)


class AsyncStream(httpcore.AsyncNetworkStream):
    """One connection."""

    def __init__(self, connected: AsyncSocket) -> None:
        self._loop = asyncio.get_running_loop()
        self._socket = connected
        self._is_tls = connected.transport.get_extra_info("ssl_object") is not None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """Return received bytes, and wait for some if there are none; empty at the end of the connection."""
        with raised_as(httpcore.ReadTimeout, httpcore.ReadError):
            return await self._socket.read(max_bytes, timeout)

    async def read_into(self, buffer: memoryview, timeout: float | None) -> int:  # noqa: ASYNC109
        """Fill a buffer with the bytes that come within a tenth of a second.

        Args:
            buffer: The buffer to fill.
            timeout: Seconds to wait for the first byte; None sets no limit.

        Returns:
            The number of bytes; 0 at the end of the connection.

        Raises:
            httpcore.ReadTimeout: No byte came in time.
            httpcore.ReadError: The connection broke.
        """
        with raised_as(httpcore.ReadTimeout, httpcore.ReadError):
            return await self._socket.read_into(buffer, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Write a whole buffer, unless a response comes first.

        Raises:
            httpcore.WriteError: A response has come, or the connection broke.
            httpcore.WriteTimeout: The server accepted no bytes in time.
        """
        with raised_as(httpcore.WriteTimeout, httpcore.WriteError):
            for piece in _slices(buffer, _TLS_WRITE_BYTES) if self._is_tls else (buffer,):
                await self._socket.write(piece, timeout)

    async def aclose(self) -> None:
        """Close the connection without waiting for the server. It may be called from any event loop."""
        if self._loop is not asyncio.get_running_loop():
            self._socket.closed = True
            # A closed loop has closed the connection already.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._socket.transport.abort)
            return
        self._socket.close()
        # It is closed in the next iteration of the event loop.
        await asyncio.sleep(0)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """Start TLS on the connection."""
        plain, encrypted = self._socket.transport, AsyncSocket()
        try:
            with raised_as(httpcore.ConnectTimeout, httpcore.ConnectError):
                async with asyncio.timeout(timeout):
                    transport = await self._loop.start_tls(
                        plain, encrypted, ssl_context, server_hostname=server_hostname
                    )
        except BaseException:
            plain.abort()
            raise
        if transport is None:
            raise httpcore.ConnectError("the connection was closed during the TLS handshake")
        encrypted.connection_made(transport)
        return AsyncStream(encrypted)

    def get_extra_info(self, info: str) -> Any:
        """Return a property of the connection by httpcore's name for it; None if it is unknown."""
        if info == "is_readable":
            return self._socket.has_something_to_read()
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._socket.transport.get_extra_info(names.get(info, info))


def _slices(buffer: bytes, size: int) -> Iterator[bytes | memoryview]:
    if len(buffer) <= size:
        yield buffer
        return
    view = memoryview(buffer)
    for start in range(0, len(view), size):
        yield view[start : start + size]
