"""What is sent again, how often, after which wait, and with which key."""

from __future__ import annotations

import asyncio
import io
import re
import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from wire_server import (
    DELETE,
    GET,
    KEYED,
    PATCH,
    POST,
    PUT,
    Driver,
    Server,
    arrival,
    drop,
    error,
    hang,
    operation,
    raw,
    reset,
    reset_in_body,
    respond,
)

from videovector import (
    ConnectionError,
    ExternalServiceError,
    IdempotencyError,
    InvalidArgumentError,
    RateLimitError,
    RequestOptions,
    ResponseDecodeError,
    TimeoutError,
    ValidationError,
    VideoVectorError,
)
from videovector._request.uploads import open_upload

FAULTS = {
    "408": error(408),
    "429": error(429),
    "500": error(500),
    "502": respond(502, b"<html>bad gateway</html>"),
    "503": error(503),
    "504": respond(504, b""),
    "dropped": drop,
    "reset": reset,
    "reset in the body": reset_in_body,
    "truncated body": respond(200, b'{"ok": tr', length=500),
    "garbage": respond(200, b"<html>captive portal</html>"),
    "empty": respond(200, b""),
    "not http": raw(b"SSH-2.0-OpenSSH_9.0\r\n\r\n"),
    "corrupt gzip": respond(200, b"not gzip", headers={"Content-Encoding": "gzip"}),
}


REPEATED = [
    pytest.param(endpoint, fault, id=f"{endpoint.method}-{name}")
    for endpoint in (GET, PUT, DELETE, KEYED)
    for name, fault in FAULTS.items()
    # An empty 2xx is the success of a deletion.
    if endpoint is not DELETE or name != "empty"
]


@pytest.mark.parametrize(("endpoint", "fault"), REPEATED)
@pytest.mark.parametrize("max_retries", [0, 1, 3])
def test_repeatable_calls_are_sent_again(
    driver: Driver, server: Server, fault: Any, max_retries: int, endpoint: Any
) -> None:
    """Safe methods and keyed writes are sent 1 + max_retries times whatever the fault."""
    server.script(fault)
    client = driver.client(max_retries=max_retries)
    failure = driver.raised(VideoVectorError, client.send, operation(endpoint))
    assert len(server.received) == failure.attempts == max_retries + 1
    assert driver.waits == [0.25, 0.5, 1.0][:max_retries]
    keys = {request.headers.get("idempotency-key") for request in server.received}
    assert len(keys) == 1
    if endpoint is KEYED:
        assert re.fullmatch(r"thing-create:[0-9a-f]{32}", keys.pop() or "")


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("endpoint", [POST, PATCH], ids=lambda endpoint: endpoint.method)
def test_unkeyed_writes_go_once(driver: Driver, server: Server, fault: Any, endpoint: Any) -> None:
    """POST and PATCH without a key are never repeated."""
    server.script(fault)
    failure = driver.raised(VideoVectorError, driver.client().send, operation(endpoint, json={"a": 1}))
    assert len(server.received) == failure.attempts == 1


def closing(connection: socket.socket) -> bool:
    """Answer, and close the connection without having said so."""
    respond()(connection)
    return False


def test_a_connection_closed_between_two_calls_is_not_used_again(driver: Driver, server: Server) -> None:
    """A connection that the server closed between two calls is not used again, however busy the event loop was."""
    server.script(closing, respond(), closing, respond())
    client = driver.client(max_retries=0)

    async def calls() -> None:
        for _ in range(2):
            await client.send(operation())
            time.sleep(0.05)  # noqa: ASYNC251  # nothing may run meanwhile that could notice
            await client.send(operation(POST, json={}))

    if driver.is_async:
        driver.run(calls)
    else:
        for _ in range(2):
            client.send(operation())
            time.sleep(0.05)
            client.send(operation(POST, json={}))
    assert len(server.received) == 4


def test_a_call_succeeds_after_faults(driver: Driver, server: Server) -> None:
    """A call survives faults and gives the value of the last response."""
    server.script(drop, error(503), respond(200, {"id": "x"}))
    assert driver.send(driver.client(), operation()) == {"id": "x"}
    assert len(server.received) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 413, 422, 501, 520])
def test_other_statuses_are_final(driver: Driver, server: Server, status: int) -> None:
    """Statuses that a repetition cannot mend are raised at once."""
    server.script(error(status))
    failure = driver.raised(VideoVectorError, driver.client().send, operation())
    assert (failure.status_code, len(server.received)) == (status, 1)


