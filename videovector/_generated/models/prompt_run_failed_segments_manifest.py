# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunFailedSegmentsManifest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunFailedSegmentsManifest = itemgetter(
    "run_id", "status", "videos_with_failures", "failed_segments", "operation_counts", "videos"
)
_absent_of_PromptRunFailedSegmentsManifest: dict[str, Any] = {
    "videos_with_failures": None,
    "failed_segments": None,
    "operation_counts": None,
    "videos": None,
}


@record
class PromptRunFailedSegmentsManifest(Model):
    """All failed segments of a prompt run, grouped by media item.

    Attributes:
        run_id: Id of the prompt run.
        status: Status of the prompt run.
        videos_with_failures: Number of media items with failed segments. Default: 0.
        failed_segments: Number of failed segments of all items. Default: 0.
        operation_counts: Number of failures per operation, for all items.
        videos: The media items with failed segments; empty if nothing failed.
    """

    run_id: str
    status: PromptRunStatus
    videos_with_failures: int
    failed_segments: int
    operation_counts: PromptRunFailureOperationCounts
    videos: list[PromptRunFailedVideo]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("run_id", "run_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "prompt_run_status_values"), False, None),
        ("videos_with_failures", "videos_with_failures", False, ("int",), False, 0),
        ("failed_segments", "failed_segments", False, ("int",), False, 0),
        ("operation_counts", "operation_counts", False, ("model", "PromptRunFailureOperationCounts"), False, {}),
        ("videos", "videos", False, ("list", ("model", "PromptRunFailedVideo")), False, []),
    )

    def __init__(
        self,
        *,
        run_id: str,
        status: PromptRunStatus | str,
        videos_with_failures: int = 0,
        failed_segments: int = 0,
        operation_counts: PromptRunFailureOperationCounts | Mapping[str, Any] | None = None,
        videos: Sequence[PromptRunFailedVideo | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.run_id = run_id
        self.status = prompt_run_status_values[status]
        self.videos_with_failures = videos_with_failures
        self.failed_segments = failed_segments
        self.operation_counts = (
            PromptRunFailureOperationCounts.read_dict({})
            if operation_counts is None
            else (PromptRunFailureOperationCounts.model_validate(operation_counts))
        )
        self.videos = [] if videos is None else ([PromptRunFailedVideo.model_validate(i0) for i0 in videos])

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_PromptRunFailedSegmentsManifest, **data}
        try:
            values = _values_of_PromptRunFailedSegmentsManifest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunFailedSegmentsManifest, **data}
            values = _values_of_PromptRunFailedSegmentsManifest(data)
        self = new(cls)
        _run_id, _status, _videos_with_failures, _failed_segments, _operation_counts, _videos = values
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.status = prompt_run_status_values[_status]
        self.videos_with_failures = (
            _videos_with_failures
            if _videos_with_failures.__class__ is int
            else 0
            if _videos_with_failures is None
            else as_int(_videos_with_failures)
        )
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
        self.videos = (
            []
            if _videos is None
            else [*map(PromptRunFailedVideo.read_dict, _videos if _videos.__class__ is list else as_list(_videos))][:]
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "run_id": self.run_id,
            "status": self.status.value,
        }
        out["videos_with_failures"] = self.videos_with_failures
        out["failed_segments"] = self.failed_segments
        out["operation_counts"] = self.operation_counts.to_dict()
        out["videos"] = [i0.to_dict() for i0 in self.videos]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_run_failed_video import PromptRunFailedVideo  # noqa: E402
from .prompt_run_failure_operation_counts import PromptRunFailureOperationCounts  # noqa: E402
from .prompt_run_status import (
    PromptRunStatus,  # noqa: E402
    prompt_run_status_values,  # noqa: E402
)
