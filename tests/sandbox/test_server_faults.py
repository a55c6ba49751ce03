from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from server_steps import Library, RunningSandbox, new_index, ok


@pytest.fixture
def controls(sandbox: RunningSandbox) -> Iterator[httpx.Client]:
    """A client for the sandbox's controls that leaves no fault behind."""
    with httpx.Client(base_url=f"{sandbox.origin}/_sandbox", trust_env=False) as client:
        yield client
        client.delete("/faults")


def _add(controls: httpx.Client, **rule: Any) -> None:
    ok(controls.post("/faults", json=rule), 201)


def test_status_fault_with_retry_after_strikes_so_often(api: httpx.Client, controls: httpx.Client) -> None:
    """A status fault answers in the error envelope, with Retry-After, as many times as asked."""
    _add(controls, operation="listIndexes", status=429, retry_after=7, count=2)
    answers = [api.get("/indexes") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 429, 200]
    assert answers[0].headers["retry-after"] == "7"
    assert answers[0].json()["error"]["code"] == "rate_limit_exceeded"
    assert api.get("/prompts").status_code == 200
    assert controls.get("/faults").json()["faults"][0]["struck"] == 2


def test_faults_select_by_route_and_method(api: httpx.Client, controls: httpx.Client) -> None:
    """A route glob and a method narrow a fault down."""
    index_id = new_index(api)
    _add(controls, route="/indexes/*", method="get", status=503)
    assert api.get(f"/indexes/{index_id}").status_code == 503
    assert api.get("/indexes").status_code == 200
    assert api.delete(f"/indexes/{index_id}").status_code == 202


def test_dropped_before_and_after_the_work(api: httpx.Client, controls: httpx.Client) -> None:
    """A connection dropped before the work leaves nothing, one dropped after it leaves the work done."""
    for when, made in (("before", 0), ("after", 1)):
        _add(controls, operation="createIndex", drop=when, count=1)
        with pytest.raises(httpx.TransportError):
            api.post("/indexes", json={"name": f"Dropped {when}"})
        names = [index["name"] for index in ok(api.get("/indexes"))]
        assert names.count(f"Dropped {when}") == made


def test_truncated_answers_break_off(api: httpx.Client, controls: httpx.Client) -> None:
    """A truncated answer declares its full length and ends before it."""
    _add(controls, operation="listWebhookEvents", truncate=0.5, count=1)
    with pytest.raises(httpx.RemoteProtocolError):
        api.get("/webhooks/events")
    assert len(ok(api.get("/webhooks/events"))) == 17


@pytest.mark.parametrize("fault", [{"drop": "before"}, {"drop": "after"}, {"truncate": 0.5}, {"truncate": True}])
def test_streams_of_events_break_off_too(
    api: httpx.Client, controls: httpx.Client, library: Library, fault: dict[str, Any]
) -> None:
    """A stream without an end is dropped or cut off like any other response, at its first event."""
    _add(controls, operation="streamProcessingEvents", count=1, **fault)

    def read() -> None:
        # The events of a run that has ended come at once; the next heartbeat would be seconds away.
        query = {"run_id": library.run_id}
        with api.stream("GET", "/processing/events/stream", params=query, timeout=20) as response:
            assert "truncate" in fault
            for _ in response.iter_bytes():
                continue

    with pytest.raises(httpx.TransportError):
        read()


def test_latency_delays_the_answer(api: httpx.Client, controls: httpx.Client) -> None:
    """A latency fault answers rightly, but later."""
    _add(controls, operation="listIndexes", latency=0.2, count=1)
    started = time.monotonic()
    assert api.get("/indexes").status_code == 200
    assert time.monotonic() - started >= 0.2


def test_a_seed_repeats_its_pattern(api: httpx.Client, controls: httpx.Client) -> None:
    """The same seed strikes the same requests."""
    patterns = []
    for _ in range(2):
        controls.delete("/faults")
        _add(controls, operation="listIndexes", status=500, probability=0.5, seed=42)
        patterns.append([api.get("/indexes").status_code for _ in range(20)])
    assert patterns[0] == patterns[1]
    assert set(patterns[0]) == {200, 500}


def test_wrong_faults_are_refused_with_each_place(controls: httpx.Client) -> None:
    """A fault that does nothing or has an unknown field is refused, and pages can't set one."""
    refused = controls.post("/faults", json={"probability": 2, "surprise": 1})
    locations = {error["location"] for error in refused.json()["error"]["details"]["errors"]}
    assert locations == {"body.probability", "body.surprise"}
    assert controls.post("/faults", json={"operation": "listIndexes"}).status_code == 422
    page = controls.post("/faults", json={"status": 500}, headers={"Origin": "https://example.com"})
    assert page.status_code == 403
