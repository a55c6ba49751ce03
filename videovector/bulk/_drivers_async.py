"""The async driver: tasks of the running event loop send and poll; threads read files."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any

from videovector._errors import VideoVectorError

from ._attempts import find_async, poll_async, send_async, sending_once
from ._results import BulkItem
from ._scheduler import Scheduler, Work
from ._sources import Item, fingerprint
from ._tasks import Task

if TYPE_CHECKING:
    from videovector import AsyncVideoVector


class AsyncDriver:
    """Does the work that a scheduler asks for; see `SyncDriver`."""

    def __init__(
        self,
        client: AsyncVideoVector,
        scheduler: Scheduler,
        index_id: str | None,
        method: str | None,
        changed: Callable[[], object],
    ) -> None:
        self._client = sending_once(client)
        self._scheduler = scheduler
        self._index_id = index_id
        self._method = method
        self._changed = changed
        self._announced = False
        self._pending: dict[asyncio.Task[Any], tuple[Work, Task]] = {}

    async def run(self, items: Iterator[Item | VideoVectorError]) -> AsyncGenerator[BulkItem, None]:
        """Yield the items as they finish."""
        scheduler = self._scheduler
        try:
            while True:
                scheduler.take(items)
                for work, task in scheduler.due(time.monotonic()):
                    if work == "send" and task.item.is_file:
                        await self._announce()
                    self._pending[asyncio.ensure_future(self._work(work, task))] = (work, task)
                while scheduler.finished:
                    yield scheduler.finished.popleft()
                if scheduler.ended:
                    return
                await self._await_something()
        finally:
            for pending in self._pending:
                pending.cancel()
            await asyncio.gather(*self._pending, return_exceptions=True)

    async def _announce(self) -> None:
        if not self._announced:
            self._announced = True
            await self._client.announce("upload_media")

    def _work(self, work: Work, task: Task) -> Coroutine[Any, Any, Any]:
        client, item = self._client, task.item
        if work == "fingerprint":
            return asyncio.to_thread(fingerprint, item.source, self._scheduler.known_content(task))
        if work == "find":
            return find_async(client, self._index_id, item.title, task.sent_at or 0.0)
        if work == "poll":
            return poll_async(client, task.job_id or "")
        return send_async(client, self._method, item, self._index_id, task.request_key, task.stamp)

    async def _await_something(self) -> None:
        timeout = self._scheduler.wake(time.monotonic())
        if not self._pending:
            await asyncio.sleep(timeout or 0.0)
            return
        done, _ = await asyncio.wait(self._pending, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        for finished in done:
            work, task = self._pending.pop(finished)
            error = finished.exception()
            outcome = finished.result() if error is None else error
            self._scheduler.complete(work, task, outcome, time.monotonic(), time.time())
            self._changed()
