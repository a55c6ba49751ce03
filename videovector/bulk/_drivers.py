"""The sync driver: a few threads read files and poll; other threads, or an executor, send."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeAlias

from videovector._errors import VideoVectorError

from ._attempts import Recipe, find, poll, send, send_elsewhere, sending_once
from ._results import BulkItem
from ._scheduler import MAX_FINGERPRINTS, MAX_POLLS, Scheduler, Work
from ._sources import Item, fingerprint
from ._tasks import Task
from ._threads import Outcome, Threads

if TYPE_CHECKING:
    from videovector import VideoVector


Order: TypeAlias = tuple[Work, Task]
#: Called with the source, the bytes sent so far and the size of the file.
OnUpload: TypeAlias = Callable[[str, int, "int | None"], object]


class _AbandonedError(Exception):
    """The run ended while a file was being sent."""


class SyncDriver:
    """Does the work that a scheduler asks for.

    Args:
        client: Sends and polls.
        scheduler: Decides what to do next.
        index_id: The index to ingest into.
        method: For `map`: the resource and the method.
        executor: Sends the items; None makes threads. Its workers get the path of a file, never its bytes.
        concurrency: How many threads send.
        changed: Called after each change of the scheduler's state.
        on_upload: Called while a file is sent by a thread of this process.
    """

    def __init__(
        self,
        client: VideoVector,
        scheduler: Scheduler,
        index_id: str | None,
        method: str | None,
        executor: Executor | None,
        concurrency: int,
        changed: Callable[[], object],
        on_upload: OnUpload | None = None,
    ) -> None:
        self._client = sending_once(client)
        self._scheduler = scheduler
        self._index_id = index_id
        self._method = method
        self._changed = changed
        self._on_upload = on_upload
        self._announced = False
        self._abandoned = threading.Event()
        self._outcomes: SimpleQueue[Outcome[Order]] = SimpleQueue()
        self._pending: set[Future[Any]] = set()
        # Threads of this process share the client; each other worker process makes its own.
        local = executor is None or isinstance(executor, ThreadPoolExecutor)
        self._recipe = None if local else Recipe(client)
        self._helpers: Threads[Order] = Threads(MAX_FINGERPRINTS + MAX_POLLS, "videovector-bulk", self._outcomes)
        self._senders: Threads[Order] = Threads(concurrency, "videovector-bulk-send", self._outcomes)
        self._executor = executor

    def run(self, items: Iterator[Item | VideoVectorError]) -> Generator[BulkItem, None, None]:
        """Yield the items as they finish."""
        scheduler, interrupted = self._scheduler, False
        try:
            while True:
                scheduler.take(items)
                for work, task in scheduler.due(time.monotonic()):
                    if work == "send" and task.item.is_file:
                        self._announce()
                    self._start(work, task)
                while scheduler.finished:
                    yield scheduler.finished.popleft()
                if scheduler.ended:
                    return
                self._await_something()
        except KeyboardInterrupt:
            interrupted = True
            raise
        finally:
            self._stop(wait=not interrupted)

    def _announce(self) -> None:
        """Send one heartbeat for all uploads: the API asks clients not to send one before each file."""
        if not self._announced:
            self._announced = True
            self._client.announce("upload_media")

    def _start(self, work: Work, task: Task) -> None:
        order: Order = (work, task)
        client, item = self._client, task.item
        if work == "fingerprint":
            self._helpers.start(order, fingerprint, item.source, self._scheduler.known_content(task))
        elif work == "find":
            self._helpers.start(order, find, client, self._index_id, item.title, task.sent_at or 0.0)
        elif work == "poll":
            self._helpers.start(order, poll, client, task.job_id or "")
        else:
            shared = (self._method, item, self._index_id, task.request_key, task.stamp)
            if self._recipe is not None:
                self._submit(order, send_elsewhere, self._recipe, *shared)
            else:
                self._submit(order, send, client, *shared, partial(self._uploading, item.source))

    def _submit(self, order: Order, function: Callable[..., Any], *arguments: object) -> None:
        """Send an item in a thread of the run, or in the caller's executor."""
        if self._executor is None:
            self._senders.start(order, function, *arguments)
            return
        try:
            future = self._executor.submit(function, *arguments)
        except RuntimeError as error:
            raise VideoVectorError(
                f"The executor accepts no more work: {error}. Start the run again with another one; with its journal "
                "it "
                "continues where it stopped.",
                error_code="executor_unusable",
            ) from error
        self._pending.add(future)
        future.add_done_callback(partial(self._ended, order))

    def _ended(self, order: Order, future: Future[Any]) -> None:
        self._pending.discard(future)
        if future.cancelled():
            outcome: Any = RuntimeError("the executor cancelled it")
        else:
            error = future.exception()
            outcome = future.result() if error is None else error
        self._outcomes.put((order, outcome))

    def _uploading(self, source: str, sent: int, total: int | None) -> None:
        if self._abandoned.is_set():
            raise _AbandonedError
        if self._on_upload is not None:
            self._on_upload(source, sent, total)

    def _await_something(self) -> None:
        """Wait for the next completion or the time of the next step; process all completions."""
        try:
            completed = self._outcomes.get(timeout=self._scheduler.wake(time.monotonic()))
        except Empty:
            return
        while True:
            (work, task), outcome = completed
            self._scheduler.complete(work, task, outcome, time.monotonic(), time.time())
            self._changed()
            try:
                completed = self._outcomes.get_nowait()
            except Empty:
                return

    def _stop(self, *, wait: bool) -> None:
        """End at once. Uploads in progress are aborted; a later run sends them with the same keys.

        Args:
            wait: Whether to wait for the threads that send; they may be waiting for a response.
        """
        self._abandoned.set()
        for future in tuple(self._pending):
            future.cancel()
        self._helpers.stop(wait=False)
        self._senders.stop(wait=wait)
