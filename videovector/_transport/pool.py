"""Connections of a client: at most so many in use at once, the one used last first.

Every pooled connection is an httpx transport of its own that holds one connection. A single httpx
transport with a hundred connections spends most of its time on its own bookkeeping, which is
quadratic in connections and in queued requests; here a request takes a connection or waits for one in
line, and waiting does not count as a timeout of the connection.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from .deadline import Deadline

if TYPE_CHECKING:
    from videovector._config import ClientConfig

    from .attempts import Response, Send
    from .auth import Authenticator
    from .connect import AsyncCloser, AsyncSender, ConnectionFactory, SyncCloser, SyncSender
    from .exceptions import TransportError
    from .h11 import H11Connection

# Shorter than the usual 5 s of servers, so that a connection is rarely reused while the server closes it.
KEEPALIVE_SECONDS = 4.0

Sender = TypeVar("Sender")
Closer = TypeVar("Closer")


class PooledConnection(Generic[Sender, Closer]):
    """One connection of a pool.

    Args:
        send: How to send over httpx; None as long as no call has needed it.
        close: How to close that; None where it is not ours to close.
        deadline: What the connection keeps to.
        direct: The way for short calls, where there is one.
    """

    __slots__ = ("broken", "close", "deadline", "direct", "idle_since", "send")

    def __init__(
        self, send: Sender | None, close: Closer | None, deadline: Deadline, direct: H11Connection | None = None
    ) -> None:
        self.send = send
        self.close = close
        self.deadline = deadline
        self.direct = direct
        self.idle_since = 0.0
        # A request was cut off from outside, as by a cancellation: httpcore may hold on to a connection it never
        # uses again, so it leaves the pool.
        self.broken = False


class _Pool(Generic[Sender, Closer]):
    """What both pools have in common: the idle connections, the one used last on the right."""

    def __init__(self, http_client: object) -> None:
        self.http_client = http_client
        self.closed = False
        self._idle: deque[PooledConnection[Sender, Closer]] = deque()

    @property
    def owns_connections(self) -> bool:
        """Whether the SDK opened the connections and has to close them."""
        return self.http_client is None

    def _most_recent(self) -> PooledConnection[Sender, Closer] | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _expired(self) -> PooledConnection[Sender, Closer] | None:
        """Take out the connection that has been idle longest if it is too old to be used."""
        try:
            connection = self._idle.popleft()
        except IndexError:
            return None
        if time.monotonic() - connection.idle_since > KEEPALIVE_SECONDS:
            return connection
        self._idle.appendleft(connection)
        return None

    def _keep_idle(self, connection: PooledConnection[Sender, Closer]) -> None:
        connection.idle_since = time.monotonic()
        self._idle.append(connection)


class SyncPool(_Pool["SyncSender", "SyncCloser | None"]):
    """Connections for the threads of a sync client.

    Args:
        config: The client's settings.
        http_client: The caller's own client.
        load: Gives what opens connections over httpx, which it loads the first time.
    """

    def __init__(self, config: ClientConfig, http_client: object, load: Callable[[], ConnectionFactory]) -> None:
        super().__init__(http_client)
        self._config = config
        self._load = load
        self._gate = threading.Semaphore(config.max_connections)

    def warm_up(self) -> None:
        """Load what the first call needs."""
        if self._direct_connection() is None:
            self._load()
            return
        # What Python's sockets load at their first connection.
        import_module("encodings.idna")
        if self._config.base_url.startswith("https:"):
            from .environment import ssl_context

            ssl_context()

    def _direct_connection(self) -> H11Connection | None:
        """A way for short calls; None where somebody else has a say in how they are sent."""
        if self.http_client is not None or self._config.use_httpx_client:
            return None
        from .environment import proxy_for

        if proxy_for(self._config.base_url) is not None:
            return None
        from .h11 import H11Connection

        return H11Connection(self._config.base_url, KEEPALIVE_SECONDS, self._config.max_response_bytes)

    def acquire(self, timeout: float | None) -> PooledConnection[SyncSender, SyncCloser | None] | None:
        """Take a connection, waiting for one up to ``timeout`` seconds; None if none became free."""
        if not self._gate.acquire(blocking=False) and not self._gate.acquire(timeout=timeout):
            return None
        connection = self._most_recent()
        try:
            if connection is not None and connection.broken:
                _close(connection)
                connection = None
            if connection is None:
                return self._opened()
            if (expired := self._expired()) is not None:
                _close(expired)
        except BaseException:
            self._gate.release()
            raise
        return connection

    def _opened(self) -> PooledConnection[SyncSender, SyncCloser | None]:
        deadline, direct = Deadline(), self._direct_connection()
        if direct is not None:
            return PooledConnection(None, None, deadline, direct)
        return PooledConnection(*self._load().open(self.http_client, deadline), deadline)

    def exchange(
        self,
        step: Send,
        connection: PooledConnection[SyncSender, SyncCloser | None],
        authenticator: Authenticator,
        seconds_left: Callable[[], float | None],
    ) -> Response | TransportError:
        """Send a request over a connection and read its response."""
        direct = connection.direct
        if direct is not None and direct.accepts(step.request):
            return direct.exchange(step, authenticator, seconds_left)
        factory = self._load()
        if connection.send is None:
            connection.send, connection.close = factory.open(self.http_client, connection.deadline)
        from .exchange import exchange

        return exchange(step, connection, factory, authenticator, seconds_left, partial(self.release, connection))

    def release(self, connection: PooledConnection[SyncSender, SyncCloser | None]) -> None:
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


def _close(connection: PooledConnection[SyncSender, SyncCloser | None]) -> None:
    if connection.direct is not None:
        connection.direct.close()
    if connection.close is not None:
        connection.close()


class AsyncPool(_Pool["AsyncSender", "AsyncCloser | None"]):
    """Connections for the tasks of one event loop."""

    def __init__(self, factory: ConnectionFactory, http_client: object, size: int) -> None:
        # Here because a sync client does without them.
        import asyncio

        from .exchange import exchange_async

        super().__init__(http_client)
        self._factory = factory
        self._exchange = exchange_async
        self._gate = asyncio.Semaphore(size)

    async def acquire(self) -> PooledConnection[AsyncSender, AsyncCloser | None]:
        """Take a connection, waiting for one in line."""
        await self._gate.acquire()
        connection = self._most_recent()
        try:
            if connection is not None and connection.broken:
                if connection.close is not None:
                    await connection.close()
                connection = None
            if connection is None:
                return PooledConnection(*self._factory.open_async(self.http_client), Deadline())
            expired = self._expired()
            if expired is not None and expired.close is not None:
                await expired.close()
        except BaseException:
            self._gate.release()
            raise
        return connection

    async def exchange(
        self, step: Send, connection: PooledConnection[AsyncSender, AsyncCloser | None], authenticator: Authenticator
    ) -> Response | TransportError:
        """Send a request over a connection and read its response."""
        return await self._exchange(step, connection, self._factory, authenticator, partial(self.release, connection))

    async def release(self, connection: PooledConnection[AsyncSender, AsyncCloser | None]) -> None:
        """Give a connection back."""
        self._keep_idle(connection)
        self._gate.release()
        if self.closed:
            await self.close()

    async def close(self) -> None:
        """Close the idle connections now and those in use when they are given back."""
        self.closed = True
        while (connection := self._most_recent()) is not None:
            if connection.close is not None:
                await connection.close()
