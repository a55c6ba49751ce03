"""Proxies, certificates and name resolution, as the environment of a program sets them."""

from __future__ import annotations

import socket
import sys
import threading
import time
import urllib.request
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import certifi
import pytest
from wire_server import Driver, Server, hang, operation

from videovector import InvalidArgumentError, VideoVectorError
from videovector._transport import proxies_and_certificates
from videovector._transport.proxies_and_certificates import proxy_for, ssl_context

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
        ("other.test,api.test", "https://api.test/v2", False),
        ("other.test, API.test", "https://api.test/v2", False),
        ("api.test:8443", "https://api.test:8443/v2", False),
        ("api.test:8443", "https://api.test/v2", True),
        ("api.test:443", "https://api.test/v2", False),
        ("api.test:443", "http://api.test/v2", True),
        ("api.test:80", "http://api.test/v2", False),
        ("api.test:", "https://api.test/v2", True),
        ("api.test:all", "https://api.test/v2", True),
        ("8443", "https://api.test:8443/v2", True),
        ("api.test.", "https://api.test/v2", False),
        ("api.test", "https://api.test./v2", False),
        ("*.api.test", "https://api.test/v2", False),
        ("..api.test", "https://api.test/v2", False),
        (" , ,", "https://api.test/v2", True),
        (".", "https://api.test/v2", True),
        ("https://api.test", "https://api.test/v2", False),
        ("10.0.0.0/8", "https://10.1.2.3/v2", False),
        ("10.0.0.0/8", "https://11.1.2.3/v2", True),
        ("10.9.9.9/8", "https://10.1.2.3/v2", False),
        ("10.1.2.3:8443", "https://10.1.2.3:8443/v2", False),
        ("10.1.2.3:8443", "https://10.1.2.3/v2", True),
        ("fd00::/8", "https://[fd00::1]/v2", False),
        ("fd00::/8", "https://api.test/v2", True),
        ("[2001:db8::1]:443", "https://[2001:db8::1]/v2", False),
        ("[2001:db8::1]:8443", "https://[2001:db8::1]/v2", True),
        ("[2001:db8::1]", "https://[2001:db8::1]/v2", False),
        ("2001:db8::443", "https://[2001:db8::443]:8443/v2", False),
        ("2001:db8::1", "https://[2001:db8::1]/v2", False),
    ],
)
def test_no_proxy_names_hosts_domains_addresses_and_networks(
    monkeypatch: pytest.MonkeyPatch, no_proxy: str, url: str, expected: bool
) -> None:
    """A host is reached directly when an entry names it, a domain above it, or a network that holds it."""
    assert proxied(monkeypatch, url, NO_PROXY=no_proxy) is expected


@pytest.mark.parametrize(
    ("variables", "url", "expected"),
    [
        ({"HTTPS_PROXY": "http://a:1", "HTTP_PROXY": "http://b:1", "ALL_PROXY": "http://c:1"}, "https", "http://a:1"),
        ({"HTTPS_PROXY": "http://a:1", "HTTP_PROXY": "http://b:1", "ALL_PROXY": "http://c:1"}, "http", "http://b:1"),
        ({"HTTPS_PROXY": "http://a:1", "ALL_PROXY": "http://c:1"}, "http", "http://c:1"),
        ({"HTTPS_PROXY": "http://a:1"}, "http", None),
        ({"https_proxy": "a:1"}, "https", "http://a:1"),
        ({"HTTPS_PROXY": "HTTPS://a:1"}, "https", "https://a:1"),
        ({}, "https", None),
    ],
)
def test_the_scheme_of_a_url_chooses_its_proxy(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], url: str, expected: str | None
) -> None:
    """The variable of the scheme comes before that of all; a proxy without a scheme of its own is asked over HTTP."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    proxy = proxy_for(f"{url}://api.test/v2")
    assert (None if proxy is None else str(proxy.url)) == expected


@pytest.mark.parametrize(("platform", "asked"), [("darwin", True), ("win32", True), ("linux", False)])
def test_the_settings_of_the_system_count_where_it_has_some(
    monkeypatch: pytest.MonkeyPatch, platform: str, asked: bool
) -> None:
    """Elsewhere nobody looks for them when no variable names a proxy, as that takes long to load."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": "http://proxy.test:3128"})
    assert (proxy_for("https://api.test/v2") is not None) is asked
    monkeypatch.setenv("all_proxy", "http://other.test:1")
    assert proxy_for("https://api.test/v2") is not None


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


