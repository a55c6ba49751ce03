"""How ingestion jobs look in answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Final

from videovector.sandbox.http.paging import decode_cursor, encode_cursor, items_page
from videovector.sandbox.storage.lookups import Lookups, Reader
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


def sorted_outputs(store: Reader, job_id: str) -> list[Document]:
    """The manifest in order of source and part."""
    outputs = store.list("import_outputs", parent=job_id)
    return sorted(outputs, key=lambda output: (output["source_ordinal"], output["part_index"]))


def output_page(store: Store, job_id: str, limit: int, cursor: str | None) -> Document:
    """A page of the manifest in order of source and part; only what it shows is read."""
    order = "json_extract(data, '$.source_ordinal'), json_extract(data, '$.part_index')"
    where = "kind = 'import_outputs' AND parent = ?"
    return _manifest_page(store, where, [job_id], order, limit, cursor, outputs_context(job_id), output_view)


def source_page(store: Store, job_id: str, limit: int, cursor: str | None, *, failed_only: bool) -> Document:
    """A page of the job's files in their order; only what it shows is read."""
    where, context = "kind = 'import_sources' AND parent = ?", files_context(job_id, failed_only=failed_only)
    if failed_only:
        where += " AND json_extract(data, '$.status') = 'failed'"
    return _manifest_page(store, where, [job_id], "position", limit, cursor, context, source_view)


def _manifest_page(
    store: Store,
    where: str,
    values: list[str],
    order: str,
    limit: int,
    cursor: str | None,
    context: str,
    view: Callable[[Document], Document],
) -> Document:
    start = decode_cursor(context, cursor) or 0
    with store.reading() as connection:
        total = int(connection.execute(f"SELECT count(*) FROM documents WHERE {where}", values).fetchone()[0])
        rows = connection.execute(
            f"SELECT data FROM documents WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", (*values, limit, start)
        ).fetchall()
    more = encode_cursor(context, start + limit) if start + limit < total else None
    return items_page([view(json.loads(data)) for (data,) in rows], total, more)


def load_jobs(related: Lookups, jobs: Sequence[Document]) -> None:
    """Reads in one go what `job_view` shows of several jobs."""
    for kind in ("import_sources", "import_outputs"):
        related.load_lists(kind, parents=[job["job_id"] for job in jobs])


def outputs_context(job_id: str) -> str:
    """What cursors of the output manifest are good for."""
    return f"outputs:{job_id}"


def files_context(job_id: str, *, failed_only: bool) -> str:
    """What cursors of the file manifest are good for."""
    return f"files:{job_id}:{failed_only}"


def job_view(store: Reader, job: Document) -> Document:
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
