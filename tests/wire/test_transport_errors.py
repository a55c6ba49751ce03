"""What an error says when no whole response comes back: over the path of short calls, and over that of streams."""

from __future__ import annotations

import socket
import threading
from typing import Any

import pytest
from wire_server import PUT, Action, Driver, Server, drop, hang, operation, raw, reset, respond, stop_listening

from videovector import VideoVectorError

BROKEN = "Connection broke before the response was complete: "
ELSEWHERE = {"base_url": "http://api.example.test/v2", "allow_insecure": True, "max_retries": 0}


def message_of_a_call(driver: Driver, client: Any) -> str:
    return driver.raised(VideoVectorError, client.send, operation()).message


def message_of_a_stream(driver: Driver, client: Any) -> str:
    return driver.raised(VideoVectorError, driver.read_stream, client, "/things/1").message


@pytest.mark.parametrize(
    ("action", "message"),
    [
        (drop, f"{BROKEN}the server closed it without a response."),
        (respond(200, b"abc", length=9), f"{BROKEN}the server closed it in the middle of the response."),
        (
            raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
            f"{BROKEN}the server closed it in the middle of the response.",
        ),
        (raw(b"SSH-2.0-OpenSSH_9.0\r\n\r\n"), f"{BROKEN}the server did not send valid HTTP."),
        (
            respond(200, b"abc", headers={"Content-Encoding": "gzip"}),
            "The response could not be decompressed: its content does not match its Content-Encoding.",
        ),
    ],
    ids=["dropped", "truncated", "without last chunk", "no HTTP", "not compressed"],
)
def test_what_broke_a_response_is_said_in_the_same_words_on_every_path(
    driver: Driver, server: Server, action: Action, message: str
) -> None:
    """Short calls have their own HTTP/1.1 and streams that of the library; nobody can tell them apart by an error."""
    server.script(action)
    client = driver.client(max_retries=0)
    assert message_of_a_call(driver, client) == message
    assert message_of_a_stream(driver, client) == message


def test_a_connection_that_is_reset_is_told_in_the_words_of_the_system(driver: Driver, server: Server) -> None:
    """The reason is at the bottom of a chain of exceptions; the library that reads async streams drops it."""
    server.script(reset)
    client = driver.client(max_retries=0)
    for told in (message_of_a_call, message_of_a_stream):
        message = told(driver, client)
        assert message == f"{BROKEN}connection reset by peer." or driver.is_async
        assert message.startswith(BROKEN)


def test_a_server_that_sends_nothing_is_told_by_its_timeout(driver: Driver, server: Server) -> None:
    """Silence is told apart from a connection that broke."""
    server.script(hang)
    client = driver.client(max_retries=0, timeout=0.15)
    for told in (message_of_a_call, message_of_a_stream):
        assert told(driver, client) == "Request timed out: the server sent nothing in time."


def test_a_server_that_takes_nothing_is_told_by_its_timeout(driver: Driver) -> None:
    """A large upload that stops moving says so, whichever path it takes."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}/api/v2"
        client = driver.client(base_url=url, max_retries=0, timeout=0.15)
        for sent in (
            operation(PUT, json={"text": "x" * 9_000_000}),
            operation(PUT, content=iter([b"x" * 1_000_000] * 9)),
        ):
            failure = driver.raised(VideoVectorError, client.send, sent)
            assert failure.message == "Request timed out: the server took nothing in time."


def test_a_port_that_nobody_listens_on_is_told_in_the_words_of_the_system(driver: Driver) -> None:
    """The reason is the operating system's own, whichever path the call takes."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    client = driver.client(base_url=f"http://127.0.0.1:{port}/api/v2", max_retries=0)
    for told in (message_of_a_call, message_of_a_stream):
        assert told(driver, client) == "Connection failed: connection refused."


def test_a_proxy_that_refuses_is_told_as_a_failed_connection(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that does not let a call through to a TLS host is no response of the API."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def refuse() -> None:
            connection, _ = proxy.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

        threading.Thread(target=refuse, daemon=True).start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        client = driver.client(base_url="https://api.example.test/v2", max_retries=0)
        failure = driver.raised(VideoVectorError, client.send, operation())
        stop_listening(proxy)
    assert (failure.error_code, failure.message) == (
        "connection_failed",
        "Connection failed: the server could not be reached.",
    )


def test_what_cannot_be_sent_says_what_to_check(driver: Driver, server: Server) -> None:
    """An id beyond what a URL holds, and a body of another length than it was announced with."""
    client = driver.client(max_retries=0)
    failure = driver.raised(VideoVectorError, client.send, operation(path="/things/" + "x" * 70_000))
    assert failure.message == "The URL of the request is not valid; check base_url and the length of ids."
    assert server.received == []
