"""Shared by the tests of the documentation: the scripts, the parity tests' example server, the sandbox's steps."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (ROOT / "scripts", ROOT / "tests" / "parity", ROOT / "tests" / "sandbox"):
    sys.path.insert(0, str(folder))
