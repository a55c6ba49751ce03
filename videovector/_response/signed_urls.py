"""Signed download links: accepted only if this API can have created them for the requested export."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import quote

from videovector._base_url import normalized_base_url
from videovector._errors import InvalidArgumentError

TOKEN_MIN_CHARACTERS: Final = 32
TOKEN_MAX_CHARACTERS: Final = 2048
_ORIGIN: Final = r"((?i:https?)://[A-Za-z0-9._:\[\]-]+)"
_BASE_URL: Final = re.compile(_ORIGIN + "/api/v2")
_LINK: Final = re.compile(_ORIGIN + r"(/api/v2/exports/[^/?#]+/download)\?token=(v1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)")


def read_download_url(response: Mapping[str, Any], *, export_id: str, base_url: str) -> tuple[bool, str | None]:
    """Whether a response with a download link is valid for this export, and the link if it is.

    It does not raise: a link is a credential, and the traceback would show it.
    """
    if (
        response.get("export_id") == export_id
        and isinstance(response.get("status"), str)
        and response.get("destination_type") in ("connector", "download")
        and _agrees(response, lambda url: is_download_url(url, export_id=export_id, base_url=base_url))
    ):
        return True, response.get("download_url")
    return False, None


def delivery_is_consistent(export: Mapping[str, Any]) -> bool:
    """Whether the delivery fields of an export agree with each other.

    Only a finished direct export may have a download route, and only the relative route of this export. Anything else
    would be a link, which is a credential.
    """
    if export.get("destination_type") == "download" and export.get("destination_uri") is not None:
        return False
    route = _route(str(export.get("export_id")))
    return _agrees(export, lambda url: url == route and export.get("queue_status") == "succeeded")


def _agrees(fields: Mapping[str, Any], is_right: Callable[[str], bool]) -> bool:
    """Whether an export to a connector has its id, and only a finished direct export has a link."""
    url, connector_id = fields.get("download_url"), fields.get("destination_connector_id")
    destination = fields.get("destination_type")
    if destination == "connector":
        named = isinstance(connector_id, str) and bool(connector_id) and connector_id == connector_id.strip()
        return named and url is None
    if destination in (None, "download") and connector_id is not None:
        return False
    if url is None:
        return True
    return destination == "download" and fields.get("status") == "completed" and isinstance(url, str) and is_right(url)


def is_download_url(url: str, *, export_id: str, base_url: str) -> bool:
    """Whether a link belongs to this export and to the origin of the API, and has a token and no other parameter."""
    link, base = _LINK.fullmatch(url), _BASE_URL.fullmatch(base_url)
    if link is None or base is None or link[2] != _route(export_id):
        return False
    origin = _origin(link[1])
    return (
        origin is not None
        and origin == _origin(base[1])
        and TOKEN_MIN_CHARACTERS <= len(link[3]) <= TOKEN_MAX_CHARACTERS
    )


def _route(export_id: str) -> str:
    return f"/api/v2/exports/{quote(export_id, safe='')}/download"


def _origin(url: str) -> str | None:
    """A normalized origin; None unless it is https, or http to this machine."""
    try:
        origin = normalized_base_url(url, allow_insecure=False)
    except InvalidArgumentError:
        return None
    return origin.removesuffix(":443" if origin.startswith("https:") else ":80")
