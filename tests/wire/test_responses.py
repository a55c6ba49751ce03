"""How responses of every shape are read, and what errors say."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from wire_server import GET, Driver, Server, operation, respond

from videovector import (
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    ExternalServiceError,
    NotFoundError,
    RateLimitError,
    ResponseDecodeError,
    ValidationError,
    VideoVectorError,
)
from videovector._request.operation import Endpoint
from videovector.models import ErrorObject, Video

NONE = Endpoint("deleteThing", "DELETE", "/things/1", response_kind="none")
TEXT = Endpoint("readText", "GET", "/things/1", response_kind="text")
BYTES = Endpoint("readBytes", "GET", "/things/1", response_kind="bytes")


@pytest.mark.parametrize(
    ("body", "message", "code", "request_id"),
    [
        ({"error": {"code": "c", "message": "m", "details": {"a": 1}, "request_id": "r"}}, "m", "c", "r"),
        ({"error": {"error_code": "c", "message": "m"}, "request_id": "r"}, "m", "c", "r"),
        ({"message": "m", "code": "c", "request_id": "r"}, "m", "c", "r"),
        ({"message": "m", "error_code": "c"}, "m", "c", "from-header"),
        ({"detail": "m"}, "m", "http_400", "from-header"),
        ({"detail": {"code": "c", "message": "m"}}, "m", "c", "from-header"),
        (
            {"detail": [{"loc": ["body", "name"], "msg": "is short", "input": "x"}]},
            "body.name: is short",
            "http_400",
            None,
        ),
        ({"error": "invalid_json"}, None, "invalid_json", None),
        ({"error": None, "message": 5, "code": []}, None, "http_400", None),
        ([1, 2], None, "http_400", None),
        ("text", None, "http_400", None),
        (b"<html>secret-page</html>", None, "http_400", None),
        (b"", None, "http_400", None),
        (b"\xff\xfe", None, "http_400", None),
        (b"[" * 20_000, None, "http_400", None),
        (b'{"error": ' * 20_000, None, "http_400", None),
    ],
)
def test_every_shape_of_an_error_gives_message_code_and_request_id(
    driver: Driver, server: Server, body: Any, message: Any, code: Any, request_id: Any
) -> None:
    """Every documented error shape gives message, code and request id, and none gives a raw body."""
    server.script(respond(400, body, headers={"X-Request-ID": "from-header"}))
    failure = driver.raised(ValidationError, driver.client().send, operation(query=[("q", "hidden")]))
    if message is not None:
        assert failure.message == message
    assert failure.error_code == code
    assert failure.request_id == (request_id or "from-header")
    assert (failure.status_code, failure.method, failure.attempts) == (400, "GET", 1)
    assert failure.url == f"{server.url}/things/1"
    assert "secret-page" not in repr(vars(failure))
    assert "hidden" not in repr(vars(failure))
    assert str(pickle.loads(pickle.dumps(failure))) == str(failure)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ValidationError),
        (401, AuthenticationError),
        (403, AuthorizationError),
        (404, NotFoundError),
        (409, ConflictError),
        (422, ValidationError),
        (429, RateLimitError),
        (500, ExternalServiceError),
        (520, ExternalServiceError),
        (599, ExternalServiceError),
        (302, VideoVectorError),
        (304, VideoVectorError),
    ],
)
def test_each_status_has_its_exception(
    driver: Driver, server: Server, status: int, kind: type[VideoVectorError]
) -> None:
    """Each status has its exception, unknown ones and redirects included, and redirects are not followed."""
    server.script(respond(status, b"", headers={"Location": f"{server.url}/elsewhere", "Content-Length": "0"}))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, operation())
    assert type(failure) is kind
    assert len(server.received) == 1


def test_the_text_of_an_error_gives_status_code_message_and_request_id(driver: Driver, server: Server) -> None:
    """str() of an error gives status, code, message and request id."""
    body = {"error": {"code": "resource_index_not_found", "message": "No such\nindex", "request_id": "req_1"}}
    server.script(respond(404, body))
    failure = driver.raised(NotFoundError, driver.client().send, operation())
    assert str(failure) == "404 resource_index_not_found: No such index (request_id=req_1)"


def test_huge_and_deep_errors_are_cut(driver: Driver, server: Server) -> None:
    """Huge error documents are cut, deep ones too, and endless ones not read to their end."""
    deep: Any = "x"
    for _ in range(50):
        deep = {"a": deep}
    body = {"error": {"message": "m" * 100_000, "details": {"list": list(range(10_000)), "deep": deep}}}
    server.script(respond(400, body), respond(400, b" " * 3_000_000))
    client = driver.client()
    failure = driver.raised(ValidationError, client.send, operation())
    assert len(failure.message) <= 2_000
    assert len(json.dumps(failure.body)) < 20_000
    assert len(failure.details["list"]) == 100
    failure = driver.raised(ValidationError, client.send, operation())
    assert failure.body is None


def test_a_response_of_fifty_megabytes_is_read(driver: Driver, server: Server) -> None:
    """A response of 50 MB is read."""
    server.script(respond(200, b'{"a": "' + b"x" * 50_000_000 + b'"}'))
    assert len(driver.send(driver.client(), operation())["a"]) == 50_000_000


def test_a_byte_order_mark_is_skipped_and_the_last_of_equal_keys_counts(driver: Driver, server: Server) -> None:
    """A byte order mark is skipped; of equal keys the last counts."""
    server.script(respond(200, b'\xef\xbb\xbf{"a": 1, "a": 2}'))
    assert driver.send(driver.client(), operation()) == {"a": 2}


@pytest.mark.parametrize(
    "body", [b'{"a": NaN}', b'{"a": Infinity}', b"[" * 10_000, b"[" * 10_000 + b"]" * 10_000, b"{'a': 1}", b"\xff"]
)
def test_what_is_not_json_is_an_error_that_quotes_nothing_of_it(driver: Driver, server: Server, body: bytes) -> None:
    """What is not JSON raises ResponseDecodeError that quotes nothing of it."""
    server.script(respond(200, body, headers={"X-Correlation-ID": "req_7"}))
    failure = driver.raised(ResponseDecodeError, driver.client(max_retries=0).send, operation())
    assert (failure.error_code, failure.status_code, failure.request_id) == ("invalid_json_response", 502, "req_7")
    assert failure.__cause__ is failure.__context__ is None


def test_a_response_without_content_reads_as_nothing(driver: Driver, server: Server) -> None:
    """204 reads as an empty object; an operation without a response ignores a body."""
    client = driver.client()
    server.script(respond(204, b"", headers={"Content-Length": "0"}), respond(200, b"whatever"), respond(202, b""))
    assert driver.send(client, operation(GET)) == {}
    assert driver.send(client, operation(NONE)) == {}
    assert driver.send(client, operation(NONE)) == {}


def test_text_and_bytes_come_as_they_are(driver: Driver, server: Server) -> None:
    """Bytes come as they are, and so does text, with a mark in place of what is not UTF-8."""
    client = driver.client()
    server.script(respond(200, "schön".encode() + b"\xff"), respond(200, b"\x00\xff"))
    assert driver.send(client, operation(TEXT)) == "schön\ufffd"
    assert driver.send(client, operation(BYTES)) == b"\x00\xff"


def test_with_response_gives_the_value_with_what_came_along(driver: Driver, server: Server) -> None:
    """with_response gives the value with status, headers, request id and attempts."""
    server.script(respond(503), respond(201, {"id": "x"}, headers={"X-Request-ID": "req_5", "X-Other": "y"}))
    client = driver.client()
    response = driver.run(client.with_response, client.send, operation())
    assert response.value == {"id": "x"}
    assert (response.status_code, response.request_id, response.attempts) == (201, "req_5", 2)
    assert response.headers["x-other"] == "y"


VIDEO = {
    "video_id": "vid_1",
    "title": "Harbour",
    "video_uri": "gs://bucket/harbour.mp4",
    "status": "completed",
    "created_at": "2026-01-01T12:00:00Z",
    "media_type": "video",
}


@pytest.mark.parametrize("fields", [VIDEO, {**VIDEO, "new": 1}, {**VIDEO, "title": 5}])
def test_an_object_names_the_request_that_returned_it(driver: Driver, server: Server, fields: dict[str, Any]) -> None:
    """The id is on the object and its copies, whatever the object holds, and in nothing that is compared or shown."""
    server.script(respond(503), respond(200, fields, headers={"X-Request-ID": "req_7"}))
    video = driver.run(driver.client().videos.retrieve, "vid_1")
    plain = Video.from_dict(fields)
    assert (video.request_id, plain.request_id) == ("req_7", None)
    for copied in (pickle.loads(pickle.dumps(video)), copy.copy(video), copy.deepcopy(video)):
        assert copied == plain
        assert copied.request_id == "req_7"
    assert repr(video) == repr(plain)
    assert (video.to_dict(), dict(video), video.extra) == (plain.to_dict(), dict(plain), plain.extra)
    assert video.replace(status="failed").request_id == "req_7"


def test_each_page_names_the_request_that_returned_it(driver: Driver, server: Server) -> None:
    """The first page has the id of the first request, the next page that of the second, and items have none."""
    place = {"limit": 1, "has_more": True, "next_cursor": "c2", "total": 2}
    bodies = [
        {"data": [VIDEO], "pagination": one} for one in (place, {**place, "has_more": False, "next_cursor": None})
    ]
    headers = [{"X-Correlation-ID": "req_1"}, {"X-Correlation-ID": "req_2"}]
    server.script(*(respond(200, body, headers=one) for body, one in zip(bodies, headers, strict=True)))
    first = driver.run(driver.client().indexes.list_videos, "idx_1", limit=1)
    second = driver.run(first.next_page)
    assert (first.request_id, second.request_id) == ("req_1", "req_2")
    assert [video.request_id for video in (*first, *second)] == [None, None]


def test_a_response_without_an_id_and_a_field_of_that_name_stay_what_they_are(driver: Driver, server: Server) -> None:
    """Without a header there is no id; a model whose document has `request_id` keeps its own."""
    server.script(respond(200, VIDEO))
    video = driver.run(driver.client().videos.retrieve, "vid_1")
    assert video.request_id is None
    assert ErrorObject.from_dict({"code": "c", "message": "m", "request_id": "req_9"}).request_id == "req_9"


def test_a_stream_is_retried_until_its_first_byte(driver: Driver, server: Server) -> None:
    """A streamed response is retried until its first byte, then read piece by piece."""
    server.script(respond(503), respond(200, b"line 1\nline 2\n", headers={"X-Request-ID": "req_3"}))
    client = driver.client()

    def read_sync() -> Any:
        with client.stream("GET", "/events") as stream:
            return list(stream.iter_lines()), stream.request_id, stream.attempts

    async def read_async() -> Any:
        async with client.stream("GET", "/events") as stream:
            return [line async for line in stream.iter_lines()], stream.request_id, stream.attempts

    assert driver.run(read_async if driver.is_async else read_sync) == (["line 1", "line 2"], "req_3", 2)


def test_a_stream_that_breaks_raises_and_gives_its_connection_back(driver: Driver, server: Server) -> None:
    """A stream that breaks raises an SDK error and gives its connection back."""
    server.script(respond(200, b"abc", length=100), respond(404, {"error": {"code": "c", "message": "m"}}), respond())
    client = driver.client(max_connections=1)
    failure = driver.raised(VideoVectorError, driver.read_stream, client, "/events")
    assert failure.error_code == "connection_broken"
    assert failure.__cause__ is failure.__context__ is None
    driver.raised(NotFoundError, driver.read_stream, client, "/events")
    assert driver.send(client, operation()) == {"ok": True}


BROKEN: dict[str, Any] = {
    "truncated": lambda headers: respond(200, b'{"ok"', headers=headers, length=500),
    "undecodable": lambda headers: respond(200, b"not gzip", headers={"Content-Encoding": "gzip", **headers}),
    "too large": lambda headers: respond(200, b"{", headers=headers, length=10**12),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_response_that_breaks_still_gives_status_and_request_id(driver: Driver, server: Server, broken: Any) -> None:
    """A response that breaks after its head still gives status and request id, which support can search for."""
    server.script(broken({"X-Request-ID": "req_5"}))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, operation())
    assert (failure.status_code, failure.request_id, failure.attempts) == (200, "req_5", 1)


def test_details_nested_too_deeply_are_cut(driver: Driver, server: Server) -> None:
    """The details of an error are cut where they are nested deeper than anybody reads."""
    nested: Any = "deep"
    for _ in range(50):
        nested = [nested]
    server.script(respond(422, {"error": {"code": "c", "message": "m", "details": {"list": nested}}}))
    failure = driver.raised(VideoVectorError, driver.client().send, operation())
    text = json.dumps(failure.details, ensure_ascii=False)
    assert text.count("[") <= 8
    assert "…" in text


def test_a_reader_that_runs_out_of_stack_gives_an_error_of_the_sdk(driver: Driver, server: Server) -> None:
    """A reader that runs out of stack gives an error of the SDK, not a RecursionError."""

    def read(document: Any) -> Any:
        return read(document)

    deep = operation()
    deep.read = read
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, deep)
    assert "nested too deeply" in str(failure)
