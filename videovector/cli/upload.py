"""`videos upload`: sends one file by a plain upload, and several by a bulk run."""

from __future__ import annotations

import glob
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from videovector._errors import VideoVectorError
from videovector._request.media_types import check_media_name

from .errors import described, exit_code_of
from .operations import OperationCommand
from .progress import Bar, Bars, bars, job_progress
from .session import Session

if TYPE_CHECKING:
    from videovector._generated.cli import Command
    from videovector.bulk import BulkItem, BulkProgress

_TEXT = """Of a folder, the media in it and in its subfolders are uploaded.

Several files, a folder, or anything with --journal is sent by a bulk run, each file exactly once. If you run the
command again, it continues where it stopped, and a file with the same content and title is not imported twice. Files
that can't be uploaded are reported, and the others are uploaded. A single file is uploaded again each time.

\b
videovector videos upload clip.mp4 --index idx_1 --wait
videovector videos upload /archive --index idx_1 --journal archive.sqlite --wait"""


def build(name: str, row: Command | None) -> click.Command:
    """`videos upload`: files, folders and patterns, with a bar each."""
    assert row is not None
    return OperationCommand(
        name,
        row,
        _upload,
        more=[
            click.Argument(["paths"], nargs=-1, required=True, metavar="PATH..."),
            click.Option(
                ["--index", "--index-id", "index_id"],
                metavar="INDEX_ID",
                help="Index to use; the default is the playground.",
            ),
            click.Option(["--title"], help="Title, for one file; the default is its name without the extension."),
            click.Option(
                ["--pattern"], metavar="GLOB", default="*", help="Files of a folder to upload, such as *.mp4."
            ),
            click.Option(
                ["--journal"],
                type=click.Path(dir_okay=False),
                metavar="FILE",
                help="File that records what was sent and done, so that a repeated command sends nothing twice.",
            ),
            click.Option(
                ["--concurrency"],
                type=click.IntRange(1, 256),
                default=4,
                show_default=True,
                help="How many files are sent at the same time.",
            ),
            click.Option(
                ["--retry-failed"],
                is_flag=True,
                help="Send files again that the journal records as failed permanently.",
            ),
        ],
        without=("file", "title", "index_id"),
        summary="Upload files and folders",
        text=_TEXT,
    )


def _upload(session: Session, _row: Command, values: dict[str, Any]) -> int | None:
    if values["timeout"] is not None and not values["wait"]:
        raise click.UsageError("--timeout needs --wait.")
    if values["retry_failed"] and not values["journal"]:
        raise click.UsageError("--retry-failed needs --journal.")
    found = list(media_files(values["paths"], values["pattern"]))
    if not found:
        raise click.UsageError(f"There is no file that matches {values['pattern']} in {', '.join(values['paths'])}.")
    alone = len(values["paths"]) == 1 and found[0].path == Path(values["paths"][0]) and not values["journal"]
    if not alone:
        return _upload_many(session, _without_other_types(session, found), values)
    _upload_one(session, found[0].path, values)
    return None


# One file


def _upload_one(session: Session, path: Path, values: dict[str, Any]) -> None:
    client = session.client
    with bars(session) as shown:
        job = client.videos.upload(
            file=path,
            title=values["title"] or path.stem,
            index_id=values["index_id"],
            idempotency_key=values["idempotency_key"],
            on_progress=shown.start(path.name, path.stat().st_size),
        )
    if values["wait"]:
        session.continue_hint = (
            f"The import continues on the server: videovector import-jobs retrieve {job.job_id} --wait"
        )
        options = {key: values[key] for key in ("timeout", "poll_interval") if values[key] is not None}
        with job_progress(session, path.name) as on_update:
            job = client.import_jobs.wait_for_completion(job.job_id, on_update=on_update, **options)
        session.continue_hint = None
    row = _row_of(path, str(job.status), job.job_id, job.video_ids or (), title=values["title"])
    _write(session, [row])


# Many files


def _upload_many(session: Session, files: list[Path], values: dict[str, Any]) -> int | None:
    for option in ("title", "idempotency_key", "poll_interval"):
        if values[option] is not None:
            raise click.UsageError(f"--{option.replace('_', '-')} is for one file without --journal.")
    session.continue_hint = "Run the same command again: what was sent is not imported twice."
    results: list[BulkItem] = []
    with bars(session) as shown:
        progress = _Progress(session, shown, files)
        run = session.client.bulk.ingest(
            files,
            index_id=values["index_id"],
            journal=values["journal"],
            concurrency=values["concurrency"],
            wait=values["wait"],
            wait_timeout=values["timeout"],
            retry_failed=values["retry_failed"],
            on_progress=progress.changed,
            on_upload=progress.uploading,
        )
        with run:
            for item in run:
                results.append(item)
                progress.finished(item)
    session.continue_hint = None
    ok = "completed" if values["wait"] else "accepted"
    _write(
        session,
        [
            _row_of(Path(one.source), ok if one.ok else "failed", one.job_id, one.video_ids, one.error, one.skipped)
            for one in sorted(results, key=lambda one: one.source)
        ],
    )
    session.output.note(f"{run.summary}.")
    failed = [one.error for one in results if one.error is not None]
    return max(exit_code_of(error) for error in failed) if failed else None


