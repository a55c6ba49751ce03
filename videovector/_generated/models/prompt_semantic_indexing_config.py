# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptSemanticIndexingConfig: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptSemanticIndexingConfig = itemgetter("disabled_segment_fields", "disabled_video_level_fields")
_absent_of_PromptSemanticIndexingConfig: dict[str, Any] = {
    "disabled_segment_fields": None,
    "disabled_video_level_fields": None,
}


@record
class PromptSemanticIndexingConfig(Model):
    """Fields that are excluded from semantic search.

    They can still be read and filtered. A field is named by its path: property names joined with dots, with `[]`
    after a list of objects.

    Attributes:
        disabled_segment_fields: Paths of the fields of segment results to exclude.
        disabled_video_level_fields: Paths of the fields of whole-item results to exclude.
    """

    disabled_segment_fields: list[str]
    disabled_video_level_fields: list[str]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("disabled_segment_fields", "disabled_segment_fields", False, ("list", ("str",)), False, []),
        ("disabled_video_level_fields", "disabled_video_level_fields", False, ("list", ("str",)), False, []),
    )

    def __init__(
        self,
        *,
        disabled_segment_fields: Sequence[str] | None = None,
        disabled_video_level_fields: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.disabled_segment_fields = [] if disabled_segment_fields is None else ([*disabled_segment_fields])
        self.disabled_video_level_fields = (
            [] if disabled_video_level_fields is None else ([*disabled_video_level_fields])
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_PromptSemanticIndexingConfig, **data}
        try:
            values = _values_of_PromptSemanticIndexingConfig(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptSemanticIndexingConfig, **data}
            values = _values_of_PromptSemanticIndexingConfig(data)
        self = new(cls)
        _disabled_segment_fields, _disabled_video_level_fields = values
        self.disabled_segment_fields = (
            [] if _disabled_segment_fields is None else read_list(_disabled_segment_fields, str, as_str)
        )
        self.disabled_video_level_fields = (
            [] if _disabled_video_level_fields is None else read_list(_disabled_video_level_fields, str, as_str)
        )
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["disabled_segment_fields"] = [*self.disabled_segment_fields]
        out["disabled_video_level_fields"] = [*self.disabled_video_level_fields]
        if self._extra:
            out.update(self._extra)
        return out
