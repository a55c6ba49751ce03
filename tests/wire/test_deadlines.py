"""Deadlines of whole calls, and timeouts of a connection that says nothing."""

from __future__ import annotations

import builtins
import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from wire_server import POST, PUT, Driver, Server, error, hang, operation

from videovector import ExternalServiceError, RequestOptions, TimeoutError, VideoVector, VideoVectorError
from videovector._transport.http_library import httpx


def test_a_wait_past_the_deadline_is_not_begun(driver: Driver, server: Server) -> None:
    """No wait reaches past the deadline: the last error is raised instead."""
    server.script(error(503, Retry_After="60"))
    failure = driver.raised(ExternalServiceError, driver.client(deadline=10).send, operation())
    assert (failure.attempts, failure.retry_after, driver.waits) == (1, 60, [])


def test_an_attempt_ends_at_the_deadline(driver: Driver, server: Server) -> None:
    """The deadline also cuts an attempt short, below the timeout."""
    server.script(hang)
    begin = time.monotonic()
    failure = driver.raised(TimeoutError, driver.client().send, operation(), RequestOptions(deadline=0.2))
    assert failure.error_code == "deadline_exceeded"
    # Before the timeout, which is 5 seconds.
    assert time.monotonic() - begin < 4.5


def test_a_deadline_that_passes_while_waiting_for_a_connection_sends_nothing(driver: Driver, server: Server) -> None:
    """Waiting for a free connection counts against the deadline too."""
    server.script(hang)
    client = driver.client(max_connections=1, deadline=0.1, timeout=3)
    moments = iter([0.0])
    driver.clock.monotonic = lambda: next(moments, 1.0)
    failure = driver.raised(TimeoutError, client.send, operation())
    assert (failure.error_code, len(server.received)) == ("deadline_exceeded", 0)


def test_a_timeout_is_for_silence_and_not_for_the_whole_response(driver: Driver, server: Server) -> None:
    """A response that keeps coming may last longer than the timeout."""

    def trickle(connection: socket.socket) -> bool:
        body = b'{"ok": true}'
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body))
        for byte in body:
            time.sleep(0.05)
            connection.sendall(bytes([byte]))
        return True

    server.script(trickle)
    assert driver.send(driver.client(timeout=0.5), operation()) == {"ok": True}
    slow = driver.raised(VideoVectorError, driver.client(deadline=0.3).send, operation())
    assert slow.error_code == "deadline_exceeded"


def test_a_large_body_under_a_deadline_arrives_as_it_is(driver: Driver, server: Server) -> None:
    """A body sent piece by piece, so that the deadline is looked at in between, arrives as it is."""
    body = {"text": "x" * 900_000}
    driver.send(driver.client(deadline=30), operation(PUT, json=body))
    assert json.loads(server.received[0].body) == body


def test_the_callers_http_client_keeps_to_the_deadline(server: Server) -> None:
    """A response that keeps coming over the caller's own HTTP client is cut off when the deadline has passed."""

    def endless(connection: Any) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.sendall(b"1\r\n \r\n")
            time.sleep(0.02)

    server.script(endless)
    with (
        httpx.Client() as own,
        VideoVector(api_key="k", base_url=server.url, http_client=own, deadline=0.2) as client,
        pytest.raises(TimeoutError) as late,
    ):
        client.send(operation())
    assert late.value.error_code == "deadline_exceeded"


def test_a_timeout_that_the_body_raises_comes_out_as_it_is(driver: Driver, server: Server) -> None:
    """What reading the body raises comes out as it is, also where it looks like the deadline."""

    class Waited(builtins.TimeoutError):
        pass

    def body() -> Iterator[bytes]:
        yield b"a"
        raise Waited("the camera gave nothing")

    client = driver.client(deadline=30)
    assert "the camera" in str(driver.raised(Waited, client.send, operation(POST, content=body())))
    server.received.clear()
    assert driver.send(client, operation()) == {"ok": True}
