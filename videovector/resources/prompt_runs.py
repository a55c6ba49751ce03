"""Prompt runs: waiting for them and for segment retries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.api import prompt_runs as _api
from videovector._generated.resources.prompt_runs import AsyncPromptRunsResource as _AsyncGenerated
from videovector._polling import OnUpdate, wait_async

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import (
        PromptRun,
        PromptRunSegmentRetryStatus,
    )
    from videovector._generated.sync.resources.prompt_runs import PromptRunsResource as PromptRunsResource
else:
    __getattr__ = sync_twin(__name__)


class AsyncPromptRunsResource(_AsyncGenerated):
    """Execute prompts, follow the runs, read their results."""

    async def wait_for_completion(
        self,
        run_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,  # noqa: ASYNC109  # the published name; it means more than a cancellation
        max_poll_interval: float | None = None,
        on_update: OnUpdate[PromptRun] | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Wait until a run has ended: completed, completed with failures, or cancelled.

        Args:
            run_id: the run.
            poll_interval: seconds between looks.
            timeout: seconds to wait at most; None waits without limit, 0 looks once.
            max_poll_interval: when given, intervals grow up to it.
            on_update: called with each state seen.
            options: settings of each look.

        Raises: ProcessingError with `job` when it failed; TimeoutError with `last_state`.
        Endpoint: GET /prompt-runs/{run_id}. Scope: read.
        """
        return await wait_async(
            self._client,
            "prompt_runs",
            lambda: _api.get_prompt_run(run_id),
            {"run_id": run_id},
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )

    async def wait_for_segment_retry(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        retry_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,  # noqa: ASYNC109  # the published name; it means more than a cancellation
        max_poll_interval: float | None = None,
        on_update: OnUpdate[PromptRunSegmentRetryStatus] | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetryStatus:
        """Wait until the retry of a segment is completed.

        Args:
            run_id: the run.
            video_id: the media item.
            segment_id: the segment.
            retry_id: the retry, as `retry_segment` returned it.
            poll_interval: seconds between looks.
            timeout: seconds to wait at most; None waits without limit, 0 looks once.
            max_poll_interval: when given, intervals grow up to it.
            on_update: called with each state seen.
            options: settings of each look.

        Raises: ProcessingError with `job` when it failed; TimeoutError with `last_state`.
        """
        return await wait_async(
            self._client,
            "segment_retries",
            lambda: _api.get_prompt_run_segment_retry(run_id, video_id, segment_id, retry_id),
            {"run_id": run_id, "video_id": video_id, "segment_id": segment_id, "retry_id": retry_id},
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )
