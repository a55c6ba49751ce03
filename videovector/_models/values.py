"""Readers of single values, called by the generated models; each refuses what the API document does not promise."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, TypeAlias, TypeVar, cast

from .enums import OpenIntEnum, OpenStrEnum

T = TypeVar("T")

#: How a value is built, spelled in constants: ("str",), ("list", ("model", "Segment")), ("optional", ...).
Form: TypeAlias = tuple[Any, ...]
#: What reading ill-formed data can raise; whoever calls a reader turns them into an error that says where.
FAILURES = (KeyError, TypeError, ValueError, OverflowError)
#: What stands for a field that was not sent, to type checkers as any other value of a decoded document.
ABSENT: Any = None
# Classes of values that are written as they are.
_PLAIN = frozenset({str, int, float, bool, type(None)})
# Forms that hold nothing unknown, whatever their value is.
_KNOWN = frozenset({"any", "bool", "const", "date", "datetime", "float", "int", "null", "str", "uuid"})
# A form that fits what another one wrote has more fields than it: there is an end, and it comes after a step or two.
_MAX_SETTLING = 20
_DATE_LENGTH = len("2026-07-17")
_fromisoformat = dt.datetime.fromisoformat
# Up to the seconds, and what follows them: a fraction, an offset.
_LEAP_SECOND = re.compile(r"(\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d:?)60(.*)\Z")


def as_str(value: Any) -> str:
    """A string, of whatever subclass."""
    if isinstance(value, str):
        return value
    raise TypeError("expected a string")


def as_int(value: Any) -> int:
    """An integer; JSON also writes it as 5.0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise TypeError("expected an integer")


def as_float(value: Any) -> float:
    """A number; integers stay what they are, so that they are written back unchanged."""
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
    """An array of strings, numbers or booleans, without the room that a list keeps for more."""
    if value.__class__ is list:
        for item in value:
            if item.__class__ is not kind:
                break
        else:
            found: list[T] = value[:]
            return found
    return [read(item) for item in as_list(value)]


def read_dict_of(value: Any, kind: type[T], read: Callable[[Any], T]) -> dict[str, T]:
    """An object that holds strings, numbers or booleans by name; taken as it is when nothing else is in it."""
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
        What the document holds.

    Raises:
        ResponseDecodeError: It is not of that form.
    """
    try:
        return read(data)
    except FAILURES:
        pass
    from .tolerant import read_again

    found: T = read_again(data, form, classes)
    return found


def read_in_place(value: Any, read: Callable[[Any], T]) -> list[T]:
    """An array of objects, each of which takes the place of what it is read from: that is let go while it is at hand.

    For a document that nobody else has. Where one can't be read, those before it are objects already, which the
    reading field by field takes as they are.
    """
    items = value if value.__class__ is list else as_list(value)
    for index, item in enumerate(items):
        items[index] = read(item)
    # Without the room that a list keeps for more.
    found: list[T] = items[:]
    return found


def as_const(value: Any, expected: Any) -> Any:
    """The one value the document allows."""
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
        # What model_dump() gave is read again.
        if not isinstance(value, dt.datetime):
            raise TypeError("expected an RFC 3339 timestamp") from None
        parsed = value
    return parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=dt.UTC)


def _parse_unusual(value: str) -> dt.datetime:
    """Lower-case t and z, 24:00, leap seconds and the like. Numbers and bare years are no timestamps."""
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
    """The moment that POSIX clocks show during a leap second, which datetime has no name for: a second later.

    Raises:
        ValueError: Leap seconds end a month of UTC; this moment does not.
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
        # What model_dump() gave is read again; a datetime is a date too, but not here.
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
    """A datetime from what a caller passed."""
    return parse_datetime(value) if isinstance(value, str) else value


def to_date(value: dt.date | str) -> dt.date:
    """A date from what a caller passed."""
    return parse_date(value) if isinstance(value, str) else value


def to_uuid(value: uuid.UUID | str) -> uuid.UUID:
    """A UUID from what a caller passed."""
    return parse_uuid(value) if isinstance(value, str) else value


def format_datetime(value: dt.datetime) -> str:
    """RFC 3339 with an offset; UTC is written as Z. A naive datetime counts as UTC, as in what is read."""
    text = value.isoformat() if value.tzinfo is not None else value.isoformat() + "+00:00"
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def pick(value: Any, discriminator: str, readers: Mapping[str, Callable[[Any], Any]]) -> Any:
    """Read a discriminated union; a kind this version does not know stays the plain dict."""
    data = as_dict(value)
    reader = readers.get(data[discriminator])
    return data if reader is None else reader(data)


def as_union(value: Any, readers: tuple[Callable[[Any], Any], ...]) -> Any:
    """Read with the reader that accepts the value and leaves the least unknown; the earlier one on a tie.

    What is written of the result is read as the same form again: where the fields that it leaves out or adds, as
    null and defaults, make another form fit better, it is read as that one at once.
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
    """What is read by the reader that fits best, and what is written of it."""
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
    """How far what is written is from what was given: 3 with another value, 1 with a field more, 0 with nulls less."""
    if isinstance(given, str):
        # Text may be a value of an enum; a moment has several spellings.
        return 0 if given == written else 2
    return 3 if not _says_all(given, written) else 0 if _says_all(written, given) else 1


def _says_all(given: Any, written: Any) -> bool:
    """Whether nothing that was given is written as another value; null may be left out, and fields be added."""
    if isinstance(given, dict) and isinstance(written, dict):
        fields = cast("dict[str, Any]", written)
        return all(_says_all(one, fields.get(name)) for name, one in cast("dict[str, Any]", given).items())
    if isinstance(given, list) and isinstance(written, list):
        ones, others = cast("list[object]", given), cast("list[object]", written)
        return len(ones) == len(others) and all(map(_says_all, ones, others))
    if isinstance(given, str) and isinstance(written, str):
        # Moments have several spellings, but a date is no moment.
        return given == written or min(len(given), len(written)) > _DATE_LENGTH
    return bool(given == written)


def count_unknown(read: Any) -> int:
    """How much of a value its form does not know: fields, values of enums, kinds of objects, at any depth."""
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
    """The same for a field of that form."""
    kind = form[1][0] if form[0] == "optional" else form[0]
    if kind == "pick" and value.__class__ is dict:
        return _size(value)
    return 0 if kind in _KNOWN else count_unknown(value)


def _size(content: Any) -> int:
    """How many values plain JSON holds, itself included: what is unknown weighs as much as all that it holds."""
    inside: Iterable[Any] = ()
    if isinstance(content, dict):
        inside = cast("dict[str, Any]", content).values()
    elif isinstance(content, (list, tuple)):
        inside = cast("list[Any]", content)
    return 1 + sum(_size(one) for one in inside)


def to_json(value: Any) -> Any:
    """What json.dumps takes, of anything a field can hold."""
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
