"""What callers may give for an argument, turned into what is sent; the API document names each for its arguments.

`input` in `x-videovector.arguments` names a function here. It gets the name and the value of the argument, and raises
InvalidArgumentError with a message that says what to change. One whose value is annotated may read a file.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping, Sequence
from typing import IO, Any, Final, TypeAlias, cast

from videovector._errors import InvalidArgumentError

from .conditions import MAX_CONDITIONS, condition_problem

ImageInput: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes]

# What goes into a JSON body is held in memory whole; no reference image needs more.
MAX_IMAGE_BYTES: Final = 33_554_432
_BASE64: Final = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")
_DATA_URL: Final = re.compile(r"data:[^,]{0,200};base64,")


def base64_image(name: str, value: ImageInput) -> str:
    """A reference image as the API takes it: base64 text is taken as it is, bytes and files are encoded."""
    from .uploads import open_upload, read_whole

    if isinstance(value, str):
        text = _DATA_URL.sub("", value, count=1)
        if text and not _BASE64.fullmatch(text):
            raise InvalidArgumentError(
                f"{name} as text must be base64; to send a file give pathlib.Path(...), its bytes or the open file"
            )
        return text
    content = read_whole(open_upload(value), name, MAX_IMAGE_BYTES, "; send a smaller image")
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
    problem = condition_problem(given)
    if problem is not None:
        raise InvalidArgumentError(f"{where}.{' '.join(problem)}")
    # Members of enums are sent as the texts that they are.
    checked: dict[str, Any] = {
        "field": given["field"].strip(),
        "operator": str(given["operator"]),
        "type": str(given["type"]),
    }
    return {**checked, "value": given["value"]} if "value" in given else checked
