"""The handlers of all operations the sandbox serves, grouped by resource; importing this package registers them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ..deletion import resume_deletions
from ..imports import resume_imports
from ..running import resume_runs
from . import import_jobs, indexes, prompt_runs, prompts, readiness, search, sql, videos

if TYPE_CHECKING:
    from ..state import Sandbox

__all__ = ["RESUMERS", "import_jobs", "indexes", "prompt_runs", "prompts", "readiness", "search", "sql", "videos"]

# What takes up again the work an earlier server with the same data folder left unfinished.
RESUMERS: Final["list[Callable[[Sandbox], None]]"] = [resume_imports, resume_runs, resume_deletions]
