"""The check of branch coverage, on reports that coverage.py wrote."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import check_branches
import pytest

# Two branches of four are taken; all lines but two are run.
PROGRAM = """
def sign(number):
    if number < 0:
        return "-"
    if number > 0:
        return "+"
    return ""

sign(1)
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report on a program half of whose branches are taken."""
    return measured(tmp_path, branch=True)


def measured(folder: Path, *, branch: bool) -> Path:
    program = folder / "program.py"
    program.write_text(PROGRAM)
    for arguments in (["run", *(["--branch"] if branch else []), program.name], ["json", "-q", "-o", "report.json"]):
        subprocess.run([sys.executable, "-m", "coverage", *arguments], cwd=folder, check=True)
    return folder / "report.json"


def test_enough_branches_pass(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At the limit is enough, and the figure is told."""
    assert check_branches.main([str(report), "--least", "50"]) == 0
    assert capsys.readouterr().out == "2 of 4 branches are covered, 50.00 %\n"


def test_too_few_branches_fail(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Below the limit it fails and names what is missing where, although the lines alone would pass."""
    assert check_branches.main([str(report), "--least", "50.1"]) == 1
    told = capsys.readouterr().err
    assert "2 of 4 branches are covered, 50.00 %, less than the 50.1 % that are needed" in told
    assert "program.py: 3->4, 5->7" in told


def test_a_report_without_branches_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A measurement of lines alone cannot pass by saying nothing."""
    assert check_branches.main([str(measured(tmp_path, branch=False)), "--least", "1"]) == 2
    assert "says nothing about branches" in capsys.readouterr().err
