# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""VideoSegments: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_VideoSegments = itemgetter("video_id", "run_id", "segments")
_absent_of_VideoSegments: dict[str, Any] = {"run_id": None}


@record
class VideoSegments(Model):
    """All segments of one media item.

    Attributes:
        video_id: Id of the media item.
        run_id: Id of the prompt run whose results the segments show; null if none was named.
        segments: All segments of the item.
    """

    video_id: str
    run_id: str | None
    segments: list[Segment]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("run_id", "run_id", False, ("optional", ("str",)), False, None),
        ("segments", "segments", True, ("list", ("model", "Segment")), False, None),
    )

    def __init__(
        self,
        *,
        video_id: str,
        run_id: str | None = None,
        segments: Sequence[Segment | Mapping[str, Any]],
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.run_id = run_id
        self.segments = [Segment.model_validate(i0) for i0 in segments]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_VideoSegments, **data}
        try:
            values = _values_of_VideoSegments(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_VideoSegments, **data}
            values = _values_of_VideoSegments(data)
        self = new(cls)
        _video_id, _run_id, _segments = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.segments = [*map(Segment.read_dict, _segments if _segments.__class__ is list else as_list(_segments))][:]
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
            "segments": [i0.to_dict() for i0 in self.segments],
        }
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .segment import Segment  # noqa: E402
