# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The import_jobs resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

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

        Starts an import job that copies files from your cloud storage into an index, and returns the job at once.

        The job lists the source, then imports the files that match the prefix and the pattern. If some files fail,
        the job still ends as `completed`, and `progress` counts the failed files; it ends as `failed` only if nothing
        usable was imported. Files that were imported before and are left out for this reason count as skipped. The
        response is 404 if the connector or the index is unknown, 409 with `resource_quota_exceeded` if the capacity
        of the account is used up, and 429 with `resource_rate_quota_exceeded` if the daily quota of imported bytes is
        used up.

        Args:
            connector_id: Id of the connector to read from. It needs the scope `import`.
            index_id: Id of the index to import into.
            source_prefix: Import only files whose path begins with this prefix. The full path of an object selects
                one file; an empty string selects all files.
            file_pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov,avi}`. Default: *.
            recursive: Whether to include folders below the prefix. Default: True.
            import_mode_override: Whether to import every file, or only files that were not imported before. If
                omitted, the connector's `import_mode` is used.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Returns the account's import jobs of every kind in one response, without pages.

        If several filters are given, a job must match all of them.

        Args:
            status: Return only jobs with this status.
            limit: Maximum number of jobs to return. From 1 to 200.
            index_id: Return only jobs that import into this index.
            automation_only: Whether to return only jobs that an import automation started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import jobs.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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
        """Get an import job.

        Returns one import job of any kind: from a connector, an upload, download URLs or an object in cloud storage.

        It contains the first page of its outputs and the first page of the files that failed, each with a cursor for
        the next page. `video_ids` lists only the media items that are ready on that page of outputs. Poll the job
        about every ten seconds until its status is `completed`, `failed` or `cancelled`.

        Args:
            job_id: Id of the import job.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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

        Stops an import job.

        Files that were already imported stay; only the files that were not imported yet are dropped. A job that is
        already completed, failed or cancelled can't be cancelled.

        Args:
            job_id: Id of the import job to cancel.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The cancelled import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Retry a failed or cancelled import job.

        Runs the failed and unfinished parts of an import job again, with the same `job_id`; finished parts stay as
        they are. A file whose `failure` contains `refresh_required` true needs a new download URL: send it in the
        body, with the same `file_id`. If no file needs one, send no body. A job that reads from a connector may be
        refused with 400.

        Args:
            job_id: Id of the import job to retry.
            files: New download URLs for the files whose `failure` contains `refresh_required` true. Files are matched
                by `file_id`.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job, running again.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Returns the outputs of an import job page by page: one entry per source file or, for a long video, one entry
        per part. They are ordered by source file, then by part. Pending and failed parts are listed as well. `total`
        is the number of outputs of the whole job, not of the page; the last page has no `next_cursor`.

        Args:
            job_id: Id of the import job.
            limit: Maximum number of outputs per page. From 1 to 100. Default: 100.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/outputs``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client,
            lambda _cursor: _api.list_import_job_outputs(job_id, limit=limit, cursor=_cursor),
            cursor,
            options,
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

        Returns the source files of an import job page by page, in the order of the job, with the result for each
        file.

        With `failed_only`, only the failed files are listed; without it, the skipped files are listed too, with the
        reason. `total` is the number of all files that match, not of the page; the last page has no `next_cursor`. A
        cursor is valid only for the value of `failed_only` that it was returned for.

        Args:
            job_id: Id of the import job.
            limit: Maximum number of source files per page. From 1 to 100. Default: 100.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/files``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client,
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
        """List the outputs of an import job. All pages are requested, one after another.

        Args:
            job_id: Id of the import job.
            options: Settings of each request, such as its timeout and retries.

        Yields:
            One item at a time; the next page is requested when it is needed.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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
        """List the source files of an import job. All pages are requested, one after another.

        Args:
            job_id: Id of the import job.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings of each request, such as its timeout and retries.

        Yields:
            One item at a time; the next page is requested when it is needed.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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
        """Wait until an import job is completed or cancelled.

        A job that imported some files and failed on others counts as completed.

        Args:
            job_id: Id of the import job.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The import job in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The import job ended as `failed`; the attribute `job` has it.
            TimeoutError: The import job did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}``, polled

        Scope: ``read``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
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
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )


class AsyncImportJobsResource(AsyncResource):
    """The import_jobs operations of the API, for the asynchronous client."""

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

        Starts an import job that copies files from your cloud storage into an index, and returns the job at once.

        The job lists the source, then imports the files that match the prefix and the pattern. If some files fail,
        the job still ends as `completed`, and `progress` counts the failed files; it ends as `failed` only if nothing
        usable was imported. Files that were imported before and are left out for this reason count as skipped. The
        response is 404 if the connector or the index is unknown, 409 with `resource_quota_exceeded` if the capacity
        of the account is used up, and 429 with `resource_rate_quota_exceeded` if the daily quota of imported bytes is
        used up.

        Args:
            connector_id: Id of the connector to read from. It needs the scope `import`.
            index_id: Id of the index to import into.
            source_prefix: Import only files whose path begins with this prefix. The full path of an object selects
                one file; an empty string selects all files.
            file_pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov,avi}`. Default: *.
            recursive: Whether to include folders below the prefix. Default: True.
            import_mode_override: Whether to import every file, or only files that were not imported before. If
                omitted, the connector's `import_mode` is used.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Returns the account's import jobs of every kind in one response, without pages.

        If several filters are given, a job must match all of them.

        Args:
            status: Return only jobs with this status.
            limit: Maximum number of jobs to return. From 1 to 200.
            index_id: Return only jobs that import into this index.
            automation_only: Whether to return only jobs that an import automation started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import jobs.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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
        """Get an import job.

        Returns one import job of any kind: from a connector, an upload, download URLs or an object in cloud storage.

        It contains the first page of its outputs and the first page of the files that failed, each with a cursor for
        the next page. `video_ids` lists only the media items that are ready on that page of outputs. Poll the job
        about every ten seconds until its status is `completed`, `failed` or `cancelled`.

        Args:
            job_id: Id of the import job.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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

        Stops an import job.

        Files that were already imported stay; only the files that were not imported yet are dropped. A job that is
        already completed, failed or cancelled can't be cancelled.

        Args:
            job_id: Id of the import job to cancel.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The cancelled import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Retry a failed or cancelled import job.

        Runs the failed and unfinished parts of an import job again, with the same `job_id`; finished parts stay as
        they are. A file whose `failure` contains `refresh_required` true needs a new download URL: send it in the
        body, with the same `file_id`. If no file needs one, send no body. A job that reads from a connector may be
        refused with 400.

        Args:
            job_id: Id of the import job to retry.
            files: New download URLs for the files whose `failure` contains `refresh_required` true. Files are matched
                by `file_id`.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job, running again.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Returns the outputs of an import job page by page: one entry per source file or, for a long video, one entry
        per part. They are ordered by source file, then by part. Pending and failed parts are listed as well. `total`
        is the number of outputs of the whole job, not of the page; the last page has no `next_cursor`.

        Args:
            job_id: Id of the import job.
            limit: Maximum number of outputs per page. From 1 to 100. Default: 100.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/outputs``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client,
            lambda _cursor: _api.list_import_job_outputs(job_id, limit=limit, cursor=_cursor),
            cursor,
            options,
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

        Returns the source files of an import job page by page, in the order of the job, with the result for each
        file.

        With `failed_only`, only the failed files are listed; without it, the skipped files are listed too, with the
        reason. `total` is the number of all files that match, not of the page; the last page has no `next_cursor`. A
        cursor is valid only for the value of `failed_only` that it was returned for.

        Args:
            job_id: Id of the import job.
            limit: Maximum number of source files per page. From 1 to 100. Default: 100.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}/files``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client,
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
        """List the outputs of an import job. All pages are requested, one after another.

        Args:
            job_id: Id of the import job.
            options: Settings of each request, such as its timeout and retries.

        Yields:
            One item at a time; the next page is requested when it is needed.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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
        """List the source files of an import job. All pages are requested, one after another.

        Args:
            job_id: Id of the import job.
            failed_only: Whether to list only files that failed. Default: False.
            options: Settings of each request, such as its timeout and retries.

        Yields:
            One item at a time; the next page is requested when it is needed.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
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
        """Wait until an import job is completed or cancelled.

        A job that imported some files and failed on others counts as completed.

        Args:
            job_id: Id of the import job.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The import job in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The import job ended as `failed`; the attribute `job` has it.
            TimeoutError: The import job did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /import-jobs/{job_id}``, polled

        Scope: ``read``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
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
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
