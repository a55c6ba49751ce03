"""Waiting for jobs: one engine, and a table of what there is to wait for.

The engine is a generator without I/O: it says when to poll, when to sleep and what to report, and a
small loop does it. It reads the clock it is given, which never goes backwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar, cast

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

# A server's wish to be left alone is granted up to this, as for retries.
MAX_RETRY_AFTER: Final = 300.0
# Without a timeout, a service that stays unreachable this long (seconds) ends the wait.
MAX_OUTAGE: Final = 900.0
# Failed polls are spaced at least so far apart (seconds), growing by powers of two.
MAX_FAILURE_DELAY: Final = 30.0
# The last poll comes this much before the deadline (seconds, and share of what is left), to have time for its response.
LAST_POLL_RESERVE: Final = 2.0
LAST_POLL_SHARE: Final = 0.1
BACKOFF_FACTOR: Final = 1.5
# The outcome of a poll that ends in these does not depend on the job: the next one may work.
TRANSIENT_ERRORS: Final = (ConnectionError, ExternalServiceError, RateLimitError, TimeoutError)


@dataclass(frozen=True, slots=True)
class Poll:
    """Read the job; a response later than `seconds` is of no use (None: no bound but the client's)."""

    seconds: float | None


@dataclass(frozen=True, slots=True)
class Sleep:
    """Do nothing for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Report(Generic[Job]):
    """Hand the state just read to the caller's `on_update`."""

    job: Job


Step: TypeAlias = "Poll | Sleep | Report[Job]"
Steps: TypeAlias = Generator["Poll | Sleep | Report[Job]", "Job | None", Job]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often to poll: `timeout`, `poll_interval` and `max_poll_interval`, in seconds."""

    poll_interval: float
    timeout: float | None
    max_poll_interval: float | None

    def __post_init__(self) -> None:
        for name in ("poll_interval", "timeout", "max_poll_interval"):
            value: object = getattr(self, name)
            may_be_unlimited = (value is None and name != "poll_interval") or (value == math.inf and name == "timeout")
            if not may_be_unlimited:
                number(name, value, minimum=0)
        if self.max_poll_interval is not None and self.max_poll_interval < self.poll_interval:
            raise InvalidArgumentError(
                f"max_poll_interval ({self.max_poll_interval}) must not be below poll_interval ({self.poll_interval})."
            )


def wait_steps(
    waiter: Waiter, identifiers: dict[str, str], patience: Patience, clock: Callable[[], float]
) -> Steps[Any]:
    """The course of one wait. `Poll` is sent the job, or with its error thrown in."""
    start = clock()
    deadline = None if patience.timeout is None or math.isinf(patience.timeout) else start + patience.timeout
    interval = float(patience.poll_interval)
    job: Any = None
    trouble: VideoVectorError | None = None
    trouble_since = 0.0
    failures = 0
    last_poll = False
    while True:
        left = None if deadline is None else deadline - clock()
        try:
            # A timeout of 0 is one poll, which needs some time: the client's own limit holds for it.
            job = yield Poll(left if patience.timeout else None)
        except TRANSIENT_ERRORS as error:
            if not failures:
                trouble_since = clock()
            trouble = error
            failures += 1
            wanted = error.retry_after
            if deadline is None and clock() - trouble_since > MAX_OUTAGE:
                raise
        else:
            trouble, failures = None, 0
            wanted = getattr(job, "retry_after_seconds", None)
            yield Report(job)
            status = _status(job)
            if status in waiter.done:
                return job
            if status in waiter.failed:
                raise _failure(waiter, identifiers, job)
        delay = max(
            interval,
            min(float(wanted or 0), MAX_RETRY_AFTER),
            min(2.0 ** min(failures - 1, 10), MAX_FAILURE_DELAY) if failures else 0.0,
        )
        if patience.max_poll_interval is not None:
            interval = min(interval * BACKOFF_FACTOR, patience.max_poll_interval)
        if deadline is not None:
            left = deadline - clock()
            if last_poll or left <= 0:
                raise _too_late(waiter, identifiers, patience, job, trouble) from trouble
            reserve = min(LAST_POLL_RESERVE, left * LAST_POLL_SHARE)
            if delay >= left - reserve:
                delay = left - reserve
                last_poll = True
        yield Sleep(delay)


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
    """Poll a job until it has ended; see `wait_steps`."""
    listener = AsyncListener(on_update)
    patience = Patience(poll_interval, timeout, max_poll_interval)
    steps: Steps[Job] = wait_steps(WAITERS[waiter], identifiers, patience, clock.monotonic)
    try:
        step = next(steps)
        while True:
            job: Job | None = None
            if isinstance(step, Poll):
                try:
                    job = await client.send(build(), _bounded(options, step.seconds))
                except TRANSIENT_ERRORS as error:
                    step = steps.throw(error)
                    continue
            elif isinstance(step, Sleep):
                await clock.sleep_async(step.seconds)
            else:
                await listener.notify(step.job)
            step = steps.send(job)
    except StopIteration as ended:
        return cast("Job", ended.value)


def _bounded(options: RequestOptions | None, limit: float | None) -> RequestOptions | None:
    """The caller's options with the poll's time as deadline over all its attempts."""
    if limit is None:
        return options
    from ._config import RequestOptions

    # Never 0: the last poll may begin with nothing left when the machine was busy.
    limit = max(limit, 0.001)
    if options is None:
        return RequestOptions(deadline=limit)
    return replace(options, deadline=limit if options.deadline is None else min(options.deadline, limit))


def _status(job: object) -> str:
    return str(getattr(job, "status", None) or "").lower()


def _named(waiter: Waiter, identifiers: dict[str, str]) -> str:
    return f"{waiter.noun} {' / '.join(identifiers.values())}"


def _failure(waiter: Waiter, identifiers: dict[str, str], job: object) -> ProcessingError:
    status = _status(job)
    reason = getattr(job, "error_message", None) or getattr(job, "error", None)
    error = ProcessingError(
        f"{_named(waiter, identifiers)} ended as {status}{f': {reason}' if reason else ''}",
        details={**identifiers, "status": status},
    )
    error.job = job
    return error


def _too_late(
    waiter: Waiter, identifiers: dict[str, str], patience: Patience, job: object, trouble: VideoVectorError | None
) -> TimeoutError:
    status = _status(job) if job is not None else None
    seen = f"its last seen status is {status!r}" if job is not None else "its status could not be read"
    hint = ""
    if trouble is not None:
        hint = f"; the last poll failed with {type(trouble).__name__}: {trouble.message.rstrip('.')}"
    error = TimeoutError(
        f"{_named(waiter, identifiers)} had not ended after {patience.timeout} seconds; {seen}{hint}. "
        "It goes on by itself: wait again, or give a larger timeout.",
        details={**identifiers, "status": status},
    )
    error.last_state = job
    return error
