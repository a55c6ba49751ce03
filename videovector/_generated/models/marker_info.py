# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MarkerInfo: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime


@record
class MarkerInfo(Model):
    """The caller's marker as it shows on the marked object: on prompts, runs, media items, segments, results, search
    hits and single fields. All four fields are null where there is no marker.

    Attributes:
        marker_id: Identifies the marker; null where there is none.
        color: The marker's colour.
        note: The marker's note.
        updated_at: When the marker was last changed.
    """

    marker_id: str | None
    color: MarkerColor | None
    note: str | None
    updated_at: _datetime.datetime | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("marker_id", "marker_id", False, ("optional", ("str",)), False, None),
        ("color", "color", False, ("optional", ("enum", "str", "marker_color_values")), False, None),
        ("note", "note", False, ("optional", ("str",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
    )

    def __init__(
        self,
        *,
        marker_id: str | None = None,
        color: MarkerColor | str | None = None,
        note: str | None = None,
        updated_at: _datetime.datetime | str | None = None,
    ) -> None:
        self._extra = None
        self.marker_id = marker_id
        self.color = None if color is None else marker_color_values[color]
        self.note = note
        self.updated_at = None if updated_at is None else to_datetime(updated_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "marker_id" in data:
            value = data["marker_id"]
            self.marker_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.marker_id = None
        if "color" in data:
            value = data["color"]
            self.color = None if value is None else marker_color_values[value]
        else:
            absent += 1
            self.color = None
        if "note" in data:
            value = data["note"]
            self.note = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.note = None
        if "updated_at" in data:
            value = data["updated_at"]
            self.updated_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.updated_at = None
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {}
        if self.marker_id is not None:
            out["marker_id"] = self.marker_id
        if self.color is not None:
            out["color"] = self.color.value
        if self.note is not None:
            out["note"] = self.note
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self._extra:
            out.update(self._extra)
        return out


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .marker_color import (
    MarkerColor,  # noqa: E402
    marker_color_values,  # noqa: E402
)
