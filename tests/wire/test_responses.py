"""How answers of every shape are read, and what errors say."""

from __future__ import annotations

import gzip
import json
import pickle
import zlib
from typing import Any

import httpx
import pytest
from wire_server import GET, Driver, Server, answer, operation

from videovector import (
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    ExternalServiceError,
    InvalidArgumentError,
    NotFoundError,
    RateLimitError,
    ResponseDecodeError,
    ValidationError,
    VideoVectorError,
)
from videovector._request.operation import Endpoint

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
def test_error_shapes(driver: Driver, server: Server, body: Any, message: Any, code: Any, request_id: Any) -> None:
    """Every documented error shape gives message, code and request id, and none gives a raw body."""
    server.script(answer(400, body, headers={"X-Request-ID": "from-header"}))
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
def test_status_to_exception(driver: Driver, server: Server, status: int, kind: type[VideoVectorError]) -> None:
    """Each status has its exception, unknown ones and redirects included, and redirects are not followed."""
    server.script(answer(status, b"", headers={"Location": f"{server.url}/elsewhere", "Content-Length": "0"}))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, operation())
    assert type(failure) is kind
    assert len(server.received) == 1


def test_text_of_an_error(driver: Driver, server: Server) -> None:
    """str() of an error gives status, code, message and request id."""
    body = {"error": {"code": "resource_index_not_found", "message": "No such\nindex", "request_id": "req_1"}}
    server.script(answer(404, body))
    failure = driver.raised(NotFoundError, driver.client().send, operation())
    assert str(failure) == "404 resource_index_not_found: No such index (request_id=req_1)"


def test_bodies_are_bounded(driver: Driver, server: Server) -> None:
    """Huge error documents are cut, deep ones too, and endless ones not read to their end."""
    deep: Any = "x"
    for _ in range(50):
        deep = {"a": deep}
    body = {"error": {"message": "m" * 100_000, "details": {"list": list(range(10_000)), "deep": deep}}}
    server.script(answer(400, body), answer(400, b" " * 3_000_000))
    client = driver.client()
    failure = driver.raised(ValidationError, client.send, operation())
    assert len(failure.message) <= 2_000
    assert len(json.dumps(failure.body)) < 20_000
    assert len(failure.details["list"]) == 100
    failure = driver.raised(ValidationError, client.send, operation())
    assert failure.body is None


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_compressed_answers(driver: Driver, server: Server, encoding: str) -> None:
    """Compressed answers are read."""
    document = json.dumps({"a": "b" * 10_000}).encode()
    packed = gzip.compress(document) if encoding == "gzip" else zlib.compress(document)
    server.script(answer(200, packed, headers={"Content-Encoding": encoding}))
    assert driver.send(driver.client(), operation()) == {"a": "b" * 10_000}


