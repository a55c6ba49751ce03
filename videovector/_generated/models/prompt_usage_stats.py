# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptUsageStats: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptUsageStats = itemgetter(
    "prompt_id", "name", "is_active", "is_in_use", "created_at", "schema_properties_count"
)
_absent_of_PromptUsageStats: dict[str, Any] = {}


@record
class PromptUsageStats(Model):
    """Whether a prompt is active and in use.

    Attributes:
        prompt_id: Id of the prompt.
        name: Name of the prompt.
        is_active: Whether the prompt can be used.
        is_in_use: Whether at least one prompt run uses the prompt.
        created_at: When the prompt was created.
        schema_properties_count: Number of top-level properties of the JSON Schema for segments; 0 for a schema
            without properties.
    """

    prompt_id: str
    name: str
    is_active: bool
    is_in_use: bool
    created_at: _datetime.datetime
    schema_properties_count: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt_id", "prompt_id", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("is_active", "is_active", True, ("bool",), False, None),
        ("is_in_use", "is_in_use", True, ("bool",), False, None),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("schema_properties_count", "schema_properties_count", True, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        prompt_id: str,
        name: str,
        is_active: bool,
        is_in_use: bool,
        created_at: _datetime.datetime | str,
        schema_properties_count: int,
    ) -> None:
        self._extra = None
        self.prompt_id = prompt_id
        self.name = name
        self.is_active = is_active
        self.is_in_use = is_in_use
        self.created_at = to_datetime(created_at)
        self.schema_properties_count = schema_properties_count

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_PromptUsageStats, **data}
        try:
            values = _values_of_PromptUsageStats(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptUsageStats, **data}
            values = _values_of_PromptUsageStats(data)
        self = new(cls)
        _prompt_id, _name, _is_active, _is_in_use, _created_at, _schema_properties_count = values
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.is_active = _is_active if _is_active.__class__ is bool else as_bool(_is_active)
        self.is_in_use = _is_in_use if _is_in_use.__class__ is bool else as_bool(_is_in_use)
        self.created_at = parse_datetime(_created_at)
        self.schema_properties_count = (
            _schema_properties_count if _schema_properties_count.__class__ is int else as_int(_schema_properties_count)
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "prompt_id": self.prompt_id,
            "name": self.name,
            "is_active": self.is_active,
            "is_in_use": self.is_in_use,
            "created_at": format_datetime(self.created_at),
            "schema_properties_count": self.schema_properties_count,
        }
        if self._extra:
            out.update(self._extra)
        return out
