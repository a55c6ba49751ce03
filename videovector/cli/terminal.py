"""The width and the abilities of the terminal. Every command needs this module, so it loads nothing else."""

from __future__ import annotations

import os
import sys


def terminal_width(default: int = 80) -> int:
    """Columns of the terminal; the variable `COLUMNS` takes precedence."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or default
    except (OSError, ValueError):
        return default


def can_redraw() -> bool:
    """Whether a line on the standard error can be overwritten, as bars need."""
    return sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def prepare_streams() -> None:
    """Write UTF-8 to files and pipes in any locale, and escape characters that a terminal can't show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if not stream.isatty():
                reconfigure(encoding="utf-8")
            reconfigure(errors="backslashreplace")