def test_decompression_bomb(driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size limit counts decompressed bytes."""
    import videovector._transport.response

    monkeypatch.setattr(videovector._transport.response, "MAX_RESPONSE_BYTES", 1_000_000)
    server.script(answer(200, gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"}))
    failure = driver.raised(VideoVectorError, driver.client().send, operation())
    assert (failure.error_code, len(server.received)) == ("response_too_large", 1)
    server.script(answer(200, b" " * 2_000_000))
    assert driver.raised(VideoVectorError, driver.client().send, operation()).error_code == "response_too_large"


def test_large_answers(driver: Driver, server: Server) -> None:
    """An answer of 50 MB is read."""
    server.script(answer(200, b'{"a": "' + b"x" * 50_000_000 + b'"}'))
    assert len(driver.send(driver.client(), operation())["a"]) == 50_000_000


def test_byte_order_mark_and_duplicate_keys(driver: Driver, server: Server) -> None:
    """A byte order mark is skipped; of equal keys the last counts."""
    server.script(answer(200, b'\xef\xbb\xbf{"a": 1, "a": 2}'))
    assert driver.send(driver.client(), operation()) == {"a": 2}


@pytest.mark.parametrize(
    "body", [b'{"a": NaN}', b'{"a": Infinity}', b"[" * 10_000, b"[" * 10_000 + b"]" * 10_000, b"{'a': 1}", b"\xff"]
)
def test_answers_that_are_not_json(driver: Driver, server: Server, body: bytes) -> None:
    """What is not JSON raises ResponseDecodeError that quotes nothing of it."""
    server.script(answer(200, body, headers={"X-Correlation-ID": "req_7"}))
    failure = driver.raised(ResponseDecodeError, driver.client(max_retries=0).send, operation())
    assert (failure.error_code, failure.status_code, failure.request_id) == ("invalid_json_response", 502, "req_7")
    assert failure.__cause__ is failure.__context__ is None


def test_no_content(driver: Driver, server: Server) -> None:
    """204 reads as an empty object; an operation without an answer ignores a body."""
    client = driver.client()
    server.script(answer(204, b"", headers={"Content-Length": "0"}), answer(200, b"whatever"), answer(202, b""))
    assert driver.send(client, operation(GET)) == {}
    assert driver.send(client, operation(NONE)) == {}
    assert driver.send(client, operation(NONE)) == {}


def test_text_and_bytes(driver: Driver, server: Server) -> None:
    """Text and byte answers come as they are."""
    client = driver.client()
    server.script(answer(200, "schön".encode()), answer(200, b"\x00\xff"))
    assert driver.send(client, operation(TEXT)) == "schön"
    assert driver.send(client, operation(BYTES)) == b"\x00\xff"


def test_with_response(driver: Driver, server: Server) -> None:
    """with_response gives the value with status, headers, request id and attempts."""
    server.script(answer(503), answer(201, {"id": "x"}, headers={"X-Request-ID": "req_5", "X-Other": "y"}))
    client = driver.client()
    response = driver.run(client.with_response, client.send, operation())
    assert response.value == {"id": "x"}
    assert (response.status_code, response.request_id, response.attempts) == (201, "req_5", 2)
    assert response.headers["x-other"] == "y"


def test_request_reaches_any_route(driver: Driver, server: Server) -> None:
    """client.request sends any route with query, body and key; the path may not leave the API."""
    client = driver.client()
    driver.run(
        client.request,
        "post",
        "/mcp/a%2Fb",
        query={"a": [1, 2], "b": True, "c": None},
        json={"x": "é"},
        idempotency_key="k1",
        headers={"Accept": "text/plain", "X-Own": "1"},
    )
    request = server.received[0]
    assert (request.method, request.target) == ("POST", "/api/v2/mcp/a%2Fb?a=1&a=2&b=true")
    assert json.loads(request.body) == {"x": "é"}
    assert request.headers["accept"] == "text/plain"
    assert request.headers["idempotency-key"] == "k1"
    assert [name for name, _ in request.pairs].count("accept") == 1


@pytest.mark.parametrize(
    "path", ["", "x", "//evil.example/x", "http://evil.example", "/a/../b", "/a/%2e%2e/b", "/a?b", "/a#b", "/\\x"]
)
def test_paths_that_leave_the_api(driver: Driver, server: Server, path: str) -> None:
    """A path that is not a plain relative one is refused before anything is sent."""
    driver.raised(ValueError, driver.client().request, "GET", path)
    assert server.received == []


@pytest.mark.parametrize(
    "arguments",
    [
        {"content": b"x", "content_type": "text/plain\r\nX-Evil: 1"},
        {"content": b"x", "content_type": "é"},
        {"content": b"x", "content_type": 5},
        {"content": "\ud800"},
        {"content": b"x", "json": {}},
        {"headers": {"Accept": "text/plain\r\nX-Evil: 1"}},
        {"query": {"a": "\ud800"}},
        {"query": {"\ud800": "a"}},
        {"query": {"a": float("nan")}},
        {"query": {"a": [object()]}},
        {"query": {"a": b"x"}},
        {"query": [("a", "b")]},
        {"method": None},
        {"method": "TRACE"},
    ],
)
def test_requests_refused_before_sending(driver: Driver, server: Server, arguments: dict[str, Any]) -> None:
    """What cannot be sent, or could not be told apart on arrival, is refused with the argument's name."""
    method = arguments.get("method", "POST")
    settings = {name: value for name, value in arguments.items() if name != "method"}
    failure = driver.raised(InvalidArgumentError, driver.client().request, method, "/x", **settings)
    assert {"headers": "Accept"}.get(next(reversed(arguments)), next(reversed(arguments))) in str(failure)
    assert server.received == []


def test_absent_query_values_are_left_out(driver: Driver, server: Server) -> None:
    """None is never sent as text, on its own or in a list."""
    driver.run(driver.client().request, "GET", "/x", query={"a": None, "b": [None, "c", 1], "d": (True, 1.5)})
    assert server.received[0].target == "/api/v2/x?b=c&b=1&d=true&d=1.5"


@pytest.mark.parametrize("body", [b"x" * 300_000, [b"ab", b"cd"]])
def test_raw_bodies(driver: Driver, server: Server, body: Any) -> None:
    """Raw bodies are sent with their type, streamed ones too."""
    driver.run(driver.client().request, "PUT", "/raw", content=body, content_type="video/mp4")
    expected = body if isinstance(body, bytes) else b"abcd"
    assert server.received[0].body == expected
    assert server.received[0].headers["content-type"] == "video/mp4"


def test_streams(driver: Driver, server: Server) -> None:
    """A streamed answer is retried until its first byte, then read piece by piece."""
    server.script(answer(503), answer(200, b"line 1\nline 2\n", headers={"X-Request-ID": "req_3"}))
    client = driver.client()

    def read_sync() -> Any:
        with client.stream("GET", "/events") as stream:
            return list(stream.iter_lines()), stream.request_id, stream.attempts

    async def read_async() -> Any:
        async with client.stream("GET", "/events") as stream:
            return [line async for line in stream.iter_lines()], stream.request_id, stream.attempts

    assert driver.run(read_async if driver.is_async else read_sync) == (["line 1", "line 2"], "req_3", 2)


def test_streams_that_break(driver: Driver, server: Server) -> None:
    """A stream that breaks raises an SDK error and gives its connection back."""
    server.script(answer(200, b"abc", length=100), answer(404, {"error": {"code": "c", "message": "m"}}), answer())
    client = driver.client(max_connections=1)

    def read_sync() -> Any:
        with client.stream("GET", "/events") as stream:
            return stream.read()

    async def read_async() -> Any:
        async with client.stream("GET", "/events") as stream:
            return await stream.read()

    read = read_async if driver.is_async else read_sync
    failure = driver.raised(VideoVectorError, read)
    assert failure.error_code == "connection_broken"
    assert failure.__cause__ is failure.__context__ is None
    driver.raised(NotFoundError, read)
    assert driver.send(client, operation()) == {"ok": True}


BROKEN: dict[str, Any] = {
    "truncated": lambda headers: answer(200, b'{"ok"', headers=headers, length=500),
    "undecodable": lambda headers: answer(200, b"not gzip", headers={"Content-Encoding": "gzip", **headers}),
    "too large": lambda headers: answer(200, b"{", headers=headers, length=10**12),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_was_known_of_a_broken_answer(driver: Driver, server: Server, broken: Any) -> None:
    """An answer that breaks after its head still gives status and request id, which support can search for."""
    server.script(broken({"X-Request-ID": "req_5"}))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, operation())
    assert (failure.status_code, failure.request_id, failure.attempts) == (200, "req_5", 1)


def test_zstd_in_several_frames(driver: Driver, server: Server) -> None:
    """An answer may be compressed in several frames; the first of them does not pass for all."""
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.compress(b'{"a"') + zstandard.compress(b": 1}")
    server.script(answer(200, packed, headers={"Content-Encoding": "zstd"}))
    assert driver.send(driver.client(), operation()) == {"a": 1}
    server.script(answer(200, packed[:-2], headers={"Content-Encoding": "zstd"}))
    failure = driver.raised(ResponseDecodeError, driver.client(max_retries=0).send, operation())
    assert failure.error_code == "invalid_content_encoding"


def streamed(driver: Driver, client: Any, chunk_size: int | None = None) -> list[bytes]:
    """The pieces of a streamed answer."""

    def pieces() -> list[bytes]:
        with client.stream("GET", "/things/1") as stream:
            return list(stream.iter_bytes(chunk_size))

    async def pieces_async() -> list[bytes]:
        async with client.stream("GET", "/things/1") as stream:
            return [piece async for piece in stream.iter_bytes(chunk_size)]

    found: list[bytes] = driver.run(pieces_async if driver.is_async else pieces)
    return found


def test_streamed_bombs_come_in_bounded_pieces(driver: Driver, server: Server) -> None:
    """A stream gives what a small chunk decompresses to piece by piece, and as one size where that is asked for."""
    packed = gzip.compress(b"\0" * 20_000_000)
    server.script(answer(200, packed, headers={"Content-Encoding": "gzip"}))
    sizes = [len(piece) for piece in streamed(driver, driver.client())]
    assert sum(sizes) == 20_000_000
    assert max(sizes) <= 1_048_576
    assert {len(piece) for piece in streamed(driver, driver.client(), 500_000)} == {500_000}


UNREADABLE = {
    "breaks off": (gzip.compress(b"a" * 1_000)[:-6], "gzip"),
    "damaged": (b"not gzip", "gzip"),
    "several codings": (gzip.compress(gzip.compress(b"a")), "gzip, gzip"),
    "not asked for": (b"a", "compress"),
}


@pytest.mark.parametrize(("content", "coding"), UNREADABLE.values(), ids=UNREADABLE)
def test_streams_that_cannot_be_decompressed(driver: Driver, server: Server, content: bytes, coding: str) -> None:
    """What a stream lost or cannot undo is an error, and does not pass for its end."""
    server.script(answer(200, content, headers={"Content-Encoding": coding}))
    with pytest.raises(ResponseDecodeError) as caught:
        streamed(driver, driver.client())
    assert caught.value.error_code == "invalid_content_encoding"
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_own_client_whose_hook_reads(driver: Driver, server: Server) -> None:
    """A streamed answer that an event hook of the caller's client has read is given in one piece."""

    def hook(response: httpx.Response) -> None:
        response.read()

    async def hook_async(response: httpx.Response) -> None:
        await response.aread()

    server.script(answer(200, gzip.compress(b'{"a": 1}'), headers={"Content-Encoding": "gzip"}))
    own: Any = (
        httpx.AsyncClient(event_hooks={"response": [hook_async]})
        if driver.is_async
        else httpx.Client(event_hooks={"response": [hook]})
    )
    assert b"".join(streamed(driver, driver.client(http_client=own, max_retries=0))) == b'{"a": 1}'
    driver.run(own.aclose if driver.is_async else own.close)
