"""Progress of transfers and jobs: bars on a terminal, for jobs lines elsewhere. rich is loaded only for a bar."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn, TaskID

    from .session import Session

#: The shortest time in seconds between two lines about the progress of a job.
LINE_INTERVAL: Final = 10.0
#: From this width on, a bar has its full length and a time behind it.
_WIDE: Final = 80


class Bar:
    """A bar that shows nothing."""

    def __call__(self, done: int, total: int | None) -> None:
        """Show the progress.

        Args:
            done: The amount that is done.
            total: The whole amount, if it is known.
        """

    def label(self, text: str) -> None:
        """Change the text before the bar."""

    def remove(self) -> None:
        """Remove the bar."""


class Bars:
    """Starts a bar for each transfer."""

    def start(self, label: str, total: int | None = None) -> Bar:
        """Start a bar.

        Args:
            label: The text before the bar.
            total: The whole amount, if it is known.
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
    """Show bars of bytes on the standard error while the block runs.

    Args:
        session: The session; its options may switch bars off.
    """
    if not session.output.progress:
        yield Bars()
        return
    from rich.console import Console
    from rich.progress import DownloadColumn, TaskProgressColumn, TimeRemainingColumn

    # A narrow terminal shows only the name and the percentage.
    room = Console(file=sys.stderr).width
    columns: list[ProgressColumn] = [TaskProgressColumn()]
    if room >= 70:
        columns.append(DownloadColumn())
    if room >= 90:
        columns.append(TimeRemainingColumn())
    with _progress(*columns) as progress:
        yield _RichBars(progress)


def _progress(*columns: ProgressColumn) -> Progress:
    """A display of names and bars, with more columns behind them."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn
    from rich.table import Column

    console = Console(file=sys.stderr)
    name = TextColumn("{task.description}", table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"))
    bar = BarColumn(bar_width=20 if console.width >= _WIDE else 8)
    return Progress(name, bar, *columns, console=console, expand=True, refresh_per_second=5)


@contextmanager
def job_progress(
    session: Session, label: str, clock: Callable[[], float] = time.monotonic
) -> Generator[Callable[[Any], None]]:
    """Show the progress of a job while the block runs: a bar on a terminal, lines elsewhere.

    Args:
        session: The session; its options may switch both off.
        label: The name of the job.
        clock: Returns the seconds of a monotonic clock.

    Yields:
        A function to call with each state of the job.
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
    """Shows a job as a bar."""

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
        """Fill the bar of a job that never reported its total."""
        if self._progress.tasks[0].total is None:
            self._progress.update(self._task, total=1, completed=1)

    def _show(self, status: str) -> None:
        from rich.markup import escape

        self._progress.update(self._task, description=escape(f"{self._label}  {status}"))


class _JobLines:
    """Writes a line for each new status of a job, and from time to time its progress."""

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
    """The amount of a job that is done, the total (None if it is unknown), and the unit."""
    if getattr(job, "total_segments", None):
        return getattr(job, "completed_segments", None) or 0, job.total_segments, "segments"
    progress = getattr(job, "progress", None)
    total: int | None = getattr(progress, "total_files", None) or None
    return getattr(progress, "imported", None) or 0, total, "files"
