"""Connections of a client: at most so many in use at once, the warmest one first.

Every place of a pool is an httpx transport of its own that holds one connection. A single httpx
transport with a hundred connections spends most of its time on its own bookkeeping, which is
quadratic in connections and in queued requests; here a request takes a place or waits for one in
line, and waiting does not count as a timeout of the connection.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from videovector._errors import request_id_from_headers

from .attempts import Answer, Fault, Send
from .auth import without_credential
from .connect import (
    KEEPALIVE_SECONDS,
    AsyncCloser,
    AsyncSender,
    Connector,
    SyncCloser,
    SyncSender,
    forget_credentials,
)
from .deadline import Limit
from .exceptions import HTTP_ERRORS, fault, without_library_frames
from .response import read, read_async, shown_headers

if TYPE_CHECKING:
    from .auth import Authenticator

Sender = TypeVar("Sender")
Closer = TypeVar("Closer")


class OpenResponse:
    """The open response of a streamed call, with what gives its place back."""

    __slots__ = ("release", "response")

    def __init__(self, response: Any, release: Callable[[], Any]) -> None:
        self.response = response
        self.release = release


class Place(Generic[Sender, Closer]):
    """One place of a pool: how to send over it and how to close it (None: not ours to close)."""

    __slots__ = ("close", "idle_since", "limit", "send", "spoilt")

    def __init__(self, send: Sender, close: Closer, limit: Limit | None = None) -> None:
        self.send = send
        self.close = close
        self.limit = limit
        self.idle_since = 0.0
        # A request was cut off from outside, as by a cancellation: httpcore may hold on to a connection it never
        # uses again, so the place is not used again either.
        self.spoilt = False


class _Pool(Generic[Sender, Closer]):
    """What both pools have in common: the idle places, the one used last on the right."""

    def __init__(self, connector: Connector, own: object) -> None:
        self.connector = connector
        self.own = own
        self.closed = False
        self._idle: deque[Place[Sender, Closer]] = deque()

    @property
    def owned(self) -> bool:
        """Whether the connections are the SDK's own and have to be closed."""
        return self.own is None

    def _warmest(self) -> Place[Sender, Closer] | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _expired(self) -> Place[Sender, Closer] | None:
        """Take out the place that has been idle longest if its connection is past use."""
        try:
            place = self._idle.popleft()
        except IndexError:
            return None
        if time.monotonic() - place.idle_since > KEEPALIVE_SECONDS:
            return place
        self._idle.appendleft(place)
        return None

    def _rest(self, place: Place[Sender, Closer]) -> None:
        place.idle_since = time.monotonic()
        self._idle.append(place)


