"""The send loop, written once for the sync and the async client.

:func:`run` is a generator without I/O. It yields what to do next (:class:`Send` or :class:`Sleep`),
is sent what came of it (:class:`Answer` or :class:`Fault`) and returns the result of the call. The
transports drive it. Credentials never pass through here: the transports add them to each attempt.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextvars import ContextVar
from typing import Any, Literal, TypeAlias

from videovector._errors import (
    AuthenticationError,
    ConnectionError,
    ResponseDecodeError,
    TimeoutError,
    VideoVectorError,
    error_from_response,
    request_id_from_headers,
)
from videovector._hooks import Hooks
from videovector._json import loads
from videovector._request.build import Call

from .observer import observer_for
from .retry import RETRIED_STATUSES, RetryQuota, Timing, read_retry_after, retry_delay

FaultKind: TypeAlias = Literal["connect", "timeout", "broken", "encoding", "too_large", "refused"]


class Send:
    """Send the call once."""

    __slots__ = ("attempt", "call", "expires", "opened", "timeout")

    def __init__(self, call: Call, attempt: int, timeout: float, expires: float | None) -> None:
        self.call = call
        self.attempt = attempt
        self.timeout = timeout
        self.expires = expires
        # Set by the executor: the open answer of a streamed call.
        self.opened: Any = None


class Sleep:
    """Wait before the next step."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Answer:
    """What came back: everything of it, or for a streamed call the open response."""

    __slots__ = ("attempts", "content", "headers", "response", "status")

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes, response: Any = None) -> None:
        self.status: int = status
        self.headers: Mapping[str, str] = headers
        self.content: bytes = content
        self.response: Any = response
        self.attempts: int = 1


class Fault:
    """Why no whole answer came back, in words that hold no request; with what was known of it by then."""

    __slots__ = ("kind", "reason", "request_id", "status")
    kind: FaultKind
    reason: str

    def __init__(self, kind: FaultKind, reason: str) -> None:
        self.kind = kind
        self.reason = reason
        self.status: int | None = None
        self.request_id: str | None = None


Step: TypeAlias = Send | Sleep
Outcome: TypeAlias = Answer | Fault | None

# A list that collects the last answer of the calls made in a context; see `with_response`.
captured: ContextVar[list[Answer] | None] = ContextVar("videovector_captured", default=None)


class Runtime:
    """What the calls of one client share."""

    __slots__ = ("hooks", "quota", "refreshable", "timing")

    def __init__(self, *, hooks: Hooks | None, refreshable: bool) -> None:
        self.hooks: Hooks | None = hooks
        self.refreshable: bool = refreshable
        self.quota: RetryQuota = RetryQuota()
        self.timing: Timing = Timing()


def run(call: Call, runtime: Runtime) -> Generator[Step, Outcome, Any]:
    """Execute one call: attempts, waits, and the reading of the answer.

    Returns:
        What the operation's reader makes of the answer; for a streamed call the open :class:`Answer`.

    Raises:
        VideoVectorError: The call failed for good.
    """
    timing = runtime.timing
    observer = observer_for(call, runtime.hooks, timing.monotonic)
    expires = None if call.deadline is None else timing.monotonic() + call.deadline
    attempt = retries = 0
    refreshed = False
    error: VideoVectorError | None = None
    try:
        while True:
            attempt += 1
            timeout = call.timeout
            if expires is not None:
                left = expires - timing.monotonic()
                if left <= 0:
                    raise error or _deadline_error(call, attempt - 1)
                timeout = min(timeout, left)
            if observer is not None:
                observer.request(attempt)
            outcome = yield Send(call, attempt, timeout, expires)
            if isinstance(outcome, Answer):
                status = outcome.status
                outcome.attempts = attempt
                if observer is not None:
                    observer.response(attempt, status, outcome.headers)
                if 200 <= status < 300:
                    value, error = _read(call, outcome)
                    if error is None:
                        runtime.quota.succeeded(retries)
                        if (record := captured.get()) is not None:
                            record.append(outcome)
                        return value
                    again = error.error_code in _UNREADABLE
                else:
                    error = _answer_error(call, outcome, timing)
                    again = status in RETRIED_STATUSES
                    error.attempts = attempt
                    if status == 401 and runtime.refreshable and not refreshed and call.rewind():
                        refreshed = True
                        continue
            elif outcome is None:
                raise RuntimeError("a Send step was answered with nothing")
            elif outcome.kind == "timeout" and expires is not None and timing.monotonic() >= expires:
                error, again = _deadline_error(call, attempt), False
            else:
                error = fault_error(call, outcome)
                again = outcome.kind not in ("too_large", "refused")
            error.attempts = attempt
            outcome = None
            delay = retry_delay(retries, error.retry_after, call.max_retry_delay, timing.draw)
            if (
                not again
                or not call.repeatable
                or retries >= call.max_retries
                or (expires is not None and timing.monotonic() + delay >= expires)
                or not call.rewind()
                or not runtime.quota.acquire()
            ):
                raise error
            if observer is not None:
                observer.retry(attempt, delay, error)
            retries += 1
            yield Sleep(delay)
    except GeneratorExit:
        raise
    except BaseException as failure:
        if isinstance(failure, VideoVectorError) and failure.method is None:
            failure.method, failure.url = call.method, call.shown_url
            if isinstance(failure, AuthenticationError):
                # The provider's: what it should have given a credential for was not sent.
                failure.attempts = attempt - 1
        if observer is not None:
            observer.finish(attempt, failure)
        observer = None
        raise
    finally:
        if observer is not None:
            observer.finish(attempt, None)


