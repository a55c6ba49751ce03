"""What a command loads before it has something to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

HEAVY = ("attr", "attrs", "httpx", "rich", "yaml", "videovector._generated.models", "videovector._client")
# What only a command that does something needs; the lists of commands are what people look at most.
FOR_WORK = ("json", "pathlib", "urllib.parse", "dataclasses", "videovector._errors", "videovector.cli.settings")
PROGRAM = """
import sys
before = set(sys.modules)
from videovector.cli import main
code = main(sys.argv[2:])
found = [name for name in sys.argv[1].split() if name in sys.modules and name not in before]
import json
sys.stderr.write(json.dumps([code, found]))
"""


def loaded(*words: str, forbidden: tuple[str, ...] = HEAVY, environment: dict[str, str] | None = None) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, " ".join(forbidden), *words],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[object] = json.loads(done.stderr)
    return found


@pytest.mark.parametrize("words", [["--help"], ["videos", "retrieve", "--help"], ["search", "--help"], ["--version"]])
def test_help_loads_neither_httpx_nor_a_model(words: list[str]) -> None:
    """Help is made from the table alone."""
    assert loaded(*words) == [0, []]


@pytest.mark.parametrize("words", [["--help"], ["videos", "--help"], ["--version"]])
def test_lists_of_commands_load_nothing_of_what_commands_do(words: list[str]) -> None:
    """The list of groups, that of a group, and the version come without settings, output and errors."""
    assert loaded(*words, forbidden=HEAVY + FOR_WORK) == [0, []]


def test_completion_loads_neither_httpx_nor_a_model() -> None:
    """A shell that asks for suggestions gets them from the table alone."""
    asked = {"COMP_WORDS": "videovector videos retr", "COMP_CWORD": "2", "_VIDEOVECTOR_COMPLETE": "bash_complete"}
    assert loaded(environment=asked) == [0, []]
