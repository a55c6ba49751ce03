"""The same over TLS, with a certificate made for the test; and what is said when TLS or the name of the host fails."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import shutil
import socket
import ssl
import subprocess
import threading
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import certifi
import pytest
from fault_actions import OK_BODY, drip, head, never_reads
from wire_server import KEYED, POST, Driver, Server, drop, error, operation, reset, respond, stop_listening

from videovector import AsyncVideoVector, ConnectionError, RequestOptions, TimeoutError, ValidationError

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for this machine, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    made, key = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-keyout", str(key), "-out", str(made), "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(command, check=True, capture_output=True)
    return made, key


class TlsServer(Server):
    """The scripted server behind TLS."""

    def __init__(self, certificate: tuple[Path, Path]) -> None:
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(*map(str, certificate))
        super().__init__()
        self.url = self.url.replace("http:", "https:")

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), self._context.wrap_socket(connection, server_side=True) as secured:
            super()._serve(secured)


@pytest.fixture
def tls(certificate: tuple[Path, Path]) -> Iterator[TlsServer]:
    server = TlsServer(certificate)
    server.script(respond())
    yield server
    server.close()


@pytest.fixture
def trusted(certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))


def closing(connection: socket.socket) -> bool:
    """Answer, and close the connection without having said so."""
    respond()(connection)
    return False


@pytest.mark.usefixtures("trusted")
def test_a_connection_closed_while_idle_is_noticed_over_tls(tls: TlsServer) -> None:
    """Over TLS too the async client notices a connection closed while its event loop was busy."""
    tls.script(closing)

    async def calls() -> None:
        async with AsyncVideoVector(api_key="k", base_url=tls.url, max_retries=0) as client:
            for _ in range(5):
                await client.send(operation(POST, json={}))
                time.sleep(0.05)  # noqa: ASYNC251  # nothing may run meanwhile that could notice

    asyncio.run(calls())
    assert len(tls.received) == 5


@pytest.mark.usefixtures("trusted")
def test_calls_go_over_tls(driver: Driver, tls: TlsServer) -> None:
    """Calls, bodies and retries work, and the connection is kept."""
    client = driver.client(base_url=tls.url)
    body = {"text": "x" * 300_000}
    for _ in range(3):
        assert driver.send(client, operation(KEYED, json=body)) == {"ok": True}
    assert tls.connections == 1
    tls.received.clear()
    tls.script(error(503), drop, reset, respond())
    assert driver.send(client, operation(KEYED, json=body)) == {"ok": True}
    assert len({request.body for request in tls.received}) == 1
    assert len(tls.received) == 4


@pytest.mark.usefixtures("trusted")
def test_bytes_after_a_large_response_are_no_response_to_the_next_request(driver: Driver, tls: TlsServer) -> None:
    """What comes in one TLS record with the end of a large body is not taken for the response to what follows."""
    body = b'{"filler":"' + b"x" * 300_000 + b'"}'
    smuggled = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{"smuggled":true}'

    def with_surplus(connection: socket.socket) -> bool:
        connection.sendall(head(Content_Length=len(body)) + body[:-100])
        # In one record with the end of the body, so that the one who reads only that leaves it inside TLS.
        connection.sendall(body[-100:] + smuggled)
        return True

    tls.script(with_surplus, respond(200, {"mine": 2}))
    client = driver.client(base_url=tls.url)
    assert set(driver.send(client, operation())) == {"filler"}
    assert driver.send(client, operation()) == {"mine": 2}
    assert tls.connections == 2


def resources_left(driver: Driver) -> list[str]:
    """What Python says was left open, once the clients are closed and the event loop has ended right after."""
    driver.close()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        gc.collect()
    return [str(warning.message) for warning in told]


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("content", [head(Content_Length=900) + b" " * 900, b"HTTP/1.1 200 OK\r\nX: " + b"x" * 900])
def test_the_deadline_holds_over_tls(driver: Driver, tls: TlsServer, content: bytes) -> None:
    """A server that sends a byte now and then is cut off at the deadline there too, and no connection stays open."""
    tls.script(respond(), drip(content, 0.02))
    client = driver.client(base_url=tls.url)
    driver.send(client, operation())
    begin = time.monotonic()
    failure = driver.raised(TimeoutError, client.send, operation(), RequestOptions(deadline=0.3))
    assert failure.error_code == "deadline_exceeded"
    # All of it would take eighteen seconds.
    assert time.monotonic() - begin < 9
    assert resources_left(driver) == []


@pytest.mark.usefixtures("trusted")
def test_a_silent_server_leaves_nothing_open(driver: Driver, tls: TlsServer) -> None:
    """A connection given up after a timeout is closed without the goodbye that such a server would not answer."""
    tls.script(respond(), never_reads, never_reads, respond(), never_reads)
    client = driver.client(base_url=tls.url, timeout=0.2, max_retries=2)
    assert driver.send(client, operation()) == {"ok": True}
    assert driver.send(client, operation()) == {"ok": True}
    failure = driver.raised(TimeoutError, client.send, operation(), RequestOptions(max_retries=0))
    assert "the server sent nothing in time" in str(failure)
    assert resources_left(driver) == []


def test_a_server_that_never_shakes_hands_is_told(driver: Driver) -> None:
    """A server that takes the connection and does not begin with TLS is told as one that cannot be connected to."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://127.0.0.1:{mute.getsockname()[1]}/api/v2"
        client = driver.client(base_url=url, timeout=0.2, max_retries=0)
        failure = driver.raised(TimeoutError, client.send, operation())
        assert "no connection could be made in time" in str(failure)
        assert resources_left(driver) == []


