# Generated from the API document. Do not edit: run `python scripts/generate.py`.
"""What the generated models share at run time."""

from __future__ import annotations

import datetime as _datetime
import json as _json
import sys
import uuid as _uuid
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy as _deepcopy
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Self, TypeAlias, TypeVar, cast

from attrs import define

if TYPE_CHECKING:
    from attrs import Attribute

    from videovector._errors import ResponseDecodeError

T = TypeVar("T")
EnumT = TypeVar("EnumT", bound="OpenStrEnum | OpenIntEnum")

#: How a value is built, spelled in constants: ("str",), ("list", ("model", "Segment")), ("optional", ...).
Form: TypeAlias = tuple[Any, ...]
#: (name in JSON, attribute, required, form, secret)
FieldRow: TypeAlias = tuple[str, str, bool, Form, bool]

# What reading ill-formed data can raise; from_dict turns them into ResponseDecodeError.
FAILURES = (KeyError, TypeError, ValueError, OverflowError)
MAX_REPR_TEXT = 60
MAX_REPR_ITEMS = 3
_MASK = "***"
_fromisoformat = _datetime.datetime.fromisoformat
#: Makes an object without calling its `__init__`; a name of its own, as it is looked up for each object that is read.
new = object.__new__


# Readers of single values. The models test the exact class inline and come here only when it differs.


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


def as_const(value: Any, expected: Any) -> Any:
    """The one value the document allows."""
    if value == expected and isinstance(value, bool) is isinstance(expected, bool):
        return expected
    raise ValueError(f"expected {expected!r}")


def parse_datetime(value: Any) -> _datetime.datetime:
    """An RFC 3339 timestamp as an aware datetime; one without offset counts as UTC."""
    try:
        parsed = _fromisoformat(value)
    except ValueError:
        parsed = _parse_unusual(value)
    except TypeError:
        # What model_dump() gave is read again.
        if not isinstance(value, _datetime.datetime):
            raise TypeError("expected an RFC 3339 timestamp") from None
        parsed = value
    return parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=_datetime.UTC)


def _parse_unusual(value: str) -> _datetime.datetime:
    """Lower-case t and z, 24:00 and the like. Numbers and bare years are no timestamps."""
    if len(value) < 10 or value.isdecimal():
        raise ValueError("expected an RFC 3339 timestamp")
    from dateutil.parser import isoparse

    try:
        return isoparse(value.upper())
    except ValueError:
        raise ValueError("expected an RFC 3339 timestamp") from None


def parse_date(value: Any) -> _datetime.date:
    """A date, written as 2026-07-17."""
    try:
        return _datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError("expected a date such as 2026-07-17") from None


def parse_uuid(value: Any) -> _uuid.UUID:
    """A UUID."""
    try:
        return _uuid.UUID(as_str(value))
    except ValueError:
        raise ValueError("expected a UUID") from None


def to_datetime(value: _datetime.datetime | str) -> _datetime.datetime:
    """A datetime from what a caller passed."""
    return parse_datetime(value) if isinstance(value, str) else value


def to_date(value: _datetime.date | str) -> _datetime.date:
    """A date from what a caller passed."""
    return parse_date(value) if isinstance(value, str) else value


def to_uuid(value: _uuid.UUID | str) -> _uuid.UUID:
    """A UUID from what a caller passed."""
    return parse_uuid(value) if isinstance(value, str) else value


def format_datetime(value: _datetime.datetime) -> str:
    """RFC 3339 with an offset; UTC is written as Z. A naive datetime counts as UTC, as in what is read."""
    text = value.isoformat() if value.tzinfo is not None else value.isoformat() + "+00:00"
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def pick(value: Any, discriminator: str, readers: Mapping[str, Callable[[Any], Any]]) -> Any:
    """Read a discriminated union; a kind this version does not know stays the plain dict."""
    data = as_dict(value)
    reader = readers.get(data[discriminator])
    return data if reader is None else reader(data)


