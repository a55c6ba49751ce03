# Generated from videovector/_transport/pool.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""The connections of a client, and how the attempt loop is driven over them.

A pool limits how many connections are in use at once, and prefers the one that was used last. Each has its
own way to send short calls, and its own httpx transport for all others. A single httpx transport with a
hundred connections spends most of its time on its own bookkeeping, which is quadratic in connections and in queued
requests; here a request takes a connection or waits for one in line, and waiting does not count as a timeout of the
connection.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from videovector._transport.attempts import Outcome, Send, Step
from videovector._transport.clock import KEEPALIVE_SECONDS
from videovector._transport.content import Response
from videovector._transport.transport_errors import TransportError

if TYPE_CHECKING:
    from videovector._generated.sync._transport.exchange import SyncCloser, SyncSender
    from videovector._transport.auth import Authenticator
    from videovector._transport.executors import Gate, SyncTransport
    from videovector._transport.network import SyncBackend
    from videovector._transport.short_calls import SyncShortCalls


def drive(attempts: Generator[Step, Outcome, Any], perform: Callable[[Step], Outcome]) -> Any:
    """Perform the steps of a call.

    Args:
        attempts: The attempt loop.
        perform: Performs one of its steps.

    Returns:
        The value of the call, or the open response of a streamed one.
    """
    step: Step | None = None
    try:
        step = next(attempts)
        while True:
            # No variable holds the response: it may contain secrets, and tracebacks show variables.
            step = attempts.send(perform(step))
    except StopIteration as end:
        return end.value
    except BaseException as error:
        if isinstance(step, Send) and step.opened is not None:
            # A hook raised an exception, so nobody is going to read the open response.
            step.opened.http_response.close()
            step.opened.release()
        # Gives the attempt loop the exception, for its hooks; a loop that has ended raises it unchanged.
        attempts.throw(error)
        raise


class SyncConnection:
    """One connection of a pool.

    Args:
        direct: The connection for short calls, if there is one.

    Attributes:
        send: Sends a request over httpx; None until a call needs it.
        close: Closes the transport of httpx; None if the user closes it.
        backend: What opens connections for that.
        broken: Whether a request was cut off from outside, as by a cancellation: httpcore may hold on to a connection
            it never uses again, so it leaves the pool.
    """

    __slots__ = ("backend", "broken", "close", "direct", "idle_since", "send")

    def __init__(self, direct: SyncShortCalls | None) -> None:
        self.send: SyncSender | None = None
        self.close: SyncCloser | None = None
        self.backend: SyncBackend | None = None
        self.direct = direct
        self.idle_since = 0.0
        self.broken = False


class Pool:
    """The connections of a client; those that are idle have the one used last on the right.

    Args:
        transport: The executor of the client.
        gate: Lets in as many calls at once as there may be connections.
    """

    def __init__(self, transport: SyncTransport, gate: Gate) -> None:
        self.closed = False
        self._transport = transport
        self._gate = gate
        self._idle: deque[SyncConnection] = deque()

    def warm_up(self) -> None:
        """Load what the first call needs."""
        if self._direct_connection() is None:
            self._transport.connection_factory()
            return
        # Sockets of Python load this at their first connection.
        import_module("encodings.idna")
        if self._transport.config.base_url.startswith("https:"):
            from videovector._transport.proxies_and_certificates import ssl_context

            ssl_context()

    def send(self, step: Send) -> Response | TransportError:
        """Send a request over a connection and read its response, waiting in line for one until the deadline."""
        connection: SyncConnection | None = None
        if not self._gate.enter(None if step.deadline is None else step.deadline.seconds_left()):
            return TransportError("timeout", "no connection became free before the deadline")
        try:
            connection = self._acquire()
            return self._exchange(step, connection)
        finally:
            # An open response releases its connection when it is closed, also if an interrupt keeps it from the caller.
            if step.opened is None:
                self._release(connection)

    def close(self) -> None:
        """Close the idle connections now, and those in use when they are released."""

        self.closed = True
        while (connection := self._most_recent()) is not None:
            _close(connection)
        # Some connections are closed in the next iteration of the event loop.

    def _acquire(self) -> SyncConnection:
        # Before another connection is taken out, which would be lost if this is cancelled.
        if (expired := self._expired()) is not None:
            _close(expired)
        connection = self._most_recent()
        if connection is not None and connection.broken:
            _close(connection)
            connection = None
        return SyncConnection(self._direct_connection()) if connection is None else connection

    def _exchange(self, step: Send, connection: SyncConnection) -> Response | TransportError:
        direct, authenticator = connection.direct, self._transport.authenticator
        if direct is not None and direct.accepts(step.request):
            return _exchange_directly(direct, step, authenticator)
        factory = self._transport.connection_factory()
        from videovector._generated.sync._transport.exchange import exchange, open_connection

        if connection.send is None:
            connection.send, connection.close, connection.backend = open_connection(factory)
        assert connection.backend is not None
        with connection.backend.keeping(step.deadline):
            return exchange(step, connection, factory, authenticator, partial(self._release, connection))

    def _release(self, connection: SyncConnection | None) -> None:
        if connection is not None:
            connection.idle_since = self._transport.clock.monotonic()
            self._idle.append(connection)
        self._gate.leave()
        if self.closed:
            self.close()

    def _direct_connection(self) -> SyncShortCalls | None:
        """A connection for short calls; None if a proxy, a user-supplied client or httpx must send them."""
        config = self._transport.config
        if self._transport.http_client is not None or config.use_httpx_client:
            return None
        from videovector._transport.proxies_and_certificates import proxy_for
        from videovector._transport.short_calls import SyncShortCalls

        if proxy_for(config.base_url) is not None:
            return None
        return SyncShortCalls(config.base_url, KEEPALIVE_SECONDS, config.max_response_bytes, self._transport.clock)

    def _most_recent(self) -> SyncConnection | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _expired(self) -> SyncConnection | None:
        """Remove the connection that has been idle longest, if it is too old to be used."""
        try:
            connection = self._idle.popleft()
        except IndexError:
            return None
        if self._transport.clock.monotonic() - connection.idle_since > KEEPALIVE_SECONDS:
            return connection
        self._idle.appendleft(connection)
        return None


def _exchange_directly(direct: SyncShortCalls, step: Send, authenticator: Authenticator) -> Response | TransportError:
    credential = authenticator.header() if step.request.credentialed else None
    is_reusable = False
    try:
        direct.open(step)
        direct.write(step, direct.request(step, credential))
        while (outcome := direct.outcome(credential)) is None:
            direct.receive(step)
        is_reusable = direct.begin_next()
        return outcome
    except direct.failures as error:
        return direct.failed(error)
    except BaseException as error:
        # The inner frames hold the headers, and tools that report tracebacks show the variables of frames.
        error.__traceback__ = None
        raise
    finally:
        credential = None
        direct.end(is_reusable)


def _close(connection: SyncConnection) -> None:
    if connection.direct is not None:
        connection.direct.close()
    if connection.close is not None:
        connection.close()
