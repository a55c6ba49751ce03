# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The prompt_runs resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._request import rules as _rules
from videovector._resource import AsyncResource

from ..api import prompt_runs as _api
from ..api import prompt_runs as _prompt_runs_api

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync._pagination import SyncPage
    from videovector._pagination import AsyncPage
    from videovector._polling import OnUpdate

    from ..models.audio_segmentation_type import AudioSegmentationType
    from ..models.execute_prompt_target import ExecutePromptTarget
    from ..models.llm_call import LlmCall
    from ..models.processing_model import ProcessingModel
    from ..models.prompt_run import PromptRun
    from ..models.prompt_run_cost_estimate import PromptRunCostEstimate
    from ..models.prompt_run_failed_segments_manifest import PromptRunFailedSegmentsManifest
    from ..models.prompt_run_segment_retry import PromptRunSegmentRetry
    from ..models.prompt_run_segment_retry_status import PromptRunSegmentRetryStatus
    from ..models.prompt_run_video_result import PromptRunVideoResult
    from ..models.segment_run_result import SegmentRunResult
    from ..models.segmentation_type import SegmentationType


class PromptRunsResource(SyncResource):
    """The prompt_runs operations of the API."""

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
        """Start a prompt run.

        Starts a run of one prompt over an index, chosen media items or the playground, and returns it at once with
        the status `pending`. Poll `GET /prompt-runs/{run_id}` about every 5 seconds until the status is final. The
        run includes every suitable item of the target; an image is one segment. For fixed segmentation, the duration
        of a segment is required. Results for whole media items need a prompt with `video_level` and content-aware
        segmentation. Videos and audio need a duration that the server has measured; they have one when their import
        is finished. The expected cost is reserved from the account's balance and settled when the run ends.

        A readiness signal (`process_media`) is sent first; if that fails, the error is ignored.

        Args:
            prompt_id: Id of the prompt to run.
            target: The media to process: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids":
                [...]}` or `{"type": "playground"}`.
            video_segmentation_type: How videos are split into segments: `smart`, `fixed` or `content_aware`. Default:
                smart.
            audio_segmentation_type: How audio is split into segments: `fixed` or `content_aware`. Default:
                content_aware.
            video_segment_duration: Length of a video segment in seconds. Required if `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required if `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The language model that processes the media. If omitted, the server chooses.
            enable_transcription: Whether to transcribe speech. Default: True.
            enable_image_embedding: Whether to prepare frames for image search. Default: True.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt run that was started.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). The balance does not cover the
                cost to reserve (402). A field is missing, has the wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /prompt-runs/execute``

        Scope: ``write``
        """
        _rules.run_settings(
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
        )
        return self._client.send(
            _api.execute_prompt_run(
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
            ),
            options,
            announce="process_media",
        )

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
        """Estimate the cost of a prompt run.

        Takes the same settings as the start of a prompt run and makes the same checks, but starts and reserves
        nothing. If the balance is too low, the request still succeeds and `sufficient_balance` is false. Settings
        that are omitted are taken from the settings saved with the prompt, if there are any.

        Args:
            prompt_id: Id of the prompt to run.
            target: The media to process: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids":
                [...]}` or `{"type": "playground"}`.
            video_segmentation_type: How videos are split into segments: `smart`, `fixed` or `content_aware`. Default:
                smart.
            audio_segmentation_type: How audio is split into segments: `fixed` or `content_aware`. Default:
                content_aware.
            video_segment_duration: Length of a video segment in seconds. Required if `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required if `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The language model that processes the media. If omitted, the server chooses.
            enable_transcription: Whether to transcribe speech. Default: True.
            enable_image_embedding: Whether to prepare frames for image search. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The estimate.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /prompt-runs/estimate``

        Scope: ``read``
        """
        _rules.run_settings(
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
        )
        return self._client.send(
            _api.estimate_prompt_run(
                prompt_id=prompt_id,
                target=target,
                video_segmentation_type=video_segmentation_type,
                audio_segmentation_type=audio_segmentation_type,
                video_segment_duration=video_segment_duration,
                audio_segment_duration=audio_segment_duration,
                processing_model=processing_model,
                enable_transcription=enable_transcription,
                enable_image_embedding=enable_image_embedding,
            ),
            options,
        )

    def list(
        self,
        *,
        limit: int = 200,
        options: RequestOptions | None = None,
    ) -> builtins.list[PromptRun]:
        """List prompt runs.

        Returns the account's latest prompt runs, newest first, in one response without pages.

        `GET /indexes/{index_id}/prompt-runs` lists the runs of one index page by page; `GET
        /videos/{video_id}/prompt-runs` lists the runs of one media item.

        Args:
            limit: Maximum number of prompt runs to return. From 1 to 200. Default: 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt runs.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs``

        Scope: ``read``
        """
        return self._client.send(_api.list_prompt_runs(limit=limit), options)

    def retrieve(
        self,
        run_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Get a prompt run.

        Returns a prompt run with its status, counters, stop state and billing.

        Poll this about every 5 seconds. The status changes from `pending` to `processing` to one of the four final
        statuses; counters never go down.

        Args:
            run_id: Id of the prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt run.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt_run(run_id), options)

    def list_results(
        self,
        run_id: str,
        *,
        video_id: str,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> SyncPage[SegmentRunResult]:
        """List the segment results of a prompt run.

        Returns what a prompt run extracted from the segments of one media item, page by page, ordered by start time.

        Send the same `video_id` and `limit` with each cursor. A cursor that is unknown or from another list is
        refused (422).

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item: a video, audio or image of the run.
            limit: Maximum number of results per page. From 1 to 100. Default: 50.
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

        Endpoint: ``GET /prompt-runs/{run_id}/results``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client,
            lambda _cursor: _api.list_prompt_run_results(run_id, video_id=video_id, limit=limit, cursor=_cursor),
            cursor,
            options,
        )

    def get_video_result(
        self,
        run_id: str,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunVideoResult:
        """Get the result for a whole media item.

        Returns what a prompt run extracted from one video or audio item as a whole.

        The response is 404 if there is no such result, for example because the prompt has no `video_level` or the run
        used fixed segmentation.

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/video-result``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt_run_video_result(run_id, video_id), options)

    def get_failed_segments(
        self,
        run_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunFailedSegmentsManifest:
        """List the failed segments of a prompt run.

        Returns all failed segments of a prompt run in one response, grouped by media item, with the number of
        failures per operation. If nothing failed, the list is empty. You can retry a segment unless its `retryable`
        is false or its `projection_only` is true.

        Args:
            run_id: Id of the prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The failed segments.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/failed-segments``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt_run_failed_segments(run_id), options)

    def retry_segment(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetry:
        """Retry a failed segment.

        Processes one failed segment of a finished prompt run again, within the same run, and reserves the cost.

        The request has no body. The response is 409 if the segment did not fail or the run has not ended yet. Poll
        the retry until its status is `completed` or `failed`. A completed retry updates the result of the segment,
        the list of failed segments and the counters of the run. When no failed segment is left, the status of the run
        becomes `completed`.

        A readiness signal (`retry_prompt_run_segment`) is sent first; if that fails, the error is ignored.

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item that the segment belongs to.
            segment_id: Id of the segment to retry.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The retry, waiting to start.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            ValidationError: The balance does not cover the cost to reserve (402). A field is missing, has the wrong
                type or is out of range (422).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry``

        Scope: ``write``
        """
        return self._client.send(
            _api.retry_prompt_run_segment(run_id, video_id, segment_id, idempotency_key=idempotency_key),
            options,
            announce="retry_prompt_run_segment",
        )

    def get_segment_retry_status(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        retry_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetryStatus:
        """Get a segment retry.

        Returns the status of a segment retry.

        Poll it until the status is `completed` or `failed`. Its billing is then final, unless `billing_error` says
        why it is not.

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item that the segment belongs to.
            segment_id: Id of the segment.
            retry_id: Id of the retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The retry.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt_run_segment_retry(run_id, video_id, segment_id, retry_id), options)

    def cancel(
        self,
        run_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Cancel a prompt run.

        Asks a prompt run to stop.

        The request has no body. Items that are already being processed may still finish; no other item starts, and
        the items that did not start end as cancelled. In the response, the run is either cancelled already or still
        `processing` with `stop_state.requested_at` set. The amount reserved for items that did not start is released;
        processed items are still charged. A run that has already ended is not changed.

        Args:
            run_id: Id of the prompt run to cancel.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt run.

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
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /prompt-runs/{run_id}/cancel``

        Scope: ``write``
        """
        return self._client.send(_api.cancel_prompt_run(run_id, idempotency_key=idempotency_key), options)

    def get_llm_calls(
        self,
        run_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[LlmCall]:
        """List the language-model calls of a prompt run.

        Returns the calls to language models that were made for a prompt run, in the order in which they were made, in
        one response without pages. Use it for debugging. Before the first call the list is empty.

        Args:
            run_id: Id of the prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The calls.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/llm-calls``

        Scope: ``read``
        """
        return self._client.send(_api.list_prompt_run_llm_calls(run_id), options)

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
        """Wait until a prompt run is completed, completed with failures, or cancelled.

        Args:
            run_id: Id of the prompt run.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The prompt run in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The prompt run ended as `failed`; the attribute `job` has it.
            TimeoutError: The prompt run did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
            "prompt_runs",
            lambda: _prompt_runs_api.get_prompt_run(run_id),
            {
                "run_id": run_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
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
            run_id: Id of the prompt run.
            video_id: Id of the media item that the segment belongs to.
            segment_id: Id of the segment.
            retry_id: Id of the retry.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The segment retry in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The segment retry ended as `failed`; the attribute `job` has it.
            TimeoutError: The segment retry did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``, polled

        Scope: ``read``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
            "segment_retries",
            lambda: _prompt_runs_api.get_prompt_run_segment_retry(run_id, video_id, segment_id, retry_id),
            {
                "run_id": run_id,
                "video_id": video_id,
                "segment_id": segment_id,
                "retry_id": retry_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )


class AsyncPromptRunsResource(AsyncResource):
    """The prompt_runs operations of the API, for the asynchronous client."""

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
        """Start a prompt run.

        Starts a run of one prompt over an index, chosen media items or the playground, and returns it at once with
        the status `pending`. Poll `GET /prompt-runs/{run_id}` about every 5 seconds until the status is final. The
        run includes every suitable item of the target; an image is one segment. For fixed segmentation, the duration
        of a segment is required. Results for whole media items need a prompt with `video_level` and content-aware
        segmentation. Videos and audio need a duration that the server has measured; they have one when their import
        is finished. The expected cost is reserved from the account's balance and settled when the run ends.

        A readiness signal (`process_media`) is sent first; if that fails, the error is ignored.

        Args:
            prompt_id: Id of the prompt to run.
            target: The media to process: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids":
                [...]}` or `{"type": "playground"}`.
            video_segmentation_type: How videos are split into segments: `smart`, `fixed` or `content_aware`. Default:
                smart.
            audio_segmentation_type: How audio is split into segments: `fixed` or `content_aware`. Default:
                content_aware.
            video_segment_duration: Length of a video segment in seconds. Required if `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required if `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The language model that processes the media. If omitted, the server chooses.
            enable_transcription: Whether to transcribe speech. Default: True.
            enable_image_embedding: Whether to prepare frames for image search. Default: True.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt run that was started.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). The balance does not cover the
                cost to reserve (402). A field is missing, has the wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /prompt-runs/execute``

        Scope: ``write``
        """
        _rules.run_settings(
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
        )
        return await self._client.send(
            _api.execute_prompt_run(
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
            ),
            options,
            announce="process_media",
        )

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
        """Estimate the cost of a prompt run.

        Takes the same settings as the start of a prompt run and makes the same checks, but starts and reserves
        nothing. If the balance is too low, the request still succeeds and `sufficient_balance` is false. Settings
        that are omitted are taken from the settings saved with the prompt, if there are any.

        Args:
            prompt_id: Id of the prompt to run.
            target: The media to process: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids":
                [...]}` or `{"type": "playground"}`.
            video_segmentation_type: How videos are split into segments: `smart`, `fixed` or `content_aware`. Default:
                smart.
            audio_segmentation_type: How audio is split into segments: `fixed` or `content_aware`. Default:
                content_aware.
            video_segment_duration: Length of a video segment in seconds. Required if `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required if `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The language model that processes the media. If omitted, the server chooses.
            enable_transcription: Whether to transcribe speech. Default: True.
            enable_image_embedding: Whether to prepare frames for image search. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The estimate.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /prompt-runs/estimate``

        Scope: ``read``
        """
        _rules.run_settings(
            target=target,
            video_segmentation_type=video_segmentation_type,
            audio_segmentation_type=audio_segmentation_type,
            video_segment_duration=video_segment_duration,
            audio_segment_duration=audio_segment_duration,
        )
        return await self._client.send(
            _api.estimate_prompt_run(
                prompt_id=prompt_id,
                target=target,
                video_segmentation_type=video_segmentation_type,
                audio_segmentation_type=audio_segmentation_type,
                video_segment_duration=video_segment_duration,
                audio_segment_duration=audio_segment_duration,
                processing_model=processing_model,
                enable_transcription=enable_transcription,
                enable_image_embedding=enable_image_embedding,
            ),
            options,
        )

    async def list(
        self,
        *,
        limit: int = 200,
        options: RequestOptions | None = None,
    ) -> builtins.list[PromptRun]:
        """List prompt runs.

        Returns the account's latest prompt runs, newest first, in one response without pages.

        `GET /indexes/{index_id}/prompt-runs` lists the runs of one index page by page; `GET
        /videos/{video_id}/prompt-runs` lists the runs of one media item.

        Args:
            limit: Maximum number of prompt runs to return. From 1 to 200. Default: 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt runs.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs``

        Scope: ``read``
        """
        return await self._client.send(_api.list_prompt_runs(limit=limit), options)

    async def retrieve(
        self,
        run_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Get a prompt run.

        Returns a prompt run with its status, counters, stop state and billing.

        Poll this about every 5 seconds. The status changes from `pending` to `processing` to one of the four final
        statuses; counters never go down.

        Args:
            run_id: Id of the prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt run.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_prompt_run(run_id), options)

    async def list_results(
        self,
        run_id: str,
        *,
        video_id: str,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[SegmentRunResult]:
        """List the segment results of a prompt run.

        Returns what a prompt run extracted from the segments of one media item, page by page, ordered by start time.

        Send the same `video_id` and `limit` with each cursor. A cursor that is unknown or from another list is
        refused (422).

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item: a video, audio or image of the run.
            limit: Maximum number of results per page. From 1 to 100. Default: 50.
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

        Endpoint: ``GET /prompt-runs/{run_id}/results``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client,
            lambda _cursor: _api.list_prompt_run_results(run_id, video_id=video_id, limit=limit, cursor=_cursor),
            cursor,
            options,
        )

    async def get_video_result(
        self,
        run_id: str,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunVideoResult:
        """Get the result for a whole media item.

        Returns what a prompt run extracted from one video or audio item as a whole.

        The response is 404 if there is no such result, for example because the prompt has no `video_level` or the run
        used fixed segmentation.

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/video-result``

        Scope: ``read``
        """
        return await self._client.send(_api.get_prompt_run_video_result(run_id, video_id), options)

    async def get_failed_segments(
        self,
        run_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunFailedSegmentsManifest:
        """List the failed segments of a prompt run.

        Returns all failed segments of a prompt run in one response, grouped by media item, with the number of
        failures per operation. If nothing failed, the list is empty. You can retry a segment unless its `retryable`
        is false or its `projection_only` is true.

        Args:
            run_id: Id of the prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The failed segments.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/failed-segments``

        Scope: ``read``
        """
        return await self._client.send(_api.get_prompt_run_failed_segments(run_id), options)

    async def retry_segment(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetry:
        """Retry a failed segment.

        Processes one failed segment of a finished prompt run again, within the same run, and reserves the cost.

        The request has no body. The response is 409 if the segment did not fail or the run has not ended yet. Poll
        the retry until its status is `completed` or `failed`. A completed retry updates the result of the segment,
        the list of failed segments and the counters of the run. When no failed segment is left, the status of the run
        becomes `completed`.

        A readiness signal (`retry_prompt_run_segment`) is sent first; if that fails, the error is ignored.

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item that the segment belongs to.
            segment_id: Id of the segment to retry.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The retry, waiting to start.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            ValidationError: The balance does not cover the cost to reserve (402). A field is missing, has the wrong
                type or is out of range (422).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry``

        Scope: ``write``
        """
        return await self._client.send(
            _api.retry_prompt_run_segment(run_id, video_id, segment_id, idempotency_key=idempotency_key),
            options,
            announce="retry_prompt_run_segment",
        )

    async def get_segment_retry_status(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        retry_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetryStatus:
        """Get a segment retry.

        Returns the status of a segment retry.

        Poll it until the status is `completed` or `failed`. Its billing is then final, unless `billing_error` says
        why it is not.

        Args:
            run_id: Id of the prompt run.
            video_id: Id of the media item that the segment belongs to.
            segment_id: Id of the segment.
            retry_id: Id of the retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The retry.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``

        Scope: ``read``
        """
        return await self._client.send(
            _api.get_prompt_run_segment_retry(run_id, video_id, segment_id, retry_id), options
        )

    async def cancel(
        self,
        run_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Cancel a prompt run.

        Asks a prompt run to stop.

        The request has no body. Items that are already being processed may still finish; no other item starts, and
        the items that did not start end as cancelled. In the response, the run is either cancelled already or still
        `processing` with `stop_state.requested_at` set. The amount reserved for items that did not start is released;
        processed items are still charged. A run that has already ended is not changed.

        Args:
            run_id: Id of the prompt run to cancel.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt run.

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
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /prompt-runs/{run_id}/cancel``

        Scope: ``write``
        """
        return await self._client.send(_api.cancel_prompt_run(run_id, idempotency_key=idempotency_key), options)

    async def get_llm_calls(
        self,
        run_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[LlmCall]:
        """List the language-model calls of a prompt run.

        Returns the calls to language models that were made for a prompt run, in the order in which they were made, in
        one response without pages. Use it for debugging. Before the first call the list is empty.

        Args:
            run_id: Id of the prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The calls.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/llm-calls``

        Scope: ``read``
        """
        return await self._client.send(_api.list_prompt_run_llm_calls(run_id), options)

    async def wait_for_completion(
        self,
        run_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[PromptRun] | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Wait until a prompt run is completed, completed with failures, or cancelled.

        Args:
            run_id: Id of the prompt run.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The prompt run in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The prompt run ended as `failed`; the attribute `job` has it.
            TimeoutError: The prompt run did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
            "prompt_runs",
            lambda: _prompt_runs_api.get_prompt_run(run_id),
            {
                "run_id": run_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )

    async def wait_for_segment_retry(
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
            run_id: Id of the prompt run.
            video_id: Id of the media item that the segment belongs to.
            segment_id: Id of the segment.
            retry_id: Id of the retry.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The segment retry in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The segment retry ended as `failed`; the attribute `job` has it.
            TimeoutError: The segment retry did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``, polled

        Scope: ``read``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
            "segment_retries",
            lambda: _prompt_runs_api.get_prompt_run_segment_retry(run_id, video_id, segment_id, retry_id),
            {
                "run_id": run_id,
                "video_id": video_id,
                "segment_id": segment_id,
                "retry_id": retry_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
