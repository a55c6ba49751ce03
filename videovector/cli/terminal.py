"""How wide the terminal is, and what it can show. Every command needs it, so it loads nothing else."""

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
    """Whether a line on the standard error can be written anew, as bars are."""
    return sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def prepare_streams() -> None:
    """UTF-8 to files and pipes, whatever the locale; no character that a terminal can't show ends the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if not stream.isatty():
                reconfigure(encoding="utf-8")
            reconfigure(errors="backslashreplace")
