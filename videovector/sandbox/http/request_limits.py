"""The limits of requests, and the accepted host names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from videovector._base_url import is_local_host
from videovector._transport.addresses import is_address
from videovector.sandbox import DEFAULT_UPLOAD_BYTES


class NetworkHostError(ValueError):
    """Other machines can reach the address, and the user did not allow it."""


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """The limits of a request, and the accepted host names.

    Attributes:
        upload_bytes: The largest body with files.
        idle_seconds: Seconds for the headers of a request, and for a pause in the middle of a body.
        least_bytes_per_second: The least average speed of a body after `idle_seconds`.
        hosts: Accepted names in the Host header, besides those of this machine.
        any_address: Whether every IP address in the Host header is accepted, as on a network.
    """

    upload_bytes: int = DEFAULT_UPLOAD_BYTES
    idle_seconds: float = 30.0
    least_bytes_per_second: float = 1_000.0
    hosts: frozenset[str] = field(default_factory=frozenset[str])
    any_address: bool = False

    def seconds_for(self, size: int) -> float:
        """Seconds that the first `size` bytes of a body may take."""
        return self.idle_seconds + size / self.least_bytes_per_second

    def is_own_host(self, header: str | None) -> bool:
        """Whether a Host header is accepted.

        A web page can make a browser send requests here with the host name of the page (DNS rebinding), but not with an
        IP address or `localhost`. A request without the header does not come from a browser.
        """
        if header is None:
            return True
        name = _host_name(header)
        if name is None:
            return False
        return is_local_host(name) or name in self.hosts or (self.any_address and is_address(name))


def limits_for(host: str, names: Iterable[str], *, on_network: bool, upload_bytes: int) -> RequestLimits:
    """The limits of a server that listens on `host`; `on_network` accepts every IP address as host name."""
    own = frozenset(name.lower().rstrip(".") for name in (*names, host))
    return RequestLimits(hosts=own, any_address=on_network, upload_bytes=upload_bytes)


def require_consent(host: str, limits: RequestLimits) -> None:
    """Raises NetworkHostError if other machines can reach `host` and the user did not allow it."""
    if not limits.any_address and not is_local_host(host):
        raise NetworkHostError(
            f"Other machines can reach {host}, and the controls of the sandbox need no credential; give "
            "--open-to-network (in Python: request_limits=RequestLimits(any_address=True)) to allow this"
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
