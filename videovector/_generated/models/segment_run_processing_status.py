# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRunProcessingStatus: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SegmentRunProcessingStatus = itemgetter(
    "segment_id",
    "video_id",
    "status",
    "start_time",
    "end_time",
    "started_at",
    "completed_at",
    "updated_at",
    "error_message",
    "failure_stage",
    "attempt_id",
)
_absent_of_SegmentRunProcessingStatus: dict[str, Any] = {
    "video_id": None,
    "start_time": None,
    "end_time": None,
    "started_at": None,
    "completed_at": None,
    "updated_at": None,
    "error_message": None,
    "failure_stage": None,
    "attempt_id": None,
}


@record
class SegmentRunProcessingStatus(Model):
    """Status of one segment in one prompt run.

    Attributes:
        segment_id: Id of the segment.
        video_id: Id of the media item.
        status: Status of the segment.
        start_time: Start of the segment in the media item, in seconds.
        end_time: End of the segment in the media item, in seconds.
        started_at: When processing of the segment started.
        completed_at: When processing of the segment ended.
        updated_at: When this status was last changed.
        error_message: Why the segment failed.
        failure_stage: The step that failed.
        attempt_id: Id of the processing attempt.
    """

    segment_id: str
    video_id: str | None
    status: SegmentRunStatus
    start_time: float | None
    end_time: float | None
    started_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None
    error_message: str | None
    failure_stage: str | None
    attempt_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("segment_id", "segment_id", True, ("str",), False, None),
        ("video_id", "video_id", False, ("optional", ("str",)), False, None),
        ("status", "status", True, ("enum", "str", "segment_run_status_values"), False, None),
        ("start_time", "start_time", False, ("optional", ("float",)), False, None),
        ("end_time", "end_time", False, ("optional", ("float",)), False, None),
        ("started_at", "started_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("failure_stage", "failure_stage", False, ("optional", ("str",)), False, None),
        ("attempt_id", "attempt_id", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        segment_id: str,
        video_id: str | None = None,
        status: SegmentRunStatus | str,
        start_time: float | None = None,
        end_time: float | None = None,
        started_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        error_message: str | None = None,
        failure_stage: str | None = None,
        attempt_id: str | None = None,
    ) -> None:
        self._extra = None
        self.segment_id = segment_id
        self.video_id = video_id
        self.status = segment_run_status_values[status]
        self.start_time = start_time
        self.end_time = end_time
        self.started_at = None if started_at is None else to_datetime(started_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.error_message = error_message
        self.failure_stage = failure_stage
        self.attempt_id = attempt_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 11:
            data = {**_absent_of_SegmentRunProcessingStatus, **data}
        try:
            values = _values_of_SegmentRunProcessingStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SegmentRunProcessingStatus, **data}
            values = _values_of_SegmentRunProcessingStatus(data)
        self = new(cls)
        (
            _segment_id,
            _video_id,
            _status,
            _start_time,
            _end_time,
            _started_at,
            _completed_at,
            _updated_at,
            _error_message,
            _failure_stage,
            _attempt_id,
        ) = values
        self.segment_id = _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        self.video_id = None if _video_id is None else _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.status = segment_run_status_values[_status]
        self.start_time = (
            None if _start_time is None else _start_time if _start_time.__class__ is float else as_float(_start_time)
        )
        self.end_time = (
            None if _end_time is None else _end_time if _end_time.__class__ is float else as_float(_end_time)
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
        self.failure_stage = (
            None
            if _failure_stage is None
            else _failure_stage
            if _failure_stage.__class__ is str
            else as_str(_failure_stage)
        )
        self.attempt_id = (
            None if _attempt_id is None else _attempt_id if _attempt_id.__class__ is str else as_str(_attempt_id)
        )
        self._extra = None if len(data) == 11 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "segment_id": self.segment_id,
            "status": self.status.value,
        }
        if self.video_id is not None:
            out["video_id"] = self.video_id
        if self.start_time is not None:
            out["start_time"] = self.start_time
        if self.end_time is not None:
            out["end_time"] = self.end_time
        if self.started_at is not None:
            out["started_at"] = format_datetime(self.started_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self.failure_stage is not None:
            out["failure_stage"] = self.failure_stage
        if self.attempt_id is not None:
            out["attempt_id"] = self.attempt_id
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .segment_run_status import (
    SegmentRunStatus,  # noqa: E402
    segment_run_status_values,  # noqa: E402
)
