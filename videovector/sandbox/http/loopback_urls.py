"""Which URLs lead to this machine: a sandbox talks to nobody else."""

from __future__ import annotations

from urllib.parse import urlsplit

from videovector._base_url import is_local_host


def is_loopback_url(url: str) -> bool:
    """Whether a URL is http or https and names this machine."""
    try:
        parts = urlsplit(url)
        # A port beyond 65535 is found when it is asked for.
        _, host = parts.port, parts.hostname or ""
        return parts.scheme in {"http", "https"} and is_local_host(host)
    except ValueError:
        return False
