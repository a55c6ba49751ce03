"""Streamed responses read line by line, event by event, and ended by their owner, over real connections."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading
import time
from typing import Any

import pytest
from wire_server import Action, Driver, Server, error, raw, respond

from videovector import ResponseDecodeError, VideoVectorError

EVENTS_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"


def chunk(text: str) -> bytes:
    return f"{len(text.encode()):x}\r\n{text}\r\n".encode()


def open_stream(text: str) -> Action:
    """Send this much of an event stream, and keep the connection open."""

    def act(connection: socket.socket) -> bool:
        connection.sendall(EVENTS_HEAD + chunk(text))
        connection.recv(1)
        return False

    return act


def collected(driver: Driver, client: Any, method: str, first: Any = None, **settings: Any) -> list[Any]:
    """What one of a stream's iterators gives; `first` is called with the stream before each item."""

    def read_sync() -> list[Any]:
        found: list[Any] = []
        with client.stream("GET", "/things", **settings) as stream:
            for item in getattr(stream, method)():
                found.append(item)
                if first is not None:
                    first(stream)
        return found

    async def read_async() -> list[Any]:
        found: list[Any] = []
        async with client.stream("GET", "/things", **settings) as stream:
            async for item in getattr(stream, method)():
                found.append(item)
                if first is not None:
                    await first(stream)
        return found

    result: list[Any] = driver.run(read_async if driver.is_async else read_sync)
    return result


def failed(driver: Driver, method: str, **settings: Any) -> VideoVectorError:
    """The error that one of a stream's iterators ends in."""
    with pytest.raises(VideoVectorError) as caught:
        collected(driver, driver.client(), method, **settings)
    return caught.value


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ('{"a": "x\u2028y"}\n{"b": 1}\n', ['{"a": "x\u2028y"}', '{"b": 1}']),
        ("a\u0085b\x0bc\x0cd\x1ce\u2029f", ["a\u0085b\x0bc\x0cd\x1ce\u2029f"]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\n\n\nb\n", ["a", "", "", "b"]),
        ("\r\n", [""]),
        ("", []),
        ("é\n🎬", ["é", "🎬"]),
    ],
)
def test_lines_end_where_json_lines_end(driver: Driver, server: Server, content: str, lines: list[str]) -> None:
    """Only line feeds and carriage returns end a line, however the bytes are cut; other separators of Unicode stay."""
    encoded = content.encode()
    pieces = b"".join(b"1\r\n" + encoded[at : at + 1] + b"\r\n" for at in range(len(encoded)))
    server.script(raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces + b"0\r\n\r\n"))
    assert collected(driver, driver.client(), "iter_lines") == lines


@pytest.mark.parametrize(("charset", "text"), [("latin-1", "é"), ("utf-16", "é"), ("no-such-charset", "é")])
def test_lines_are_read_in_the_charset_that_the_response_names(
    driver: Driver, server: Server, charset: str, text: str
) -> None:
    """An unknown charset counts as UTF-8."""
    content = text.encode("utf-8" if charset.startswith("no") else charset)
    server.script(respond(body=content, headers={"Content-Type": f"text/plain; charset={charset}"}))
    assert collected(driver, driver.client(), "iter_lines") == [text]


LOGIN = b"<html>Sign in\ndata: test-key\n\n</html>"


