"""Waiting looks often enough, never for ever against the caller's wish, and tells what it saw last."""

from __future__ import annotations

import asyncio
import pickle
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videovector._config import RequestOptions
from videovector._errors import (
    AuthenticationError,
    ConnectionError,
    ExternalServiceError,
    InvalidArgumentError,
    NotFoundError,
    ProcessingError,
    RateLimitError,
    TimeoutError,
    VideoVectorError,
)
from videovector._generated.sync._polling import wait
from videovector._generated.waiters import WAITERS
from videovector._polling import MAX_OUTAGE, wait_async
from videovector._request.operation import Endpoint, Operation
from videovector._transport.clock import Clock

ENDPOINT = Endpoint("getJob", "GET", "/jobs/{job_id}")


@dataclass
class Job:
    """A job as the API shows it."""

    status: str | None
    error_message: str | None = None
    retry_after_seconds: int | None = None


class World:
    """A server with a script, and a clock that moves only by sleeping and by answering."""

    def __init__(self, *script: str | Job | Exception, answer_time: float = 0.0) -> None:
        self.script = list(script)
        self.answer_time = answer_time
        self.now = 1000.0
        self.slept: list[float] = []
        self.looks: list[float] = []
        self.limits: list[float | None] = []

    def clock(self) -> float:
        """Seconds of a monotonic clock."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        assert seconds >= 0
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Let time pass."""
        self.sleep(seconds)

    def send(self, operation: Operation[Any], options: RequestOptions | None = None) -> Any:
        """Answer a look; a script's last entry repeats. A slow response is cut off by the deadline."""
        self.looks.append(self.now - 1000)
        limit = options.deadline if options else None
        self.limits.append(limit)
        if limit is not None and self.answer_time > limit:
            self.now += limit
            raise TimeoutError("no response in time")
        self.now += self.answer_time
        entry = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(entry, Exception):
            raise entry
        return Job(entry) if isinstance(entry, str) else entry


class AsyncWorld(World):
    """The same for the async client."""

    async def send(self, operation: Operation[Any], options: RequestOptions | None = None) -> Any:  # type: ignore[override]
        """Answer a look."""
        return World.send(self, operation, options)


def run(world: World, waiter: str = "import_jobs", **arguments: Any) -> Any:
    """Wait in a world, by the sync or the async loop."""
    arguments = {"poll_interval": 10.0, "timeout": None} | arguments

    def build() -> Operation[Any]:
        return Operation(ENDPOINT, "/jobs/job_1", lambda answer: answer)

    identifiers = {"job_id": "job_1"}
    if isinstance(world, AsyncWorld):
        clock = Clock(monotonic=world.clock, sleep_async=world.sleep_async)
        return asyncio.run(
            wait_async(world, waiter, build, identifiers, clock=clock, **arguments)  # type: ignore[arg-type]
        )
    clock = Clock(monotonic=world.clock, sleep=world.sleep)
    return wait(world, waiter, build, identifiers, clock=clock, **arguments)


both = pytest.mark.parametrize("kind", [World, AsyncWorld])


@both
def test_it_polls_at_intervals_until_the_end(kind: type[World]) -> None:
    """First look at once, then one per interval; unknown statuses keep waiting, the case does not matter."""
    world = kind("pending", "PROCESSING", "a_status_of_tomorrow", "Completed")
    assert run(world).status == "Completed"
    assert world.looks == [0, 10, 20, 30]


@both
def test_a_failed_job_raises_an_error_that_carries_it(kind: type[World]) -> None:
    """The error has the job, its message and its id, and survives pickling."""
    job = Job("failed", error_message="the codec is unknown")
    with pytest.raises(ProcessingError, match="job_1 ended as failed: the codec is unknown") as caught:
        run(kind("pending", job))
    assert caught.value.job is job
    assert caught.value.details == {"job_id": "job_1", "status": "failed"}
    assert pickle.loads(pickle.dumps(caught.value)).job == job


