"""The retry policy and the send loop alone: without I/O, with a clock that is set by hand."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from typing import Any

import pytest

from videovector import RequestOptions
from videovector._config import ClientConfig
from videovector._errors import (
    AuthenticationError,
    ConnectionError,
    ExternalServiceError,
    RateLimitError,
    ResponseDecodeError,
    TimeoutError,
    VideoVectorError,
)
from videovector._hooks import FinishEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent
from videovector._request.build import RequestBuilder, may_repeat
from videovector._request.operation import Endpoint, Operation
from videovector._transport.attempts import (
    QUOTA_CAPACITY,
    QUOTA_COST,
    Deadline,
    RetryQuota,
    Runtime,
    Send,
    Sleep,
    captured_responses,
    run,
)
from videovector._transport.clock import Clock
from videovector._transport.content import Response
from videovector._transport.retry import read_retry_after, retry_delay
from videovector._transport.transport_errors import TransportError, error_from_transport


def test_waits_are_drawn_within_their_bounds() -> None:
    """Waits are drawn from zero to a doubling, bounded ceiling."""
    ceilings = [retry_delay(retries, None, 300, lambda: 1.0) for retries in range(8)]
    assert ceilings == [0.5, 1, 2, 4, 8, 8, 8, 8]
    assert retry_delay(3, None, 300, lambda: 0.0) == 0
    assert retry_delay(10_000, None, 3, lambda: 1.0) == 3


def test_server_wish_is_clamped_and_not_jittered() -> None:
    """Retry-After is taken as it is, up to the bound."""
    assert retry_delay(0, 7, 300, lambda: 0.1) == 7
    assert retry_delay(0, 700, 300, lambda: 0.1) == 300


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Thu, 01 Jan 1970 00:01:40 GMT", 100),
        ("Thu, 01 Jan 1970 02:01:40 +0200", 100),
        ("Thu, 01 Jan 1970 00:01:40", 100),
        ("Thursday, 01-Jan-70 00:01:40 GMT", 100),
        ("Thu, 01 Jan 1960 00:00:00 GMT", 0),
        ("Thu, 99 Jan 1970 00:00:00 GMT", None),
        (" 5 ", 5),
        ("+5", 5),
        ("5s", None),
        ("0x10", None),
        ("\u0665", None),
        ("1e9", None),
        ("", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date(text: str, seconds: float | None) -> None:
    """Seconds and HTTP dates are read, everything else counts as absent."""
    assert read_retry_after({"retry-after": text}, 0.0) == seconds


def test_numbers_are_as_the_server_wrote_them() -> None:
    """Whole ones are whole, so that a message says 7 and not 7.0."""
    told = [repr(read_retry_after({"retry-after": text}, 0)) for text in ("7", "1.5", "2.0", "-3")]
    assert told == ["7", "1.5", "2", "0"]
    assert repr(read_retry_after({"retry-after-ms": "3000"}, 0)) == "3"


def test_enormous_numbers_are_read() -> None:
    """A number beyond all sense is still a number."""
    value = read_retry_after({"retry-after": "9" * 300}, 0.0)
    assert value is not None
    assert math.isfinite(value)


def test_only_safe_methods_and_keyed_requests_are_repeated() -> None:
    """Safe methods and keyed requests."""
    assert [
        method for method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH") if may_repeat(method, None)
    ] == [
        "GET",
        "HEAD",
        "OPTIONS",
        "PUT",
        "DELETE",
    ]
    assert may_repeat("POST", "k")


def test_the_quota_runs_dry_and_refills() -> None:
    """Retries take from the bucket, success gives back, never beyond the capacity."""
    quota = RetryQuota(2 * QUOTA_COST)
    assert [quota.acquire() for _ in range(3)] == [True, True, False]
    quota.succeeded(0)
    assert quota.available == 1
    quota.succeeded(5)
    assert quota.available == quota.capacity


def test_calls_that_need_no_retry_refill_the_quota_of_a_client() -> None:
    """Two hundred retries are free; each call that needed none gives back a fifth of one, each other what it took."""
    quota = RetryQuota()
    assert quota.available == quota.capacity == QUOTA_CAPACITY == 200 * QUOTA_COST
    for _ in range(200):
        assert quota.acquire() is True
    assert (quota.acquire(), quota.available) == (False, 0)
    quota.succeeded(0)
    assert quota.available == 1
    quota.succeeded(2)
    assert quota.available == 1 + 2 * QUOTA_COST
    quota.succeeded(1000)
    assert quota.available == QUOTA_CAPACITY


URL = "http://127.0.0.1:1/api/v2/things/1"


class Loop:
    """The send loop of one call, its responses and its clock in the hands of a test."""

    def __init__(self, endpoint: Endpoint | None = None, *, refreshable: bool = False, **options: Any) -> None:
        self.now = 100.0
        self.events: list[Any] = []
        told = self.events.append
        hooks = Hooks(on_request=told, on_response=told, on_retry=told, on_finish=told)
        clock = Clock(monotonic=lambda: self.now, wall=lambda: 0.0, draw=lambda: 0.5)
        self.runtime = Runtime(clock, hooks=hooks, refreshable=refreshable, strict_responses=False)
        config = ClientConfig(api_key="k", base_url="http://127.0.0.1:1/api/v2", timeout=5, max_retries=2)
        operation = Operation(endpoint or Endpoint("getThing", "GET", "/things/{id}"), "/things/1", self.read)
        self.request = RequestBuilder(config).build(operation, RequestOptions(**options))
        self.steps: Generator[Any, Any, Any] = run(self.request, self.runtime)

    def read(self, document: Any) -> Any:
        """What the operation makes of a response."""
        return document

    def start(self) -> Send:
        """The first step, which sends."""
        step = next(self.steps)
        assert isinstance(step, Send)
        return step

    def next(self, outcome: Any) -> Any:
        """The step after an outcome."""
        return self.steps.send(outcome)

    def value(self, outcome: Any) -> Any:
        """The result of the call, which ends with this outcome."""
        with pytest.raises(StopIteration) as caught:
            self.steps.send(outcome)
        return caught.value.value

    def error(self, outcome: Any) -> Any:
        """The error of the call, which ends with this outcome."""
        with pytest.raises(VideoVectorError) as caught:
            self.steps.send(outcome)
        return caught.value


def ok(content: bytes = b'{"a": 1}', status: int = 200) -> Response:
    """A response with a request id."""
    return Response(status, {"x-request-id": "req_1"}, content)


def test_observers_hear_of_every_step_of_a_call() -> None:
    """Attempts are numbered from 1, waits lie between them, and observers hear of each in its order."""
    loop = Loop()
    first = loop.start()
    assert (first.request, first.attempt, first.timeout, first.deadline) == (loop.request, 1, 5, None)
    wait = loop.next(Response(503, {}, b""))
    assert isinstance(wait, Sleep)
    assert wait.seconds == 0.25
    second = loop.next(None)
    assert (type(second), second.attempt) == (Send, 2)
    assert loop.next(TransportError("broken", "it broke")).seconds == 0.5
    assert loop.next(None).attempt == 3
    record: list[Response] = []
    token = captured_responses.set(record)
    last = ok()
    assert loop.value(last) == {"a": 1}
    captured_responses.reset(token)
    assert record == [last]
    assert last.attempts == 3
    told = [(type(event), getattr(event, "attempt", None)) for event in loop.events]
    assert told == [
        (RequestEvent, 1),
        (ResponseEvent, 1),
        (RetryEvent, 1),
        (RequestEvent, 2),
        (RetryEvent, 2),
        (RequestEvent, 3),
        (ResponseEvent, 3),
        (FinishEvent, None),
    ]
    assert (loop.events[2].delay, type(loop.events[2].error)) == (0.25, ExternalServiceError)
    assert (loop.events[4].delay, type(loop.events[4].error)) == (0.5, ConnectionError)
    assert (loop.events[6].status_code, loop.events[6].request_id) == (200, "req_1")
    assert (loop.events[7].attempts, loop.events[7].status_code, loop.events[7].error) == (3, 200, None)
    assert loop.runtime.quota.available == QUOTA_CAPACITY


def test_observers_hear_of_the_end_of_a_failed_call_once() -> None:
    """Observers hear of the error that the caller gets, once, with the number of attempts."""
    loop = Loop(max_retries=1)
    loop.start()
    loop.next(Response(500, {}, b""))
    loop.next(None)
    error = loop.error(Response(429, {"retry-after": "7"}, b""))
    assert (type(error), error.attempts, error.retry_after) == (RateLimitError, 2, 7)
    assert [(event.attempts, event.error) for event in loop.events if isinstance(event, FinishEvent)] == [(2, error)]
    assert loop.runtime.quota.available == QUOTA_CAPACITY - QUOTA_COST


@pytest.mark.parametrize(
    "make",
    [lambda: Response(503, {}, b""), lambda: TransportError("broken", "it broke"), lambda: Response(200, {}, b"")],
)
def test_observers_of_a_retry_learn_what_it_was_for(make: Callable[[], Response | TransportError]) -> None:
    """The error of a failed attempt already tells method and URL; a fault without a response has no status."""
    loop, outcome = Loop(), make()
    loop.start()
    loop.next(outcome)
    (event,) = (event for event in loop.events if isinstance(event, RetryEvent))
    assert isinstance(event.error, VideoVectorError)
    assert (event.error.method, event.error.url) == ("GET", URL)
    if isinstance(outcome, TransportError):
        assert event.error.status_code is event.error.request_id is None


def test_a_call_that_is_given_up_ends_without_an_error() -> None:
    """Closing the loop in the middle ends it; observers hear of its end without an error."""
    loop = Loop()
    loop.start()
    loop.steps.close()
    assert [(event.attempts, event.error) for event in loop.events if isinstance(event, FinishEvent)] == [(1, None)]
    loop = Loop()
    loop.start()
    stop = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        loop.steps.throw(stop)
    assert [(event.attempts, event.error) for event in loop.events if isinstance(event, FinishEvent)] == [(1, stop)]


def test_a_step_needs_its_outcome() -> None:
    """A transport that responses nothing to a Send is wrong, and is told so."""
    loop = Loop()
    loop.start()
    with pytest.raises(RuntimeError, match=r"^a Send step was given no outcome$"):
        loop.next(None)


def test_an_attempt_waits_as_long_as_the_server_asks() -> None:
    """What it asks for is not drawn by lot."""
    loop = Loop()
    loop.start()
    assert loop.next(Response(429, {"retry-after": "7"}, b"")).seconds == 7


@pytest.mark.parametrize("sent", [0, 1])
def test_an_attempt_without_a_credential_was_not_sent(sent: int) -> None:
    """An error of the provider of tokens names the call that was to be made, and counts the attempts before."""
    loop = Loop()
    loop.start()
    for _ in range(sent):
        loop.next(Response(503, {}, b""))
        loop.next(None)
    with pytest.raises(AuthenticationError) as caught:
        loop.steps.throw(AuthenticationError("no token"))
    assert (caught.value.method, caught.value.url, caught.value.attempts) == ("GET", URL, sent)


@pytest.mark.parametrize(("status", "good"), [(199, False), (200, True), (299, True), (300, False)])
def test_only_statuses_from_200_to_299_are_successes(status: int, good: bool) -> None:
    """200 to 299 and no others."""
    loop = Loop()
    loop.start()
    if good:
        assert loop.value(ok(status=status)) == {"a": 1}
    else:
        assert loop.error(ok(status=status)).status_code == status


def test_a_refreshed_credential_is_tried_once() -> None:
    """A 401 repeats the attempt at once, without a wait, a retry or the quota; the second one is final."""
    loop = Loop(refreshable=True, max_retries=0)
    loop.start()
    again = loop.next(Response(401, {}, b""))
    assert (type(again), again.attempt) == (Send, 2)
    assert loop.error(Response(401, {}, b"")).attempts == 2
    assert loop.runtime.quota.available == QUOTA_CAPACITY
    loop = Loop(refreshable=True)
    loop.start()
    assert loop.error(Response(403, {}, b"")).attempts == 1
    loop = Loop(refreshable=True)
    loop.start()
    loop.next(Response(401, {}, b""))
    assert loop.next(Response(503, {}, b"")).seconds == 0.25


def test_nothing_is_sent_or_waited_for_at_the_deadline() -> None:
    """An attempt gets what is left of the deadline; at the deadline itself nothing is sent or waited for any more."""
    loop = Loop(deadline=8)
    first = loop.start()
    assert (first.timeout, first.deadline and first.deadline.seconds_left()) == (5, 8)
    loop.now = 106
    loop.next(Response(503, {}, b""))
    second = loop.next(None)
    assert (second.timeout, second.deadline) == (2, first.deadline)
    loop.now = 107.5
    assert loop.error(Response(503, {}, b"")).attempts == 2

    loop = Loop(deadline=8)
    loop.start()
    loop.now = 107.5
    assert loop.next(Response(503, {}, b"")).seconds == 0.25
    loop.now = 107.75
    assert loop.next(None).timeout == 0.25

    loop = Loop(deadline=8)
    loop.start()
    loop.now = 107.5
    loop.next(Response(503, {}, b""))
    loop.now = 108
    error = loop.error(None)
    assert (type(error), error.status_code, error.attempts) == (ExternalServiceError, 503, 1)


def test_a_timeout_at_the_deadline_is_the_deadlines() -> None:
    """It is the deadline's from its very moment on, the attempt's own and repeated before."""
    for now, code in ((107.0, None), (108.0, "deadline_exceeded"), (109.0, "deadline_exceeded")):
        loop = Loop(deadline=8)
        loop.start()
        loop.now = now
        outcome = TransportError("timeout", "the server sent nothing in time")
        if code is None:
            assert loop.next(outcome).seconds == 0.25
            continue
        error = loop.error(outcome)
        assert (type(error), error.error_code, error.attempts) == (TimeoutError, code, 1)
        assert error.message == "The deadline of 8 s for the whole call passed."
        assert (error.method, error.url) == ("GET", URL)


def test_nothing_is_sent_after_the_deadline() -> None:
    """Nothing is sent, and the error says that there was no attempt."""
    loop = Loop(deadline=8)
    moments = iter([100.0, 108.0])
    loop.runtime.clock.monotonic = lambda: next(moments)
    with pytest.raises(TimeoutError) as caught:
        loop.start()
    assert (caught.value.error_code, caught.value.attempts) == ("deadline_exceeded", 0)
    assert [type(event) for event in loop.events] == [FinishEvent]


def test_a_deadline_shortens_what_may_take_longer() -> None:
    """A timeout stays where it is shorter than what is left; at the deadline nothing is begun."""
    now = 100.0
    deadline = Deadline(8, lambda: now)
    assert [deadline.shorten(timeout, TimeoutError) for timeout in (None, 20, 3)] == [8, 8, 3]
    now = 107.5
    assert (deadline.seconds_left(), deadline.shorten(3, TimeoutError)) == (0.5, 0.5)
    now = 108.0
    with pytest.raises(TimeoutError, match=r"^the deadline of the call passed$"):
        deadline.shorten(3, TimeoutError)


def test_a_step_of_an_attempt_may_take_what_is_left() -> None:
    """Without a deadline each may take the timeout; with one no longer than that leaves."""
    assert Loop().start().seconds(TimeoutError) == 5
    loop = Loop(deadline=8)
    step = loop.start()
    assert step.seconds(TimeoutError) == 5
    loop.now = 107
    assert step.seconds(TimeoutError) == 1
    loop.now = 108
    with pytest.raises(TimeoutError, match=r"^the deadline of the call passed$"):
        step.seconds(TimeoutError)


def test_an_attempt_names_the_host_first_and_who_asks_last() -> None:
    """Headers of the attempt alone come between, in place of others of their names, whatever their case."""
    host, credential = (b"Host", b"127.0.0.1"), (b"X-API-Key", b"k")
    loop = Loop(headers={"X-Mine": "kept", "Traceparent": "mine"})
    step = loop.start()
    given = list(loop.request.headers)
    assert {(b"X-Mine", b"kept"), (b"Traceparent", b"mine")} < set(given)
    assert step.all_headers(host, None) == [host, *given]
    assert step.all_headers(host, credential) == [host, *given, credential]
    added = [(b"traceparent", b"00-1"), (b"X-MINE-TOO", b"added")]
    step.headers = added
    kept = [pair for pair in given if pair[0] != b"Traceparent"]
    assert step.all_headers(host, credential) == [host, *kept, *added, credential]


@pytest.mark.parametrize(
    ("kind", "type_", "code", "message", "again"),
    [
        ("timeout", TimeoutError, "timeout", "Request timed out: why.", True),
        ("connect", ConnectionError, "connection_failed", "Connection failed: why.", True),
        (
            "broken",
            ConnectionError,
            "connection_broken",
            "Connection broke before the response was complete: why.",
            True,
        ),
        (
            "encoding",
            ResponseDecodeError,
            "invalid_content_encoding",
            "The response could not be decompressed: why.",
            True,
        ),
        ("too_large", VideoVectorError, "response_too_large", "why", False),
        ("refused", VideoVectorError, "request_not_sendable", "why", False),
    ],
)
def test_each_fault_becomes_its_error(
    kind: Any, type_: type[VideoVectorError], code: str, message: str, again: bool
) -> None:
    """Each kind of fault has its class, code and words, and names the request; two kinds are never repeated."""
    loop = Loop()
    step = loop.start()
    if again:
        step = loop.next(TransportError(kind, "why"))
        assert isinstance(step, Sleep)
        loop = Loop(max_retries=0)
        loop.start()
    problem = TransportError(kind, "why")
    problem.status, problem.request_id = 206, "req_1"
    error = loop.error(problem)
    assert (type(error), error.error_code, error.message) == (type_, code, message)
    assert (error.method, error.url, error.attempts) == ("GET", URL, 1)
    assert (error.status_code, error.request_id) == (206, "req_1")


def test_what_breaks_a_stream_names_its_request() -> None:
    """The rest of a stream is read outside of the loop, which names the request elsewhere."""
    error = error_from_transport(Loop().request, TransportError("broken", "why"))
    assert (error.method, error.url) == ("GET", URL)


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        (b" \n", "empty_response", "The body of the response is empty (status 200)."),
        (b"<html>", "invalid_json_response", "The response is not JSON (status 200)."),
        (b"[" * 20_000, "invalid_json_response", "The response is not JSON (status 200)."),
    ],
)
def test_unreadable_responses_become_errors(content: bytes, code: str, message: str) -> None:
    """They are repeated, and then told with everything that is known of them but their content."""
    loop = Loop(max_retries=1)
    loop.start()
    assert isinstance(loop.next(ok(content)), Sleep)
    loop.next(None)
    error = loop.error(ok(content))
    assert (type(error), error.error_code, error.message, error.path) == (ResponseDecodeError, code, message, "$")
    assert (error.status_code, error.request_id, error.attempts) == (502, "req_1", 2)
    assert (error.method, error.url) == ("GET", URL)
    assert error.__context__ is error.__cause__ is None


def test_a_response_that_the_reader_refuses_is_never_repeated() -> None:
    """What the reader knows stays, the rest comes from the response; such a response is never repeated."""
    known = ResponseDecodeError("no", path="a.b", status_code=418, error_code="own", request_id="req_own")
    for problem, expected in (
        (known, ("no", "a.b", 418, "own", "req_own")),
        (ResponseDecodeError("no", path="a.b"), ("no", "a.b", 200, "unexpected_response", "req_1")),
        (RecursionError(), ("The response is nested too deeply.", "$", 200, "unexpected_response", "req_1")),
    ):
        loop = Loop()

        def read(document: Any, problem: Exception = problem) -> Any:
            raise problem

        loop.request.read = read
        loop.start()
        error = loop.error(ok())
        told = (error.message, error.path, error.status_code, error.error_code, error.request_id)
        assert told == expected
        assert (error.method, error.url, error.attempts) == ("GET", URL, 1)
        assert error.__context__ is error.__cause__ is None
    loop = Loop()
    loop.request.read = read
    loop.start()
    assert loop.error(ok(b"", 204)).status_code == 204


def test_the_reader_is_given_what_its_kind_of_response_holds() -> None:
    """By the kind of the response: bytes, text with replaced errors, an object, an empty one where there is no body."""
    for kind, method, status, content, expected in (
        ("bytes", "GET", 200, b"\xff", b"\xff"),
        ("text", "GET", 200, b"a\xff", "a\ufffd"),
        ("none", "GET", 200, b"text", {}),
        ("json", "GET", 204, b"", {}),
        ("json", "GET", 205, b"", {}),
        ("json", "HEAD", 200, b"", {}),
        ("json", "GET", 200, b"[1]", [1]),
    ):
        loop = Loop(Endpoint("getThing", method, "/things/{id}", response_kind=kind))  # type: ignore[arg-type]
        loop.start()
        assert loop.value(ok(content, status)) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Wed, 21 Oct 2026 07:28:00 GMT", 30),
        ("Wed, 21 Oct 2026 06:28:30 GMT", 3600),
        ("Wednesday, 21-Oct-26 07:28:20 GMT", 10),
        ("Wed, 21 Oct 2026 09:28:00 GMT", 0),
        ("no date", 60),
        ("", 60),
    ],
)
def test_a_date_to_wait_for_counts_from_the_server_s_own_date(date: str, expected: int) -> None:
    """The local clock may be off; it counts only where the response names no time of its own."""
    local = 1792567650.0  # 60 seconds before the date below
    headers = {"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": date}
    assert read_retry_after(headers, local) == expected


def test_a_leap_second_is_a_time_to_wait_for() -> None:
    """HTTP dates may name second 60, which Python's datetime does not know."""
    headers = {"retry-after": "Sat, 31 Dec 2016 23:59:60 GMT", "date": "Sat, 31 Dec 2016 23:59:50 GMT"}
    assert read_retry_after(headers, 0.0) == 10
