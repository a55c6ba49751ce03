"""The executor of the sync client and its pool, and what both clients have in common; policy stands in `attempts`.

An executor drives the attempt loop. Its pool has at most so many connections in use at once, and takes the one used
last first. Every pooled connection is a way for short calls, and an httpx transport of its own for the others, each
with one connection. A single httpx transport with a hundred connections spends most of its time on its own
bookkeeping, which is quadratic in connections and in queued requests; here a request takes a connection or waits for
one in line, and waiting does not count as a timeout of the connection.

httpx is imported when the first request is sent, not when a client is made.
"""

from __future__ import annotations

import threading
import warnings
from collections import deque
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from videovector._errors import InvalidArgumentError, VideoVectorError

from . import fork
from .attempts import Outcome, RetryQuota, Runtime, Send, Sleep, run
from .auth import Authenticator
from .clock import KEEPALIVE_SECONDS, Clock, clock_for_new_client
from .content import Response
from .transport_errors import TransportError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from videovector._config import ClientConfig
    from videovector._generated.sync._transport.exchange import SyncCloser, SyncSender
    from videovector._request.build import PreparedRequest

    from .connect import ConnectionFactory
    from .network import SyncBackend
    from .short_calls import ShortCalls, SyncShortCalls

    SyncConnection: TypeAlias = "PooledConnection[SyncSender, SyncCloser, SyncShortCalls]"

Sender = TypeVar("Sender")
Closer = TypeVar("Closer")
Direct = TypeVar("Direct", bound="ShortCalls")


class Transport:
    """What both executors have in common."""

    _asynchronous = False

    def __init__(self, config: ClientConfig, http_client: object = None) -> None:
        self.config = config
        self.http_client = http_client
        self.authenticator: Authenticator = Authenticator(config)
        self.clock: Clock = clock_for_new_client()
        self.runtime: Runtime = Runtime(
            self.clock,
            hooks=config.hooks,
            refreshable=self.authenticator.refreshable,
            strict_responses=config.strict_responses,
        )
        self.closed = False
        self._lock = threading.Lock()
        self._factory: ConnectionFactory | None = None
        fork.reset_in_child(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.config.base_url}{' closed' if self.closed else ''}>"

    def reset_after_fork(self) -> None:
        """Start with a new pool and new locks in a forked child; another thread may have held the old ones."""
        self._lock = threading.Lock()
        self.runtime.quota = RetryQuota()

    def load_http_library(self) -> None:
        """Load what uploads, downloads and streams are sent with."""
        self._connection_factory()

    def _connection_factory(self) -> ConnectionFactory:
        """Return what makes pools and requests; loads httpx at the first request."""
        self._check_open()
        if self._factory is None:
            with fork.loading:
                from .connect import ConnectionFactory

                if self._factory is None:
                    factory = ConnectionFactory(self.config, self.http_client)
                    factory.load(asynchronous=self._asynchronous)
                    self._factory = factory
        return self._factory

    def _check_open(self) -> None:
        if self.closed:
            raise VideoVectorError(
                "The client is closed; make a new one, or send within its 'with' block.", error_code="client_closed"
            )


class SyncTransport(Transport):
    """Executes calls with threads and blocking sockets; safe to share between threads."""

    def __init__(self, config: ClientConfig, http_client: object = None) -> None:
        super().__init__(config, http_client)
        self._pool: SyncPool | None = None

    def send(self, request: PreparedRequest) -> Any:
        """Execute a call with retries; gives its value, or the open response of a streamed one."""
        if request.body is not None and not isinstance(request.body, bytes) and not request.body.readable_sync:
            raise InvalidArgumentError("An async iterator or file can only be uploaded with AsyncVideoVector.")
        attempts = run(request, self.runtime)
        step: Send | Sleep | None = None
        try:
            step = next(attempts)
            while True:
                # Not kept in a variable: the response may hold secrets, and tracebacks show variables.
                step = attempts.send(self._perform(step))
        except StopIteration as end:
            return end.value
        except BaseException as error:
            if isinstance(step, Send) and step.opened is not None:
                # A hook raised over an open response, which nobody is going to read.
                step.opened.http_response.close()
                step.opened.release()
            # Hands the loop an exception that is not its own; a loop that has ended raises it as it is.
            attempts.throw(error)
            raise

    def warm_up(self) -> None:
        """Load what the first request needs: the HTTP library, and the certificates to trust."""
        if self._pool is None:
            self._open()

    def close(self) -> None:
        """Close the pool; a user-supplied HTTP client stays open. Closing twice is fine."""
        self.closed = True
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None and pool.owns_connections:
            pool.close()

    def reset_after_fork(self) -> None:
        super().reset_after_fork()
        fork.inherited.append(self._pool)
        self._pool = None

    def __del__(self) -> None:
        pool = getattr(self, "_pool", None)
        if pool is not None and pool.owns_connections:
            warnings.warn(
                "unclosed VideoVector client: call close() or use it in a 'with' block", ResourceWarning, 2, self
            )
            pool.close()

    def _open(self) -> SyncPool:
        self._check_open()
        with fork.loading:
            pool = SyncPool(self.config, self.http_client, self.clock, self._connection_factory)
            pool.warm_up()
        with self._lock:
            self._check_open()
            if self._pool is None:
                self._pool = pool
            return self._pool

    def _perform(self, step: Send | Sleep) -> Outcome:
        if isinstance(step, Sleep):
            self.clock.sleep(step.seconds)
            return None
        pool = self._pool or self._open()
        connection = pool.acquire(None if step.deadline is None else step.deadline.seconds_left())
        if connection is None:
            return TransportError("timeout", "no connection became free before the deadline")
        outcome: Response | TransportError | None = None
        try:
            outcome = pool.exchange(step, connection, self.authenticator)
            return outcome
        finally:
            if not isinstance(outcome, Response) or outcome.opened is None:
                pool.release(connection)


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


class Pool(Generic[Sender, Closer, Direct]):
    """What both pools have in common: the idle connections, the one used last on the right.

    Args:
        config: The client's settings.
        http_client: The caller's own client.
        clock: Says how long a connection has been idle.
        load: Gives what opens connections over httpx, which it loads the first time.
    """

    def __init__(
        self, config: ClientConfig, http_client: object, clock: Clock, load: Callable[[], ConnectionFactory]
    ) -> None:
        self.http_client = http_client
        self.closed = False
        self._config = config
        self._clock = clock
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
        config = self._config
        return self._short_calls()(config.base_url, KEEPALIVE_SECONDS, config.max_response_bytes, self._clock)

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
        if self._clock.monotonic() - connection.idle_since > KEEPALIVE_SECONDS:
            return connection
        self._idle.appendleft(connection)
        return None

    def _keep_idle(self, connection: PooledConnection[Sender, Closer, Direct]) -> None:
        connection.idle_since = self._clock.monotonic()
        self._idle.append(connection)


class SyncPool(Pool["SyncSender", "SyncCloser", "SyncShortCalls"]):
    """Connections for the threads of a sync client."""

    def __init__(
        self, config: ClientConfig, http_client: object, clock: Clock, load: Callable[[], ConnectionFactory]
    ) -> None:
        super().__init__(config, http_client, clock, load)
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
        from videovector._generated.sync._transport.exchange import exchange, open_connection

        if connection.send is None:
            connection.send, connection.close, connection.backend = open_connection(factory)

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
