"""Readers of single values, which the generated models call; each refuses values that differ from the API document."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, TypeAlias, TypeVar, cast

from videovector._request.operation import PageData

from .enums import OpenIntEnum, OpenStrEnum

T = TypeVar("T")

#: The type of a value as nested tuples: ("str",), ("list", ("model", "Segment")), ("optional", ...).
Form: TypeAlias = tuple[Any, ...]
#: The exceptions of readers; the caller turns them into an error that names the place.
FAILURES = (KeyError, TypeError, ValueError, OverflowError)
#: The value of a field that was not sent; `Any`, so that type checkers accept it like any other value.
ABSENT: Any = None
# Classes of values that JSON can write directly.
_PLAIN = frozenset({str, int, float, bool, type(None)})
# Forms whose values cannot contain anything unknown.
_KNOWN = frozenset({"any", "bool", "const", "date", "datetime", "float", "int", "null", "str", "uuid"})
# Each step chooses a form with more fields, so one or two steps are enough.
_MAX_SETTLING = 20
_DATE_LENGTH = len("2026-07-17")
_fromisoformat = dt.datetime.fromisoformat
# The part before the seconds, and the part after them: fraction and offset.
_LEAP_SECOND = re.compile(r"(\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d:?)60(.*)\Z")


def as_str(value: Any) -> str:
    """A string or a value of a subclass."""
    if isinstance(value, str):
        return value
    raise TypeError("expected a string")


def as_int(value: Any) -> int:
    """An integer, which JSON may write as 5.0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise TypeError("expected an integer")


