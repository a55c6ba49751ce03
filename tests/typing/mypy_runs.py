"""One way to run mypy on code that uses the SDK, with one cache: reading the SDK is what takes long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def check_with_mypy(folder: Path, *names: str) -> None:
    """Fail with what `mypy --strict` finds in files or packages of a folder."""
    # Apart from the cache of the project, whose settings are others.
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache" / "tests"), *names]
    environment = {**os.environ, "MYPYPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
