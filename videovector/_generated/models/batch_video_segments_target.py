# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""BatchVideoSegmentsTarget: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class BatchVideoSegmentsTarget(Model):
    """A media item, tied to one prompt run or to none.

    Attributes:
        video_id: The media item.
        run_id: The prompt run whose results are wanted; newer results never take their place. Left out, the item is
            read without regard to a run.
    """

    video_id: str
    run_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("run_id", "run_id", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        video_id: str,
        run_id: str | None = None,
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.run_id = run_id

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
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
        }
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self._extra:
            out.update(self._extra)
        return out
