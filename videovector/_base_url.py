"""Checks and normalizes the base URL of the API."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from typing import Any
from urllib.parse import unquote, urlsplit

from ._errors import InvalidArgumentError

# Longer than any real URL, and shorter than those that the HTTP libraries refuse with their own exceptions.
MAX_BASE_URL_CHARACTERS = 2_048
_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+")
# A DNS name; underscores are allowed, since internal names have them.
_NAME = re.compile(r"(?=.{1,254}\Z)(?:(?!-)[a-z0-9_-]{1,63}(?<!-)\.)*(?!-)[a-z0-9_-]{1,63}(?<!-)\.?")
_NETWORK_LOCATION = re.compile(r"(?:\[(?P<six>[^\[\]]+)\]|(?P<name>[^\[\]:]+))(?::[0-9]+)?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LOCAL_NAME = re.compile(r"(?:.*\.)?localhost")


def normalized_base_url(base_url: object, *, allow_insecure: bool, name: str = "base_url") -> str:
    """Return a base URL without trailing slashes, or refuse it.

    Args:
        base_url: The value to check.
        allow_insecure: Permit plain http to hosts other than this machine.
        name: Where the value came from, for the message: the argument, or an environment variable.

    Raises:
        InvalidArgumentError: The value is not an http(s) URL with a host and an optional path.
    """
    if not isinstance(base_url, str) or not base_url or len(base_url) > MAX_BASE_URL_CHARACTERS:
        raise InvalidArgumentError(f"{name} must be a URL such as 'https://host/api/v2'.")
    if not _VISIBLE_ASCII.fullmatch(base_url):
        raise InvalidArgumentError(f"{name} contains blanks, control characters or non-ASCII characters.")
    parts = _split_url(base_url)
    if parts is None or parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise InvalidArgumentError(
            f"{name} must start with https:// (or http://), followed by a host and an optional valid port."
        )
    if "@" in parts.netloc:
        raise InvalidArgumentError(f"{name} must not contain a user name or password; pass the credential separately.")
    if "?" in base_url or "#" in base_url:
        raise InvalidArgumentError(f"{name} must not contain a query or fragment; give the URL up to the path.")
    steps = [unquote(step) for step in parts.path.split("/")]
    if "." in steps or ".." in steps or "//" in parts.path.rstrip("/") or "\\" in base_url:
        raise InvalidArgumentError(f"{name} must have a plain path without '.', '..', empty segments or backslashes.")
    host = _host(parts.netloc.lower())
    if host is None:
        raise InvalidArgumentError(f"{name} must have a valid host name or IP address.")
    if parts.scheme.lower() == "http" and not allow_insecure and not _is_loopback(host):
        raise InvalidArgumentError(
            f"{name} uses plain http to {parts.hostname!r}, which would send the credential unencrypted. "
            "Use https, or pass allow_insecure=True if the network is trusted."
        )
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def is_local_host(host: str) -> bool:
    """Whether the host of a URL is this machine: `localhost`, a name that ends with `.localhost`, or a loopback
    address.

    Args:
        host: The name or address; an IPv6 address with or without its brackets.
    """
    name = host.lower()
    found = _host(f"[{name}]" if ":" in name and not name.startswith("[") else name)
    return found is not None and _is_loopback(found)


def _split_url(url: str) -> Any:
    """Split a URL; None if it or its port is not valid."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    return None if port == 0 or parts.netloc.endswith(":") else parts


def _host(location: str) -> str | IPv4Address | IPv6Address | None:
    """The host of a network location; None if it is not valid, or if resolvers read it in different ways."""
    found = _NETWORK_LOCATION.fullmatch(location)
    if found is None:
        return None
    name = found["name"]
    try:
        # Some resolvers take a name that ends with a number as an address: 127.1, 2130706433, 0x7f000001.
        if name is None:
            return IPv6Address(found["six"])
        if _NUMBER.fullmatch(name.rstrip(".").rpartition(".")[2]):
            return IPv4Address(name)
    except ValueError:
        return None
    return name if _NAME.fullmatch(name) else None


def _is_loopback(host: str | IPv4Address | IPv6Address) -> bool:
    if isinstance(host, str):
        return _LOCAL_NAME.fullmatch(host) is not None
    return host.is_loopback if isinstance(host, IPv4Address) else host == _LOOPBACK


_LOOPBACK = IPv6Address("::1")
