"""Streamed responses read line by line, event by event, and ended by their owner, over real connections."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import Any

import pytest
from wire_server import Action, Driver, Server, raw, respond

from videovector import ResponseDecodeError

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


def collected(driver: Driver, client: Any, method: str, first: Any = None) -> list[Any]:
    """What one of a stream's iterators gives; `first` is called with the stream before each item."""

    def read_sync() -> list[Any]:
        found: list[Any] = []
        with client.stream("GET", "/things") as stream:
            for item in getattr(stream, method)():
                found.append(item)
                if first is not None:
                    first(stream)
        return found

    async def read_async() -> list[Any]:
        found: list[Any] = []
        async with client.stream("GET", "/things") as stream:
            async for item in getattr(stream, method)():
                found.append(item)
                if first is not None:
                    await first(stream)
        return found

    result: list[Any] = driver.run(read_async if driver.is_async else read_sync)
    return result


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


@pytest.mark.parametrize("method", ["events", "iter_events"])
@pytest.mark.parametrize("content_type", ["text/html", "application/json", "text/plain; charset=utf-8", "image/png"])
def test_events_are_looked_for_in_event_streams_alone(
    driver: Driver, server: Server, method: str, content_type: str
) -> None:
    """A page of HTML, as a proxy sends it for any request, is an error instead of a stream without events."""
    server.script(respond(body=b"<html>data: 1\n\n</html>", headers={"Content-Type": content_type}))
    with pytest.raises(ResponseDecodeError, match="not an event stream") as caught:
        collected(driver, driver.client(), method)
    assert (caught.value.status_code, caught.value.error_code) == (200, "unexpected_content_type")


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
