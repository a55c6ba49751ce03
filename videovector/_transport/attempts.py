"""The attempt loop, written once for the sync and the async client.

:func:`run` is a generator without I/O. It yields the next step (:class:`Send` or :class:`Sleep`), receives the outcome
of the step (:class:`Response` or :class:`TransportError`) and returns the result of the call. The executors drive it.
It never sees credentials: the pools add them to each attempt.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Generator, Sequence
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from videovector._errors import AuthenticationError, VideoVectorError

from .clock import Clock
from .content import Response, read_value
from .response_errors import error_from_response
from .retry import RETRIED_STATUSES, read_retry_after, retry_delay
from .transport_errors import TransportError, deadline_error, error_from_transport

if TYPE_CHECKING:
    import logging

    from videovector._hooks import Hooks
    from videovector._models.tolerant import Policy
    from videovector._redaction import Header
    from videovector._request.build import PreparedRequest

    from .observer import Observer


class Deadline:
    """The time at which a call must end.

    Args:
        seconds: How long the call may take from now on.
        monotonic: Returns the seconds of a monotonic clock.
    """

    __slots__ = ("_expires", "_monotonic")

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._expires = monotonic() + seconds

    def seconds_left(self) -> float:
        """The seconds left; zero or less after the deadline."""
        return self._expires - self._monotonic()

    def shorten(self, timeout: float | None, late: type[Exception]) -> float:
        """Shorten a timeout to the time left; raises ``late`` if none is left."""
        left = self.seconds_left()
        if left <= 0:
            raise late("the deadline of the call passed")
        return left if timeout is None else min(timeout, left)


class Send:
    """Step: send the request once.

    Attributes:
        timeout: The longest wait for progress in seconds.
        deadline: The time at which the call must end; None sets no limit.
        headers: Headers of this attempt only; they replace others with the same names.
        opened: The open response of a streamed call; the pool sets it.
    """

    __slots__ = ("attempt", "deadline", "headers", "opened", "request", "timeout")

    def __init__(
        self,
        request: PreparedRequest,
        attempt: int,
        timeout: float,
        deadline: Deadline | None,
        headers: Sequence[Header] = (),
    ) -> None:
        self.request: PreparedRequest = request
        self.attempt: int = attempt
        self.timeout: float = timeout
        self.deadline: Deadline | None = deadline
        self.headers: Sequence[Header] = headers
        self.opened: Any = None

    def seconds(self, late: type[Exception]) -> float:
        """Seconds that the next step of the attempt may take; raises ``late`` after the deadline."""
        return self.timeout if self.deadline is None else self.deadline.shorten(self.timeout, late)

    def all_headers(self, host: Header, credential: Header | None) -> list[Header]:
        """All headers of the attempt: those of the request, those of hooks, which replace others, and the
        credential."""
        headers = [host, *self.request.headers]
        if self.headers:
            names = {name.lower() for name, _ in self.headers}
            headers = [*(pair for pair in headers if pair[0].lower() not in names), *self.headers]
        if credential is not None:
            headers.append(credential)
        return headers


class Sleep:
    """Step: wait before the next attempt."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


Step: TypeAlias = Send | Sleep
Outcome: TypeAlias = Response | TransportError | None

# Tokens of a full bucket: after 200 failed retries in a row, a client makes no more retries until calls succeed.
QUOTA_CAPACITY = 1_000
QUOTA_COST = 5

# `logging.INFO`, without loading that.
_INFO: Final = 20

# A list that collects the responses of the calls in a context; see `with_response`.
captured_responses: ContextVar[list[Response] | None] = ContextVar("videovector_captured_responses", default=None)


