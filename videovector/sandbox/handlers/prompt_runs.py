"""Prompt runs: estimate, execute, follow, read, repair."""

from __future__ import annotations

from videovector.sandbox.errors import conflict, not_found
from videovector.sandbox.handlers.search import cursor_place
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.paging import data_page, encode_place
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.search.result_index import SearchScope
from videovector.sandbox.storage.segment_states import item_key, state_of, states_of
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.prompt_runs import load_runs, run_view
from videovector.sandbox.views.results import load_results, segment_result_view, video_result_view
from videovector.sandbox.workers.pricing import estimate, require_balance
from videovector.sandbox.workers.prompt_runs import run_retry, start
from videovector.sandbox.workers.run_creation import TERMINAL, create_run, require_media, resolve_target, settings_of

_OPERATIONS = ("field_extraction", "transcription", "image_embedding", "processing")


@handles("estimatePromptRun", atomic=False)
def estimate_prompt_run(request: ApiRequest) -> Document:
    """POST /prompt-runs/estimate"""
    prompt = request.document("prompts", request.body["prompt_id"], name="prompt")
    settings_of(request.body, request.raw_body, prompt)
    videos, _ = resolve_target(request.sandbox, request.body["target"])
    return estimate(request.sandbox, videos)


@handles("executePromptRun")
def execute_prompt_run(request: ApiRequest) -> Document:
    """POST /prompt-runs/execute"""
    prompt = request.document("prompts", request.body["prompt_id"], name="prompt")
    target = request.body["target"]
    settings = settings_of(request.body, request.raw_body, prompt)
    videos, index_id = resolve_target(request.sandbox, target)
    require_media(videos)
    require_balance(request.sandbox, videos)
    context: Document = {"type": target["type"], "index_id": index_id}
    if target["type"] == "videos":
        context["video_ids"] = [video["video_id"] for video in videos]
    if target["type"] == "playground":
        context = {"type": "playground", "is_playground": True}
    run = create_run(request.sandbox, prompt, videos, context=context, index_id=index_id, settings=settings)
    view = run_view(request.sandbox.store, run)
    start(request.sandbox, run)
    return view


@handles("listPromptRuns", quick=True)
def list_prompt_runs(request: ApiRequest) -> list[Document]:
    """GET /prompt-runs"""
    runs = request.sandbox.store.list("runs", newest_first=True, limit=request.query["limit"])
    load_runs(request.related, runs)
    return [run_view(request.related, run) for run in runs]


@handles("getPromptRun", quick=True)
def get_prompt_run(request: ApiRequest) -> Document:
    """GET /prompt-runs/{run_id}"""
    return run_view(request.sandbox.store, request.document("runs", request.path["run_id"], name="run"))


@handles("cancelPromptRun")
def cancel_prompt_run(request: ApiRequest) -> Document:
    """POST /prompt-runs/{run_id}/cancel"""

    def change(run: Document) -> None:
        if run["status"] not in TERMINAL and run["stop_state"]["requested_at"] is None:
            run["stop_state"].update(
                requested_at=now_text(), requested_by=request.sandbox.account_id, mode="cooperative"
            )

    run = request.sandbox.store.update("runs", request.path["run_id"], change)
    return run_view(request.sandbox.store, run or {})


def _run_and_video(request: ApiRequest, video_id: str) -> tuple[Document, Document]:
    """The run and this media item in it; raises 404 if the item is not part of the run."""
    run = request.document("runs", request.path["run_id"], name="run")
    item = request.sandbox.store.get("run_items", item_key(run["run_id"], video_id))
    if item is None:
        raise not_found("video", video_id)
    return run, item


@handles("listPromptRunResults")
def list_prompt_run_results(request: ApiRequest) -> Document:
    """GET /prompt-runs/{run_id}/results"""
    video_id = request.query["video_id"]
    run, _ = _run_and_video(request, video_id)
    context = f"results:{run['run_id']}:{video_id}"
    limit: int = request.query["limit"]
    found = request.sandbox.search_index.filtered(
        [],
        scope=SearchScope(run_ids=(run["run_id"],), video_ids=(video_id,), level="segment"),
        limit=limit + 1,
        after=cursor_place(context, request.query.get("cursor")),
    )
    more = encode_place(context, found[limit - 1][0]) if len(found) > limit else None
    load_results(request, [place[3] for place, _ in found[:limit]])
    views = (segment_result_view(request, result) for _, result in found[:limit])
    return data_page([view for view in views if view is not None], limit, more)


