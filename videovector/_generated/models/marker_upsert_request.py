# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MarkerUpsertRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_MarkerUpsertRequest = itemgetter("target_type", "target_id", "run_id", "field_path", "color", "note")
_absent_of_MarkerUpsertRequest: dict[str, Any] = {"run_id": None, "field_path": None, "color": None, "note": None}


@record
class MarkerUpsertRequest(Model):
    """The marker to put on a target.

    It replaces the marker that is there, if any.

    Attributes:
        target_type: The kind of object to mark.
        target_id: Id of the object to mark.
        run_id: Id of the prompt run whose field value to mark. Only for a marker on one extracted field.
        field_path: Path of the field in the extracted data. Only for a marker on one extracted field.
        color: Colour of the marker; null for none.
        note: Note to store with the marker; null for none.
    """

    target_type: MarkerTargetType
    target_id: str
    run_id: str | None
    field_path: str | None
    color: MarkerColor | None
    note: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("target_type", "target_type", True, ("enum", "str", "marker_target_type_values"), False, None),
        ("target_id", "target_id", True, ("str",), False, None),
        ("run_id", "run_id", False, ("str",), False, None),
        ("field_path", "field_path", False, ("str",), False, None),
        ("color", "color", False, ("optional", ("enum", "str", "marker_color_values")), False, None),
        ("note", "note", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        target_type: MarkerTargetType | str,
        target_id: str,
        run_id: str | None = None,
        field_path: str | None = None,
        color: MarkerColor | str | None = None,
        note: str | None = None,
    ) -> None:
        self._extra = None
        self.target_type = marker_target_type_values[target_type]
        self.target_id = target_id
        self.run_id = run_id
        self.field_path = field_path
        self.color = None if color is None else marker_color_values[color]
        self.note = note

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_MarkerUpsertRequest, **data}
        try:
            values = _values_of_MarkerUpsertRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_MarkerUpsertRequest, **data}
            values = _values_of_MarkerUpsertRequest(data)
        self = new(cls)
        _target_type, _target_id, _run_id, _field_path, _color, _note = values
        self.target_type = marker_target_type_values[_target_type]
        self.target_id = _target_id if _target_id.__class__ is str else as_str(_target_id)
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.field_path = (
            None if _field_path is None else _field_path if _field_path.__class__ is str else as_str(_field_path)
        )
        self.color = None if _color is None else marker_color_values[_color]
        self.note = None if _note is None else _note if _note.__class__ is str else as_str(_note)
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "target_type": self.target_type.value,
            "target_id": self.target_id,
        }
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.field_path is not None:
            out["field_path"] = self.field_path
        if self.color is not None:
            out["color"] = self.color.value
        if self.note is not None:
            out["note"] = self.note
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_color import (
    MarkerColor,  # noqa: E402
    marker_color_values,  # noqa: E402
)
from .marker_target_type import (
    MarkerTargetType,  # noqa: E402
    marker_target_type_values,  # noqa: E402
)
