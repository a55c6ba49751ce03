"""Executes prompt runs: cuts, extracts and indexes, one segment after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from videovector.sandbox.extraction.extractor import ExtractionFailure, extract_media, extract_segment
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.jobs import JobCancelled, logger
from videovector.sandbox.json_schema.prompt_schemas import leaf_values
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.search.text_index import text_fields
from videovector.sandbox.storage.segment_states import (
    add_states,
    item_key,
    outcome,
    put_state,
    segment_total,
    state_of,
    states_of,
)
from videovector.sandbox.storage.store import Document, OwnerGoneError
from videovector.sandbox.workers.indexing import disabled_fields, index_result
from videovector.sandbox.workers.run_creation import TERMINAL, create_run, pending_segment, segmentation_of
from videovector.sandbox.workers.run_results import media_result, record_llm_call, segment_result

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import MediaAnalysis
    from videovector.sandbox.state.account import Sandbox


class _Stopped(Exception):
    """The run was cancelled."""


def start(sandbox: Sandbox, run: Document) -> None:
    """Queues a stored run."""
    sandbox.jobs.submit(run_prompt, sandbox, run["run_id"])


def fixed_run(sandbox: Sandbox, video: Document, prompt: Document | None, seconds: int) -> None:
    """Processes an item in pieces of fixed length, with a prompt or only for its segments."""
    if prompt is None:
        sandbox.library.cut(video, "image" if video["media_type"] == "image" else f"fixed:{seconds}")
        return
    settings: dict[str, Any] = {
        "video_segmentation_type": "fixed",
        "audio_segmentation_type": "fixed",
        "video_segment_duration": seconds,
        "audio_segment_duration": seconds,
        "processing_model": None,
        "enable_transcription": True,
        "enable_image_embedding": True,
    }
    context = {"type": "videos", "video_ids": [video["video_id"]], "index_id": video["index_id"]}
    start(sandbox, create_run(sandbox, prompt, [video], context=context, index_id=video["index_id"], settings=settings))


def resume_runs(sandbox: Sandbox) -> None:
    """Queues the runs and retries an earlier server did not finish."""
    for run in sandbox.store.list("runs"):
        if run["status"] not in TERMINAL:
            start(sandbox, run)
    for retry in sandbox.store.list("retries"):
        if retry["status"] in {"pending", "processing"}:
            sandbox.jobs.submit(run_retry, sandbox, retry["retry_id"])


def run_prompt(sandbox: Sandbox, run_id: str) -> None:
    """Completes a run; a repeated execution does not repeat finished steps."""
    sandbox.pause()
    run = sandbox.store.require("runs", run_id)
    if run["status"] in TERMINAL:
        return
    if run["stop_state"]["requested_at"] is None and run["status"] == "pending":
        with sandbox.store.transaction():
            sandbox.store.update("runs", run_id, lambda found: found.update(status="processing"))
            _publish(sandbox, run, "prompt_run.started")
    _plan(sandbox, run)
    error: str | None = None
    for item in sandbox.store.list("run_items", parent=run_id):
        if item["status"] in TERMINAL:
            continue
        try:
            _check_stop(sandbox, run_id)
            _run_item(sandbox, run, item)
        except _Stopped:
            _set_item(sandbox, item, status="cancelled")
        except JobCancelled:
            raise
        except Exception as reason:  # noqa: BLE001 - one item's trouble must not end the run; it is logged in full
            if sandbox.store.get("videos", item["video_id"]) is None:
                # The item was deleted meanwhile, so nothing is recorded.
                continue
            logger.exception("run %s failed on %s", run_id, item["video_id"])
            error = f"{item['video_id']}: {reason}"
            _set_item(sandbox, item, status="failed")
    _conclude(sandbox, run_id, error)


def _publish(sandbox: Sandbox, run: Document, event: str, **fields: Any) -> None:
    sandbox.events.publish(event, run_id=run["run_id"], index_id=run["_index_id"], **fields)


def _check_stop(sandbox: Sandbox, run_id: str) -> None:
    sandbox.pause()
    if sandbox.store.require("runs", run_id)["stop_state"]["requested_at"] is not None:
        sandbox.store.update("runs", run_id, _observe_stop)
        raise _Stopped


def _observe_stop(run: Document) -> None:
    run["stop_state"]["observed_at"] = run["stop_state"]["observed_at"] or now_text()


def _set_item(sandbox: Sandbox, item: Document, **changes: Any) -> None:
    item.update(changes, updated_at=now_text())
    # The counts are those of the stored states, not of this copy of the item.
    sandbox.store.update(
        "run_items",
        item_key(item["run_id"], item["video_id"]),
        lambda found: found.update(item, segment_counts=found["segment_counts"]),
    )


def _set_state(sandbox: Sandbox, item: Document, state: Document, **changes: Any) -> None:
    with sandbox.store.transaction():
        put_state(sandbox.store, item, state)
        _set_item(sandbox, item, **changes)


def _plan(sandbox: Sandbox, run: Document) -> None:
    """Cuts all items before the first is processed, so that the total of the progress is known."""
    for item in sandbox.store.list("run_items", parent=run["run_id"]):
        video = sandbox.store.get("videos", item["video_id"])
        if video is None or segment_total(item) or item["status"] in TERMINAL:
            continue
        sandbox.jobs.checkpoint()
        try:
            segments, created = sandbox.library.cut(video, segmentation_of(run, video))
        except (MediaError, OwnerGoneError):
            # The failure is recorded when the item is processed.
            continue
        if created:
            sandbox.store.update("runs", run["run_id"], lambda found: found.update(created_new_segments=True))
            sandbox.meter("segments_created", len(segments), "count")
        with sandbox.store.transaction():
            add_states(sandbox.store, item, [pending_segment(item, segment) for segment in segments])
            _set_item(sandbox, item)


def _run_item(sandbox: Sandbox, run: Document, item: Document) -> None:
    video = sandbox.store.get("videos", item["video_id"])
    if video is None:
        _set_item(sandbox, item, status="cancelled")
        return
    segments, _ = sandbox.library.cut(video, segmentation_of(run, video))
    with sandbox.store.transaction():
        if not segment_total(item):
            add_states(sandbox.store, item, [pending_segment(item, segment) for segment in segments])
        first_time = item["status"] == "pending"
        _set_item(sandbox, item, status="processing")
        if first_time:
            _publish(sandbox, run, "media.processing.started", video_id=video["video_id"])
    analysis = sandbox.library.analysis(video)
    by_id = {segment["segment_id"]: segment for segment in segments}
    for state in states_of(sandbox.store, item):
        if state["status"] in {"successful", "failed"}:
            continue
        _check_stop(sandbox, run["run_id"])
        _run_segment(sandbox, run, item, state, video, by_id[state["segment_id"]], analysis)
    if run["video_level_enabled"]:
        _run_video_level(sandbox, run, item, video, analysis)
    status = outcome(item)
    with sandbox.store.transaction():
        _set_item(sandbox, item, status=status)
        sandbox.meter("videos_processed", 1, "count")
        event = "media.processing.failed" if status == "failed" else "media.processing.completed"
        _publish(sandbox, run, event, video_id=video["video_id"])


def _run_segment(
    sandbox: Sandbox,
    run: Document,
    item: Document,
    state: Document,
    video: Document,
    segment: Document,
    analysis: MediaAnalysis,
) -> None:
    state.update(status="processing", started_at=now_text(), updated_at=now_text())
    _set_state(sandbox, item, state)
    prompt = run["_prompt"]
    try:
        metadata = extract_segment(sandbox, prompt, video, segment, analysis, transcribe=run["enable_transcription"])
    except ExtractionFailure as reason:
        now = now_text()
        state.update(
            status="failed",
            completed_at=now,
            updated_at=now,
            error_message=str(reason),
            failure_stage="field_extraction",
            failure_code=reason.code,
        )
        with sandbox.store.transaction():
            _set_state(sandbox, item, state)
            record_llm_call(sandbox, run, video, segment, error=str(reason), metadata=None)
        return
    result = segment_result(run, video, segment, metadata)
    with sandbox.store.transaction():
        sandbox.store.put(
            "results",
            result["result_id"],
            result,
            parent=run["run_id"],
            family=f"{run['run_id']}:{video['video_id']}",
            owner=("videos", video["video_id"]),
        )
        index_result(sandbox, run, video, segment, result, analysis)
        record_llm_call(sandbox, run, video, segment, error=None, metadata=metadata)
        now = now_text()
        state.update(status="successful", completed_at=now, updated_at=now, error_message=None, failure_stage=None)
        keys = dict.fromkeys([*item["metadata_keys"], *(leaf.path for leaf in leaf_values(metadata))])
        _set_state(sandbox, item, state, metadata_keys=list(keys))
        _publish(sandbox, run, "prompt_run.progress", video_id=video["video_id"], segment_id=segment["segment_id"])


def _run_video_level(sandbox: Sandbox, run: Document, item: Document, video: Document, analysis: MediaAnalysis) -> None:
    prompt = run["_prompt"]
    schema = prompt["video_level"]["json_schema"]
    started = now_text()
    ok = item["segment_counts"]["successful"]
    states = states_of(sandbox.store, item)
    level: Document = {
        "status": "processing",
        "result_available": False,
        "successful_segment_count": ok,
        "failed_segment_count": len(states) - ok,
        "started_at": started,
        "completed_at": None,
        "updated_at": started,
        "error_message": None,
        "attempt_id": item["attempt_id"],
    }
    try:
        metadata = extract_media(sandbox, prompt, video, analysis, transcribe=run["enable_transcription"])
    except ExtractionFailure as reason:
        level.update(status="failed", error_message=str(reason), completed_at=now_text())
        _set_item(sandbox, item, video_level=level)
        return
    result = media_result(run, item, video, metadata, states, started=started)
    now = result["completed_at"]
    disabled = disabled_fields(prompt, "disabled_video_level_fields")
    with sandbox.store.transaction():
        sandbox.store.put(
            "video_results",
            result["result_id"],
            result,
            parent=run["run_id"],
            family=video["video_id"],
            owner=("videos", video["video_id"]),
        )
        sandbox.search_index.put(
            result["result_id"],
            video_id=video["video_id"],
            run_id=run["run_id"],
            texts=text_fields(metadata, schema, excluded=disabled),
        )
        level.update(status="completed", result_available=True, completed_at=now, updated_at=now)
        _set_item(sandbox, item, video_level=level)


def _conclude(sandbox: Sandbox, run_id: str, error: str | None) -> None:
    items = sandbox.store.list("run_items", parent=run_id)
    statuses = {item["status"] for item in items}
    spent = round(sum(item["price_mt"] for item in items if item["status"] not in {"cancelled", "failed"}), 4)

    def change(run: Document) -> None:
        if "cancelled" in statuses and run["stop_state"]["requested_at"] is not None:
            run["status"] = "cancelled"
            run["stop_state"]["completed_at"] = now_text()
        elif statuses == {"failed"}:
            run["status"] = "failed"
            run["error_message"] = error or "Extraction failed on every segment."
        else:
            run["status"] = "completed" if statuses <= {"completed", "cancelled"} else "completed_with_failures"
        run["billing_actual_mt"] = spent
        run["billing_status"] = "confirmed" if spent else "released"

    # The end of the run, its event and its automatic export: all or nothing.
    with sandbox.store.transaction():
        run = sandbox.store.update("runs", run_id, change)
        for item in items:
            _set_media_status(sandbox, item)
        if run is not None:
            name = "partial_completed" if run["status"] == "completed_with_failures" else run["status"]
            _publish(sandbox, run, f"prompt_run.{name}")
            sandbox.run_finished(run)


def _set_media_status(sandbox: Sandbox, item: Document) -> None:
    status = {"failed": "failed", "cancelled": "not_processed"}.get(item["status"], "processed")
    sandbox.store.update("videos", item["video_id"], lambda video: video.update(status=status))


def run_retry(sandbox: Sandbox, retry_id: str) -> None:
    """Extracts one failed segment again and repairs the run's counters and status."""
    sandbox.pause()
    retry = sandbox.store.require("retries", retry_id)
    run = sandbox.store.require("runs", retry["run_id"])
    item = sandbox.store.get("run_items", item_key(retry["run_id"], retry["video_id"]))
    video = sandbox.store.get("videos", retry["video_id"])
    segment = sandbox.store.get("segments", retry["segment_id"])
    sandbox.store.update("retries", retry_id, lambda found: found.update(status="processing", started_at=now_text()))
    state = state_of(sandbox.store, retry["run_id"], retry["segment_id"])
    if item is None or video is None or segment is None or state is None:
        _finish_retry(sandbox, retry_id, error="The media was deleted.")
        return
    try:
        _run_segment(sandbox, run, item, state, video, segment, sandbox.library.analysis(video))
    except OwnerGoneError:
        # The media was deleted meanwhile, and with it the retry.
        return
    with sandbox.store.transaction():
        _set_item(sandbox, item, status=outcome(item))
        _conclude(sandbox, run["run_id"], None)
        _finish_retry(sandbox, retry_id, error=state["error_message"])


def _finish_retry(sandbox: Sandbox, retry_id: str, *, error: str | None) -> None:
    def change(retry: Document) -> None:
        failed = error is not None
        retry.update(
            status="failed" if failed else "completed",
            completed_at=now_text(),
            error=error,
            billing_actual_mt=0.0 if failed else retry["billing_estimated_mt"],
            billing_status="released" if failed else "confirmed",
            field_extraction_succeeded=not failed,
        )

    sandbox.store.update("retries", retry_id, change)
