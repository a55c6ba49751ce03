"""Progress bars for uploads and downloads. Needs the extra ``progress``.

    from videovector import VideoVector, progress

    with VideoVector() as client, progress.tqdm(desc="harbour.mp4") as bar:
        client.videos.upload(file="harbour.mp4", title="Harbour", on_progress=bar)

Pass a bar as `on_progress`. It starts again when a file is sent again, and is closed at the end of the ``with`` block.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from ._annotations import make_evaluable

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["ProgressBar", "rich", "tqdm"]

_MISSING = "A progress bar of {0} needs the package {0}; run: pip install 'videovector[progress]'"


class ProgressBar:
    """A bar to give as `on_progress`; use it in a ``with`` block, or call `close()`."""

    def __call__(self, done: int, total: int | None) -> None:
        """Show how far a transfer is.

        Args:
            done: Bytes transferred so far.
            total: Bytes to transfer; None while that is not known.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Stop updating the bar."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class _TqdmBar(ProgressBar):
    def __init__(self, bar: Any) -> None:
        self._bar = bar

    def __call__(self, done: int, total: int | None) -> None:
        if done < self._bar.n:
            # The file is sent again from its start.
            self._bar.reset(total)
        if total is not None:
            self._bar.total = total
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        self._bar.close()


class _RichBar(ProgressBar):
    def __init__(self, shown: Progress, description: str, *, owns_display: bool) -> None:
        self._shown = shown
        self._owns_display = owns_display
        self._task = shown.add_task(description, total=None)
        if owns_display:
            shown.start()

    def __call__(self, done: int, total: int | None) -> None:
        self._shown.update(self._task, completed=done, total=total)

    def close(self) -> None:
        self._shown.stop_task(self._task)
        if self._owns_display:
            self._shown.stop()


def tqdm(**settings: Any) -> ProgressBar:
    """Return a tqdm bar for a terminal or a notebook.

    Args:
        settings: Arguments of ``tqdm.auto.tqdm``, such as ``desc`` or ``disable``; the default unit is bytes.

    Raises:
        ImportError: tqdm is not installed.
    """
    try:
        from tqdm.auto import tqdm as make  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        raise ImportError(_MISSING.format("tqdm")) from None
    defaults: dict[str, Any] = {"unit": "B", "unit_scale": True, "unit_divisor": 1024}
    return _TqdmBar(make(**{**defaults, **settings}))


@make_evaluable
def rich(description: str = "", *, progress: Progress | None = None) -> ProgressBar:
    """Return a rich bar for a terminal.

    Args:
        description: Text before the bar.
        progress: The display to add the bar to, if it shows several bars; default: a new display.

    Raises:
        ImportError: rich is not installed.
    """
    try:
        from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
        from rich.progress import Progress as Display
    except ImportError:
        raise ImportError(_MISSING.format("rich")) from None
    if progress is not None:
        return _RichBar(progress, description, owns_display=False)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    return _RichBar(Display(*columns, TimeRemainingColumn()), description, owns_display=True)
