# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CurrentUsage: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, to_json, unknown_fields
from videovector._models.values import (
    as_dict,
    as_float,
    as_str,
    as_union,
    format_datetime,
    parse_datetime,
    read_dict_of,
    to_datetime,
)

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CurrentUsage = itemgetter(
    "user_id", "period_start", "period_end", "metrics", "model_usage", "auth_usage", "totals"
)
_absent_of_CurrentUsage: dict[str, Any] = {"model_usage": None, "auth_usage": None}


@record
class CurrentUsage(Model):
    """Usage in the current billing period.

    Attributes:
        user_id: Id of the account.
        period_start: Start of the period.
        period_end: End of the period.
        metrics: Sum of each metric, by name.
        model_usage: Sums of metrics, by name of the language model.
        auth_usage: Usage of each credential, by its id.
        totals: Main totals of a time range.
    """

    user_id: str
    period_start: _datetime.datetime
    period_end: _datetime.datetime
    metrics: dict[str, float]
    model_usage: dict[str, dict[str, float]]
    auth_usage: dict[str, dict[str, str | float]]
    totals: UsageTotals

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("user_id", "user_id", True, ("str",), False, None),
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
        ("totals", "totals", True, ("model", "UsageTotals"), False, None),
    )

    def __init__(
        self,
        *,
        user_id: str,
        period_start: _datetime.datetime | str,
        period_end: _datetime.datetime | str,
        metrics: Mapping[str, float],
        model_usage: Mapping[str, Mapping[str, float]] | None = None,
        auth_usage: Mapping[str, Mapping[str, str | float]] | None = None,
        totals: UsageTotals | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.user_id = user_id
        self.period_start = to_datetime(period_start)
        self.period_end = to_datetime(period_end)
        self.metrics = {**metrics}
        self.model_usage = {} if model_usage is None else ({k0: {**i0} for k0, i0 in model_usage.items()})
        self.auth_usage = {} if auth_usage is None else ({k0: {**i0} for k0, i0 in auth_usage.items()})
        self.totals = UsageTotals.model_validate(totals)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_CurrentUsage, **data}
        try:
            values = _values_of_CurrentUsage(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CurrentUsage, **data}
            values = _values_of_CurrentUsage(data)
        self = new(cls)
        _user_id, _period_start, _period_end, _metrics, _model_usage, _auth_usage, _totals = values
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
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
        self.totals = UsageTotals.read_dict(_totals)
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "user_id": self.user_id,
            "period_start": format_datetime(self.period_start),
            "period_end": format_datetime(self.period_end),
            "metrics": {**self.metrics},
            "totals": self.totals.to_dict(),
        }
        out["model_usage"] = {k0: {**i0} for k0, i0 in self.model_usage.items()}
        out["auth_usage"] = {k0: {k1: to_json(i1) for k1, i1 in i0.items()} for k0, i0 in self.auth_usage.items()}
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .usage_totals import UsageTotals  # noqa: E402
