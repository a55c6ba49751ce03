# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the prompt_runs operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation, PageData

if TYPE_CHECKING:
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


_EXECUTE_PROMPT_RUN = Endpoint(
    "executePromptRun",
    "POST",
    "/prompt-runs/execute",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="prompt-run-execute",
    response_kind="json",
    models=(
        __name__,
        "prompt_run",
    ),
)


def _read_execute_prompt_run(data: Any) -> PromptRun:
    from ..models.prompt_run import PromptRun

    return PromptRun.from_dict(data)


def execute_prompt_run(
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
) -> Operation[PromptRun]:
    """Start a prompt run (``POST /prompt-runs/execute``)."""
    _body: _validation.JsonObject = {}
    _body["prompt_id"] = _validation.text("prompt_id", prompt_id, min_length=1)
    _body["target"] = _validation.json_object("target", target)
    _body["video_segmentation_type"] = _validation.choice(
        "video_segmentation_type", video_segmentation_type, ("smart", "fixed", "content_aware")
    )
    _body["audio_segmentation_type"] = _validation.choice(
        "audio_segmentation_type", audio_segmentation_type, ("fixed", "content_aware")
    )
    if video_segment_duration is not None:
        _body["video_segment_duration"] = _validation.integer(
            "video_segment_duration", video_segment_duration, minimum=1, maximum=300
        )
    if audio_segment_duration is not None:
        _body["audio_segment_duration"] = _validation.integer(
            "audio_segment_duration", audio_segment_duration, minimum=1, maximum=300
        )
    if processing_model is not None:
        _body["processing_model"] = _validation.open_choice("processing_model", processing_model)
    _body["enable_transcription"] = _validation.boolean("enable_transcription", enable_transcription)
    _body["enable_image_embedding"] = _validation.boolean("enable_image_embedding", enable_image_embedding)
    return Operation(
        _EXECUTE_PROMPT_RUN,
        "/prompt-runs/execute",
        _read_execute_prompt_run,
        json=_body,
        idempotency_key=idempotency_key,
    )


_ESTIMATE_PROMPT_RUN = Endpoint(
    "estimatePromptRun",
    "POST",
    "/prompt-runs/estimate",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run_cost_estimate",
    ),
)


def _read_estimate_prompt_run(data: Any) -> PromptRunCostEstimate:
    from ..models.prompt_run_cost_estimate import PromptRunCostEstimate

    return PromptRunCostEstimate.from_dict(data)


def estimate_prompt_run(
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
) -> Operation[PromptRunCostEstimate]:
    """Estimate the cost of a prompt run (``POST /prompt-runs/estimate``)."""
    _body: _validation.JsonObject = {}
    _body["prompt_id"] = _validation.text("prompt_id", prompt_id, min_length=1)
    _body["target"] = _validation.json_object("target", target)
    _body["video_segmentation_type"] = _validation.choice(
        "video_segmentation_type", video_segmentation_type, ("smart", "fixed", "content_aware")
    )
    _body["audio_segmentation_type"] = _validation.choice(
        "audio_segmentation_type", audio_segmentation_type, ("fixed", "content_aware")
    )
    if video_segment_duration is not None:
        _body["video_segment_duration"] = _validation.integer(
            "video_segment_duration", video_segment_duration, minimum=1, maximum=300
        )
    if audio_segment_duration is not None:
        _body["audio_segment_duration"] = _validation.integer(
            "audio_segment_duration", audio_segment_duration, minimum=1, maximum=300
        )
    if processing_model is not None:
        _body["processing_model"] = _validation.open_choice("processing_model", processing_model)
    _body["enable_transcription"] = _validation.boolean("enable_transcription", enable_transcription)
    _body["enable_image_embedding"] = _validation.boolean("enable_image_embedding", enable_image_embedding)
    return Operation(
        _ESTIMATE_PROMPT_RUN,
        "/prompt-runs/estimate",
        _read_estimate_prompt_run,
        json=_body,
    )


_LIST_PROMPT_RUNS = Endpoint(
    "listPromptRuns",
    "GET",
    "/prompt-runs",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run",
    ),
)