def typed(content_type: str, body: bytes, **headers: str) -> Action:
    """A response that is no event stream, with a request id."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return respond(body=body, headers={"Content-Type": content_type, "X-Request-ID": "req_7", **named})


@pytest.mark.parametrize("method", ["events", "iter_events"])
@pytest.mark.parametrize(
    ("action", "content_type"),
    [
        (typed("text/html; charset=utf-8", LOGIN), "text/html"),
        (typed("text/html", gzip.compress(LOGIN), Content_Encoding="gzip"), "text/html"),
        (typed("text/html", b""), "text/html"),
        (typed("application/json", b'{"error": {"message": "test-key"}}'), "application/json"),
        (typed("text/plain; charset=utf-8", b"data: 1\n\n"), "text/plain"),
        (typed("application/x-ndjson", b"{}\n"), "application/x-ndjson"),
        (typed("image/png", b"\x89PNG"), "image/png"),
        # As a server may send back what it was sent.
        (typed("text/test-key", b""), "text/***"),
    ],
)
def test_events_are_looked_for_in_event_streams_alone(
    driver: Driver, server: Server, method: str, action: Action, content_type: str
) -> None:
    """What a proxy or a login page sends is an error that names the request, instead of a stream without events."""
    server.script(action)
    failure = failed(driver, method, query={"q": "hidden"})
    assert str(failure) == (
        f"200 unexpected_content_type: The response to GET {server.url}/things is not an event stream "
        f"(text/event-stream): its content type is {content_type!r}. (request_id=req_7)"
    )
    assert isinstance(failure, ResponseDecodeError)
    assert (failure.method, failure.url, failure.attempts) == ("GET", f"{server.url}/things", 1)
    assert "test-key" not in repr(vars(failure))
    assert len(server.received) == 1


def test_a_redirect_to_a_login_page_is_not_followed_for_events(driver: Driver, server: Server) -> None:
    """It is an error of its status, which does not show where it leads."""
    login = {"Location": "https://login.example.test/?token=hidden", "Content-Type": "text/html", "X-Request-ID": "r1"}
    server.script(respond(302, LOGIN, headers=login))
    failure = failed(driver, "iter_events")
    assert (failure.status_code, failure.method, failure.url, failure.request_id) == (
        302,
        "GET",
        f"{server.url}/things",
        "r1",
    )
    assert "hidden" not in str(failure) + repr(vars(failure))
    assert len(server.received) == 1


@pytest.mark.parametrize(
    ("action", "code"), [(typed("text/html", LOGIN), "unexpected_content_type"), (error(404), "some_code")]
)
def test_a_continuation_without_events_says_after_which_event(
    driver: Driver, server: Server, action: Action, code: str
) -> None:
    """Whatever comes instead of the rest of a stream ends it, and the next run can go on where it stood."""
    server.script(raw(EVENTS_HEAD + chunk("id: 1\ndata: a\n\n")), action)
    failure = failed(driver, "iter_events")
    assert (failure.error_code, failure.details) == (code, {"last_event_id": "1"})
    assert len(server.received) == 2


@pytest.mark.parametrize("status", [200, 204])
def test_a_response_without_content_is_a_stream_without_events(driver: Driver, server: Server, status: int) -> None:
    """It is not asked for again."""
    server.script(raw(f"HTTP/1.1 {status} OK\r\nContent-Length: 0\r\n\r\n".encode()))
    assert collected(driver, driver.client(), "iter_events") == []
    assert len(server.received) == 1


def test_compressed_events_are_read(driver: Driver, server: Server) -> None:
    """As any response."""
    server.script(typed("text/event-stream", gzip.compress(b"data: 1\n\n"), Content_Encoding="gzip"))
    assert [event.data for event in collected(driver, driver.client(), "iter_events")] == ["1"]


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "application/x-ndjson", "text/html", ""])
@pytest.mark.parametrize("compressed", [False, True])
def test_lines_are_read_whatever_the_type(driver: Driver, server: Server, content_type: str, compressed: bool) -> None:
    """Lines are of any text, so that JSON lines may be sent under any of their names."""
    body = b'{"a": 1}\n{"b": 2}\n'
    headers = {"Content_Encoding": "gzip"} if compressed else {}
    server.script(typed(content_type, gzip.compress(body) if compressed else body, **headers))
    assert collected(driver, driver.client(), "iter_lines") == ['{"a": 1}', '{"b": 2}']


@pytest.mark.parametrize("content_type", ["text/event-stream", "Text/Event-Stream; charset=utf-8", ""])
def test_a_stream_without_a_type_is_believed(driver: Driver, server: Server, content_type: str) -> None:
    """The type is compared without case and parameters."""
    server.script(respond(body=b"data: 1\n\n", headers={"Content-Type": content_type}))
    assert [event.data for event in collected(driver, driver.client(), "iter_events")] == ["1"]


@pytest.mark.parametrize(
    ("frames", "last_id", "wait"),
    [
        ("id: 1\ndata: a\n\nid: 7\n\n", "7", 0.25),
        ("id: 1\ndata: a\n\nretry: 40\n\n", "1", 0.04),
        ("id: 1\ndata: a\n\n:comment\nretry: 40\nid: 9\n\n", "9", 0.04),
        ("retry: 40\nid: 1\ndata: a\n\nretry: 70\n\n", "1", 0.07),
        ("id: 1\ndata: a\n\nid: 8\n", "1", 0.25),
        ("retry: 40\n\nid: 1\ndata: a\n\n", "1", 0.04),
    ],
)
def test_frames_without_data_say_where_and_when_to_go_on(
    driver: Driver, server: Server, frames: str, last_id: str, wait: float
) -> None:
    """`id` and `retry` count without data too, once the frame of the id is complete, and hold until others come."""
    server.script(raw(EVENTS_HEAD + chunk(frames)), raw(EVENTS_HEAD + chunk("id: 99\ndata: b\n\n") + b"0\r\n\r\n"))
    assert [event.data for event in collected(driver, driver.client(), "iter_events")] == ["a", "b"]
    assert server.received[1].headers["last-event-id"] == last_id
    assert driver.waits == [wait]


def test_closing_a_stream_inside_its_loop_ends_the_loop(driver: Driver, server: Server) -> None:
    """The owner's `close()` is no broken connection: nothing is sent again."""
    for method in ("iter_events", "events", "iter_bytes", "iter_lines"):
        server.received.clear()
        server.script(open_stream("id: 1\ndata: a\n\n"))
        assert len(collected(driver, driver.client(), method, first=lambda stream: stream.close())) >= 1
        assert len(server.received) == 1


