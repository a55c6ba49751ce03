"""Ingestion jobs: make media items from sources, one for each part."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.jobs import JobCancelled, logger
from videovector.sandbox.media.formats import kind_of_filename
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.media.subtitles import is_subtitle_filename
from videovector.sandbox.storage.blobs import UPLOADS, BadUriError
from videovector.sandbox.storage.globbing import matching_objects
from videovector.sandbox.storage.object_stores import ObjectStore, object_store, remote_store
from videovector.sandbox.storage.s3_endpoints import ObjectStoreError
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.attachments import DownloadError, download
from videovector.sandbox.workers.source_errors import SourceError

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

TERMINAL: Final = frozenset({"completed", "failed", "cancelled"})
MANIFEST_PAGE: Final = 100


def new_job(
    sandbox: Sandbox,
    *,
    source_kind: str,
    index_id: str | None,
    sources: Iterable[Document],
    connector_id: str | None = None,
    source_prefix: str = "",
    file_pattern: str = "*",
    recursive: bool = True,
    import_mode: str = "all",
    automation: bool = False,
    prompt_preset: Document | None = None,
) -> Document:
    """Stores a job with its sources and queues it."""
    job: Document = {
        "job_id": new_id("job"),
        "status": "pending",
        "phase": "staging",
        "source_kind": source_kind,
        "connector_id": connector_id,
        "target_index_id": index_id,
        "source_prefix": source_prefix,
        "file_pattern": file_pattern,
        "recursive": recursive,
        "created_at": now_text(),
        "started_at": None,
        "completed_at": None,
        "error_message": None,
        "bytes_transferred": 0,
        "current_file": None,
        "execution": {"status": "pending" if prompt_preset else "not_requested"},
        "import_mode": import_mode,
        "automation": automation,
        "prompt_preset": prompt_preset,
    }
    with sandbox.store.transaction():
        sandbox.store.put("import_jobs", job["job_id"], job, parent=index_id or PLAYGROUND)
        for source in sources:
            add_source(sandbox, job["job_id"], source)
    sandbox.jobs.submit(run_job, sandbox, job["job_id"])
    return job


def new_source(file_name: str, title: str, uri: str | None, *, file_id: str | None = None, **extra: Any) -> Document:
    """Makes a source to ingest; `uri` is the address of its bytes, None for a download."""
    return {
        "file_id": file_id or new_id("file"),
        "file_name": file_name,
        "title": title,
        "uri": uri,
        "status": "pending",
        "part_count": None,
        "parts_completed": None,
        "parts_failed": None,
        "failure": None,
        "skip_reason": None,
        **extra,
    }


def add_source(sandbox: Sandbox, job_id: str, source: Document) -> None:
    """Stores a source after the present ones of its job."""
    source["source_ordinal"] = sandbox.store.count("import_sources", parent=job_id)
    sandbox.store.put("import_sources", f"{job_id}:{source['file_id']}", source, parent=job_id)


def resume_imports(sandbox: Sandbox) -> None:
    """Queues the jobs an earlier server did not finish."""
    for job in sandbox.store.list("import_jobs"):
        if job["status"] not in TERMINAL:
            sandbox.jobs.submit(run_job, sandbox, job["job_id"])


def run_job(sandbox: Sandbox, job_id: str) -> None:
    """Completes a job; a repeated run does not repeat finished steps."""
    try:
        with sandbox.job_locks.hold(job_id):
            _run(sandbox, job_id)
    except JobCancelled:
        raise
    except Exception as reason:  # noqa: BLE001 - a job must end in a state its owner can read; it is logged in full
        logger.exception("import job %s failed", job_id)
        job = sandbox.store.require("import_jobs", job_id)
        _end(sandbox, job, "failed", f"The sandbox failed: {reason or type(reason).__name__}.", "import_job.failed")


def _run(sandbox: Sandbox, job_id: str) -> None:
    sandbox.pause()
    with sandbox.store.transaction():
        first_time = sandbox.store.require("import_jobs", job_id)["started_at"] is None
        if not _move(sandbox, job_id, "scanning"):
            return
        job = sandbox.store.require("import_jobs", job_id)
        if first_time:
            sandbox.events.publish("import_job.started", index_id=job["target_index_id"], payload={"job_id": job_id})
    if job["source_kind"] == "connector" and job["connector_id"] is not None:
        scan_error = _scan(sandbox, job)
        if scan_error is not None:
            _end(sandbox, job, "failed", scan_error, "import_job.failed")
            return
    sandbox.pause()
    if not _move(sandbox, job_id, "importing"):
        return
    sources = sandbox.store.list("import_sources", parent=job_id)
    # Media first, since a subtitle file belongs to media with the same name.
    for source in sorted(sources, key=lambda found: is_subtitle_filename(found["file_name"])):
        if source["status"] in {"completed", "skipped"}:
            continue
        sandbox.pause()
        if sandbox.store.require("import_jobs", job_id)["status"] == "cancelled":
            return
        _ingest(sandbox, job, source)
    _conclude(sandbox, job_id)


def _move(sandbox: Sandbox, job_id: str, status: str) -> bool:
    """Changes the status of a job, unless it was cancelled meanwhile."""
    moved = False

    def change(job: Document) -> None:
        nonlocal moved
        if job["status"] in TERMINAL:
            return
        moved = True
        job.update(status=status, started_at=job["started_at"] or now_text(), phase=None)

    sandbox.store.update("import_jobs", job_id, change)
    return moved


def _end(sandbox: Sandbox, job: Document, status: str, error: str | None, event: str) -> None:
    """Ends a job and publishes its event, both or neither; a cancelled job stays cancelled."""
    ended = False

    def change(found: Document) -> None:
        nonlocal ended
        ended = found["status"] != "cancelled"
        if ended:
            found.update(status=status, error_message=error, completed_at=now_text(), current_file=None, phase=None)

    with sandbox.store.transaction():
        sandbox.store.update("import_jobs", job["job_id"], change)
        if not ended:
            return
        sandbox.events.publish(event, index_id=job["target_index_id"], payload={"job_id": job["job_id"]})
        if job["prompt_preset"] and status == "completed":
            sandbox.start_preset(job)


def _conclude(sandbox: Sandbox, job_id: str) -> None:
    sources = sandbox.store.list("import_sources", parent=job_id)
    failed = [source for source in sources if source["status"] == "failed"]
    job = sandbox.store.require("import_jobs", job_id)
    if failed and len(failed) == len(sources):
        reason = failed[0]["failure"]["message"] if len(failed) == 1 else f"All {len(failed)} files failed."
        _end(sandbox, job, "failed", reason, "import_job.failed")
    else:
        event = "import_job.partial_completed" if failed else "import_job.completed"
        _end(sandbox, job, "completed", None, event)


def _scan(sandbox: Sandbox, job: Document) -> str | None:
    """Stores the objects of the connector's bucket as sources of the job; returns the reason of a failure."""
    connector = sandbox.store.get("connectors", job["connector_id"])
    if connector is None:
        return "The connector was deleted."
    try:
        _add_objects(sandbox, job, object_store(sandbox, connector))
    except ObjectStoreError as reason:
        return str(reason)
    return None