@pytest.mark.parametrize(
    ("waiter", "status", "fails"),
    [
        ("import_jobs", "cancelled", False),
        ("prompt_runs", "cancelled", False),
        ("prompt_runs", "completed_with_failures", False),
        ("prompt_runs", "failed", True),
        ("workflow", "completed_with_failures", False),
        ("workflow", "cancelled", True),
        ("workflow", "failed", True),
        ("exports", "completed", False),
        ("exports", "failed", True),
        ("segment_retries", "completed", False),
        ("segment_retries", "failed", True),
        ("index_deletions", "deleted", False),
        ("video_deletions", "deleted", False),
    ],
)
def test_each_waiter_ends_as_its_table_says(waiter: str, status: str, fails: bool) -> None:
    """What one waiter returns another may raise on: a cancelled run is an end, but not searchable."""
    if fails:
        with pytest.raises(ProcessingError):
            run(World(status), waiter)
    else:
        assert run(World("pending", status), waiter).status == status
    assert waiter in WAITERS


@both
def test_timeout_zero_is_one_poll(kind: type[World]) -> None:
    """One look with the client's own limit: the job if it has ended, else a timeout without any sleep."""
    assert run(kind("completed"), timeout=0).status == "completed"
    world = kind("processing", answer_time=3.0)
    with pytest.raises(TimeoutError) as caught:
        run(world, timeout=0)
    assert (world.looks, world.slept, world.limits) == ([0], [], [None])
    assert caught.value.last_state.status == "processing"


@both
def test_it_never_sleeps_past_the_deadline(kind: type[World]) -> None:
    """The last look comes shortly before the deadline, instead of an interval after it."""
    world = kind("processing")
    with pytest.raises(TimeoutError, match="'processing'") as caught:
        run(world, timeout=25)
    assert world.looks == [0, 10, 20, pytest.approx(24.5)]
    assert world.now <= 1025
    assert caught.value.details == {"job_id": "job_1", "status": "processing"}
    assert caught.value.last_state == Job("processing")


@both
def test_a_hung_poll_is_bounded_by_the_deadline(kind: type[World]) -> None:
    """Each look gets what is left of the timeout, and the wait ends with it."""
    world = kind("processing", answer_time=1e9)
    with pytest.raises(TimeoutError, match=r"could not be read.*TimeoutError: no response in time"):
        run(world, timeout=30)
    assert world.limits[0] == 30
    assert world.now <= 1030


@given(
    timeout=st.floats(0.01, 1000),
    interval=st.floats(0, 200),
    answer_time=st.floats(0, 50),
    statuses=st.lists(st.sampled_from(["pending", "boom", "limit"]), max_size=5),
)
def test_no_schedule_passes_the_deadline(
    timeout: float, interval: float, answer_time: float, statuses: list[str]
) -> None:
    """Whatever the interval, the responses' time and the faults, the wait ends by its deadline."""
    faults: dict[str, Exception] = {
        "boom": ExternalServiceError("down", status_code=503),
        "limit": RateLimitError("slow down", status_code=429, retry_after=3600),
    }
    # A zero interval against an instant response would look for ever in a world whose clock then never moves.
    world = World(*[faults.get(status, status) for status in statuses], "pending", answer_time=max(answer_time, 0.5))
    with pytest.raises(TimeoutError):
        run(world, timeout=timeout, poll_interval=interval)
    assert world.now <= 1000 + timeout + 0.002


@both
@pytest.mark.parametrize(
    "fault",
    [
        ConnectionError("gone"),
        TimeoutError("slow"),
        ExternalServiceError("down", status_code=503),
        RateLimitError("slow down", status_code=429),
    ],
)
def test_transient_errors_are_tolerated(kind: type[World], fault: VideoVectorError) -> None:
    """A look that fails for reasons of the network or load says nothing about the job."""
    world = kind(fault, "processing", fault, fault, "completed")
    assert run(world).status == "completed"
    assert world.slept == [10, 10, 10, 10]


@both
@pytest.mark.parametrize("fault", [AuthenticationError("no"), NotFoundError("gone"), KeyError("a bug")])
def test_other_errors_end_the_wait_at_once(kind: type[World], fault: Exception) -> None:
    """A lost credential, a lost job or a bug will not get better by waiting."""
    world = kind("processing", fault)
    with pytest.raises(type(fault)) as caught:
        run(world)
    assert caught.value is fault
    assert len(world.looks) == 2


@both
def test_the_server_says_when_to_come_back(kind: type[World]) -> None:
    """Retry-After and retry_after_seconds stretch the interval, within the cap; they never shrink it."""
    busy = RateLimitError("slow down", status_code=429, retry_after=45)
    world = kind(busy, Job("deleting", retry_after_seconds=20), Job("deleting", retry_after_seconds=1), "deleted")
    run(world, "index_deletions")
    assert world.slept == [45, 20, 10]
    late = kind(RateLimitError("slow down", status_code=429, retry_after=86_400), "completed")
    run(late)
    assert late.slept == [300]


