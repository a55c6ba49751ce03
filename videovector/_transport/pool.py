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
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from videovector._redaction import without_credential, without_library_frames

from .attempts import Response, Send
from .connect import (
    HTTP_ERRORS,
    KEEPALIVE_SECONDS,
    AsyncCloser,
    AsyncSender,
    ConnectionFactory,
    SyncCloser,
    SyncSender,
    redact_credentials,
)
from .deadline import Deadline
from .exceptions import TransportError, request_id_from_headers, transport_error
from .response import headers_without_credential, read, read_async

if TYPE_CHECKING:
    from .auth import Authenticator

Sender = TypeVar("Sender")
Closer = TypeVar("Closer")


class OpenResponse:
    """The open response of a streamed call, with what gives its connection back."""

    __slots__ = ("http_response", "release")

    def __init__(self, http_response: Any, release: Callable[[], Any]) -> None:
        self.http_response = http_response
        self.release = release


class PooledConnection(Generic[Sender, Closer]):
    """One connection of a pool: how to send over it and how to close it (None: not ours to close)."""

    __slots__ = ("broken", "close", "deadline", "idle_since", "send")

    def __init__(self, send: Sender, close: Closer, deadline: Deadline | None = None) -> None:
        self.send = send
        self.close = close
        self.deadline = deadline
        self.idle_since = 0.0
        # A request was cut off from outside, as by a cancellation: httpcore may hold on to a connection it never
        # uses again, so it leaves the pool.
        self.broken = False


class _Pool(Generic[Sender, Closer]):
    """What both pools have in common: the idle connections, the one used last on the right."""

    def __init__(self, factory: ConnectionFactory, http_client: object) -> None:
        self.factory = factory
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
    """Connections for the threads of a sync client."""

    def __init__(self, factory: ConnectionFactory, http_client: object, size: int) -> None:
        super().__init__(factory, http_client)
        self._gate = threading.Semaphore(size)

    def acquire(self, timeout: float | None) -> PooledConnection[SyncSender, SyncCloser | None] | None:
        """Take a connection, waiting for one up to ``timeout`` seconds; None if none became free."""
        if not self._gate.acquire(blocking=False) and not self._gate.acquire(timeout=timeout):
            return None
        connection = self._most_recent()
        try:
            if connection is not None and connection.broken:
                if connection.close is not None:
                    connection.close()
                connection = None
            if connection is None:
                deadline = Deadline()
                return PooledConnection(*self.factory.open(self.http_client, deadline), deadline)
            expired = self._expired()
            if expired is not None and expired.close is not None:
                expired.close()
        except BaseException:
            self._gate.release()
            raise
        return connection

    def exchange(
        self,
        step: Send,
        connection: PooledConnection[SyncSender, SyncCloser | None],
        authenticator: Authenticator,
        seconds_left: Callable[[], float | None],
    ) -> Response | TransportError:
        """Send a request over a connection and read its response."""
        request = step.request
        left = seconds_left()
        # Zero would mean "at once" to the socket, not "no time left".
        timeout = step.timeout if left is None else max(0.001, min(step.timeout, left))
        credential = authenticator.header() if request.credentialed else None
        http_request = http_response = None
        headers: Mapping[str, str] = {}
        try:
            http_request = self.factory.build_request(step, credential, timeout, asynchronous=False)
            if connection.deadline is not None and left is not None:
                connection.deadline.seconds_left = seconds_left
            http_response = connection.send(http_request)
            headers = headers_without_credential(http_response, credential)
            if request.stream and http_response.is_success:
                step.opened = OpenResponse(http_response, partial(self.release, connection))
                return Response(http_response.status_code, headers, b"", step.opened)
            content = read(
                http_response,
                self.factory.max_response_bytes,
                None if left is None else lambda: (seconds_left() or 0) <= 0,
            )
            if isinstance(content, TransportError):
                return _with_response_facts(content, http_response, headers)
            if not http_response.is_success:
                content = without_credential(content, credential)
            return Response(http_response.status_code, headers, content)
        except HTTP_ERRORS as error:
            return _with_response_facts(transport_error(error), http_response, headers)
        except BaseException as error:
            connection.broken = True
            without_library_frames(error)
            raise
        finally:
            if connection.deadline is not None:
                # A stream may take as long as it makes progress.
                connection.deadline.seconds_left = None
            credential = None
            if http_request is not None:
                redact_credentials(http_request)

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
            if connection.close is not None:
                connection.close()


class AsyncPool(_Pool["AsyncSender", "AsyncCloser | None"]):
    """Connections for the tasks of one event loop."""

    def __init__(self, factory: ConnectionFactory, http_client: object, size: int) -> None:
        super().__init__(factory, http_client)
        # A sync client does without it.
        from asyncio import Semaphore

        self._gate = Semaphore(size)

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
                return PooledConnection(*self.factory.open_async(self.http_client))
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
        request = step.request
        credential = await authenticator.header_async() if request.credentialed else None
        http_request = http_response = None
        headers: Mapping[str, str] = {}
        try:
            http_request = self.factory.build_request(step, credential, step.timeout, asynchronous=True)
            http_response = await connection.send(http_request)
            headers = headers_without_credential(http_response, credential)
            if request.stream and http_response.is_success:
                step.opened = OpenResponse(http_response, partial(self.release, connection))
                return Response(http_response.status_code, headers, b"", step.opened)
            content = await read_async(http_response, self.factory.max_response_bytes)
            if isinstance(content, TransportError):
                return _with_response_facts(content, http_response, headers)
            if not http_response.is_success:
                content = without_credential(content, credential)
            return Response(http_response.status_code, headers, content)
        except HTTP_ERRORS as error:
            return _with_response_facts(transport_error(error), http_response, headers)
        except BaseException as error:
            connection.broken = True
            without_library_frames(error)
            raise
        finally:
            credential = None
            if http_request is not None:
                redact_credentials(http_request)

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


def _with_response_facts(error: TransportError, http_response: Any, headers: Mapping[str, str]) -> TransportError:
    """Add what was known of the response to a transport error."""
    if http_response is not None:
        error.status = http_response.status_code
        error.request_id = request_id_from_headers(headers)
    return error
