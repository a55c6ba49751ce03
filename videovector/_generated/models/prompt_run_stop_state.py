# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunStopState: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunStopState = itemgetter("requested_at", "requested_by", "mode", "observed_at", "completed_at")
_absent_of_PromptRunStopState: dict[str, Any] = {
    "requested_at": None,
    "requested_by": None,
    "mode": None,
    "observed_at": None,
    "completed_at": None,
}


@record
class PromptRunStopState(Model):
    """How far a request to cancel a prompt run has come.

    All fields are null if there was no request.

    Attributes:
        requested_at: When the cancellation was requested.
        requested_by: Id of the user who requested it.
        mode: How the run is being cancelled.
        observed_at: When processing noticed the request. No other item starts after that.
        completed_at: When the run ended.
    """

    requested_at: _datetime.datetime | None
    requested_by: str | None
    mode: str | None
    observed_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("requested_at", "requested_at", False, ("optional", ("datetime",)), False, None),
        ("requested_by", "requested_by", False, ("optional", ("str",)), False, None),
        ("mode", "mode", False, ("optional", ("str",)), False, None),
        ("observed_at", "observed_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
    )

    def __init__(
        self,
        *,
        requested_at: _datetime.datetime | str | None = None,
        requested_by: str | None = None,
        mode: str | None = None,
        observed_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
    ) -> None:
        self._extra = None
        self.requested_at = None if requested_at is None else to_datetime(requested_at)
        self.requested_by = requested_by
        self.mode = mode
        self.observed_at = None if observed_at is None else to_datetime(observed_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_PromptRunStopState, **data}
        try:
            values = _values_of_PromptRunStopState(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunStopState, **data}
            values = _values_of_PromptRunStopState(data)
        self = new(cls)
        _requested_at, _requested_by, _mode, _observed_at, _completed_at = values
        self.requested_at = None if _requested_at is None else parse_datetime(_requested_at)
        self.requested_by = (
            None
            if _requested_by is None
            else _requested_by
            if _requested_by.__class__ is str
            else as_str(_requested_by)
        )
        self.mode = None if _mode is None else _mode if _mode.__class__ is str else as_str(_mode)
        self.observed_at = None if _observed_at is None else parse_datetime(_observed_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.requested_at is not None:
            out["requested_at"] = format_datetime(self.requested_at)
        if self.requested_by is not None:
            out["requested_by"] = self.requested_by
        if self.mode is not None:
            out["mode"] = self.mode
        if self.observed_at is not None:
            out["observed_at"] = format_datetime(self.observed_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self._extra:
            out.update(self._extra)
        return out
