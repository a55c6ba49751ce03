# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The jobs that can be waited for, and their final statuses."""

from __future__ import annotations

from typing import NamedTuple


class Waiter(NamedTuple):
    """The name of a kind of job and its final statuses; with any other status the job is still running."""

    noun: str
    done: frozenset[str]
    failed: frozenset[str] = frozenset()


WAITERS: dict[str, Waiter] = {
    "exports": Waiter("export", frozenset(("completed",)), frozenset(("failed",))),
    "import_jobs": Waiter("import job", frozenset(("completed", "cancelled")), frozenset(("failed",))),
    "index_deletions": Waiter("index deletion", frozenset(("deleted",)), frozenset(("failed",))),
    "prompt_runs": Waiter(
        "prompt run", frozenset(("completed", "completed_with_failures", "cancelled")), frozenset(("failed",))
    ),
    "segment_retries": Waiter("segment retry", frozenset(("completed",)), frozenset(("failed",))),
    "video_deletions": Waiter("video deletion", frozenset(("deleted",)), frozenset(("failed",))),
    "workflow": Waiter(
        "prompt run", frozenset(("completed", "completed_with_failures")), frozenset(("failed", "cancelled"))
    ),
}
