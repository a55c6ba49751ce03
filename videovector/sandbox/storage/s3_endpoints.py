"""Which servers connectors may lead to: those of this machine, and those of a private network where that is allowed."""

from __future__ import annotations

import importlib.util
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final, Literal, TypeAlias
from urllib.parse import SplitResult, urlsplit

from videovector._base_url import is_local_host

MISSING_S3_EXTRA: Final = "An S3 endpoint needs a package that is not installed: pip install 'videovector[sandbox,s3]'"
# Written out, as what Python calls private also holds link-local addresses, where clouds keep credentials.
_PRIVATE: Final = tuple(map(ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")))
Reason: TypeAlias = Literal["unreachable", "access_denied", "bucket_not_found", "object_not_found", "failed"]


class ObjectStoreError(Exception):
    """What keeps an object store from doing what a connector asks; the text never holds a credential."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class EndpointError(ValueError):
    """An address that connectors can't use; the text says why and what to give in its place."""


@dataclass(slots=True)
class Endpoints:
    """Where new connectors find the object stores of their providers.

    Attributes:
        s3: Endpoint of S3; None lets buckets be folders of the sandbox.
        private: Whether an endpoint may lie on a private network.
        initial_s3: What `s3` was when the server began, to which a reset returns.
    """

    s3: str | None = None
    private: bool = False
    initial_s3: str | None = None

    @classmethod
    def starting(cls, s3: str | None, *, private: bool) -> Endpoints:
        """The endpoints of a server that begins. Raises as `set_s3` does."""
        endpoints = cls(private=private)
        endpoints.set_s3(s3)
        endpoints.initial_s3 = s3
        return endpoints

    def set_s3(self, url: str | None) -> None:
        """Sets where S3 connectors that are made from now on find their objects; None for folders.

        Raises:
            EndpointError: The address can't be used.
            ModuleNotFoundError: The extra `s3` is not installed.
        """
        if url is not None:
            connectable(url, private=self.private)
            require_s3_extra()
        self.s3 = url


def require_s3_extra() -> None:
    """Raises ModuleNotFoundError, naming the extra, where boto3 is not installed."""
    if importlib.util.find_spec("boto3") is None:
        raise ModuleNotFoundError(MISSING_S3_EXTRA, name="boto3")


def connectable(url: str, *, private: bool) -> str:
    """The address to connect to for an endpoint, with a name of a private network replaced by what was checked.

    Args:
        url: The endpoint.
        private: Whether it may lie on a private network.

    Raises:
        EndpointError: It is no http or https URL, or leads elsewhere.
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
        # Its certificate says who it is, for the name.
        return url
    # A name may lead elsewhere when it is asked for again.
    pinned = f"[{addresses[0]}]" if addresses[0].version == 6 else str(addresses[0])
    return parts._replace(netloc=pinned if parts.port is None else f"{pinned}:{parts.port}").geturl()


def _split(url: str) -> SplitResult:
    expected = "must be an http:// or https:// URL such as http://127.0.0.1:9000, without credentials or query"
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        # What can't be taken apart may hold a password, so it isn't repeated.
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
