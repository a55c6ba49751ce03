"""Creates prompt runs: their target, their settings and their items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.identifiers import derived_id, new_id, now_text
from videovector.sandbox.media.library import PLAYGROUND, segmentation_key, segments_key
from videovector.sandbox.storage.segment_states import add_states, item_key, no_segments
from videovector.sandbox.storage.store import Document, Store

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox
from videovector.sandbox.workers.pricing import price_of, seconds_of

TERMINAL: Final = frozenset({"completed", "completed_with_failures", "failed", "cancelled"})
SEARCHABLE: Final = frozenset({"completed", "completed_with_failures"})
DEFAULT_FIXED_SECONDS: Final = 10
_NO_STOP: Final = dict.fromkeys(("requested_at", "requested_by", "mode", "observed_at", "completed_at"))


def resolve_target(sandbox: Sandbox, target: Document) -> tuple[list[Document], str | None]:
    """The media of a run, and their index; raises ApiError 404 or 422."""
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
    """The settings of a run; missing ones are taken from the defaults of the prompt."""
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


def create_run(
    sandbox: Sandbox,
    prompt: Document,
    videos: Sequence[Document],
    *,
    context: Document,
    index_id: str | None,
    settings: Document,
) -> Document:
    """Stores a pending run with one item per media item; `prompt_runs.start` queues it."""
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
        "total_video_seconds": round(sum(seconds_of(video) for video in videos), 3),
        "video_level_enabled": prompt.get("video_level") is not None and not fixed,
        "stop_state": dict(_NO_STOP),
        "billing_estimated_mt": round(sum(price_of(video) for video in videos), 4),
        "billing_actual_mt": 0.0,
        "billing_status": "pending",
        "billing_error": None,
        # The definition for this run, even if the prompt changes.
        "_prompt": prompt,
        "_index_id": index_id,
    }
    with sandbox.store.transaction():
        sandbox.store.put("runs", run_id, run, parent=index_id or PLAYGROUND)
        for video in videos:
            _add_item(sandbox, run, video)
    return run


def _add_item(sandbox: Sandbox, run: Document, video: Document) -> None:
    """Stores the item of a run for one media item."""
    item: Document = {
        "run_id": run["run_id"],
        "video_id": video["video_id"],
        "prompt_id": run["prompt_id"],
        "media_type": video["media_type"],
        "status": "pending",
        "segment_counts": no_segments(),
        "video_level": None,
        "attempt_id": new_id("attempt"),
        "created_at": run["executed_at"],
        "updated_at": run["executed_at"],
        "metadata_keys": [],
        "price_mt": price_of(video),
    }
    cut = sandbox.store.list("segments", family=segments_key(video, segmentation_of(run, video)))
    sandbox.store.put(
        "run_items",
        item_key(run["run_id"], video["video_id"]),
        item,
        parent=run["run_id"],
        family=video["video_id"],
        owner=("videos", video["video_id"]),
    )
    # The segments are known, unless this segmentation is new for the item.
    add_states(sandbox.store, item, [pending_segment(item, segment) for segment in cut])
    sandbox.store.update("videos", video["video_id"], lambda found: found.update(status="processing"))


def segmentation_of(run: Document, video: Document) -> str:
    """The segmentation of an item in a run."""
    kind = video["media_type"]
    mode = run["image_segmentation_type"] if kind == "image" else run[f"{kind}_segmentation_type"]
    return segmentation_key(kind, mode, None if kind == "image" else run[f"{kind}_segment_duration"])


def pending_segment(item: Document, segment: Document) -> Document:
    """The state of a segment that was not processed yet."""
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
    """Raises ApiError 422 if a target has no media."""
    if not videos:
        raise invalid("body.target", "holds no media to work on")
