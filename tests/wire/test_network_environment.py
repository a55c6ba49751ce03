"""Proxies, certificates and name resolution, as the environment of a program sets them."""

from __future__ import annotations

import socket
import sys
import threading
import time
from typing import Any

import pytest
from wire_server import Driver, Server, hang, operation

from videovector import InvalidArgumentError, VideoVectorError
from videovector._transport.proxies_and_certificates import proxy_for

VARIABLES = [name for stem in ("HTTP", "HTTPS", "ALL", "NO") for name in (f"{stem}_PROXY", f"{stem}_PROXY".lower())]
ELSEWHERE = {"base_url": "http://api.example.test/v2", "allow_insecure": True}


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*VARIABLES, "SSL_CERT_FILE", "SSL_CERT_DIR"]:
        monkeypatch.delenv(name, raising=False)


def proxied(monkeypatch: pytest.MonkeyPatch, url: str, **variables: str) -> bool:
    for name, value in {"ALL_PROXY": "http://proxy.test:3128", **variables}.items():
        monkeypatch.setenv(name, value)
    return proxy_for(url) is not None


@pytest.mark.parametrize(
    ("no_proxy", "url", "expected"),
    [
        ("", "https://api.test/v2", True),
        ("*", "https://api.test/v2", False),
        ("api.test", "https://api.test/v2", False),
        ("test", "https://api.test/v2", False),
        (".api.test", "https://eu.api.test/v2", False),
        ("*.api.test", "https://eu.api.test/v2", False),
        ("pi.test", "https://api.test/v2", True),
        ("other.test, API.test", "https://api.test/v2", False),
        ("api.test:8443", "https://api.test:8443/v2", False),
        ("api.test:8443", "https://api.test/v2", True),
        ("https://api.test", "https://api.test/v2", False),
        ("10.0.0.0/8", "https://10.1.2.3/v2", False),
        ("10.0.0.0/8", "https://11.1.2.3/v2", True),
        ("fd00::/8", "https://[fd00::1]/v2", False),
        ("fd00::/8", "https://api.test/v2", True),
        ("[2001:db8::1]:443", "https://[2001:db8::1]/v2", False),
        ("2001:db8::1", "https://[2001:db8::1]/v2", False),
    ],
)
def test_no_proxy_names_hosts_domains_addresses_and_networks(
    monkeypatch: pytest.MonkeyPatch, no_proxy: str, url: str, expected: bool
) -> None:
    """A host is reached directly when an entry names it, a domain above it, or a network that holds it."""
    assert proxied(monkeypatch, url, NO_PROXY=no_proxy) is expected


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/v2", "http://localhost/v2", "http://[::1]/v2", "http://a.localhost/"]
)
def test_this_machine_is_never_asked_for_through_a_proxy(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """The proxy would look for the sandbox on its own machine."""
    assert not proxied(monkeypatch, url, HTTP_PROXY="http://proxy.test:3128")


def test_no_proxy_alone_changes_nothing(driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a proxy the deadline holds and calls take the same way as before."""
    monkeypatch.setenv("NO_PROXY", "localhost")
    server.script(hang)
    began = time.monotonic()
    failure = driver.raised(VideoVectorError, driver.client(deadline=0.3).send, operation())
    assert failure.error_code == "deadline_exceeded"
    # Before the timeout, which is 5 seconds.
    assert time.monotonic() - began < 4.5


def test_the_deadline_holds_behind_a_proxy(driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the server behind it sends a byte now and then, which no socket timeout notices."""

    def trickle(connection: socket.socket) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(400):
            connection.sendall(b" ")
            time.sleep(0.05)
        return False

    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server.port}")
    server.script(trickle)
    began = time.monotonic()
    failure = driver.raised(VideoVectorError, driver.client(deadline=0.3, **ELSEWHERE).send, operation())
    assert failure.error_code == "deadline_exceeded"
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("variable", "value", "part"),
    [
        ("HTTP_PROXY", "http://user:hunter22@proxy:99999", "HTTP_PROXY"),
        ("HTTP_PROXY", "http://user:hunter22@proxy:abc", "HTTP_PROXY"),
        ("HTTP_PROXY", "http://user:hunter22@proxy:0", "HTTP_PROXY"),
        ("ALL_PROXY", "ftp://user:hunter22@proxy", "scheme"),
        ("ALL_PROXY", "http://user:hunter22@", "ALL_PROXY"),
        ("ALL_PROXY", "http://[::1", "ALL_PROXY"),
        ("HTTP_PROXY", "user:hunter22@proxy:70000", "HTTP_PROXY"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_named_by_its_variable(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, part: str
) -> None:
    """The error is the SDK's, says which variable to mend, and never shows the password."""
    monkeypatch.setenv(variable, value)
    failure = driver.raised(InvalidArgumentError, driver.client(**ELSEWHERE).send, operation())
    assert part in str(failure)
    assert "hunter22" not in repr(failure) + str(failure)


def test_a_socks_proxy_without_its_package_says_what_to_install(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package is an extra of httpx."""
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv("ALL_PROXY", "socks5://user:hunter22@proxy:1080")
    failure = driver.raised(InvalidArgumentError, driver.client(**ELSEWHERE).send, operation())
    assert "ALL_PROXY" in str(failure)
    assert "httpx[socks]" in str(failure)
    assert "hunter22" not in str(failure)


@pytest.mark.parametrize("kind", ["missing", "directory", "empty", "no certificates"])
def test_certificates_that_cannot_be_loaded_are_named_by_their_variable(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Any, kind: str
) -> None:
    """Before anything is sent, with the path and what to do."""
    path = tmp_path / "ca.pem"
    if kind == "directory":
        path.mkdir()
    elif kind != "missing":
        path.write_text("" if kind == "empty" else "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    client = driver.client(base_url="https://api.example.test/v2")
    for call in (client.warm_up, lambda: client.send(operation())):
        failure = driver.raised(InvalidArgumentError, call)
        assert "SSL_CERT_FILE" in str(failure)
        assert str(path) in str(failure)


def test_the_deadline_bounds_the_look_up_of_a_name(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name servers that do not respond are part of the call; so is the timeout of connecting."""

    done = threading.Event()

    def slow(*_: Any, **__: Any) -> Any:
        done.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    for settings, code in (({"deadline": 0.2}, "deadline_exceeded"), ({"timeout": 0.2, "max_retries": 0}, "timeout")):
        began = time.monotonic()
        failure = driver.raised(VideoVectorError, driver.client(**ELSEWHERE, **settings).send, operation())
        assert failure.error_code == code
        assert time.monotonic() - began < 10
    done.set()


def test_an_address_that_leads_nowhere_leaves_time_for_the_next(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A host of several addresses is reached by any of them within the time of one call."""
    real = socket.getaddrinfo

    def several(host: Any, port: Any, *rest: Any, **named: Any) -> Any:
        if host not in ("api.example.test", b"api.example.test"):
            return real(host, port, *rest, **named)
        # TEST-NET-1 is routed nowhere.
        return [*real("192.0.2.1", port, *rest, **named), *real("127.0.0.1", port, *rest, **named)]

    monkeypatch.setattr(socket, "getaddrinfo", several)
    url = f"http://api.example.test:{server.port}/api/v2"
    client = driver.client(base_url=url, allow_insecure=True, deadline=4, timeout=4)
    assert driver.send(client, operation()) == {"ok": True}


def test_a_client_is_warmed_up_without_a_request(driver: Driver, server: Server) -> None:
    """What the first request would load is loaded; a closed client says that it is closed."""
    client = driver.client()
    driver.run(client.warm_up)
    driver.run(client.warm_up)
    assert server.connections == 0
    assert driver.send(client, operation()) == {"ok": True}
    driver.run(client.close)
    assert driver.raised(VideoVectorError, client.warm_up).error_code == "client_closed"