class SyncPool(_Pool["SyncSender", "SyncCloser | None"]):
    """Places for the threads of a sync client."""

    def __init__(self, connector: Connector, own: object, size: int) -> None:
        super().__init__(connector, own)
        self._gate = threading.Semaphore(size)

    def acquire(self, timeout: float | None) -> Place[SyncSender, SyncCloser | None] | None:
        """Take a place, waiting for one up to ``timeout`` seconds; None if none became free."""
        if not self._gate.acquire(blocking=False) and not self._gate.acquire(timeout=timeout):
            return None
        place = self._warmest()
        try:
            if place is not None and place.spoilt:
                if place.close is not None:
                    place.close()
                place = None
            if place is None:
                limit = Limit()
                return Place(*self.connector.open(self.own, limit), limit)
            expired = self._expired()
            if expired is not None and expired.close is not None:
                expired.close()
        except BaseException:
            self._gate.release()
            raise
        return place

    def exchange(
        self,
        step: Send,
        place: Place[SyncSender, SyncCloser | None],
        authenticator: Authenticator,
        seconds_left: Callable[[], float | None],
    ) -> Answer | Fault:
        """Send a request over a place and read its answer."""
        call = step.call
        left = seconds_left()
        # Zero would mean "at once" to the socket, not "no time left".
        timeout = step.timeout if left is None else max(0.001, min(step.timeout, left))
        credential = authenticator.header() if call.credentialed else None
        request = response = None
        headers: Mapping[str, str] = {}
        try:
            request = self.connector.request(step, credential, timeout, asynchronous=False)
            if place.limit is not None and left is not None:
                place.limit.seconds_left = seconds_left
            response = place.send(request)
            headers = shown_headers(response, credential)
            if call.stream and response.is_success:
                step.opened = OpenResponse(response, partial(self.release, place))
                return Answer(response.status_code, headers, b"", step.opened)
            content = read(response, None if left is None else lambda: (seconds_left() or 0) <= 0)
            if isinstance(content, Fault):
                return _told(content, response, headers)
            if not response.is_success:
                content = without_credential(content, credential)
            return Answer(response.status_code, headers, content)
        except HTTP_ERRORS as error:
            return _told(fault(error), response, headers)
        except BaseException as error:
            place.spoilt = True
            without_library_frames(error)
            raise
        finally:
            if place.limit is not None:
                # A stream may take as long as it makes progress.
                place.limit.seconds_left = None
            credential = None
            if request is not None:
                forget_credentials(request)

    def release(self, place: Place[SyncSender, SyncCloser | None]) -> None:
        """Give a place back."""
        self._rest(place)
        self._gate.release()
        if self.closed:
            self.close()

    def close(self) -> None:
        """Close the idle places now and those in use when they are given back."""
        self.closed = True
        while (place := self._warmest()) is not None:
            if place.close is not None:
                place.close()


class AsyncPool(_Pool["AsyncSender", "AsyncCloser | None"]):
    """Places for the tasks of one event loop."""

    def __init__(self, connector: Connector, own: object, size: int) -> None:
        super().__init__(connector, own)
        self._gate = asyncio.Semaphore(size)

    async def acquire(self) -> Place[AsyncSender, AsyncCloser | None]:
        """Take a place, waiting for one in line."""
        await self._gate.acquire()
        place = self._warmest()
        try:
            if place is not None and place.spoilt:
                if place.close is not None:
                    await place.close()
                place = None
            if place is None:
                return Place(*self.connector.open_async(self.own))
            expired = self._expired()
            if expired is not None and expired.close is not None:
                await expired.close()
        except BaseException:
            self._gate.release()
            raise
        return place

    async def exchange(
        self, step: Send, place: Place[AsyncSender, AsyncCloser | None], authenticator: Authenticator
    ) -> Answer | Fault:
        """Send a request over a place and read its answer."""
        call = step.call
        credential = await authenticator.header_async() if call.credentialed else None
        request = response = None
        headers: Mapping[str, str] = {}
        try:
            request = self.connector.request(step, credential, step.timeout, asynchronous=True)
            response = await place.send(request)
            headers = shown_headers(response, credential)
            if call.stream and response.is_success:
                step.opened = OpenResponse(response, partial(self.release, place))
                return Answer(response.status_code, headers, b"", step.opened)
            content = await read_async(response)
            if isinstance(content, Fault):
                return _told(content, response, headers)
            if not response.is_success:
                content = without_credential(content, credential)
            return Answer(response.status_code, headers, content)
        except HTTP_ERRORS as error:
            return _told(fault(error), response, headers)
        except BaseException as error:
            place.spoilt = True
            without_library_frames(error)
            raise
        finally:
            credential = None
            if request is not None:
                forget_credentials(request)

    async def release(self, place: Place[AsyncSender, AsyncCloser | None]) -> None:
        """Give a place back."""
        self._rest(place)
        self._gate.release()
        if self.closed:
            await self.close()

    async def close(self) -> None:
        """Close the idle places now and those in use when they are given back."""
        self.closed = True
        while (place := self._warmest()) is not None:
            if place.close is not None:
                await place.close()


def _told(problem: Fault, response: Any, headers: Mapping[str, str]) -> Fault:
    """Add what had come of the answer to the description of a fault."""
    if response is not None:
        problem.status = response.status_code
        problem.request_id = request_id_from_headers(headers)
    return problem
