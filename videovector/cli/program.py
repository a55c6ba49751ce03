"""The name of the program, and the environment variable by which shells request completions."""

from __future__ import annotations

from typing import Final

PROGRAM: Final = "videovector"
COMPLETE_VARIABLE: Final = "_VIDEOVECTOR_COMPLETE"
