"""What hooks can change: the headers of an attempt."""

from __future__ import annotations

import pytest
from wire_server import PUT, Driver, Server, error, operation, respond

from videovector import Hooks, InvalidArgumentError, RequestEvent


def test_a_hook_adds_headers_to_an_attempt(driver: Driver, server: Server) -> None:
    """To that attempt alone, in place of a header of the same name; others stay."""

    def on_request(event: RequestEvent) -> None:
        event.add_header("traceparent", f"00-{event.attempt}")
        if event.attempt == 1:
            event.add_header("X-First", "yes")

    server.script(error(503), respond())
    headers = {"Traceparent": "mine", "X-Mine": "kept"}
    client = driver.client(hooks=Hooks(on_request=on_request), custom_headers=headers)
    driver.send(client, operation())
    first, second = (request.headers for request in server.received)
    assert (first["traceparent"], first["x-first"], first["x-mine"]) == ("00-1", "yes", "kept")
    assert second["traceparent"] == "00-2"
    assert "x-first" not in second
    assert second["x-api-key"] == "test-key"


def test_headers_are_added_to_uploads_too(driver: Driver, server: Server) -> None:
    """Also where the body is streamed."""
    client = driver.client(hooks=Hooks(on_request=lambda event: event.add_header("traceparent", "00-1")))
    driver.send(client, operation(PUT, content=iter([b"a", b"b"])))
    assert server.received[0].headers["traceparent"] == "00-1"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Authorization", "Bearer other"),
        ("x-api-key", "other"),
        ("Host", "elsewhere.test"),
        ("Content-Length", "999"),
        ("X-Line", "a\r\nX-Smuggled: b"),
        ("X Blank", "unsaid"),
        ("X-Text", "snow \u2603"),
    ],
)
def test_headers_of_the_sdk_and_what_cannot_be_sent_are_refused(
    driver: Driver, server: Server, name: str, value: str
) -> None:
    """By the rules of custom headers, before anything is sent."""
    client = driver.client(hooks=Hooks(on_request=lambda event: event.add_header(name, value)))
    failure = driver.raised(InvalidArgumentError, client.send, operation())
    assert "add_header" in str(failure)
    assert value not in str(failure)
    assert server.received == []
