"""The longer methods of pydantic: dumps with a selection, and schemas."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal, NamedTuple, TypeVar, cast

from videovector._errors import ResponseDecodeError

from .base import Model, Selection, to_json
from .tolerant import default_of

M = TypeVar("M", bound=Model)

_ALL = "__all__"


class Dump(NamedTuple):
    """The settings of a dump; `Model.model_dump` explains them."""

    mode: Literal["python", "json"]
    by_alias: bool
    exclude_defaults: bool
    exclude_none: bool

    def value(self, value: Any, include: Selection | None, exclude: Selection | None) -> Any:
        """Return the selected content of a value."""
        entries: Iterable[tuple[str | int, str | int, Any]]
        if isinstance(value, Model):
            entries = self._of_model(value)
        elif isinstance(value, dict):
            entries = [(key, key, item) for key, item in cast("dict[str, Any]", value).items()]
        elif isinstance(value, list):
            entries = [(index, index, item) for index, item in enumerate(cast("Any", value))]
        else:
            return to_json(value) if self.mode == "json" else value
        selected = {
            shown: self.value(item, _within(include, key), _within(exclude, key))
            for key, shown, item in entries
            if _is_selected(key, include, exclude)
        }
        return [*selected.values()] if isinstance(value, list) else selected

    def _of_model(self, model: Model) -> Iterator[tuple[str, str, Any]]:
        """Yield each field: the name for selections, the name in the dump, and the value."""
        classes = vars(sys.modules[type(model).__module__])
        # The public names of a model are those of its fields.
        for row, value in model._content():  # pyright: ignore[reportPrivateUsage]
            wire, name, required, _, _, _ = row
            if self.exclude_none and value is None:
                continue
            if self.exclude_defaults and not required and value == default_of(row, classes):
                continue
            yield name, wire if self.by_alias else name, value
        for name, value in (model._extra or {}).items():  # pyright: ignore[reportPrivateUsage]
            yield name, name, value


def _is_selected(key: str | int, include: Selection | None, exclude: Selection | None) -> bool:
    return (include is None or _names(include, key)) and not (
        exclude is not None and _names(exclude, key) and _within(exclude, key) is None
    )


def _names(selection: Selection, key: str | int) -> bool:
    return key in selection or _ALL in cast("AbstractSet[str | int]", selection)


def _within(selection: Selection | None, key: str | int) -> Selection | None:
    """The selection within one value; None if the selection means the whole value."""
    if not isinstance(selection, Mapping):
        return None
    found = selection.get(key, selection.get(_ALL))
    return None if found is True or found is ... else cast("Selection | None", found)


def pydantic_schema(model: type[M]) -> Any:
    """The pydantic schema of a model: how it is validated, and how it is serialized."""
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
