"""`make check-workflows` holds the workflows against what GitHub would refuse, and what would be unsafe."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = Path(sys.executable).parent
WORKFLOW = """\
on: push
permissions: {{}}
jobs:
  test:
    runs-on: {runner}
    steps:
      - run: echo {value}
"""


@pytest.mark.parametrize(
    ("runner", "value", "told"),
    [
        ("ubuntu-24.04", "hello", ""),
        ("ubuntu-lates", "hello", 'label "ubuntu-lates" is unknown'),
        ("ubuntu-24.04", "${{ nothing.at_all }}", 'undefined variable "nothing"'),
        ("ubuntu-24.04", "${{ github.event.issue.title }}", "potentially untrusted"),
    ],
)
def test_mistake_in_a_workflow_is_told(runner: str, value: str, told: str, tmp_path: Path) -> None:
    """An unknown runner, a misspelt expression and a title that a shell would run are found before GitHub runs them."""
    path = tmp_path / "ci.yml"
    path.write_text(WORKFLOW.format(runner=runner, value=value), encoding="utf-8")
    done = subprocess.run([PROGRAMS / "actionlint", path], capture_output=True, text=True, check=False)
    assert done.returncode == (1 if told else 0), done.stderr
    assert told in done.stdout
