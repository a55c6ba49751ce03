"""Which headers callers may give, and what their names and values may hold."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any, cast

from .validation import MAX_QUOTED, Headers, header, kind_of, refuse

# The SDK sets these itself; custom headers may not replace them.
RESERVED_HEADERS = frozenset(
    {
        "accept",
        "authorization",
        "content-length",
        "content-type",
        "cookie",
        "host",
        "idempotency-key",
        "set-cookie",
        "transfer-encoding",
        "user-agent",
        "x-api-key",
        "x-idempotency-key",
    }
)
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def checked_headers(name: str, value: Any, *, reserved: Container[str] = RESERVED_HEADERS) -> Headers:
    """A mapping of header names to values, of which the names in `reserved` (in lower case) belong to the SDK."""
    if not isinstance(value, Mapping):
        refuse(name, f"must be a mapping of header names to values, not {kind_of(value)}")
    checked: Headers = {}
    for given, content in cast("Mapping[object, object]", value).items():
        if not isinstance(given, str):
            refuse(name, f"must have strings as header names, not {kind_of(given)}")
        plain = given.strip()
        if plain.lower() in reserved:
            refuse(name, f"cannot override the header {plain}, which the SDK sets itself")
        if not _HEADER_NAME.fullmatch(plain):
            refuse(name, f"has a header name that can't be sent: {plain[:MAX_QUOTED]!r}")
        checked[plain] = header(f"{name}[{plain!r}]", content)
    return checked
