# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateMediaGrantRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateMediaGrantRequest = itemgetter("video_id", "intent", "run_id", "segment_id")
_absent_of_CreateMediaGrantRequest: dict[str, Any] = {"run_id": None, "segment_id": None}


@record
class CreateMediaGrantRequest(Model):
    """The media to create a URL for.

    Attributes:
        video_id: Id of the media item.
        intent: What the URL is for.
        run_id: Id of the prompt run that the segment belongs to. Given together with `segment_id`.
        segment_id: Id of a segment of that run, to get only the segment. If omitted, the URL is for the whole item.
    """

    video_id: str
    intent: MediaGrantIntent
    run_id: str | None
    segment_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("intent", "intent", True, ("enum", "str", "media_grant_intent_values"), False, None),
        ("run_id", "run_id", False, ("str",), False, None),
        ("segment_id", "segment_id", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        video_id: str,
        intent: MediaGrantIntent | str,
        run_id: str | None = None,
        segment_id: str | None = None,
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.intent = media_grant_intent_values[intent]
        self.run_id = run_id
        self.segment_id = segment_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_CreateMediaGrantRequest, **data}
        try:
            values = _values_of_CreateMediaGrantRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateMediaGrantRequest, **data}
            values = _values_of_CreateMediaGrantRequest(data)
        self = new(cls)
        _video_id, _intent, _run_id, _segment_id = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.intent = media_grant_intent_values[_intent]
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.segment_id = (
            None if _segment_id is None else _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
            "intent": self.intent.value,
        }
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.segment_id is not None:
            out["segment_id"] = self.segment_id
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .media_grant_intent import (
    MediaGrantIntent,  # noqa: E402
    media_grant_intent_values,  # noqa: E402
)
