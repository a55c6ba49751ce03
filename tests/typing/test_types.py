"""The types that users get: `expected.py` passes both strict checkers, `refused.py` fails in every marked line."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mypy_runs import check_with_mypy

ROOT = Path(__file__).resolve().parents[2]
FILES = ["expected.py", "refused.py"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of its own, as a user's is."""
    folder = tmp_path_factory.mktemp("project")
    for name in FILES:
        shutil.copy(ROOT / "tests" / "typing" / name, folder)
    return folder


def run(*command: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright_strict_accepts_the_types(folder: Path) -> None:
    """pyright agrees with every expectation, and finds every mistake that is marked (an unneeded mark is an error)."""
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "enableTypeIgnoreComments": False,
        "reportUnnecessaryTypeIgnoreComment": "error",
        "extraPaths": [str(ROOT)],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    run("pyright", "--pythonpath", sys.executable, "--project", str(folder), folder=folder)


def test_mypy_strict_accepts_the_types(folder: Path) -> None:
    """mypy agrees with every expectation, and finds every mistake that is marked."""
    check_with_mypy(folder, *FILES)