def _read_list_prompt_runs(data: Any) -> list[PromptRun]:
    from videovector._models.values import decode, read_in_place

    from ..models.prompt_run import PromptRun

    result: list[PromptRun] = decode(
        data,
        lambda value: read_in_place(value, PromptRun.read_dict),
        ("list", ("model", "PromptRun")),
        {"PromptRun": PromptRun},
    )
    return result


def list_prompt_runs(
    *,
    limit: int = 200,
) -> Operation[list[PromptRun]]:
    """List prompt runs (``GET /prompt-runs``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=200)}"))
    return Operation(
        _LIST_PROMPT_RUNS,
        "/prompt-runs",
        _read_list_prompt_runs,
        query=_query,
    )


_GET_PROMPT_RUN = Endpoint(
    "getPromptRun",
    "GET",
    "/prompt-runs/{run_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run",
    ),
)


def _read_get_prompt_run(data: Any) -> PromptRun:
    from ..models.prompt_run import PromptRun

    return PromptRun.from_dict(data)


def get_prompt_run(
    run_id: str,
) -> Operation[PromptRun]:
    """Get a prompt run (``GET /prompt-runs/{run_id}``)."""
    return Operation(
        _GET_PROMPT_RUN,
        "/prompt-runs/" + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1)),
        _read_get_prompt_run,
    )


_LIST_PROMPT_RUN_RESULTS = Endpoint(
    "listPromptRunResults",
    "GET",
    "/prompt-runs/{run_id}/results",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "segment_run_result_page",
    ),
)


def _read_list_prompt_run_results(data: Any) -> PageData[SegmentRunResult]:
    from videovector._models.values import read_page

    from ..models.pagination_meta import PaginationMeta
    from ..models.segment_run_result import SegmentRunResult
    from ..models.segment_run_result_page import SegmentRunResultPage

    return read_page(data, SegmentRunResult.read_dict, PaginationMeta.read_dict, SegmentRunResultPage.from_dict)


def list_prompt_run_results(
    run_id: str,
    *,
    video_id: str,
    limit: int = 50,
    cursor: str | None = None,
) -> Operation[PageData[SegmentRunResult]]:
    """List the segment results of a prompt run (``GET /prompt-runs/{run_id}/results``)."""
    _query: _validation.Pairs = []
    _query.append(("video_id", _validation.text("video_id", video_id, min_length=1)))
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _LIST_PROMPT_RUN_RESULTS,
        "/prompt-runs/" + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1)) + "/results",
        _read_list_prompt_run_results,
        query=_query,
    )


_GET_PROMPT_RUN_VIDEO_RESULT = Endpoint(
    "getPromptRunVideoResult",
    "GET",
    "/prompt-runs/{run_id}/videos/{video_id}/video-result",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run_video_result",
    ),
)


def _read_get_prompt_run_video_result(data: Any) -> PromptRunVideoResult:
    from ..models.prompt_run_video_result import PromptRunVideoResult

    return PromptRunVideoResult.from_dict(data)


def get_prompt_run_video_result(
    run_id: str,
    video_id: str,
) -> Operation[PromptRunVideoResult]:
    """Get the result for a whole media item (``GET /prompt-runs/{run_id}/videos/{video_id}/video-result``)."""
    return Operation(
        _GET_PROMPT_RUN_VIDEO_RESULT,
        "/prompt-runs/"
        + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1))
        + "/videos/"
        + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1))
        + "/video-result",
        _read_get_prompt_run_video_result,
    )


_GET_PROMPT_RUN_FAILED_SEGMENTS = Endpoint(
    "getPromptRunFailedSegments",
    "GET",
    "/prompt-runs/{run_id}/failed-segments",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run_failed_segments_manifest",
    ),
)


def _read_get_prompt_run_failed_segments(data: Any) -> PromptRunFailedSegmentsManifest:
    from ..models.prompt_run_failed_segments_manifest import PromptRunFailedSegmentsManifest

    return PromptRunFailedSegmentsManifest.from_dict(data)


def get_prompt_run_failed_segments(
    run_id: str,
) -> Operation[PromptRunFailedSegmentsManifest]:
    """List the failed segments of a prompt run (``GET /prompt-runs/{run_id}/failed-segments``)."""
    return Operation(
        _GET_PROMPT_RUN_FAILED_SEGMENTS,
        "/prompt-runs/"
        + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1))
        + "/failed-segments",
        _read_get_prompt_run_failed_segments,
    )


_RETRY_PROMPT_RUN_SEGMENT = Endpoint(
    "retryPromptRunSegment",
    "POST",
    "/prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="prompt-run-segment-retry",
    response_kind="json",
    models=(
        __name__,
        "prompt_run_segment_retry",
    ),
)


def _read_retry_prompt_run_segment(data: Any) -> PromptRunSegmentRetry:
    from ..models.prompt_run_segment_retry import PromptRunSegmentRetry

    return PromptRunSegmentRetry.from_dict(data)


def retry_prompt_run_segment(
    run_id: str,
    video_id: str,
    segment_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[PromptRunSegmentRetry]:
    """Retry a failed segment (``POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry``)."""
    return Operation(
        _RETRY_PROMPT_RUN_SEGMENT,
        "/prompt-runs/"
        + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1))
        + "/videos/"
        + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1))
        + "/segments/"
        + _encoding.segment("segment_id", _validation.text("segment_id", segment_id, min_length=1))
        + "/retry",
        _read_retry_prompt_run_segment,
        idempotency_key=idempotency_key,
    )


_GET_PROMPT_RUN_SEGMENT_RETRY = Endpoint(
    "getPromptRunSegmentRetry",
    "GET",
    "/prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run_segment_retry_status",
    ),
)


def _read_get_prompt_run_segment_retry(data: Any) -> PromptRunSegmentRetryStatus:
    from ..models.prompt_run_segment_retry_status import PromptRunSegmentRetryStatus

    return PromptRunSegmentRetryStatus.from_dict(data)


def get_prompt_run_segment_retry(
    run_id: str,
    video_id: str,
    segment_id: str,
    retry_id: str,
) -> Operation[PromptRunSegmentRetryStatus]:
    """Get a segment retry (``GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}``)."""
    return Operation(
        _GET_PROMPT_RUN_SEGMENT_RETRY,
        "/prompt-runs/"
        + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1))
        + "/videos/"
        + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1))
        + "/segments/"
        + _encoding.segment("segment_id", _validation.text("segment_id", segment_id, min_length=1))
        + "/retries/"
        + _encoding.segment("retry_id", _validation.text("retry_id", retry_id, min_length=1)),
        _read_get_prompt_run_segment_retry,
    )


_CANCEL_PROMPT_RUN = Endpoint(
    "cancelPromptRun",
    "POST",
    "/prompt-runs/{run_id}/cancel",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="prompt-run-cancel",
    response_kind="json",
    models=(
        __name__,
        "prompt_run",
    ),
)


def _read_cancel_prompt_run(data: Any) -> PromptRun:
    from ..models.prompt_run import PromptRun

    return PromptRun.from_dict(data)


def cancel_prompt_run(
    run_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[PromptRun]:
    """Cancel a prompt run (``POST /prompt-runs/{run_id}/cancel``)."""
    return Operation(
        _CANCEL_PROMPT_RUN,
        "/prompt-runs/" + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1)) + "/cancel",
        _read_cancel_prompt_run,
        idempotency_key=idempotency_key,
    )


_LIST_PROMPT_RUN_LLM_CALLS = Endpoint(
    "listPromptRunLlmCalls",
    "GET",
    "/prompt-runs/{run_id}/llm-calls",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "llm_call",
    ),
)


def _read_list_prompt_run_llm_calls(data: Any) -> list[LlmCall]:
    from videovector._models.values import decode, read_in_place

    from ..models.llm_call import LlmCall

    result: list[LlmCall] = decode(
        data,
        lambda value: read_in_place(value, LlmCall.read_dict),
        ("list", ("model", "LlmCall")),
        {"LlmCall": LlmCall},
    )
    return result


def list_prompt_run_llm_calls(
    run_id: str,
) -> Operation[list[LlmCall]]:
    """List the language-model calls of a prompt run (``GET /prompt-runs/{run_id}/llm-calls``)."""
    return Operation(
        _LIST_PROMPT_RUN_LLM_CALLS,
        "/prompt-runs/" + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1)) + "/llm-calls",
        _read_list_prompt_run_llm_calls,
    )