def _add_objects(sandbox: Sandbox, job: Document, bucket: ObjectStore) -> None:
    known = {source["uri"] for source in sandbox.store.list("import_sources", parent=job["job_id"])}
    prefix: str = job["source_prefix"]
    for found in matching_objects(bucket.objects(prefix), prefix, job["file_pattern"], recursive=job["recursive"]):
        sandbox.jobs.checkpoint()
        uri = bucket.uri(found.name)
        if uri in known or (kind_of_filename(found.name) is None and not is_subtitle_filename(found.name)):
            continue
        name = PurePosixPath(found.name)
        source = new_source(name.name, name.stem, uri, path=found.name)
        seen = f"{job['connector_id']}:{job['target_index_id']}:{uri}:{found.modified}{found.version}"
        if job["import_mode"] == "new_only" and sandbox.store.get("imported_objects", seen) is not None:
            source.update(status="skipped", skip_reason="imported before")
        else:
            source["seen_key"] = seen
        add_source(sandbox, job["job_id"], source)


def _ingest(sandbox: Sandbox, job: Document, source: Document) -> None:
    """Ingests a source and records the outcome."""
    # Imported here, since it loads the decoders, which a sandbox without imports does not need.
    from videovector.sandbox.workers.ingestion import ingest_media, ingest_transcript

    key = f"{job['job_id']}:{source['file_id']}"
    sandbox.store.update("import_sources", key, lambda found: found.update(status="importing", failure=None))
    sandbox.store.update(
        "import_jobs", job["job_id"], lambda found: found.update(current_file=source.get("path") or source["file_name"])
    )
    try:
        path = _fetch(sandbox, job, source)
        size = path.stat().st_size
        if is_subtitle_filename(source["file_name"]):
            ingest_transcript(sandbox, job, source, path)
        else:
            ingest_media(sandbox, job, source, path)
    except SourceError as reason:
        failure = {
            "error_code": reason.code,
            "refresh_required": reason.refresh_required,
            "message": f"{source['file_name']}: {reason}",
        }
        sandbox.store.update("import_sources", key, lambda found: found.update(status="failed", failure=failure))
        return
    with sandbox.store.transaction():
        sandbox.meter("ingested_bytes", size, "bytes")
        sandbox.store.update("import_sources", key, lambda found: found.update(status="completed"))
        sandbox.store.update(
            "import_jobs",
            job["job_id"],
            lambda found: found.update(bytes_transferred=found["bytes_transferred"] + size),
        )
        if source.get("seen_key"):
            sandbox.store.put("imported_objects", source["seen_key"], {"at": now_text()})
    if source["uri"] is not None and source["uri"].startswith(sandbox.blobs.media_uri(f"{UPLOADS}/")):
        sandbox.blobs.remove(f"{UPLOADS}/{source['file_id']}")


