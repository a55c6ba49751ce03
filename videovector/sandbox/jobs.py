"""A bounded pool of threads for background work; what is done there is in `workers/`."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import Final

logger: Final = logging.getLogger("videovector.sandbox")


class JobCancelled(Exception):
    """Raised inside a job when the server is stopping."""


class JobRunner:
    """Runs jobs in a few threads.

    Args:
        workers: How many jobs run at once.
        scope: Called when a job is queued; what it returns opens the context the job then runs in.
        defer: Calls what it is given once the transaction of the calling thread is committed, at once without one:
            a job must not look for what isn't stored yet, and what was undone needs no job.
    """

    def __init__(
        self,
        *,
        workers: int = 2,
        defer: Callable[[Callable[[], None]], None],
        scope: Callable[[], Callable[[], AbstractContextManager[None]]] = lambda: nullcontext,
    ) -> None:
        self._workers = workers
        self._defer = defer
        self._scope = scope
        self._pool = self._new_pool()
        self._retired: list[ThreadPoolExecutor] = []
        self._lock = threading.Lock()
        self._pending: set[Future[None]] = set()
        self._stopping = threading.Event()

    def submit(self, work: Callable[..., None], *arguments: object) -> None:
        """Queues `work(*arguments)` behind the present transaction; an exception it raises is logged with its name."""
        entered = self._scope()

        def run() -> None:
            if self._stopping.is_set():
                return
            try:
                with entered():
                    work(*arguments)
            except JobCancelled as reason:
                logger.info("job %s%r stopped: %s", work.__name__, arguments[1:], reason)
            except Exception:
                logger.exception("job %s%r failed", work.__name__, arguments)

        self._defer(lambda: self._queue(run))

    @contextmanager
    def inline(self) -> Generator[None]:
        """Lets jobs that this thread starts run at once, in it, and not in the background."""
        token = _inline.set(self)
        try:
            yield
        finally:
            _inline.reset(token)

    @property
    def run_at_once(self) -> bool:
        """Whether jobs that this thread starts run in it; see `inline`."""
        return _inline.get() is self

    def _queue(self, run: Callable[[], None]) -> None:
        if self.run_at_once:
            run()
            return
        with self._lock:
            if self._stopping.is_set():
                return
            future = self._pool.submit(run)
            self._pending.add(future)
        future.add_done_callback(self._forget)

    def checkpoint(self) -> None:
        """Called by long jobs between two steps; raises JobCancelled when the server is stopping."""
        if self._stopping.is_set():
            raise JobCancelled("The server ends.")

    def abandon(self) -> None:
        """Drops what hasn't begun and no longer waits for the running jobs; new jobs get new threads."""
        with self._lock:
            if not self._pending or self._stopping.is_set():
                return
            self._retired.append(self._pool)
            retired, self._pool = self._pool, self._new_pool()
        retired.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Lets the running steps finish, drops what hasn't begun, and ends the threads."""
        with self._lock:
            self._stopping.set()
        for pool in (*self._retired, self._pool):
            pool.shutdown(wait=True, cancel_futures=True)

    def _new_pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(max_workers=self._workers, thread_name_prefix="sandbox-job")

    def _forget(self, future: Future[None]) -> None:
        with self._lock:
            self._pending.discard(future)


_inline: ContextVar[JobRunner | None] = ContextVar("inline jobs", default=None)
