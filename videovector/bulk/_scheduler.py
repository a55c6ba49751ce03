"""Decides what a bulk run does next. It uses the journal, but no network, no threads and no clock.

A driver asks `due` for work, does it, and passes the result to `complete`; `finished` holds the finished items.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import random
from typing import Any, Literal, TypeAlias

from videovector._errors import (
    AuthenticationError,
    ConnectionError,
    ExternalServiceError,
    ProcessingError,
    RateLimitError,
    TimeoutError,
    VideoVectorError,
)
from videovector._polling import MAX_OUTAGE
from videovector._transport.retry import retry_delay

from ._journal import Journal
from ._results import BulkItem, BulkProgress, BulkSummary
from ._sources import Item, Stamp, key_of, key_of_address, key_of_file, unreadable
from ._tasks import FIRST_POLL, Accepted, Polled, Settings, Task

Work: TypeAlias = Literal["fingerprint", "find", "send", "poll"]

# Reading files and polling jobs must not slow the uploads down.
MAX_FINGERPRINTS = 4
MAX_POLLS = 4
# Jobs may take minutes while uploads go on; each waiting item needs little memory.
MAX_WAITING = 1_000
MAX_POLL_INTERVAL = 10.0
# If many jobs are open, each is polled less often.
MAX_POLLS_PER_SECOND = 50.0
# The first poll of a job comes after this share of the time that recent jobs took.
EARLY = 0.8
POLL_BACKOFF = 1.5
# The API does not document how long a key is valid. After a day, the run looks for the media item of a request without
# a response before it repeats the request.
KEY_IS_FRESH = 86_400.0
# An item may be the reason why its worker dies.
MAX_LOST_WORKERS = 5


class Scheduler:
    """Decides the steps of one bulk run."""

    def __init__(self, settings: Settings, journal: Journal, *, draw: Callable[[], float] = random) -> None:
        self._settings = settings
        self._journal = journal
        self._draw = draw
        self._reading: deque[Task] = deque()
        self._searching: deque[Task] = deque()
        self._ready: deque[Task] = deque()
        self._later: list[tuple[float, int, Work, Task]] = []
        self._polls: deque[Task] = deque()
        self._count = 0
        self._active: dict[Work, int] = {"fingerprint": 0, "find": 0, "send": 0, "poll": 0}
        self._by_key: dict[str, Task] = {}
        self._unsent = 0
        self._waiting = 0
        self._allowed = float(settings.concurrency)
        self._closed_until = 0.0
        self._usual_duration = 0.0
        self._seen = 0
        self._exhausted = False
        self.finished: deque[BulkItem] = deque()
        self.summary: BulkSummary = BulkSummary()

    # For drivers: what to do next

    @property
    def _has_room(self) -> bool:
        """Whether another item may be added: the number in progress is limited."""
        if self._exhausted:
            return False
        # Items with a known result, or that can't be sent, finish at once; the caller gets them before more are read.
        in_progress = self._unsent + len(self.finished)
        return in_progress < 2 * self._settings.concurrency and self._waiting < MAX_WAITING

    @property
    def ended(self) -> bool:
        """Whether nothing is in progress and no source is left."""
        return self._exhausted and not self._unsent and not self._waiting

    def take(self, items: Iterator[Item | VideoVectorError]) -> None:
        """Read as many of the next sources as there is room for."""
        while self._has_room:
            item = next(items, None)
            if item is None:
                self._exhausted = True
            else:
                self.add(item)

    def progress(self) -> BulkProgress:
        """How far the run has got."""
        total = self.summary
        return BulkProgress(
            self._seen, total.ok, total.failed, total.skipped, self._waiting, total.sent_bytes, int(self._allowed)
        )

    def add(self, item: Item | VideoVectorError) -> None:
        """Add the next source."""
        self._seen += 1
        if isinstance(item, VideoVectorError):
            self._give(BulkItem(False, str(item.details.get("source", "")), error=item))
            return
        task = Task(item)
        self._unsent += 1
        settings = self._settings
        if item.arguments is not None:
            self._keyed(task, key_of(settings.base_url, settings.method, item.arguments))
        elif item.address:
            self._keyed(task, key_of_address(settings.base_url, settings.index_id, item))
        else:
            self._reading.append(task)

    def due(self, now: float) -> list[tuple[Work, Task]]:
        """Return the work to start now, and commit the journal.

        The journal thus records that an item is sent before it is sent, and a result before the caller gets it from
        `finished`.
        """
        while self._later and self._later[0][0] <= now:
            _, _, work, task = heapq.heappop(self._later)
            {"send": self._ready, "poll": self._polls, "find": self._searching}[work].append(task)
        started: list[tuple[Work, Task]] = []
        self._start("fingerprint", self._reading, MAX_FINGERPRINTS, started)
        if now >= self._closed_until:
            self._start("find", self._searching, 1, started)
            self._start("send", self._ready, int(self._allowed), started)
            self._start("poll", self._polls, MAX_POLLS, started)
        self._journal.commit()
        return started

    def wake(self, now: float) -> float | None:
        """Seconds until the next step that waits for no other work; None if there is no such step."""
        if self._has_room:
            return 0.0
        moments = [self._later[0][0]] if self._later else []
        if now < self._closed_until and (self._ready or self._polls or self._searching):
            moments.append(self._closed_until)
        return max(0.0, min(moments) - now) if moments else None

    def known_content(self, task: Task) -> tuple[Stamp, str] | None:
        """The stamp and digest that an earlier run recorded for the task's file."""
        return self._journal.content_of(task.item.source)

    # For drivers: what was done

    def complete(self, work: Work, task: Task, outcome: Any, now: float, wall: float) -> None:
        """Process the result of a piece of work: its value, or the exception that ended it.

        Raises:
            AuthenticationError: The API refused the credential, so nothing else can succeed.
            JournalError: The journal cannot be written.
        """
        self._active[work] -= 1
        if isinstance(outcome, AuthenticationError):
            raise outcome
        if work == "fingerprint":
            self._fingerprinted(task, outcome, wall)
        elif work == "find":
            self._found(task, outcome, now)
        elif work == "send":
            self._sent(task, outcome, now)
        else:
            self._polled(task, outcome, now)

    # Steps

    def _start(self, work: Work, queue: deque[Task], most: int, started: list[tuple[Work, Task]]) -> None:
        while queue and self._active[work] < most:
            task = queue.popleft()
            self._active[work] += 1
            if work == "send":
                task.attempts += 1
                self._journal.write(task.key, task.item.source, "sent", generation=task.generation)
            started.append((work, task))

    def _after(self, delay: float, now: float, work: Work, task: Task) -> None:
        self._count += 1
        heapq.heappush(self._later, (now + delay, self._count, work, task))

    def _fingerprinted(self, task: Task, outcome: Any, wall: float) -> None:
        if isinstance(outcome, BaseException):
            if isinstance(outcome, OSError | ValueError) and not isinstance(outcome, VideoVectorError):
                outcome = unreadable(task.item.source, outcome)
            if not isinstance(outcome, VideoVectorError):
                raise outcome
            self._finish(task, BulkItem(False, task.item.source, error=outcome))
            return
        stamp, digest = outcome
        task.stamp = stamp
        self._journal.keep_content(task.item.source, stamp, digest)
        settings = self._settings
        self._keyed(task, key_of_file(settings.base_url, settings.index_id, task.item, digest), wall)

    def _keyed(self, task: Task, key: str, wall: float | None = None) -> None:
        """Decide by the key whether the item is done, in progress, or to be sent."""
        task.key = key
        leader = self._by_key.get(key)
        if leader is not None:
            leader.followers.append(task)
            return
        self._by_key[key] = task
        entry = self._journal.find(key)
        source = task.item.source
        if entry is not None:
            # The API returns the failed job for its key from now on, so another attempt needs a new key.
            failed_job = entry.state == "failed" and entry.job_id is not None
            task.generation = entry.generation + (failed_job and self._settings.retry_failed)
        if entry is None:
            self._journal.write(key, source, "planned")
            self._ready.append(task)
        elif entry.state == "done" or (entry.state == "accepted" and not self._settings.wait):
            self._finish(
                task,
                BulkItem(True, source, key, entry.job_id, entry.video_ids, skipped=True, result=entry.result),
            )
        elif entry.state == "failed" and not self._settings.retry_failed:
            self._finish(task, BulkItem(False, source, key, entry.job_id, error=entry.error, skipped=True))
        elif entry.state == "accepted":
            task.job_id = entry.job_id
            self._wait_for(task)
            self._polls.append(task)
        elif entry.sent_at is not None and wall is not None and wall - entry.sent_at > KEY_IS_FRESH:
            task.sent_at = entry.sent_at
            self._searching.append(task)
        else:
            self._ready.append(task)

    def _found(self, task: Task, outcome: Any, now: float) -> None:
        """Finish an old request without a response if its media item exists; otherwise send it again."""
        if isinstance(outcome, BaseException):
            error = _as_error(outcome)
            if _is_pacing(error):
                self._slow_down(error, now)
            if _is_transient(error) and self._may_recover(task, now):
                self._after(FIRST_POLL, now, "find", task)
            else:
                # It may have been ingested already, and then sending it again would ingest it twice.
                self._finish(task, self._failure(task, error))
            return
        task.failing_since = None
        if isinstance(outcome, str):
            self._journal.write(task.key, task.item.source, "done", video_ids=(outcome,))
            self._finish(task, BulkItem(True, task.item.source, task.key, video_ids=(outcome,), skipped=True))
        else:
            self._ready.append(task)

    def _sent(self, task: Task, outcome: Any, now: float) -> None:
        if isinstance(outcome, Accepted):
            self._accepted(task, outcome, now)
            return
        error = _as_error(outcome)
        if error.error_code == "worker_lost":
            task.lost += 1
            again = task.lost < MAX_LOST_WORKERS
        elif not _is_transient(error):
            self._journal.write(task.key, task.item.source, "failed", error=error)
            self._finish(task, self._failure(task, error))
            return
        elif _is_pacing(error):
            self._slow_down(error, now)
            again = self._may_recover(task, now)
        else:
            task.faults += 1
            again = task.faults < self._settings.max_attempts
        if not again:
            # The journal still says "sent", so the next run tries it again with the same key.
            self._finish(task, self._failure(task, error))
            return
        delay = retry_delay(task.faults, error.retry_after, self._settings.max_retry_delay, self._draw)
        self._after(delay, now, "send", task)

    def _accepted(self, task: Task, accepted: Accepted, now: float) -> None:
        self._allowed = min(float(self._settings.concurrency), self._allowed + 1.0 / self._allowed)
        self.summary.sent_bytes += accepted.size
        task.failing_since = None
        source = task.item.source
        if accepted.job_id is None:
            self._journal.write(task.key, source, "done", result=accepted.result)
            self._finish(task, BulkItem(True, source, task.key, attempts=task.attempts, result=accepted.result))
            return
        task.job_id = accepted.job_id
        self._journal.write(task.key, source, "accepted", job_id=accepted.job_id)
        if not self._settings.wait:
            self._finish(task, BulkItem(True, source, task.key, accepted.job_id, attempts=task.attempts))
            return
        task.accepted_at = now
        self._wait_for(task)
        first = min(self._usual_duration * EARLY, MAX_POLL_INTERVAL)
        self._after(max(task.interval, first), now, "poll", task)

    def _wait_for(self, task: Task) -> None:
        task.waiting = True
        self._unsent -= 1
        self._waiting += 1

    def _polled(self, task: Task, outcome: Any, now: float) -> None:
        source = task.item.source
        if isinstance(outcome, Polled):
            task.failing_since = None
            if outcome.status == "completed":
                if task.accepted_at:
                    self._usual_duration += (now - task.accepted_at - self._usual_duration) / 8
                self._journal.write(task.key, source, "done", video_ids=outcome.video_ids)
                self._finish(
                    task,
                    BulkItem(True, source, task.key, task.job_id, outcome.video_ids, attempts=task.attempts),
                )
                return
            if outcome.status in ("failed", "cancelled"):
                why = outcome.message or f"The import job {task.job_id} ended as {outcome.status}."
                self._fail_job(task, ProcessingError(f"{source}: {why}", error_code=f"import_{outcome.status}"))
                return
        else:
            error = _as_error(outcome)
            if not _is_transient(error):
                self._fail_job(task, error)
                return
            if _is_pacing(error):
                self._slow_down(error, now)
            if not self._may_recover(task, now):
                self._finish(task, self._failure(task, error))
                return
        limit = self._settings.wait_timeout
        task.accepted_at = task.accepted_at or now
        if limit is not None and now - task.accepted_at >= limit:
            late = TimeoutError(
                f"The import job {task.job_id} has not ended within wait_timeout, {limit:g} s; run again to wait for "
                "it.",
                error_code="wait_timeout",
            )
            self._finish(task, self._failure(task, late))
            return
        task.interval = min(task.interval * POLL_BACKOFF, MAX_POLL_INTERVAL)
        self._after(max(task.interval, self._waiting / MAX_POLLS_PER_SECOND), now, "poll", task)

    def _fail_job(self, task: Task, error: VideoVectorError) -> None:
        self._journal.write(task.key, task.item.source, "failed", error=error)
        self._finish(task, self._failure(task, error))

    # Pacing

    def _slow_down(self, error: VideoVectorError, now: float) -> None:
        """Pause everything for as long as the API asks, then send fewer items at the same time."""
        if now >= self._closed_until:
            self._allowed = max(1.0, self._allowed / 2)
        if error.retry_after is not None:
            pause = min(error.retry_after, self._settings.max_retry_delay)
            self._closed_until = max(self._closed_until, now + pause)

    def _may_recover(self, task: Task, now: float) -> bool:
        if task.failing_since is None:
            task.failing_since = now
        return now - task.failing_since < MAX_OUTAGE

    # Ends

    def _failure(self, task: Task, error: VideoVectorError) -> BulkItem:
        return BulkItem(False, task.item.source, task.key, task.job_id, error=error, attempts=task.attempts)

    def _finish(self, task: Task, item: BulkItem) -> None:
        if task.waiting:
            self._waiting -= 1
        else:
            self._unsent -= 1
        self._give(item)
        self._by_key.pop(task.key, None)
        for follower in task.followers:
            self._unsent -= 1
            self._give(replace(item, source=follower.item.source, attempts=0, skipped=True))

    def _give(self, item: BulkItem) -> None:
        self.summary.add(item)
        self.finished.append(item)


def _is_transient(error: VideoVectorError) -> bool:
    """Whether the same request may succeed later."""
    if isinstance(error, ConnectionError | TimeoutError | RateLimitError | ExternalServiceError):
        return True
    in_progress = error.status_code == 409 and "progress" in (error.error_code or "")
    return in_progress or error.status_code in (408, 425, 429)


def _is_pacing(error: VideoVectorError) -> bool:
    """Whether the API asks the whole run to slow down."""
    return error.status_code == 429 or (error.status_code == 503 and error.retry_after is not None)


def _as_error(outcome: object) -> VideoVectorError:
    if isinstance(outcome, VideoVectorError):
        return outcome
    return ConnectionError(
        f"The worker ended without a result for the item: {type(outcome).__name__}: {outcome}",
        error_code="worker_lost",
    )
