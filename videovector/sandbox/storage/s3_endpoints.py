"""The servers that connectors may use: those on this machine and, if allowed, those on a private network."""

from __future__ import annotations

import importlib.util
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final, Literal, TypeAlias
from urllib.parse import SplitResult, urlsplit

from videovector._base_url import is_local_host

MISSING_S3_EXTRA: Final = "An S3 endpoint needs a package that is not installed: pip install 'videovector[sandbox,s3]'"
# Listed here, since Python's private addresses include link-local ones, where clouds provide credentials.
_PRIVATE: Final = tuple(map(ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")))
Reason: TypeAlias = Literal["unreachable", "access_denied", "bucket_not_found", "object_not_found", "failed"]


class ObjectStoreError(Exception):
    """An object store failed or refused a request; the message never contains a credential."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class EndpointError(ValueError):
    """An endpoint can't be used; the message says why and what to give instead."""


@dataclass(slots=True)
class Endpoints:
    """The object stores for new connectors.

    Attributes:
        s3: Endpoint of S3; None means buckets that are folders of the sandbox.
        private: Whether an endpoint may be on a private network.
        initial_s3: The value of `s3` at the start of the server, which a reset restores.
    """

    s3: str | None = None
    private: bool = False
    initial_s3: str | None = None

    @classmethod
    def starting(cls, s3: str | None, *, private: bool) -> Endpoints:
        """The endpoints with which a server starts. Raises what `set_s3` raises."""
        endpoints = cls(private=private)
        endpoints.set_s3(s3)
        endpoints.initial_s3 = s3
        return endpoints

    def set_s3(self, url: str | None) -> None:
        """Sets the object store for S3 connectors that are created later; None means folders.

        Raises:
            EndpointError: The address can't be used.
            ModuleNotFoundError: The extra `s3` is not installed.
        """
        if url is not None:
            connectable(url, private=self.private)
            require_s3_extra()
        self.s3 = url


def require_s3_extra() -> None:
    """Raises ModuleNotFoundError with the name of the extra if boto3 is not installed."""
    if importlib.util.find_spec("boto3") is None:
        raise ModuleNotFoundError(MISSING_S3_EXTRA, name="boto3")


def connectable(url: str, *, private: bool) -> str:
    """The address to connect to; a host name on a private network is replaced by its checked address.

    Args:
        url: The endpoint.
        private: Whether it may lie on a private network.

    Raises:
        EndpointError: It is not an http or https URL, or leads to another network.
    """
    parts = _split(url)
    host = parts.hostname or ""
    if is_local_host(host):
        return url
    if not private:
        raise EndpointError(
            f"The endpoint {url} is not on this machine. Give a loopback address such as http://127.0.0.1:9000; "
            "if it lies on a private network, such as in another container, allow that with --private-endpoints "
            "(from Python: SandboxServer(private_endpoints=True))."
        )
    addresses = _addresses(host, url)
    outside = [address for address in addresses if not _is_private(address)]
    if outside:
        raise EndpointError(f"The endpoint {url} leads to {outside[0]}, which is not an address of a private network.")
    if parts.scheme == "https":
        # With https, the certificate proves the identity of the host.
        return url
    # Otherwise the name could be resolved to another address later.
    pinned = f"[{addresses[0]}]" if addresses[0].version == 6 else str(addresses[0])
    return parts._replace(netloc=pinned if parts.port is None else f"{pinned}:{parts.port}").geturl()


def _split(url: str) -> SplitResult:
    expected = "must be an http:// or https:// URL such as http://127.0.0.1:9000, without credentials or query"
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        # A URL that can't be parsed may contain a password, so it is not quoted.
        raise EndpointError(f"The endpoint {expected}.") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc or "?" in url or "#" in url:
        raise EndpointError(f"The endpoint {expected}.")
    return parts


def _addresses(host: str, url: str) -> list[IPv4Address | IPv6Address]:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as reason:
        raise EndpointError(f"The endpoint {url} names a host that can't be found ({reason.strerror}).") from None
    return [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]


def _is_private(address: IPv4Address | IPv6Address) -> bool:
    plain = address.ipv4_mapped or address if isinstance(address, IPv6Address) else address
    return plain.is_loopback or any(plain in network for network in _PRIVATE)
