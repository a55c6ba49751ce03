# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageTotals: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UsageTotals = itemgetter(
    "total_tokens",
    "total_searches",
    "total_storage_bytes",
    "total_videos_uploaded",
    "total_videos_processed",
    "total_segments_created",
)
_absent_of_UsageTotals: dict[str, Any] = {
    "total_storage_bytes": None,
    "total_videos_uploaded": None,
    "total_videos_processed": None,
    "total_segments_created": None,
}


@record
class UsageTotals(Model):
    """Main totals of a time range.

    Attributes:
        total_tokens: Number of language-model tokens used.
        total_searches: Number of searches made.
        total_storage_bytes: Number of bytes stored.
        total_videos_uploaded: Number of media items uploaded.
        total_videos_processed: Number of media items processed.
        total_segments_created: Number of segments created.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_UsageTotals, **data}
        try:
            values = _values_of_UsageTotals(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UsageTotals, **data}
            values = _values_of_UsageTotals(data)
        self = new(cls)
        (
            _total_tokens,
            _total_searches,
            _total_storage_bytes,
            _total_videos_uploaded,
            _total_videos_processed,
            _total_segments_created,
        ) = values
        self.total_tokens = _total_tokens if _total_tokens.__class__ is int else as_int(_total_tokens)
        self.total_searches = _total_searches if _total_searches.__class__ is int else as_int(_total_searches)
        self.total_storage_bytes = (
            None
            if _total_storage_bytes is None
            else _total_storage_bytes
            if _total_storage_bytes.__class__ is int
            else as_int(_total_storage_bytes)
        )
        self.total_videos_uploaded = (
            None
            if _total_videos_uploaded is None
            else _total_videos_uploaded
            if _total_videos_uploaded.__class__ is int
            else as_int(_total_videos_uploaded)
        )
        self.total_videos_processed = (
            None
            if _total_videos_processed is None
            else _total_videos_processed
            if _total_videos_processed.__class__ is int
            else as_int(_total_videos_processed)
        )
        self.total_segments_created = (
            None
            if _total_segments_created is None
            else _total_segments_created
            if _total_segments_created.__class__ is int
            else as_int(_total_segments_created)
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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