def test_failed_polls_back_off() -> None:
    """A tiny interval does not hammer a service that is down."""
    down = ExternalServiceError("down", status_code=503)
    world = World(*[down] * 8, "completed")
    run(world, poll_interval=0)
    assert world.slept == [1, 2, 4, 8, 16, 30, 30, 30]


def test_a_lasting_outage_ends_even_an_unlimited_wait() -> None:
    """Without a timeout the last error comes out when the service stays away, not a wait for ever."""
    world = World("processing", ExternalServiceError("down", status_code=503))
    with pytest.raises(ExternalServiceError):
        run(world)
    assert MAX_OUTAGE < world.now - 1010 < MAX_OUTAGE + 60


def test_the_interval_grows_to_its_maximum() -> None:
    """With max_poll_interval each interval is half as long again as the last."""
    world = World(*["pending"] * 6, "completed")
    run(world, poll_interval=2, max_poll_interval=8)
    assert world.slept == [2, 3, 4.5, 6.75, 8, 8]


@both
def test_on_update_sees_every_state(kind: type[World]) -> None:
    """The callback gets each state read, the last one included, and failures of looks are not states."""
    seen: list[str] = []
    run(
        kind("pending", ConnectionError("gone"), "processing", "completed"),
        on_update=lambda job: seen.append(job.status),
    )
    assert seen == ["pending", "processing", "completed"]


def test_on_update_may_be_a_coroutine_function() -> None:
    """The async wait awaits it before it goes on."""
    seen: list[str] = []

    async def note(job: Any) -> None:
        await asyncio.sleep(0)
        seen.append(job.status)

    run(AsyncWorld("pending", "completed"), on_update=note)
    assert seen == ["pending", "completed"]


def test_a_coroutine_function_is_refused_where_nothing_would_await_it() -> None:
    """The sync wait says so before its first look."""
    world = World("completed")

    async def note(job: Any) -> None:
        raise AssertionError("never called")

    with pytest.raises(InvalidArgumentError, match="or use AsyncVideoVector, which awaits it"):
        run(world, on_update=note)
    assert world.looks == []


@both
def test_an_error_of_the_callback_comes_out(kind: type[World]) -> None:
    """Even one that looks transient: it is the caller's, not a look's."""

    def fail(job: Any) -> None:
        raise ConnectionError("the caller's own")

    with pytest.raises(ConnectionError, match="the caller's own"):
        run(kind("pending"), on_update=fail)


@pytest.mark.parametrize(
    "arguments",
    [
        {"poll_interval": -1},
        {"poll_interval": float("nan")},
        {"poll_interval": float("inf")},
        {"poll_interval": "5"},
        {"poll_interval": None},
        {"timeout": -0.1},
        {"timeout": float("nan")},
        {"timeout": True},
        {"max_poll_interval": 5},
    ],
)
def test_wrong_times_are_refused_before_the_first_poll(arguments: dict[str, Any]) -> None:
    """Each is named with the value given."""
    world = World("pending")
    with pytest.raises(InvalidArgumentError, match=next(iter(arguments))):
        run(world, **arguments)
    assert world.looks == []


def test_an_infinite_timeout_is_no_limit() -> None:
    """It means what None means."""
    world = World("pending", "completed")
    run(world, timeout=float("inf"))
    assert world.limits[-1] is None or world.limits[-1] == float("inf")


def test_the_callers_options_are_kept() -> None:
    """The bound of a look is added to the options given, the tighter deadline wins."""
    sent: list[RequestOptions | None] = []

    class Recording(World):
        def send(self, operation: Operation[Any], options: RequestOptions | None = None) -> Any:
            sent.append(options)
            return super().send(operation, options)

    run(Recording("completed"), timeout=60, options=RequestOptions(max_retries=0, deadline=5))
    run(Recording("completed"), timeout=60, options=RequestOptions(max_retries=1))
    run(Recording("completed"), options=RequestOptions(max_retries=2))
    assert [(o.max_retries, o.deadline) for o in sent if o] == [(0, 5), (1, 60), (2, None)]
