"""The executor of the async client and its pools: every event loop that uses the client gets its own.

asyncio is imported when the first request is sent, not when a client is made.
"""

from __future__ import annotations

import contextlib
import sys
import warnings
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from videovector._errors import InvalidArgumentError

from . import fork
from .attempts import Outcome, Send, Sleep, run
from .content import Response
from .executors import Pool, PooledConnection, Transport
from .transport_errors import TransportError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable
    from typing import TypeAlias

    from videovector._config import ClientConfig
    from videovector._request.build import PreparedRequest

    from .async_short_calls import AsyncShortCalls
    from .auth import Authenticator
    from .clock import Clock
    from .connect import ConnectionFactory
    from .exchange import AsyncCloser, AsyncSender

    AsyncConnection: TypeAlias = "PooledConnection[AsyncSender, AsyncCloser, AsyncShortCalls]"

P = ParamSpec("P")
T = TypeVar("T")

# The event loop keeps only weak references to its tasks.
_closing: set[asyncio.Task[None]] = set()
# How long a thread that loads may keep the event loop from running; Python's own interval is five times as long.
_TURN_SECONDS = 0.001
# What models are made of, and what resources that take or give files load with them.
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
    """Executes calls on asyncio; every event loop that uses it gets its own pool."""

    _asynchronous = True

    def __init__(self, config: ClientConfig, http_client: object = None) -> None:
        super().__init__(config, http_client)
        _refuse_trio()
        self._pools: dict[asyncio.AbstractEventLoop, AsyncPool] = {}
        self._warm = False
        # Of the models that responses are read into, the modules that are loaded.
        self._models: set[tuple[str, ...]] = {()}
        # What is being loaded in a thread, for whoever waits on the same event loop.
        self._awaited: dict[tuple[object, ...], asyncio.Future[Any]] = {}

    async def send(self, request: PreparedRequest) -> Any:
        """Execute a call with retries; gives its value, or the open response of a streamed one."""
        _refuse_trio()
        if request.models not in self._models:
            self._check_open()
            await self._in_thread(self._load_models, request.models)
        attempts = run(request, self.runtime)
        step: Send | Sleep | None = None
        try:
            step = next(attempts)
            while True:
                # Not kept in a variable: the response may hold secrets, and tracebacks show variables.
                step = attempts.send(await self._perform(step))
        except StopIteration as end:
            return end.value
        except BaseException as error:
            if isinstance(step, Send) and step.opened is not None:
                # A hook raised over an open response, which nobody is going to read.
                await step.opened.http_response.aclose()
                await step.opened.release()
            # Hands the loop an exception that is not its own; a loop that has ended raises it as it is.
            attempts.throw(error)
            raise

    async def warm_up(self) -> None:
        """Load what the first request needs, in a thread: that takes long enough to hold up a server."""
        self._check_open()
        if not self._warm:
            await self._in_thread(self._load)

    def _load(self) -> None:
        self._new_pool().warm_up()
        self._warm = True

    def _load_models(self, models: tuple[str, ...]) -> None:
        endpoint, *names = models
        package = endpoint.rpartition(".")[0]
        for name in names:
            import_module(f"..models.{name}", package)
        self._models.add(models)

    async def _connection_factory_async(self) -> ConnectionFactory:
        if self._factory is not None:
            return self._factory
        return await self._in_thread(self._connection_factory)

    async def _in_thread(self, load: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        import asyncio

        def loaded() -> T:
            # One at a time, so that the interval is set back to what it was.
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
            # What the event loop has come to owe meanwhile comes before the start of a thread.
            await asyncio.sleep(_TURN_SECONDS)
        running: asyncio.Future[T] | None = self._awaited.get(key)
        if running is None or running.done():
            running = self._awaited[key] = loop.run_in_executor(None, loaded)
        try:
            # One for all calls, which so keep their order; a call that is cancelled leaves it to the others.
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
            _abandon(loop, pool)
        if running is not None and running.owns_connections:
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
            for old in [known for known in self._pools if known.is_closed()]:
                _abandon(old, self._pools.pop(old))
            pool = self._pools.get(loop)
            if pool is None:
                pool = self._pools[loop] = self._new_pool()
            return pool

    def _new_pool(self) -> AsyncPool:
        return AsyncPool(
            self.config, self.http_client, self.clock, self._connection_factory, self._connection_factory_async
        )

    async def _perform(self, step: Send | Sleep) -> Outcome:
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
            return await self._send_over_pool(step, pool)
        timer = asyncio.timeout(step.deadline.seconds_left())
        try:
            async with timer:
                return await self._send_over_pool(step, pool)
        except TimeoutError:
            if not timer.expired():
                # Not ours: raised by the source of the upload.
                raise
            return TransportError("timeout", "the deadline of the call passed")

    async def _send_over_pool(self, step: Send, pool: AsyncPool) -> Response | TransportError:
        connection = await pool.acquire()
        outcome: Response | TransportError | None = None
        try:
            outcome = await pool.exchange(step, connection, self.authenticator)
            return outcome
        finally:
            if not isinstance(outcome, Response) or outcome.opened is None:
                await pool.release(connection)


def _refuse_trio() -> None:
    """Say at once that a client which runs on asyncio can't run on the event loop that runs here.

    Raises:
        InvalidArgumentError: The event loop is one of trio.
    """
    trio: Any = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_run():
        raise InvalidArgumentError(
            "AsyncVideoVector runs on asyncio, and this is trio. Call VideoVector in trio.to_thread.run_sync, "
            "or run asyncio beside trio with trio-asyncio."
        )


def _abandon(loop: asyncio.AbstractEventLoop, pool: AsyncPool) -> None:
    """Let go of a pool whose event loop is closed, stopped, or runs in another thread."""
    if pool.owns_connections and not loop.is_closed():
        # Closed by now is as good; the coroutine is made by the loop, so that a stopped one leaves none unawaited.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(_close_soon, loop, pool)


def _close_soon(loop: asyncio.AbstractEventLoop, pool: AsyncPool) -> None:
    task = loop.create_task(pool.close())
    _closing.add(task)
    task.add_done_callback(_closing.discard)


class AsyncPool(Pool["AsyncSender", "AsyncCloser", "AsyncShortCalls"]):
    """Connections for the tasks of one event loop.

    Args:
        config: The client's settings.
        http_client: The caller's own client.
        clock: Says how long a connection has been idle.
        load: Gives what opens connections over httpx, which it loads the first time.
        load_in_thread: The same without holding up the event loop.
    """

    def __init__(
        self,
        config: ClientConfig,
        http_client: object,
        clock: Clock,
        load: Callable[[], ConnectionFactory],
        load_in_thread: Callable[[], Awaitable[ConnectionFactory]],
    ) -> None:
        # Here because a sync client does without it.
        import asyncio

        super().__init__(config, http_client, clock, load)
        self._load_in_thread = load_in_thread
        self._gate = asyncio.Semaphore(config.max_connections)

    def warm_up(self) -> None:
        """Load what the first call needs, and its response: on the event loop that would hold up everything else."""
        for name in _LOADED:
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
        from .exchange import exchange_async, open_connection_async

        if connection.send is None:
            connection.send, connection.close, _ = open_connection_async(factory)
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
