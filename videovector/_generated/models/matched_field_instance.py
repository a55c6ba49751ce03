# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MatchedFieldInstance: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_MatchedFieldInstance = itemgetter(
    "field_path",
    "field_display_label",
    "field_instance_key",
    "field_instance_path",
    "field_instance_display_label",
    "score",
    "value_preview",
)
_absent_of_MatchedFieldInstance: dict[str, Any] = {
    "field_display_label": None,
    "field_instance_display_label": None,
    "value_preview": None,
}


@record
class MatchedFieldInstance(Model):
    """The exact place in the extracted values that matched a text query.

    Attributes:
        field_path: Path of the field, with `[]` after a list of objects.
        field_display_label: Display name of the field.
        field_instance_key: Key of the place, the same as in `field_instance_scores`.
        field_instance_path: Path of the place, with the position in each list of objects.
        field_instance_display_label: Display name of the place.
        score: How well the place matches; higher is better.
        value_preview: First characters of the matched value.
    """

    field_path: str
    field_display_label: str | None
    field_instance_key: str
    field_instance_path: str
    field_instance_display_label: str | None
    score: float
    value_preview: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("field_path", "field_path", True, ("str",), False, None),
        ("field_display_label", "field_display_label", False, ("optional", ("str",)), False, None),
        ("field_instance_key", "field_instance_key", True, ("str",), False, None),
        ("field_instance_path", "field_instance_path", True, ("str",), False, None),
        ("field_instance_display_label", "field_instance_display_label", False, ("optional", ("str",)), False, None),
        ("score", "score", True, ("float",), False, None),
        ("value_preview", "value_preview", False, ("str",), False, ""),
    )

    def __init__(
        self,
        *,
        field_path: str,
        field_display_label: str | None = None,
        field_instance_key: str,
        field_instance_path: str,
        field_instance_display_label: str | None = None,
        score: float,
        value_preview: str = "",
    ) -> None:
        self._extra = None
        self.field_path = field_path
        self.field_display_label = field_display_label
        self.field_instance_key = field_instance_key
        self.field_instance_path = field_instance_path
        self.field_instance_display_label = field_instance_display_label
        self.score = score
        self.value_preview = value_preview

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_MatchedFieldInstance, **data}
        try:
            values = _values_of_MatchedFieldInstance(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_MatchedFieldInstance, **data}
            values = _values_of_MatchedFieldInstance(data)
        self = new(cls)
        (
            _field_path,
            _field_display_label,
            _field_instance_key,
            _field_instance_path,
            _field_instance_display_label,
            _score,
            _value_preview,
        ) = values
        self.field_path = _field_path if _field_path.__class__ is str else as_str(_field_path)
        self.field_display_label = (
            None
            if _field_display_label is None
            else _field_display_label
            if _field_display_label.__class__ is str
            else as_str(_field_display_label)
        )
        self.field_instance_key = (
            _field_instance_key if _field_instance_key.__class__ is str else as_str(_field_instance_key)
        )
        self.field_instance_path = (
            _field_instance_path if _field_instance_path.__class__ is str else as_str(_field_instance_path)
        )
        self.field_instance_display_label = (
            None
            if _field_instance_display_label is None
            else _field_instance_display_label
            if _field_instance_display_label.__class__ is str
            else as_str(_field_instance_display_label)
        )
        self.score = _score if _score.__class__ is float else as_float(_score)
        self.value_preview = (
            _value_preview
            if _value_preview.__class__ is str
            else ""
            if _value_preview is None
            else as_str(_value_preview)
        )
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "field_path": self.field_path,
            "field_instance_key": self.field_instance_key,
            "field_instance_path": self.field_instance_path,
            "score": self.score,
        }
        if self.field_display_label is not None:
            out["field_display_label"] = self.field_display_label
        if self.field_instance_display_label is not None:
            out["field_instance_display_label"] = self.field_instance_display_label
        out["value_preview"] = self.value_preview
        if self._extra:
            out.update(self._extra)
        return out
