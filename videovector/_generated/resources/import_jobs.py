# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The import_jobs resource, sync and async: one method per operation."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import import_jobs as _api
from ..api import import_jobs as _import_jobs_api

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync._pagination import SyncPage
    from videovector._pagination import AsyncPage
    from videovector._polling import OnUpdate

    from ..models.connector_import_mode import ConnectorImportMode
    from ..models.import_file_descriptor import ImportFileDescriptor
    from ..models.import_job import ImportJob
    from ..models.import_job_status import ImportJobStatus
    from ..models.import_output import ImportOutput
    from ..models.import_source_file import ImportSourceFile


class ImportJobsResource(SyncResource):
    """The import_jobs operations of the API."""

    def create(
        self,
        *,
        connector_id: str,
        index_id: str,
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        import_mode_override: ConnectorImportMode | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Import files from a connector.

        Takes files from the caller's cloud storage into an index.

        The job is returned at once and works by itself: it lists the source, then takes in what matches the prefix
        and the pattern. Single files may fail without failing the job; it is then `completed` with a count of
        failures, and `failed` only where nothing usable came of it. Files left out because they were imported before
        count as skipped. 404 where the connector or the index is unknown, 409 with `resource_quota_exceeded` where
        capacity is used up, 429 with `resource_rate_quota_exceeded` where the day's bytes are.

        Args:
            connector_id: The connector to read from. It must be allowed to import.
            index_id: The index that receives the media.
            source_prefix: Path prefix below which to read. A full object path picks one file; an empty text reads
                everything.
            file_pattern: Glob that file names have to match, such as `*.mp4` or `*.{mp4,mov,avi}`. Default: *.
            recursive: Whether folders below the prefix are read as well. Default: True.
            import_mode_override: Whether this job takes every file or only files that were not imported before. Left
                out, the connector's own setting counts.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new job.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /import-jobs``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_import_job(
                connector_id=connector_id,
                index_id=index_id,
                source_prefix=source_prefix,
                file_pattern=file_pattern,
                recursive=recursive,
                import_mode_override=import_mode_override,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def list(
        self,
        *,
        status: ImportJobStatus | str | None = None,
        limit: int | None = None,
        index_id: str | None = None,
        automation_only: bool | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[ImportJob]:
        """List import jobs.

        Lists the caller's import jobs of every kind in one response, without pages.

        Filters narrow the list together.

        Args:
            status: Only jobs in this state.
            limit: Jobs to give at most, 1 to 200. From 1 to 200.
            index_id: Only jobs that fill this index.
            automation_only: Whether to list only jobs that an index's import automation started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The jobs.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs``

        Scope: ``read``
        """
        return self._client.send(
            _api.list_import_jobs(status=status, limit=limit, index_id=index_id, automation_only=automation_only),
            options,
        )

    def retrieve(
        self,
        job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Read an import job.

        Reads a job of any kind: from a connector, an upload, download URLs or a registered object.

        It carries the first page of its outputs and of the files that failed, each with a cursor for the rest;
        `video_ids` names only what is ready on that page of outputs. Poll it, about every ten seconds, until its
        status is `completed`, `failed` or `cancelled`.

        Args:
            job_id: The import job.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_import_job(job_id), options)

    def cancel(
        self,
        job_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Cancel an import job.

        Stops a job.

        What it has taken in stays; only files that were not taken in yet are dropped. A job that has reached a final
        state can't be cancelled.

        Args:
            job_id: The import job to stop.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job, now cancelled.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /import-jobs/{job_id}/cancel``

        Scope: ``write``
        """
        return self._client.send(_api.cancel_import_job(job_id, idempotency_key=idempotency_key), options)

    def retry(
        self,
        job_id: str,
        *,
        files: Sequence[ImportFileDescriptor | Mapping[str, Any]] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Retry what an import job left unfinished.

        Runs the failed and unfinished parts of a failed or cancelled job again, under the same `job_id`; what was
        finished stays as it is. A file whose failure says `refresh_required` needs a fresh download URL, given in the
        body and matched by `file_id`; where no file needs one, send no body. Jobs that read from a connector may be
        refused with 400.

        Args:
            job_id: The import job to retry.
            files: Fresh download URLs for files whose failure asks for one (`refresh_required`). Files are matched by
                `file_id`.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job, at work again.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /import-jobs/{job_id}/retry``

        Scope: ``write``
        """
        return self._client.send(_api.retry_import_job(job_id, files=files, idempotency_key=idempotency_key), options)

    def outputs(
        self,
        job_id: str,
        *,
        limit: int = 100,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> SyncPage[ImportOutput]:
        """List the outputs of an import job.

        Pages through what a job makes: one entry per source file, or per part of a long video, in the order of the
        source files and then of the parts. Pending and failed parts are listed as well as finished ones. `total`
        counts all entries, not those of the page; the last page has no `next_cursor`.

        Args:
            job_id: The import job.
            limit: Outputs per page, 1 to 100. From 1 to 100. Default: 100.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/outputs``

        Scope: ``read``
        """
        return self._page(
            lambda _cursor: _api.list_import_job_outputs(job_id, limit=limit, cursor=_cursor), cursor, options
        )

    def files(
        self,
        job_id: str,
        *,
        limit: int = 100,
        cursor: str | None = None,
        failed_only: bool = False,
        options: RequestOptions | None = None,
    ) -> SyncPage[ImportSourceFile]:
        """List the source files of an import job.

        Pages through the source files of a job and what became of each, in the order of the job.

        With `failed_only` only the failed ones are listed; without it also the skipped ones, with the reason. `total`
        counts all entries that match; the last page has no `next_cursor`. A cursor belongs to the value of
        `failed_only` it was given for.

        Args:
            job_id: The import job.
            limit: Files per page, 1 to 100. From 1 to 100. Default: 100.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/files``

        Scope: ``read``
        """
        return self._page(
            lambda _cursor: _api.list_import_job_files(job_id, limit=limit, cursor=_cursor, failed_only=failed_only),
            cursor,
            options,
        )

    def iter_outputs(
        self,
        job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Iterator[ImportOutput]:
        """List the outputs of an import job. All of them are gone through, page by page.

        Args:
            job_id: The import job.
            options: Settings of each request.

        Yields:
            Item by item; the next page is fetched when it is needed.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/outputs``

        Scope: ``read``
        """
        yield from self.outputs(job_id, options=options).auto_paging_iter()

    def iter_files(
        self,
        job_id: str,
        *,
        failed_only: bool = False,
        options: RequestOptions | None = None,
    ) -> Iterator[ImportSourceFile]:
        """List the source files of an import job. All of them are gone through, page by page.

        Args:
            job_id: The import job.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings of each request.

        Yields:
            Item by item; the next page is fetched when it is needed.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/files``

        Scope: ``read``
        """
        yield from self.files(job_id, failed_only=failed_only, options=options).auto_paging_iter()

    def wait_for_completion(
        self,
        job_id: str,
        *,
        poll_interval: float = 10.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[ImportJob] | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Wait until a job is completed or cancelled.

        A job of which only some files failed counts as completed.

        Args:
            job_id: The import job.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The import job as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the import job is in `job`.
            TimeoutError: The import job had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}``, polled

        Scope: ``read``
        """
        return self._wait(
            "import_jobs",
            lambda: _import_jobs_api.get_import_job(job_id),
            {
                "job_id": job_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )


class AsyncImportJobsResource(AsyncResource):
    """The import_jobs operations of the API, awaited."""

    async def create(
        self,
        *,
        connector_id: str,
        index_id: str,
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        import_mode_override: ConnectorImportMode | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Import files from a connector.

        Takes files from the caller's cloud storage into an index.

        The job is returned at once and works by itself: it lists the source, then takes in what matches the prefix
        and the pattern. Single files may fail without failing the job; it is then `completed` with a count of
        failures, and `failed` only where nothing usable came of it. Files left out because they were imported before
        count as skipped. 404 where the connector or the index is unknown, 409 with `resource_quota_exceeded` where
        capacity is used up, 429 with `resource_rate_quota_exceeded` where the day's bytes are.

        Args:
            connector_id: The connector to read from. It must be allowed to import.
            index_id: The index that receives the media.
            source_prefix: Path prefix below which to read. A full object path picks one file; an empty text reads
                everything.
            file_pattern: Glob that file names have to match, such as `*.mp4` or `*.{mp4,mov,avi}`. Default: *.
            recursive: Whether folders below the prefix are read as well. Default: True.
            import_mode_override: Whether this job takes every file or only files that were not imported before. Left
                out, the connector's own setting counts.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new job.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /import-jobs``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_import_job(
                connector_id=connector_id,
                index_id=index_id,
                source_prefix=source_prefix,
                file_pattern=file_pattern,
                recursive=recursive,
                import_mode_override=import_mode_override,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def list(
        self,
        *,
        status: ImportJobStatus | str | None = None,
        limit: int | None = None,
        index_id: str | None = None,
        automation_only: bool | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[ImportJob]:
        """List import jobs.

        Lists the caller's import jobs of every kind in one response, without pages.

        Filters narrow the list together.

        Args:
            status: Only jobs in this state.
            limit: Jobs to give at most, 1 to 200. From 1 to 200.
            index_id: Only jobs that fill this index.
            automation_only: Whether to list only jobs that an index's import automation started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The jobs.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs``

        Scope: ``read``
        """
        return await self._client.send(
            _api.list_import_jobs(status=status, limit=limit, index_id=index_id, automation_only=automation_only),
            options,
        )

    async def retrieve(
        self,
        job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Read an import job.

        Reads a job of any kind: from a connector, an upload, download URLs or a registered object.

        It carries the first page of its outputs and of the files that failed, each with a cursor for the rest;
        `video_ids` names only what is ready on that page of outputs. Poll it, about every ten seconds, until its
        status is `completed`, `failed` or `cancelled`.

        Args:
            job_id: The import job.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_import_job(job_id), options)

    async def cancel(
        self,
        job_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Cancel an import job.

        Stops a job.

        What it has taken in stays; only files that were not taken in yet are dropped. A job that has reached a final
        state can't be cancelled.

        Args:
            job_id: The import job to stop.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job, now cancelled.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /import-jobs/{job_id}/cancel``

        Scope: ``write``
        """
        return await self._client.send(_api.cancel_import_job(job_id, idempotency_key=idempotency_key), options)

    async def retry(
        self,
        job_id: str,
        *,
        files: Sequence[ImportFileDescriptor | Mapping[str, Any]] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Retry what an import job left unfinished.

        Runs the failed and unfinished parts of a failed or cancelled job again, under the same `job_id`; what was
        finished stays as it is. A file whose failure says `refresh_required` needs a fresh download URL, given in the
        body and matched by `file_id`; where no file needs one, send no body. Jobs that read from a connector may be
        refused with 400.

        Args:
            job_id: The import job to retry.
            files: Fresh download URLs for files whose failure asks for one (`refresh_required`). Files are matched by
                `file_id`.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job, at work again.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /import-jobs/{job_id}/retry``

        Scope: ``write``
        """
        return await self._client.send(
            _api.retry_import_job(job_id, files=files, idempotency_key=idempotency_key), options
        )

    async def outputs(
        self,
        job_id: str,
        *,
        limit: int = 100,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[ImportOutput]:
        """List the outputs of an import job.

        Pages through what a job makes: one entry per source file, or per part of a long video, in the order of the
        source files and then of the parts. Pending and failed parts are listed as well as finished ones. `total`
        counts all entries, not those of the page; the last page has no `next_cursor`.

        Args:
            job_id: The import job.
            limit: Outputs per page, 1 to 100. From 1 to 100. Default: 100.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/outputs``

        Scope: ``read``
        """
        return await self._page(
            lambda _cursor: _api.list_import_job_outputs(job_id, limit=limit, cursor=_cursor), cursor, options
        )

    async def files(
        self,
        job_id: str,
        *,
        limit: int = 100,
        cursor: str | None = None,
        failed_only: bool = False,
        options: RequestOptions | None = None,
    ) -> AsyncPage[ImportSourceFile]:
        """List the source files of an import job.

        Pages through the source files of a job and what became of each, in the order of the job.

        With `failed_only` only the failed ones are listed; without it also the skipped ones, with the reason. `total`
        counts all entries that match; the last page has no `next_cursor`. A cursor belongs to the value of
        `failed_only` it was given for.

        Args:
            job_id: The import job.
            limit: Files per page, 1 to 100. From 1 to 100. Default: 100.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/files``

        Scope: ``read``
        """
        return await self._page(
            lambda _cursor: _api.list_import_job_files(job_id, limit=limit, cursor=_cursor, failed_only=failed_only),
            cursor,
            options,
        )

    async def iter_outputs(
        self,
        job_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[ImportOutput]:
        """List the outputs of an import job. All of them are gone through, page by page.

        Args:
            job_id: The import job.
            options: Settings of each request.

        Yields:
            Item by item; the next page is fetched when it is needed.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/outputs``

        Scope: ``read``
        """
        async for item in (await self.outputs(job_id, options=options)).auto_paging_iter():
            yield item

    async def iter_files(
        self,
        job_id: str,
        *,
        failed_only: bool = False,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[ImportSourceFile]:
        """List the source files of an import job. All of them are gone through, page by page.

        Args:
            job_id: The import job.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings of each request.

        Yields:
            Item by item; the next page is fetched when it is needed.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/files``

        Scope: ``read``
        """
        async for item in (await self.files(job_id, failed_only=failed_only, options=options)).auto_paging_iter():
            yield item

    async def wait_for_completion(
        self,
        job_id: str,
        *,
        poll_interval: float = 10.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[ImportJob] | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Wait until a job is completed or cancelled.

        A job of which only some files failed counts as completed.

        Args:
            job_id: The import job.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The import job as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the import job is in `job`.
            TimeoutError: The import job had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}``, polled

        Scope: ``read``
        """
        return await self._wait(
            "import_jobs",
            lambda: _import_jobs_api.get_import_job(job_id),
            {
                "job_id": job_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )
