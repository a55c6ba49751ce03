"""Waits for jobs: decides when to poll and when to give up. The document defines the jobs and their states."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from ._errors import (
    ConnectionError,
    ExternalServiceError,
    InvalidArgumentError,
    ProcessingError,
    RateLimitError,
    TimeoutError,
    VideoVectorError,
)
from ._generated.waiters import WAITERS, Waiter
from ._request.validation import number
from ._transport.clock import Clock
from ._transport.concurrency import AsyncListener

if TYPE_CHECKING:
    from ._config import RequestOptions
    from ._pagination import AsyncSender
    from ._request.operation import Operation

Job = TypeVar("Job")
OnUpdate: TypeAlias = Callable[[Job], object]

# A longer wait (seconds) that the server requests is shortened to this, as for retries.
MAX_RETRY_AFTER: Final = 300.0
# Without a timeout, a service that stays unreachable this long (seconds) ends the wait.
MAX_OUTAGE: Final = 900.0
# The longest wait after a failed poll (seconds); the waits double up to it.
MAX_FAILURE_DELAY: Final = 30.0
# The last poll is made this long before the deadline (in seconds, and as a share of the time left), so that its
# response can arrive.
LAST_POLL_RESERVE: Final = 2.0
LAST_POLL_SHARE: Final = 0.1
BACKOFF_FACTOR: Final = 1.5
# These errors of a poll say nothing about the job: the next poll may succeed.
TRANSIENT_ERRORS: Final = (ConnectionError, ExternalServiceError, RateLimitError, TimeoutError)


class _Wait:
    """The state of one wait: when to poll, how long to sleep, and the last results. Times are in seconds."""

    def __init__(
        self,
        waiter: Waiter,
        identifiers: dict[str, str],
        clock: Callable[[], float],
        poll_interval: float,
        timeout: float | None,
        max_poll_interval: float | None,
    ) -> None:
        for name, value, unlimited in (
            ("poll_interval", poll_interval, ()),
            ("timeout", timeout, (None, math.inf)),
            ("max_poll_interval", max_poll_interval, (None,)),
        ):
            if value not in unlimited:
                number(name, value, minimum=0)
        if max_poll_interval is not None and max_poll_interval < poll_interval:
            raise InvalidArgumentError(
                f"max_poll_interval ({max_poll_interval}) must not be below poll_interval ({poll_interval})."
            )
        self._waiter = waiter
        self._identifiers = identifiers
        self._clock = clock
        self._interval = float(poll_interval)
        self._max_interval = max_poll_interval
        self._timeout = timeout
        self._deadline = None if timeout in (None, math.inf) else clock() + timeout
        self._last_poll_is_due = False
        self._job: object = None
        self._failure: VideoVectorError | None = None
        self._failure_since = 0.0
        self._failures = 0
        self._requested_delay: float | None = None

    @property
    def _name(self) -> str:
        return f"{self._waiter.noun} {' / '.join(self._identifiers.values())}"

    def poll_seconds(self) -> float | None:
        """Seconds that the next poll may take; None leaves the limit to the client."""
        # A timeout of 0 means one poll, for which the limits of the client apply.
        return self._deadline - self._clock() if self._deadline is not None and self._timeout else None

    def failed(self, error: VideoVectorError) -> None:
        """Record that a poll failed; raise the error if polls have failed for too long."""
        if not self._failures:
            self._failure_since = self._clock()
        self._failure, self._requested_delay = error, error.retry_after
        self._failures += 1
        if self._deadline is None and self._clock() - self._failure_since > MAX_OUTAGE:
            raise error

    def has_ended(self, job: object) -> bool:
        """Whether the job has ended, by the state just read; raises if it failed."""
        self._job, self._failure, self._failures = job, None, 0
        self._requested_delay = getattr(job, "retry_after_seconds", None)
        status = _status(job)
        if status in self._waiter.failed:
            reason = getattr(job, "error_message", None) or getattr(job, "error", None)
            error = ProcessingError(
                f"{self._name} ended as {status}{f': {reason}' if reason else ''}",
                details={**self._identifiers, "status": status},
            )
            error.job = job
            raise error
        return status in self._waiter.done

    def pause(self) -> float:
        """Seconds to sleep before the next poll; raises if no time is left."""
        delay = max(
            self._interval,
            min(float(self._requested_delay or 0), MAX_RETRY_AFTER),
            min(2.0 ** min(self._failures - 1, 10), MAX_FAILURE_DELAY) if self._failures else 0.0,
        )
        if self._max_interval is not None:
            self._interval = min(self._interval * BACKOFF_FACTOR, self._max_interval)
        if self._deadline is None:
            return delay
        left = self._deadline - self._clock()
        if self._last_poll_is_due or left <= 0:
            raise self._too_late() from self._failure
        reserve = min(LAST_POLL_RESERVE, left * LAST_POLL_SHARE)
        self._last_poll_is_due = delay >= left - reserve
        return min(delay, left - reserve)

    def _too_late(self) -> TimeoutError:
        job, trouble = self._job, self._failure
        status = _status(job) if job is not None else None
        seen = f"its last seen status is {status!r}" if job is not None else "its status could not be read"
        hint = ""
        if trouble is not None:
            hint = f"; the last poll failed with {type(trouble).__name__}: {trouble.message.rstrip('.')}"
        error = TimeoutError(
            f"{self._name} had not ended after {self._timeout} seconds; {seen}{hint}. "
            "It continues on the server: wait again, or give a larger timeout.",
            details={**self._identifiers, "status": status},
        )
        error.last_state = job
        return error


async def wait_async(
    client: AsyncSender,
    waiter: str,
    build: Callable[[], Operation[Job]],
    identifiers: dict[str, str],
    *,
    poll_interval: float,
    timeout: float | None,  # noqa: ASYNC109  # the published name; it means more than a cancellation
    max_poll_interval: float | None = None,
    on_update: OnUpdate[Job] | None = None,
    options: RequestOptions | None = None,
    clock: Clock,
) -> Job:
    """Poll a job until it has ended."""
    listener = AsyncListener(on_update)
    course = _Wait(WAITERS[waiter], identifiers, clock.monotonic, poll_interval, timeout, max_poll_interval)
    while True:
        try:
            job = await client.send(build(), _bounded(options, course.poll_seconds()))
        except TRANSIENT_ERRORS as error:
            course.failed(error)
        else:
            await listener.notify(job)
            if course.has_ended(job):
                return job
        await clock.sleep_async(course.pause())


def _bounded(options: RequestOptions | None, limit: float | None) -> RequestOptions | None:
    """The options of the caller, with the time for the poll as its deadline."""
    if limit is None:
        return options
    from ._config import RequestOptions

    # Never 0: on a busy machine, the last poll may begin without any time left.
    limit = max(limit, 0.001)
    if options is None:
        return RequestOptions(deadline=limit)
    return replace(options, deadline=limit if options.deadline is None else min(options.deadline, limit))


def _status(job: object) -> str:
    return str(getattr(job, "status", None) or "").lower()
