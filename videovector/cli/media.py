"""`videos upload`, `clip`, `thumbnail` and `gif`."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import click

from videovector._errors import ConflictError, NotFoundError, ValidationError, VideoVectorError

from .failures import described, exit_code_of
from .files import fetched, file_option, save
from .operations import OperationCommand, job_state
from .progress import Advance, bars
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector import ImportJob
    from videovector._generated.cli import Command


def build_upload(name: str, row: Command | None) -> click.Command:
    """`videos upload`: files, folders and patterns, with a bar each."""
    assert row is not None
    return OperationCommand(
        name,
        row,
        _upload,
        more=[
            click.Argument(["paths"], nargs=-1, required=True, metavar="PATH..."),
            click.Option(
                ["--index", "--index-id", "index_id"], metavar="INDEX_ID", help="Index for them; else the playground."
            ),
            click.Option(["--title"], help="Title, for one file; by default the name of the file without its ending."),
            click.Option(["--pattern"], metavar="GLOB", default="*", help="Files to take of a folder, such as *.mp4."),
        ],
        without=("file", "title", "index_id"),
        summary="Upload files and folders",
        text="A folder stands for the media in it and below it. What can't be uploaded is named, and the others go on.",
    )


@dataclass(slots=True)
class Uploaded:
    """What became of one file."""

    path: str
    title: str
    job: ImportJob | None = None
    error: VideoVectorError | None = None

    def row(self) -> dict[str, Any]:
        """As it is written."""
        job = self.job
        return {
            "path": self.path,
            "title": self.title,
            "status": "failed" if self.error else str(job.status) if job is not None else None,
            "job_id": job.job_id if job is not None else None,
            "video_ids": list(job.video_ids or []) if job is not None else [],
            "error": {**described(self.error)} if self.error else None,
        }


def _upload(session: Session, _row: Command, values: dict[str, Any]) -> int | None:
    files = list(media_files(values["paths"], values["pattern"]))
    if not files:
        raise click.UsageError(f"There is no file that fits {values['pattern']} in {', '.join(values['paths'])}.")
    if values["title"] and len(files) > 1:
        raise click.UsageError(f"--title is for one file, and there are {len(files)}.")
    if values["idempotency_key"] and len(files) > 1:
        raise click.UsageError(f"--idempotency-key is for one file, and there are {len(files)}.")
    if values["timeout"] is not None and not values["wait"]:
        raise click.UsageError("--timeout goes with --wait.")
    results = [Uploaded(str(path), values["title"] or path.stem) for path in files]
    session.go_on = "Files before this one are uploaded: videovector import-jobs list"
    with bars(session) as shown:
        sizes = [path.stat().st_size for path in files]
        all_bytes = sum(sizes)
        advance_all = shown.start(f"{len(files)} files", all_bytes) if len(files) > 1 else None
        for number, (result, path) in enumerate(zip(results, files, strict=True)):
            advance, before = shown.start(path.name, sizes[number]), sum(sizes[:number])

            def progress(sent: int, of: int | None, *, advance: Advance = advance, before: int = before) -> None:
                advance(sent, of)
                if advance_all is not None:
                    advance_all(before + sent, all_bytes)

            _send(session, result, path, values, progress, alone=len(files) == 1)
    if values["wait"]:
        _wait(session, results, values)
    session.output.rows(
        [one.row() for one in results],
        columns=("path", "status", "job_id", "video_ids", "error.message"),
        identifier="job_id",
    )
    failed = [one for one in results if one.error is not None]
    if failed:
        session.output.note(f"{len(failed)} of {len(results)} files failed.")
    return max(exit_code_of(one.error) for one in failed if one.error is not None) if failed else None


def _send(
    session: Session, result: Uploaded, path: Path, values: dict[str, Any], progress: Advance, *, alone: bool
) -> None:
    """Upload one file; a refusal of one of several is noted, and the others go on."""
    try:
        result.job = session.client.videos.upload(
            file=path,
            title=result.title,
            index_id=values["index_id"],
            idempotency_key=values["idempotency_key"],
            on_progress=progress,
        )
    except VideoVectorError as error:
        if alone or not isinstance(error, (ValidationError, ConflictError)):
            raise
        result.error = error
        session.output.note(f"{path}: {error.message}")


def _wait(session: Session, results: list[Uploaded], values: dict[str, Any]) -> None:
    options = {key: values[key] for key in ("timeout", "poll_interval") if values[key] is not None}
    session.go_on = "The imports go on by themselves: videovector import-jobs list"
    for result in results:
        if result.job is None:
            continue
        last = [""]

        def on_update(job: ImportJob, *, path: str = result.path, last: list[str] = last) -> None:
            if (state := job_state(job)) != last[0]:
                session.output.note(f"{path}: {state}")
                last[0] = state

        try:
            result.job = session.client.import_jobs.wait_for_completion(
                result.job.job_id, on_update=on_update, **options
            )
        except VideoVectorError as error:
            if len(results) == 1:
                raise
            result.error = error
            session.output.note(f"{result.path}: {error.message}")


def media_files(paths: tuple[str, ...], pattern: str) -> Iterator[Path]:
    """The files that paths, folders and patterns stand for, in order, each once.

    Raises:
        click.UsageError: A path leads nowhere.
    """
    seen: set[Path] = set()
    for given in paths:
        path = Path(given)
        if path.is_dir():
            found = sorted(one for one in path.rglob(pattern) if one.is_file() and not _is_hidden(one, path))
        elif path.is_file():
            found = [path]
        else:
            # Shells that know no patterns hand them on.
            found = sorted(one for one in map(Path, glob.glob(given, recursive=True)) if one.is_file())  # noqa: PTH207
            if not found:
                raise click.UsageError(f"There is no file or folder {given}.")
        for one in found:
            if one.resolve() not in seen:
                seen.add(one.resolve())
                yield one


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def build_clip(name: str, _row: Command | None) -> click.Command:
    """`videos clip`: the media of a segment."""
    return SessionCommand(
        name,
        _clip,
        summary="Save the media of a segment",
        text="Save the media of a segment.\n\n"
        "Give the media item the segment belongs to, or the gs:// address of the segment.",
        params=[
            click.Argument(["segment"], metavar="SEGMENT_ID|gs://..."),
            click.Option(["--video", "video_id"], metavar="VIDEO_ID", help="The media item the segment belongs to."),
            click.Option(["--run", "run_id"], metavar="RUN_ID", help="The run that made the segment."),
            file_option(),
        ],
        writes_file=True,
    )


def _clip(session: Session, values: dict[str, Any]) -> None:
    segment: str = values["segment"]
    client = session.client
    address: str | None = segment
    if not segment.startswith("gs://"):
        if not values["video_id"]:
            raise click.UsageError("Missing option '--video': a segment is found in its media item.")
        listed = client.videos.list_segments(values["video_id"], run_id=values["run_id"], limit=100)
        found = next((one for one in listed.auto_paging_iter() if one.segment_id == segment), None)
        if found is None:
            raise NotFoundError(f"The media item {values['video_id']} has no segment {segment}.", status_code=404)
        address = found.gcs_uri
    if not address:
        raise NotFoundError(f"The segment {segment} has no media of its own.", status_code=404)
    link = client.videos.get_signed_url(address)
    pieces, total = fetched(link.signed_url, "the segment's media")
    name = address.rpartition("/")[2] or "segment"
    save(session, pieces, values["destination"] or name, name, total)


def build_thumbnail(name: str, _row: Command | None) -> click.Command:
    """`videos thumbnail`: the picture of a segment."""
    return SessionCommand(
        name,
        lambda session, values: _image(session, values, "/videos/segments/{}/thumbnail", "image/jpeg", ".jpg"),
        summary="Save the thumbnail of a segment",
        params=[click.Argument(["identifier"], metavar="SEGMENT_ID"), file_option()],
        epilog="\b\nEndpoint    GET /videos/segments/{segment_id}/thumbnail\nScope       read",
        writes_file=True,
    )


def build_gif(name: str, _row: Command | None) -> click.Command:
    """`videos gif`: the moving preview of a media item."""
    return SessionCommand(
        name,
        lambda session, values: _image(session, values, "/videos/{}/gif", "image/gif", ".gif"),
        summary="Save the moving preview of a media item",
        params=[click.Argument(["identifier"], metavar="VIDEO_ID"), file_option()],
        epilog="\b\nEndpoint    GET /videos/{video_id}/gif\nScope       read",
        writes_file=True,
    )


def _image(session: Session, values: dict[str, Any], route: str, kind: str, suffix: str) -> None:
    identifier: str = values["identifier"]
    path = route.format(quote(identifier, safe=""))
    picture = session.client.request("GET", path, headers={"Accept": kind}, answer="bytes")
    name = f"{identifier}{suffix}"
    save(session, [picture], values["destination"] or name, name, len(picture))
