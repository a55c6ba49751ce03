# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunFailedVideo: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunFailedVideo = itemgetter("video_id", "failed_segments", "operation_counts", "segments")
_absent_of_PromptRunFailedVideo: dict[str, Any] = {"failed_segments": None, "operation_counts": None, "segments": None}


@record
class PromptRunFailedVideo(Model):
    """The failed segments of one media item.

    Attributes:
        video_id: Id of the media item.
        failed_segments: Number of failed segments. Default: 0.
        operation_counts: Number of failures per operation.
        segments: The failed segments.
    """

    video_id: str
    failed_segments: int
    operation_counts: PromptRunFailureOperationCounts
    segments: list[PromptRunFailedSegment]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("failed_segments", "failed_segments", False, ("int",), False, 0),
        ("operation_counts", "operation_counts", False, ("model", "PromptRunFailureOperationCounts"), False, {}),
        ("segments", "segments", False, ("list", ("model", "PromptRunFailedSegment")), False, []),
    )

    def __init__(
        self,
        *,
        video_id: str,
        failed_segments: int = 0,
        operation_counts: PromptRunFailureOperationCounts | Mapping[str, Any] | None = None,
        segments: Sequence[PromptRunFailedSegment | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.failed_segments = failed_segments
        self.operation_counts = (
            PromptRunFailureOperationCounts.read_dict({})
            if operation_counts is None
            else (PromptRunFailureOperationCounts.model_validate(operation_counts))
        )
        self.segments = [] if segments is None else ([PromptRunFailedSegment.model_validate(i0) for i0 in segments])

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_PromptRunFailedVideo, **data}
        try:
            values = _values_of_PromptRunFailedVideo(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunFailedVideo, **data}
            values = _values_of_PromptRunFailedVideo(data)
        self = new(cls)
        _video_id, _failed_segments, _operation_counts, _segments = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.failed_segments = (
            _failed_segments
            if _failed_segments.__class__ is int
            else 0
            if _failed_segments is None
            else as_int(_failed_segments)
        )
        self.operation_counts = (
            PromptRunFailureOperationCounts.read_dict({})
            if _operation_counts is None
            else PromptRunFailureOperationCounts.read_dict(_operation_counts)
        )
        self.segments = (
            []
            if _segments is None
            else [
                *map(PromptRunFailedSegment.read_dict, _segments if _segments.__class__ is list else as_list(_segments))
            ][:]
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
        }
        out["failed_segments"] = self.failed_segments
        out["operation_counts"] = self.operation_counts.to_dict()
        out["segments"] = [i0.to_dict() for i0 in self.segments]
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("PromptRunFailedVideo", self.video_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_run_failed_segment import PromptRunFailedSegment  # noqa: E402
from .prompt_run_failure_operation_counts import PromptRunFailureOperationCounts  # noqa: E402
