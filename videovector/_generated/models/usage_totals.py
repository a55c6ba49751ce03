# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageTotals: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int


@record
class UsageTotals(Model):
    """Headline sums of a time span.

    Attributes:
        total_tokens: Language-model tokens used.
        total_searches: Searches made.
        total_storage_bytes: Bytes stored.
        total_videos_uploaded: Media items uploaded.
        total_videos_processed: Media items processed.
        total_segments_created: Segments created.
    """

    total_tokens: int
    total_searches: int
    total_storage_bytes: int | None
    total_videos_uploaded: int | None
    total_videos_processed: int | None
    total_segments_created: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("total_tokens", "total_tokens", True, ("int",), False, None),
        ("total_searches", "total_searches", True, ("int",), False, None),
        ("total_storage_bytes", "total_storage_bytes", False, ("optional", ("int",)), False, None),
        ("total_videos_uploaded", "total_videos_uploaded", False, ("optional", ("int",)), False, None),
        ("total_videos_processed", "total_videos_processed", False, ("optional", ("int",)), False, None),
        ("total_segments_created", "total_segments_created", False, ("optional", ("int",)), False, None),
    )

    def __init__(
        self,
        *,
        total_tokens: int,
        total_searches: int,
        total_storage_bytes: int | None = None,
        total_videos_uploaded: int | None = None,
        total_videos_processed: int | None = None,
        total_segments_created: int | None = None,
    ) -> None:
        self._extra = None
        self.total_tokens = total_tokens
        self.total_searches = total_searches
        self.total_storage_bytes = total_storage_bytes
        self.total_videos_uploaded = total_videos_uploaded
        self.total_videos_processed = total_videos_processed
        self.total_segments_created = total_segments_created

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["total_tokens"]
        self.total_tokens = value if value.__class__ is int else as_int(value)
        value = data["total_searches"]
        self.total_searches = value if value.__class__ is int else as_int(value)
        if "total_storage_bytes" in data:
            value = data["total_storage_bytes"]
            self.total_storage_bytes = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.total_storage_bytes = None
        if "total_videos_uploaded" in data:
            value = data["total_videos_uploaded"]
            self.total_videos_uploaded = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.total_videos_uploaded = None
        if "total_videos_processed" in data:
            value = data["total_videos_processed"]
            self.total_videos_processed = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.total_videos_processed = None
        if "total_segments_created" in data:
            value = data["total_segments_created"]
            self.total_segments_created = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.total_segments_created = None
        self._extra = None if len(data) + absent == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "total_tokens": self.total_tokens,
            "total_searches": self.total_searches,
        }
        if self.total_storage_bytes is not None:
            out["total_storage_bytes"] = self.total_storage_bytes
        if self.total_videos_uploaded is not None:
            out["total_videos_uploaded"] = self.total_videos_uploaded
        if self.total_videos_processed is not None:
            out["total_videos_processed"] = self.total_videos_processed
        if self.total_segments_created is not None:
            out["total_segments_created"] = self.total_segments_created
        if self._extra:
            out.update(self._extra)
        return out
