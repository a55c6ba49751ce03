"""The base class of the generated models: reading, writing, comparing, copying, and the methods of pydantic."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from copy import copy, deepcopy
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeAlias, TypeVar, cast

from attrs import define

from videovector._redaction import MASK

from .secrets import masking_fields
from .values import FAILURES, Form
from .values import to_json as to_json

if TYPE_CHECKING:
    from attrs import Attribute

    from .incomplete import Unread

T = TypeVar("T")
M = TypeVar("M", bound="Model")
ModelType = TypeVar("ModelType", bound="type[Model]")

#: (name in JSON, attribute, required, form, secret, default as a JSON value)
FieldRow: TypeAlias = tuple[str, str, bool, Form, bool, Any]
#: Fields to include or exclude: names, or a mapping of names to selections within their values.
Selection: TypeAlias = AbstractSet[str] | AbstractSet[int] | Mapping[Any, Any]

MAX_REPR_TEXT = 60
MAX_REPR_ITEMS = 3
#: Makes an object without calling its `__init__`; a global name, because its lookup is fast.
new = object.__new__


def record(cls: ModelType) -> ModelType:
    """Make a slotted attrs class, without the methods that the generated source has; this makes the import fast.

    It has no slot for weak references, which would make each of the many objects of a response 8 bytes larger.
    """
    these = masking_fields(cls, vars(cls).get("_FIELDS", ()))
    return define(
        cls,
        these=these,
        init=False,
        repr=False,
        eq=False,
        match_args=False,
        getstate_setstate=False,
        weakref_slot=False,
    )


class Extra(dict[str, Any]):
    """The unknown fields of an object, with more facts about it; other objects need no memory for these.

    `request_id` is the id of the request that returned the object, and `unread` has its fields that could not be read.
    """

    __slots__ = ("request_id", "unread")
    request_id: str
    unread: dict[str, Unread]


class Model:
    """Base class of all models."""

    __slots__ = ("_extra",)
    _extra: dict[str, Any] | None
    _FIELDS: ClassVar[tuple[FieldRow, ...]] = ()
    # Whether a field, of the model or of a nested one, has another name in Python than in the API document.
    _HAS_RENAMED_FIELDS: ClassVar[bool] = False
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[Attribute[Any], ...]]
        # Type checkers do not see the property, since a model may have a field with this name.
        request_id: str | None
    else:

        @property
        def request_id(self) -> str | None:
            """The API's id of the request that returned this object, for questions to the support; None on nested
            objects."""
            return getattr(self._extra, "request_id", None)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = False) -> Self:
        """Read the object from decoded JSON, as the API sent it.

        A field that is missing, or does not have the type of the API document, does not stop the reading. Using its
        attribute raises an error that is both a ResponseDecodeError and an AttributeError, and `to_dict()` returns what
        was sent.

        Args:
            data: The object, with the names of the API document.
            strict: Refuse an object with such a field.

        Returns:
            The model. Unknown fields are in `extra`.

        Raises:
            ResponseDecodeError: The data is not an object; or, with `strict`, a field is missing or has the wrong type.
                `path` says which.
        """
        try:
            return cls.read_dict(data)
        except FAILURES:
            pass
        from .tolerant import read_again

        found: Self = read_again(data, ("model", cls.__name__), {cls.__name__: cls}, strict=strict)
        return found

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        raise NotImplementedError(f"{cls.__name__} is not a generated model")

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        raise NotImplementedError(f"{type(self).__name__} is not a generated model")

    @property
    def extra(self) -> dict[str, Any]:
        """Fields that the server sent but this version does not know."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    def _keep_request_id(self, request_id: str) -> None:
        if not isinstance(self._extra, Extra):
            self._extra = Extra(self._extra or {})
        self._extra.request_id = request_id

    def _content(self) -> Iterator[tuple[FieldRow, Any]]:
        """Every field with its value."""
        for row in self._FIELDS:
            yield row, getattr(self, row[1])

    def _values(self) -> dict[str, Any]:
        """The values of the fields that could be read, by attribute."""
        return {row[1]: getattr(self, row[1]) for row in self._FIELDS if hasattr(self, row[1])}

    def replace(self, **changes: Any) -> Self:
        """Return a copy with some fields changed.

        Args:
            **changes: New values by attribute name.

        Returns:
            The copy, which shares nested values with the original.

        Raises:
            TypeError: The model has no field with that name.
        """
        unknown = sorted(changes.keys() - {row[1] for row in self._FIELDS})
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(unknown)}")
        copied = self.__copy__()
        for name, value in changes.items():
            setattr(copied, name, value)
        return copied

    def __copy__(self) -> Self:
        return restored(type(self), self._values(), copy(self._extra))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy, with some fields changed; the same method as in pydantic.

        Args:
            update: New values by attribute name; they are not checked.
            deep: Copy nested values too.

        Returns:
            The copy.

        Raises:
            TypeError: The model has no field with that name.
        """
        copied = self.replace(**(update or {}))
        return deepcopy(copied) if deep else copied

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] = "python",
        include: Selection | None = None,
        exclude: Selection | None = None,
        by_alias: bool = False,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
    ) -> dict[str, Any]:
        """Return the object as a dict by attribute name, as in pydantic; `model_validate` can read it.

        Args:
            mode: "python" keeps datetimes and enums; "json" converts them to JSON values.
            include: Names of the attributes to include; a mapping gives a selection within each.
            exclude: Names of the attributes to exclude; a mapping gives a selection within each.
            by_alias: Use the names of the API document instead of the attribute names.
            exclude_unset: The same as `exclude_defaults`: a model does not know whether a default was sent.
            exclude_defaults: Omit optional fields that have their default.
            exclude_none: Omit fields that are None.

        Returns:
            A new dict; nested models become dicts too.
        """
        from .dumping import Dump

        dump = Dump(mode, by_alias, exclude_unset or exclude_defaults, exclude_none)
        dumped: dict[str, Any] = dump.value(self, include, exclude)
        return dumped

    def model_dump_json(
        self,
        *,
        indent: int | None = None,
        include: Selection | None = None,
        exclude: Selection | None = None,
        by_alias: bool = False,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
    ) -> str:
        """Return the object as a JSON string, as in pydantic.

        Args:
            indent: Spaces per level; None writes one line.
            include: See `model_dump`, also for the other arguments.
            exclude: The attributes to leave out.
            by_alias: Use the names of the API document.
            exclude_unset: The same as `exclude_defaults`.
            exclude_defaults: Omit optional fields that have their default.
            exclude_none: Omit fields that are None.

        Returns: The JSON string.
        """
        dumped = self.model_dump(
            mode="json",
            include=include,
            exclude=exclude,
            by_alias=by_alias,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
        )
        separators = (",", ":") if indent is None else None
        return json.dumps(dumped, indent=indent, separators=separators, ensure_ascii=False)

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """Check and read a dict, as in pydantic; an object of this class is returned unchanged.

        Args:
            obj: A mapping with the names of the API document or of the attributes, or an object of this class.

        Returns:
            The model.

        Raises:
            ResponseDecodeError: A field is missing or has the wrong type; `path` says which.
        """
        if isinstance(obj, cls):
            return obj
        if not cls._HAS_RENAMED_FIELDS:
            return cls.from_dict(obj, strict=True)
        from .tolerant import read_again

        found: Self = read_again(obj, ("model", cls.__name__), {cls.__name__: cls}, strict=True, by_name=True)
        return found

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray) -> Self:
        """Check and read a JSON string, as in pydantic.

        Args:
            json_data: The JSON string.

        Returns:
            The model.

        Raises:
            ValueError: The string is not JSON.
            ResponseDecodeError: A field is missing or has the wrong type; `path` says which.
        """
        return cls.model_validate(json.loads(json_data))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let pydantic and FastAPI accept the class as the type of a field."""
        from .dumping import pydantic_schema

        return pydantic_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """The JSON schema of such a field: any object, since the API document describes its content."""
        return {"title": cls.__name__, "type": "object", "additionalProperties": True}

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Iterate over names and values of the fields, unknown ones included, so that `dict(model)` works."""
        for row, value in self._content():
            yield row[1], value
        yield from (self._extra or {}).items()

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        others = cast("Self", other)
        return list(self._content()) == list(others._content()) and (self._extra or {}) == (others._extra or {})

    def __repr__(self) -> str:
        shown: list[str] = []
        for row in self._FIELDS:
            value = self._shown(row)
            if value is not None:
                shown.append(f"{row[1]}={value}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """The fields for rich: only those that are set, with secrets masked and free-form content counted."""
        for row, value in ((row, getattr(self, row[1], None)) for row in self._FIELDS):
            if value is not None:
                yield row[1], _Counted(_short(value)) if isinstance(value, dict) else MASK if row[4] else value

    def _repr_html_(self) -> str:
        """The object as HTML, for notebooks."""
        from .html import html_of

        return html_of(self)

    def _shown(self, row: FieldRow) -> str | None:
        """The value of a field for the repr of its object; None omits the field."""
        value = getattr(self, row[1], None)
        return None if value is None else MASK if row[4] else _short(value)


def restored(model: type[M], values: Mapping[str, Any], extra: dict[str, Any] | None) -> M:
    """Make an object from its values, by attribute, and its unknown fields."""
    made = new(model)
    made._extra = extra  # pyright: ignore[reportPrivateUsage]  # public names are fields
    for name, value in values.items():
        setattr(made, name, value)
    return made


class _Counted(str):
    """A summary of content, which is shown without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _short(value: Any) -> str:
    if isinstance(value, Model):
        return f"{type(value).__name__}(...)"
    if isinstance(value, Enum):
        return repr(value.value)
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_REPR_TEXT else value[: MAX_REPR_TEXT - 1] + "…")
    if isinstance(value, list):
        items: list[Any] = cast("Any", value)
        return f"<{len(items)} items>" if len(items) > MAX_REPR_ITEMS else f"[{', '.join(map(_short, items))}]"
    if isinstance(value, dict):
        # Free-form content may contain secrets.
        content: dict[str, Any] = cast("Any", value)
        return f"<{len(content)} keys>" if content else "{}"
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    return repr(value)


def unknown_fields(data: Mapping[str, Any], rows: tuple[FieldRow, ...]) -> dict[str, Any]:
    """The fields of an object that the model does not know."""
    field_names = {row[0] for row in rows}
    return {name: value for name, value in data.items() if name not in field_names}
