"""The two executors that drive the attempt loop: threads and event loops here, policy in `attempts`.

httpx and asyncio are imported when the first request is sent, not when a client is made.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from videovector._errors import InvalidArgumentError, VideoVectorError

from . import fork
from .attempts import Outcome, Response, Runtime, Send, Sleep, run
from .auth import Authenticator
from .clock import Clock, clock_for_new_client
from .exceptions import TransportError
from .retry import RetryQuota

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from videovector._config import ClientConfig
    from videovector._request.build import PreparedRequest

    from .connect import ConnectionFactory
    from .async_executors import AsyncPool, SyncPool

P = ParamSpec("P")
T = TypeVar("T")

# The event loop keeps only weak references to its tasks.
_closing: set[asyncio.Task[None]] = set()


class _Transport:
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


class SyncTransport(_Transport):
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
            from .async_executors import SyncPool

            pool = SyncPool(self.config, self.http_client, self._connection_factory)
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


class AsyncTransport(_Transport):
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
        for name in models:
            import_module(f"videovector._generated.models.{name}")
        self._models.add(models)

    async def _connection_factory_async(self) -> ConnectionFactory:
        if self._factory is not None:
            return self._factory
        return await self._in_thread(self._connection_factory)

    async def _in_thread(self, load: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        import asyncio

        def loaded() -> T:
            with fork.loading_beside_event_loop():
                return load(*args, **kwargs)

        loop = asyncio.get_running_loop()
        key = loop, load, args
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
        from .async_executors import AsyncPool

        return AsyncPool(self.config, self.http_client, self._connection_factory, self._connection_factory_async)

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
