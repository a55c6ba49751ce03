"""What differs in kind between the clients, in pairs: threads on one side, tasks of an event loop on the other.

Everything above the transport is written once, for asyncio, and its sync twin is generated; the twin uses the other
half of each pair here. asyncio is imported when it is needed, since a sync client does without it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from socket import SHUT_RDWR
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar

from videovector._hooks import refuse_coroutine_function

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

P = ParamSpec("P")
T = TypeVar("T")


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may wait for a disk."""
    return function(*args, **kwargs)


async def run_blocking_async(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function in a thread and let it end even when cancelled: what it opens must not get lost."""
    import asyncio

    call = partial(copy_context().run, function, *args, **kwargs)
    running = asyncio.get_running_loop().run_in_executor(None, call)
    cancelled: asyncio.CancelledError | None = None
    while not running.done():
        try:
            await asyncio.shield(running)
        except asyncio.CancelledError as error:
            cancelled = error
        except Exception:  # taken from the future below  # noqa: BLE001  # taken from the future below
            break
    if cancelled is not None:
        # The function's own outcome is looked at, but the cancellation counts.
        running.exception()
        raise cancelled
    return running.result()


def close_response(response: Any) -> None:
    """Close an open response, also under a thread that waits for its next piece."""
    stream = response.extensions.get("network_stream")
    connected = None if stream is None else stream.get_extra_info("socket")
    if connected is not None and not response.is_closed and response.http_version != "HTTP/2":
        # Closing alone wakes nobody who waits for the socket.
        with suppress(OSError):
            connected.shutdown(SHUT_RDWR)
    response.close()


async def close_response_async(response: Any) -> None:
    """Close an open response, also under a task that waits for its next piece."""
    await response.aclose()


class Listener(Generic[T]):
    """The caller's `on_update`, called in its turn."""

    def __init__(self, callback: Callable[[T], object] | None) -> None:
        refuse_coroutine_function(
            "on_update", callback, "give a plain function, or use AsyncVideoVector, which awaits it"
        )
        self._callback = callback

    def notify(self, value: T) -> None:
        """Hand over a value."""
        if self._callback is not None:
            self._callback(value)


class AsyncListener(Generic[T]):
    """The caller's `on_update`, which may be a coroutine function."""

    def __init__(self, callback: Callable[[T], object] | None) -> None:
        self._callback = callback

    async def notify(self, value: T) -> None:
        """Hand over a value, and wait for what the callback awaits."""
        if self._callback is not None:
            outcome = self._callback(value)
            if inspect.isawaitable(outcome):
                await outcome


class Background(Generic[T]):
    """Runs one call at a time in a thread; leaving drops what is not done, without waiting for it."""

    def __enter__(self) -> Self:
        from concurrent.futures import ThreadPoolExecutor

        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="videovector-prefetch")
        return self

    def start(self, function: Callable[[], T]) -> None:
        """Begin a call."""
        # The copy carries tracing context into the thread.
        self._running: Future[T] = self._executor.submit(copy_context().run, function)

    def result(self) -> T:
        """Wait for the value of the call."""
        return self._running.result()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # Not waited for: leaving a loop must not last as long as a slow request.
        self._executor.shutdown(wait=False, cancel_futures=True)


class AsyncBackground(Generic[T]):
    """Runs one call at a time in a task; leaving cancels what is not done, and waits for its end."""

    async def __aenter__(self) -> Self:
        return self

    def start(self, function: Callable[[], Coroutine[Any, Any, T]]) -> None:
        """Begin a call."""
        import asyncio

        self._task: asyncio.Task[T] = asyncio.ensure_future(function())

    async def result(self) -> T:
        """Wait for the value of the call."""
        return await self._task

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        import asyncio

        if not self._task.done():
            self._task.cancel()
        # Waited for and looked at, so that neither a request nor an unread exception stays behind.
        await asyncio.wait([self._task])
        if not self._task.cancelled():
            self._task.exception()
