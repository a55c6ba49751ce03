"""What a command loads before it has something to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

HEAVY = ("attr", "attrs", "httpx", "rich", "yaml", "videovector._generated.models", "videovector._client")
PROGRAM = f"""
import json, sys
from videovector.cli import main
code = main(sys.argv[1:])
sys.stderr.write(json.dumps([code, [name for name in {HEAVY!r} if name in sys.modules]]))
"""


def loaded(*words: str, **environment: str) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        env={**os.environ, **environment},
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


def test_completion_loads_neither_httpx_nor_a_model() -> None:
    """A shell that asks for suggestions gets them from the table alone."""
    asked = {"COMP_WORDS": "videovector videos retr", "COMP_CWORD": "2", "_VIDEOVECTOR_COMPLETE": "bash_complete"}
    assert loaded(**asked) == [0, []]
