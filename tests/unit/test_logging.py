"""The package's log: silent by itself, and each line once, wherever a program sends it."""

from __future__ import annotations

import subprocess
import sys

import pytest

WARN = "import logging; logging.getLogger('videovector').warning('one line')"
CLIENT = "import videovector; videovector.VideoVector(api_key='k').close()"


def stderr_of(code: str, **environment: str) -> str:
    """What a fresh interpreter writes to standard error."""
    settings = {"PATH": "", **environment}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=settings).stderr


def test_the_log_is_silent_until_a_program_asks_for_it() -> None:
    """A warning of a library is the program's to show; Python's handler of last resort stays out of it."""
    warn = "from videovector._logging import logger; logger.warning('one line')"
    assert stderr_of(f"{CLIENT}; {warn}") == ""


@pytest.mark.parametrize(
    "setup",
    [
        "",
        "logging.basicConfig()",
        "logging.basicConfig(stream=sys.stdout); logging.getLogger().handlers[0].stream = sys.stderr",
        "logging.basicConfig(); videovector.VideoVector(api_key='k').close()",
        "videovector.VideoVector(api_key='k').with_options(timeout=1)",
    ],
)
def test_each_line_is_written_once(setup: str) -> None:
    """The variable turns the log on; a program that shows the log on the same screen has it once all the same."""
    code = f"import logging, sys; {CLIENT}; {setup or 'pass'}; {WARN}"
    assert stderr_of(code, VIDEO_VECTOR_LOG="info").count("one line") == 1


def test_a_log_file_of_the_program_does_not_silence_the_screen() -> None:
    """What was asked for on standard error comes there, whatever else the program writes."""
    code = f"import logging, os; logging.basicConfig(filename=os.devnull); {CLIENT}; {WARN}"
    assert stderr_of(code, VIDEO_VECTOR_LOG="debug").count("one line") == 1
