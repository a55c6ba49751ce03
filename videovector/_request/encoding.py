"""Writes checked values into paths (percent-encoded), queries, forms, headers and cookies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, cast
from urllib.parse import quote

from .validation import Check, JsonObject, Pairs, encodable, items, refuse

# Characters that RFC 6265 allows in the value of a cookie.
_COOKIE_TEXT = "!#$%&'()*+-./:<=>?@[]^_`{|}~"


def segment(name: str, value: str | int | float | bool) -> str:
    """A value as one percent-encoded segment of the path."""
    plain = to_text(value)
    if plain == "":
        refuse(name, "must not be empty")
    if plain in (".", ".."):
        refuse(name, f"must not be {plain!r}; it would lead to another path")
    return quote(encodable(name, plain), safe="")


def segments(name: str, value: Any, check: Check[str | int | float | bool]) -> str:
    """Several values as one segment, joined by commas."""
    return ",".join(segment(name, item) for item in items(name, value, check, min_items=1))


def to_text(value: str | int | float | bool) -> str:
    """A single value as queries, forms and headers write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)


def json_text(value: Any) -> str:
    """A value as JSON, for parameters and form fields that hold JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def cookie(wire: str, value: str) -> str:
    """One name=value pair of the Cookie header."""
    return f"{wire}={quote(value, safe=_COOKIE_TEXT)}"


def object_pairs(wire: str, value: Mapping[str, Any], *, deep: bool) -> Pairs:
    """An object in a query: wire[key]=value when deep, else key=value."""
    pairs: Pairs = []
    for key, item in value.items():
        place = f"{wire}[{key}]" if deep else key
        if item is None:
            continue
        if isinstance(item, dict):
            pairs.extend(object_pairs(place, cast("JsonObject", item), deep=True))
        elif isinstance(item, list):
            pairs.extend((place, _query_text(one)) for one in cast("Iterable[Any]", item))
        else:
            pairs.append((place, _query_text(item)))
    return pairs


def object_text(value: Mapping[str, Any]) -> str:
    """An object as one parameter: key,value,key,value."""
    return ",".join(f"{key},{_query_text(item)}" for key, item in value.items() if item is not None)


def _query_text(value: Any) -> str:
    return json_text(value) if isinstance(value, (dict, list)) else to_text(value)
