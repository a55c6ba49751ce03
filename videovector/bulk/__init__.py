"""Bulk ingestion: send many files to an index, each exactly once, even if the program is interrupted.

    for item in client.bulk.ingest(["archive/"], index_id="idx_1", journal="ingest.sqlite", concurrency=8):
        print(item.ok, item.source, item.job_id, item.video_ids, item.error)

The idempotency key of a file is made from its content, its title, the index and the API, so it is the same for every
attempt. Each step is written to a journal, so a program that ended early continues where it stopped. Start reading in
`_scheduler.py` (what is done next), then `_drivers.py` (threads and executors) and `_drivers_async.py` (tasks).
"""

from __future__ import annotations

from ._client import AsyncBulk, AsyncBulkRun, Bulk, BulkRun
from ._journal import JournalError, JournalInUseError
from ._results import BulkItem, BulkProgress, BulkSummary
from ._sources import Ingest

__all__ = [
    "AsyncBulk",
    "AsyncBulkRun",
    "Bulk",
    "BulkItem",
    "BulkProgress",
    "BulkRun",
    "BulkSummary",
    "Ingest",
    "JournalError",
    "JournalInUseError",
]
