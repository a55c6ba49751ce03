# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageHistoryItem: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, to_json, unknown_fields
from videovector._models.values import (
    as_dict,
    as_float,
    as_int,
    as_str,
    as_union,
    format_datetime,
    parse_datetime,
    read_dict_of,
    to_datetime,
)

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UsageHistoryItem = itemgetter(
    "summary_id", "period_start", "period_end", "metrics", "model_usage", "auth_usage", "totals"
)
_absent_of_UsageHistoryItem: dict[str, Any] = {"model_usage": None, "auth_usage": None}


@record
class UsageHistoryItem(Model):
    """Usage in one past billing period.

    Attributes:
        summary_id: Id of the summary.
        period_start: Start of the period.
        period_end: End of the period.
        metrics: Sum of each metric, by name.
        model_usage: Sums of metrics, by name of the language model.
        auth_usage: Usage of each credential, by its id.
        totals: Main totals of the period, by name.
    """

    summary_id: str
    period_start: _datetime.datetime
    period_end: _datetime.datetime
    metrics: dict[str, float]
    model_usage: dict[str, dict[str, float]]
    auth_usage: dict[str, dict[str, str | float]]
    totals: dict[str, int]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("summary_id", "summary_id", True, ("str",), False, None),
        ("period_start", "period_start", True, ("datetime",), False, None),
        ("period_end", "period_end", True, ("datetime",), False, None),
        ("metrics", "metrics", True, ("map", ("float",)), False, None),
        ("model_usage", "model_usage", False, ("map", ("map", ("float",))), False, {}),
        (
            "auth_usage",
            "auth_usage",
            False,
            (
                "map",
                (
                    "map",
                    (
                        "union",
                        (
                            ("str",),
                            ("float",),
                        ),
                    ),
                ),
            ),
            False,
            {},
        ),
        ("totals", "totals", True, ("map", ("int",)), False, None),
    )

    def __init__(
        self,
        *,
        summary_id: str,
        period_start: _datetime.datetime | str,
        period_end: _datetime.datetime | str,
        metrics: Mapping[str, float],
        model_usage: Mapping[str, Mapping[str, float]] | None = None,
        auth_usage: Mapping[str, Mapping[str, str | float]] | None = None,
        totals: Mapping[str, int],
    ) -> None:
        self._extra = None
        self.summary_id = summary_id
        self.period_start = to_datetime(period_start)
        self.period_end = to_datetime(period_end)
        self.metrics = {**metrics}
        self.model_usage = {} if model_usage is None else ({k0: {**i0} for k0, i0 in model_usage.items()})
        self.auth_usage = {} if auth_usage is None else ({k0: {**i0} for k0, i0 in auth_usage.items()})
        self.totals = {**totals}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_UsageHistoryItem, **data}
        try:
            values = _values_of_UsageHistoryItem(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UsageHistoryItem, **data}
            values = _values_of_UsageHistoryItem(data)
        self = new(cls)
        _summary_id, _period_start, _period_end, _metrics, _model_usage, _auth_usage, _totals = values
        self.summary_id = _summary_id if _summary_id.__class__ is str else as_str(_summary_id)
        self.period_start = parse_datetime(_period_start)
        self.period_end = parse_datetime(_period_end)
        self.metrics = read_dict_of(_metrics, float, as_float)
        self.model_usage = (
            {}
            if _model_usage is None
            else {}
            if _model_usage == {}
            else {
                k0: read_dict_of(i0, float, as_float)
                for k0, i0 in (_model_usage if _model_usage.__class__ is dict else as_dict(_model_usage)).items()
            }
        )
        self.auth_usage = (
            {}
            if _auth_usage is None
            else {}
            if _auth_usage == {}
            else {
                k0: {}
                if i0 == {}
                else {
                    k1: as_union(
                        i1,
                        (
                            as_str,
                            as_float,
                        ),
                    )
                    for k1, i1 in (i0 if i0.__class__ is dict else as_dict(i0)).items()
                }
                for k0, i0 in (_auth_usage if _auth_usage.__class__ is dict else as_dict(_auth_usage)).items()
            }
        )
        self.totals = read_dict_of(_totals, int, as_int)
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "summary_id": self.summary_id,
            "period_start": format_datetime(self.period_start),
            "period_end": format_datetime(self.period_end),
            "metrics": {**self.metrics},
            "totals": {**self.totals},
        }
        out["model_usage"] = {k0: {**i0} for k0, i0 in self.model_usage.items()}
        out["auth_usage"] = {k0: {k1: to_json(i1) for k1, i1 in i0.items()} for k0, i0 in self.auth_usage.items()}
        if self._extra:
            out.update(self._extra)
        return out
