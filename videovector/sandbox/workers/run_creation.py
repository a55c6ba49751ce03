"""Prompt runs: what they are made of, their price, and how they look in responses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from videovector.sandbox.errors import ApiError, invalid, not_found
from videovector.sandbox.identifiers import derived_id, new_id, now_text
from videovector.sandbox.media.library import PLAYGROUND, segmentation_key, segments_key
from videovector.sandbox.storage.document_loader import Lookups, Reader
from videovector.sandbox.storage.segment_states import add_states, item_key, no_segments, segment_total
from videovector.sandbox.storage.store import Document, Store
from videovector.sandbox.views.media import load_markers, marker_info

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

TERMINAL: Final = frozenset({"completed", "completed_with_failures", "failed", "cancelled"})
SEARCHABLE: Final = frozenset({"completed", "completed_with_failures"})
DEFAULT_FIXED_SECONDS: Final = 10
# What a second of video or audio, or a picture, costs in the product's unit.
_PRICES: Final = {"video": 0.02, "audio": 0.005, "image": 0.05}
_PLURALS: Final = {"video": "videos", "audio": "audios", "image": "images"}
_NO_STOP: Final = dict.fromkeys(("requested_at", "requested_by", "mode", "observed_at", "completed_at"))


def resolve_target(sandbox: Sandbox, target: Document) -> tuple[list[Document], str | None]:
    """The media a run works on and the index they belong to; raises ApiError 404 or 422."""
    store = sandbox.store
    match target["type"]:
        case "index":
            index_id = target.get("index_id")
            if not index_id or not index_id.strip():
                raise invalid("body.target.index_id", "is required for a target of type index")
            if store.get("indexes", index_id) is None:
                raise not_found("index", index_id)
            return store.list("videos", parent=index_id), index_id
        case "videos":
            return _target_videos(store, target)
        case _:
            return store.list("videos", parent=PLAYGROUND), None


def _target_videos(store: Store, target: Document) -> tuple[list[Document], str | None]:
    if not target.get("video_ids"):
        raise invalid("body.target.video_ids", "is required for a target of type videos")
    index_id = target.get("index_id")
    videos: list[Document] = []
    for video_id in dict.fromkeys(target["video_ids"]):
        video = store.get("videos", video_id)
        if video is None or (index_id and video["index_id"] != index_id):
            raise not_found("video", video_id)
        videos.append(video)
    owners = {video["index_id"] for video in videos}
    return videos, owners.pop() if len(owners) == 1 else None


def settings_of(body: Document, raw: Document, prompt: Document) -> Document:
    """The settings of a run; what the request leaves out comes from the prompt's saved defaults."""
    saved: Document = prompt.get("execution_config") or {}
    names = (
        "video_segmentation_type",
        "audio_segmentation_type",
        "video_segment_duration",
        "audio_segment_duration",
        "processing_model",
        "enable_transcription",
        "enable_image_embedding",
    )
    settings = {name: raw[name] if raw.get(name) is not None else saved.get(name, body.get(name)) for name in names}
    for kind in ("video", "audio"):
        if settings[f"{kind}_segmentation_type"] == "fixed" and settings[f"{kind}_segment_duration"] is None:
            raise invalid(f"body.{kind}_segment_duration", f"is required when {kind}_segmentation_type is fixed")
    return settings


def balance_of(sandbox: Sandbox) -> float:
    """What is left of the account's balance after all runs, at their estimate while they are under way."""
    spent: float = sum(
        run["billing_estimated_mt" if run["billing_status"] == "pending" else "billing_actual_mt"]
        for run in sandbox.store.list("runs")
    )
    return round(max(0.0, sandbox.limits.limits.balance_mt - spent), 4)


def estimate(sandbox: Sandbox, videos: Sequence[Document]) -> Document:
    """`PromptRunCostEstimate` for some media."""
    balance = balance_of(sandbox)
    seconds = {kind: sum(_seconds(v) for v in videos if v["media_type"] == kind) for kind in ("video", "audio")}
    counts = {kind: sum(video["media_type"] == kind for video in videos) for kind in _PRICES}
    amount = round(sum(price_of(video) for video in videos), 4)
    return {
        "estimated_mt": amount,
        "breakdown": {
            "base_estimate_mt": amount,
            "prompt_run_estimate": {
                "eligible_item_count": len(videos),
                "video_seconds": round(seconds["video"], 3),
                "audio_seconds": round(seconds["audio"], 3),
                "image_count": counts["image"],
            },
        },
        "sufficient_balance": amount <= balance,
        "current_balance_mt": balance,
    }


def price_of(video: Document) -> float:
    """What a run over this item costs."""
    unit = _PRICES[video["media_type"]]
    return unit if video["media_type"] == "image" else unit * _seconds(video)


def _seconds(video: Document) -> float:
    return float(video["duration_seconds"] or 0.0)


