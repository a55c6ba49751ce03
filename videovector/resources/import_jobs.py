"""Import jobs: walking over their manifests, and waiting for their end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from videovector._generated.api import import_jobs as _api
from videovector._generated.resources.import_jobs import AsyncImportJobsResource as _AsyncGenerated
from videovector._polling import OnUpdate, wait_async

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ImportJob, ImportOutput, ImportSourceFile
    from videovector._generated.sync.resources.import_jobs import ImportJobsResource as ImportJobsResource
else:
    __getattr__ = sync_twin(__name__)


class AsyncImportJobsResource(_AsyncGenerated):
    """Start, follow, cancel and retry imports."""

    async def iter_outputs(self, job_id: str, *, options: RequestOptions | None = None) -> AsyncIterator[ImportOutput]:
        """Go through everything that a job has made, page by page.

        Args:
            job_id: the job.
            options: settings of each request.

        Endpoint: GET /import-jobs/{job_id}/outputs. Scope: read.
        """
        async for output in (await self.outputs(job_id, options=options)).auto_paging_iter():
            yield output

    async def iter_files(
        self, job_id: str, *, failed_only: bool = False, options: RequestOptions | None = None
    ) -> AsyncIterator[ImportSourceFile]:
        """Go through the source files of a job, page by page.

        Args:
            job_id: the job.
            failed_only: only files that could not be imported.
            options: settings of each request.

        Endpoint: GET /import-jobs/{job_id}/files. Scope: read.
        """
        async for file in (await self.files(job_id, failed_only=failed_only, options=options)).auto_paging_iter():
            yield file

    async def wait_for_completion(
        self,
        job_id: str,
        *,
        poll_interval: float = 10.0,
        timeout: float | None = None,  # noqa: ASYNC109  # the published name; it means more than a cancellation
        max_poll_interval: float | None = None,
        on_update: OnUpdate[ImportJob] | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Wait until a job is completed or cancelled. A job of which only some files failed counts as completed.

        Args:
            job_id: the job.
            poll_interval: seconds between looks.
            timeout: seconds to wait at most; None waits without limit, 0 looks once.
            max_poll_interval: when given, intervals grow up to it.
            on_update: called with each state seen.
            options: settings of each look.

        Raises: ProcessingError with `job` when it failed; TimeoutError with `last_state`.
        Endpoint: GET /import-jobs/{job_id}. Scope: read.
        """
        return await wait_async(
            self._client,
            "import_jobs",
            lambda: _api.get_import_job(job_id),
            {"job_id": job_id},
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )
