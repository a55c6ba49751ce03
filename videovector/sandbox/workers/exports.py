"""Makes exports: collects results into one JSON document and delivers it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.extraction.selection import selected
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.jobs import JobCancelled, logger
from videovector.sandbox.storage.blobs import EXPORTS
from videovector.sandbox.storage.document_loader import DocumentLoader
from videovector.sandbox.storage.object_stores import bucket_of, object_store
from videovector.sandbox.storage.s3_endpoints import ObjectStoreError
from videovector.sandbox.storage.store import Document, Store

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

MAX_BYTES: Final = 67_108_864
_MAX_ATTEMPTS: Final = 3
_PAGE: Final = 500
_SCHEMES: Final = {"gcs": "gs", "s3": "s3", "azure": "azure"}


class ExportFailure(Exception):
    """An export can't be made."""


def new_export(
    sandbox: Sandbox,
    *,
    export_type: str,
    target_id: str,
    run_ids: list[str] | None,
    connector: Document | None,
    subpath: str | None,
    result_scope: str,
) -> Document:
    """Stores an export and queues it."""
    now = now_text()
    base_path = None if connector is None else connector["export_base_path"]
    export: Document = {
        "export_id": new_id("exp"),
        "user_id": None,
        "export_type": export_type,
        "target_id": target_id,
        "status": "pending",
        "created_at": now,
        "queue_status": "queued",
        "attempts": 0,
        "max_attempts": _MAX_ATTEMPTS,
        "available_at": now,
        "started_at": None,
        "completed_at": None,
        "updated_at": now,
        "download_url": None,
        "file_size_bytes": None,
        "error_message": None,
        "last_error": None,
        "destination_type": "download" if connector is None else "connector",
        "destination_connector_id": None if connector is None else connector["connector_id"],
        "destination_base_path": base_path,
        "destination_subpath": subpath,
        "destination_uri": None,
        "gcs_uri": None,
        "export_params": {
            "prompt_run_ids": run_ids,
            "destination_connector_id": None if connector is None else connector["connector_id"],
            "destination_base_path": base_path,
            "destination_subpath": subpath,
        },
        "_result_scope": result_scope,
    }
    sandbox.store.put("exports", export["export_id"], export)
    sandbox.jobs.submit(run_export, sandbox, export["export_id"])
    return export


def resume_exports(sandbox: Sandbox) -> None:
    """Queues the exports an earlier server did not finish."""
    for export in sandbox.store.list("exports"):
        if export["status"] in {"pending", "processing"}:
            sandbox.jobs.submit(run_export, sandbox, export["export_id"])


def run_export(sandbox: Sandbox, export_id: str) -> None:
    """Completes an export."""
    sandbox.pause()
    _change(sandbox, export_id, status="processing", queue_status="running", started_at=now_text(), attempts=1)
    sandbox.pause()
    export = sandbox.store.require("exports", export_id)
    try:
        outcome = _deliver(sandbox, export)
    except JobCancelled:
        raise
    except ExportFailure as reason:
        outcome = _failure(str(reason))
    except Exception as reason:  # noqa: BLE001 - an export must end in a state its owner can read; it is logged in full
        logger.exception("export %s failed", export_id)
        outcome = _failure(f"The sandbox failed: {reason or type(reason).__name__}.")
    event = "export.ready" if outcome["status"] == "completed" else "export.failed"
    index_id = export["target_id"] if export["export_type"] == "index" else None
    run_id = export["target_id"] if export["export_type"] == "prompt_run" else None
    with sandbox.store.transaction():
        _change(sandbox, export_id, **outcome)
        sandbox.events.publish(event, index_id=index_id, run_id=run_id, payload={"export_id": export_id})


def _change(sandbox: Sandbox, export_id: str, **changes: Any) -> None:
    sandbox.store.update("exports", export_id, lambda export: export.update(changes, updated_at=now_text()))


def _failure(reason: str) -> Document:
    return {
        "status": "failed",
        "queue_status": "dead_letter",
        "error_message": reason,
        "last_error": reason,
        "completed_at": now_text(),
    }


def _deliver(sandbox: Sandbox, export: Document) -> Document:
    """Delivers the content and returns the changed fields of the export."""
    content = _content(sandbox, export)
    export_id = export["export_id"]
    with sandbox.blobs.receiving() as temporary:
        done: Document = {
            "status": "completed",
            "queue_status": "succeeded",
            "file_size_bytes": _write(content, temporary),
            "completed_at": now_text(),
        }
        if export["destination_connector_id"] is None:
            done["gcs_uri"] = sandbox.blobs.adopt(temporary, f"{EXPORTS}/{export_id}.json")
            done["download_url"] = f"{sandbox.document.base_path}/exports/{export_id}/download"
        else:
            done["gcs_uri"] = done["destination_uri"] = _deliver_to_bucket(sandbox, export, temporary)
    return done


