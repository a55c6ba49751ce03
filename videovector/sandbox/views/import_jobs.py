"""How ingestion jobs look in answers."""

from __future__ import annotations

from typing import Final

from videovector.sandbox.http.paging import encode_cursor, items_page
from videovector.sandbox.storage.store import Document, Store
from videovector.sandbox.workers.imports import MANIFEST_PAGE

_OUTPUT_FIELDS: Final = (
    "file_id",
    "file_name",
    "source_ordinal",
    "part_index",
    "part_count",
    "source_start_seconds",
    "source_end_seconds",
    "video_id",
    "title",
    "status",
)
_SOURCE_FIELDS: Final = (
    "file_id",
    "file_name",
    "source_ordinal",
    "status",
    "part_count",
    "parts_completed",
    "parts_failed",
    "failure",
    "skip_reason",
)
_HIDDEN: Final = frozenset({"bytes_transferred", "current_file", "import_mode", "automation", "prompt_preset"})


def output_view(output: Document) -> Document:
    """`ImportOutput`."""
    return {name: output[name] for name in _OUTPUT_FIELDS}


def source_view(source: Document) -> Document:
    """`ImportSourceFile`."""
    return {name: source[name] for name in _SOURCE_FIELDS}


def sorted_outputs(store: Store, job_id: str) -> list[Document]:
    """The manifest in order of source and part."""
    outputs = store.list("import_outputs", parent=job_id)
    return sorted(outputs, key=lambda output: (output["source_ordinal"], output["part_index"]))


def outputs_context(job_id: str) -> str:
    """What cursors of the output manifest are good for."""
    return f"outputs:{job_id}"


def files_context(job_id: str, *, failed_only: bool) -> str:
    """What cursors of the file manifest are good for."""
    return f"files:{job_id}:{failed_only}"


def job_view(store: Store, job: Document) -> Document:
    """`ImportJob`, with the first pages of outputs and failures."""
    job_id = job["job_id"]
    sources = store.list("import_sources", parent=job_id)
    outputs = sorted_outputs(store, job_id)
    failed = [source for source in sources if source["status"] == "failed"]
    skipped = [source for source in sources if source["status"] == "skipped"]
    first = outputs[:MANIFEST_PAGE]
    more = encode_cursor(outputs_context(job_id), MANIFEST_PAGE) if len(outputs) > MANIFEST_PAGE else None
    more_failed = encode_cursor(files_context(job_id, failed_only=True), MANIFEST_PAGE)
    return {
        **{name: value for name, value in job.items() if name not in _HIDDEN},
        "progress": {
            "total_files": len(sources),
            "imported": sum(source["status"] == "completed" for source in sources),
            "failed": len(failed),
            "skipped": len(skipped),
            "bytes_transferred": job["bytes_transferred"],
            "current_file": job["current_file"],
            "parts_total": len(outputs),
            "parts_completed": sum(output["status"] == "completed" for output in outputs),
            "parts_failed": sum(output["status"] == "failed" for output in outputs),
        },
        "outputs": items_page([output_view(output) for output in first], len(outputs), more),
        "video_ids": [output["video_id"] for output in first if output["status"] == "completed"],
        "failed_files": [_failure_entry(source) for source in failed[:MANIFEST_PAGE]],
        "failed_files_next_cursor": more_failed if len(failed) > MANIFEST_PAGE else None,
        "skipped_files": [
            {"path": source.get("path") or source["file_name"], "reason": source["skip_reason"]} for source in skipped
        ],
    }


def _failure_entry(source: Document) -> Document:
    failure: Document = source["failure"] or {}
    return {
        "file_id": source["file_id"],
        "path": source.get("path") or source["file_name"],
        "error": failure.get("message"),
        "error_code": failure.get("error_code"),
        "refresh_required": failure.get("refresh_required", False),
    }