# Answers that have no body by definition.
_EMPTY_STATUSES = frozenset({204, 205})
# Codes of answers that no API sends on purpose: something in between garbled them.
_UNREADABLE = frozenset({"invalid_json_response", "empty_response"})


def _read(call: Call, answer: Answer) -> tuple[Any, VideoVectorError | None]:
    """Turn a 2xx answer into the operation's value, or into the error to raise (or retry)."""
    kind = call.answer
    if call.stream:
        return answer, None
    if kind == "bytes":
        return call.read(answer.content), None
    if kind == "none" or answer.status in _EMPTY_STATUSES or call.method == "HEAD":
        return _parsed(call, {}, answer)
    if kind == "text":
        return call.read(answer.content.decode("utf-8", "replace")), None
    if not answer.content.strip():
        return None, _unreadable(call, answer, "empty_response", "The API answered with an empty body")
    try:
        document = loads(answer.content)
    except (ValueError, RecursionError):
        # The decoder's exception holds the body, which may hold secrets: it ends here.
        return None, _unreadable(
            call, answer, "invalid_json_response", "The API answered with something that is not JSON"
        )
    return _parsed(call, document, answer)


def _parsed(call: Call, document: Any, answer: Answer) -> tuple[Any, VideoVectorError | None]:
    try:
        return call.read(document), None
    except ResponseDecodeError as problem:
        error = problem
    except RecursionError:
        error = ResponseDecodeError("The answer is nested too deeply.")
    # The traceback and context end here as well: their frames hold the document.
    error.__traceback__ = error.__context__ = error.__cause__ = None
    error.status_code = answer.status if error.status_code is None else error.status_code
    error.error_code = error.error_code or "unexpected_response"
    error.request_id = error.request_id or request_id_from_headers(answer.headers)
    error.method, error.url = call.method, call.shown_url
    return None, error


def _unreadable(call: Call, answer: Answer, code: str, message: str) -> ResponseDecodeError:
    return ResponseDecodeError(
        f"{message} (status {answer.status}).",
        # The published SDK reports it as a bad gateway, whatever the status was.
        status_code=502,
        error_code=code,
        request_id=request_id_from_headers(answer.headers),
        method=call.method,
        url=call.shown_url,
    )


def _answer_error(call: Call, answer: Answer, timing: Timing) -> VideoVectorError:
    return error_from_response(
        answer.status,
        answer.headers,
        answer.content,
        method=call.method,
        url=call.shown_url,
        retry_after=read_retry_after(answer.headers, timing.wall()),
    )


def fault_error(call: Call, fault: Fault) -> VideoVectorError:
    """Turn a transport fault into the error to raise."""
    if fault.kind == "timeout":
        message, build = f"Request timed out: {fault.reason}.", _TIMEOUT
    elif fault.kind == "connect":
        message, build = f"Connection failed: {fault.reason}.", _CONNECTION
    elif fault.kind == "broken":
        message, build = f"Connection broke before the answer was complete: {fault.reason}.", _CONNECTION
    elif fault.kind == "encoding":
        message, build = f"The answer could not be decompressed: {fault.reason}.", _DECODE
    else:
        message, build = fault.reason, _OTHER
    return build(
        message,
        status_code=fault.status,
        error_code=_FAULT_CODES[fault.kind],
        request_id=fault.request_id,
        method=call.method,
        url=call.shown_url,
    )


_TIMEOUT: Callable[..., VideoVectorError] = TimeoutError
_CONNECTION: Callable[..., VideoVectorError] = ConnectionError
_DECODE: Callable[..., VideoVectorError] = ResponseDecodeError
_OTHER: Callable[..., VideoVectorError] = VideoVectorError
_FAULT_CODES: dict[FaultKind, str] = {
    "timeout": "timeout",
    "connect": "connection_failed",
    "broken": "connection_broken",
    "encoding": "invalid_content_encoding",
    "too_large": "response_too_large",
    "refused": "request_not_sendable",
}


def _deadline_error(call: Call, attempts: int) -> TimeoutError:
    return TimeoutError(
        f"The deadline of {call.deadline:g} s for the whole call passed.",
        error_code="deadline_exceeded",
        attempts=attempts,
    )
