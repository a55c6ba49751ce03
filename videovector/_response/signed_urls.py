"""Minted download links: accepted only when this API can have made them for the export asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from videovector._base_url import is_local_host
from videovector._errors import ResponseDecodeError

TOKEN_MIN_CHARACTERS: Final = 32
TOKEN_MAX_CHARACTERS: Final = 2048
_TOKEN: Final = re.compile(r"v1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")


def read_download_url(response: Mapping[str, Any], *, export_id: str, base_url: str) -> tuple[bool, str | None]:
    """Whether a mint response is one that this API can have given for this export, and its link if so.

    Returned instead of raised: a link is a credential, and a traceback from here would show it.
    """
    url = response.get("download_url")
    connector_id = response.get("destination_connector_id")
    completed = response.get("status") == "completed"
    if response.get("export_id") != export_id or not isinstance(response.get("status"), str):
        return False, None
    if response.get("destination_type") == "connector":
        named = isinstance(connector_id, str) and bool(connector_id) and connector_id == connector_id.strip()
        return named and url is None, None
    if response.get("destination_type") != "download" or connector_id is not None:
        return False, None
    if url is None:
        return True, None
    if completed and isinstance(url, str) and is_download_url(url, export_id=export_id, base_url=base_url):
        return True, url
    return False, None


def delivery_is_consistent(export: Mapping[str, Any]) -> bool:
    """Whether the delivery fields of an export's state agree with each other.

    A download route may only stand there for a finished direct export, and only as the relative route
    of that very export: anything else would be a link, and a link is a credential.
    """
    url, connector_id = export.get("download_url"), export.get("destination_connector_id")
    destination = export.get("destination_type")
    if destination is None:
        return connector_id is None and url is None
    if destination == "connector":
        named = isinstance(connector_id, str) and bool(connector_id) and connector_id == connector_id.strip()
        return named and url is None
    if destination == "download" and (connector_id is not None or export.get("destination_uri") is not None):
        return False
    if url is None:
        return True
    return (
        destination == "download"
        and export.get("status") == "completed"
        and export.get("queue_status") == "succeeded"
        and url == f"/api/v2/exports/{quote(str(export.get('export_id')), safe='')}/download"
    )


def inconsistent_delivery() -> ResponseDecodeError:
    """The one error for every export whose delivery fields contradict each other; it quotes none of them."""
    return ResponseDecodeError(
        "the API returned an export whose delivery fields contradict each other",
        status_code=502,
        error_code="invalid_export_status_response",
    )


def invalid_download_url() -> ResponseDecodeError:
    """The one error for every mint response that cannot be right; it says nothing about the link."""
    return ResponseDecodeError(
        "the API returned an invalid export download URL response",
        status_code=502,
        error_code="invalid_export_download_url_response",
    )


def is_download_url(url: str, *, export_id: str, base_url: str) -> bool:
    """Whether a link belongs to this export on the API's own origin, and holds a token and nothing else."""
    if url != url.strip() or "#" in url or not url.isascii() or not url.isprintable():
        return False
    try:
        base, link = urlsplit(base_url), urlsplit(url)
        same_origin = _origin(base_url) == _origin(url)
        query = parse_qsl(link.query, keep_blank_values=True, strict_parsing=True, max_num_fields=2)
    except ValueError:
        return False
    if not same_origin or base.path != "/api/v2" or base.query or base.fragment or "?" in base_url or "#" in base_url:
        return False
    if link.path != f"/api/v2/exports/{quote(export_id, safe='')}/download":
        return False
    if len(query) != 1 or query[0][0] != "token":
        return False
    token = query[0][1]
    return (
        TOKEN_MIN_CHARACTERS <= len(token) <= TOKEN_MAX_CHARACTERS
        and _TOKEN.fullmatch(token) is not None
        and link.query == urlencode({"token": token})
    )


def _origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port; raises ValueError unless it is https (or http to this machine) without user info."""
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    if not host or "@" in parts.netloc or parts.netloc.endswith(":"):
        raise ValueError("no usable origin")
    if scheme != "https" and not (scheme == "http" and is_local_host(host)):
        raise ValueError("not https")
    port = parts.port if parts.port is not None else {"https": 443, "http": 80}[scheme]
    if port <= 0:
        raise ValueError("no usable port")
    return scheme, host, port
