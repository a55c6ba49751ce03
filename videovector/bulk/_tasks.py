"""The values that a bulk run works with: its settings, the items in progress, and the results of requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._sources import Item, Stamp

FIRST_POLL = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """How a bulk run works.

    Attributes:
        base_url: The API.
        index_id: The index; None is the playground.
        method: For `map`: the resource and the method, such as ``prompt_runs.execute``.
        concurrency: How many items are sent at the same time.
        wait: Whether an item is finished only when its import job has ended.
        wait_timeout: Seconds an import job may take; None sets no limit.
        retry_failed: Whether items are sent again that failed permanently in an earlier run.
        max_attempts: How often an item is sent at most, if the network or the server fails.
        max_retry_delay: Longest wait in seconds between two attempts.
    """

    base_url: str
    index_id: str | None
    method: str | None
    concurrency: int
    wait: bool
    wait_timeout: float | None
    retry_failed: bool
    max_attempts: int
    max_retry_delay: float


@dataclass(frozen=True, slots=True)
class Accepted:
    """The API accepted an item: the job that imports it, or for `map` what the method returned."""

    job_id: str | None = None
    size: int = 0
    result: Any = None


@dataclass(frozen=True, slots=True)
class Polled:
    """The state of an import job; ``video_ids`` if it has completed."""

    status: str
    video_ids: tuple[str, ...] = ()
    message: str | None = None


class Task:
    """An item in progress."""

    __slots__ = (
        "accepted_at", "attempts", "failing_since", "faults", "followers", "generation", "interval", "item", "job_id",
        "key", "lost", "sent_at", "stamp", "waiting",
    )  # fmt: skip

    def __init__(self, item: Item) -> None:
        self.item: Item = item
        self.key: str = ""
        self.stamp: Stamp | None = None
        self.attempts: int = 0
        self.faults: int = 0
        self.lost: int = 0
        self.waiting: bool = False
        self.generation: int = 0
        self.job_id: str | None = None
        self.sent_at: float | None = None
        self.accepted_at: float = 0.0
        self.interval: float = FIRST_POLL
        self.failing_since: float | None = None
        self.followers: list[Task] = []

    @property
    def request_key(self) -> str:
        """The key with which it is sent; a new one after its import job failed, since the first one stands for that
        job."""
        return self.key if not self.generation else f"{self.key}.{self.generation}"
