# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Marker: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Marker = itemgetter(
    "marker_id",
    "target_type",
    "target_id",
    "run_id",
    "field_path",
    "color",
    "note",
    "user_id",
    "created_at",
    "updated_at",
)
_absent_of_Marker: dict[str, Any] = {
    "target_type": None,
    "target_id": None,
    "run_id": None,
    "field_path": None,
    "color": None,
    "note": None,
    "user_id": None,
    "created_at": None,
    "updated_at": None,
}


@record
class Marker(Model):
    """A stored marker.

    A user has at most one marker on each target.

    Attributes:
        marker_id: Id of the marker. It stays the same when the marker is changed.
        target_type: The kind of object that is marked.
        target_id: Id of the marked object.
        run_id: Id of the prompt run that a marked field value belongs to.
        field_path: Path of the marked field in the extracted data, if the marker is on one field.
        color: Colour of the marker; null if it has none.
        note: Note of the marker; null if it has none.
        user_id: Id of the user that the marker belongs to.
        created_at: When the marker was created.
        updated_at: When the marker was last changed.
    """

    marker_id: str
    target_type: MarkerTargetType | None
    target_id: str | None
    run_id: str | None
    field_path: str | None
    color: MarkerColor | None
    note: str | None
    user_id: str | None
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("marker_id", "marker_id", True, ("str",), False, None),
        ("target_type", "target_type", False, ("optional", ("enum", "str", "marker_target_type_values")), False, None),
        ("target_id", "target_id", False, ("optional", ("str",)), False, None),
        ("run_id", "run_id", False, ("optional", ("str",)), False, None),
        ("field_path", "field_path", False, ("optional", ("str",)), False, None),
        ("color", "color", False, ("optional", ("enum", "str", "marker_color_values")), False, None),
        ("note", "note", False, ("optional", ("str",)), False, None),
        ("user_id", "user_id", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
    )

    def __init__(
        self,
        *,
        marker_id: str,
        target_type: MarkerTargetType | str | None = None,
        target_id: str | None = None,
        run_id: str | None = None,
        field_path: str | None = None,
        color: MarkerColor | str | None = None,
        note: str | None = None,
        user_id: str | None = None,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
    ) -> None:
        self._extra = None
        self.marker_id = marker_id
        self.target_type = None if target_type is None else marker_target_type_values[target_type]
        self.target_id = target_id
        self.run_id = run_id
        self.field_path = field_path
        self.color = None if color is None else marker_color_values[color]
        self.note = note
        self.user_id = user_id
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 10:
            data = {**_absent_of_Marker, **data}
        try:
            values = _values_of_Marker(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Marker, **data}
            values = _values_of_Marker(data)
        self = new(cls)
        (
            _marker_id,
            _target_type,
            _target_id,
            _run_id,
            _field_path,
            _color,
            _note,
            _user_id,
            _created_at,
            _updated_at,
        ) = values
        self.marker_id = _marker_id if _marker_id.__class__ is str else as_str(_marker_id)
        self.target_type = None if _target_type is None else marker_target_type_values[_target_type]
        self.target_id = (
            None if _target_id is None else _target_id if _target_id.__class__ is str else as_str(_target_id)
        )
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.field_path = (
            None if _field_path is None else _field_path if _field_path.__class__ is str else as_str(_field_path)
        )
        self.color = None if _color is None else marker_color_values[_color]
        self.note = None if _note is None else _note if _note.__class__ is str else as_str(_note)
        self.user_id = None if _user_id is None else _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self._extra = None if len(data) == 10 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "marker_id": self.marker_id,
        }
        if self.target_type is not None:
            out["target_type"] = self.target_type.value
        if self.target_id is not None:
            out["target_id"] = self.target_id
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.field_path is not None:
            out["field_path"] = self.field_path
        if self.color is not None:
            out["color"] = self.color.value
        if self.note is not None:
            out["note"] = self.note
        if self.user_id is not None:
            out["user_id"] = self.user_id
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Marker", self.marker_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_color import (
    MarkerColor,  # noqa: E402
    marker_color_values,  # noqa: E402
)
from .marker_target_type import (
    MarkerTargetType,  # noqa: E402
    marker_target_type_values,  # noqa: E402
)
