"""Server-sent events over real connections: taken up again after a break, from the last event on."""

from __future__ import annotations

from typing import Any

import pytest
from wire_server import Driver, Server, error, raw, respond

from videovector import ConnectionError, NotFoundError, VideoVectorError

STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"


def cut_off(text: str) -> bytes:
    """A stream that broke off after this text."""
    return STREAM_HEAD + f"{len(text):x}\r\n{text}\r\n".encode()


def whole(text: str) -> bytes:
    """A stream that the server ended after this text."""
    return cut_off(text) + b"0\r\n\r\n"


def event(number: int) -> str:
    return f"id: evt_{number}\nevent: tick\ndata: {number}\n\n"


class Reader:
    """Reads a stream with either client and keeps what came, also when it ends in an error."""

    def __init__(self, driver: Driver, **settings: Any) -> None:
        self.driver = driver
        self.client = driver.client(**settings)
        self.found: list[str] = []

    def read(self, method: str = "GET", **settings: Any) -> list[str]:
        def read_sync() -> None:
            with self.client.stream(method, "/events", **settings) as stream:
                self.found.extend(event.data for event in stream.iter_events())

        async def read_async() -> None:
            async with self.client.stream(method, "/events", **settings) as stream:
                async for event in stream.iter_events():
                    self.found.append(event.data)

        self.driver.run(read_async if self.driver.is_async else read_sync)
        return self.found

    def failure(self, kind: type[VideoVectorError], method: str = "GET", **settings: Any) -> VideoVectorError:
        with pytest.raises(kind) as caught:
            self.read(method, **settings)
        return caught.value


def last_ids(server: Server) -> list[str | None]:
    return [request.headers.get("last-event-id") for request in server.received]


def test_goes_on_after_the_last_event(driver: Driver, server: Server) -> None:
    """After a break the client connects again with the id of the last whole event; nothing is lost or doubled."""
    server.script(
        raw(cut_off(event(1) + event(2) + "id: evt_3\ndata: half")), raw(cut_off(event(3))), raw(whole(event(4)))
    )
    assert Reader(driver).read() == ["1", "2", "3", "4"]
    assert last_ids(server) == [None, "evt_2", "evt_3"]
    assert driver.waits == [0.25, 0.25]


def test_the_callers_starting_point_holds(driver: Driver, server: Server) -> None:
    """A `Last-Event-ID` of the caller goes out first, and again when the connection broke before any event."""
    server.script(raw(cut_off(": heartbeat\n\n")), raw(cut_off(event(8))), raw(whole(event(9))))
    assert Reader(driver).read(headers={"last-event-id": "evt_7"}) == ["8", "9"]
    assert last_ids(server) == ["evt_7", "evt_7", "evt_8"]
    assert [name for name, _ in server.received[2].pairs].count("last-event-id") == 1


def test_an_end_without_a_break_is_the_end(driver: Driver, server: Server) -> None:
    """A stream that the server ends is not asked for again."""
    server.script(raw(whole(event(1))))
    assert Reader(driver).read() == ["1"]
    assert len(server.received) == 1


def test_breaks_without_an_event_between_them_are_bounded(driver: Driver, server: Server) -> None:
    """Breaks in a row count against max_retries; the error tells after which event the stream broke."""
    server.script(raw(cut_off(event(1))), raw(cut_off(": nothing\n\n")))
    reader = Reader(driver, max_retries=2)
    failure = reader.failure(ConnectionError)
    assert reader.found == ["1"]
    assert (failure.error_code, failure.details["last_event_id"]) == ("connection_broken", "evt_1")
    assert len(server.received) == 3
    assert driver.waits == [0.25, 0.5]


def test_an_event_forgives_the_breaks_before_it(driver: Driver, server: Server) -> None:
    """A stream that breaks often but goes on in between is followed to its end."""
    server.script(*(raw(cut_off(event(number))) for number in range(1, 6)), raw(whole(event(6))))
    assert Reader(driver, max_retries=1).read() == ["1", "2", "3", "4", "5", "6"]


