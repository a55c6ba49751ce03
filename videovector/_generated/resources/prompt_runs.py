# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The prompt_runs resource, sync and async: one method per operation."""

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

        Starts an asynchronous run of one prompt over an index, chosen media items or the playground, and returns it
        at once with status `pending`. Poll `GET /prompt-runs/{run_id}`, every 5 seconds or so, until the status is
        final. Every eligible item of the target becomes part of the run; an image is one segment. Fixed segmentation
        needs its duration. Results for items as a whole come only from prompts with `video_level` and content-aware
        segmentation. Videos and audio need a duration the server has measured, which they have once their import is
        finished. The expected cost is reserved from the balance and settled when the run ends.

        A readiness signal, `process_media`, goes first; its failure is ignored.

        Args:
            prompt_id: The prompt to run.
            target: What to run it on: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids": [...]}`
                or `{"type": "playground"}`.
            video_segmentation_type: How videos are cut: `smart`, `fixed` or `content_aware`. Default: smart.
            audio_segmentation_type: How audio is cut: `fixed` or `content_aware`. Default: content_aware.
            video_segment_duration: Length of a video segment in seconds. Required when `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required when `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The model that reads the media. Left out for the server's choice.
            enable_transcription: Whether speech is transcribed. Default: True.
            enable_image_embedding: Whether frames are made findable by image search. Default: True.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The run that was started.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            ValidationError: The request can't be carried out as sent (400). The balance does not cover the cost that
                would have to be reserved (402). A field is missing, has the wrong type or is out of range; or an
                idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        _operation = _api.execute_prompt_run(
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
        return self._client.send(_operation, options)

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

        Takes the same settings as starting a run and applies the same checks, but starts and reserves nothing.

        An insufficient balance is not an error here; `sufficient_balance` says so. Settings that are left out come
        from the prompt's saved run settings where it has some.

        Args:
            prompt_id: The prompt to run.
            target: What to run it on: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids": [...]}`
                or `{"type": "playground"}`.
            video_segmentation_type: How videos are cut: `smart`, `fixed` or `content_aware`. Default: smart.
            audio_segmentation_type: How audio is cut: `fixed` or `content_aware`. Default: content_aware.
            video_segment_duration: Length of a video segment in seconds. Required when `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required when `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The model that reads the media. Left out for the server's choice.
            enable_transcription: Whether speech is transcribed. Default: True.
            enable_image_embedding: Whether frames are made findable by image search. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The estimate.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Returns the account's latest runs, newest first, as a plain array without pages.

        The runs of one index are listed page by page at `GET /indexes/{index_id}/prompt-runs`, those of one media
        item at `GET /videos/{video_id}/prompt-runs`.

        Args:
            limit: Most runs to return, 1 to 200. From 1 to 200. Default: 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The runs.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Read a prompt run.

        Returns a run with its status, counters, stop state and billing.

        This is what to poll; every 5 seconds is a good pace. The status moves from `pending` over `processing` to one
        of the four final ones, and counters only grow.

        Args:
            run_id: The run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The run.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """List the segment results of one media item in a run.

        Pages through what a run extracted from the segments of one media item, ordered by start time.

        Further pages take the same `video_id` and `limit` and the cursor of the page before; a cursor that is unknown
        or belongs to something else is refused (422).

        Args:
            run_id: The run.
            video_id: The media item, video, audio or image.
            limit: Most results per page, 1 to 100. From 1 to 100. Default: 50.
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

        Endpoint: ``GET /prompt-runs/{run_id}/results``

        Scope: ``read``
        """
        return self._page(
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
        """Read the result of a media item as a whole.

        Returns what a run extracted from one video or audio item as a whole.

        The response is 404 when there is no such result, for example because the prompt has no `video_level` or the
        run used fixed segmentation.

        Args:
            run_id: The run.
            video_id: The media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """List the failed segments of a run.

        Returns all failed segments of a run at once, by media item, with counters per operation.

        A run without failures has an empty list. A segment is worth retrying unless its `retryable` is false or
        `projection_only` is true.

        Args:
            run_id: The run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The failed segments.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Queues one failed segment of a finished run once more, within the same run, and reserves its cost.

        The request has no body. Segments that did not fail and runs still in progress are refused (409). Poll the
        retry until it is `completed` or `failed`. A completed retry updates the segment's result, the list of failed
        segments and the run's counters; when it repairs the last failure, the run becomes `completed`.

        A readiness signal, `retry_prompt_run_segment`, goes first; its failure is ignored.

        Args:
            run_id: The run.
            video_id: The media item.
            segment_id: The segment.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The queued retry.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            ValidationError: The balance does not cover the cost that would have to be reserved (402). A field is
                missing, has the wrong type or is out of range; or an idempotency key was reused with other content
                (422).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry``

        Scope: ``write``
        """
        _operation = _api.retry_prompt_run_segment(run_id, video_id, segment_id, idempotency_key=idempotency_key)
        self._client.announce("retry_prompt_run_segment")
        return self._client.send(_operation, options)

    def get_segment_retry_status(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        retry_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetryStatus:
        """Read a segment retry.

        Returns the state of a retry, to be polled until it is `completed` or `failed`.

        Its billing is then final, unless `billing_error` says that it is still open.

        Args:
            run_id: The run.
            video_id: The media item.
            segment_id: The segment.
            retry_id: The retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The retry.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Stop a prompt run.

        Asks a run to stop.

        The request has no body. Items under way may still finish; no further item starts once the request is noticed,
        and the items not started end as cancelled. The response shows the run either cancelled already or still
        `processing` with `stop_state.requested_at` set. The reserved amount for what was not started is given back;
        what was processed stays charged. A run with a final status is not changed.

        Args:
            run_id: The run.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The run.

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
        """List the language-model calls of a run.

        Returns the calls made for a run, in the order they were made, for debugging.

        The list is empty before the first call; there are no pages.

        Args:
            run_id: The run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The calls.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Wait until a run has ended: completed, completed with failures, or cancelled.

        Args:
            run_id: The run.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The prompt run as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the prompt run is in `job`.
            TimeoutError: The prompt run had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        return self._wait(
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
            run_id: The run.
            video_id: The media item.
            segment_id: The segment.
            retry_id: The retry.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The segment retry as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the segment retry is in `job`.
            TimeoutError: The segment retry had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``, polled

        Scope: ``read``
        """
        return self._wait(
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
        )


class AsyncPromptRunsResource(AsyncResource):
    """The prompt_runs operations of the API, awaited."""

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

        Starts an asynchronous run of one prompt over an index, chosen media items or the playground, and returns it
        at once with status `pending`. Poll `GET /prompt-runs/{run_id}`, every 5 seconds or so, until the status is
        final. Every eligible item of the target becomes part of the run; an image is one segment. Fixed segmentation
        needs its duration. Results for items as a whole come only from prompts with `video_level` and content-aware
        segmentation. Videos and audio need a duration the server has measured, which they have once their import is
        finished. The expected cost is reserved from the balance and settled when the run ends.

        A readiness signal, `process_media`, goes first; its failure is ignored.

        Args:
            prompt_id: The prompt to run.
            target: What to run it on: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids": [...]}`
                or `{"type": "playground"}`.
            video_segmentation_type: How videos are cut: `smart`, `fixed` or `content_aware`. Default: smart.
            audio_segmentation_type: How audio is cut: `fixed` or `content_aware`. Default: content_aware.
            video_segment_duration: Length of a video segment in seconds. Required when `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required when `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The model that reads the media. Left out for the server's choice.
            enable_transcription: Whether speech is transcribed. Default: True.
            enable_image_embedding: Whether frames are made findable by image search. Default: True.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The run that was started.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            ValidationError: The request can't be carried out as sent (400). The balance does not cover the cost that
                would have to be reserved (402). A field is missing, has the wrong type or is out of range; or an
                idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        _operation = _api.execute_prompt_run(
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
        return await self._client.send(_operation, options)

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

        Takes the same settings as starting a run and applies the same checks, but starts and reserves nothing.

        An insufficient balance is not an error here; `sufficient_balance` says so. Settings that are left out come
        from the prompt's saved run settings where it has some.

        Args:
            prompt_id: The prompt to run.
            target: What to run it on: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids": [...]}`
                or `{"type": "playground"}`.
            video_segmentation_type: How videos are cut: `smart`, `fixed` or `content_aware`. Default: smart.
            audio_segmentation_type: How audio is cut: `fixed` or `content_aware`. Default: content_aware.
            video_segment_duration: Length of a video segment in seconds. Required when `video_segmentation_type` is
                `fixed`. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds. Required when `audio_segmentation_type` is
                `fixed`. From 1 to 300.
            processing_model: The model that reads the media. Left out for the server's choice.
            enable_transcription: Whether speech is transcribed. Default: True.
            enable_image_embedding: Whether frames are made findable by image search. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The estimate.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Returns the account's latest runs, newest first, as a plain array without pages.

        The runs of one index are listed page by page at `GET /indexes/{index_id}/prompt-runs`, those of one media
        item at `GET /videos/{video_id}/prompt-runs`.

        Args:
            limit: Most runs to return, 1 to 200. From 1 to 200. Default: 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The runs.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Read a prompt run.

        Returns a run with its status, counters, stop state and billing.

        This is what to poll; every 5 seconds is a good pace. The status moves from `pending` over `processing` to one
        of the four final ones, and counters only grow.

        Args:
            run_id: The run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The run.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """List the segment results of one media item in a run.

        Pages through what a run extracted from the segments of one media item, ordered by start time.

        Further pages take the same `video_id` and `limit` and the cursor of the page before; a cursor that is unknown
        or belongs to something else is refused (422).

        Args:
            run_id: The run.
            video_id: The media item, video, audio or image.
            limit: Most results per page, 1 to 100. From 1 to 100. Default: 50.
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

        Endpoint: ``GET /prompt-runs/{run_id}/results``

        Scope: ``read``
        """
        return await self._page(
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
        """Read the result of a media item as a whole.

        Returns what a run extracted from one video or audio item as a whole.

        The response is 404 when there is no such result, for example because the prompt has no `video_level` or the
        run used fixed segmentation.

        Args:
            run_id: The run.
            video_id: The media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """List the failed segments of a run.

        Returns all failed segments of a run at once, by media item, with counters per operation.

        A run without failures has an empty list. A segment is worth retrying unless its `retryable` is false or
        `projection_only` is true.

        Args:
            run_id: The run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The failed segments.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Queues one failed segment of a finished run once more, within the same run, and reserves its cost.

        The request has no body. Segments that did not fail and runs still in progress are refused (409). Poll the
        retry until it is `completed` or `failed`. A completed retry updates the segment's result, the list of failed
        segments and the run's counters; when it repairs the last failure, the run becomes `completed`.

        A readiness signal, `retry_prompt_run_segment`, goes first; its failure is ignored.

        Args:
            run_id: The run.
            video_id: The media item.
            segment_id: The segment.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The queued retry.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            ValidationError: The balance does not cover the cost that would have to be reserved (402). A field is
                missing, has the wrong type or is out of range; or an idempotency key was reused with other content
                (422).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry``

        Scope: ``write``
        """
        _operation = _api.retry_prompt_run_segment(run_id, video_id, segment_id, idempotency_key=idempotency_key)
        await self._client.announce("retry_prompt_run_segment")
        return await self._client.send(_operation, options)

    async def get_segment_retry_status(
        self,
        run_id: str,
        video_id: str,
        segment_id: str,
        retry_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptRunSegmentRetryStatus:
        """Read a segment retry.

        Returns the state of a retry, to be polled until it is `completed` or `failed`.

        Its billing is then final, unless `billing_error` says that it is still open.

        Args:
            run_id: The run.
            video_id: The media item.
            segment_id: The segment.
            retry_id: The retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The retry.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Stop a prompt run.

        Asks a run to stop.

        The request has no body. Items under way may still finish; no further item starts once the request is noticed,
        and the items not started end as cancelled. The response shows the run either cancelled already or still
        `processing` with `stop_state.requested_at` set. The reserved amount for what was not started is given back;
        what was processed stays charged. A run with a final status is not changed.

        Args:
            run_id: The run.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The run.

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
        """List the language-model calls of a run.

        Returns the calls made for a run, in the order they were made, for debugging.

        The list is empty before the first call; there are no pages.

        Args:
            run_id: The run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The calls.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Wait until a run has ended: completed, completed with failures, or cancelled.

        Args:
            run_id: The run.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The prompt run as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the prompt run is in `job`.
            TimeoutError: The prompt run had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        return await self._wait(
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
            run_id: The run.
            video_id: The media item.
            segment_id: The segment.
            retry_id: The retry.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The segment retry as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the segment retry is in `job`.
            TimeoutError: The segment retry had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``, polled

        Scope: ``read``
        """
        return await self._wait(
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
        )
