"""Stored media, segments and results in responses."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from typing import Any

from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.storage.document_loader import DocumentLoader, Reader
from videovector.sandbox.storage.segment_states import segment_total, states_of
from videovector.sandbox.storage.store import Document


def marker_info(store: Reader, target_type: str, target_id: str) -> Document:
    """The marker of an object; without a marker, all fields are null."""
    found = store.list("markers", parent=f"{target_type}:{target_id}", limit=1)
    marker = found[0] if found else {}
    return {name: marker.get(name) for name in ("marker_id", "color", "note", "updated_at")}


def load_markers(related: DocumentLoader, target_type: str, identifiers: Iterable[str]) -> None:
    """Reads the markers of several objects at once, for `marker_info` and `field_markers`."""
    related.load_lists("markers", parents=[f"{target_type}:{identifier}" for identifier in identifiers])


def load_videos(related: DocumentLoader, videos: Sequence[Document]) -> None:
    """Reads at once all that `video_view` shows of several items, except their segments."""
    identifiers = [video["video_id"] for video in videos]
    related.load_lists("run_items", families=identifiers)
    load_markers(related, "video", identifiers)


def field_markers(store: Reader, run_id: str | None, target_id: str) -> Document:
    """Markers on single fields of a result, by field path."""
    found = store.list("markers", parent=f"field:{target_id}")
    infos: Document = {}
    for marker in found:
        if marker.get("run_id") in (None, run_id) and marker.get("field_path"):
            infos[marker["field_path"]] = {key: marker.get(key) for key in ("marker_id", "color", "note", "updated_at")}
    return infos


def run_item_status(store: Reader, item: Document, *, with_segments: bool) -> Document:
    """`PromptRunProcessingStatus`: one run on one media item."""
    counts: dict[str, int] = item["segment_counts"]
    return {
        "run_id": item["run_id"],
        "prompt_id": item["prompt_id"],
        "status": item["status"],
        "total_segments": segment_total(item),
        "pending_segments": counts["pending"],
        "processing_segments": counts["processing"],
        "successful_segments": counts["successful"],
        "failed_segments": counts["failed"],
        "created_at": item["created_at"],
        "updated_at": item["updated_at"],
        "attempt_id": item["attempt_id"],
        "video_level": item.get("video_level"),
        "segments": states_of(store, item) if with_segments else [],
    }


def video_view(store: Reader, video: Document, *, with_segments: bool = False) -> Document:
    """`Video`."""
    items = store.list("run_items", family=video["video_id"], newest_first=True)
    keys: dict[str, None] = {}
    for item in items:
        keys.update(dict.fromkeys(item.get("metadata_keys", [])))
    return {
        "video_id": video["video_id"],
        "title": video["title"],
        "video_uri": video["video_uri"],
        "status": video["status"],
        "processing_status": [run_item_status(store, item, with_segments=with_segments) for item in items],
        "created_at": video["created_at"],
        "updated_at": video["updated_at"],
        "duration_seconds": video["duration_seconds"],
        "metadata_keys": list(keys),
        "media_type": video["media_type"],
        "marker": marker_info(store, "video", video["video_id"]),
    }


def segment_link(request: ApiRequest, video: Document, segment: Document) -> str | None:
    """A link to the file of the segment."""
    return request.media_url(request.sandbox.library.segment_uri(video, segment))


def media_fields(request: ApiRequest, video: Document, segment: Document) -> Document:
    """The addresses and links that segments, results and hits share."""
    library = request.sandbox.library
    thumbnail, gif = library.thumbnail_uri(video, segment), library.gif_uri(video, segment)
    return {
        "gcs_uri": video["video_uri"],
        "thumbnail_gcs_uri": thumbnail,
        "thumbnail_uri": request.media_url(thumbnail),
        "thumbnail_available": thumbnail is not None,
        "gif_gcs_uri": gif,
        "gif_uri": request.media_url(gif),
        "gif_available": gif is not None,
    }


def segment_view(
    request: ApiRequest, video: Document, segment: Document, state: Document | None, result: Document | None
) -> Document:
    """`Segment`: `state` is its state in a run, `result` what the run found."""
    status = "pending" if state is None else state["status"]
    failed = status == "failed"
    outcome: dict[str, Any] = result or {}
    run_id = None if state is None else state["run_id"]
    return {
        "segment_id": segment["segment_id"],
        "video_id": video["video_id"],
        "start_time": segment["start_time"],
        "end_time": segment["end_time"],
        **media_fields(request, video, segment),
        "processed": status == "successful",
        "processing_failed": failed,
        "segment_status": status,
        "failure_stage": None if state is None else state.get("failure_stage"),
        "failure_message": None if state is None else state.get("error_message"),
        "attempt_id": None if state is None else state.get("attempt_id"),
        "status_source": None if state is None else "prompt_run",
        "metadata": outcome.get("metadata"),
        "metadata_text": outcome.get("metadata_text"),
        "created_at": segment["created_at"],
        "processed_at": None if state is None else state.get("completed_at"),
        "error_message": None if state is None else state.get("error_message"),
        "processing_warning": outcome.get("processing_warning"),
        "thumbnail_data": None,
        "gif_data": None,
        "from_run_id": run_id,
        "marker": marker_info(request.related, "segment", segment["segment_id"]),
        "metadata_markers": field_markers(request.related, run_id, segment["segment_id"]),
        "field_extraction_succeeded": outcome.get("field_extraction_succeeded", False if failed else None),
        "transcription_succeeded": outcome.get("transcription_succeeded"),
        "image_embedding_succeeded": outcome.get("image_embedding_succeeded"),
        "field_extraction_error": state.get("error_message") if state is not None and failed else None,
        "transcription_error": None,
        "image_embedding_error": None,
    }


def encoded_file(request: ApiRequest, uri: str | None) -> str | None:
    """A stored image as base64; None if there is none."""
    path = None if uri is None else request.sandbox.library.file(uri)
    return None if path is None else base64.b64encode(path.read_bytes()).decode()
