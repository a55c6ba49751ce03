"""What the server takes in, and from whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from videovector._base_url import is_local_host
from videovector._transport.addresses import is_address
from videovector.sandbox import DEFAULT_UPLOAD_BYTES


class NetworkHostError(ValueError):
    """An address that other machines reach, without the consent that it needs."""


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """Bounds of a request.

    Attributes:
        upload_bytes: The largest body with files.
        idle_seconds: How long the headers of a request may take, and a client be silent in the middle of a body.
        least_bytes_per_second: How fast a body must come on average once `idle_seconds` have passed.
        hosts: Names in the Host header that are this server's, besides those of this machine.
        any_address: Whether every IP address in the Host header is this server's, as on a network.
    """

    upload_bytes: int = DEFAULT_UPLOAD_BYTES
    idle_seconds: float = 30.0
    least_bytes_per_second: float = 1_000.0
    hosts: frozenset[str] = field(default_factory=frozenset[str])
    any_address: bool = False

    def seconds_for(self, size: int) -> float:
        """How long a body may have taken when `size` bytes of it are here."""
        return self.idle_seconds + size / self.least_bytes_per_second

    def is_own_host(self, header: str | None) -> bool:
        """Whether a Host header names this server.

        A page on the web can make a browser send requests here under the page's own name (DNS rebinding); it can't
        under an IP address or `localhost`. A request without the header comes from no browser.
        """
        if header is None:
            return True
        name = _host_name(header)
        if name is None:
            return False
        return is_local_host(name) or name in self.hosts or (self.any_address and is_address(name))


def limits_for(host: str, names: Iterable[str], *, on_network: bool, upload_bytes: int) -> RequestLimits:
    """The bounds of a server that listens on `host`; `on_network` lets in every IP address as its name."""
    own = frozenset(name.lower().rstrip(".") for name in (*names, host))
    return RequestLimits(hosts=own, any_address=on_network, upload_bytes=upload_bytes)


def require_consent(host: str, limits: RequestLimits) -> None:
    """Raises NetworkHostError when others could reach `host` and nobody said that they may."""
    if not limits.any_address and not is_local_host(host):
        raise NetworkHostError(
            f"{host} can be reached by other machines, and the controls of the sandbox need no credential; say "
            "--open-to-network (from Python: request_limits=RequestLimits(any_address=True)) if that is meant"
        )


def _host_name(header: str) -> str | None:
    try:
        parts = urlsplit(f"//{header}")
        _ = parts.port
    except ValueError:
        return None
    if parts.netloc != header or "@" in header:
        return None
    return (parts.hostname or "").rstrip(".") or None
