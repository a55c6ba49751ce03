"""What callers may give for an argument, turned into what is sent; the API document names each for its arguments.

`input` in `x-videovector.arguments` names a function here. It gets the name and the value of the argument, and raises
InvalidArgumentError with a message that says what to change. One whose value is annotated may read a file.
"""

from __future__ import annotations

import base64
import math
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import IO, Any, Final, TypeAlias, cast

from videovector._errors import InvalidArgumentError
from videovector._generated.tables import FILTER_OPERATORS

ImageInput: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes]

# What goes into a JSON body is held in memory whole; no reference image needs more.
MAX_IMAGE_BYTES: Final = 33_554_432
_BASE64: Final = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")
_DATA_URL: Final = re.compile(r"data:[^,]{0,200};base64,")

MAX_CONDITIONS: Final = 4
CONDITION_KEYS: Final = frozenset({"field", "operator", "value", "type"})
VALUELESS_OPERATORS: Final = ("is_empty", "is_not_empty")
_LENGTHS: Final = ("length_equals", "length_greater", "length_less")


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return _is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_scalar(value: object) -> bool:
    return _is_text(value) or isinstance(value, bool) or _is_number(value)


def _is_length(value: object) -> bool:
    return _is_integer(value) and cast("int", value) >= 0


_VALUES: Final[dict[str, tuple[Callable[[object], bool], str]]] = {
    "string": (_is_text, "a text that is not blank"),
    "integer": (_is_integer, "a whole number"),
    "number": (_is_number, "a finite number"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
    "item_equals": (_is_scalar, "a text, a number or a boolean"),
    "item_contains": (_is_text, "a text that is not blank"),
    "length": (_is_length, "a whole number from 0 up"),
}


def base64_image(name: str, value: ImageInput) -> str:
    """A reference image as the API takes it: base64 text is taken as it is, bytes and files are encoded."""
    from .uploads import open_upload

    if isinstance(value, str):
        text = _DATA_URL.sub("", value, count=1)
        if text and not _BASE64.fullmatch(text):
            raise InvalidArgumentError(
                f"{name} as text must be base64; to send a file give pathlib.Path(...), its bytes or the open file"
            )
        return text
    content = bytearray()
    for chunk in open_upload(value):
        content += chunk
        if len(content) > MAX_IMAGE_BYTES:
            raise InvalidArgumentError(f"{name} is larger than {MAX_IMAGE_BYTES} bytes; send a smaller image")
    return base64.b64encode(content).decode("ascii")


def filter_conditions(name: str, value: object) -> Sequence[Mapping[str, Any]]:
    """The conditions of a search as they are sent; the first wrong one is named, with its remedy."""
    if not isinstance(value, Sequence) or isinstance(value, (str, bytes)):
        raise InvalidArgumentError(f"{name} must be a list of 1 to {MAX_CONDITIONS} conditions")
    listed = cast("Sequence[object]", value)
    if not 1 <= len(listed) <= MAX_CONDITIONS:
        raise InvalidArgumentError(f"{name} must have 1 to {MAX_CONDITIONS} entries, not {len(listed)}")
    return [_checked(f"{name}[{number}]", condition) for number, condition in enumerate(listed)]


def _checked(where: str, condition: object) -> dict[str, Any]:
    if not isinstance(condition, Mapping):
        raise InvalidArgumentError(f"{where} must be an object with field, operator, value and type")
    given = cast("Mapping[str, Any]", condition)
    unknown = sorted(str(key) for key in given if key not in CONDITION_KEYS)
    if unknown:
        raise InvalidArgumentError(
            f"{where} has the unknown keys {', '.join(unknown)}; it takes {', '.join(sorted(CONDITION_KEYS))}"
        )
    field, operator, kind = given.get("field"), given.get("operator"), given.get("type")
    if not isinstance(field, str) or not field.strip():
        raise InvalidArgumentError(f"{where}.field must be the path of a field, such as 'scene.people[].name'")
    if not isinstance(kind, str) or kind not in FILTER_OPERATORS:
        raise InvalidArgumentError(f"{where}.type must be one of {', '.join(FILTER_OPERATORS)}, not {kind!r}")
    allowed = FILTER_OPERATORS[kind]
    if not isinstance(operator, str) or operator not in allowed:
        raise InvalidArgumentError(
            f"{where}.operator must be one of {', '.join(allowed)} for type {str(kind)!r}, not {operator!r}"
        )
    checked: dict[str, Any] = {"field": field.strip(), "operator": str(operator), "type": str(kind)}
    if operator in VALUELESS_OPERATORS:
        if "value" in given:
            raise InvalidArgumentError(f"{where}: {operator!s} takes no value; leave the key out")
        return checked
    fits, wanted = _VALUES["length" if operator in _LENGTHS else operator if kind == "array" else kind]
    if not fits(given.get("value")):
        raise InvalidArgumentError(f"{where}.value must be {wanted} for {operator!s} on type {str(kind)!r}")
    checked["value"] = given["value"]
    return checked