class RetryQuota:
    """A token bucket of a client: a retry costs tokens, and a success returns them.

    While a service is down, the bucket becomes empty, and calls fail without retries instead of adding load.
    """

    __slots__ = ("_lock", "available", "capacity")

    def __init__(self, capacity: int = QUOTA_CAPACITY) -> None:
        self.capacity: int = capacity
        self.available: int = capacity
        self._lock = threading.Lock()

    def acquire(self) -> bool:
        """Take the cost of one retry; False if too few tokens are left."""
        with self._lock:
            if self.available < QUOTA_COST:
                return False
            self.available -= QUOTA_COST
            return True

    def succeeded(self, retries: int) -> None:
        """Put back the tokens that a successful call took; put back one if it needed no retry."""
        # This needs no lock: usually the bucket is full and stays so.
        if self.available >= self.capacity:
            return
        with self._lock:
            self.available = min(self.capacity, self.available + max(1, retries * QUOTA_COST))


class Runtime:
    """What the calls of one client share."""

    __slots__ = ("clock", "hooks", "quota", "refreshable", "strict_responses")

    def __init__(self, clock: Clock, *, hooks: Hooks | None, refreshable: bool, strict_responses: bool) -> None:
        self.hooks: Hooks | None = hooks
        self.refreshable: bool = refreshable
        self.strict_responses: bool = strict_responses
        self.quota: RetryQuota = RetryQuota()
        self.clock: Clock = clock


def run(request: PreparedRequest, runtime: Runtime) -> Generator[Step, Outcome, Any]:
    """Execute one call: make the attempts and the waits, and read the response.

    Args:
        request: What to send.
        runtime: What the calls of the client share.

    Returns:
        The value that the operation reads from the response; for a streamed call, the open :class:`Response`.

    Raises:
        VideoVectorError: The call failed, and was not or could not be retried.
    """
    call = _Call(request, runtime)
    error: VideoVectorError | None = None
    try:
        while True:
            outcome = yield call.next_attempt(error)
            value, error, retryable = call.judge(outcome)
            if error is None:
                break
            # The traceback shows the variables of this frame, and the response may hold secrets.
            outcome = None
            if call.asks_for_another_credential():
                continue
            delay = call.prepare_retry(error) if retryable else None
            if delay is None:
                raise error
            yield Sleep(delay)
    except GeneratorExit:
        call.finish(None)
        raise
    except BaseException as failure:
        call.finish(failure)
        raise
    call.finish(None)
    return value


