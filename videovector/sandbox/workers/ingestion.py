"""Ingests a source of an import: a transcript, or media with its parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from videovector.sandbox.identifiers import new_id
from videovector.sandbox.media.analysis_cache import analyse_once
from videovector.sandbox.media.containers import MediaProbe, probe
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.parts import cut_part, part_boundaries
from videovector.sandbox.media.scenes import segment_media
from videovector.sandbox.media.subtitles import Cue, parse_subtitles
from videovector.sandbox.media.tracks import SubtitleTrack, chosen_track, subtitle_tracks
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.source_errors import SourceError
from videovector.sandbox.workers.transcripts import attach_transcript, chosen_cues, keep_waiting, waiting_transcripts

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

MAX_PART_SECONDS: Final = 2400
MAX_AUDIO_SECONDS: Final = 7200


def ingest_transcript(sandbox: Sandbox, job: Document, source: Document, path: Path) -> None:
    """Ingests a subtitle file as a transcript."""
    try:
        cues = parse_subtitles(path.read_bytes(), name=source["file_name"])
    except MediaError as reason:
        raise SourceError("transcript_unreadable", str(reason).replace(source["file_name"], "The file", 1)) from reason
    finally:
        path.unlink(missing_ok=True)
    if not attach_transcript(sandbox, job["target_index_id"], source["file_name"], source["title"], cues):
        keep_waiting(sandbox, job["target_index_id"], source["file_name"], cues)
    _note_parts(sandbox, job, source, completed=0, failed=0, count=0)


def ingest_media(sandbox: Sandbox, job: Document, source: Document, path: Path) -> None:
    """Ingests a media file as one item or, if it is long, as several."""
    try:
        facts = probe(path, filename=source["file_name"])
    except MediaError as reason:
        path.unlink(missing_ok=True)
        raise SourceError(f"media_{reason.code}", str(reason)) from reason
    if facts.kind == "audio" and facts.duration_seconds > MAX_AUDIO_SECONDS:
        path.unlink(missing_ok=True)
        raise SourceError("media_audio_too_long", "The audio is longer than two hours, the longest that is accepted.")
    try:
        outputs = _plan_outputs(sandbox, job, source, path, facts)
        long = len(outputs) > 1 and facts.subtitle_streams > 0
        tracks = subtitle_tracks(path, facts.start_seconds) if long else []
    except MediaError as reason:
        path.unlink(missing_ok=True)
        raise SourceError(f"media_{reason.code}", str(reason)) from reason
    sidecars = waiting_transcripts(sandbox, job["target_index_id"], source["file_name"])
    failures: list[str] = []
    for output in outputs:
        if output["status"] == "completed":
            continue
        sandbox.jobs.checkpoint()
        try:
            _ingest_part(sandbox, job, source, output, path, sidecars, tracks)
        except MediaError as reason:
            failures.append(str(reason))
            _set_output(sandbox, output, "failed")
    path.unlink(missing_ok=True)
    done = len(outputs) - len(failures)
    _note_parts(sandbox, job, source, completed=done, failed=len(failures), count=len(outputs))
    if done == 0:
        raise SourceError("media_unreadable", failures[0])


def _plan_outputs(sandbox: Sandbox, job: Document, source: Document, path: Path, facts: MediaProbe) -> list[Document]:
    """The parts of a source, as few as possible, each at most 40 minutes; ids are assigned in advance."""
    family = f"{job['job_id']}:{source['file_id']}"
    known = sandbox.store.list("import_outputs", family=family)
    if known:
        return known
    bounds = [0.0, facts.duration_seconds]
    if facts.kind == "video":
        bounds = part_boundaries(path, facts.duration_seconds, MAX_PART_SECONDS)
    count = len(bounds) - 1
    outputs: list[Document] = []
    for index in range(count):
        output: Document = {
            "file_id": source["file_id"],
            "file_name": source["file_name"],
            "source_ordinal": source["source_ordinal"],
            "part_index": index,
            "part_count": count,
            "source_start_seconds": round(bounds[index], 3),
            "source_end_seconds": round(bounds[index + 1], 3),
            "video_id": new_id("vid"),
            "title": source["title"] if count == 1 else f"{source['title']} (part {index + 1} of {count})",
            "status": "pending",
        }
        outputs.append(output)
    with sandbox.store.transaction():
        for output in outputs:
            sandbox.store.put("import_outputs", output["video_id"], output, parent=job["job_id"], family=family)
        _note_parts(sandbox, job, source, completed=0, failed=0, count=count)
    return outputs


def _ingest_part(
    sandbox: Sandbox,
    job: Document,
    source: Document,
    output: Document,
    path: Path,
    sidecars: dict[str, list[Cue]],
    tracks: list[SubtitleTrack],
) -> None:
    _set_output(sandbox, output, "processing")
    part = path
    start, end = output["source_start_seconds"], output["source_end_seconds"]
    filename = source["file_name"]
    if output["part_count"] > 1:
        part = sandbox.blobs.new_incoming()
        cut_part(path, start, end, part, is_last=output["part_index"] == output["part_count"] - 1)
        filename = str(PurePosixPath(filename).with_suffix(".mkv"))
        sidecars = {label: _cues_of_part(cues, start, end) for label, cues in sidecars.items()}
    analysis = analyse_once(part, filename=filename, language=sandbox.transcript_language)
    if tracks:
        # Parts are cut without subtitles; they get those of the whole file.
        own = tuple(replace(track, cues=tuple(_cues_of_part(track.cues, start, end))) for track in tracks)
        chosen = chosen_track(own, sandbox.transcript_language)
        analysis = replace(analysis, tracks=own, cues=() if chosen is None else chosen.cues)
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
            sidecars=sidecars,
            cues=chosen_cues(sidecars, sandbox.transcript_language),
        )
        _set_output(sandbox, output, "completed")
        sandbox.meter("videos_uploaded", 1, "count")
        sandbox.events.publish("media.created", video_id=video["video_id"], index_id=job["target_index_id"])


def _cues_of_part(cues: Iterable[Cue], start: float, end: float) -> list[Cue]:
    return [Cue(max(0.0, cue.start - start), cue.end - start, cue.text) for cue in cues if start <= cue.start < end]


def _set_output(sandbox: Sandbox, output: Document, status: str) -> None:
    sandbox.store.update("import_outputs", output["video_id"], lambda found: found.update(status=status))


def _note_parts(sandbox: Sandbox, job: Document, source: Document, *, completed: int, failed: int, count: int) -> None:
    key = f"{job['job_id']}:{source['file_id']}"
    sandbox.store.update(
        "import_sources",
        key,
        lambda found: found.update(part_count=count, parts_completed=completed, parts_failed=failed),
    )
