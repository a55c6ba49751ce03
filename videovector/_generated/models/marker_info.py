# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MarkerInfo: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_MarkerInfo = itemgetter("marker_id", "color", "note", "updated_at")
_absent_of_MarkerInfo: dict[str, Any] = {"marker_id": None, "color": None, "note": None, "updated_at": None}


@record
class MarkerInfo(Model):
    """The caller's marker as shown on the marked object: a prompt, a prompt run, a media item, a segment, a result, a
    search hit or a single field. If there is no marker, all four fields are null.

    Attributes:
        marker_id: Id of the marker; null if there is none.
        color: Colour of the marker; null if it has none.
        note: Note of the marker; null if it has none.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_MarkerInfo, **data}
        try:
            values = _values_of_MarkerInfo(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_MarkerInfo, **data}
            values = _values_of_MarkerInfo(data)
        self = new(cls)
        _marker_id, _color, _note, _updated_at = values
        self.marker_id = (
            None if _marker_id is None else _marker_id if _marker_id.__class__ is str else as_str(_marker_id)
        )
        self.color = None if _color is None else marker_color_values[_color]
        self.note = None if _note is None else _note if _note.__class__ is str else as_str(_note)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_color import (
    MarkerColor,  # noqa: E402
    marker_color_values,  # noqa: E402
)
