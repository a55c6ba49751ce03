"""The name of the program, and what its completion scripts ask by."""

from __future__ import annotations

from typing import Final

PROGRAM: Final = "videovector"
COMPLETE_VARIABLE: Final = "_VIDEOVECTOR_COMPLETE"
