"""Ingestion jobs in responses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from videovector.sandbox.http.paging import decode_cursor, encode_cursor, items_page
from videovector.sandbox.storage.store import MOST_VALUES, Document, Store, batched
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
_OUTPUT_ORDER: Final = "json_extract(data, '$.source_ordinal'), json_extract(data, '$.part_index')"
# The number of files or parts of a job, by kind and state.
Counts: TypeAlias = Mapping[tuple[str, str], int]
_HIDDEN: Final = frozenset({"bytes_transferred", "current_file", "import_mode", "automation", "prompt_preset"})


def output_view(output: Document) -> Document:
    """`ImportOutput`."""
    return {name: output[name] for name in _OUTPUT_FIELDS}


def source_view(source: Document) -> Document:
    """`ImportSourceFile`."""
    return {name: source[name] for name in _SOURCE_FIELDS}


def output_page(store: Store, job_id: str, limit: int, cursor: str | None) -> Document:
    """A page of the manifest, ordered by source and part; only its documents are read."""
    where = "kind = 'import_outputs' AND parent = ?"
    return _manifest_page(store, where, [job_id], _OUTPUT_ORDER, limit, cursor, outputs_context(job_id), output_view)


def source_page(store: Store, job_id: str, limit: int, cursor: str | None, *, failed_only: bool) -> Document:
    """A page of the files of a job, in their order; only its documents are read."""
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


def outputs_context(job_id: str) -> str:
    """The context of cursors of the output manifest."""
    return f"outputs:{job_id}"


def files_context(job_id: str, *, failed_only: bool) -> str:
    """The context of cursors of the file manifest."""
    return f"files:{job_id}:{failed_only}"


def job_view(store: Store, job: Document) -> Document:
    """`ImportJob`, with the first pages of outputs and failures."""
    return job_views(store, [job])[0]


def job_views(store: Store, jobs: Sequence[Document]) -> list[Document]:
    """The same for several jobs; only the shown files and parts are read."""
    counts = _counts(store, [job["job_id"] for job in jobs])
    return [_job_view(store, job, counts.get(job["job_id"], {})) for job in jobs]


def _counts(store: Store, job_ids: Sequence[str]) -> dict[str, Counts]:
    found: dict[str, dict[tuple[str, str], int]] = {}
    with store.reading() as connection:
        for some in batched(job_ids, MOST_VALUES):
            rows = connection.execute(
                "SELECT parent, kind, json_extract(data, '$.status'), count(*) FROM documents "
                "WHERE kind IN ('import_sources', 'import_outputs') "
                f"AND parent IN ({','.join('?' * len(some))}) GROUP BY 1, 2, 3",
                some,
            )
            for job_id, kind, status, count in rows:
                found.setdefault(job_id, {})[kind, status] = int(count)
    return dict(found)


def _job_view(store: Store, job: Document, counts: Counts) -> Document:
    job_id = job["job_id"]
    files = {status: count for (kind, status), count in counts.items() if kind == "import_sources"}
    parts = {status: count for (kind, status), count in counts.items() if kind == "import_outputs"}
    total, failures = sum(parts.values()), files.get("failed", 0)
    first = _manifest(store, "import_outputs", job_id, order=_OUTPUT_ORDER, limit=MANIFEST_PAGE) if total else []
    failed = _manifest(store, "import_sources", job_id, status="failed", limit=MANIFEST_PAGE) if failures else []
    skipped = _manifest(store, "import_sources", job_id, status="skipped") if "skipped" in files else []
    more = encode_cursor(outputs_context(job_id), MANIFEST_PAGE) if total > MANIFEST_PAGE else None
    more_failed = encode_cursor(files_context(job_id, failed_only=True), MANIFEST_PAGE)
    return {
        **{name: value for name, value in job.items() if name not in _HIDDEN},
        "progress": {
            "total_files": sum(files.values()),
            "imported": files.get("completed", 0),
            "failed": failures,
            "skipped": len(skipped),
            "bytes_transferred": job["bytes_transferred"],
            "current_file": job["current_file"],
            "parts_total": total,
            "parts_completed": parts.get("completed", 0),
            "parts_failed": parts.get("failed", 0),
        },
        "outputs": items_page([output_view(output) for output in first], total, more),
        "video_ids": [output["video_id"] for output in first if output["status"] == "completed"],
        "failed_files": [_failure_entry(source) for source in failed],
        "failed_files_next_cursor": more_failed if failures > MANIFEST_PAGE else None,
        "skipped_files": [
            {"path": source.get("path") or source["file_name"], "reason": source["skip_reason"]} for source in skipped
        ],
    }


def _manifest(
    store: Store, kind: str, job_id: str, *, order: str = "position", status: str | None = None, limit: int = -1
) -> list[Document]:
    """Files or parts of a job in order, all or those in one state."""
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT data FROM documents WHERE kind = ? AND parent = ? "
            f"AND (? IS NULL OR json_extract(data, '$.status') = ?) ORDER BY {order} LIMIT ?",
            (kind, job_id, status, status, limit),
        ).fetchall()
    return [json.loads(data) for (data,) in rows]


def _failure_entry(source: Document) -> Document:
    failure: Document = source["failure"] or {}
    return {
        "file_id": source["file_id"],
        "path": source.get("path") or source["file_name"],
        "error": failure.get("message"),
        "error_code": failure.get("error_code"),
        "refresh_required": failure.get("refresh_required", False),
    }
