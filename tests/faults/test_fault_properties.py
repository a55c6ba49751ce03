"""Properties that hold for any input: ids, headers, keys, bodies, Retry-After, error envelopes."""

from __future__ import annotations

import json
import math
import pickle
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import quote, unquote

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from wire_server import GET, KEYED, POST, PUT, Driver, Server, operation, respond

from videovector import InvalidArgumentError, VideoVectorError
from videovector._request.encoding import segment
from videovector._request.operation import Operation
from videovector._transport.response_errors import error_from_response
from videovector._transport.retry import read_retry_after, retry_delay

# One client and one server for all examples of a test: the fixtures hold nothing between examples.
many = settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
pytestmark = pytest.mark.filterwarnings("error")

TEXT = st.text(max_size=60)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture
def lasting(driver: Driver, server: Server) -> tuple[Driver, Server, Any]:
    return driver, server, driver.client(max_retries=0)


def thing(value: Any) -> Operation[Any]:
    """An operation as a generated builder makes it."""
    return operation(GET, f"/things/{segment('thing_id', value)}/parts")


@many
@given(identifier=st.text(min_size=1, max_size=80))
@example("..%2f..")
@example("%2e%2e")
@example("a?b#c")
@example("a/../../b")
@example("\\..\\")
@example("…/ü/𝄞")
@example("a\r\nX-Injected: 1")
@example("\x00")
@example("x" * 10_000)
@example("é" * 5_000)
@example(";jsessionid=1")
@example("..;")
@example(" ")
def test_ids_are_one_segment(lasting: tuple[Driver, Server, Any], identifier: str) -> None:
    """Any id arrives as exactly one segment of the path, decoded to what was given; or it is refused unsent."""
    driver, server, client = lasting
    del server.received[:]
    try:
        call = thing(identifier)
    except InvalidArgumentError:
        assert identifier in (".", "..") or not identifier.isprintable() or has_surrogate(identifier)
        return
    driver.send(client, call)
    request = server.received[0]
    base, things, segment, parts = request.target.rsplit("/", 3)
    assert (base, things, parts) == ("/api/v2", "things", "parts")
    assert segment == quote(identifier, safe="")
    assert unquote(segment, errors="strict") == identifier
    assert "x-injected" not in request.headers


def outcome(driver: Driver, client: Any, endpoint: Any) -> VideoVectorError | None:
    """The error of a call, None when it gives a value; any other exception comes out."""
    try:
        driver.send(client, operation(endpoint))
    except VideoVectorError as failure:
        return failure
    return None