def _fetch(sandbox: Sandbox, job: Document, source: Document) -> Path:
    """Returns a private copy of the source."""
    try:
        with sandbox.blobs.receiving() as target:
            _fetch_to(sandbox, job, source, target)
            return target
    except OSError as reason:
        raise SourceError("source_not_stored", f"The file can't be stored: {reason.strerror or reason}.") from reason


def _fetch_to(sandbox: Sandbox, job: Document, source: Document, target: Path) -> None:
    if source["uri"] is None:
        try:
            download(source["download_url"], target, sandbox.jobs.checkpoint)
        except DownloadError as reason:
            raise SourceError("attachment_download_failed", str(reason), refresh_required=True) from reason
        return
    if source["uri"].startswith("s3://"):
        _fetch_object(sandbox, job, source, target)
        return
    try:
        path = sandbox.blobs.path_of(source["uri"])
    except BadUriError as reason:
        raise SourceError("source_address_invalid", str(reason)) from reason
    if path is None:
        raise SourceError("source_not_found", f"{source['uri']} does not exist in this sandbox.")
    if source["uri"].startswith(sandbox.blobs.media_uri("")):
        # Stored files never change, so a hard link is enough.
        target.unlink()
        os.link(path, target)
    else:
        shutil.copyfile(path, target)


def _fetch_object(sandbox: Sandbox, job: Document, source: Document, target: Path) -> None:
    """Fetches an object from a store outside of the sandbox."""
    connector = sandbox.store.get("connectors", job["connector_id"])
    if connector is None:
        raise SourceError("source_not_found", "The file can't be read any more, as the connector was deleted.")
    try:
        store = remote_store(sandbox, connector)
        if store is None:
            raise SourceError("source_not_found", f"{source['uri']} does not exist in this sandbox.")
        store.fetch(source["path"], target, sandbox.jobs.checkpoint)
    except ObjectStoreError as reason:
        code = "source_not_found" if reason.reason == "object_not_found" else "source_not_readable"
        raise SourceError(code, str(reason)) from reason
