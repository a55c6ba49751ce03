"""The executor of the sync client, and what both clients have in common; `attempts` decides what is sent, and when.

An executor drives the attempt loop over a pool of connections, which is in `pool` for both clients.
httpx is imported when the first request is sent, not when a client is made.
"""

from __future__ import annotations

import threading
import warnings
from typing import TYPE_CHECKING, Any

from videovector._errors import InvalidArgumentError, VideoVectorError
from videovector._generated.sync._transport.pool import Pool, drive

from . import fork
from .attempts import Outcome, RetryQuota, Runtime, Sleep, Step, run
from .auth import Authenticator
from .clock import Clock, clock_for_new_client

if TYPE_CHECKING:
    from videovector._config import ClientConfig
    from videovector._request.build import PreparedRequest

    from .connect import ConnectionFactory


class Transport:
    """What both executors share."""

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
        """Start with a new pool and new locks in a forked child: another thread may have held the old locks."""
        self._lock = threading.Lock()
        self.runtime.quota = RetryQuota()

    def connection_factory(self) -> ConnectionFactory:
        """Return what makes connections over httpx and requests for them; loads httpx the first time."""
        self._check_open()
        if self._factory is None:
            with fork.loading:
                from .connect import ConnectionFactory

                if self._factory is None:
                    factory = ConnectionFactory(self.config, self.http_client)
                    factory.load(asynchronous=self._asynchronous)
                    self._factory = factory
        return self._factory

    @property
    def owns_connections(self) -> bool:
        """Whether the SDK opened the connections and has to close them."""
        return self.http_client is None

    def _check_open(self) -> None:
        if self.closed:
            raise VideoVectorError(
                "The client is closed; create a new one, or make calls inside its 'with' block.",
                error_code="client_closed",
            )


class SyncTransport(Transport):
    """Executes calls with threads and blocking sockets; safe to share between threads."""

    def __init__(self, config: ClientConfig, http_client: object = None) -> None:
        super().__init__(config, http_client)
        self._pool: Pool | None = None

    def send(self, request: PreparedRequest) -> Any:
        """Execute a call with retries; gives its value, or the open response of a streamed one."""
        if request.body is not None and not isinstance(request.body, bytes) and not request.body.readable_sync:
            raise InvalidArgumentError("An async iterator or file can only be uploaded with AsyncVideoVector.")
        return drive(run(request, self.runtime), self._perform)

    def warm_up(self) -> None:
        """Load what the first request needs: the HTTP library and the trusted certificates."""
        if self._pool is None:
            self._open()

    def close(self) -> None:
        """Close the pool; a user-supplied HTTP client stays open. It may be called more than once."""
        self.closed = True
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None and self.owns_connections:
            pool.close()

    def reset_after_fork(self) -> None:
        super().reset_after_fork()
        fork.inherited.append(self._pool)
        self._pool = None

    def __del__(self) -> None:
        pool = getattr(self, "_pool", None)
        if pool is not None and self.owns_connections:
            warnings.warn(
                "unclosed VideoVector client: call close() or use it in a 'with' block", ResourceWarning, 2, self
            )
            pool.close()

    def _open(self) -> Pool:
        self._check_open()
        with fork.loading:
            pool = Pool(self, Gate(self.config.max_connections))
            pool.warm_up()
        with self._lock:
            self._check_open()
            if self._pool is None:
                self._pool = pool
            return self._pool

    def _perform(self, step: Step) -> Outcome:
        if isinstance(step, Sleep):
            self.clock.sleep(step.seconds)
            return None
        return (self._pool or self._open()).send(step)


class Gate:
    """Limits how many calls of a client use a connection at the same time.

    Args:
        max_calls: The limit. Each further call waits until another call leaves.
    """

    def __init__(self, max_calls: int) -> None:
        self._semaphore = threading.Semaphore(max_calls)
        self.leave = self._semaphore.release

    def enter(self, seconds: float | None) -> bool:
        """Wait until the call may start; False if it may not start within ``seconds``. None waits without limit."""
        return self._semaphore.acquire(blocking=False) or self._semaphore.acquire(timeout=seconds)
