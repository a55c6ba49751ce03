"""Short calls of the async client over an asyncio transport: a fraction of what httpx takes for each."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from .async_addresses import connect
from .short_calls import ShortCalls, Unreachable, is_readable
from .transport_errors import CONNECTING, RECEIVING, UNREACHABLE, system_reason

if TYPE_CHECKING:
    from .attempts import Send
    from .clock import Clock


class AsyncShortCalls(ShortCalls):
    """A connection of the async client, on one event loop; its deadline is a cancellation."""

    __slots__ = ("_protocol",)

    def __init__(self, base_url: str, keepalive: float, max_bytes: int, clock: Clock) -> None:
        super().__init__(base_url, keepalive, max_bytes, clock)
        self._protocol: _Protocol | None = None

    async def open(self, step: Send) -> None:
        """Connect, unless the last connection can be used again.

        Raises:
            Unreachable: There is nobody to talk to.
            TimeoutError: Nobody responded in time.
        """
        self._doing = CONNECTING
        protocol = self._protocol
        if protocol is not None:
            if not self._is_idle_too_long() and not protocol.has_something_to_read():
                return
            self.close()
        self._begin()
        loop = asyncio.get_running_loop()
        host, port = self._address
        context = self._tls_context()
        try:
            async with asyncio.timeout(step.timeout):
                connected = await connect(loop, host, port)
                _, self._protocol = await loop.create_connection(
                    _Protocol, sock=connected, ssl=context, server_hostname=None if context is None else host
                )
        except TimeoutError:
            raise
        except (OSError, UnicodeError) as error:
            raise Unreachable(system_reason(error, UNREACHABLE)) from None

    def write(self, _step: Send, data: bytes) -> None:
        """Write a request, which the system takes as a whole."""
        assert self._protocol is not None
        self._protocol.transport.write(data)

    async def receive(self, step: Send) -> None:
        """Wait for more of the response, and take it."""
        self._doing = RECEIVING
        assert self._protocol is not None
        self._take(await self._protocol.receive(step.timeout))

    def close(self) -> None:
        """Close the connection in the next round of the event loop; a later call opens another."""
        protocol, self._protocol = self._protocol, None
        if protocol is not None:
            # The first informs the server, the second waits for nobody.
            protocol.transport.close()
            protocol.transport.abort()


class _Protocol(asyncio.Protocol):
    """What the event loop calls: keeps what came until it is received, and wakes the one who waits."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self._received = b""
        self._ended = False
        self._error: Exception | None = None
        self._waiter: asyncio.Future[bool] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._received = self._received + data if self._received else data
        self._wake(True)

    def eof_received(self) -> None:
        self._ended = True
        self._wake(True)

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended, self._error = True, exc
        self._wake(True)

    def has_something_to_read(self) -> bool:
        """Whether bytes or the end of the connection are there, be it that the event loop has not come to it yet."""
        if self._received or self._ended:
            return True
        connected = self.transport.get_extra_info("socket")
        return connected is None or connected.fileno() < 0 or is_readable(connected.fileno())

    async def receive(self, timeout: float) -> bytes:  # noqa: ASYNC109
        """Return what came, nothing at the end of the connection; waits for it if need be.

        Raises:
            TimeoutError: Nothing came in time.
            OSError: The connection broke.
        """
        if not self._received and not self._ended:
            loop = asyncio.get_running_loop()
            self._waiter = loop.create_future()
            timer = loop.call_later(timeout, self._wake, False)
            try:
                if not await self._waiter:
                    raise TimeoutError
            finally:
                self._waiter = None
                timer.cancel()
        received, self._received = self._received, b""
        if not received and self._error is not None:
            raise self._error
        return received

    def _wake(self, happened: bool) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(happened)
