"""Shared by the tests of the documentation: where it is, the example server of the parity tests, the sandbox's steps."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (ROOT / "scripts", ROOT / "tests" / "parity", ROOT / "tests" / "sandbox"):
    sys.path.insert(0, str(folder))
