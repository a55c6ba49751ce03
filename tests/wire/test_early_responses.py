"""Uploads that a server responds to before it has read them."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest
from wire_server import PUT, Driver, operation, stop_listening

from videovector import ValidationError, VideoVectorError

BODY = b"x" * 30_000_000
REFUSAL = b'{"error": {"code": "too_large", "message": "The file is too large."}}'


class EarlyServer:
    """Reads the head of each request, responds, and reads no further."""

    def __init__(self) -> None:
        self.requests = 0
        self.interim = b""
        self.status = b"413 Too Large"
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/api/v2"
        self._open: list[socket.socket] = []
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._open.append(connection)
            connection.recv(1000)
            self.requests += 1
            if self.interim:
                connection.sendall(self.interim)
                time.sleep(0.3)
            if not self.status:
                connection.close()
                continue
            head = b"HTTP/1.1 " + self.status + b"\r\nContent-Length: %d\r\n\r\n" % len(REFUSAL)
            connection.sendall(head + REFUSAL)

    def close(self) -> None:
        stop_listening(self._socket)
        for connection in self._open:
            connection.close()


@pytest.fixture
def early() -> Iterator[EarlyServer]:
    server = EarlyServer()
    yield server
    server.close()


@pytest.mark.parametrize("content", [BODY, iter([BODY[:1_000_000]] * 20)], ids=["bytes", "iterator"])
def test_a_refused_upload_is_stopped_and_raises_what_the_server_said(
    driver: Driver, early: EarlyServer, content: object
) -> None:
    """Once, and long before the timeout, though the server reads none of it."""
    began = time.monotonic()
    client = driver.client(base_url=early.url, timeout=20)
    failure = driver.raised(ValidationError, client.send, operation(PUT, content=content))
    assert (failure.status_code, failure.message) == (413, "The file is too large.")
    assert early.requests == 1
    assert time.monotonic() - began < 10


def test_a_busy_server_is_asked_again_as_for_any_call(driver: Driver, early: EarlyServer) -> None:
    """An early 503 is retried, each time without sending the whole body."""
    early.status = b"503 Busy"
    client = driver.client(base_url=early.url, timeout=20, max_retries=2)
    failure = driver.raised(VideoVectorError, client.send, operation(PUT, content=BODY))
    assert (failure.status_code, failure.attempts, early.requests) == (503, 3, 3)


def test_an_interim_response_does_not_stop_an_upload(driver: Driver, early: EarlyServer) -> None:
    """100 Continue is no response; what follows it is, and stops the upload."""
    early.interim = b"HTTP/1.1 100 Continue\r\n\r\n"
    client = driver.client(base_url=early.url, timeout=5, max_retries=0)
    failure = driver.raised(ValidationError, client.send, operation(PUT, content=BODY))
    assert failure.status_code == 413


def test_a_refused_document_raises_what_the_server_said(driver: Driver, early: EarlyServer) -> None:
    """JSON is stopped too, which goes another way than a file."""
    client = driver.client(base_url=early.url, timeout=20)
    failure = driver.raised(ValidationError, client.send, operation(PUT, json={"image": "x" * 990_000}))
    assert (failure.status_code, early.requests) == (413, 1)


def test_an_upload_is_stopped_behind_a_proxy(
    driver: Driver, early: EarlyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the proxy refuses it, say."""
    monkeypatch.setenv("HTTP_PROXY", early.url.removesuffix("/api/v2"))
    client = driver.client(base_url="http://api.example.test/v2", allow_insecure=True, timeout=20)
    failure = driver.raised(ValidationError, client.send, operation(PUT, content=BODY))
    assert (failure.status_code, early.requests) == (413, 1)


def test_an_upload_in_small_pieces_is_stopped_too(driver: Driver, early: EarlyServer) -> None:
    """However small the pieces are that the caller gives."""
    client = driver.client(base_url=early.url, timeout=20)
    pieces = (b"x" * 4_000 for _ in range(5_000))
    failure = driver.raised(ValidationError, client.send, operation(PUT, content=pieces))
    assert (failure.status_code, early.requests) == (413, 1)


def test_a_server_that_closes_without_a_response_is_a_broken_connection(driver: Driver, early: EarlyServer) -> None:
    """Closing alone is no response: the upload fails as one whose connection broke."""
    early.status = b""
    client = driver.client(base_url=early.url, timeout=20, max_retries=0)
    failure = driver.raised(VideoVectorError, client.send, operation(PUT, content=BODY))
    assert failure.error_code == "connection_broken"
