"""Ingestion jobs: sources become media items, one per part."""

from __future__ import annotations

import math
import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.media.analysis import analyse
from videovector.sandbox.media.containers import MediaError, kind_of_filename, probe
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.media.parts import cut_part
from videovector.sandbox.media.scenes import segment_media
from videovector.sandbox.media.subtitles import Cue, is_subtitle_filename, parse_subtitles
from videovector.sandbox.storage.blobs import UPLOADS, BadUriError
from videovector.sandbox.storage.globbing import matching_objects
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.attachments import DownloadError, download
from videovector.sandbox.workers.jobs import JobCancelled, logger
from videovector.sandbox.workers.transcripts import attach_transcript, keep_waiting, waiting_transcript

if TYPE_CHECKING:
    from videovector.sandbox.state import Sandbox

TERMINAL: Final = frozenset({"completed", "failed", "cancelled"})
MAX_PART_SECONDS: Final = 2400
MAX_AUDIO_SECONDS: Final = 7200
MANIFEST_PAGE: Final = 100


class SourceError(Exception):
    """A source that can't be ingested; `code` goes into its failure entry."""

    def __init__(self, code: str, message: str, *, refresh_required: bool = False) -> None:
        super().__init__(message)
        self.code = code
        self.refresh_required = refresh_required


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
    """A source that still has to be ingested; `uri` is where its bytes lie, None for a download."""
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
    """Stores a source behind the present ones of its job."""
    source["source_ordinal"] = sandbox.store.count("import_sources", parent=job_id)
    sandbox.store.put("import_sources", f"{job_id}:{source['file_id']}", source, parent=job_id)


def resume_imports(sandbox: Sandbox) -> None:
    """Queues the jobs an earlier server did not finish."""
    for job in sandbox.store.list("import_jobs"):
        if job["status"] not in TERMINAL:
            sandbox.jobs.submit(run_job, sandbox, job["job_id"])


def run_job(sandbox: Sandbox, job_id: str) -> None:
    """Carries a job to its end; what is finished stays finished when it runs again."""
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
    # Media first: a subtitle file belongs to the media beside it.
    for source in sorted(sources, key=lambda found: is_subtitle_filename(found["file_name"])):
        if source["status"] in {"completed", "skipped"}:
            continue
        sandbox.pause()
        if sandbox.store.require("import_jobs", job_id)["status"] == "cancelled":
            return
        _ingest(sandbox, job, source)
    _conclude(sandbox, job_id)


def _move(sandbox: Sandbox, job_id: str, status: str) -> bool:
    """Puts a job into its next state unless it was cancelled meanwhile."""
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
    """Ends a job and tells of it, both or neither; a job that was cancelled stays so."""
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
    """Lists the connector's bucket into the job's sources; returns why that failed."""
    connector = sandbox.store.get("connectors", job["connector_id"])
    bucket = None if connector is None else connector["bucket"] or connector["container"]
    if bucket is None or sandbox.blobs.bucket_folder(bucket) is None:
        return f"The bucket {bucket!r} does not exist in this sandbox."
    known = {source["uri"] for source in sandbox.store.list("import_sources", parent=job["job_id"])}
    for found in matching_objects(
        sandbox.blobs.objects(bucket), job["source_prefix"], job["file_pattern"], recursive=job["recursive"]
    ):
        uri = f"gs://{bucket}/{found.name}"
        if uri in known or (kind_of_filename(found.name) is None and not is_subtitle_filename(found.name)):
            continue
        name = PurePosixPath(found.name)
        source = new_source(name.name, name.stem, uri, path=found.name)
        seen = f"{job['connector_id']}:{job['target_index_id']}:{uri}:{found.modified}"
        if job["import_mode"] == "new_only" and sandbox.store.get("imported_objects", seen) is not None:
            source.update(status="skipped", skip_reason="imported before")
        else:
            source["seen_key"] = seen
        add_source(sandbox, job["job_id"], source)
    return None


def _ingest(sandbox: Sandbox, job: Document, source: Document) -> None:
    """Ingests one source and records how that went."""
    key = f"{job['job_id']}:{source['file_id']}"
    sandbox.store.update("import_sources", key, lambda found: found.update(status="importing", failure=None))
    sandbox.store.update(
        "import_jobs", job["job_id"], lambda found: found.update(current_file=source.get("path") or source["file_name"])
    )
    try:
        path = _fetch(sandbox, source)
        size = path.stat().st_size
        if is_subtitle_filename(source["file_name"]):
            _ingest_transcript(sandbox, job, source, path)
        else:
            _ingest_media(sandbox, job, source, path)
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


def _fetch(sandbox: Sandbox, source: Document) -> Path:
    """A private copy of the source's bytes."""
    try:
        with sandbox.blobs.receiving() as target:
            _fetch_to(sandbox, source, target)
            return target
    except OSError as reason:
        raise SourceError("source_not_stored", f"can't be stored: {reason.strerror or reason}") from reason


