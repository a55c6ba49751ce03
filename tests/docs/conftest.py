"""Shared by the tests of the documentation: where it is, and the steps of the sandbox's tests."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (ROOT / "scripts", ROOT / "tests" / "sandbox"):
    sys.path.insert(0, str(folder))