def _write(content: Document, target: Path) -> int:
    """Writes the document and returns its size; stops if it is too large."""
    size = 0
    with target.open("wb") as stream:
        for part in json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(content):
            encoded = part.encode()
            size += len(encoded)
            _check_size(size)
            stream.write(encoded)
    return size


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise ExportFailure(f"The export has more than {MAX_BYTES} bytes; export single runs, or only what matches.")


def _deliver_to_bucket(sandbox: Sandbox, export: Document, file: Path) -> str:
    connector = sandbox.store.get("connectors", export["destination_connector_id"])
    if connector is None:
        raise ExportFailure("The destination connector was deleted.")
    parts = (export["destination_base_path"], export["destination_subpath"], f"{export['export_id']}.json")
    name = "/".join(part.strip("/") for part in parts if part and part.strip("/"))
    try:
        object_store(sandbox, connector).put(name, file, "application/json")
    except ObjectStoreError as reason:
        raise ExportFailure(str(reason)) from reason
    finally:
        file.unlink(missing_ok=True)
    return f"{_SCHEMES[connector['provider']]}://{bucket_of(connector)}/{name}"


def _content(sandbox: Sandbox, export: Document) -> Document:
    """The exported document: each media item with its segments and whole-item results, run by run."""
    store = sandbox.store
    if export["export_type"] == "prompt_run":
        runs = [store.get("runs", export["target_id"])]
    else:
        wanted = export["export_params"]["prompt_run_ids"]
        runs = [
            run for run in store.list("runs", parent=export["target_id"]) if wanted is None or run["run_id"] in wanted
        ]
    collector = _Collector(store, export["_result_scope"])
    return {
        "export_id": export["export_id"],
        "export_type": export["export_type"],
        "target_id": export["target_id"],
        "created_at": export["created_at"],
        "result_scope": export["_result_scope"],
        "prompt_runs": [collector.run_content(run) for run in runs if run is not None],
    }


class _Collector:
    """Collects results page by page, and stops if their texts alone exceed the limit of an export."""

    def __init__(self, store: Store, result_scope: str) -> None:
        self._store = store
        self._result_scope = result_scope
        self._size = 0

    def run_content(self, run: Document) -> Document:
        """A run with its results for the export, by media item."""
        videos: dict[str, Document] = {}
        for results in self._pages("results", run["run_id"]):
            self._add_segments(videos, selected(run, results) if self._result_scope == "matches" else results)
        for results in self._pages("video_results", run["run_id"]):
            for result in results:
                if result["video_id"] in videos:
                    self._spend(len(result["metadata_text"]))
                    videos[result["video_id"]]["video_result"] = result["metadata"]
        return {
            "run_id": run["run_id"],
            "prompt_id": run["prompt_id"],
            "prompt_name": run["prompt_name"],
            "status": run["status"],
            "json_schema": run["_prompt"]["json_schema"],
            "videos": list(videos.values()),
        }

    def _pages(self, kind: str, run_id: str) -> Iterator[list[Document]]:
        after: int | None = None
        while page := self._store.list_positions(kind, parent=run_id, limit=_PAGE, after=after):
            yield [result for _, result in page]
            after = page[-1][0]

    def _add_segments(self, videos: dict[str, Document], results: Sequence[Document]) -> None:
        related = DocumentLoader(self._store)
        related.load("videos", {result["video_id"] for result in results})
        related.load("segments", {result["segment_id"] for result in results})
        for result in results:
            video, segment = related.get("videos", result["video_id"]), related.get("segments", result["segment_id"])
            if video is None or segment is None:
                continue
            # The values of a result contain its text again.
            self._spend(2 * len(result["metadata_text"]))
            entry = videos.setdefault(video["video_id"], _video_entry(video))
            entry["segments"].append(
                {
                    "segment_id": segment["segment_id"],
                    "start_time": segment["start_time"],
                    "end_time": segment["end_time"],
                    "metadata": result["metadata"],
                    "metadata_text": result["metadata_text"],
                }
            )

    def _spend(self, size: int) -> None:
        self._size += size
        _check_size(self._size)


def _video_entry(video: Document) -> Document:
    return {
        "video_id": video["video_id"],
        "title": video["title"],
        "media_type": video["media_type"],
        "duration_seconds": video["duration_seconds"],
        "video_result": None,
        "segments": [],
    }
