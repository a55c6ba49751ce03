"""Checks arguments before anything is sent; `encoding.py` writes the checked values.

A check takes the name and the value of an argument, and the limits of the document. It returns the value to send, or
raises InvalidArgumentError with a message that says what to change. Values that may be secrets are never quoted.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import uuid as _uuid
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Any,
    NoReturn,
    Protocol,
    TypeAlias,
    TypedDict,
    TypeGuard,
    TypeVar,
    Unpack,
    cast,
    runtime_checkable,
)

from videovector._errors import InvalidArgumentError

if TYPE_CHECKING:
    from .uploads import UploadSource

T = TypeVar("T")
Pairs: TypeAlias = list[tuple[str, str]]
Parts: TypeAlias = list["tuple[str, str | UploadSource]"]
Headers: TypeAlias = dict[str, str]
Names: TypeAlias = list[str]
JsonObject: TypeAlias = dict[str, Any]
Check: TypeAlias = Callable[[str, Any], T]

# Sockets count milliseconds in 31 bits, which is 24 days.
MAX_SECONDS = 2_000_000
# Deeper than any real request; a deeper value probably contains itself.
MAX_DEPTH = 100
MAX_QUOTED = 60
_HEADER_TEXT = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")

# The SDK sets these headers itself; custom headers may not replace them.
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


@runtime_checkable
class _HasToDict(Protocol):
    """A generated model; this module must not import the models."""

    def to_dict(self) -> dict[str, Any]: ...


def refuse(name: str, problem: str) -> NoReturn:
    """Raise the error of an argument; the message is its name and then `problem`."""
    raise InvalidArgumentError(f"{name} {problem}.")


def kind_of(value: Any) -> str:
    return "None" if value is None else type(value).__name__


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def text(
    name: str, value: Any, *, min_length: int | None = None, max_length: int | None = None, pattern: str | None = None
) -> str:
    """A string within its length limits that matches the pattern."""
    value = _plain(value)
    if not isinstance(value, str):
        refuse(name, f"must be a string, not {kind_of(value)}")
    if min_length and len(value) < min_length:
        refuse(name, "must not be empty" if min_length == 1 else f"must have at least {min_length} characters")
    if max_length is not None and len(value) > max_length:
        refuse(name, f"must have at most {max_length} characters; it has {len(value)}")
    if pattern is not None and re.search(pattern, value) is None:
        refuse(name, f"does not match the pattern {pattern}")
    return encodable(name, value)


def encodable(name: str, value: str) -> str:
    """A string that UTF-8 can encode."""
    try:
        value.encode()
    except UnicodeEncodeError as failure:
        refuse(name, f"has a character that can't be sent at position {failure.start} (a lone surrogate)")
    return value


def boolean(name: str, value: Any) -> bool:
    """True or False."""
    if not isinstance(value, bool):
        refuse(name, f"must be True or False, not {kind_of(value)}")
    return value


class Limits(TypedDict, total=False):
    """The range of a number, as in JSON Schema."""

    minimum: float
    maximum: float
    exclusive_minimum: float
    exclusive_maximum: float
    multiple_of: float


def is_integer(value: object) -> TypeGuard[int]:
    """Whether a value is a whole number; True and False are not."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: object) -> TypeGuard[float]:
    """Whether a value is a finite number of any size; True and False are not."""
    # `math.isfinite()` fails for a whole number that is larger than any float.
    return is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def integer(name: str, value: Any, **limits: Unpack[Limits]) -> int:
    """A whole number within its range."""
    value = _plain(value)
    if not is_integer(value):
        refuse(name, f"must be a whole number, not {kind_of(value)}")
    _check_range(name, value, **limits)
    return value


def number(name: str, value: Any, **limits: Unpack[Limits]) -> float:
    """A finite number within its range."""
    if not is_number(value):
        requirement = "a finite number" if isinstance(value, float) else f"a number, not {kind_of(value)}"
        refuse(name, f"must be {requirement}")
    _check_range(name, value, **limits)
    return value