class _Progress:
    """Shows a bar for each file that is being sent, one for all files, and a line for each file that failed.

    Args:
        session: The session.
        shown: Makes the bars.
        files: The files to send.
    """

    def __init__(self, session: Session, shown: Bars, files: Iterable[Path]) -> None:
        self._session = session
        self._shown = shown
        self._sizes = {str(path): path.stat().st_size for path in files}
        self._bytes = sum(self._sizes.values())
        self._sent: dict[str, int] = {}
        self._bars: dict[str, Bar] = {}
        self._all = shown.start(f"0 of {len(self._sizes)} files", self._bytes)
        # Files are sent by several threads.
        self._lock = threading.Lock()

    def uploading(self, source: str, sent: int, total: int | None) -> None:
        """Update the bar of a file."""
        with self._lock:
            bar = self._bars.get(source)
            if bar is None:
                bar = self._bars[source] = self._shown.start(Path(source).name, total)
            bar(sent, total)
            self._sent[source] = sent
            self._all(sum(self._sent.values()), self._bytes)
            if sent == total:
                self._bars.pop(source).remove()

    def changed(self, progress: BulkProgress) -> None:
        """Update the number of files that are done."""
        waiting = f", {progress.waiting} being imported" if progress.waiting else ""
        self._all.label(f"{progress.done + progress.failed} of {len(self._sizes)} files{waiting}")

    def finished(self, item: BulkItem) -> None:
        """Count a file, whether it succeeded or failed."""
        with self._lock:
            if (bar := self._bars.pop(item.source, None)) is not None:
                bar.remove()
            self._sent[item.source] = self._sizes.get(item.source, 0)
            self._all(sum(self._sent.values()), self._bytes)
        if item.error is not None:
            self._session.output.note(f"{item.source}: {item.error.message}")


def _row_of(
    path: Path,
    status: str,
    job_id: str | None,
    video_ids: Iterable[str],
    error: VideoVectorError | None = None,
    known: bool = False,
    title: str | None = None,
) -> dict[str, Any]:
    return {
        "path": str(path),
        "title": title or path.stem,
        "status": status,
        "job_id": job_id,
        "video_ids": list(video_ids),
        "known_before": known,
        "error": described(error) if error is not None else None,
    }


def _write(session: Session, rows: list[dict[str, Any]]) -> None:
    session.output.rows(rows, columns=("path", "status", "job_id", "video_ids", "error.message"), identifier="job_id")


# Which files


@dataclass(frozen=True, slots=True)
class Found:
    """A file, and whether the command line named the file itself or its folder."""

    path: Path
    named: bool


def _without_other_types(session: Session, found: list[Found]) -> list[Path]:
    """The media files of folders, and all files that were named."""
    kept: list[Path] = []
    others: list[Path] = []
    for one in found:
        try:
            check_media_name(one.path.name)
        except VideoVectorError:
            (kept if one.named else others).append(one.path)
        else:
            kept.append(one.path)
    if others:
        named = ", ".join(path.name for path in others[:5])
        more = f" and {len(others) - 5} more" if len(others) > 5 else ""
        session.output.note(f"Left out because they are not media: {named}{more}.")
    if not kept:
        raise click.UsageError("There is no media file in the folders.")
    return kept


def media_files(paths: tuple[str, ...], pattern: str) -> Iterator[Found]:
    """Yield the files of paths, folders and patterns, in order, each once.

    Raises:
        click.UsageError: A path does not exist.
    """
    seen: set[Path] = set()
    for given in paths:
        path = Path(given)
        named = not path.is_dir()
        if not named:
            found = sorted(one for one in path.rglob(pattern) if one.is_file() and not _is_hidden(one, path))
        elif path.is_file():
            found = [path]
        else:
            # Some shells do not expand patterns.
            found = sorted(one for one in map(Path, glob.glob(given, recursive=True)) if one.is_file())  # noqa: PTH207
            if not found:
                raise click.UsageError(f"There is no file or folder {given}.")
        for one in found:
            if one.resolve() not in seen:
                seen.add(one.resolve())
                yield Found(one, named)


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
