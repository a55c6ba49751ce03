"""What a bulk run returns: one item for each source, the progress so far, and a summary at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from videovector._errors import VideoVectorError


@dataclass(frozen=True, slots=True)
class BulkItem:
    """The result of one source.

    Attributes:
        ok: Whether the source is done: it was ingested, or for `map` the call succeeded.
        source: The path or the address; for `map` the method and the number of the call, as in
            ``prompt_runs.execute[0]``.
        key: The idempotency key with which it was sent; empty if it could not be sent.
        job_id: The import job that ingests it, once the API has accepted it.
        video_ids: The media items made from it; empty with ``wait=False``, since they are known only when the job has
            ended.
        error: Why it is not done; None if ``ok`` is true.
        attempts: How often it was sent in this run; 0 if the journal had its result.
        skipped: Whether nothing was sent, because the journal or an equal item of this run already had the result.
        result: What the method of `map` returned, as plain JSON values; None for ingestion.
    """

    ok: bool
    source: str
    key: str = ""
    job_id: str | None = None
    video_ids: tuple[str, ...] = ()
    error: VideoVectorError | None = None
    attempts: int = 0
    skipped: bool = False
    result: Any = None


@dataclass(frozen=True, slots=True)
class BulkProgress:
    """How far a bulk run has got.

    Attributes:
        seen: Sources read so far.
        done: Sources that are done, skipped ones included.
        failed: Sources that failed permanently.
        skipped: Sources that were not sent because their result was known.
        waiting: Sources that the API has accepted but whose import job has not ended.
        sent_bytes: Bytes of the files that were accepted in this run.
        concurrency: How many are sent at the same time now; fewer than requested after the API asked to slow down.
    """

    seen: int = 0
    done: int = 0
    failed: int = 0
    skipped: int = 0
    waiting: int = 0
    sent_bytes: int = 0
    concurrency: int = 0


@dataclass(slots=True)
class BulkSummary:
    """The totals of a bulk run; they grow while it runs.

    Attributes:
        total: Items returned.
        ok: Items that are done, skipped ones included.
        failed: Items that failed permanently.
        skipped: Items that were not sent because their result was known.
        attempts: Requests that sent an item, retries included.
        sent_bytes: Bytes of the files that were accepted in this run.
        errors: How many items failed, by error code (or by the name of the error's class).
    """

    total: int = 0
    ok: int = 0
    failed: int = 0
    skipped: int = 0
    attempts: int = 0
    sent_bytes: int = 0
    errors: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, item: BulkItem) -> None:
        """Count one item."""
        self.total += 1
        self.ok += item.ok
        self.failed += not item.ok
        self.skipped += item.skipped
        self.attempts += item.attempts
        if item.error is not None:
            code = item.error.error_code or type(item.error).__name__
            self.errors[code] = self.errors.get(code, 0) + 1

    def __str__(self) -> str:
        text = f"{self.ok} of {self.total} done ({self.skipped} known before), {self.failed} failed"
        if not self.errors:
            return text
        return f"{text}: {', '.join(f'{count} x {code}' for code, count in sorted(self.errors.items()))}"
