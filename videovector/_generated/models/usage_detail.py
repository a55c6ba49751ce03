# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageDetail: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UsageDetail = itemgetter("event_id", "metric_type", "value", "unit", "timestamp", "metadata")
_absent_of_UsageDetail: dict[str, Any] = {"metadata": None}


@record
class UsageDetail(Model):
    """One metered event.

    Attributes:
        event_id: Id of the event.
        metric_type: Name of the metric.
        value: How much was used, in `unit`.
        unit: Unit of the value.
        timestamp: When the event occurred.
        metadata: Further facts about the event.
    """

    event_id: str
    metric_type: str
    value: float
    unit: str
    timestamp: _datetime.datetime
    metadata: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("event_id", "event_id", True, ("str",), False, None),
        ("metric_type", "metric_type", True, ("str",), False, None),
        ("value", "value", True, ("float",), False, None),
        ("unit", "unit", True, ("str",), False, None),
        ("timestamp", "timestamp", True, ("datetime",), False, None),
        ("metadata", "metadata", False, ("optional", ("map", ("any",))), False, None),
    )

    def __init__(
        self,
        *,
        event_id: str,
        metric_type: str,
        value: float,
        unit: str,
        timestamp: _datetime.datetime | str,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.event_id = event_id
        self.metric_type = metric_type
        self.value = value
        self.unit = unit
        self.timestamp = to_datetime(timestamp)
        self.metadata = None if metadata is None else {**metadata}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_UsageDetail, **data}
        try:
            values = _values_of_UsageDetail(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UsageDetail, **data}
            values = _values_of_UsageDetail(data)
        self = new(cls)
        _event_id, _metric_type, _value, _unit, _timestamp, _metadata = values
        self.event_id = _event_id if _event_id.__class__ is str else as_str(_event_id)
        self.metric_type = _metric_type if _metric_type.__class__ is str else as_str(_metric_type)
        self.value = _value if _value.__class__ is float else as_float(_value)
        self.unit = _unit if _unit.__class__ is str else as_str(_unit)
        self.timestamp = parse_datetime(_timestamp)
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "event_id": self.event_id,
            "metric_type": self.metric_type,
            "value": self.value,
            "unit": self.unit,
            "timestamp": format_datetime(self.timestamp),
        }
        if self.metadata is not None:
            out["metadata"] = {**self.metadata}
        if self._extra:
            out.update(self._extra)
        return out
