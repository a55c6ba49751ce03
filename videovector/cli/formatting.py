"""Values of responses as JSON, as rows and as the cells of a table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast

from videovector._errors import InvalidArgumentError

# Characters that JSON does not escape but that control a terminal, or change the direction of text.
_CONTROL: Final = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def as_object(value: object) -> dict[str, Any] | None:
    """A JSON object; None for any other value."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: object) -> list[Any] | None:
    """A JSON array; None for any other value."""
    return cast("list[object]", value) if isinstance(value, list) else None


def plain(value: Any) -> Any:
    """A result as plain JSON values."""
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [plain(item) for item in cast("Iterable[object]", value)]
    return value.isoformat() if isinstance(value, date) else str(value)


def dumped(value: Any, *, indent: int | None = None) -> str:
    """JSON text, with control characters escaped."""
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return _CONTROL.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def picked(item: Any, fields: Sequence[str]) -> Any:
    """The chosen fields of an object; `a.b` is field b of the object in a, or of each object of the list in a."""
    if not fields or not isinstance(item, dict):
        return item
    return {name: at(cast("dict[str, object]", item), name) for name in fields}


def at(item: Any, path: str) -> Any:
    """The value at a path such as `progress.imported`; None if there is none."""
    here = item
    for number, step in enumerate(path.split(".")):
        if isinstance(here, list):
            rest = ".".join(path.split(".")[number:])
            return [at(one, rest) for one in cast("list[object]", here)]
        if not isinstance(here, dict):
            return None
        here = cast("dict[str, object]", here).get(step)
    return here


def flattened(item: Any, prefix: str = "") -> dict[str, Any]:
    """The values of an object and of the objects in it, by paths such as `a.b`."""
    if not isinstance(item, dict):
        return {prefix or "value": item}
    found: dict[str, Any] = {}
    for name, value in cast("dict[str, object]", item).items():
        key = f"{prefix}.{name}" if prefix else name
        if isinstance(value, dict) and value:
            found.update(flattened(value, key))
        else:
            found[key] = value
    return found


def cell(value: Any) -> str:
    """A value as the text of a cell: a list of plain values is joined with `; `, anything deeper is JSON."""
    if value is None or value == {}:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        items = cast("list[object]", value)
        if all(isinstance(one, (str, int, float)) for one in items):
            return "; ".join(str(one) for one in items)
        return dumped(items)
    return dumped(value) if isinstance(value, dict) else str(value)


def spreadsheet_safe(text: str) -> str:
    """The text, changed if a spreadsheet would read it as a formula."""
    if text[:1] in "=@\t\r" or (text[:1] in "+-" and not _is_number(text)):
        return f"'{text}" if text else text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def identity(item: Any, identifier: str | None) -> str:
    """The id of an item: the named property, else the first property that ends with `id`, else the value."""
    if not isinstance(item, dict):
        return cell(item)
    row = cast("dict[str, object]", item)
    names = [identifier] if identifier in row else [name for name in row if name == "id" or name.endswith("_id")]
    name = next((one for one in names if row[str(one)]), None)
    if name is None:
        raise InvalidArgumentError("This response has no id; choose another --output.")
    return cell(row[str(name)])


def figure(value: float) -> str:
    """A number for people: without an exponent and without unneeded digits."""
    return (
        str(int(value)) if value.is_integer() else f"{value:.4f}".rstrip("0") if abs(value) >= 0.001 else f"{value:g}"
    )