def create_run(
    sandbox: Sandbox,
    prompt: Document,
    videos: Sequence[Document],
    *,
    context: Document,
    index_id: str | None,
    settings: Document,
) -> Document:
    """Stores a pending run with one item per media item; `running.start` queues it."""
    run_id = new_id("run")
    now = now_text()
    fixed = settings["video_segmentation_type"] == "fixed"
    run: Document = {
        "run_id": run_id,
        "prompt_id": prompt["prompt_id"],
        "prompt_name": prompt["name"],
        "prompt_type": "custom",
        "executed_at": now,
        "executed_by": sandbox.account_id,
        "status": "pending",
        "run_context": context,
        "error_message": None,
        "image_segmentation_type": "image",
        **settings,
        "created_new_segments": False,
        "total_video_seconds": round(sum(_seconds(video) for video in videos), 3),
        "video_level_enabled": prompt.get("video_level") is not None and not fixed,
        "stop_state": dict(_NO_STOP),
        "billing_estimated_mt": round(sum(price_of(video) for video in videos), 4),
        "billing_actual_mt": 0.0,
        "billing_status": "pending",
        "billing_error": None,
        # The definition this run uses, whatever becomes of the prompt.
        "_prompt": prompt,
        "_index_id": index_id,
    }
    with sandbox.store.transaction():
        sandbox.store.put("runs", run_id, run, parent=index_id or PLAYGROUND)
        for video in videos:
            item: Document = {
                "run_id": run_id,
                "video_id": video["video_id"],
                "prompt_id": prompt["prompt_id"],
                "media_type": video["media_type"],
                "status": "pending",
                "segment_counts": no_segments(),
                "video_level": None,
                "attempt_id": new_id("attempt"),
                "created_at": now,
                "updated_at": now,
                "metadata_keys": [],
                "price_mt": price_of(video),
            }
            cut = sandbox.store.list("segments", family=segments_key(video, segmentation_of(run, video)))
            sandbox.store.put(
                "run_items",
                item_key(run_id, video["video_id"]),
                item,
                parent=run_id,
                family=video["video_id"],
                owner=("videos", video["video_id"]),
            )
            # Known since the import, unless the run cuts in a way that no run did before.
            add_states(sandbox.store, item, [pending_segment(item, segment) for segment in cut])
            sandbox.store.update("videos", video["video_id"], lambda found: found.update(status="processing"))
    return run


def segmentation_of(run: Document, video: Document) -> str:
    """How a run cuts an item."""
    kind = video["media_type"]
    mode = run["image_segmentation_type"] if kind == "image" else run[f"{kind}_segmentation_type"]
    return segmentation_key(kind, mode, None if kind == "image" else run[f"{kind}_segment_duration"])


def pending_segment(item: Document, segment: Document) -> Document:
    """The state of a segment that a run has not come to."""
    return {
        "segment_id": segment["segment_id"],
        "video_id": item["video_id"],
        "status": "pending",
        "start_time": segment["start_time"],
        "end_time": segment["end_time"],
        "started_at": None,
        "completed_at": None,
        "updated_at": item["created_at"],
        "error_message": None,
        "failure_stage": None,
        "attempt_id": derived_id("attempt", item["run_id"], segment["segment_id"]),
    }


def require_media(videos: Sequence[Document]) -> None:
    """Raises ApiError 422 when a target holds no media."""
    if not videos:
        raise invalid("body.target", "holds no media to work on")


def require_balance(sandbox: Sandbox, videos: Sequence[Document]) -> None:
    """Raises ApiError 402 when the account can't pay for a run."""
    if sum(price_of(video) for video in videos) > balance_of(sandbox):
        raise ApiError(402, "billing_insufficient_balance", "The balance of the account doesn't cover this run.")


def load_runs(related: Lookups, runs: Sequence[Document]) -> None:
    """Reads in one go what `run_view` shows of several runs."""
    identifiers = [run["run_id"] for run in runs]
    related.load_lists("run_items", parents=identifiers)
    load_markers(related, "prompt_run", identifiers)


def run_view(store: Reader, run: Document) -> Document:
    """`PromptRun` with counters computed from its items."""
    items = store.list("run_items", parent=run["run_id"])
    counters = {
        f"{prefix}_{plural}": 0
        for plural in _PLURALS.values()
        for prefix in ("total", "completed", "failed", "partial", "cancelled")
    }
    total = done = failures = 0
    level = {"total": 0, "completed": 0, "failed": 0}
    for item in items:
        plural = _PLURALS[item["media_type"]]
        counters[f"total_{plural}"] += 1
        prefix = "partial" if item["status"] == "completed_with_failures" else item["status"]
        if prefix in {"completed", "failed", "partial", "cancelled"}:
            counters[f"{prefix}_{plural}"] += 1
        total += segment_total(item)
        done += item["segment_counts"]["successful"]
        failures += item["segment_counts"]["failed"]
        if item["video_level"] is not None:
            level["total"] += 1
            if item["video_level"]["status"] in level:
                level[item["video_level"]["status"]] += 1
    finished = run["status"] in TERMINAL and bool(total)
    return {
        **{name: value for name, value in run.items() if not name.startswith("_")},
        **counters,
        "total_segments": total,
        "completed_segments": done,
        "field_extraction_failures": failures,
        "transcription_failures": 0,
        "image_embedding_failures": 0,
        "field_extraction_succeeded": failures == 0 if finished else None,
        "transcription_succeeded": True if finished and run["enable_transcription"] else None,
        "image_embedding_succeeded": True if finished and run["enable_image_embedding"] else None,
        "video_level_total_items": level["total"],
        "video_level_completed_items": level["completed"],
        "video_level_failed_items": level["failed"],
        "video_level_partial_items": 0,
        "marker": marker_info(store, "prompt_run", run["run_id"]),
    }