def test_a_refused_connection_is_tried_again(driver: Driver, server: Server) -> None:
    """A refused connection is tried again and then reported with the system's reason."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        client = driver.client(max_retries=2, base_url=f"http://127.0.0.1:{bound.getsockname()[1]}")
        failure = driver.raised(ConnectionError, client.send, operation())
    assert failure.attempts == 3
    assert "refused" in str(failure)


def test_a_read_that_times_out_is_tried_again(driver: Driver, server: Server) -> None:
    """A server that says nothing within the timeout is tried again, then reported as TimeoutError."""
    server.script(hang)
    failure = driver.raised(TimeoutError, driver.client(timeout=0.1, max_retries=1).send, operation())
    assert (failure.attempts, failure.error_code, len(server.received)) == (2, "timeout", 2)


@pytest.mark.parametrize(
    ("headers", "wait", "said"),
    [
        ({"Retry-After": "7"}, 7, 7),
        ({"Retry-After": "0"}, 0, 0),
        ({"Retry-After": "-5"}, 0, 0),
        ({"Retry-After": "1.5"}, 1.5, 1.5),
        ({"Retry-After": "100000"}, 20, 100000),
        ({"Retry-After": "9" * 200}, 20, float("9" * 200)),
        ({"Retry-After": "soon"}, 0.25, None),
        ({"Retry-After": "nan"}, 0.25, None),
        ({"Retry-After": ""}, 0.25, None),
        ({"retry-after-ms": "1500", "Retry-After": "9"}, 1.5, 1.5),
        ({"retry-after-ms": "x", "Retry-After": "9"}, 9, 9),
        ({}, 0.25, None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_the_server_asks_for_is_kept_to(
    driver: Driver, server: Server, headers: dict[str, str], wait: Any, said: Any, status: int
) -> None:
    """The wait is the server's, clamped; the exception carries the server's own number."""
    server.script(respond(status, {}, headers=headers))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=1, max_retry_delay=20).send, operation())
    assert driver.waits == [wait]
    assert failure.retry_after == said


def test_the_wait_may_be_asked_for_as_a_date(driver: Driver, server: Server) -> None:
    """An HTTP date counts from the wall clock."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    server.script(error(429, Retry_After=format_datetime(now + timedelta(seconds=12), usegmt=True)), respond())
    client = driver.client()
    driver.clock.wall = now.timestamp
    driver.send(client, operation())
    assert driver.waits == [12]


def test_a_rate_limit_without_a_number_backs_off(driver: Driver, server: Server) -> None:
    """RateLimitError.retry_after is None when the server gave no number."""
    server.script(error(429, "rate_limit_exceeded"))
    failure = driver.raised(RateLimitError, driver.client(max_retries=0).send, operation())
    assert failure.retry_after is None


def test_options_override_the_client(driver: Driver, server: Server) -> None:
    """RequestOptions and with_options set retries per call; the call's own come first."""
    server.script(error(500))
    client = driver.client(max_retries=3)
    assert driver.raised(ExternalServiceError, client.send, operation(), RequestOptions(max_retries=1)).attempts == 2
    patient = client.with_options(max_retries=0)
    assert driver.raised(ExternalServiceError, patient.send, operation()).attempts == 1
    assert driver.raised(ExternalServiceError, patient.send, operation(), RequestOptions(max_retries=2)).attempts == 3


def test_quota_ends_retries_of_an_outage(driver: Driver, server: Server) -> None:
    """When the bucket is empty a failing call is not repeated; five successes pay for the next repetition."""
    server.script(error(500))
    client = driver.client(max_retries=99)

    def attempts() -> int:
        return int(driver.raised(ExternalServiceError, client.send, operation()).attempts)

    # The bucket holds 200 repetitions.
    assert [attempts() for _ in range(4)] == [100, 100, 3, 1]
    server.script(respond())
    for _ in range(5):
        driver.send(client, operation())
    server.script(error(500))
    assert attempts() == 2
    assert attempts() == 1


def test_explicit_key_wins(driver: Driver, server: Server) -> None:
    """A key given by the caller is sent on every attempt, blanks around it removed."""
    server.script(error(500), respond())
    driver.send(driver.client(), operation(KEYED, idempotency_key=" my-key "))
    assert [request.headers["idempotency-key"] for request in server.received] == ["my-key", "my-key"]


@pytest.mark.parametrize("blank", ["", "  ", None])
def test_blank_keys_count_as_none(driver: Driver, server: Server, blank: str | None) -> None:
    """A blank key is replaced by an automatic one, or left out where the API does not want one."""
    client = driver.client()
    driver.send(client, operation(KEYED, idempotency_key=blank))
    driver.send(client, operation(POST, idempotency_key=blank))
    assert server.received[0].headers["idempotency-key"].startswith("thing-create:")
    assert "idempotency-key" not in server.received[1].headers


