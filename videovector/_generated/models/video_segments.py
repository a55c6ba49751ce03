# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""VideoSegments: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str


@record
class VideoSegments(Model):
    """All segments of one media item.

    Attributes:
        video_id: The media item.
        run_id: The prompt run the segments were read for; null where none was named.
        segments: The item's segments, all of them.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["video_id"]
        self.video_id = value if value.__class__ is str else as_str(value)
        if "run_id" in data:
            value = data["run_id"]
            self.run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.run_id = None
        value = data["segments"]
        self.segments = [*map(Segment.read_dict, value if value.__class__ is list else as_list(value))][:]
        self._extra = None if len(data) + absent == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
            "segments": [i0.to_dict() for i0 in self.segments],
        }
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self._extra:
            out.update(self._extra)
        return out


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .segment import Segment  # noqa: E402
