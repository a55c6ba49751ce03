"""Connections of a client: at most so many in use at once, the one used last first.

Every pooled connection is a way for short calls, and an httpx transport of its own for the others, each with one
connection. A single httpx transport with a hundred connections spends most of its time on its own bookkeeping, which
is quadratic in connections and in queued requests; here a request takes a connection or waits for one in line, and
waiting does not count as a timeout of the connection.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from typing import TypeAlias

    from videovector._config import ClientConfig

    from .async_short_calls import AsyncShortCalls
    from .attempts import Response, Send
    from .auth import Authenticator
    from .connect import AsyncCloser, AsyncSender, ConnectionFactory, SyncCloser, SyncSender
    from .exceptions import TransportError
    from .short_calls import ShortCalls, SyncShortCalls
    from .sync_network import SyncBackend

    SyncConnection: TypeAlias = "PooledConnection[SyncSender, SyncCloser, SyncShortCalls]"
    AsyncConnection: TypeAlias = "PooledConnection[AsyncSender, AsyncCloser, AsyncShortCalls]"

# Shorter than the usual 5 s of servers, so that a connection is rarely reused while the server closes it.
KEEPALIVE_SECONDS = 4.0

# What models are made of.
_MODELS = (
    "videovector._models.base",
    "videovector._models.enums",
    "videovector._models.secrets",
    "videovector._models.values",
    "videovector._generated.models",
)

Sender = TypeVar("Sender")
Closer = TypeVar("Closer")
Direct = TypeVar("Direct", bound="ShortCalls")


class PooledConnection(Generic[Sender, Closer, Direct]):
    """One connection of a pool.

    Args:
        direct: The way for short calls, where there is one.

    Attributes:
        send: How to send over httpx; None as long as no call has needed it.
        close: How to close that; None where it is not ours to close.
        backend: What lets it keep to the deadline of a call; None for the async client, which cancels instead.
    """

    __slots__ = ("backend", "broken", "close", "direct", "idle_since", "send")

    def __init__(self, direct: Direct | None) -> None:
        self.send: Sender | None = None
        self.close: Closer | None = None
        self.backend: SyncBackend | None = None
        self.direct = direct
        self.idle_since = 0.0
        # A request was cut off from outside, as by a cancellation: httpcore may hold on to a connection it never
        # uses again, so it leaves the pool.
        self.broken = False


class _Pool(Generic[Sender, Closer, Direct]):
    """What both pools have in common: the idle connections, the one used last on the right.

    Args:
        config: The client's settings.
        http_client: The caller's own client.
        load: Gives what opens connections over httpx, which it loads the first time.
    """

    def __init__(self, config: ClientConfig, http_client: object, load: Callable[[], ConnectionFactory]) -> None:
        self.http_client = http_client
        self.closed = False
        self._config = config
        self._load = load
        self._idle: deque[PooledConnection[Sender, Closer, Direct]] = deque()

    @property
    def owns_connections(self) -> bool:
        """Whether the SDK opened the connections and has to close them."""
        return self.http_client is None

    def warm_up(self) -> None:
        """Load what the first call needs."""
        if self._direct_connection() is None:
            self._load()
            return
        # What Python's sockets load at their first connection.
        import_module("encodings.idna")
        if self._config.base_url.startswith("https:"):
            from .proxies_and_certificates import ssl_context

            ssl_context()

    def _direct_connection(self) -> Direct | None:
        """A way for short calls; None where somebody else has a say in how they are sent."""
        if self.http_client is not None or self._config.use_httpx_client:
            return None
        from .proxies_and_certificates import proxy_for

        if proxy_for(self._config.base_url) is not None:
            return None
        return self._short_calls()(self._config.base_url, KEEPALIVE_SECONDS, self._config.max_response_bytes)

    def _short_calls(self) -> type[Direct]:
        raise NotImplementedError

    def _most_recent(self) -> PooledConnection[Sender, Closer, Direct] | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _expired(self) -> PooledConnection[Sender, Closer, Direct] | None:
        """Take out the connection that has been idle longest if it is too old to be used."""
        try:
            connection = self._idle.popleft()
        except IndexError:
            return None
        if time.monotonic() - connection.idle_since > KEEPALIVE_SECONDS:
            return connection
        self._idle.appendleft(connection)
        return None

    def _keep_idle(self, connection: PooledConnection[Sender, Closer, Direct]) -> None:
        connection.idle_since = time.monotonic()
        self._idle.append(connection)


class SyncPool(_Pool["SyncSender", "SyncCloser", "SyncShortCalls"]):
    """Connections for the threads of a sync client."""

    def __init__(self, config: ClientConfig, http_client: object, load: Callable[[], ConnectionFactory]) -> None:
        super().__init__(config, http_client, load)
        self._gate = threading.Semaphore(config.max_connections)

    def _short_calls(self) -> type[SyncShortCalls]:
        from .short_calls import SyncShortCalls

        return SyncShortCalls

    def acquire(self, timeout: float | None) -> SyncConnection | None:
        """Take a connection, waiting for one up to ``timeout`` seconds; None if none became free."""
        if not self._gate.acquire(blocking=False) and not self._gate.acquire(timeout=timeout):
            return None
        connection = self._most_recent()
        try:
            if connection is not None and connection.broken:
                _close(connection)
                connection = None
            if connection is None:
                return PooledConnection(self._direct_connection())
            if (expired := self._expired()) is not None:
                _close(expired)
        except BaseException:
            self._gate.release()
            raise
        return connection

    def exchange(
        self, step: Send, connection: SyncConnection, authenticator: Authenticator
    ) -> Response | TransportError:
        """Send a request over a connection and read its response."""
        direct = connection.direct
        if direct is not None and direct.accepts(step.request):
            return direct.exchange(step, authenticator)
        factory = self._load()
        if connection.send is None:
            connection.send, connection.close, connection.backend = factory.open()
        from videovector._generated.sync._transport.exchange import exchange

        assert connection.backend is not None
        connection.backend.deadline = step.deadline
        try:
            return exchange(step, connection, factory, authenticator, partial(self.release, connection))
        finally:
            # A stream may take as long as it makes progress.
            connection.backend.deadline = None

    def release(self, connection: SyncConnection) -> None:
        """Give a connection back."""
        self._keep_idle(connection)
        self._gate.release()
        if self.closed:
            self.close()

    def close(self) -> None:
        """Close the idle connections now and those in use when they are given back."""
        self.closed = True
        while (connection := self._most_recent()) is not None:
            _close(connection)


def _close(connection: SyncConnection) -> None:
    if connection.direct is not None:
        connection.direct.close()
    if connection.close is not None:
        connection.close()


class AsyncPool(_Pool["AsyncSender", "AsyncCloser", "AsyncShortCalls"]):
    """Connections for the tasks of one event loop.

    Args:
        config: The client's settings.
        http_client: The caller's own client.
        load: Gives what opens connections over httpx, which it loads the first time.
        load_in_thread: The same without holding up the event loop.
    """

    def __init__(
        self,
        config: ClientConfig,
        http_client: object,
        load: Callable[[], ConnectionFactory],
        load_in_thread: Callable[[], Awaitable[ConnectionFactory]],
    ) -> None:
        # Here because a sync client does without it.
        import asyncio

        super().__init__(config, http_client, load)
        self._load_in_thread = load_in_thread
        self._gate = asyncio.Semaphore(config.max_connections)

    def warm_up(self) -> None:
        """Load what the first call needs, and its response: on the event loop that would hold up everything else."""
        for name in _MODELS:
            import_module(name)
        super().warm_up()

    def _short_calls(self) -> type[AsyncShortCalls]:
        from .async_short_calls import AsyncShortCalls

        return AsyncShortCalls

    async def acquire(self) -> AsyncConnection:
        """Take a connection, waiting for one in line."""
        await self._gate.acquire()
        connection = self._most_recent()
        try:
            if connection is not None and connection.broken:
                await _close_async(connection)
                connection = None
            if connection is None:
                return PooledConnection(self._direct_connection())
            if (expired := self._expired()) is not None:
                await _close_async(expired)
        except BaseException:
            self._gate.release()
            raise
        return connection

    async def exchange(
        self, step: Send, connection: AsyncConnection, authenticator: Authenticator
    ) -> Response | TransportError:
        """Send a request over a connection and read its response."""
        direct = connection.direct
        if direct is not None and direct.accepts(step.request):
            return await direct.exchange(step, authenticator)
        factory = await self._load_in_thread()
        if connection.send is None:
            connection.send, connection.close = factory.open_async()
        from .exchange import exchange_async

        return await exchange_async(step, connection, factory, authenticator, partial(self.release, connection))

    async def release(self, connection: AsyncConnection) -> None:
        """Give a connection back."""
        self._keep_idle(connection)
        self._gate.release()
        if self.closed:
            await self.close()

    async def close(self) -> None:
        """Close the idle connections now and those in use when they are given back."""
        import asyncio

        self.closed = True
        while (connection := self._most_recent()) is not None:
            await _close_async(connection)
        # Some are closed in the next round of the event loop.
        await asyncio.sleep(0)


async def _close_async(connection: AsyncConnection) -> None:
    if connection.direct is not None:
        connection.direct.close()
    if connection.close is not None:
        await connection.close()
