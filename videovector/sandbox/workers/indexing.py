"""Makes results of runs searchable: their texts, the transcript of their segment, and their frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector.sandbox.media.library import range_of
from videovector.sandbox.media.subtitles import transcript_text
from videovector.sandbox.search.text_index import text_fields
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import MediaAnalysis
    from videovector.sandbox.state.account import Sandbox


def disabled_fields(prompt: Document, name: str) -> list[str]:
    """The fields that a prompt excludes from search; `name` is the setting of the level."""
    config: Document = prompt.get("semantic_indexing") or {}
    return list(config.get(name, []))


def index_result(
    sandbox: Sandbox,
    run: Document,
    video: Document,
    segment: Document,
    result: Document,
    analysis: MediaAnalysis | None,
) -> None:
    """Makes the result of a segment searchable; without `analysis`, its indexed frames are not changed."""
    prompt = run["_prompt"]
    transcript = ""
    if run["enable_transcription"]:
        transcript = transcript_text(sandbox.library.cues(video), segment["start_time"], segment["end_time"])
    frames = None
    if analysis is not None:
        from videovector.sandbox.search.embedding import segment_embeddings

        wanted = run["enable_image_embedding"] and video["has_picture"]
        frames = segment_embeddings(analysis, range_of(segment)) if wanted else []
    disabled = disabled_fields(prompt, "disabled_segment_fields")
    sandbox.search_index.put(
        result["result_id"],
        video_id=video["video_id"],
        run_id=run["run_id"],
        texts=text_fields(result["metadata"], prompt["json_schema"], transcript=transcript, excluded=disabled),
        frames=frames,
    )


def reindex_video(sandbox: Sandbox, video_id: str) -> None:
    """Makes the results of an item searchable by its present transcript."""
    with sandbox.store.transaction():
        video = sandbox.store.get("videos", video_id)
        for item in sandbox.store.list("run_items", family=video_id) if video is not None else []:
            run = sandbox.store.get("runs", item["run_id"])
            for result in sandbox.store.list("results", family=f"{item['run_id']}:{video_id}"):
                segment = sandbox.store.get("segments", result["segment_id"])
                if video is not None and run is not None and segment is not None:
                    index_result(sandbox, run, video, segment, result, None)


def rebuild_search(sandbox: Sandbox) -> None:
    """Indexes all results again after a change of the index format, except their frames."""
    if not sandbox.search_index.is_missing_results():
        return
    for video in sandbox.store.list("videos"):
        reindex_video(sandbox, video["video_id"])
        for result in sandbox.store.list("video_results", family=video["video_id"]):
            run = sandbox.store.get("runs", result["run_id"])
            if run is not None:
                prompt = run["_prompt"]
                disabled = disabled_fields(prompt, "disabled_video_level_fields")
                sandbox.search_index.put(
                    result["result_id"],
                    video_id=video["video_id"],
                    run_id=run["run_id"],
                    texts=text_fields(result["metadata"], prompt["video_level"]["json_schema"], excluded=disabled),
                )