def as_union(value: Any, readers: tuple[Callable[[Any], Any], ...]) -> Any:
    """Read with the reader that accepts the value and leaves the fewest fields unknown; the earlier one on a tie."""
    found: list[Model] = []
    for reader in readers:
        try:
            read = reader(value)
        except FAILURES:
            continue
        if not isinstance(read, Model) or not read.extra:
            return read
        found.append(read)
    if not found:
        raise TypeError("fits none of the forms the document allows")
    return min(found, key=lambda read: len(read.extra))


def to_json(value: Any) -> Any:
    """What json.dumps takes, of anything a field can hold."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, (OpenStrEnum, OpenIntEnum)):
        return value.value
    if isinstance(value, _datetime.datetime):
        return format_datetime(value)
    if isinstance(value, _datetime.date):
        return value.isoformat()
    if isinstance(value, _uuid.UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in cast("list[Any]", value)]
    return value


# Enums that keep what they do not know.


class OpenStrEnum(StrEnum):
    """A string enum that also holds values this version does not know; those keep the text the server sent."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = str(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the value is one the API document lists."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


class OpenIntEnum(IntEnum):
    """An integer enum that also holds values this version does not know."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"VALUE_{value}"
        member._value_ = int(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the value is one the API document lists."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


class EnumValues(dict[Any, EnumT], Generic[EnumT]):
    """Value -> member. A dict subscript is the fastest way there; unknown values make a member on the fly."""

    def __init__(self, members: type[EnumT]) -> None:
        super().__init__((member.value, member) for member in cast("Iterable[EnumT]", members))
        self._members = members
        self._expected = "a string" if issubclass(members, str) else "an integer"

    def __missing__(self, value: Any) -> EnumT:
        try:
            return self._members(value)
        except ValueError:
            raise TypeError(f"expected {self._expected}") from None


# The base of the models.


def record(cls: type[T]) -> type[T]:
    """Make a slotted attrs class, without what the generated source spells out itself; that is quicker to import.

    Nor is there a slot for weak references: a search result is a dozen objects, and each would be 8 bytes larger.
    """
    return define(cls, init=False, repr=False, eq=False, match_args=False, getstate_setstate=False, weakref_slot=False)


class Model:
    """Base of all models: reading, writing, comparing, copying, and the fields that are not known yet."""

    __slots__ = ("_extra",)
    _extra: dict[str, Any] | None
    _FIELDS: ClassVar[tuple[FieldRow, ...]] = ()
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[Attribute[Any], ...]]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the object from decoded JSON.

        Args:
            data: The object, with the names of the API document.

        Returns:
            The model. Fields that are not known are kept in `extra`.

        Raises:
            ResponseDecodeError: A field is missing or has the wrong type; `path` says which.
        """
        try:
            return cls.read_dict(data)
        except FAILURES:
            raise decode_error(data, ("model", cls.__name__), {cls.__name__: cls}) from None

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        raise NotImplementedError(f"{cls.__name__} is not a generated model")

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        raise NotImplementedError(f"{type(self).__name__} is not a generated model")

    @property
    def extra(self) -> dict[str, Any]:
        """Fields the server sent that this version does not know."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    def replace(self, **changes: Any) -> Self:
        """A copy with some fields changed.

        Args:
            **changes: New values by attribute name.

        Returns:
            The copy; nested values are shared with the original.

        Raises:
            TypeError: The model has no field of that name.
        """
        names = {row[1] for row in self._FIELDS}
        unknown = sorted(changes.keys() - names)
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(unknown)}")
        copied = new(type(self))
        for name in names:
            setattr(copied, name, changes[name] if name in changes else getattr(self, name))
        copied._extra = dict(self._extra) if self._extra else None
        return copied

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with some fields changed; spelled as in pydantic.

        Args:
            update: New values by attribute name; they are taken as they are.
            deep: Copy nested values too.

        Returns:
            The copy.

        Raises:
            TypeError: The model has no field of that name.
        """
        copied = self.replace(**(update or {}))
        return _deepcopy(copied) if deep else copied

    def model_dump(self, *, mode: Literal["python", "json"] = "python", exclude_none: bool = False) -> dict[str, Any]:
        """The object as a dict keyed by attribute name, spelled as in pydantic.

        Args:
            mode: "python" keeps datetimes and enums as they are, "json" writes them as JSON has them.
            exclude_none: Leave out fields that are None.

        Returns:
            A new dict; nested models are dicts too.
        """
        out: dict[str, Any] = {}
        for row in self._FIELDS:
            value = getattr(self, row[1])
            if value is not None or not exclude_none:
                out[row[1]] = _dump(value, mode, exclude_none)
        if self._extra:
            out.update(self._extra)
        return out

    def model_dump_json(self, *, indent: int | None = None, exclude_none: bool = False) -> str:
        """The object as JSON text, spelled as in pydantic.

        Args:
            indent: Spaces per level; None writes it on one line.
            exclude_none: Leave out fields that are None.

        Returns:
            The text.
        """
        separators = (",", ":") if indent is None else None
        dumped = self.model_dump(mode="json", exclude_none=exclude_none)
        return _json.dumps(dumped, indent=indent, separators=separators, ensure_ascii=False)

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """Read the object from a dict, or take it as it is; spelled as in pydantic.

        Args:
            obj: A mapping, or an object of this class.

        Returns:
            The model.

        Raises:
            ResponseDecodeError: A field is missing or has the wrong type; `path` says which.
        """
        return obj if isinstance(obj, cls) else cls.from_dict(obj)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray) -> Self:
        """Read the object from JSON text, spelled as in pydantic.

        Args:
            json_data: The text.

        Returns:
            The model.

        Raises:
            ValueError: The text is not JSON.
            ResponseDecodeError: A field is missing or has the wrong type; `path` says which.
        """
        return cls.model_validate(_json.loads(json_data))

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return (self._extra or {}) == (cast("Self", other)._extra or {}) and all(
            getattr(self, row[1]) == getattr(other, row[1]) for row in self._FIELDS
        )

    def __repr__(self) -> str:
        shown: list[str] = []
        for _, name, _, _, secret in self._FIELDS:
            value = getattr(self, name, None)
            if value is not None:
                shown.append(f"{name}={_MASK if secret else _short(value)}")
        return f"{type(self).__name__}({', '.join(shown)})"