def seconds(name: str, value: Any) -> float:
    """A time in seconds, above 0 and at most what timers can count."""
    if not isinstance(value, float) and not is_integer(value):
        refuse(name, f"must be a number of seconds, not {kind_of(value)}")
    # This refuses NaN too.
    if not 0 < value <= MAX_SECONDS:
        refuse(name, f"must be a number of seconds greater than 0 and at most {MAX_SECONDS}, not {_number_text(value)}")
    return value


def _check_range(
    name: str,
    value: float,
    minimum: float | None = None,
    maximum: float | None = None,
    exclusive_minimum: float | None = None,
    exclusive_maximum: float | None = None,
    multiple_of: float | None = None,
) -> None:
    if (minimum is not None and value < minimum) or (maximum is not None and value > maximum):
        refuse(name, f"must be {_bounds(minimum, maximum)}, not {_number_text(value)}")
    if exclusive_minimum is not None and value <= exclusive_minimum:
        refuse(name, f"must be greater than {exclusive_minimum}, not {_number_text(value)}")
    if exclusive_maximum is not None and value >= exclusive_maximum:
        refuse(name, f"must be less than {exclusive_maximum}, not {_number_text(value)}")
    if multiple_of is not None and not _is_multiple(value, multiple_of):
        refuse(name, f"must be a multiple of {multiple_of}, not {_number_text(value)}")


def _is_multiple(value: float, of: float) -> bool:
    if isinstance(value, int) and isinstance(of, int):
        return value % of == 0
    # The quotient is used because 0.3 % 0.1 is not 0 for floats.
    return math.isclose(value / of, round(value / of), abs_tol=1e-9)


def _number_text(value: float) -> str:
    """A number for a message; without its digits if there are very many."""
    return "a number of that size" if isinstance(value, int) and abs(value) >= 10**20 else repr(value)


def _bounds(minimum: float | None, maximum: float | None) -> str:
    if minimum is not None and maximum is not None:
        return f"from {minimum} to {maximum}"
    return f"at least {minimum}" if minimum is not None else f"at most {maximum}"


def choice(name: str, value: Any, allowed: tuple[T, ...]) -> T:
    """One of the values of a closed list."""
    plain = _plain(value)
    for one in allowed:
        if plain == one and isinstance(plain, bool) is isinstance(one, bool):
            return one
    options = ", ".join(repr(one) for one in allowed)
    quoted = repr(plain)[:MAX_QUOTED] if isinstance(plain, (str, int)) else kind_of(plain)
    refuse(name, f"must be {'one of ' if len(allowed) > 1 else ''}{options}, not {quoted}")


def open_choice(name: str, value: Any) -> str:
    """A value of a list that the server may extend: any string that is not empty."""
    return text(name, value, min_length=1)


def timestamp(name: str, value: Any) -> str:
    """A point in time as an RFC 3339 string. A time without a zone is UTC, as in responses; a date means its
    midnight."""
    if isinstance(value, str):
        try:
            parsed = dt.datetime.fromisoformat(value)
        except ValueError:
            refuse(name, "must be a timestamp such as 2026-07-17T00:00:00Z")
        if parsed.utcoffset() is not None:
            return value
    elif isinstance(value, dt.datetime):
        parsed = value
    elif isinstance(value, dt.date):
        parsed = dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
    else:
        refuse(name, f"must be a datetime, not {kind_of(value)}")
    stamp = parsed.isoformat() if parsed.utcoffset() is not None else f"{parsed.replace(tzinfo=None).isoformat()}Z"
    return stamp[:-6] + "Z" if stamp.endswith("+00:00") else stamp


def date(name: str, value: Any) -> str:
    """A date as an ISO 8601 string."""
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value).isoformat()
        except ValueError:
            refuse(name, "must be a date such as 2026-07-17")
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        refuse(name, f"must be a date, not {kind_of(value)}")
    return value.isoformat()


