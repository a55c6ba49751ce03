# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""VideoLevelProcessingStatus: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_VideoLevelProcessingStatus = itemgetter(
    "status",
    "result_available",
    "successful_segment_count",
    "failed_segment_count",
    "started_at",
    "completed_at",
    "updated_at",
    "error_message",
    "attempt_id",
)
_absent_of_VideoLevelProcessingStatus: dict[str, Any] = {
    "result_available": None,
    "successful_segment_count": None,
    "failed_segment_count": None,
    "started_at": None,
    "completed_at": None,
    "updated_at": None,
    "error_message": None,
    "attempt_id": None,
}


@record
class VideoLevelProcessingStatus(Model):
    """Progress of the extraction from one whole media item in one prompt run.

    Attributes:
        status: Status of the extraction.
        result_available: Whether the result can be read. Default: False.
        successful_segment_count: Number of segments of the item that succeeded so far. Default: 0.
        failed_segment_count: Number of segments of the item that failed so far. Default: 0.
        started_at: When processing of the item started.
        completed_at: When processing of the item ended.
        updated_at: When this status was last changed.
        error_message: Why the extraction failed.
        attempt_id: Id of the processing attempt.
    """

    status: VideoLevelStatus
    result_available: bool
    successful_segment_count: int
    failed_segment_count: int
    started_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None
    error_message: str | None
    attempt_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("status", "status", True, ("enum", "str", "video_level_status_values"), False, None),
        ("result_available", "result_available", False, ("bool",), False, False),
        ("successful_segment_count", "successful_segment_count", False, ("int",), False, 0),
        ("failed_segment_count", "failed_segment_count", False, ("int",), False, 0),
        ("started_at", "started_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("attempt_id", "attempt_id", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        status: VideoLevelStatus | str,
        result_available: bool = False,
        successful_segment_count: int = 0,
        failed_segment_count: int = 0,
        started_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        error_message: str | None = None,
        attempt_id: str | None = None,
    ) -> None:
        self._extra = None
        self.status = video_level_status_values[status]
        self.result_available = result_available
        self.successful_segment_count = successful_segment_count
        self.failed_segment_count = failed_segment_count
        self.started_at = None if started_at is None else to_datetime(started_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.error_message = error_message
        self.attempt_id = attempt_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_VideoLevelProcessingStatus, **data}
        try:
            values = _values_of_VideoLevelProcessingStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_VideoLevelProcessingStatus, **data}
            values = _values_of_VideoLevelProcessingStatus(data)
        self = new(cls)
        (
            _status,
            _result_available,
            _successful_segment_count,
            _failed_segment_count,
            _started_at,
            _completed_at,
            _updated_at,
            _error_message,
            _attempt_id,
        ) = values
        self.status = video_level_status_values[_status]
        self.result_available = (
            _result_available
            if _result_available.__class__ is bool
            else False
            if _result_available is None
            else as_bool(_result_available)
        )
        self.successful_segment_count = (
            _successful_segment_count
            if _successful_segment_count.__class__ is int
            else 0
            if _successful_segment_count is None
            else as_int(_successful_segment_count)
        )
        self.failed_segment_count = (
            _failed_segment_count
            if _failed_segment_count.__class__ is int
            else 0
            if _failed_segment_count is None
            else as_int(_failed_segment_count)
        )
        self.started_at = None if _started_at is None else parse_datetime(_started_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.attempt_id = (
            None if _attempt_id is None else _attempt_id if _attempt_id.__class__ is str else as_str(_attempt_id)
        )
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "status": self.status.value,
        }
        out["result_available"] = self.result_available
        out["successful_segment_count"] = self.successful_segment_count
        out["failed_segment_count"] = self.failed_segment_count
        if self.started_at is not None:
            out["started_at"] = format_datetime(self.started_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self.attempt_id is not None:
            out["attempt_id"] = self.attempt_id
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .video_level_status import (
    VideoLevelStatus,  # noqa: E402
    video_level_status_values,  # noqa: E402
)