def test_the_servers_wish_to_wait_is_kept_to(driver: Driver, server: Server) -> None:
    """The `retry` of an event is the wait in milliseconds before connecting again, within max_retry_delay."""
    server.script(
        raw(cut_off("retry: 1500\n" + event(1))), raw(cut_off("retry: 99000\n" + event(2))), raw(whole(event(3)))
    )
    assert Reader(driver, max_retry_delay=10).read() == ["1", "2", "3"]
    assert driver.waits == [1.5, 10]


@pytest.mark.parametrize(
    ("text", "found"), [("data: a\n\n", ["a"]), ("id: naïve\ndata: a\n\n", ["a"]), ("id: naïve\n\n", [])]
)
def test_events_without_a_usable_id_are_not_repeated(
    driver: Driver, server: Server, text: str, found: list[str]
) -> None:
    """Where the server could not know what came through, the break is reported instead of events coming twice."""
    server.script(raw(STREAM_HEAD + f"{len(text.encode()):x}\r\n{text}\r\n".encode()))
    reader = Reader(driver)
    reader.failure(ConnectionError)
    assert reader.found == found
    assert len(server.received) == 1


def test_a_write_is_not_repeated_without_a_key(driver: Driver, server: Server) -> None:
    """A broken POST is taken up again only with an idempotency key, which stays the same."""
    server.script(raw(cut_off(event(1))))
    Reader(driver).failure(ConnectionError, "POST", json={"a": 1})
    assert len(server.received) == 1
    server.received.clear()
    server.script(raw(cut_off(event(1))), raw(whole(event(2))))
    assert Reader(driver).read("POST", json={"a": 1}, idempotency_key="k1") == ["1", "2"]
    assert [(request.headers["idempotency-key"], request.body) for request in server.received] == [
        ("k1", b'{"a":1}')
    ] * 2


def test_a_refused_continuation_is_raised_and_frees_the_connection(driver: Driver, server: Server) -> None:
    """When the API refuses to go on its error is raised, and the place of the connection is free again."""
    server.script(raw(cut_off(event(1))), error(404), respond())
    reader = Reader(driver, max_connections=1)
    reader.failure(NotFoundError)
    assert driver.run(reader.client.request, "GET", "/things") == {"ok": True}


def test_connecting_again_is_retried_like_any_call(driver: Driver, server: Server) -> None:
    """A 503 on the way back counts as a retry of that connection, not as a break of the stream."""
    server.script(raw(cut_off(event(1))), error(503), error(503), raw(whole(event(2))))
    assert Reader(driver, max_retries=2).read() == ["1", "2"]
    assert last_ids(server) == [None, "evt_1", "evt_1", "evt_1"]


def test_leaving_early_frees_the_connection(driver: Driver, server: Server) -> None:
    """Who stops reading after the first event gives the connection back at the end of the block."""
    server.script(raw(cut_off(event(1) + event(2))), respond())
    client = driver.client(max_connections=1)

    def read_sync() -> None:
        with client.stream("GET", "/events") as stream:
            assert next(stream.iter_events()).data == "1"

    async def read_async() -> None:
        async with client.stream("GET", "/events") as stream:
            assert (await anext(stream.iter_events())).data == "1"

    driver.run(read_async if driver.is_async else read_sync)
    assert driver.run(client.request, "GET", "/things") == {"ok": True}


def test_a_stream_takes_any_type(driver: Driver, server: Server) -> None:
    """A stream of a route given by its path asks for any type, unless the caller names one."""
    server.script(raw(whole(event(1))))
    Reader(driver).read()
    Reader(driver).read(headers={"Accept": "text/event-stream"})
    assert [request.headers["accept"] for request in server.received] == ["*/*", "text/event-stream"]


@pytest.mark.parametrize(
    ("kind", "value"), [("json", {"ok": True}), ("text", '{"ok": true}'), ("bytes", b'{"ok": true}'), ("none", None)]
)
def test_each_kind_of_response_is_read_as_asked(driver: Driver, server: Server, kind: str, value: Any) -> None:
    """`client.request` gives the response as the kind that was asked for."""
    assert driver.run(driver.client().request, "GET", "/things", answer=kind) == value
