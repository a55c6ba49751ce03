"""Progress of transfers and jobs: bars on a terminal, nothing elsewhere. rich is loaded for a bar alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .session import Session

#: Takes what is done and, if it is known, of how much.
Advance = Callable[[int, "int | None"], object]


class Bars:
    """Starts a bar for each thing that goes on."""

    def start(self, label: str, total: int | None = None) -> Advance:
        """Begin a bar; what it returns moves it on.

        Args:
            label: What goes on.
            total: How much there is to do, if it is known.
        """
        return lambda _done, _total: None


class _RichBars(Bars):
    def __init__(self, progress: object) -> None:
        from rich.progress import Progress

        assert isinstance(progress, Progress)
        self.progress = progress

    def start(self, label: str, total: int | None = None) -> Advance:
        from rich.markup import escape

        task = self.progress.add_task(escape(label), total=total)
        return lambda done, of: self.progress.update(task, completed=done, total=of)


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
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.table import Column

    name = TextColumn("{task.description}", table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"))
    counted = (DownloadColumn(), TimeRemainingColumn()) if as_bytes else (MofNCompleteColumn(),)
    console = Console(file=sys.stderr)
    with Progress(
        name, BarColumn(bar_width=20), TaskProgressColumn(), *counted, console=console, expand=True
    ) as progress:
        yield _RichBars(progress)
