"""Progress of transfers and jobs: bars on a terminal, nothing elsewhere. rich is loaded for a bar alone."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from .session import Session


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
def bars(session: Session, *, as_bytes: bool = True) -> Generator[Bars]:
    """Bars on the standard error while the block runs.

    Args:
        session: The session; its options may switch bars off.
        as_bytes: Whether what is counted are bytes.
    """
    if not session.output.progress:
        yield Bars()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.table import Column

    name = TextColumn("{task.description}", table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"))
    console = Console(file=sys.stderr)
    # What is narrow shows the name and how far it is; the rest comes with the room for it.
    room = console.width
    shown: list[ProgressColumn] = [name, BarColumn(bar_width=20 if room >= 80 else 8), TaskProgressColumn()]
    if room >= 70:
        shown.append(DownloadColumn() if as_bytes else MofNCompleteColumn())
    if as_bytes and room >= 90:
        shown.append(TimeRemainingColumn())
    with Progress(*shown, console=console, expand=True) as progress:
        yield _RichBars(progress)
