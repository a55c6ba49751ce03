"""Short calls of the async client over an asyncio transport, which are much faster than calls over httpx."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .async_sockets import AsyncSocket
from .short_calls import READ_BYTES, ShortCalls, Unreachable
from .transport_errors import CONNECTING, RECEIVING, UNREACHABLE, system_reason

if TYPE_CHECKING:
    from .attempts import Send
    from .clock import Clock


class AsyncShortCalls(ShortCalls):
    """A connection of the async client on one event loop. At the deadline of a call, the executor cancels it."""

    __slots__ = ("_socket",)

    def __init__(self, base_url: str, keepalive: float, max_bytes: int, clock: Clock) -> None:
        super().__init__(base_url, keepalive, max_bytes, clock)
        self._socket: AsyncSocket | None = None

    async def open(self, step: Send) -> None:
        """Connect, unless the last connection can be used again.

        Raises:
            Unreachable: No connection could be made.
            TimeoutError: No connection was made in time.
        """
        self._doing = CONNECTING
        if self._socket is not None:
            if not self._is_idle_too_long() and not self._socket.has_something_to_read():
                return
            self.close()
        self._begin()
        context = self._tls_context()
        try:
            async with asyncio.timeout(step.timeout):
                self._socket = await AsyncSocket.connected(*self._address, context)
        except TimeoutError:
            raise
        except (OSError, UnicodeError) as error:
            raise Unreachable(system_reason(error, UNREACHABLE)) from None

    def write(self, _step: Send, data: bytes) -> None:
        """Write a request, which the system takes as a whole."""
        assert self._socket is not None
        self._socket.transport.write(data)

    async def receive(self, step: Send) -> None:
        """Wait for more of the response, and take it."""
        self._doing = RECEIVING
        assert self._socket is not None
        if self._large is None or self._tls:
            # Over TLS, what follows a body would lie unseen between the socket and its reader.
            self._take(await self._socket.read(READ_BYTES, step.timeout))
        elif count := await self._socket.read_into(self._large.rest, step.timeout):
            self._large.filled(count)
        else:
            self._take(b"")

    def close(self) -> None:
        """Close the connection in the next iteration of the event loop; a later call opens a new one."""
        connected, self._socket = self._socket, None
        if connected is not None:
            connected.close()
