# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunFailedSegment: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunFailedSegment = itemgetter(
    "segment_id",
    "failed_operations",
    "field_extraction_error",
    "transcription_error",
    "image_embedding_error",
    "failure_stage",
    "failure_message",
    "failure_code",
    "retryable",
    "start_time",
    "end_time",
    "projection_only",
)
_absent_of_PromptRunFailedSegment: dict[str, Any] = {
    "failed_operations": None,
    "field_extraction_error": None,
    "transcription_error": None,
    "image_embedding_error": None,
    "failure_stage": None,
    "failure_message": None,
    "failure_code": None,
    "retryable": None,
    "start_time": None,
    "end_time": None,
    "projection_only": None,
}


@record
class PromptRunFailedSegment(Model):
    """A segment that failed.

    You can retry it unless `retryable` is false or `projection_only` is true.

    Attributes:
        segment_id: Id of the segment.
        failed_operations: The operations that failed.
        field_extraction_error: Why field extraction failed.
        transcription_error: Why transcription failed.
        image_embedding_error: Why image embedding failed.
        failure_stage: The step that failed.
        failure_message: Human-readable reason.
        failure_code: Machine-readable reason.
        retryable: Whether a retry can succeed; null if that is not known.
        start_time: Start of the segment in the media item, in seconds.
        end_time: End of the segment in the media item, in seconds.
        projection_only: Whether the entry only repeats a failure that is recorded elsewhere. Such an entry can't be
            retried. Default: False.
    """

    segment_id: str
    failed_operations: list[RunOperation]
    field_extraction_error: str | None
    transcription_error: str | None
    image_embedding_error: str | None
    failure_stage: str | None
    failure_message: str | None
    failure_code: str | None
    retryable: bool | None
    start_time: float | None
    end_time: float | None
    projection_only: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("segment_id", "segment_id", True, ("str",), False, None),
        ("failed_operations", "failed_operations", False, ("list", ("enum", "str", "run_operation_values")), False, []),
        ("field_extraction_error", "field_extraction_error", False, ("optional", ("str",)), False, None),
        ("transcription_error", "transcription_error", False, ("optional", ("str",)), False, None),
        ("image_embedding_error", "image_embedding_error", False, ("optional", ("str",)), False, None),
        ("failure_stage", "failure_stage", False, ("optional", ("str",)), False, None),
        ("failure_message", "failure_message", False, ("optional", ("str",)), False, None),
        ("failure_code", "failure_code", False, ("optional", ("str",)), False, None),
        ("retryable", "retryable", False, ("optional", ("bool",)), False, None),
        ("start_time", "start_time", False, ("optional", ("float",)), False, None),
        ("end_time", "end_time", False, ("optional", ("float",)), False, None),
        ("projection_only", "projection_only", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        segment_id: str,
        failed_operations: Sequence[RunOperation | str] | None = None,
        field_extraction_error: str | None = None,
        transcription_error: str | None = None,
        image_embedding_error: str | None = None,
        failure_stage: str | None = None,
        failure_message: str | None = None,
        failure_code: str | None = None,
        retryable: bool | None = None,
        start_time: float | None = None,
        end_time: float | None = None,
        projection_only: bool = False,
    ) -> None:
        self._extra = None
        self.segment_id = segment_id
        self.failed_operations = (
            [] if failed_operations is None else ([run_operation_values[i0] for i0 in failed_operations])
        )
        self.field_extraction_error = field_extraction_error
        self.transcription_error = transcription_error
        self.image_embedding_error = image_embedding_error
        self.failure_stage = failure_stage
        self.failure_message = failure_message
        self.failure_code = failure_code
        self.retryable = retryable
        self.start_time = start_time
        self.end_time = end_time
        self.projection_only = projection_only

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 12:
            data = {**_absent_of_PromptRunFailedSegment, **data}
        try:
            values = _values_of_PromptRunFailedSegment(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunFailedSegment, **data}
            values = _values_of_PromptRunFailedSegment(data)
        self = new(cls)
        (
            _segment_id,
            _failed_operations,
            _field_extraction_error,
            _transcription_error,
            _image_embedding_error,
            _failure_stage,
            _failure_message,
            _failure_code,
            _retryable,
            _start_time,
            _end_time,
            _projection_only,
        ) = values
        self.segment_id = _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        self.failed_operations = (
            []
            if _failed_operations is None
            else [
                run_operation_values[i0]
                for i0 in (_failed_operations if _failed_operations.__class__ is list else as_list(_failed_operations))
            ]
        )
        self.field_extraction_error = (
            None
            if _field_extraction_error is None
            else _field_extraction_error
            if _field_extraction_error.__class__ is str
            else as_str(_field_extraction_error)
        )
        self.transcription_error = (
            None
            if _transcription_error is None
            else _transcription_error
            if _transcription_error.__class__ is str
            else as_str(_transcription_error)
        )
        self.image_embedding_error = (
            None
            if _image_embedding_error is None
            else _image_embedding_error
            if _image_embedding_error.__class__ is str
            else as_str(_image_embedding_error)
        )
        self.failure_stage = (
            None
            if _failure_stage is None
            else _failure_stage
            if _failure_stage.__class__ is str
            else as_str(_failure_stage)
        )
        self.failure_message = (
            None
            if _failure_message is None
            else _failure_message
            if _failure_message.__class__ is str
            else as_str(_failure_message)
        )
        self.failure_code = (
            None
            if _failure_code is None
            else _failure_code
            if _failure_code.__class__ is str
            else as_str(_failure_code)
        )
        self.retryable = (
            None if _retryable is None else _retryable if _retryable.__class__ is bool else as_bool(_retryable)
        )
        self.start_time = (
            None if _start_time is None else _start_time if _start_time.__class__ is float else as_float(_start_time)
        )
        self.end_time = (
            None if _end_time is None else _end_time if _end_time.__class__ is float else as_float(_end_time)
        )
        self.projection_only = (
            _projection_only
            if _projection_only.__class__ is bool
            else False
            if _projection_only is None
            else as_bool(_projection_only)
        )
        self._extra = None if len(data) == 12 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "segment_id": self.segment_id,
        }
        out["failed_operations"] = [i0.value for i0 in self.failed_operations]
        if self.field_extraction_error is not None:
            out["field_extraction_error"] = self.field_extraction_error
        if self.transcription_error is not None:
            out["transcription_error"] = self.transcription_error
        if self.image_embedding_error is not None:
            out["image_embedding_error"] = self.image_embedding_error
        if self.failure_stage is not None:
            out["failure_stage"] = self.failure_stage
        if self.failure_message is not None:
            out["failure_message"] = self.failure_message
        if self.failure_code is not None:
            out["failure_code"] = self.failure_code
        if self.retryable is not None:
            out["retryable"] = self.retryable
        if self.start_time is not None:
            out["start_time"] = self.start_time
        if self.end_time is not None:
            out["end_time"] = self.end_time
        out["projection_only"] = self.projection_only
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("PromptRunFailedSegment", self.segment_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .run_operation import (
    RunOperation,  # noqa: E402
    run_operation_values,  # noqa: E402
)
