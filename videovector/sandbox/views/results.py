"""Results of runs and hits of searches in responses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.search.ranking import FusedHit, ImageHit
from videovector.sandbox.search.text_index import TextHit
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.media import field_markers, load_markers, marker_info, media_fields, segment_link


def load_results(request: ApiRequest, keys: Sequence[str]) -> None:
    """Reads at once all that the views of these results show."""
    related = request.related
    for kind in ("results", "video_results"):
        related.load(kind, [key for key in keys if _kind(key) == kind])
    results = [result for result in (find_result(request, key) for key in keys) if result is not None]
    videos = {result["video_id"] for result in results}
    segments = {result.get("segment_id") or result.get("preview_segment_id") or "" for result in results}
    related.load("videos", videos)
    related.load("segments", segments)
    load_markers(related, "video", videos)
    for target_type in ("segment", "field"):
        load_markers(related, target_type, segments)


def _kind(key: str) -> str:
    return "results" if key.startswith("segment:") else "video_results"


def segment_result_view(request: ApiRequest, result: Document) -> Document | None:
    """`SegmentRunResult`; None if its media was deleted."""
    store = request.related
    video, segment = store.get("videos", result["video_id"]), store.get("segments", result["segment_id"])
    if video is None or segment is None:
        return None
    markers = field_markers(store, result["run_id"], result["segment_id"])
    return {
        "result_type": "segment",
        **result,
        "prompt_run_id": result["run_id"],
        "video_name": video["title"],
        "source_index_id": video["index_id"],
        "start_time": segment["start_time"],
        "end_time": segment["end_time"],
        "segment_uri": segment_link(request, video, segment),
        **media_fields(request, video, segment),
        "processing_warning": result.get("processing_warning"),
        "field_extraction_error": None,
        "transcription_error": None,
        "image_embedding_error": None,
        "marker": marker_info(store, "segment", result["segment_id"]),
        "extracted_metadata_markers": markers,
        "metadata_markers": markers,
    }


def video_result_view(request: ApiRequest, result: Document) -> Document | None:
    """`PromptRunVideoResult`; None if its media was deleted."""
    store = request.related
    video = store.get("videos", result["video_id"])
    if video is None:
        return None
    preview = store.get("segments", result["preview_segment_id"] or "")
    media = media_fields(request, video, preview) if preview else {"gcs_uri": video["video_uri"]}
    return {
        "result_type": "video",
        **result,
        "prompt_run_id": result["run_id"],
        "video_name": video["title"],
        "source_index_id": video["index_id"],
        "segment_uri": request.media_url(video["video_uri"]),
        **media,
        **_preview_fields(request, video, preview),
        "raw_llm_response": None,
        "processing_warning": None,
        "embedding_error": None,
        "error_message": None,
        "marker": marker_info(store, "video", result["video_id"]),
    }


def _preview_fields(request: ApiRequest, video: Document, preview: Document | None) -> Document:
    library = request.sandbox.library
    return {
        "preview_segment_id": preview and preview["segment_id"],
        "preview_start_time": preview and preview["start_time"],
        "preview_end_time": preview and preview["end_time"],
        "preview_segment_uri": segment_link(request, video, preview) if preview else None,
        "preview_thumbnail_uri": request.media_url(library.thumbnail_uri(video, preview)) if preview else None,
        "preview_gif_uri": request.media_url(library.gif_uri(video, preview)) if preview else None,
    }


def find_result(request: ApiRequest, key: str) -> Document | None:
    """The stored result with this id, of a segment or of a whole item."""
    return request.related.get(_kind(key), key)


def hit_view(
    request: ApiRequest,
    key: str,
    *,
    score: float | None,
    text: TextHit | None = None,
    image: ImageHit | None = None,
) -> Document | None:
    """`SearchResult`; None if the result or its media was deleted."""
    result = find_result(request, key)
    video = None if result is None else request.related.get("videos", result["video_id"])
    if result is None or video is None:
        return None
    whole = "segment_id" not in result
    segment_id = result["preview_segment_id"] if whole else result["segment_id"]
    segment = request.related.get("segments", segment_id or "")
    markers = {} if whole else field_markers(request.related, result["run_id"], result["segment_id"])
    text_content: str = result["metadata_text"]
    preview = next((match.snippet for match in text.matches), None) if text is not None else None
    view: dict[str, Any] = {
        "result_type": "video" if whole else "segment",
        "result_id": result["result_id"],
        "video_id": video["video_id"],
        "video_uri": request.media_url(video["video_uri"]),
        "video_name": video["title"],
        "segment_id": None if whole else segment_id,
        "start_time": None if whole or segment is None else segment["start_time"],
        "end_time": None if whole or segment is None else segment["end_time"],
        **_preview_fields(request, video, segment),
        "text_content": text_content,
        "content_preview": preview or text_content[:200],
        "metadata_text": text_content,
        "similarity_score": score,
        "reranked_score": None,
        "segment_uri": segment_link(request, video, segment) if segment else None,
        **(media_fields(request, video, segment) if segment else {}),
        "thumbnail_data": None,
        "gif_data": None,
        "media_type": video["media_type"],
        "metadata": result["metadata"],
        "extracted_metadata": result["metadata"],
        "run_id": result["run_id"],
        "source_run_id": result["run_id"],
        "prompt_run_id": result["run_id"],
        "prompt_id": result["prompt_id"],
        "raw_llm_response": None,
        "source_index_id": video["index_id"],
        "marker": marker_info(request.related, "video" if whole else "segment", segment_id or ""),
        "extracted_metadata_markers": markers,
    }
    if text is not None:
        view.update(_text_fields(text))
    if image is not None:
        view.update(_image_fields(request, video, segment, image))
    return view


def _text_fields(hit: TextHit) -> Document:
    return {
        "field_scores": dict(hit.field_scores),
        "field_instance_scores": {match.instance_path: match.score for match in hit.matches},
        "matched_field_paths": list(hit.field_scores),
        "matched_field_instances": [
            {
                "field_path": match.path,
                "field_display_label": _label(match.path),
                "field_instance_key": f"__instance__:{match.instance_path}",
                "field_instance_path": match.instance_path,
                "field_instance_display_label": _label(match.instance_path),
                "score": match.score,
                "value_preview": match.snippet,
            }
            for match in hit.matches
        ],
    }


def _label(path: str) -> str:
    return path.replace("[]", "").replace("_", " ").replace(".", " / ").capitalize()


def _image_fields(request: ApiRequest, video: Document, segment: Document | None, hit: ImageHit) -> Document:
    uri = None if segment is None else request.sandbox.library.thumbnail_uri(video, segment)
    return {
        "matched_image_uri": request.media_url(uri),
        "matched_image_gcs_uri": uri,
        "matched_image_timestamp": hit.time,
        "matched_image_score": hit.score,
        "shot_timestamp": hit.time,
    }


def fused_view(request: ApiRequest, hit: FusedHit) -> Document | None:
    """`MultimodalSearchResult`; None if the result or its media was deleted."""
    view = hit_view(request, hit.key, score=hit.fused_score, text=hit.text, image=hit.image)
    if view is not None:
        view.update(
            fused_score=hit.fused_score,
            text_score=hit.text_score,
            image_score=hit.image_score,
            text_rank=hit.text_rank,
            image_rank=hit.image_rank,
            match_type=hit.match_type,
        )
    return view
