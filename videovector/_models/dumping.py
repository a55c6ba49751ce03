"""The spellings of pydantic that need more than a line: dumps with a selection, reading them again, schemas."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal, TypeVar, cast

from videovector._errors import ResponseDecodeError

from .base import Model, Selection, to_json
from .tolerant import Reading, Unfit, default_of, fields_of
from .values import Form

M = TypeVar("M", bound=Model)

_ALL = "__all__"


class Dump:
    """How an object becomes a dict."""

    def __init__(
        self, mode: Literal["python", "json"], by_alias: bool, exclude_defaults: bool, exclude_none: bool
    ) -> None:
        self.mode = mode
        self.by_alias = by_alias
        self.exclude_defaults = exclude_defaults
        self.exclude_none = exclude_none

    def model(self, model: Model, include: Selection | None, exclude: Selection | None) -> dict[str, Any]:
        """The selected fields of an object, and those of its unknown fields."""
        out: dict[str, Any] = {}
        classes = vars(sys.modules[type(model).__module__])
        for row, value in model._content():  # pyright: ignore[reportPrivateUsage]
            wire, name, required, _, _, _ = row
            if not _is_selected(name, include, exclude) or (self.exclude_none and value is None):
                continue
            if self.exclude_defaults and not required and value == default_of(row, classes):
                continue
            out[wire if self.by_alias else name] = self._value(value, _within(include, name), _within(exclude, name))
        for name, value in (model._extra or {}).items():  # pyright: ignore[reportPrivateUsage]
            if _is_selected(name, include, exclude):
                out[name] = self._value(value, _within(include, name), _within(exclude, name))
        return out

    def _value(self, value: Any, include: Selection | None, exclude: Selection | None) -> Any:
        if isinstance(value, Model):
            return self.model(value, include, exclude)
        if isinstance(value, dict):
            return {
                key: self._value(item, _within(include, key), _within(exclude, key))
                for key, item in cast("dict[str, Any]", value).items()
                if _is_selected(key, include, exclude)
            }
        if isinstance(value, list):
            return [
                self._value(item, _within(include, index), _within(exclude, index))
                for index, item in enumerate(cast("Any", value))
                if _is_selected(index, include, exclude)
            ]
        return to_json(value) if self.mode == "json" else value


def _is_selected(key: str | int, include: Selection | None, exclude: Selection | None) -> bool:
    return (include is None or _names(include, key)) and not (
        exclude is not None and _names(exclude, key) and _within(exclude, key) is None
    )


def _names(selection: Selection, key: str | int) -> bool:
    return key in selection or _ALL in cast("AbstractSet[str | int]", selection)


def _within(selection: Selection | None, key: str | int) -> Selection | None:
    """What a selection says of the content of one value; None when it speaks of the value as a whole."""
    if not isinstance(selection, Mapping):
        return None
    found = selection.get(key, selection.get(_ALL))
    return None if found is True or found is ... else cast("Selection | None", found)


def wire_names(value: Any, form: Form, classes: Mapping[str, Any]) -> Any:
    """A dump with the names of attributes as the API document has it.

    A name of the document counts before one of an attribute, and what is of no use to the form stays as it is.
    """
    kind = form[0]
    if kind == "optional":
        return None if value is None else wire_names(value, form[1], classes)
    if kind == "list" and isinstance(value, (list, tuple)):
        return [wire_names(item, form[1], classes) for item in cast("list[Any]", value)]
    if kind == "union":
        return _union_wire_names(value, form, classes)
    if not isinstance(value, Mapping):
        return value
    content = cast("Mapping[str, Any]", value)
    if kind == "map":
        return {name: wire_names(item, form[1], classes) for name, item in content.items()}
    if kind == "model":
        return _model_wire_names(content, classes[form[1]])
    if kind == "pick":
        for model in dict.fromkeys(model for _, model in form[2]):
            renamed = _model_wire_names(content, classes[model])
            if dict(form[2]).get(cast("str", renamed.get(form[1]))) == model:
                return renamed
    return content


def _model_wire_names(content: Mapping[str, Any], model: type[Model]) -> dict[str, Any]:
    rows, classes = fields_of(model), vars(sys.modules[model.__module__])
    wires, names = {row[0] for row in rows}, {row[1] for row in rows}
    # A name may belong to one field in the document and to another one in Python; what else is there decides.
    is_dump = any(key in names - wires for key in content) and not any(key in wires - names for key in content)
    wire_of = {name: wire for wire, name, *_ in rows if is_dump or (name not in wires and wire not in content)}
    renamed = {wire_of.get(key, key): value for key, value in content.items()}
    for wire, _, _, form, *_ in rows:
        if wire in renamed:
            renamed[wire] = wire_names(renamed[wire], form, classes)
    return renamed


# By model, as it takes a walk through all that the model may hold.
_renames: dict[type[Model], bool] = {}


def has_renamed_fields(model: type[Model]) -> bool:
    """Whether a field of the model, or of one that it may hold, has another name in Python than in the document."""
    if model not in _renames:
        seen, waiting = {model}, [model]
        while waiting:
            one = waiting.pop()
            classes = vars(sys.modules[one.__module__])
            held = {classes[name] for row in fields_of(one) for name in _models_in(row[3])}
            waiting += held - seen
            seen |= held
        _renames[model] = any(row[0] != row[1] for one in seen for row in fields_of(one))
    return _renames[model]


def _models_in(form: Form) -> list[str]:
    """The models that a form names."""
    if form[0] == "model":
        return [form[1]]
    if form[0] == "pick":
        return [name for _, name in form[2]]
    inner = form[1] if form[0] == "union" else form[1:] if form[0] in ("optional", "list", "map") else ()
    return [name for one in inner for name in _models_in(one)]


def _union_wire_names(value: Any, form: Form, classes: Mapping[str, Any]) -> Any:
    for option in form[1]:
        renamed, reading = wire_names(value, option, classes), Reading()
        try:
            reading.value(renamed, option, classes, "")
        except Unfit:
            continue
        if not reading.mismatches:
            return renamed
    return value


def pydantic_schema(model: type[M]) -> Any:
    """What pydantic needs to know of a model: how it is checked, and how it is written."""
    from pydantic_core import core_schema

    def validate(value: Any) -> M:
        try:
            return model.model_validate(value)
        except ResponseDecodeError as failure:
            reason = failure.message
        raise ValueError(reason)

    return core_schema.no_info_plain_validator_function(
        validate,
        serialization=core_schema.plain_serializer_function_ser_schema(
            _serialized, info_arg=True, return_schema=core_schema.dict_schema()
        ),
    )


def _serialized(model: Model, info: Any) -> dict[str, Any]:
    return model.to_dict() if info.mode == "json" else model.model_dump()