def _dump(value: Any, mode: str, exclude_none: bool) -> Any:
    if isinstance(value, Model):
        return value.model_dump(mode="json" if mode == "json" else "python", exclude_none=exclude_none)
    if isinstance(value, dict):
        content: dict[str, Any] = cast("Any", value)
        return {key: _dump(item, mode, exclude_none) for key, item in content.items()}
    if isinstance(value, list):
        items: list[Any] = cast("Any", value)
        return [_dump(item, mode, exclude_none) for item in items]
    return to_json(value) if mode == "json" else value


def _short(value: Any) -> str:
    if isinstance(value, Model):
        return f"{type(value).__name__}(...)"
    if isinstance(value, (OpenStrEnum, OpenIntEnum)):
        return repr(value.value)
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_REPR_TEXT else value[: MAX_REPR_TEXT - 1] + "…")
    if isinstance(value, list):
        items: list[Any] = cast("Any", value)
        return f"<{len(items)} items>" if len(items) > MAX_REPR_ITEMS else f"[{', '.join(map(_short, items))}]"
    if isinstance(value, dict):
        # Free-form content may hold anything, secrets included.
        content: dict[str, Any] = cast("Any", value)
        return f"<{len(content)} keys>" if content else "{}"
    if isinstance(value, (_datetime.datetime, _datetime.date)):
        return value.isoformat()
    return repr(value)


def unknown_fields(data: Mapping[str, Any], rows: tuple[FieldRow, ...]) -> dict[str, Any]:
    """The fields of an object that its model does not have."""
    known = {row[0] for row in rows}
    return {name: value for name, value in data.items() if name not in known}


# The slow path: only when reading failed, to say where.


def decode(data: Any, read: Callable[[Any], T], form: Form, classes: Mapping[str, Any]) -> T:
    """Read an answer that is not one model, such as a list of them, with the same errors."""
    try:
        return read(data)
    except FAILURES:
        raise decode_error(data, form, classes) from None


