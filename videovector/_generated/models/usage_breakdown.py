# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageBreakdown: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import (
    as_dict,
    as_float,
    as_str,
    format_datetime,
    parse_datetime,
    read_dict_of,
    to_datetime,
)

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UsageBreakdown = itemgetter("user_id", "period_start", "period_end", "breakdown", "totals")
_absent_of_UsageBreakdown: dict[str, Any] = {}


@record
class UsageBreakdown(Model):
    """Usage in a time range, summed by metric.

    Attributes:
        user_id: Id of the account.
        period_start: Start of the time range.
        period_end: End of the time range.
        breakdown: Sum of each metric, by name.
        totals: Main totals of a time range.
    """

    user_id: str
    period_start: _datetime.datetime
    period_end: _datetime.datetime
    breakdown: dict[str, float]
    totals: UsageTotals

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("user_id", "user_id", True, ("str",), False, None),
        ("period_start", "period_start", True, ("datetime",), False, None),
        ("period_end", "period_end", True, ("datetime",), False, None),
        ("breakdown", "breakdown", True, ("map", ("float",)), False, None),
        ("totals", "totals", True, ("model", "UsageTotals"), False, None),
    )

    def __init__(
        self,
        *,
        user_id: str,
        period_start: _datetime.datetime | str,
        period_end: _datetime.datetime | str,
        breakdown: Mapping[str, float],
        totals: UsageTotals | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.user_id = user_id
        self.period_start = to_datetime(period_start)
        self.period_end = to_datetime(period_end)
        self.breakdown = {**breakdown}
        self.totals = UsageTotals.model_validate(totals)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_UsageBreakdown, **data}
        try:
            values = _values_of_UsageBreakdown(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UsageBreakdown, **data}
            values = _values_of_UsageBreakdown(data)
        self = new(cls)
        _user_id, _period_start, _period_end, _breakdown, _totals = values
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.period_start = parse_datetime(_period_start)
        self.period_end = parse_datetime(_period_end)
        self.breakdown = read_dict_of(_breakdown, float, as_float)
        self.totals = UsageTotals.read_dict(_totals)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "user_id": self.user_id,
            "period_start": format_datetime(self.period_start),
            "period_end": format_datetime(self.period_end),
            "breakdown": {**self.breakdown},
            "totals": self.totals.to_dict(),
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .usage_totals import UsageTotals  # noqa: E402