def has_surrogate(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def test_ids_too_long_for_a_url_are_refused(driver: Driver, server: Server) -> None:
    """An id that no URL can hold is an error of the SDK that is sent nowhere and holds no credential."""
    failure = driver.raised(VideoVectorError, driver.client().send, thing("𝄞" * 10_000))
    assert (failure.error_code, failure.attempts, server.received) == ("request_not_sendable", 1, [])


@many
@given(value=st.text(max_size=40), name=st.text(min_size=1, max_size=20))
@example("a\r\nX-Injected: 1", "X-Own")
@example("ok", "X-Own\r\nX-Injected")
@example("ok", "x api key")
@example("ok", " Authorization ")
def test_headers_arrive_or_are_refused(lasting: tuple[Driver, Server, Any], name: str, value: str) -> None:
    """Any custom header arrives as it is, or is refused as an argument; none adds a line or replaces an SDK one."""
    driver, server, client = lasting
    del server.received[:]
    try:
        client = client.with_options(headers={name: value})
    except InvalidArgumentError:
        return
    driver.send(client, operation())
    request = server.received[0]
    assert request.headers[name.strip().lower()] == value.strip()
    assert "x-injected" not in request.headers
    assert [pair for pair in request.pairs if pair[0] == "x-api-key"] == [("x-api-key", "test-key")]


@many
@given(key=st.text(max_size=300) | st.text("abc:-_.09 ", min_size=1, max_size=300))
def test_idempotency_keys_arrive_or_are_refused(lasting: tuple[Driver, Server, Any], key: str) -> None:
    """A key is sent as given (white space around it removed), or refused; a blank one counts as none."""
    driver, server, client = lasting
    del server.received[:]
    try:
        driver.send(client, operation(POST, json={}, idempotency_key=key))
    except InvalidArgumentError:
        trimmed = key.strip()
        assert len(trimmed) > 255 or not all("\x21" <= character <= "\x7e" for character in trimmed)
        assert server.received == []
        return
    assert server.received[0].headers.get("idempotency-key", "") == key.strip()


@many
@given(document=JSON)
def test_bodies_arrive_as_given(lasting: tuple[Driver, Server, Any], document: Any) -> None:
    """Any JSON value arrives as it is; text that no JSON can hold is refused."""
    driver, server, client = lasting
    del server.received[:]
    server.script(respond(200, b'{"ok": 1}'))
    try:
        driver.send(client, operation(PUT, json=document))
    except InvalidArgumentError:
        assert has_surrogate(repr(document).encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass"))
        return
    assert json.loads(server.received[0].body) == document
    assert server.received[0].headers["content-type"] == "application/json"


@many
@given(pairs=st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_queries_arrive_as_given(lasting: tuple[Driver, Server, Any], pairs: list[tuple[str, str]]) -> None:
    """Any names and values of a query arrive in order, and never in the URL of an error."""
    from urllib.parse import parse_qsl

    driver, server, client = lasting
    assume(not any(has_surrogate(name + value) for name, value in pairs))
    del server.received[:]
    server.script(respond(404, {}))
    failure = driver.raised(VideoVectorError, client.send, operation(query=pairs))
    target = server.received[0].target.partition("?")[2]
    assert parse_qsl(target, keep_blank_values=True, separator="&") == pairs
    assert failure.url == f"{server.url}/things/1"


@settings(max_examples=300)
@given(
    text=st.text(max_size=40)
    | st.from_regex(r"[+-]?[0-9]{1,400}(\.[0-9]*)?", fullmatch=True)
    | st.integers(0, 4 * 10**9).map(lambda second: format_datetime(datetime.fromtimestamp(second, UTC))),
    name=st.sampled_from(["retry-after", "retry-after-ms"]),
)
@example("Fri, 31 Dec 9999 23:59:59 GMT", "retry-after")
@example("Mon, 01 Jan 0001 00:00:00 -2359", "retry-after")
@example("1e5", "retry-after")
@example("٣", "retry-after")
@example("9" * 400, "retry-after")
def test_any_retry_after_is_read_or_ignored(text: str, name: str) -> None:
    """Whatever the header says, it reads as a number from 0 up or as nothing, and the wait is within the limit."""
    seconds = read_retry_after({name: text}, 1_800_000_000.0)
    if seconds is not None:
        assert seconds >= 0
        assert not math.isnan(seconds)
    for draw in (0.0, 0.5, 1.0):
        assert 0 <= retry_delay(3, seconds, 300, lambda draw=draw: draw) <= 300


@settings(max_examples=100)
@given(now=st.integers(10**9, 4 * 10**9), ahead=st.integers(0, 10**6))
def test_retry_after_dates_count_from_now(now: int, ahead: int) -> None:
    """A date so many seconds ahead means so many seconds; one in the past means none."""
    text = format_datetime(datetime.fromtimestamp(now + ahead, UTC), usegmt=True)
    assert read_retry_after({"retry-after": text}, now) == ahead
    assert read_retry_after({"retry-after": text}, now + ahead + 5) == 0


@settings(max_examples=200)
@given(retries=st.integers(0, 5000), limit=st.floats(0.001, 10_000), draw=st.floats(0, 1))
def test_backoff_is_jittered_and_bounded(retries: int, limit: float, draw: float) -> None:
    """The wait is drawn from 0 to a ceiling that doubles up to 8 s, whatever the number of retries."""
    wait = retry_delay(retries, None, limit, lambda: draw)
    ceiling = min(0.5 * 2 ** min(retries, 4), 8.0, limit)
    assert wait == pytest.approx(draw * ceiling)


SECRET = "sk_live_" + "0123456789abcdef" * 3
NAMES = ["error", "message", "code", "error_code", "detail", "details", "request_id", "msg", "loc", "input", "type"]
ENVELOPE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT | st.sampled_from([SECRET, "\ud800", "\x9b31m", ""]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*NAMES, "api_key", SECRET]), inner, max_size=6)
    ),
    max_leaves=20,
)


