# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""BatchVideoIdsRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list


@record
class BatchVideoIdsRequest(Model):
    """The media items to get.

    Attributes:
        video_ids: Ids of the media items. 1 to 100 items.
    """

    video_ids: list[str]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("video_ids", "video_ids", True, ("list", ("str",)), False, None),)

    def __init__(
        self,
        *,
        video_ids: Sequence[str],
    ) -> None:
        self._extra = None
        self.video_ids = [*video_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _video_ids = data["video_ids"]
        self.video_ids = read_list(_video_ids, str, as_str)
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_ids": [*self.video_ids],
        }
        if self._extra:
            out.update(self._extra)
        return out
