# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageMetricTypeInfo: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UsageMetricTypeInfo = itemgetter("type", "description", "unit")
_absent_of_UsageMetricTypeInfo: dict[str, Any] = {}


@record
class UsageMetricTypeInfo(Model):
    """A usage metric.

    Attributes:
        type: Name of the metric, to give as `metric_type`.
        description: What the metric counts.
        unit: Unit of its values.
    """

    type: str
    description: str
    unit: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("type", "type", True, ("str",), False, None),
        ("description", "description", True, ("str",), False, None),
        ("unit", "unit", True, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        type: str,
        description: str,
        unit: str,
    ) -> None:
        self._extra = None
        self.type = type
        self.description = description
        self.unit = unit

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_UsageMetricTypeInfo, **data}
        try:
            values = _values_of_UsageMetricTypeInfo(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UsageMetricTypeInfo, **data}
            values = _values_of_UsageMetricTypeInfo(data)
        self = new(cls)
        _type, _description, _unit = values
        self.type = _type if _type.__class__ is str else as_str(_type)
        self.description = _description if _description.__class__ is str else as_str(_description)
        self.unit = _unit if _unit.__class__ is str else as_str(_unit)
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "type": self.type,
            "description": self.description,
            "unit": self.unit,
        }
        if self._extra:
            out.update(self._extra)
        return out
