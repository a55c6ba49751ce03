"""Pairs of functions and classes: one for threads, and one for tasks of an event loop.

Everything above the transport is written once, for asyncio, and its sync twin is generated; the twin uses the other one
of each pair. asyncio is imported when it is needed, since a sync client does not need it.
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

from videovector._hooks import check_callable, refuse_coroutine_function

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

P = ParamSpec("P")
T = TypeVar("T")


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block on the disk."""
    return function(*args, **kwargs)


async def run_blocking_async(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function in a thread, and wait for it even if cancelled: what it opens must be closed."""
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
        # Reading the exception keeps asyncio from reporting it.
        running.exception()
        raise cancelled
    return running.result()


def close_response(response: Any) -> None:
    """Close an open response, even while a thread waits for its next piece."""
    stream = response.extensions.get("network_stream")
    connected = None if stream is None else stream.get_extra_info("socket")
    if connected is not None and not response.is_closed and response.http_version != "HTTP/2":
        # Closing the socket would not wake a thread that waits for it.
        with suppress(OSError):
            connected.shutdown(SHUT_RDWR)
    response.close()


async def close_response_async(response: Any) -> None:
    """Close an open response, even while a task waits for its next piece."""
    await response.aclose()


class Listener(Generic[T]):
    """Calls the caller's `on_update`."""

    def __init__(self, callback: Callable[[T], object] | None) -> None:
        refuse_coroutine_function(
            "on_update", callback, "give a plain function, or use AsyncVideoVector, which awaits it"
        )
        self._callback = callback

    def notify(self, value: T) -> None:
        """Call the callback with a value."""
        if self._callback is not None:
            self._callback(value)


class AsyncListener(Generic[T]):
    """Calls the caller's `on_update`, which may be a coroutine function."""

    def __init__(self, callback: Callable[[T], object] | None) -> None:
        check_callable("on_update", callback)
        self._callback = callback

    async def notify(self, value: T) -> None:
        """Call the callback with a value, and await its result if needed."""
        if self._callback is not None:
            outcome = self._callback(value)
            if inspect.isawaitable(outcome):
                await outcome


class Background(Generic[T]):
    """Runs one call at a time in a thread; leaving the block drops a running call without waiting for it."""

    def __enter__(self) -> Self:
        from concurrent.futures import ThreadPoolExecutor

        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="videovector-prefetch")
        return self

    def start(self, function: Callable[[], T]) -> None:
        """Start a call."""
        # The copy carries tracing context into the thread.
        self._running: Future[T] = self._executor.submit(copy_context().run, function)

    def result(self) -> T:
        """Wait for the value of the call."""
        return self._running.result()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # Leaving a loop must not wait for a slow request.
        self._executor.shutdown(wait=False, cancel_futures=True)


class AsyncBackground(Generic[T]):
    """Runs one call at a time in a task; leaving the block cancels a running call and waits for its end."""

    async def __aenter__(self) -> Self:
        return self

    def start(self, function: Callable[[], Coroutine[Any, Any, T]]) -> None:
        """Start a call."""
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
        # Afterwards no request is running, and asyncio reports no unread exception.
        await asyncio.wait([self._task])
        if not self._task.cancelled():
            self._task.exception()
