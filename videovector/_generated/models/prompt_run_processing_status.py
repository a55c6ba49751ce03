# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunProcessingStatus: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunProcessingStatus = itemgetter(
    "run_id",
    "prompt_id",
    "status",
    "total_segments",
    "pending_segments",
    "processing_segments",
    "successful_segments",
    "failed_segments",
    "created_at",
    "updated_at",
    "attempt_id",
    "video_level",
    "segments",
)
_absent_of_PromptRunProcessingStatus: dict[str, Any] = {
    "prompt_id": None,
    "created_at": None,
    "updated_at": None,
    "attempt_id": None,
    "video_level": None,
    "segments": None,
}


@record
class PromptRunProcessingStatus(Model):
    """Progress of one prompt run on one media item.

    `total_segments` is the sum of the four other counters.

    Attributes:
        run_id: Id of the prompt run.
        prompt_id: Id of the prompt.
        status: Status of the prompt run on this item.
        total_segments: Number of segments of the item in this run.
        pending_segments: Number of segments that are waiting.
        processing_segments: Number of segments that are being processed.
        successful_segments: Number of segments that succeeded.
        failed_segments: Number of segments that failed.
        created_at: When the run started to process the item.
        updated_at: When this status was last changed.
        attempt_id: Id of the processing attempt.
        video_level: Progress of the extraction from the whole item; null if the prompt extracts from segments only.
        segments: The segments of the item, each with its status.
    """

    run_id: str
    prompt_id: str | None
    status: PromptRunStatus
    total_segments: int
    pending_segments: int
    processing_segments: int
    successful_segments: int
    failed_segments: int
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None
    attempt_id: str | None
    video_level: VideoLevelProcessingStatus | None
    segments: list[SegmentRunProcessingStatus]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("run_id", "run_id", True, ("str",), False, None),
        ("prompt_id", "prompt_id", False, ("optional", ("str",)), False, None),
        ("status", "status", True, ("enum", "str", "prompt_run_status_values"), False, None),
        ("total_segments", "total_segments", True, ("int",), False, None),
        ("pending_segments", "pending_segments", True, ("int",), False, None),
        ("processing_segments", "processing_segments", True, ("int",), False, None),
        ("successful_segments", "successful_segments", True, ("int",), False, None),
        ("failed_segments", "failed_segments", True, ("int",), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("attempt_id", "attempt_id", False, ("optional", ("str",)), False, None),
        ("video_level", "video_level", False, ("optional", ("model", "VideoLevelProcessingStatus")), False, None),
        ("segments", "segments", False, ("list", ("model", "SegmentRunProcessingStatus")), False, []),
    )

    def __init__(
        self,
        *,
        run_id: str,
        prompt_id: str | None = None,
        status: PromptRunStatus | str,
        total_segments: int,
        pending_segments: int,
        processing_segments: int,
        successful_segments: int,
        failed_segments: int,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        attempt_id: str | None = None,
        video_level: VideoLevelProcessingStatus | Mapping[str, Any] | None = None,
        segments: Sequence[SegmentRunProcessingStatus | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.run_id = run_id
        self.prompt_id = prompt_id
        self.status = prompt_run_status_values[status]
        self.total_segments = total_segments
        self.pending_segments = pending_segments
        self.processing_segments = processing_segments
        self.successful_segments = successful_segments
        self.failed_segments = failed_segments
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.attempt_id = attempt_id
        self.video_level = None if video_level is None else VideoLevelProcessingStatus.model_validate(video_level)
        self.segments = [] if segments is None else ([SegmentRunProcessingStatus.model_validate(i0) for i0 in segments])

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 13:
            data = {**_absent_of_PromptRunProcessingStatus, **data}
        try:
            values = _values_of_PromptRunProcessingStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunProcessingStatus, **data}
            values = _values_of_PromptRunProcessingStatus(data)
        self = new(cls)
        (
            _run_id,
            _prompt_id,
            _status,
            _total_segments,
            _pending_segments,
            _processing_segments,
            _successful_segments,
            _failed_segments,
            _created_at,
            _updated_at,
            _attempt_id,
            _video_level,
            _segments,
        ) = values
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.prompt_id = (
            None if _prompt_id is None else _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        )
        self.status = prompt_run_status_values[_status]
        self.total_segments = _total_segments if _total_segments.__class__ is int else as_int(_total_segments)
        self.pending_segments = _pending_segments if _pending_segments.__class__ is int else as_int(_pending_segments)
        self.processing_segments = (
            _processing_segments if _processing_segments.__class__ is int else as_int(_processing_segments)
        )
        self.successful_segments = (
            _successful_segments if _successful_segments.__class__ is int else as_int(_successful_segments)
        )
        self.failed_segments = _failed_segments if _failed_segments.__class__ is int else as_int(_failed_segments)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.attempt_id = (
            None if _attempt_id is None else _attempt_id if _attempt_id.__class__ is str else as_str(_attempt_id)
        )
        self.video_level = None if _video_level is None else VideoLevelProcessingStatus.read_dict(_video_level)
        self.segments = (
            []
            if _segments is None
            else [
                *map(
                    SegmentRunProcessingStatus.read_dict,
                    _segments if _segments.__class__ is list else as_list(_segments),
                )
            ][:]
        )
        self._extra = None if len(data) == 13 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "run_id": self.run_id,
            "status": self.status.value,
            "total_segments": self.total_segments,
            "pending_segments": self.pending_segments,
            "processing_segments": self.processing_segments,
            "successful_segments": self.successful_segments,
            "failed_segments": self.failed_segments,
        }
        if self.prompt_id is not None:
            out["prompt_id"] = self.prompt_id
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.attempt_id is not None:
            out["attempt_id"] = self.attempt_id
        if self.video_level is not None:
            out["video_level"] = self.video_level.to_dict()
        out["segments"] = [i0.to_dict() for i0 in self.segments]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_run_status import (
    PromptRunStatus,  # noqa: E402
    prompt_run_status_values,  # noqa: E402
)
from .segment_run_processing_status import SegmentRunProcessingStatus  # noqa: E402
from .video_level_processing_status import VideoLevelProcessingStatus  # noqa: E402