NO_URL = "it is not a URL with a host and a port from 1 to 65535, such as http://proxy.example:8080."
NO_HOST = "it has no host, or no port from 1 to 65535; write it as http://proxy.example:8080."
NO_SCHEME = "its scheme must be http, https, socks5 or socks5h."


@pytest.mark.parametrize(
    ("variable", "value", "problem"),
    [
        ("HTTP_PROXY", "http://user:hunter22@proxy:99999", NO_URL),
        ("HTTP_PROXY", "http://user:hunter22@proxy:abc", NO_URL),
        ("HTTP_PROXY", "http://user:hunter22@proxy:0", NO_HOST),
        ("HTTP_PROXY", "http://user:hunter22@proxy:", NO_HOST),
        ("ALL_PROXY", "ftp://user:hunter22@proxy", NO_SCHEME),
        ("ALL_PROXY", "http://user:hunter22@", NO_HOST),
        ("ALL_PROXY", "http://[::1", NO_URL),
        ("ALL_PROXY", "http://user:hunter22@\x01:1", NO_URL),
        ("HTTP_PROXY", "user:hunter22@proxy:70000", NO_URL),
    ],
)
def test_a_proxy_that_cannot_be_used_is_named_by_its_variable(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, problem: str
) -> None:
    """The error is the SDK's, says which variable to mend, and never shows the password."""
    monkeypatch.setenv(variable, value)
    failure = driver.raised(InvalidArgumentError, driver.client(**ELSEWHERE).send, operation())
    assert failure.message == f"The proxy in {variable} can't be used: {problem}"
    assert "hunter22" not in repr(failure) + str(failure)


@pytest.mark.parametrize("scheme", ["socks5", "SOCKS5H"])
def test_a_socks_proxy_without_its_package_says_which_one_is_missing(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    """The package is an extra of httpx."""
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv("ALL_PROXY", f"{scheme}://user:hunter22@proxy:1080")
    failure = driver.raised(InvalidArgumentError, driver.client(**ELSEWHERE).send, operation())
    assert failure.message == (
        "The proxy in ALL_PROXY can't be used: a SOCKS proxy needs another package; run: pip install 'httpx[socks]'."
    )


def test_a_socks_proxy_is_used_where_its_package_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked for by its name, and not loaded before the first request."""
    package = ModuleType("socksio")
    package.__spec__ = ModuleSpec("socksio", None)
    monkeypatch.setitem(sys.modules, "socksio", package)
    monkeypatch.setenv("ALL_PROXY", "socks5://proxy.test:1080")
    proxy = proxy_for("https://api.test/v2")
    assert proxy is not None
    assert str(proxy.url) == "socks5://proxy.test:1080"


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("missing", "no such file or directory"),
        ("directory", "is a directory"),
        ("empty", "it holds no certificates that can be read"),
        ("no certificates", "it holds no certificates that can be read"),
    ],
)
def test_certificates_that_cannot_be_loaded_are_named_by_their_variable(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, problem: str
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
        assert failure.message == (
            f"The certificates that SSL_CERT_FILE names ({str(path)!r}) can't be loaded: {problem}. "
            "Set it to the path of a PEM file with the trusted certificates, or unset it."
        )
        assert failure.__context__ is None


def test_each_setting_has_certificates_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """They are read once; a file comes before a directory, which takes the place of the usual ones."""
    monkeypatch.setattr(proxies_and_certificates, "_ssl_contexts", {})
    few = tmp_path / "few.pem"
    few.write_text(
        Path(certifi.where()).read_text().partition("-----END CERTIFICATE-----")[0] + "-----END CERTIFICATE-----\n"
    )
    usual = ssl_context()
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    from_directory = ssl_context()
    monkeypatch.setenv("SSL_CERT_FILE", str(few))
    from_file = ssl_context()
    counts = [len(context.get_ca_certs()) for context in (usual, from_directory, from_file)]
    assert counts[0] > 100
    assert counts[1:] == [0, 1]
    assert ssl_context() is from_file
    monkeypatch.delenv("SSL_CERT_FILE")
    assert ssl_context() is from_directory
    # An empty one is as good as none.
    monkeypatch.setenv("SSL_CERT_FILE", "")
    assert len(ssl_context().get_ca_certs()) == 0
    monkeypatch.delenv("SSL_CERT_DIR")
    assert len(ssl_context().get_ca_certs()) == counts[0]


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