class _Call:
    """The state of one call: its attempts, its deadline and its observer."""

    __slots__ = ("attempt", "deadline", "observer", "policy", "refreshed", "request", "retries", "runtime", "status")

    def __init__(self, request: PreparedRequest, runtime: Runtime) -> None:
        self.request = request
        self.runtime = runtime
        self.attempt = 0
        self.retries = 0
        # Of the last response; None where none came.
        self.status: int | None = None
        self.refreshed = False
        self.observer = _observer(request, runtime)
        self.policy = _reading_policy(runtime, self.observer)
        self.deadline = None if request.deadline is None else Deadline(request.deadline, runtime.clock.monotonic)

    def next_attempt(self, error: VideoVectorError | None) -> Send:
        """The step of a further attempt; once the time is up, raises what the last one failed by."""
        timeout = self.request.timeout
        if self.deadline is not None:
            timeout = min(timeout, self.deadline.seconds_left())
            if timeout <= 0:
                raise error or deadline_error(self.request, self.attempt)
        self.attempt += 1
        added = () if self.observer is None else self.observer.request(self.attempt)
        return Send(self.request, self.attempt, timeout, self.deadline, added)

    def judge(self, outcome: Outcome) -> tuple[Any, VideoVectorError | None, bool]:
        """What the attempt came to: its value, or its error and whether another attempt might succeed."""
        if isinstance(outcome, Response):
            value, error, retryable = self._judge_response(outcome)
        else:
            value, error, retryable = self._judge_failure(outcome)
        if error is None:
            self.runtime.quota.succeeded(self.retries)
        else:
            error.attempts = self.attempt
            error.method, error.url = self.request.method, self.request.url_without_query
        return value, error, retryable

    def _judge_response(self, response: Response) -> tuple[Any, VideoVectorError | None, bool]:
        self.status, response.attempts = response.status, self.attempt
        if self.observer is not None:
            self.observer.response(self.attempt, response.status, response.headers)
        if not 200 <= response.status < 300:
            return None, _status_error(response, self.runtime.clock), response.status in RETRIED_STATUSES
        value, error = read_value(self.request, response, self.policy)
        if error is None and (record := captured_responses.get()) is not None:
            record.append(response)
        return value, error, error is not None and error.error_code in _UNREADABLE

    def _judge_failure(self, problem: TransportError | None) -> tuple[None, VideoVectorError, bool]:
        if problem is None:
            raise RuntimeError("a Send step was given no outcome")
        self.status = None
        if problem.kind == "timeout" and self.deadline is not None and self.deadline.seconds_left() <= 0:
            return None, deadline_error(self.request), False
        return None, error_from_transport(self.request, problem), problem.kind not in _FINAL_KINDS

    def asks_for_another_credential(self) -> bool:
        """Whether the request is sent again at once, with another token; that is no retry."""
        if self.status != 401 or not self.runtime.refreshable or self.refreshed or not self.request.rewind():
            return False
        self.refreshed = True
        return True

    def prepare_retry(self, error: VideoVectorError) -> float | None:
        """Prepare to send the request again; returns the seconds to wait first, None if it must not be sent again."""
        request, runtime = self.request, self.runtime
        if not request.repeatable or self.retries >= request.max_retries:
            return None
        delay = retry_delay(self.retries, error.retry_after, request.max_retry_delay, runtime.clock.draw)
        if self.deadline is not None and delay >= self.deadline.seconds_left():
            return None
        # The quota is last, since it spends tokens.
        if not request.rewind() or not runtime.quota.acquire():
            return None
        if self.observer is not None:
            self.observer.retry(self.attempt, delay, error)
        self.retries += 1
        return delay

    def finish(self, failure: BaseException | None) -> None:
        """Report the end of the call; an error that no attempt was judged by gets its request here."""
        if isinstance(failure, VideoVectorError) and failure.method is None:
            failure.method, failure.url = self.request.method, self.request.url_without_query
            if isinstance(failure, AuthenticationError):
                # The error of a token provider: this attempt was not sent.
                failure.attempts = self.attempt - 1
        if self.observer is not None:
            self.observer.finish(self.attempt, failure)


def _observer(request: PreparedRequest, runtime: Runtime) -> Observer | None:
    """The observer of the call; None if there are neither hooks nor a log."""
    if runtime.hooks is None and not _is_logged():
        return None
    from .observer import Observer

    return Observer(request, runtime.hooks, runtime.clock.monotonic)


def _is_logged() -> bool:
    # A program that has not loaded `logging` shows no log, and loading it takes a twentieth of the first call.
    return "logging" in sys.modules and _logger().isEnabledFor(_INFO)


@cache
def _logger() -> logging.Logger:
    from videovector._logging import logger

    return logger


def _reading_policy(runtime: Runtime, observer: Observer | None) -> Policy | None:
    """The policy for reading the response; None is the default policy."""
    if not runtime.strict_responses and (runtime.hooks is None or runtime.hooks.on_schema_drift is None):
        return None
    from videovector._models.tolerant import Policy, log_mismatch

    report = log_mismatch if observer is None else observer.schema_drift
    return Policy(strict=runtime.strict_responses, report=report)


# Error codes of responses that the API never sends, so something between damaged them.
_UNREADABLE = frozenset({"invalid_json_response", "empty_response"})
# These failures would happen again.
_FINAL_KINDS = frozenset({"too_large", "refused"})


def _status_error(response: Response, clock: Clock) -> VideoVectorError:
    retry_after = read_retry_after(response.headers, clock.wall())
    return error_from_response(response.status, response.headers, response.content, retry_after)