def _fetch_to(sandbox: Sandbox, source: Document, target: Path) -> None:
    if source["uri"] is None:
        try:
            download(source["download_url"], target, sandbox.jobs.checkpoint)
        except DownloadError as reason:
            raise SourceError("attachment_download_failed", str(reason), refresh_required=True) from reason
        return
    try:
        path = sandbox.blobs.path_of(source["uri"])
    except BadUriError as reason:
        raise SourceError("source_address_invalid", str(reason)) from reason
    if path is None:
        raise SourceError("source_not_found", f"{source['uri']} does not exist in this sandbox")
    if source["uri"].startswith(sandbox.blobs.media_uri("")):
        # Stored files never change, so a second name for one is as good as a copy.
        target.unlink()
        os.link(path, target)
    else:
        shutil.copyfile(path, target)


def _ingest_transcript(sandbox: Sandbox, job: Document, source: Document, path: Path) -> None:
    try:
        cues = parse_subtitles(path.read_bytes(), name=source["file_name"])
    except MediaError as reason:
        raise SourceError("transcript_unreadable", str(reason)) from reason
    finally:
        path.unlink(missing_ok=True)
    if not attach_transcript(sandbox, job["target_index_id"], source["file_name"], source["title"], cues):
        keep_waiting(sandbox, job["target_index_id"], source["file_name"], cues)
    _note_parts(sandbox, job, source, completed=0, failed=0, count=0)


def _ingest_media(sandbox: Sandbox, job: Document, source: Document, path: Path) -> None:
    try:
        facts = probe(path, filename=source["file_name"])
    except MediaError as reason:
        path.unlink(missing_ok=True)
        raise SourceError(f"media_{reason.code}", str(reason)) from reason
    if facts.kind == "audio" and facts.duration_seconds > MAX_AUDIO_SECONDS:
        path.unlink(missing_ok=True)
        raise SourceError("media_audio_too_long", "audio may last two hours at most")
    outputs = _plan_outputs(sandbox, job, source, facts.duration_seconds, split=facts.kind == "video")
    cues = waiting_transcript(sandbox, job["target_index_id"], source["file_name"])
    failures: list[str] = []
    for output in outputs:
        if output["status"] == "completed":
            continue
        sandbox.jobs.checkpoint()
        try:
            _ingest_part(sandbox, job, source, output, path, cues)
        except MediaError as reason:
            failures.append(str(reason))
            _set_output(sandbox, output, "failed")
    path.unlink(missing_ok=True)
    done = len(outputs) - len(failures)
    _note_parts(sandbox, job, source, completed=done, failed=len(failures), count=len(outputs))
    if done == 0:
        raise SourceError("media_unreadable", failures[0])


def _plan_outputs(sandbox: Sandbox, job: Document, source: Document, duration: float, *, split: bool) -> list[Document]:
    """The parts of a source: the fewest of at most 40 minutes each; ids are given up front."""
    family = f"{job['job_id']}:{source['file_id']}"
    known = sandbox.store.list("import_outputs", family=family)
    if known:
        return known
    count = max(1, math.ceil(duration / MAX_PART_SECONDS)) if split else 1
    outputs: list[Document] = []
    for index in range(count):
        output: Document = {
            "file_id": source["file_id"],
            "file_name": source["file_name"],
            "source_ordinal": source["source_ordinal"],
            "part_index": index,
            "part_count": count,
            "source_start_seconds": round(duration * index / count, 3),
            "source_end_seconds": round(duration * (index + 1) / count, 3),
            "video_id": new_id("vid"),
            "title": source["title"] if count == 1 else f"{source['title']} (part {index + 1} of {count})",
            "status": "pending",
        }
        sandbox.store.put("import_outputs", output["video_id"], output, parent=job["job_id"], family=family)
        outputs.append(output)
    _note_parts(sandbox, job, source, completed=0, failed=0, count=count)
    return outputs


def _ingest_part(
    sandbox: Sandbox, job: Document, source: Document, output: Document, path: Path, cues: list[Cue]
) -> None:
    _set_output(sandbox, output, "processing")
    part = path
    start, end = output["source_start_seconds"], output["source_end_seconds"]
    filename = source["file_name"]
    if output["part_count"] > 1:
        part = sandbox.blobs.new_incoming()
        cut_part(path, start, end, part)
        filename = str(PurePosixPath(filename).with_suffix(".mkv"))
        cues = [Cue(max(0.0, cue.start - start), cue.end - start, cue.text) for cue in cues if start <= cue.start < end]
    analysis = analyse(part, filename=filename)
    ranges = segment_media(analysis, mode="smart")
    with sandbox.store.transaction():
        video = sandbox.library.add(
            part,
            analysis,
            ranges,
            video_id=output["video_id"],
            title=output["title"],
            filename=filename,
            index_id=job["target_index_id"],
            cues=cues,
        )
        _set_output(sandbox, output, "completed")
        sandbox.meter("videos_uploaded", 1, "count")
        sandbox.events.publish("media.created", video_id=video["video_id"], index_id=job["target_index_id"])


def _set_output(sandbox: Sandbox, output: Document, status: str) -> None:
    sandbox.store.update("import_outputs", output["video_id"], lambda found: found.update(status=status))


def _note_parts(sandbox: Sandbox, job: Document, source: Document, *, completed: int, failed: int, count: int) -> None:
    key = f"{job['job_id']}:{source['file_id']}"
    sandbox.store.update(
        "import_sources",
        key,
        lambda found: found.update(part_count=count, parts_completed=completed, parts_failed=failed),
    )
