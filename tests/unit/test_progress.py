"""Bars for `on_progress`: of tqdm and of rich, and what is said when they are not installed."""

from __future__ import annotations

import io
import re
import subprocess
import sys

import pytest
from rich.console import Console
from rich.progress import Progress

from videovector import progress


def test_a_bar_of_tqdm_shows_bytes_and_starts_again_with_the_file() -> None:
    """The total comes with the first piece; fewer bytes than before are a file that is sent again."""
    shown = io.StringIO()
    with progress.tqdm(desc="clip.mp4", file=shown, ncols=80, mininterval=0) as bar:
        for sent in (1, 3, 1, 4):
            bar(sent << 20, 4 << 20)
    assert re.findall(r"clip.mp4: +(\d+)%", shown.getvalue())[:4] == ["25", "75", "0", "100"]
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


def test_a_bar_of_rich_can_have_a_display_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """It begins and ends with the bar: where nothing can be redrawn, its last state is written at the end."""
    with progress.rich("a.mp4") as bar:
        bar(1, 2)
        assert capsys.readouterr().out == ""
    assert re.search(r"a\.mp4 .* 1/2 bytes", capsys.readouterr().out)


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
