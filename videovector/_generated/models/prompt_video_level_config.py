# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptVideoLevelConfig: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptVideoLevelConfig = itemgetter("instructions_text", "json_schema", "included_segment_fields")
_absent_of_PromptVideoLevelConfig: dict[str, Any] = {"included_segment_fields": None}


@record
class PromptVideoLevelConfig(Model):
    """What to extract from a whole media item (video or audio), in addition to its segments.

    It is used in prompt runs with content-aware segmentation; runs with fixed segmentation return segment results
    only.

    Attributes:
        instructions_text: Instructions in plain language: what to extract from the whole media item. 1 to 12000
            characters.
        json_schema: JSON Schema of the result; its root type must be `object`.
        included_segment_fields: Segment fields that earlier versions used for the result of the whole item. Still
            accepted, but no longer needed.
    """

    instructions_text: str
    json_schema: dict[str, Any]
    included_segment_fields: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("instructions_text", "instructions_text", True, ("str",), False, None),
        ("json_schema", "json_schema", True, ("map", ("any",)), False, None),
        ("included_segment_fields", "included_segment_fields", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        instructions_text: str,
        json_schema: Mapping[str, Any],
        included_segment_fields: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.instructions_text = instructions_text
        self.json_schema = {**json_schema}
        self.included_segment_fields = None if included_segment_fields is None else [*included_segment_fields]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_PromptVideoLevelConfig, **data}
        try:
            values = _values_of_PromptVideoLevelConfig(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptVideoLevelConfig, **data}
            values = _values_of_PromptVideoLevelConfig(data)
        self = new(cls)
        _instructions_text, _json_schema, _included_segment_fields = values
        self.instructions_text = (
            _instructions_text if _instructions_text.__class__ is str else as_str(_instructions_text)
        )
        self.json_schema = _json_schema if _json_schema.__class__ is dict else as_dict(_json_schema)
        self.included_segment_fields = (
            None if _included_segment_fields is None else read_list(_included_segment_fields, str, as_str)
        )
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "instructions_text": self.instructions_text,
            "json_schema": {**self.json_schema},
        }
        if self.included_segment_fields is not None:
            out["included_segment_fields"] = [*self.included_segment_fields]
        if self._extra:
            out.update(self._extra)
        return out