@pytest.mark.parametrize("key", ["a" * 256, "a b", "a\nb", "schlüssel", "a\x00"])
def test_bad_keys_are_refused(driver: Driver, server: Server, key: str) -> None:
    """A key that is too long or not visible ASCII is refused before anything is sent."""
    driver.raised(InvalidArgumentError, driver.client().send, operation(KEYED, idempotency_key=key))
    assert server.received == []


@pytest.mark.parametrize(("status", "code"), [(409, "idempotency_request_mismatch"), (422, "IDEMPOTENCY_conflict")])
def test_a_key_used_for_other_content_is_an_idempotency_error(
    driver: Driver, server: Server, status: int, code: str
) -> None:
    """A key used again with other content raises IdempotencyError."""
    server.script(error(status, code))
    driver.raised(IdempotencyError, driver.client().send, operation(KEYED))


def test_multipart_replays_the_same_bytes(driver: Driver, server: Server) -> None:
    """A repeated upload is the same byte for byte."""
    server.script(error(503), drop, respond())
    parts = [("title", "A"), ("file", open_upload("file", io.BytesIO(b"x" * 100_000), filename="a.mp4"))]
    driver.send(driver.client(), operation(KEYED, parts=parts))
    assert len({request.body for request in server.received}) == 1
    assert len(server.received) == 3
    assert server.received[0].headers["content-length"] == str(len(server.received[0].body))


def test_unseekable_streams_go_once(driver: Driver, server: Server) -> None:
    """A body that cannot be read again is not repeated, keyed or not."""
    server.script(error(503))
    chunks = (piece for piece in [b"ab", b"cd"])
    failure = driver.raised(
        ExternalServiceError,
        driver.client().send,
        operation(KEYED, parts=[("file", open_upload("file", chunks, filename="a"))]),
    )
    assert (failure.attempts, len(server.received)) == (1, 1)
    assert b"abcd" in server.received[0].body.replace(b"\r\n", b"")
    assert server.received[0].headers["transfer-encoding"] == "chunked"


def test_programming_errors_surface_at_once(driver: Driver, server: Server) -> None:
    """An error of the caller's own code is neither repeated nor wrapped."""

    def read(document: Any) -> Any:
        raise TypeError("mine")

    broken = operation()
    broken.read = read
    driver.raised(TypeError, driver.client().send, broken)
    assert len(server.received) == 1
    driver.raised(InvalidArgumentError, driver.client().send, operation(POST, json={"a": object()}))
    driver.raised(InvalidArgumentError, driver.client().send, operation(POST, json={"a": float("nan")}))


def test_cancellation_during_backoff_is_immediate(server: Server) -> None:
    """Cancelling an async call while it waits ends it, and the client stays usable."""
    from videovector import AsyncVideoVector

    server.script(error(503, Retry_After="60"), respond())

    async def scenario() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            task = asyncio.create_task(client.send(operation()))
            await arrival(server, 1)
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await client.send(operation()) == {"ok": True}

    asyncio.run(scenario())


def test_decode_errors_of_models_are_not_retried(driver: Driver, server: Server) -> None:
    """A response of the wrong shape is raised with path, status and request id, once."""

    def read(document: Any) -> Any:
        raise ResponseDecodeError("name is missing", path="thing.name")

    broken = operation()
    broken.read = read
    server.script(respond(200, {}, headers={"X-Request-ID": "req_9"}))
    failure = driver.raised(ResponseDecodeError, driver.client().send, broken)
    assert (failure.path, failure.status_code, failure.request_id, failure.attempts) == ("thing.name", 200, "req_9", 1)
    assert failure.url == f"{server.url}/things/1"


def test_an_unknown_4xx_raises_a_validation_error(driver: Driver, server: Server) -> None:
    """Other 4xx statuses raise ValidationError."""
    server.script(respond(418, b"teapot"))
    failure = driver.raised(ValidationError, driver.client().send, operation())
    assert (failure.error_code, failure.body) == ("http_418", None)


def test_max_retry_delay_of_a_call_bounds_its_waits(driver: Driver, server: Server) -> None:
    """Also the wait that the server asked for."""
    server.script(respond(503, {}, headers={"Retry-After": "60"}), respond())
    driver.send(driver.client(), operation(), RequestOptions(max_retry_delay=2))
    assert driver.waits == [2]
