"""Reads and writes JSON, with the same results whether or not orjson is installed.

There is one difference: orjson reads an integer of more than 64 bits, which the API never sends, as a float.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from ._errors import InvalidArgumentError

try:
    from orjson import loads as _found_orjson_loads  # pyright: ignore[reportMissingImports, reportUnknownVariableType]
except ImportError:
    _orjson_loads: Callable[[bytes], Any] | None = None
else:
    _orjson_loads = cast("Callable[[bytes], Any]", _found_orjson_loads)


def loads(content: bytes) -> Any:
    """Decode a JSON document. A byte order mark is skipped; of equal keys, the last one counts.

    Raises:
        ValueError: The document is not JSON; NaN and Infinity are refused.
        RecursionError: The document is nested too deeply.
    """
    if _orjson_loads is not None:
        try:
            return _orjson_loads(content)
        except ValueError:
            # The standard library reads some documents that orjson refuses, for example with a byte order mark.
            return _DECODER.decode(content.decode("utf-8-sig"))
    return _DECODER.decode(content.decode("utf-8-sig"))


def dumps(value: Any) -> bytes:
    """Encode a request body.

    Raises:
        InvalidArgumentError: The value, or a value inside it, cannot be written as JSON.
    """
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except (TypeError, ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, TypeError) else type(error).__name__
    raise InvalidArgumentError(f"The request body cannot be written as JSON: {reason}.")


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _plain(value: object) -> object:
    """Convert values that the encoder does not know: models, mappings, dates, sets."""
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict):
        return to_dict()
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, object]", value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set | frozenset | tuple):
        return list(cast("set[object]", value))
    raise TypeError(f"{type(value).__name__} has no JSON form")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)
