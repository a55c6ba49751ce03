# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRunProcessingStatus: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime


@record
class SegmentRunProcessingStatus(Model):
    """State of one segment inside one run.

    Attributes:
        segment_id: The segment.
        video_id: The media item.
        status: Where the segment stands.
        start_time: Start of the segment in seconds.
        end_time: End of the segment in seconds.
        started_at: When work on the segment began.
        completed_at: When work on the segment ended.
        updated_at: When this state was last changed.
        error_message: Why the segment failed.
        failure_stage: Where processing of the segment stopped.
        attempt_id: Identifies the processing attempt.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["segment_id"]
        self.segment_id = value if value.__class__ is str else as_str(value)
        if "video_id" in data:
            value = data["video_id"]
            self.video_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.video_id = None
        value = data["status"]
        self.status = segment_run_status_values[value]
        if "start_time" in data:
            value = data["start_time"]
            self.start_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.start_time = None
        if "end_time" in data:
            value = data["end_time"]
            self.end_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.end_time = None
        if "started_at" in data:
            value = data["started_at"]
            self.started_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.started_at = None
        if "completed_at" in data:
            value = data["completed_at"]
            self.completed_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.completed_at = None
        if "updated_at" in data:
            value = data["updated_at"]
            self.updated_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.updated_at = None
        if "error_message" in data:
            value = data["error_message"]
            self.error_message = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error_message = None
        if "failure_stage" in data:
            value = data["failure_stage"]
            self.failure_stage = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.failure_stage = None
        if "attempt_id" in data:
            value = data["attempt_id"]
            self.attempt_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.attempt_id = None
        self._extra = None if len(data) + absent == 11 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .segment_run_status import (
    SegmentRunStatus,  # noqa: E402
    segment_run_status_values,  # noqa: E402
)
