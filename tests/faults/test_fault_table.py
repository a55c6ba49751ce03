"""Every row of the table of faults against both clients: how often each call is sent, and what comes of it."""

from __future__ import annotations

import pickle
import re
import time

import pytest
from scenarios import FAULTS, HARMLESS, HTML, Scenario
from wire_server import DELETE, GET, KEYED, PATCH, POST, PUT, Driver, Server, operation, respond

from videovector import VideoVectorError
from videovector._request.operation import Endpoint, Operation

HEAD = Endpoint("headThing", "HEAD", "/things/{id}", response_kind="none")
OPTIONS = Endpoint("optionsThing", "OPTIONS", "/things/{id}")
KEYED_PATCH = Endpoint("changeThing", "PATCH", "/things/{id}", idempotency="auto", idempotency_prefix="thing-update")
REPEATED = {"GET": GET, "OPTIONS": OPTIONS, "PUT": PUT, "DELETE": DELETE, "POST+key": KEYED, "PATCH+key": KEYED_PATCH}
ONCE = {"POST": POST, "PATCH": PATCH}


@pytest.fixture(autouse=True)
def lowered_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some MiB instead of some hundred, so that the table is quick."""
    monkeypatch.setenv("VIDEO_VECTOR_MAX_RESPONSE_BYTES", str(4 << 20))


def made(name: str, endpoint: Endpoint) -> Operation[object]:
    return operation(endpoint) if name in ("GET", "OPTIONS", "DELETE") else operation(endpoint, json={"name": "x"})


def arrived(server: Server, count: int) -> None:
    """Give the server's threads time to note what a client with a short timeout has long given up."""
    until = time.monotonic() + 5
    while len(server.received) < count and time.monotonic() < until:
        time.sleep(0.002)


@pytest.mark.parametrize("scenario", FAULTS, ids=lambda scenario: scenario.name)
def test_lasting_faults_end_in_their_error(driver: Driver, server: Server, scenario: Scenario) -> None:
    """A fault that stays: exact attempts for each method, key and max_retries, then the error the table names."""
    server.script(scenario.action)
    # Long enough for a loaded machine to get the whole request out before it counts as stalled.
    client = driver.client(timeout=0.6 if scenario.slow else 10)
    methods = {name: REPEATED[name] for name in ("GET", "POST+key")} if scenario.slow else dict(REPEATED)
    if scenario.code == "empty_response":
        # What is deleted needs no words.
        assert driver.send(client, made("DELETE", methods.pop("DELETE"))) == {}
    for name, endpoint in {**methods, **ONCE}.items():
        # Each attempt of a stall lasts its timeout: every number of retries is tried with one method only.
        for max_retries in (0, 1, 3) if name == "GET" or not scenario.slow else (1,):
            del server.received[:], driver.waits[:]
            limited = client.with_options(max_retries=max_retries)
            failure = driver.raised(VideoVectorError, limited.send, made(name, endpoint))
            expected = 1 + max_retries if scenario.again and name in methods else 1
            arrived(server, expected)
            assert len(server.received) == failure.attempts == expected, (name, max_retries)
            assert driver.waits == [0.25, 0.5, 1.0][: expected - 1]
            assert (type(failure), failure.error_code) == (scenario.raises, scenario.code)
            assert (failure.method, failure.url) == (endpoint.method, f"{server.url}/things/1")
            assert failure.__cause__ is failure.__context__ is None
            assert str(pickle.loads(pickle.dumps(failure))) == str(failure)
            assert "upstream" not in str(failure) + repr(vars(failure)) or HTML not in server.received[0].body
            keys = {request.headers.get("idempotency-key") for request in server.received}
            assert len(keys) == 1
            assert (keys != {None}) == name.endswith("+key")
            assert len({(request.method, request.target, request.body) for request in server.received}) == 1


@pytest.mark.parametrize("scenario", FAULTS, ids=lambda scenario: scenario.name)
def test_passing_faults_are_made_good(driver: Driver, server: Server, scenario: Scenario) -> None:
    """A fault that passes: repeated calls succeed the second time, and the pool is none the worse."""
    client = driver.client(timeout=0.4 if scenario.slow else 10, max_connections=1)
    server.script(scenario.action, respond())
    if scenario.again:
        assert driver.send(client, operation(KEYED, json={})) == {"ok": True}
        assert len(server.received) == 2
    else:
        driver.raised(VideoVectorError, client.send, operation(KEYED, json={}))
    assert driver.send(client, operation()) == {"ok": True}


@pytest.mark.parametrize("scenario", HARMLESS, ids=lambda scenario: scenario.name)
def test_harmless_oddities_are_read(driver: Driver, server: Server, scenario: Scenario) -> None:
    """What is unusual but right is taken at the first attempt, for a write without a key too."""
    server.script(scenario.action)
    client = driver.client()
    assert driver.send(client, operation()) == {"ok": True}
    assert driver.send(client, operation(POST, json={})) == {"ok": True}
    assert len(server.received) == 2


@pytest.mark.parametrize("status", [200, 202, 204, 205])
def test_a_response_without_content_is_no_error(driver: Driver, server: Server, status: int) -> None:
    """HEAD has no body by definition; 204 and 205 have none either and read as an empty object."""
    server.script(respond(status, b"", headers={"X-Request-ID": "r"}))
    client = driver.client(max_retries=0)
    assert driver.send(client, operation(HEAD)) == {}
    assert driver.run(client.request, "HEAD", "/things/1") == {}
    if status in (204, 205):
        assert driver.send(client, operation()) == {}


def test_why_is_said_of_every_row() -> None:
    """Names are unique, and each row says what is best and why."""
    names = [scenario.name for scenario in [*FAULTS, *HARMLESS]]
    assert len(set(names)) == len(names)
    assert all(re.search(r"\w \w", scenario.why) for scenario in [*FAULTS, *HARMLESS])
