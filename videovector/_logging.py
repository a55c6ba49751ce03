"""The logger of the package, which is silent until the program or VIDEO_VECTOR_LOG turns it on.

The headers that may be logged are listed in `_redaction.py`.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import Any, cast

logger = logging.getLogger("videovector")
# Without this handler, Python would write warnings to standard error.
logger.addHandler(logging.NullHandler())


class _StderrHandler(logging.StreamHandler[Any]):
    """Writes to standard error, unless a handler of the program shows the same line on the terminal."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, unless it is shown already."""
        shown_by_root = logger.propagate and any(
            isinstance(handler, logging.StreamHandler) and cast("Any", handler).stream in (sys.stderr, sys.stdout)
            for handler in logging.getLogger().handlers
        )
        if not shown_by_root:
            super().emit(record)


def log_to_stderr_if_asked() -> None:
    """Log to standard error if VIDEO_VECTOR_LOG is the name of a level; done once per process."""
    level = os.environ.get("VIDEO_VECTOR_LOG", "").strip().upper()
    if level in ("DEBUG", "INFO", "WARNING", "ERROR") and not any(
        getattr(handler, "from_environment", False) for handler in logger.handlers
    ):
        handler = _StderrHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        handler.from_environment = True  # type: ignore[attr-defined]  # marks it, so that it is added once
        logger.addHandler(handler)
        logger.setLevel(level)
