"""How far a job is, while it goes on: on a terminal, in a log, and after Ctrl-C."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from command_runs import Run
from pytest_httpserver import HTTPServer
from werkzeug import Response
from world import World

from videovector.cli.progress import LINE_INTERVAL, job_progress
from videovector.cli.session import Session
from videovector.cli.shared_options import SharedOptions

STEPS = [("pending", 0), ("processing", 2), ("processing", 4), ("completed", 5)]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Script:
    """A run whose state changes when the test says so."""

    def __init__(self, httpserver: HTTPServer, run: dict[str, Any]) -> None:
        self.step: int = 0
        self.run = run
        httpserver.expect_request(f"/prompt-runs/{run['run_id']}").respond_with_handler(self.answer)

    def answer(self, _request: Any) -> Response:
        import json

        status, done = STEPS[self.step]
        body = {**self.run, "status": status, "total_segments": 5, "completed_segments": done}
        return Response(json.dumps(body), content_type="application/json")


@dataclass
class Watching:
    """A command on a terminal, and what the terminal has got so far."""

    process: subprocess.Popen[bytes]
    main: int
    shown: str = ""

    def until(self, wanted: str) -> None:
        """Read until the last line has a text."""
        deadline = time.monotonic() + 30
        while wanted not in self.line():
            assert time.monotonic() < deadline, f"{wanted} was never drawn, but {self.lines()}"
            if select.select([self.main], [], [], 1)[0]:
                self.read()

    def lines(self) -> list[str]:
        """What the terminal shows: of a line that was drawn anew, the last drawing."""
        text = ESCAPES.sub("", self.shown).replace("\r\n", "\n")
        return [line.rsplit("\r", 1)[-1] for line in text.split("\n") if line]

    def line(self) -> str:
        """The line that was written or drawn last."""
        return next(reversed(self.lines()), "")

    def read(self) -> None:
        self.shown += os.read(self.main, 65_536).decode()

    def end(self) -> int:
        """Read to the end; returns the exit code."""
        try:
            while True:
                self.read()
        except OSError:
            return self.process.wait(timeout=30)


@contextmanager
def terminal(words: list[str], columns: int, **environment: str) -> Generator[Watching]:
    """Start a command on a terminal of a width."""
    import fcntl
    import struct
    import termios

    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "FORCE_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "videovector.cli", *words],
        stdin=side,
        stdout=side,
        stderr=side,
        env={**kept, "TERM": "xterm-256color", **environment},
        start_new_session=True,
    )
    os.close(side)
    try:
        yield Watching(process, main)
    finally:
        process.kill()
        process.wait()
        os.close(main)


@pytest.fixture
def script(httpserver: HTTPServer, world: World, monkeypatch: pytest.MonkeyPatch) -> Script:
    """A run of five segments at a server that the environment names."""
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", httpserver.url_for("").rstrip("/"))
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "key")
    return Script(httpserver, world.client.prompt_runs.retrieve(world.ids["run_id"]).to_dict())


@pytest.mark.parametrize("columns", [60, 120])
def test_a_bar_follows_the_segments_of_a_run(script: Script, world: World, columns: int) -> None:
    """Each state is drawn before the next one exists, in the width of the terminal, and nothing is left behind."""
    words = ["prompt-runs", "watch", world.ids["run_id"], "--poll-interval", "0.05", "-o", "id"]
    with terminal(words, columns) as watching:
        for number, (status, done) in enumerate(STEPS[:-1]):
            script.step = number
            watching.until(f"{done} of 5 segments")
            assert status in watching.line()
            assert len(watching.line()) <= columns
        script.step = len(STEPS) - 1
        assert watching.end() == 0
    bar, *rest = watching.lines()
    assert "5 of 5 segments" in bar
    assert rest == [world.ids["run_id"]]
    assert watching.shown.count("\x1b[?25l") == watching.shown.count("\x1b[?25h"), "the cursor stays hidden"


def test_waiting_shows_the_same_bar_and_control_c_leaves_the_terminal_in_order(script: Script, world: World) -> None:
    """`--wait` of any command draws what `watch` draws; after Ctrl-C the cursor is back, and the way on is said."""
    words = ["prompt-runs", "retrieve", world.ids["run_id"], "--wait", "--poll-interval", "0.05"]
    with terminal(words, 60, NO_COLOR="1") as watching:
        script.step = 1
        watching.until("2 of 5 segments")
        os.killpg(watching.process.pid, signal.SIGINT)
        assert watching.end() == 130
    assert not re.search(r"\x1b\[[0-9;]*m", watching.shown)
    assert watching.shown.rindex("\x1b[?25h") > watching.shown.rindex("2 of 5 segments")
    hint = f"videovector prompt-runs retrieve {world.ids['run_id']} --wait"
    assert watching.shown.rstrip().endswith(f"Interrupted. The job continues on the server. To wait again: {hint}")


@pytest.mark.parametrize("words", [["--no-progress"], []])
def test_without_bars_each_status_is_a_line(script: Script, world: World, words: list[str]) -> None:
    """Where bars are switched off, or the terminal can't redraw, lines say how far it is, and no escape is sent."""
    environment = {} if words else {"TERM": "dumb"}
    run_id = world.ids["run_id"]
    watch = ["prompt-runs", "watch", run_id, "--poll-interval", "0.05", "-o", "id", *words]
    with terminal(watch, 60, **environment) as watching:
        watching.until("pending, 0 of 5 segments")
        script.step = 3
        assert watching.end() == 0
    assert "\x1b" not in watching.shown
    assert watching.lines() == [
        f"{run_id}: pending, 0 of 5 segments",
        f"{run_id}: completed, 5 of 5 segments",
        run_id,
    ]


def test_a_log_gets_lines_and_quiet_gets_none(script: Script, plain: Run, world: World) -> None:
    """Without a terminal the standard error has a line per status; with --quiet nothing."""
    script.step = 3
    ran = plain("prompt-runs", "watch", world.ids["run_id"], "-o", "id")
    assert ran.err == f"{world.ids['run_id']}: completed, 5 of 5 segments\n"
    assert plain("prompt-runs", "watch", world.ids["run_id"], "-o", "id", "--quiet").err == ""


def test_a_long_job_does_not_fill_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Of one status only so many lines come in a time; a new one is always said."""
    now = [0.0]
    clock: Callable[[], float] = lambda: now[0]  # noqa: E731
    with job_progress(Session(SharedOptions()), "job", clock) as on_update:
        for second in range(int(LINE_INTERVAL) * 3):
            now[0] = float(second)
            on_update(SimpleNamespace(status="processing", total_segments=100, completed_segments=second))
        on_update(SimpleNamespace(status="completed", total_segments=100, completed_segments=100))
    assert capsys.readouterr().err.splitlines() == [
        "job: processing, 0 of 100 segments",
        f"job: processing, {int(LINE_INTERVAL)} of 100 segments",
        f"job: processing, {int(LINE_INTERVAL) * 2} of 100 segments",
        "job: completed, 100 of 100 segments",
    ]