@pytest.mark.parametrize("method", ["iter_events", "iter_bytes", "iter_lines"])
def test_closing_a_stream_from_elsewhere_ends_the_wait_for_its_next_piece(
    driver: Driver, server: Server, method: str
) -> None:
    """Another thread, or another task, closes the stream while its reader waits: the reading ends, at once."""
    server.script(open_stream("id: 1\ndata: a\n\n"))
    client = driver.client(timeout=20)

    def close_sync(stream: Any) -> None:
        threading.Timer(0.1, stream.close).start()

    async def close_async(stream: Any) -> None:
        tasks.append(
            asyncio.get_running_loop().call_later(0.1, lambda: tasks.append(asyncio.ensure_future(stream.close())))
        )

    tasks: list[Any] = []
    began = time.monotonic()
    assert len(collected(driver, client, method, first=close_async if driver.is_async else close_sync)) >= 1
    assert time.monotonic() - began < 5
    assert len(server.received) == 1
    server.received.clear()
    server.script(respond())
    assert driver.run(client.request, "GET", "/things") == {"ok": True}


def test_closing_a_stream_while_it_connects_again_ends_the_reading(driver: Driver, server: Server) -> None:
    """Between two connections the stream is closed as well as during one."""
    server.script(raw(EVENTS_HEAD + chunk("id: 1\ndata: a\n\n")), open_stream("id: 2\ndata: b\n\n"))
    client = driver.client()
    streams: list[Any] = []

    def pause_sync(seconds: float) -> None:
        streams[0].close()

    async def pause_async(seconds: float) -> None:
        await streams[0].close()

    def remember(stream: Any) -> None:
        streams.append(stream)

    async def remember_async(stream: Any) -> None:
        streams.append(stream)

    driver.clock.sleep, driver.clock.sleep_async = pause_sync, pause_async
    found = collected(driver, client, "iter_events", first=remember_async if driver.is_async else remember)
    assert [event.data for event in found] == ["a"]
    assert len(server.received) == 1
