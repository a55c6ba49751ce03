"""Prompt runs in responses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from videovector.sandbox.storage.document_loader import DocumentLoader, Reader
from videovector.sandbox.storage.segment_states import segment_total
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.media import load_markers, marker_info
from videovector.sandbox.workers.run_creation import TERMINAL

_PLURALS: Final = {"video": "videos", "audio": "audios", "image": "images"}


def load_runs(related: DocumentLoader, runs: Sequence[Document]) -> None:
    """Reads at once all that `run_view` shows of several runs."""
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