@handles("getPromptRunVideoResult", quick=True)
def get_prompt_run_video_result(request: ApiRequest) -> Document:
    """GET /prompt-runs/{run_id}/videos/{video_id}/video-result"""
    run, _ = _run_and_video(request, request.path["video_id"])
    result = request.sandbox.store.get("video_results", f"video:{request.path['video_id']}:{run['run_id']}")
    view = None if result is None else video_result_view(request, result)
    if view is None:
        raise not_found("video_result", request.path["video_id"])
    return view


@handles("getPromptRunFailedSegments")
def get_prompt_run_failed_segments(request: ApiRequest) -> Document:
    """GET /prompt-runs/{run_id}/failed-segments"""
    run = request.document("runs", request.path["run_id"], name="run")
    videos: list[Document] = []
    for item in request.sandbox.store.list("run_items", parent=run["run_id"]):
        if not item["segment_counts"]["failed"]:
            continue
        states = states_of(request.sandbox.store, item)
        failed = [_failed_segment(state) for state in states if state["status"] == "failed"]
        if failed:
            videos.append(
                {
                    "video_id": item["video_id"],
                    "failed_segments": len(failed),
                    "operation_counts": _counts(len(failed)),
                    "segments": failed,
                }
            )
    total = sum(video["failed_segments"] for video in videos)
    return {
        "run_id": run["run_id"],
        "status": run["status"],
        "videos_with_failures": len(videos),
        "failed_segments": total,
        "operation_counts": _counts(total),
        "videos": videos,
    }


def _counts(field_extraction: int) -> Document:
    return {**dict.fromkeys(_OPERATIONS, 0), "field_extraction": field_extraction}


def _failed_segment(state: Document) -> Document:
    return {
        "segment_id": state["segment_id"],
        "failed_operations": ["field_extraction"],
        "field_extraction_error": state["error_message"],
        "transcription_error": None,
        "image_embedding_error": None,
        "failure_stage": state["failure_stage"],
        "failure_message": state["error_message"],
        "failure_code": state.get("failure_code"),
        "retryable": True,
        "start_time": state["start_time"],
        "end_time": state["end_time"],
        "projection_only": False,
    }


@handles("retryPromptRunSegment")
def retry_prompt_run_segment(request: ApiRequest) -> Document:
    """POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry"""
    run, item = _run_and_video(request, request.path["video_id"])
    segment_id = request.path["segment_id"]
    state = state_of(request.sandbox.store, run["run_id"], segment_id)
    if state is None or state["video_id"] != item["video_id"]:
        raise not_found("segment", segment_id)
    if run["status"] not in TERMINAL:
        raise conflict("prompt_run_in_progress", "The run is still in progress; retry when it has ended.")
    if state["status"] != "failed":
        raise conflict("segment_not_failed", "Only failed segments can be retried.")
    seconds = state["end_time"] - state["start_time"]
    retry: Document = {
        "run_id": run["run_id"],
        "retry_id": new_id("retry"),
        "status": "pending",
        "message": "Retry queued",
        "idempotency_key": request.headers.get("idempotency-key"),
        "video_id": item["video_id"],
        "segment_id": segment_id,
        "created_at": now_text(),
        "started_at": None,
        "completed_at": None,
        "error": None,
        "billing_estimated_mt": round(seconds * 0.02, 4),
        "billing_actual_mt": 0.0,
        "billing_status": "pending",
        "billing_error": None,
    }
    request.sandbox.store.put(
        "retries", retry["retry_id"], retry, parent=run["run_id"], owner=("videos", item["video_id"])
    )
    request.sandbox.jobs.submit(run_retry, request.sandbox, retry["retry_id"])
    return retry


@handles("getPromptRunSegmentRetry", quick=True)
def get_prompt_run_segment_retry(request: ApiRequest) -> Document:
    """GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}"""
    retry = request.document("retries", request.path["retry_id"], name="retry")
    if any(retry[name] != request.path[name] for name in ("run_id", "video_id", "segment_id")):
        raise not_found("retry", retry["retry_id"])
    return retry


@handles("listPromptRunLlmCalls")
def list_prompt_run_llm_calls(request: ApiRequest) -> list[Document]:
    """GET /prompt-runs/{run_id}/llm-calls"""
    return request.sandbox.store.list("llm_calls", parent=request.path["run_id"])