@settings(max_examples=300)
@given(status=st.integers(300, 999), envelope=ENVELOPE, header=TEXT)
def test_any_error_envelope_becomes_an_sdk_error(status: int, envelope: Any, header: str) -> None:
    """Whatever an error says, it becomes an error of the SDK that prints, pickles, is bounded and shows no secret."""
    content = json.dumps(envelope).encode()
    failure = error_from_response(status, {"x-request-id": header}, content)
    assert failure.status_code == status
    assert isinstance(failure.details, dict)
    assert isinstance(failure.message, str)
    assert failure.message
    for field in (failure.error_code, failure.request_id):
        assert field is None or 0 < len(field) <= 200
    line = str(failure)
    line.encode()
    assert not {"\n", "\r", "\x1b", "\x9b", "\x00"} & set(line)
    twin = pickle.loads(pickle.dumps(failure))
    assert (type(twin), str(twin), repr(twin.details)) == (type(failure), line, repr(failure.details))
    assert SECRET not in line + repr(failure) + repr(vars(failure))


@settings(max_examples=150)
@given(content=st.binary(max_size=200), status=st.sampled_from([400, 404, 500, 502, 302, 999]))
def test_any_error_body_becomes_an_sdk_error(content: bytes, status: int) -> None:
    """Bytes that are no JSON object give the fixed text of the status, and nothing of them is kept."""
    failure = error_from_response(status, {}, content)
    try:
        known = isinstance(json.loads(content), dict)
    except ValueError:
        known = False
    if not known:
        assert (failure.body, failure.details, failure.error_code) == (None, {}, f"http_{status}")


@many
@given(content=st.binary(max_size=300), status=st.sampled_from([200, 201, 400, 503]))
def test_any_response_is_a_value_or_an_sdk_error(
    lasting: tuple[Driver, Server, Any], content: bytes, status: int
) -> None:
    """Whatever bytes come, the call gives a value or raises an error of the SDK."""
    driver, server, client = lasting
    server.script(respond(status, content))
    failure = outcome(driver, client, KEYED)
    assert failure is None or failure.attempts == 1


@many
@given(content=st.binary(max_size=120), coding=st.sampled_from(["gzip", "deflate", "br", "zstd", "x-gzip", "a, b"]))
def test_any_compressed_response_is_read(lasting: tuple[Driver, Server, Any], content: bytes, coding: str) -> None:
    """Bytes under any coding give a value or an error of the SDK."""
    driver, server, client = lasting
    server.script(respond(200, content, headers={"Content-Encoding": coding}))
    failure = outcome(driver, client, GET)
    codes = ("invalid_content_encoding", "invalid_json_response", "empty_response")
    assert failure is None or failure.error_code in codes


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reply=st.binary(min_size=1, max_size=200), after=st.sampled_from([b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\n"]))
def test_any_bytes_on_the_wire_become_a_value_or_an_sdk_error(
    lasting: tuple[Driver, Server, Any], reply: bytes, after: bytes
) -> None:
    """Whatever a server says instead of HTTP, the call raises an error of the SDK or gives a value."""
    from wire_server import raw

    driver, server, client = lasting
    server.script(raw(after + reply))
    failure = outcome(driver, client, GET)
    assert failure is None or failure.__cause__ is failure.__context__ is None
