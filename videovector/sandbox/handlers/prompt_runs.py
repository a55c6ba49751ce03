"""Prompt runs: estimate, execute, follow, read, repair."""

from __future__ import annotations

from videovector.sandbox.errors import conflict, not_found
from videovector.sandbox.handlers.search import cursor_place
from videovector.sandbox.http.api_request import Call, handles
from videovector.sandbox.http.paging import data_page, encode_place
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.search.result_index import SearchScope
from videovector.sandbox.storage.segment_states import item_key, state_of, states_of
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.results import load_results, segment_result_view, video_result_view
from videovector.sandbox.workers.prompt_runs import run_retry, start
from videovector.sandbox.workers.run_creation import (
    TERMINAL,
    create_run,
    estimate,
    load_runs,
    require_balance,
    require_media,
    resolve_target,
    run_view,
    settings_of,
)

_OPERATIONS = ("field_extraction", "transcription", "image_embedding", "processing")


@handles("estimatePromptRun", atomic=False)
def estimate_prompt_run(call: Call) -> Document:
    """POST /prompt-runs/estimate"""
    prompt = call.document("prompts", call.body["prompt_id"], name="prompt")
    settings_of(call.body, call.raw_body, prompt)
    videos, _ = resolve_target(call.sandbox, call.body["target"])
    return estimate(call.sandbox, videos)


@handles("executePromptRun")
def execute_prompt_run(call: Call) -> Document:
    """POST /prompt-runs/execute"""
    prompt = call.document("prompts", call.body["prompt_id"], name="prompt")
    target = call.body["target"]
    settings = settings_of(call.body, call.raw_body, prompt)
    videos, index_id = resolve_target(call.sandbox, target)
    require_media(videos)
    require_balance(call.sandbox, videos)
    context: Document = {"type": target["type"], "index_id": index_id}
    if target["type"] == "videos":
        context["video_ids"] = [video["video_id"] for video in videos]
    if target["type"] == "playground":
        context = {"type": "playground", "is_playground": True}
    run = create_run(call.sandbox, prompt, videos, context=context, index_id=index_id, settings=settings)
    view = run_view(call.sandbox.store, run)
    start(call.sandbox, run)
    return view


@handles("listPromptRuns", quick=True)
def list_prompt_runs(call: Call) -> list[Document]:
    """GET /prompt-runs"""
    runs = call.sandbox.store.list("runs", newest_first=True, limit=call.query["limit"])
    load_runs(call.related, runs)
    return [run_view(call.related, run) for run in runs]


@handles("getPromptRun", quick=True)
def get_prompt_run(call: Call) -> Document:
    """GET /prompt-runs/{run_id}"""
    return run_view(call.sandbox.store, call.document("runs", call.path["run_id"], name="run"))


@handles("cancelPromptRun")
def cancel_prompt_run(call: Call) -> Document:
    """POST /prompt-runs/{run_id}/cancel"""

    def change(run: Document) -> None:
        if run["status"] not in TERMINAL and run["stop_state"]["requested_at"] is None:
            run["stop_state"].update(requested_at=now_text(), requested_by=call.sandbox.account_id, mode="cooperative")

    run = call.sandbox.store.update("runs", call.path["run_id"], change)
    return run_view(call.sandbox.store, run or {})


def _run_and_video(call: Call, video_id: str) -> tuple[Document, Document]:
    """The run and the item of this media in it; 404 when the media is no part of the run."""
    run = call.document("runs", call.path["run_id"], name="run")
    item = call.sandbox.store.get("run_items", item_key(run["run_id"], video_id))
    if item is None:
        raise not_found("video", video_id)
    return run, item


@handles("listPromptRunResults")
def list_prompt_run_results(call: Call) -> Document:
    """GET /prompt-runs/{run_id}/results"""
    video_id = call.query["video_id"]
    run, _ = _run_and_video(call, video_id)
    context = f"results:{run['run_id']}:{video_id}"
    limit: int = call.query["limit"]
    found = call.sandbox.search_index.filtered(
        [],
        scope=SearchScope(run_ids=(run["run_id"],), video_ids=(video_id,), level="segment"),
        limit=limit + 1,
        after=cursor_place(context, call.query.get("cursor")),
    )
    more = encode_place(context, found[limit - 1][0]) if len(found) > limit else None
    load_results(call, [place[3] for place, _ in found[:limit]])
    views = (segment_result_view(call, result) for _, result in found[:limit])
    return data_page([view for view in views if view is not None], limit, more)


@handles("getPromptRunVideoResult", quick=True)
def get_prompt_run_video_result(call: Call) -> Document:
    """GET /prompt-runs/{run_id}/videos/{video_id}/video-result"""
    run, _ = _run_and_video(call, call.path["video_id"])
    result = call.sandbox.store.get("video_results", f"video:{call.path['video_id']}:{run['run_id']}")
    view = None if result is None else video_result_view(call, result)
    if view is None:
        raise not_found("video_result", call.path["video_id"])
    return view


@handles("getPromptRunFailedSegments")
def get_prompt_run_failed_segments(call: Call) -> Document:
    """GET /prompt-runs/{run_id}/failed-segments"""
    run = call.document("runs", call.path["run_id"], name="run")
    videos: list[Document] = []
    for item in call.sandbox.store.list("run_items", parent=run["run_id"]):
        if not item["segment_counts"]["failed"]:
            continue
        states = states_of(call.sandbox.store, item)
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
def retry_prompt_run_segment(call: Call) -> Document:
    """POST /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retry"""
    run, item = _run_and_video(call, call.path["video_id"])
    segment_id = call.path["segment_id"]
    state = state_of(call.sandbox.store, run["run_id"], segment_id)
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
        "idempotency_key": call.headers.get("idempotency-key"),
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
    call.sandbox.store.put(
        "retries", retry["retry_id"], retry, parent=run["run_id"], owner=("videos", item["video_id"])
    )
    call.sandbox.jobs.submit(run_retry, call.sandbox, retry["retry_id"])
    return retry


@handles("getPromptRunSegmentRetry", quick=True)
def get_prompt_run_segment_retry(call: Call) -> Document:
    """GET /prompt-runs/{run_id}/videos/{video_id}/segments/{segment_id}/retries/{retry_id}"""
    retry = call.document("retries", call.path["retry_id"], name="retry")
    if any(retry[name] != call.path[name] for name in ("run_id", "video_id", "segment_id")):
        raise not_found("retry", retry["retry_id"])
    return retry


@handles("listPromptRunLlmCalls")
def list_prompt_run_llm_calls(call: Call) -> list[Document]:
    """GET /prompt-runs/{run_id}/llm-calls"""
    return call.sandbox.store.list("llm_calls", parent=call.path["run_id"])
