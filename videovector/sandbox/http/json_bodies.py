"""Reads JSON of clients safely: its size is checked before it is parsed, and its values are normalized.

The rest of the sandbox relies on this: whole numbers are integers however they were written (`1.0`, `1e2`), every
number fits into 64 bits, and every string can be stored and sent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final, NoReturn, cast

MOST_VALUES: Final = 50_000
DEEPEST: Final = 64
_LARGEST_INTEGER: Final = 2**63 - 1
_EXACT_FLOAT: Final = 2.0**53
# Possessive, and it accepts a missing end, so it never reads any text twice.
_STRING: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKET: Final = re.compile(rb"[\[\]{}]")
_OPENING: Final = frozenset(b"[{")
# Lone surrogates can only come from escapes, since UTF-8 cannot represent them.
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_SURROGATE_ESCAPE: Final = re.compile(rb"\\u[dD][89a-fA-F]")


class UnreadableJsonError(ValueError):
    """A text is not JSON, or is too large; the message says which."""


def read_json(content: bytes) -> Any:
    """Parse a JSON text.

    Raises:
        UnreadableJsonError: It is not JSON in UTF-8, or has more than 50,000 values or 64 levels, a number beyond 64
            bits, or a string with a lone surrogate.
    """
    _check_shape(content)
    try:
        value = json.loads(
            content.decode("utf-8"), parse_int=_integer, parse_float=_number, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError:
        raise UnreadableJsonError("is not UTF-8 text") from None
    except UnreadableJsonError:
        raise
    except (ValueError, RecursionError) as reason:
        raise UnreadableJsonError(f"is not valid JSON ({type(reason).__name__})") from None
    if _SURROGATE_ESCAPE.search(content) and _has_surrogate(value):
        raise UnreadableJsonError("contains a lone surrogate, which is not a character")
    return value


def is_storable(text: str) -> bool:
    """Whether a text can be encoded as UTF-8."""
    return text.isascii() or _SURROGATE.search(text) is None


def _check_shape(content: bytes) -> None:
    """Counts values and levels; a list of a million empty lists needs a hundred times the memory of its text."""
    roughly = content.count(b",") + content.count(b"[") + content.count(b"{")
    if roughly <= DEEPEST:
        return
    # A value has at most two strings, its name and itself.
    if next(islice(_STRING.finditer(content), 2 * MOST_VALUES, None), None) is not None:
        raise UnreadableJsonError(f"has more than {MOST_VALUES} values")
    bare = _STRING.sub(b"", content)
    if bare.count(b",") + bare.count(b"[") + bare.count(b"{") > MOST_VALUES:
        raise UnreadableJsonError(f"has more than {MOST_VALUES} values")
    depth = deepest = 0
    for bracket in _BRACKET.findall(bare):
        depth += 1 if bracket[0] in _OPENING else -1
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise UnreadableJsonError(f"is more than {DEEPEST} levels deep")


def _integer(digits: str) -> int:
    value = int(digits) if len(digits) <= 20 else _LARGEST_INTEGER + 1
    if not -_LARGEST_INTEGER - 1 <= value <= _LARGEST_INTEGER:
        raise UnreadableJsonError("has a whole number beyond 64 bits")
    return value


def _number(digits: str) -> int | float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise UnreadableJsonError(f"has a number that is too large ({digits[:20]})")
    # JSON has one kind of number: 1.0 is the integer 1.
    return int(value) if value.is_integer() and abs(value) <= _EXACT_FLOAT else value


def _refuse_constant(name: str) -> NoReturn:
    raise UnreadableJsonError(f"has {name}, which is not JSON")


def _has_surrogate(value: Any) -> bool:
    if isinstance(value, str):
        return not is_storable(value)
    if isinstance(value, list):
        return any(_has_surrogate(item) for item in cast("Sequence[Any]", value))
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return any(not is_storable(name) or _has_surrogate(item) for name, item in entries.items())
    return False
