"""The executor of the async client, with a pool for each event loop that uses the client.

asyncio is imported when the first request is sent, not when a client is made.
"""

from __future__ import annotations

import contextlib
import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from videovector._errors import InvalidArgumentError

from . import fork
from .attempts import Outcome, Sleep, Step, run
from .executors import Transport
from .pool import AsyncPool, drive_async
from .transport_errors import TransportError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from videovector._config import ClientConfig
    from videovector._request.build import PreparedRequest

    from .connect import ConnectionFactory

P = ParamSpec("P")
T = TypeVar("T")

# The event loop keeps only weak references to its tasks.
_closing: set[asyncio.Task[None]] = set()
# The thread switch interval while a thread loads modules; Python's default would block the event loop five times as
# long.
_TURN_SECONDS = 0.001
# Modules of the models, and of resources that send or receive files.
_LOADED = (
    "videovector._models.base",
    "videovector._models.enums",
    "videovector._models.secrets",
    "videovector._models.values",
    "videovector._generated.models",
    "videovector._request.inputs",
    "videovector._response.destinations",
    "videovector._response.downloads",
    "videovector._transport.concurrency",
)


class AsyncTransport(Transport):
    """Executes calls on asyncio, with a pool for each event loop."""

    _asynchronous = True

    def __init__(self, config: ClientConfig, http_client: object = None) -> None:
        super().__init__(config, http_client)
        _refuse_trio()
        self._pools: dict[asyncio.AbstractEventLoop, AsyncPool] = {}
        self._warm = False
        # The modules of response models that are loaded.
        self._models: set[tuple[str, ...]] = {()}
        # What threads load at present, for other calls on the same event loop that wait for it too.
        self._awaited: dict[tuple[object, ...], asyncio.Future[Any]] = {}

    async def send(self, request: PreparedRequest) -> Any:
        """Execute a call with retries; return its value, or the open response of a streamed call."""
        _refuse_trio()
        if request.models not in self._models:
            self._check_open()
            await self._in_thread(self._load_models, request.models)
        return await drive_async(run(request, self.runtime), self._perform)

    async def warm_up(self) -> None:
        """Load what the first request needs in a thread, since it takes long enough to block a server."""
        self._check_open()
        if not self._warm:
            await self._in_thread(self._load)

    def _load(self) -> None:
        for name in _LOADED:
            import_module(name)
        self._new_pool().warm_up()
        self._warm = True

    def _load_models(self, models: tuple[str, ...]) -> None:
        endpoint, *names = models
        package = endpoint.rpartition(".")[0]
        for name in names:
            import_module(f"..models.{name}", package)
        self._models.add(models)

    async def connection_factory_async(self) -> ConnectionFactory:
        """Return what makes connections over httpx, which is loaded without holding up the event loop."""
        if self._factory is not None:
            return self._factory
        return await self._in_thread(self.connection_factory)

    async def _in_thread(self, load: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        import asyncio

        def loaded() -> T:
            # One thread at a time, so that the interval is restored correctly.
            with fork.loading:
                interval = sys.getswitchinterval()
                sys.setswitchinterval(min(interval, _TURN_SECONDS))
                try:
                    return load(*args, **kwargs)
                finally:
                    sys.setswitchinterval(interval)

        loop = asyncio.get_running_loop()
        key = loop, load, args
        if key not in self._awaited:
            # Other tasks that are ready run before the thread starts.
            await asyncio.sleep(_TURN_SECONDS)
        running: asyncio.Future[T] | None = self._awaited.get(key)
        if running is None or running.done():
            running = self._awaited[key] = loop.run_in_executor(None, loaded)
        try:
            # All calls wait for the same thread, which keeps their order; a cancelled call does not cancel it for the
            # others.
            return await asyncio.shield(running)
        finally:
            if running.done():
                self._awaited.pop(key, None)

    async def close(self) -> None:
        """Close the pool of the running event loop; a user-supplied HTTP client stays open."""
        import asyncio

        self.closed = True
        with self._lock:
            pools, self._pools = self._pools, {}
        running = pools.pop(asyncio.get_running_loop(), None)
        for loop, pool in pools.items():
            self._abandon(loop, pool)
        if running is not None and self.owns_connections:
            await running.close()

    def reset_after_fork(self) -> None:
        super().reset_after_fork()
        fork.inherited.append((self._pools, self._awaited))
        self._pools, self._awaited = {}, {}

    def __del__(self) -> None:
        if getattr(self, "_pools", None) and self.http_client is None:
            warnings.warn(
                "unclosed AsyncVideoVector client: await close() or use it in an 'async with' block",
                ResourceWarning,
                2,
                self,
            )

    def _open(self, loop: asyncio.AbstractEventLoop) -> AsyncPool:
        with self._lock:
            self._check_open()
            for old in [event_loop for event_loop in self._pools if event_loop.is_closed()]:
                self._abandon(old, self._pools.pop(old))
            pool = self._pools.get(loop)
            if pool is None:
                pool = self._pools[loop] = self._new_pool()
            return pool

    def _new_pool(self) -> AsyncPool:
        return AsyncPool(self, AsyncGate(self.config.max_connections))

    def _abandon(self, loop: asyncio.AbstractEventLoop, pool: AsyncPool) -> None:
        """Close a pool whose event loop is closed, stopped, or runs in another thread."""
        if self.owns_connections and not loop.is_closed():
            # The loop may be closed by now. The loop makes the coroutine, so that a stopped loop leaves none unawaited.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(_close_soon, loop, pool)

    async def _perform(self, step: Step) -> Outcome:
        import asyncio

        if isinstance(step, Sleep):
            await self.clock.sleep_async(step.seconds)
            return None
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            await self.warm_up()
            pool = self._open(loop)
        if step.deadline is None:
            return await pool.send(step)
        timer = asyncio.timeout(step.deadline.seconds_left())
        try:
            async with timer:
                return await pool.send(step)
        except TimeoutError:
            if not timer.expired():
                # Raised by the source of the upload, not by this timer.
                raise
            return TransportError("timeout", "the deadline of the call passed")


def _refuse_trio() -> None:
    """Refuse to run on another event loop than asyncio's.

    Raises:
        InvalidArgumentError: The event loop is trio's.
    """
    # A thread that loads httpx may be importing trio at this moment, and it then has no such function yet.
    in_trio_run = getattr(sys.modules.get("trio.lowlevel"), "in_trio_run", None)
    if in_trio_run is not None and in_trio_run():
        raise InvalidArgumentError(
            "AsyncVideoVector runs on asyncio, and this is trio. Call VideoVector in trio.to_thread.run_sync, "
            "or run asyncio beside trio with trio-asyncio."
        )


def _close_soon(loop: asyncio.AbstractEventLoop, pool: AsyncPool) -> None:
    task = loop.create_task(pool.close())
    _closing.add(task)
    task.add_done_callback(_closing.discard)


class AsyncGate:
    """Limits how many calls on one event loop use a connection at the same time.

    Args:
        max_calls: The limit. Each further call waits until another call leaves.
    """

    def __init__(self, max_calls: int) -> None:
        # Imported here, since a sync client does not need asyncio.
        import asyncio

        self._semaphore = asyncio.Semaphore(max_calls)
        self.leave = self._semaphore.release

    async def enter(self, seconds: float | None) -> bool:  # noqa: ARG002  # the executor cancels what takes too long
        """Wait until the call may start."""
        return await self._semaphore.acquire()
