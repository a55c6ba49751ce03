"""The proxy of a host and the trusted certificates, from the settings of the environment.

httpx reads these variables too, but all of them for any host, and its errors may quote the password of a proxy. Here
they are read only for the host of the client.
"""

from __future__ import annotations

import os
import ssl
import sys
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from videovector._base_url import is_local_host
from videovector._errors import InvalidArgumentError

if TYPE_CHECKING:
    from .http_library import httpx

_SCHEMES = ("http", "https", "socks5", "socks5h")
_DEFAULT_PORTS = {"http": 80, "https": 443}

_ssl_contexts: dict[tuple[str | None, str | None], ssl.SSLContext] = {}


def ssl_context() -> ssl.SSLContext:
    """Return the TLS context of the process for the present settings of the environment.

    Raises:
        InvalidArgumentError: The file of `SSL_CERT_FILE` can't be read. A directory is read only when a server has sent
            its certificate.
    """
    key = (os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    if key not in _ssl_contexts:
        problem = None
        try:
            _ssl_contexts[key] = _made_ssl_context(*key)
        except OSError as error:
            # A TLS error is an OSError too, but its text does not help.
            reason = None if isinstance(error, ssl.SSLError) else error.strerror
            problem = reason.lower() if reason else "it holds no certificates that can be read"
        if problem is not None:
            raise InvalidArgumentError(
                f"The certificates that SSL_CERT_FILE names ({key[0]!r}) can't be loaded: {problem}. "
                "Set it to the path of a PEM file with the trusted certificates, or unset it."
            )
    return _ssl_contexts[key]


def _made_ssl_context(file: str | None, directory: str | None) -> ssl.SSLContext:
    """Make a TLS context in the same way as httpx."""
    if file or directory:
        return ssl.create_default_context(cafile=file or None, capath=None if file else directory)
    import certifi

    return ssl.create_default_context(cafile=certifi.where())


def proxy_for(url: str) -> httpx.Proxy | None:
    """Return the proxy for requests to a URL; None if there is none.

    It is the one of `HTTPS_PROXY` or `HTTP_PROXY`, by the scheme, else of `ALL_PROXY`, unless `NO_PROXY` contains the
    host. This machine is never reached through a proxy, for which its name would mean the proxy itself.

    Args:
        url: The base URL of the API.

    Raises:
        InvalidArgumentError: The variable is not a usable URL. Its value is not quoted, since it may contain a
            password.
    """
    given = _proxies()
    parts = urlsplit(url)
    scheme, host = parts.scheme, (parts.hostname or "").rstrip(".")
    proxy = given.get(scheme) or given.get("all")
    if (
        not proxy
        or is_local_host(host)
        or _is_excluded(host, parts.port or _DEFAULT_PORTS[scheme], given.get("no", ""))
    ):
        return None
    variable = f"{scheme.upper()}_PROXY" if given.get(scheme) else "ALL_PROXY"
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    problem = _problem(proxy)
    if problem is not None:
        raise InvalidArgumentError(f"The proxy in {variable} can't be used: {problem}")
    from .http_library import httpx

    return httpx.Proxy(proxy)


def _proxies() -> dict[str, str]:
    """The proxies by scheme; `no` has the exceptions."""
    # Only macOS and Windows have system settings for proxies; loading the module that reads them takes as long as the
    # SDK.
    if sys.platform not in ("darwin", "win32") and not any(name.lower().endswith("_proxy") for name in os.environ):
        return {}
    from urllib.request import getproxies

    return getproxies()


def _problem(proxy: str) -> str | None:
    """Why a URL is not a usable proxy; None if it is."""
    from .http_library import httpx

    try:
        parts = urlsplit(proxy)
        port = parts.port
        usable = httpx.URL(proxy)
    except (ValueError, httpx.InvalidURL):
        return "it is not a URL with a host and a port from 1 to 65535, such as http://proxy.example:8080."
    if parts.scheme not in _SCHEMES:
        return "its scheme must be http, https, socks5 or socks5h."
    if not usable.host or port == 0 or parts.netloc.endswith(":"):
        return "it has no host, or no port from 1 to 65535; write it as http://proxy.example:8080."
    if parts.scheme.startswith("socks") and find_spec("socksio") is None:
        return "a SOCKS proxy needs another package; run: pip install 'httpx[socks]'."
    return None


def _is_excluded(host: str, port: int, no_proxy: str) -> bool:
    """Whether NO_PROXY contains a host, its domain, its address or its network, with or without its port."""
    return any(_matches(host, port, entry.strip().lower()) for entry in no_proxy.split(",") if entry.strip())


def _matches(host: str, port: int, entry: str) -> bool:
    if entry == "*":
        return True
    entry = entry.rpartition("://")[2]
    name, _, entry_port = entry.rpartition(":")
    if entry_port.isdigit() and (name.endswith("]") or ":" not in name):
        if int(entry_port) != port:
            return False
        entry = name
    entry = entry.strip("[]")
    try:
        # A single address is a network with one address.
        return ip_address(host) in ip_network(entry, strict=False)
    except ValueError:
        # The host or the entry is a name.
        domain = entry.removeprefix("*").strip(".")
    return host == domain or host.endswith(f".{domain}")
