# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunStopState: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime


@record
class PromptRunStopState(Model):
    """Trace of a stop request.

    All fields are null when none was made.

    Attributes:
        requested_at: When the stop was requested.
        requested_by: Who requested it.
        mode: How the run is being stopped.
        observed_at: When processing noticed the request; no further item starts after that.
        completed_at: When the run had come to rest.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "requested_at" in data:
            value = data["requested_at"]
            self.requested_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.requested_at = None
        if "requested_by" in data:
            value = data["requested_by"]
            self.requested_by = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.requested_by = None
        if "mode" in data:
            value = data["mode"]
            self.mode = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.mode = None
        if "observed_at" in data:
            value = data["observed_at"]
            self.observed_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.observed_at = None
        if "completed_at" in data:
            value = data["completed_at"]
            self.completed_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.completed_at = None
        self._extra = None if len(data) + absent == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
