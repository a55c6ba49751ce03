"""Bars for `on_progress`: of tqdm and of rich, and what is said when they are not installed."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import pytest
from rich.console import Console
from rich.progress import Progress

from videovector import progress


def test_a_bar_of_tqdm_shows_bytes_and_starts_again_with_the_file() -> None:
    """The total comes with the first piece; fewer bytes than before are a file that is sent again."""
    shown = io.StringIO()
    with progress.tqdm(desc="clip.mp4", file=shown, ncols=80, mininterval=0) as bar:
        inner: Any = bar
        bar(1 << 20, 4 << 20)
        assert (inner._bar.n, inner._bar.total) == (1 << 20, 4 << 20)
        bar(3 << 20, 4 << 20)
        bar(1 << 20, 4 << 20)
        assert inner._bar.n == 1 << 20
        bar(4 << 20, 4 << 20)
    assert "clip.mp4: 100%" in shown.getvalue()
    assert "4.00M/4.00M" in shown.getvalue()


def test_a_bar_of_rich_can_be_one_of_several() -> None:
    """In a display of the caller's, which stays open; without a total it only counts."""
    with Progress(console=Console(file=io.StringIO())) as display:
        with progress.rich("a.mp4", progress=display) as first, progress.rich("b.mp4", progress=display) as second:
            first(5, 10)
            second(7, None)
        found = {task.description: (task.completed, task.total) for task in display.tasks}
        assert found == {"a.mp4": (5, 10), "b.mp4": (7, None)}
        assert display.live.is_started


def test_a_bar_of_rich_can_have_a_display_of_its_own() -> None:
    """It is started and stopped with the bar."""
    bar: Any = progress.rich("a.mp4")
    assert bar._shown.live.is_started
    bar(1, 2)
    bar.close()
    assert not bar._shown.live.is_started


@pytest.mark.parametrize("name", ["tqdm", "rich"])
def test_a_missing_package_is_named_with_what_installs_it(name: str) -> None:
    """The module itself loads neither of them."""
    code = (
        "import sys; sys.modules['tqdm'] = sys.modules['rich'] = None\n"
        "from videovector import progress\n"
        f"try: progress.{name}()\n"
        "except ImportError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'videovector[progress]'" in done.stdout
    assert name in done.stdout