def test_a_body_half_sent_leaves_nothing_open(driver: Driver) -> None:
    """A call cut off while the server takes nothing more of its body does not wait for the server to take the rest."""
    with socket.create_server(("127.0.0.1", 0)) as full:
        full.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        # Small segments, as on a real network: the sender's buffer grows with them.
        full.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
        client = driver.client(base_url=f"http://127.0.0.1:{full.getsockname()[1]}/api/v2", deadline=0.3)
        body = {"text": "x" * 900_000}
        failure = driver.raised(TimeoutError, client.send, operation(KEYED, json=body))
        assert failure.error_code == "deadline_exceeded"
        assert resources_left(driver) == []


def test_an_untrusted_certificate_is_refused(driver: Driver, tls: TlsServer) -> None:
    """A certificate that nobody vouches for is refused, before anything is sent, with the reason."""
    client = driver.client(base_url=tls.url, max_retries=1)
    failure = driver.raised(ConnectionError, client.send, operation())
    assert (failure.error_code, failure.attempts, tls.received) == ("connection_failed", 2, [])
    assert "certificate is not trusted" in str(failure)


def test_a_directory_of_certificates_is_looked_into_unless_a_file_is_named(
    driver: Driver,
    tls: TlsServer,
    certificate: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The directory holds certificates by the hash of their names, as OpenSSL wants it."""
    command = ["openssl", "x509", "-noout", "-hash", "-in", str(certificate[0])]
    hashed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    (tmp_path / f"{hashed}.0").write_bytes(certificate[0].read_bytes())
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert driver.send(driver.client(base_url=tls.url), operation()) == {"ok": True}
    monkeypatch.setenv("SSL_CERT_FILE", certifi.where())
    failure = driver.raised(ConnectionError, driver.client(base_url=tls.url, max_retries=0).send, operation())
    assert "certificate is not trusted" in str(failure)


def test_a_server_without_tls_is_told(driver: Driver) -> None:
    """Plain HTTP where TLS was expected is told as what it is."""
    with socket.create_server(("127.0.0.1", 0)) as plain:

        def talk() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = plain.accept()
                    with connection:
                        connection.recv(1000)
                        connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n" + OK_BODY)

        threading.Thread(target=talk, daemon=True).start()
        url = f"https://127.0.0.1:{plain.getsockname()[1]}/api/v2"
        failure = driver.raised(ConnectionError, driver.client(base_url=url, max_retries=0).send, operation())
        stop_listening(plain)
        assert failure.error_code == "connection_failed"
        assert "TLS failed" in str(failure)


def test_a_host_that_does_not_exist_is_told(driver: Driver) -> None:
    """A name that cannot be resolved is told as such."""
    client = driver.client(base_url="https://no-such-host.invalid/api/v2", max_retries=0)
    failure = driver.raised(ConnectionError, client.send, operation())
    assert "the host name could not be resolved" in str(failure)


@pytest.mark.usefixtures("trusted")
def test_an_upload_that_is_refused_early_is_stopped(driver: Driver, tls: TlsServer) -> None:
    """Over TLS, where a socket that can be read need hold no response, but may hold tickets of the session."""
    done = threading.Event()

    def refuse(connection: socket.socket) -> bool:
        connection.sendall(head(413, content_length=2) + b"{}")
        done.wait(10)
        return False

    # The server takes nothing but the head of a request.
    tls.reads_bodies = False
    tls.script(refuse)
    client = driver.client(base_url=tls.url, timeout=20)
    began = time.monotonic()
    failure = driver.raised(ValidationError, client.send, operation(KEYED, content=b"x" * 20_000_000))
    done.set()
    assert (failure.status_code, len(tls.received)) == (413, 1)
    assert time.monotonic() - began < 10