def as_float(value: Any) -> float:
    """A number; integers stay integers, so that they are written unchanged."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise TypeError("expected a number")


def as_bool(value: Any) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise TypeError("expected a boolean")


def as_none(value: Any) -> Any:
    """Null."""
    if value is not None:
        raise TypeError("expected null")
    return None


def as_list(value: Any) -> list[Any]:
    """An array; tuples are accepted from Python callers."""
    if isinstance(value, (list, tuple)):
        return list(cast("list[Any]", value))
    raise TypeError("expected an array")


def as_dict(value: Any) -> dict[str, Any]:
    """An object."""
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    raise TypeError("expected an object")


def as_object(value: Any) -> Any:
    """An object, for attributes whose type is a TypedDict."""
    return as_dict(value)


def read_list(value: Any, kind: type[T], read: Callable[[Any], T]) -> list[T]:
    """An array of strings, numbers or booleans, as a list without spare capacity."""
    if value.__class__ is list:
        for item in value:
            if item.__class__ is not kind:
                break
        else:
            found: list[T] = value[:]
            return found
    return [read(item) for item in as_list(value)]


def read_dict_of(value: Any, kind: type[T], read: Callable[[Any], T]) -> dict[str, T]:
    """An object whose values are strings, numbers or booleans; the same object if all values are valid."""
    if value.__class__ is dict:
        for item in value.values():
            if item.__class__ is not kind:
                break
        else:
            found: dict[str, T] = value
            return found
    return {key: read(item) for key, item in as_dict(value).items()}


def decode(data: Any, read: Callable[[Any], T], form: Form, classes: Mapping[str, Any]) -> T:
    """Read a response that is not one model, such as a list of them.

    Args:
        data: The document.
        read: Its exact reader.
        form: Its form.
        classes: Models and tables of enums by the names that the form has.

    Returns:
        The value of the document.

    Raises:
        ResponseDecodeError: The document does not have that form.
    """
    try:
        return read(data)
    except FAILURES:
        pass
    from .tolerant import read_again

    found: T = read_again(data, form, classes)
    return found


def read_in_place(value: Any, read: Callable[[Any], T]) -> list[T]:
    """Read an array of objects, and replace each item in the array by its object, which frees memory at once.

    Only for a document that nothing else uses. If an item can't be read, the items before it are objects already; the
    reading field by field accepts them.
    """
    items = value if value.__class__ is list else as_list(value)
    for index, item in enumerate(items):
        items[index] = read(item)
    # A copy has no spare capacity.
    found: list[T] = items[:]
    return found


def read_page(
    data: Any, read_item: Callable[[Any], T], read_place: Callable[[Any], Any], read_whole: Callable[[Any], Any]
) -> PageData[T]:
    """A page of `data` and `pagination` that nobody else has; what does not fit is read as a whole, field by field."""
    try:
        return _page_of(read_in_place(data["data"], read_item), read_place(data["pagination"]))
    except FAILURES:
        pass
    page = read_whole(data)
    return _page_of(page.data, page.pagination)


def _page_of(items: list[T], place: Any) -> PageData[T]:
    # A last page needs no cursor.
    next_cursor = place.next_cursor if place.has_more else getattr(place, "next_cursor", None)
    return PageData(items, has_more=place.has_more, next_cursor=next_cursor)


def as_const(value: Any, expected: Any) -> Any:
    """The only value that the document allows."""
    if value == expected and isinstance(value, bool) is isinstance(expected, bool):
        return expected
    raise ValueError(f"expected {expected!r}")


def parse_datetime(value: Any) -> dt.datetime:
    """An RFC 3339 timestamp as an aware datetime; one without offset counts as UTC."""
    try:
        parsed = _fromisoformat(value)
    except ValueError:
        parsed = _parse_unusual(value)
    except TypeError:
        # A dump of `model_dump()` can be read again.
        if not isinstance(value, dt.datetime):
            raise TypeError("expected an RFC 3339 timestamp") from None
        parsed = value
    return parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=dt.UTC)


def _parse_unusual(value: str) -> dt.datetime:
    """Read unusual timestamps: with lower-case t and z, 24:00, leap seconds. Numbers and years are refused."""
    if len(value) < 10 or value.isdecimal():
        raise ValueError("expected an RFC 3339 timestamp")
    from dateutil.parser import isoparse

    text = value.upper()
    second = _LEAP_SECOND.match(text)
    try:
        if second is None:
            return isoparse(text)
        return _after_leap_second(isoparse(f"{second[1]}59{second[2]}"))
    except ValueError:
        raise ValueError("expected an RFC 3339 timestamp") from None


def _after_leap_second(before: dt.datetime) -> dt.datetime:
    """The next second, which POSIX clocks show during a leap second; datetime cannot represent a leap second.

    Raises:
        ValueError: It is not the end of a month in UTC, where leap seconds are.
    """
    utc = before.astimezone(dt.UTC) if before.tzinfo is not None else before
    after = utc + dt.timedelta(minutes=1)
    if (after.day, after.hour, after.minute) != (1, 0, 0):
        raise ValueError("expected an RFC 3339 timestamp")
    return before + dt.timedelta(seconds=1)


def parse_date(value: Any) -> dt.date:
    """A date, written as 2026-07-17."""
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        # A dump of `model_dump()` can be read again; a datetime is a date too, but not here.
        if value.__class__ is dt.date:
            return value
        raise ValueError("expected a date such as 2026-07-17") from None


def parse_uuid(value: Any) -> uuid.UUID:
    """A UUID."""
    if isinstance(value, uuid.UUID):
        return value
    try:
        return uuid.UUID(as_str(value))
    except ValueError:
        raise ValueError("expected a UUID") from None


def to_datetime(value: dt.datetime | str) -> dt.datetime:
    """A datetime from an argument of a caller."""
    return parse_datetime(value) if isinstance(value, str) else value


def to_date(value: dt.date | str) -> dt.date:
    """A date from an argument of a caller."""
    return parse_date(value) if isinstance(value, str) else value


def to_uuid(value: uuid.UUID | str) -> uuid.UUID:
    """A UUID from an argument of a caller."""
    return parse_uuid(value) if isinstance(value, str) else value


def format_datetime(value: dt.datetime) -> str:
    """An RFC 3339 timestamp with an offset; UTC is written as Z. A naive datetime counts as UTC, as in responses."""
    text = value.isoformat() if value.tzinfo is not None else value.isoformat() + "+00:00"
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def pick(value: Any, discriminator: str, readers: Mapping[str, Callable[[Any], Any]]) -> Any:
    """Read a discriminated union; an unknown kind stays a dict."""
    data = as_dict(value)
    reader = readers.get(data[discriminator])
    return data if reader is None else reader(data)


def as_union(value: Any, readers: tuple[Callable[[Any], Any], ...]) -> Any:
    """Read with the reader that accepts the value and leaves the least unknown; of equal ones, with the first.

    The result, if it is written and read again, has the same form. Nulls that are omitted and defaults that are added
    can make another form fit better; then that form is chosen at once.
    """
    read, written = _best_reading(value, readers)
    given = value
    for _ in range(_MAX_SETTLING):
        if written == given:
            break
        again, following = _best_reading(written, readers)
        if again == read:
            break
        read, given, written = again, written, following
    return read


def _best_reading(value: Any, readers: tuple[Callable[[Any], Any], ...]) -> tuple[Any, Any]:
    """The result of the reader that fits best, and how it is written."""
    found: list[tuple[tuple[int, int], Any, Any]] = []
    for reader in readers:
        try:
            read = reader(value)
        except FAILURES:
            continue
        unknown, written = count_unknown(read), to_json(read)
        rank = unknown, 0 if written == value else _difference(value, written)
        if rank == (0, 0):
            return read, written
        found.append((rank, read, written))
    if not found:
        raise TypeError(f"fits none of the {len(readers)} forms")
    _, read, written = min(found, key=lambda one: one[0])
    return read, written


def _difference(given: Any, written: Any) -> int:
    """How much the written value differs: 3 for another value, 1 for an added field, 0 for omitted nulls."""
    if isinstance(given, str):
        # A string may be the value of an enum, or a time, which can be written in several ways.
        return 0 if given == written else 2
    return 3 if not _says_all(given, written) else 0 if _says_all(written, given) else 1


def _says_all(given: Any, written: Any) -> bool:
    """Whether no value is written differently; nulls may be omitted, and fields may be added."""
    if isinstance(given, dict) and isinstance(written, dict):
        fields = cast("dict[str, Any]", written)
        return all(_says_all(one, fields.get(name)) for name, one in cast("dict[str, Any]", given).items())
    if isinstance(given, list) and isinstance(written, list):
        ones, others = cast("list[object]", given), cast("list[object]", written)
        return len(ones) == len(others) and all(map(_says_all, ones, others))
    if isinstance(given, str) and isinstance(written, str):
        # A time can be written in several ways, but a date cannot.
        return given == written or min(len(given), len(written)) > _DATE_LENGTH
    return bool(given == written)


def count_unknown(read: Any) -> int:
    """The number of unknown fields, enum values and kinds of objects in a value, at any depth."""
    if isinstance(read, OpenStrEnum | OpenIntEnum):
        return 0 if read.is_known else 1
    if isinstance(read, (list, tuple)):
        return sum(map(count_unknown, cast("list[Any]", read)))
    if isinstance(read, dict):
        return sum(map(count_unknown, cast("dict[str, Any]", read).values()))
    rows = getattr(read, "_FIELDS", ())
    inside = sum(_count_in(getattr(read, row[1], None), row[3]) for row in rows if row[3][0] not in _KNOWN)
    return inside + _size(getattr(read, "_extra", None) or {}) - 1


def _count_in(value: Any, form: tuple[Any, ...]) -> int:
    """The same number for a field of a form."""
    kind = form[1][0] if form[0] == "optional" else form[0]
    if kind == "pick" and value.__class__ is dict:
        return _size(value)
    return 0 if kind in _KNOWN else count_unknown(value)


def _size(content: Any) -> int:
    """The number of values in plain JSON, itself included: each value in unknown content counts."""
    inside: Iterable[Any] = ()
    if isinstance(content, dict):
        inside = cast("dict[str, Any]", content).values()
    elif isinstance(content, (list, tuple)):
        inside = cast("list[Any]", content)
    return 1 + sum(_size(one) for one in inside)


def to_json(value: Any) -> Any:
    """The value of a field in a form that json.dumps accepts."""
    if value.__class__ in _PLAIN:
        return value
    if hasattr(value, "_FIELDS"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.datetime):
        return format_datetime(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in cast("list[Any]", value)]
    return value
