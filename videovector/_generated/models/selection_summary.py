# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SelectionSummary: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SelectionSummary = itemgetter(
    "status", "selected_media_count", "selected_video_count", "selected_segment_count"
)
_absent_of_SelectionSummary: dict[str, Any] = {
    "selected_media_count": None,
    "selected_video_count": None,
    "selected_segment_count": None,
}


@record
class SelectionSummary(Model):
    """Whether the prompt's selection filter has been applied to a prompt run, and how much it selected.

    Attributes:
        status: Status of the selection.
        selected_media_count: Number of media items with selected results.
        selected_video_count: Number of selected results of whole media items.
        selected_segment_count: Number of selected segment results.
    """

    status: SelectionStatus
    selected_media_count: int | None
    selected_video_count: int | None
    selected_segment_count: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("status", "status", True, ("enum", "str", "selection_status_values"), False, None),
        ("selected_media_count", "selected_media_count", False, ("int",), False, None),
        ("selected_video_count", "selected_video_count", False, ("int",), False, None),
        ("selected_segment_count", "selected_segment_count", False, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        status: SelectionStatus | str,
        selected_media_count: int | None = None,
        selected_video_count: int | None = None,
        selected_segment_count: int | None = None,
    ) -> None:
        self._extra = None
        self.status = selection_status_values[status]
        self.selected_media_count = selected_media_count
        self.selected_video_count = selected_video_count
        self.selected_segment_count = selected_segment_count

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_SelectionSummary, **data}
        try:
            values = _values_of_SelectionSummary(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SelectionSummary, **data}
            values = _values_of_SelectionSummary(data)
        self = new(cls)
        _status, _selected_media_count, _selected_video_count, _selected_segment_count = values
        self.status = selection_status_values[_status]
        self.selected_media_count = (
            None
            if _selected_media_count is None
            else _selected_media_count
            if _selected_media_count.__class__ is int
            else as_int(_selected_media_count)
        )
        self.selected_video_count = (
            None
            if _selected_video_count is None
            else _selected_video_count
            if _selected_video_count.__class__ is int
            else as_int(_selected_video_count)
        )
        self.selected_segment_count = (
            None
            if _selected_segment_count is None
            else _selected_segment_count
            if _selected_segment_count.__class__ is int
            else as_int(_selected_segment_count)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "status": self.status.value,
        }
        if self.selected_media_count is not None:
            out["selected_media_count"] = self.selected_media_count
        if self.selected_video_count is not None:
            out["selected_video_count"] = self.selected_video_count
        if self.selected_segment_count is not None:
            out["selected_segment_count"] = self.selected_segment_count
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .selection_status import (
    SelectionStatus,  # noqa: E402
    selection_status_values,  # noqa: E402
)
