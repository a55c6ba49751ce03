"""Progress of transfers and jobs: bars on a terminal, nothing elsewhere. rich is loaded for a bar alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn, TaskID

    from .session import Session

#: Where lines are kept, a long job says how far it is no more often than this, in seconds.
LINE_INTERVAL: Final = 10.0
#: From this width on a bar has its full length, and there is room for a time behind it.
_WIDE: Final = 80


class Bar:
    """What goes on, where no bars are shown."""

    def __call__(self, done: int, total: int | None) -> None:
        """Move it on.

        Args:
            done: How much is done.
            total: Of how much, if it is known.
        """

    def label(self, text: str) -> None:
        """Change what stands before the bar."""

    def remove(self) -> None:
        """Take the bar away."""


class Bars:
    """Starts a bar for each thing that goes on."""

    def start(self, label: str, total: int | None = None) -> Bar:
        """Begin a bar.

        Args:
            label: What goes on.
            total: How much there is to do, if it is known.
        """
        return Bar()


class _RichBar(Bar):
    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def __call__(self, done: int, total: int | None) -> None:
        self._progress.update(self._task, completed=done, total=total)

    def label(self, text: str) -> None:
        from rich.markup import escape

        self._progress.update(self._task, description=escape(text))

    def remove(self) -> None:
        self._progress.remove_task(self._task)


class _RichBars(Bars):
    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def start(self, label: str, total: int | None = None) -> Bar:
        from rich.markup import escape

        return _RichBar(self._progress, self._progress.add_task(escape(label), total=total))


@contextmanager
def bars(session: Session) -> Generator[Bars]:
    """Bars of bytes on the standard error while the block runs.

    Args:
        session: The session; its options may switch bars off.
    """
    if not session.output.progress:
        yield Bars()
        return
    from rich.console import Console
    from rich.progress import DownloadColumn, TaskProgressColumn, TimeRemainingColumn

    # What is narrow shows the name and how far it is; the rest comes with the room for it.
    room = Console(file=sys.stderr).width
    columns: list[ProgressColumn] = [TaskProgressColumn()]
    if room >= 70:
        columns.append(DownloadColumn())
    if room >= 90:
        columns.append(TimeRemainingColumn())
    with _progress(*columns) as progress:
        yield _RichBars(progress)


def _progress(*columns: ProgressColumn) -> Progress:
    """Names and bars, with columns behind them."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn
    from rich.table import Column

    console = Console(file=sys.stderr)
    name = TextColumn("{task.description}", table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"))
    bar = BarColumn(bar_width=20 if console.width >= _WIDE else 8)
    return Progress(name, bar, *columns, console=console, expand=True, refresh_per_second=5)


# Jobs


@contextmanager
def job_progress(
    session: Session, label: str, clock: Callable[[], float] = time.monotonic
) -> Generator[Callable[[Any], None]]:
    """What shows how far a job is while the block runs: a bar on a terminal, lines elsewhere.

    Args:
        session: The session; its options may switch both off.
        label: What the job is called.
        clock: Seconds that go on evenly.

    Yields:
        What takes each state of the job.
    """
    if not session.output.progress:
        yield _JobLines(session, label, clock)
        return
    from rich.console import Console
    from rich.progress import TextColumn, TimeElapsedColumn

    columns: list[ProgressColumn] = [TextColumn("{task.fields[counts]}")]
    if Console(file=sys.stderr).width >= _WIDE:
        columns.append(TimeElapsedColumn())
    with _progress(*columns) as progress:
        bar = _JobBar(progress, label)
        yield bar
        bar.finish()


class _JobBar:
    """Moves the bar of a job on."""

    def __init__(self, progress: Progress, label: str) -> None:
        self._progress = progress
        self._label = label
        self._task = progress.add_task("", total=None, counts="")
        self._show("")

    def __call__(self, job: Any) -> None:
        self._show(_status(job))
        done, total, noun = _counts(job)
        counts = f"{done} of {total} {noun}" if total else ""
        self._progress.update(self._task, completed=done, total=total, counts=counts)

    def finish(self) -> None:
        """Fill the bar of a job that never said how much there is to do."""
        if self._progress.tasks[0].total is None:
            self._progress.update(self._task, total=1, completed=1)

    def _show(self, status: str) -> None:
        from rich.markup import escape

        self._progress.update(self._task, description=escape(f"{self._label}  {status}"))


class _JobLines:
    """Says each new status of a job, and now and then how far it is."""

    def __init__(self, session: Session, label: str, clock: Callable[[], float]) -> None:
        self._session = session
        self._label = label
        self._clock = clock
        self._status: str = ""
        self._shown: str = ""
        self._next: float = 0.0

    def __call__(self, job: Any) -> None:
        status, state, now = _status(job), job_state(job), self._clock()
        if status == self._status and (state == self._shown or now < self._next):
            return
        self._session.output.note(f"{self._label}: {state}")
        self._status, self._shown, self._next = status, state, now + LINE_INTERVAL


def job_state(job: Any) -> str:
    """Status and progress of a job in a few words."""
    done, total, noun = _counts(job)
    return f"{_status(job)}, {done} of {total} {noun}" if total else _status(job)


def _status(job: Any) -> str:
    return str(getattr(job, "status", None) or "unknown").replace("_", " ")


def _counts(job: Any) -> tuple[int, int | None, str]:
    """How much of a job is done, of how much, and of what; no total where it has none, or none yet."""
    if getattr(job, "total_segments", None):
        return getattr(job, "completed_segments", None) or 0, job.total_segments, "segments"
    progress = getattr(job, "progress", None)
    total: int | None = getattr(progress, "total_files", None) or None
    return getattr(progress, "imported", None) or 0, total, "files"
