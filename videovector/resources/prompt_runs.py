"""Prompt runs: starting them, and waiting for them and for segment retries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from videovector._errors import InvalidArgumentError
from videovector._generated.api import prompt_runs as _api
from videovector._generated.resources.prompt_runs import AsyncPromptRunsResource as _AsyncGenerated
from videovector._generated.resources.prompt_runs import PromptRunsResource as _Generated
from videovector._waiting import OnUpdate, wait, wait_async

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import (
        AudioSegmentationType,
        ExecutePromptTarget,
        ProcessingModel,
        PromptRun,
        PromptRunCostEstimate,
        PromptRunSegmentRetry,
        PromptRunSegmentRetryStatus,
        SegmentationType,
    )


def check_run(
    target: object,
    video_segmentation_type: str,
    audio_segmentation_type: str,
    video_segment_duration: int | None,
    audio_segment_duration: int | None,
) -> None:
    """Refuse settings that contradict each other, before anything is announced or sent."""
    if not isinstance(target, Mapping):
        raise InvalidArgumentError("target must be an object such as {'type': 'index', 'index_id': 'idx_1'}")
    fields = cast("Mapping[str, Any]", target)
    kind = fields.get("type")
    if kind not in ("index", "videos", "playground"):
        raise InvalidArgumentError(f"target.type must be one of index, videos, playground, not {kind!r}")
    index_id = fields.get("index_id")
    if (kind == "index" or (kind == "videos" and index_id is not None)) and not _is_id(index_id):
        raise InvalidArgumentError(f"target.index_id must be the id of an index when target.type is {kind!r}")
    if kind == "videos":
        video_ids = fields.get("video_ids")
        if not isinstance(video_ids, (list, tuple)) or not video_ids:
            raise InvalidArgumentError("target.video_ids must be a non-empty list when target.type is 'videos'")
        if not all(_is_id(video_id) for video_id in cast("list[Any]", video_ids)):
            raise InvalidArgumentError("target.video_ids must contain non-empty ids")
    for medium, segmentation, duration in (
        ("video", video_segmentation_type, video_segment_duration),
        ("audio", audio_segmentation_type, audio_segment_duration),
    ):
        if segmentation == "fixed" and duration is None:
            raise InvalidArgumentError(
                f"{medium}_segment_duration (1 to 300 seconds) is required when {medium}_segmentation_type is 'fixed'"
            )


def _is_id(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


class PromptRunsResource(_Generated):
    """Execute prompts, follow the runs, read their results."""

    def execute(
        self,
        *,
        prompt_id: str,
        target: ExecutePromptTarget | Mapping[str, Any],
        video_segmentation_type: SegmentationType | str = "smart",
        audio_segmentation_type: AudioSegmentationType | str = "content_aware",
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool = True,
        enable_image_embedding: bool = True,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Start a run of a prompt; it goes on by itself, see `wait_for_completion`.

        Args:
            prompt_id: the prompt.
            target: what to run it on: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids": [...]}`
                or `{"type": "playground"}`.
            video_segmentation_type: smart, fixed or content_aware.
            audio_segmentation_type: fixed or content_aware.
            video_segment_duration: seconds per video segment, 1 to 300; required with fixed.
            audio_segment_duration: seconds per audio segment, 1 to 300; required with fixed.
            processing_model: model that reads the media; None leaves it to the server.
            enable_transcription: whether speech is transcribed.
            enable_image_embedding: whether frames are made findable by image search.
            idempotency_key: makes a repeated call count once; made up when not given.
            options: settings of this call.

        Raises: InvalidArgumentError when settings contradict each other; NotFoundError; ConflictError.
        Endpoint: POST /prompt-runs/execute, after a readiness signal. Scope: write.
        """
        check_run(
            target,
            video_segmentation_type,
            audio_segmentation_type,
            video_segment_duration,
            audio_segment_duration,
        )
        operation = _api.execute_prompt_run(
            prompt_id=prompt_id,
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
            processing_model=processing_model,
            enable_transcription=enable_transcription,
            enable_image_embedding=enable_image_embedding,
            idempotency_key=idempotency_key,
        )
        self._client.announce("process_media")
        return self.send(operation, options)

    def estimate(
        self,
        *,
        prompt_id: str,
        target: ExecutePromptTarget | Mapping[str, Any],
        video_segmentation_type: SegmentationType | str = "smart",
        audio_segmentation_type: AudioSegmentationType | str = "content_aware",
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool = True,
        enable_image_embedding: bool = True,
        options: RequestOptions | None = None,
    ) -> PromptRunCostEstimate:
        """Estimate what a run would cost; nothing is started. Arguments as in `execute`.

        Endpoint: POST /prompt-runs/estimate. Scope: read.
        """
        check_run(
            target,
            video_segmentation_type,
            audio_segmentation_type,
            video_segment_duration,
            audio_segment_duration,
        )
        operation = _api.estimate_prompt_run(
            prompt_id=prompt_id,
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
            processing_model=processing_model,
            enable_transcription=enable_transcription,
            enable_image_embedding=enable_image_embedding,
        )
        return self.send(operation, options)

    def retry_segment(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetry:
        """Try a failed segment of a run again; see `wait_for_segment_retry`.

        Args:
            run_id: the run.
            video_id: the media item.
            segment_id: the segment.
            idempotency_key: makes a repeated call count once; made up when not given.
            options: settings of this call.

        Endpoint: POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry, after a readiness signal.
        Scope: write.
        """
        operation = _api.retry_prompt_run_segment(run_id, video_id, segment_id, idempotency_key=idempotency_key)
        self._client.announce("retry_prompt_run_segment")
        return self.send(operation, options)

    def wait_for_completion(
        self,
        run_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
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
        return wait(
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

    def wait_for_segment_retry(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        retry_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
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
        return wait(
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


class AsyncPromptRunsResource(_AsyncGenerated):
    """Execute prompts, follow the runs, read their results; the methods of `PromptRunsResource`, awaited."""

    async def execute(
        self,
        *,
        prompt_id: str,
        target: ExecutePromptTarget | Mapping[str, Any],
        video_segmentation_type: SegmentationType | str = "smart",
        audio_segmentation_type: AudioSegmentationType | str = "content_aware",
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool = True,
        enable_image_embedding: bool = True,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Start a run of a prompt; see `PromptRunsResource.execute`."""
        check_run(
            target,
            video_segmentation_type,
            audio_segmentation_type,
            video_segment_duration,
            audio_segment_duration,
        )
        operation = _api.execute_prompt_run(
            prompt_id=prompt_id,
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
            processing_model=processing_model,
            enable_transcription=enable_transcription,
            enable_image_embedding=enable_image_embedding,
            idempotency_key=idempotency_key,
        )
        await self._client.announce("process_media")
        return await self.send(operation, options)

    async def estimate(
        self,
        *,
        prompt_id: str,
        target: ExecutePromptTarget | Mapping[str, Any],
        video_segmentation_type: SegmentationType | str = "smart",
        audio_segmentation_type: AudioSegmentationType | str = "content_aware",
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool = True,
        enable_image_embedding: bool = True,
        options: RequestOptions | None = None,
    ) -> PromptRunCostEstimate:
        """Estimate what a run would cost; see `PromptRunsResource.estimate`."""
        check_run(
            target,
            video_segmentation_type,
            audio_segmentation_type,
            video_segment_duration,
            audio_segment_duration,
        )
        operation = _api.estimate_prompt_run(
            prompt_id=prompt_id,
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
            processing_model=processing_model,
            enable_transcription=enable_transcription,
            enable_image_embedding=enable_image_embedding,
        )
        return await self.send(operation, options)

    async def retry_segment(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetry:
        """Try a failed segment of a run again; see `PromptRunsResource.retry_segment`."""
        operation = _api.retry_prompt_run_segment(run_id, video_id, segment_id, idempotency_key=idempotency_key)
        await self._client.announce("retry_prompt_run_segment")
        return await self.send(operation, options)

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
        """Wait until a run has ended; see `PromptRunsResource.wait_for_completion`."""
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
        """Wait until the retry of a segment is completed; see `PromptRunsResource.wait_for_segment_retry`."""
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