def uuid(name: str, value: Any) -> str:
    """A UUID as a string."""
    if isinstance(value, _uuid.UUID):
        return str(value)
    plain = text(name, value)
    try:
        return str(_uuid.UUID(plain))
    except ValueError:
        refuse(name, "must be a UUID")


def items(
    name: str,
    value: Any,
    check: Check[T],
    *,
    min_items: int | None = None,
    max_items: int | None = None,
    unique: bool = False,
) -> list[T]:
    """A sequence within its size limits, each item checked."""
    if isinstance(value, (str, bytes, bytearray, Mapping)) or not isinstance(value, (Sequence, set, frozenset)):
        hint = "; put it into a list" if isinstance(value, str) else ""
        refuse(name, f"must be a list, not {kind_of(value)}{hint}")
    checked = [check(f"{name}[{index}]", item) for index, item in enumerate(cast("Iterable[Any]", value))]
    if min_items and len(checked) < min_items:
        refuse(name, "must not be empty" if min_items == 1 else f"must have at least {min_items} items")
    if max_items is not None and len(checked) > max_items:
        refuse(name, f"must have at most {max_items} items; it has {len(checked)}")
    if unique and any(item in checked[:index] for index, item in enumerate(checked)):
        refuse(name, "must not contain the same item twice")
    return checked


def mapping(name: str, value: Any, check: Check[T]) -> dict[str, T]:
    """A mapping with string keys, each value checked."""
    if not isinstance(value, Mapping):
        refuse(name, f"must be a mapping, not {kind_of(value)}")
    checked: dict[str, T] = {}
    for key, item in cast("Any", value).items():
        plain = text(f"a key of {name}", key)
        if plain in checked:
            # For example, an enum member and its string.
            refuse(name, f"has two keys that are both sent as {plain[:MAX_QUOTED]!r}")
        checked[plain] = check(f"{name}[{plain!r}]", item)
    return checked


def is_blank(value: str | None) -> bool:
    """Whether a string is None, empty or only white space."""
    return not (value or "").strip()


def json_object(name: str, value: Any) -> JsonObject:
    """A JSON object, from a model or a mapping."""
    if not isinstance(value, (Mapping, _HasToDict)):
        refuse(name, f"must be a mapping or a model, not {kind_of(value)}")
    return cast("JsonObject", json_value(name, cast("Any", value)))


def json_value(name: str, value: Any, _depth: int = 0) -> Any:
    """Any JSON value; models, enums and datetimes are written as the API expects them.

    A set is refused: it has no order, so the JSON array would differ from call to call.
    """
    if _depth > MAX_DEPTH:
        refuse(name.partition("[")[0], f"is nested deeper than {MAX_DEPTH} levels, or contains itself")
    value = _plain(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return encodable(name, value)
    if isinstance(value, float):
        return number(name, value)
    if isinstance(value, _HasToDict):
        value = value.to_dict()
    if isinstance(value, Mapping):
        return mapping(name, value, lambda place, item: json_value(place, item, _depth + 1))
    if isinstance(value, (list, tuple)):
        return items(name, value, lambda place, item: json_value(place, item, _depth + 1))
    if isinstance(value, dt.datetime):
        return timestamp(name, value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, _uuid.UUID):
        return str(value)
    hint = "; give a list, such as sorted(...)" if isinstance(value, (set, frozenset)) else ""
    refuse(name, f"can't be written as JSON: {kind_of(value)}{hint}")


def header(name: str, value: Any) -> str:
    """The value of a header: printable ASCII without blanks around it. It may be a secret, so it is never quoted."""
    if not isinstance(value, str):
        refuse(name, f"must be a string, not {kind_of(value)}")
    if not _HEADER_TEXT.fullmatch(value):
        refuse(name, "is sent in a header, so it must be printable ASCII characters without blanks around them")
    return value


def checked_headers(name: str, value: Any, *, reserved: Container[str] = RESERVED_HEADERS) -> Headers:
    """A mapping of header names to values. The names in `reserved` (in lower case) are refused: the SDK sets them."""
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
