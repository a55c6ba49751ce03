"""Bulk ingestion: many files into an index, each exactly once, also across interruptions.

    for item in client.bulk.ingest(["archive/"], index_id="idx_1", journal="ingest.sqlite", concurrency=8):
        print(item.ok, item.source, item.job_id, item.video_ids, item.error)

A file's idempotency key is made from what it is (its content, its title, the index, the API), never from a try, and
each step is written to a journal, so that a program that ended early continues where it stopped. Start reading in
`_scheduler.py` (what is to be done next), then `_drivers.py` (threads and executors) and `_drivers_async.py` (tasks).
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