def decode_error(data: Any, form: Form, classes: Mapping[str, Any]) -> ResponseDecodeError:
    """Find the first place where the data is not as the document says, and make the error that names it."""
    from videovector._errors import ResponseDecodeError

    path, reason = _find(data, form, classes, "") or ("", "does not have the form the API document promises")
    place = path or "$"
    message = (
        f"The answer of the API can't be read: {place}: {reason}. It may come from a newer API; try a newer release."
    )
    return ResponseDecodeError(message, path=place)


_SIMPLE: dict[str, Callable[[Any], Any]] = {
    "str": as_str,
    "int": as_int,
    "float": as_float,
    "bool": as_bool,
    "null": as_none,
    "datetime": parse_datetime,
    "date": parse_date,
    "uuid": parse_uuid,
}


def _find(value: Any, form: Form, classes: Mapping[str, Any], path: str) -> tuple[str, str] | None:
    """(path, reason) of the first fault, depth first in the order of the document; None if there is none."""
    kind = form[0]
    if kind == "any":
        return None
    if kind == "optional":
        return None if value is None else _find(value, form[1], classes, path)
    if kind == "list":
        return _find_in_list(value, form[1], classes, path)
    if kind == "map":
        return _find_in_map(value, form[1], classes, path)
    if kind == "model":
        return _find_in_model(value, classes[form[1]], path)
    if kind == "pick":
        return _find_in_pick(value, form, classes, path)
    if kind == "union":
        faults = [_find(value, option, classes, path) for option in form[1]]
        return None if None in faults else (path, f"fits none of the {len(faults)} forms, {_got(value)}")
    try:
        if kind == "const":
            as_const(value, form[1])
        elif kind == "enum":
            as_str(value) if form[1] == "str" else as_int(value)
        else:
            _SIMPLE[kind](value)
    except FAILURES as failure:
        return path, f"{failure}, {_got(value)}"
    return None


def _find_in_list(value: Any, form: Form, classes: Mapping[str, Any], path: str) -> tuple[str, str] | None:
    if not isinstance(value, (list, tuple)):
        return path, f"expected an array, {_got(value)}"
    for index, item in enumerate(cast("list[Any]", value)):
        fault = _find(item, form, classes, f"{path}[{index}]")
        if fault is not None:
            return fault
    return None


def _find_in_map(value: Any, form: Form, classes: Mapping[str, Any], path: str) -> tuple[str, str] | None:
    if not isinstance(value, Mapping):
        return path, f"expected an object, {_got(value)}"
    for name, item in cast("Mapping[str, Any]", value).items():
        fault = _find(item, form, classes, f"{path}.{name}" if path else str(name))
        if fault is not None:
            return fault
    return None


def _find_in_model(value: Any, model: type[Model], path: str) -> tuple[str, str] | None:
    if not isinstance(value, Mapping):
        return path, f"expected an object, {_got(value)}"
    data = cast("Mapping[str, Any]", value)
    classes = vars(sys.modules[model.__module__])
    for wire, _, required, form, _ in model._FIELDS:  # pyright: ignore[reportPrivateUsage]
        place = f"{path}.{wire}" if path else wire
        if wire not in data:
            if required:
                return place, "is missing"
        elif data[wire] is not None or required:
            fault = _find(data[wire], form, classes, place)
            if fault is not None:
                return fault
    return None


def _find_in_pick(value: Any, form: Form, classes: Mapping[str, Any], path: str) -> tuple[str, str] | None:
    if not isinstance(value, Mapping):
        return path, f"expected an object, {_got(value)}"
    data = cast("Mapping[str, Any]", value)
    place = f"{path}.{form[1]}" if path else str(form[1])
    if form[1] not in data:
        return place, "is missing"
    kind = data[form[1]]
    if not isinstance(kind, str):
        return place, f"expected a string, {_got(kind)}"
    model = dict(form[2]).get(kind)
    return None if model is None else _find_in_model(data, classes[model], path)


def _got(value: Any) -> str:
    """The kind of value found. Never the value: it may be a secret."""
    if value is None:
        return "got null"
    names: dict[Any, str] = {
        str: "a string",
        bool: "a boolean",
        int: "an integer",
        float: "a number",
        list: "an array",
        dict: "an object",
    }
    return f"got {names.get(value.__class__, value.__class__.__name__)}"
