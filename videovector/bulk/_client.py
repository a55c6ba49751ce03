"""`client.bulk`: the public classes of bulk runs."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any, Self

from videovector._annotations import make_evaluable
from videovector._errors import VideoVectorError

from ._arguments import calls, expanded, key_for, method_name, settings_of
from ._drivers import OnUpload, SyncDriver
from ._drivers_async import AsyncDriver
from ._journal import Journal
from ._results import BulkItem, BulkProgress, BulkSummary
from ._scheduler import Scheduler
from ._sources import Item, Source
from ._tasks import Settings

if TYPE_CHECKING:
    from videovector import AsyncVideoVector, VideoVector

OnProgress = Callable[[BulkProgress], object]


class _Run:
    """What both kinds of run share: the journal and the totals."""

    def __init__(self, journal: Journal, scheduler: Scheduler, *, raise_on_error: bool) -> None:
        self._journal = journal
        self._scheduler = scheduler
        self._raise_on_error = raise_on_error

    @property
    def summary(self) -> BulkSummary:
        """The totals so far; complete once the run has ended."""
        return self._scheduler.summary

    @property
    def progress(self) -> BulkProgress:
        """How far the run has got."""
        return self._scheduler.progress()

    def _checked(self, item: BulkItem) -> BulkItem:
        if self._raise_on_error and item.error is not None:
            raise item.error
        return item


class BulkRun(_Run):
    """A bulk run; iterate over it to do the work.

    If you leave the loop early, the run ends when nothing refers to it any more. Use it in a ``with`` block, or call
    `close`, to end it at once.
    """

    def __init__(
        self,
        journal: Journal,
        scheduler: Scheduler,
        driver: SyncDriver,
        items: Iterator[Item | VideoVectorError],
        *,
        raise_on_error: bool,
    ) -> None:
        super().__init__(journal, scheduler, raise_on_error=raise_on_error)
        self._items = self._run(driver, items)

    def _run(self, driver: SyncDriver, items: Iterator[Item | VideoVectorError]) -> Generator[BulkItem, None, None]:
        try:
            for item in driver.run(items):
                yield self._checked(item)
        finally:
            self._journal.close()

    def __iter__(self) -> Iterator[BulkItem]:
        return self._items

    def close(self) -> None:
        """End the run. Uploads in progress are aborted; the next run with the same journal continues."""
        self._items.close()
        self._journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncBulkRun(_Run):
    """A bulk run: iterate over it with ``async for``; see `BulkRun`."""

    def __init__(
        self,
        journal: Journal,
        scheduler: Scheduler,
        driver: AsyncDriver,
        items: Iterator[Item | VideoVectorError],
        *,
        raise_on_error: bool,
    ) -> None:
        super().__init__(journal, scheduler, raise_on_error=raise_on_error)
        self._items = self._run(driver, items)

    async def _run(
        self, driver: AsyncDriver, items: Iterator[Item | VideoVectorError]
    ) -> AsyncGenerator[BulkItem, None]:
        found = driver.run(items)
        try:
            async for item in found:
                yield self._checked(item)
        finally:
            await found.aclose()
            self._journal.close()

    def __aiter__(self) -> AsyncIterator[BulkItem]:
        return self._items

    async def close(self) -> None:
        """End the run. Uploads in progress are aborted; the next run with the same journal continues."""
        await self._items.aclose()
        self._journal.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()


@make_evaluable
class Bulk:
    """Sends many items at the same time, each exactly once; `client.bulk`."""

    def __init__(self, client: VideoVector) -> None:
        self._client = client

    def ingest(
        self,
        sources: Source | Iterable[Source],
        *,
        index_id: str | None = None,
        journal: str | os.PathLike[str] | None = None,
        executor: Executor | None = None,
        concurrency: int = 8,
        wait: bool = True,
        wait_timeout: float | None = None,
        pattern: str = "**/*",
        retry_failed: bool = False,
        raise_on_error: bool = False,
        on_progress: OnProgress | None = None,
        on_upload: OnUpload | None = None,
    ) -> BulkRun:
        """Ingest many files, folders and objects in cloud storage; a repeated run continues where it stopped.

        The sources are read lazily, a window of twice ``concurrency`` at a time. A file that was ingested before with
        the same content, title and index is not sent again. A file of an unsupported type is reported and not sent.
        When the API asks to wait (429, or 503 with ``Retry-After``), nothing is sent for that time, and then fewer
        files are sent at the same time.

        Args:
            sources: Paths of files and folders, ``gs://`` and ``s3://`` addresses, or `Ingest` values; one or many.
            index_id: Index to ingest into; None is the playground (files only).
            journal: File that records what was sent and done, for later runs; None records it for this run only.
            executor: Sends the files: any `concurrent.futures.Executor`, such as a process pool or
                ``dask.distributed.Client.get_executor()``. Its workers must find the files at the same paths. None uses
                threads.
            concurrency: How many files are sent at the same time, 1 to 256.
            wait: Whether an item is finished only when its import job has ended and its media items are known.
            wait_timeout: Seconds an import job may take before its item is returned as failed; None sets no limit.
            pattern: Which files of a folder are sent, as a pattern of `pathlib.Path.glob`.
            retry_failed: Whether to send items again that failed permanently in an earlier run.
            raise_on_error: Whether the first failed item ends the run with its error.
            on_progress: Called with a `BulkProgress` after each completed item.
            on_upload: Called while a file is sent, with its source, the bytes sent so far and its size, by the thread
                that sends it. Not called for files that another process sends.

        Returns:
            The run. Iterate over it for one `BulkItem` per source, in order of completion; then read `BulkRun.summary`.

        Raises:
            InvalidArgumentError: An argument is out of its range.
            TypeError: The client has a user-supplied ``http_client``, which cannot be sent to the executor's workers.
            JournalInUseError: Another run uses this journal.
            JournalError: The journal cannot be opened, or, while iterating, written.
            AuthenticationError: While iterating: the API refused the credential, so no item can succeed.
            VideoVectorError: While iterating: the executor accepts no more work.

        Endpoint: POST /videos/upload and POST /videos, then GET /import-jobs/{job_id}. Scope: write.
        """
        settings = settings_of(self._client, index_id, None, concurrency, wait, wait_timeout, retry_failed=retry_failed)
        return self._run(
            settings,
            expanded(sources, pattern, index_id, journal),
            journal,
            executor,
            on_progress,
            raise_on_error,
            on_upload,
        )

    def key_for(self, source: Source, *, index_id: str | None = None) -> str:
        """Return the idempotency key with which `ingest` sends a source, for schedulers with one task per file.

            client.videos.upload(file=path, title=path.stem, index_id=index_id, idempotency_key=key)

        The key is made from the API, the index, the title and the content of the file, which is read once. The title is
        the name of the file without its extension, unless an `Ingest` gives another.

        Args:
            source: A path, a ``gs://`` or ``s3://`` address, or an `Ingest`.
            index_id: Index to ingest into; None is the playground.

        Returns:
            The key, which is the same in every process while none of these changes.

        Raises:
            InvalidArgumentError: The source is a folder, or the API does not accept its type.
            VideoVectorError: The file cannot be read.
        """
        return key_for(self._client.config.base_url, source, index_id)

    def map(
        self,
        method: Callable[..., Any],
        arguments: Iterable[Mapping[str, Any]],
        *,
        journal: str | os.PathLike[str] | None = None,
        executor: Executor | None = None,
        concurrency: int = 8,
        retry_failed: bool = False,
        raise_on_error: bool = False,
        on_progress: OnProgress | None = None,
    ) -> BulkRun:
        """Call a method exactly once for each set of arguments; a repeated run continues where it stopped.

        Args:
            method: A method of this client that takes an ``idempotency_key``, such as ``client.prompt_runs.execute``.
            arguments: The keyword arguments of each call; values that JSON can represent.
            journal: File that records the results, for later runs; None records them for this run only.
            executor: Makes the calls; see `ingest`.
            concurrency: How many calls are made at the same time, 1 to 256.
            retry_failed: Whether to repeat calls that failed permanently in an earlier run.
            raise_on_error: Whether the first failed call ends the run with its error.
            on_progress: Called with a `BulkProgress` after each completed item.

        Returns:
            The run; `BulkItem.result` holds what the method returned, as plain JSON values.

        Raises:
            InvalidArgumentError: The method is not one of this client, or takes no ``idempotency_key``.
            JournalError: The journal cannot be opened, or, while iterating, written.
        """
        name = method_name(self._client, method)
        settings = settings_of(self._client, None, name, concurrency, False, None, retry_failed=retry_failed)
        return self._run(settings, calls(name, arguments), journal, executor, on_progress, raise_on_error)

    def _run(
        self,
        settings: Settings,
        items: Iterator[Item | VideoVectorError],
        journal: str | os.PathLike[str] | None,
        executor: Executor | None,
        on_progress: OnProgress | None,
        raise_on_error: bool,
        on_upload: OnUpload | None = None,
    ) -> BulkRun:
        book = Journal(journal)
        try:
            scheduler = Scheduler(settings, book)
            changed = _reporter(scheduler, on_progress)
            driver = SyncDriver(
                self._client,
                scheduler,
                settings.index_id,
                settings.method,
                executor,
                settings.concurrency,
                changed,
                on_upload,
            )
        except BaseException:
            book.close()
            raise
        return BulkRun(book, scheduler, driver, items, raise_on_error=raise_on_error)


@make_evaluable
class AsyncBulk:
    """Sends many items at the same time, each exactly once; `client.bulk` of the async client."""

    def __init__(self, client: AsyncVideoVector) -> None:
        self._client = client

    def ingest(
        self,
        sources: Source | Iterable[Source],
        *,
        index_id: str | None = None,
        journal: str | os.PathLike[str] | None = None,
        concurrency: int = 8,
        wait: bool = True,
        wait_timeout: float | None = None,
        pattern: str = "**/*",
        retry_failed: bool = False,
        raise_on_error: bool = False,
        on_progress: OnProgress | None = None,
    ) -> AsyncBulkRun:
        """Ingest many files, folders and objects in cloud storage; see `Bulk.ingest`.

        Tasks of the running event loop send the files, and threads read them. The arguments are those of the sync
        method, without ``executor`` and ``on_upload``.

        Returns:
            The run: iterate over it with ``async for``.

        Endpoint: POST /videos/upload and POST /videos, then GET /import-jobs/{job_id}. Scope: write.
        """
        settings = settings_of(self._client, index_id, None, concurrency, wait, wait_timeout, retry_failed=retry_failed)
        return self._run(settings, expanded(sources, pattern, index_id, journal), journal, on_progress, raise_on_error)

    def key_for(self, source: Source, *, index_id: str | None = None) -> str:
        """Return the idempotency key with which `ingest` sends a source; see `Bulk.key_for`. Blocks while it reads."""
        return key_for(self._client.config.base_url, source, index_id)

    def map(
        self,
        method: Callable[..., Any],
        arguments: Iterable[Mapping[str, Any]],
        *,
        journal: str | os.PathLike[str] | None = None,
        concurrency: int = 8,
        retry_failed: bool = False,
        raise_on_error: bool = False,
        on_progress: OnProgress | None = None,
    ) -> AsyncBulkRun:
        """Call a method exactly once for each set of arguments; see `Bulk.map`."""
        name = method_name(self._client, method)
        settings = settings_of(self._client, None, name, concurrency, False, None, retry_failed=retry_failed)
        return self._run(settings, calls(name, arguments), journal, on_progress, raise_on_error)

    def _run(
        self,
        settings: Settings,
        items: Iterator[Item | VideoVectorError],
        journal: str | os.PathLike[str] | None,
        on_progress: OnProgress | None,
        raise_on_error: bool,
    ) -> AsyncBulkRun:
        book = Journal(journal)
        scheduler = Scheduler(settings, book)
        changed = _reporter(scheduler, on_progress)
        driver = AsyncDriver(self._client, scheduler, settings.index_id, settings.method, changed)
        return AsyncBulkRun(book, scheduler, driver, items, raise_on_error=raise_on_error)


def _reporter(scheduler: Scheduler, on_progress: OnProgress | None) -> Callable[[], object]:
    return (lambda: None) if on_progress is None else (lambda: on_progress(scheduler.progress()))
