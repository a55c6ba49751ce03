# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Segment: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Segment = itemgetter(
    "segment_id",
    "video_id",
    "start_time",
    "end_time",
    "gcs_uri",
    "thumbnail_gcs_uri",
    "gif_gcs_uri",
    "thumbnail_uri",
    "gif_uri",
    "processed",
    "processing_failed",
    "segment_status",
    "failure_stage",
    "failure_message",
    "attempt_id",
    "status_source",
    "metadata",
    "metadata_text",
    "created_at",
    "processed_at",
    "error_message",
    "processing_warning",
    "thumbnail_data",
    "thumbnail_available",
    "gif_data",
    "gif_available",
    "from_run_id",
    "marker",
    "metadata_markers",
    "field_extraction_succeeded",
    "transcription_succeeded",
    "image_embedding_succeeded",
    "field_extraction_error",
    "transcription_error",
    "image_embedding_error",
)
_absent_of_Segment: dict[str, Any] = {
    "gcs_uri": None,
    "thumbnail_gcs_uri": None,
    "gif_gcs_uri": None,
    "thumbnail_uri": None,
    "gif_uri": None,
    "processed": None,
    "processing_failed": None,
    "segment_status": None,
    "failure_stage": None,
    "failure_message": None,
    "attempt_id": None,
    "status_source": None,
    "metadata": None,
    "metadata_text": None,
    "created_at": None,
    "processed_at": None,
    "error_message": None,
    "processing_warning": None,
    "thumbnail_data": None,
    "thumbnail_available": None,
    "gif_data": None,
    "gif_available": None,
    "from_run_id": None,
    "marker": None,
    "metadata_markers": None,
    "field_extraction_succeeded": None,
    "transcription_succeeded": None,
    "image_embedding_succeeded": None,
    "field_extraction_error": None,
    "transcription_error": None,
    "image_embedding_error": None,
}


@record
class Segment(Model):
    """A section of a media item, with the result of one prompt run.

    Attributes:
        segment_id: Id of the segment.
        video_id: Id of the media item that the segment belongs to.
        start_time: Start of the segment in the media item, in seconds.
        end_time: End of the segment in the media item, in seconds.
        gcs_uri: URI of the segment's stored media, as `gs://bucket/path`.
        thumbnail_gcs_uri: URI of the stored thumbnail, as `gs://bucket/path`.
        gif_gcs_uri: URI of the stored animated preview, as `gs://bucket/path`.
        thumbnail_uri: Short-lived URL of the thumbnail; it needs no credential.
        gif_uri: Short-lived URL of the animated preview; it needs no credential.
        processed: Whether the segment was processed. Default: False.
        processing_failed: Whether processing the segment failed. Default: False.
        segment_status: Status of the segment in the prompt run it is shown for. Default: pending.
        failure_stage: The step that failed, for example `field_extraction`.
        failure_message: Why the step failed.
        attempt_id: Id of the attempt that led to this status.
        status_source: Where the status was taken from.
        metadata: The extracted fields, in the form of the prompt's JSON Schema.
        metadata_text: The extracted fields as plain text, which is what semantic search uses.
        created_at: When the segment was created.
        processed_at: When the segment was processed.
        error_message: Why processing the segment failed.
        processing_warning: A problem that occurred although the segment was processed.
        thumbnail_data: The thumbnail in base64, if the response includes it.
        thumbnail_available: Whether there is a thumbnail. Default: False.
        gif_data: The animated preview in base64, if the response includes it.
        gif_available: Whether there is an animated preview. Default: False.
        from_run_id: Id of the prompt run whose result is shown.
        marker: The caller's marker on the segment; an empty marker if there is none.
        metadata_markers: The caller's markers on single fields, by field path.
        field_extraction_succeeded: Whether field extraction succeeded; null if it was not run.
        transcription_succeeded: Whether transcription succeeded; null if it was not run.
        image_embedding_succeeded: Whether image embedding succeeded; null if it was not run.
        field_extraction_error: Why field extraction failed.
        transcription_error: Why transcription failed.
        image_embedding_error: Why image embedding failed.
    """

    segment_id: str
    video_id: str
    start_time: float
    end_time: float
    gcs_uri: str | None
    thumbnail_gcs_uri: str | None
    gif_gcs_uri: str | None
    thumbnail_uri: str | None
    gif_uri: str | None
    processed: bool
    processing_failed: bool
    segment_status: SegmentStatus
    failure_stage: str | None
    failure_message: str | None
    attempt_id: str | None
    status_source: str | None
    metadata: dict[str, Any] | None
    metadata_text: str | None
    created_at: _datetime.datetime | None
    processed_at: _datetime.datetime | None
    error_message: str | None
    processing_warning: str | None
    thumbnail_data: str | None
    thumbnail_available: bool
    gif_data: str | None
    gif_available: bool
    from_run_id: str | None
    marker: MarkerInfo
    metadata_markers: dict[str, MarkerInfo]
    field_extraction_succeeded: bool | None
    transcription_succeeded: bool | None
    image_embedding_succeeded: bool | None
    field_extraction_error: str | None
    transcription_error: str | None
    image_embedding_error: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("segment_id", "segment_id", True, ("str",), False, None),
        ("video_id", "video_id", True, ("str",), False, None),
        ("start_time", "start_time", True, ("float",), False, None),
        ("end_time", "end_time", True, ("float",), False, None),
        ("gcs_uri", "gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_gcs_uri", "thumbnail_gcs_uri", False, ("optional", ("str",)), False, None),
        ("gif_gcs_uri", "gif_gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_uri", "thumbnail_uri", False, ("optional", ("str",)), False, None),
        ("gif_uri", "gif_uri", False, ("optional", ("str",)), False, None),
        ("processed", "processed", False, ("bool",), False, False),
        ("processing_failed", "processing_failed", False, ("bool",), False, False),
        ("segment_status", "segment_status", False, ("enum", "str", "segment_status_values"), False, "pending"),
        ("failure_stage", "failure_stage", False, ("optional", ("str",)), False, None),
        ("failure_message", "failure_message", False, ("optional", ("str",)), False, None),
        ("attempt_id", "attempt_id", False, ("optional", ("str",)), False, None),
        ("status_source", "status_source", False, ("optional", ("str",)), False, None),
        ("metadata", "metadata", False, ("optional", ("map", ("any",))), False, None),
        ("metadata_text", "metadata_text", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("processed_at", "processed_at", False, ("optional", ("datetime",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("processing_warning", "processing_warning", False, ("optional", ("str",)), False, None),
        ("thumbnail_data", "thumbnail_data", False, ("optional", ("str",)), False, None),
        ("thumbnail_available", "thumbnail_available", False, ("bool",), False, False),
        ("gif_data", "gif_data", False, ("optional", ("str",)), False, None),
        ("gif_available", "gif_available", False, ("bool",), False, False),
        ("from_run_id", "from_run_id", False, ("optional", ("str",)), False, None),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
        ("metadata_markers", "metadata_markers", False, ("map", ("model", "MarkerInfo")), False, {}),
        ("field_extraction_succeeded", "field_extraction_succeeded", False, ("optional", ("bool",)), False, None),
        ("transcription_succeeded", "transcription_succeeded", False, ("optional", ("bool",)), False, None),
        ("image_embedding_succeeded", "image_embedding_succeeded", False, ("optional", ("bool",)), False, None),
        ("field_extraction_error", "field_extraction_error", False, ("optional", ("str",)), False, None),
        ("transcription_error", "transcription_error", False, ("optional", ("str",)), False, None),
        ("image_embedding_error", "image_embedding_error", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        segment_id: str,
        video_id: str,
        start_time: float,
        end_time: float,
        gcs_uri: str | None = None,
        thumbnail_gcs_uri: str | None = None,
        gif_gcs_uri: str | None = None,
        thumbnail_uri: str | None = None,
        gif_uri: str | None = None,
        processed: bool = False,
        processing_failed: bool = False,
        segment_status: SegmentStatus | str | None = None,
        failure_stage: str | None = None,
        failure_message: str | None = None,
        attempt_id: str | None = None,
        status_source: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        metadata_text: str | None = None,
        created_at: _datetime.datetime | str | None = None,
        processed_at: _datetime.datetime | str | None = None,
        error_message: str | None = None,
        processing_warning: str | None = None,
        thumbnail_data: str | None = None,
        thumbnail_available: bool = False,
        gif_data: str | None = None,
        gif_available: bool = False,
        from_run_id: str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
        metadata_markers: Mapping[str, MarkerInfo | Mapping[str, Any]] | None = None,
        field_extraction_succeeded: bool | None = None,
        transcription_succeeded: bool | None = None,
        image_embedding_succeeded: bool | None = None,
        field_extraction_error: str | None = None,
        transcription_error: str | None = None,
        image_embedding_error: str | None = None,
    ) -> None:
        self._extra = None
        self.segment_id = segment_id
        self.video_id = video_id
        self.start_time = start_time
        self.end_time = end_time
        self.gcs_uri = gcs_uri
        self.thumbnail_gcs_uri = thumbnail_gcs_uri
        self.gif_gcs_uri = gif_gcs_uri
        self.thumbnail_uri = thumbnail_uri
        self.gif_uri = gif_uri
        self.processed = processed
        self.processing_failed = processing_failed
        self.segment_status = (
            SegmentStatus.PENDING if segment_status is None else (segment_status_values[segment_status])
        )
        self.failure_stage = failure_stage
        self.failure_message = failure_message
        self.attempt_id = attempt_id
        self.status_source = status_source
        self.metadata = None if metadata is None else {**metadata}
        self.metadata_text = metadata_text
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.processed_at = None if processed_at is None else to_datetime(processed_at)
        self.error_message = error_message
        self.processing_warning = processing_warning
        self.thumbnail_data = thumbnail_data
        self.thumbnail_available = thumbnail_available
        self.gif_data = gif_data
        self.gif_available = gif_available
        self.from_run_id = from_run_id
        self.marker = MarkerInfo.read_dict({}) if marker is None else (MarkerInfo.model_validate(marker))
        self.metadata_markers = (
            {}
            if metadata_markers is None
            else ({k0: MarkerInfo.model_validate(i0) for k0, i0 in metadata_markers.items()})
        )
        self.field_extraction_succeeded = field_extraction_succeeded
        self.transcription_succeeded = transcription_succeeded
        self.image_embedding_succeeded = image_embedding_succeeded
        self.field_extraction_error = field_extraction_error
        self.transcription_error = transcription_error
        self.image_embedding_error = image_embedding_error

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 35:
            data = {**_absent_of_Segment, **data}
        try:
            values = _values_of_Segment(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Segment, **data}
            values = _values_of_Segment(data)
        self = new(cls)
        (
            _segment_id,
            _video_id,
            _start_time,
            _end_time,
            _gcs_uri,
            _thumbnail_gcs_uri,
            _gif_gcs_uri,
            _thumbnail_uri,
            _gif_uri,
            _processed,
            _processing_failed,
            _segment_status,
            _failure_stage,
            _failure_message,
            _attempt_id,
            _status_source,
            _metadata,
            _metadata_text,
            _created_at,
            _processed_at,
            _error_message,
            _processing_warning,
            _thumbnail_data,
            _thumbnail_available,
            _gif_data,
            _gif_available,
            _from_run_id,
            _marker,
            _metadata_markers,
            _field_extraction_succeeded,
            _transcription_succeeded,
            _image_embedding_succeeded,
            _field_extraction_error,
            _transcription_error,
            _image_embedding_error,
        ) = values
        self.segment_id = _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.start_time = _start_time if _start_time.__class__ is float else as_float(_start_time)
        self.end_time = _end_time if _end_time.__class__ is float else as_float(_end_time)
        self.gcs_uri = None if _gcs_uri is None else _gcs_uri if _gcs_uri.__class__ is str else as_str(_gcs_uri)
        self.thumbnail_gcs_uri = (
            None
            if _thumbnail_gcs_uri is None
            else _thumbnail_gcs_uri
            if _thumbnail_gcs_uri.__class__ is str
            else as_str(_thumbnail_gcs_uri)
        )
        self.gif_gcs_uri = (
            None if _gif_gcs_uri is None else _gif_gcs_uri if _gif_gcs_uri.__class__ is str else as_str(_gif_gcs_uri)
        )
        self.thumbnail_uri = (
            None
            if _thumbnail_uri is None
            else _thumbnail_uri
            if _thumbnail_uri.__class__ is str
            else as_str(_thumbnail_uri)
        )
        self.gif_uri = None if _gif_uri is None else _gif_uri if _gif_uri.__class__ is str else as_str(_gif_uri)
        self.processed = (
            _processed if _processed.__class__ is bool else False if _processed is None else as_bool(_processed)
        )
        self.processing_failed = (
            _processing_failed
            if _processing_failed.__class__ is bool
            else False
            if _processing_failed is None
            else as_bool(_processing_failed)
        )
        self.segment_status = (
            SegmentStatus.PENDING if _segment_status is None else segment_status_values[_segment_status]
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
        self.attempt_id = (
            None if _attempt_id is None else _attempt_id if _attempt_id.__class__ is str else as_str(_attempt_id)
        )
        self.status_source = (
            None
            if _status_source is None
            else _status_source
            if _status_source.__class__ is str
            else as_str(_status_source)
        )
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self.metadata_text = (
            None
            if _metadata_text is None
            else _metadata_text
            if _metadata_text.__class__ is str
            else as_str(_metadata_text)
        )
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.processed_at = None if _processed_at is None else parse_datetime(_processed_at)
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.processing_warning = (
            None
            if _processing_warning is None
            else _processing_warning
            if _processing_warning.__class__ is str
            else as_str(_processing_warning)
        )
        self.thumbnail_data = (
            None
            if _thumbnail_data is None
            else _thumbnail_data
            if _thumbnail_data.__class__ is str
            else as_str(_thumbnail_data)
        )
        self.thumbnail_available = (
            _thumbnail_available
            if _thumbnail_available.__class__ is bool
            else False
            if _thumbnail_available is None
            else as_bool(_thumbnail_available)
        )
        self.gif_data = None if _gif_data is None else _gif_data if _gif_data.__class__ is str else as_str(_gif_data)
        self.gif_available = (
            _gif_available
            if _gif_available.__class__ is bool
            else False
            if _gif_available is None
            else as_bool(_gif_available)
        )
        self.from_run_id = (
            None if _from_run_id is None else _from_run_id if _from_run_id.__class__ is str else as_str(_from_run_id)
        )
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self.metadata_markers = (
            {}
            if _metadata_markers is None
            else {}
            if _metadata_markers == {}
            else {
                k0: MarkerInfo.read_dict(i0)
                for k0, i0 in (
                    _metadata_markers if _metadata_markers.__class__ is dict else as_dict(_metadata_markers)
                ).items()
            }
        )
        self.field_extraction_succeeded = (
            None
            if _field_extraction_succeeded is None
            else _field_extraction_succeeded
            if _field_extraction_succeeded.__class__ is bool
            else as_bool(_field_extraction_succeeded)
        )
        self.transcription_succeeded = (
            None
            if _transcription_succeeded is None
            else _transcription_succeeded
            if _transcription_succeeded.__class__ is bool
            else as_bool(_transcription_succeeded)
        )
        self.image_embedding_succeeded = (
            None
            if _image_embedding_succeeded is None
            else _image_embedding_succeeded
            if _image_embedding_succeeded.__class__ is bool
            else as_bool(_image_embedding_succeeded)
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
        self._extra = None if len(data) == 35 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "segment_id": self.segment_id,
            "video_id": self.video_id,
            "start_time": self.start_time,
            "end_time": self.end_time,
        }
        if self.gcs_uri is not None:
            out["gcs_uri"] = self.gcs_uri
        if self.thumbnail_gcs_uri is not None:
            out["thumbnail_gcs_uri"] = self.thumbnail_gcs_uri
        if self.gif_gcs_uri is not None:
            out["gif_gcs_uri"] = self.gif_gcs_uri
        if self.thumbnail_uri is not None:
            out["thumbnail_uri"] = self.thumbnail_uri
        if self.gif_uri is not None:
            out["gif_uri"] = self.gif_uri
        out["processed"] = self.processed
        out["processing_failed"] = self.processing_failed
        out["segment_status"] = self.segment_status.value
        if self.failure_stage is not None:
            out["failure_stage"] = self.failure_stage
        if self.failure_message is not None:
            out["failure_message"] = self.failure_message
        if self.attempt_id is not None:
            out["attempt_id"] = self.attempt_id
        if self.status_source is not None:
            out["status_source"] = self.status_source
        if self.metadata is not None:
            out["metadata"] = {**self.metadata}
        if self.metadata_text is not None:
            out["metadata_text"] = self.metadata_text
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.processed_at is not None:
            out["processed_at"] = format_datetime(self.processed_at)
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self.processing_warning is not None:
            out["processing_warning"] = self.processing_warning
        if self.thumbnail_data is not None:
            out["thumbnail_data"] = self.thumbnail_data
        out["thumbnail_available"] = self.thumbnail_available
        if self.gif_data is not None:
            out["gif_data"] = self.gif_data
        out["gif_available"] = self.gif_available
        if self.from_run_id is not None:
            out["from_run_id"] = self.from_run_id
        out["marker"] = self.marker.to_dict()
        out["metadata_markers"] = {k0: i0.to_dict() for k0, i0 in self.metadata_markers.items()}
        if self.field_extraction_succeeded is not None:
            out["field_extraction_succeeded"] = self.field_extraction_succeeded
        if self.transcription_succeeded is not None:
            out["transcription_succeeded"] = self.transcription_succeeded
        if self.image_embedding_succeeded is not None:
            out["image_embedding_succeeded"] = self.image_embedding_succeeded
        if self.field_extraction_error is not None:
            out["field_extraction_error"] = self.field_extraction_error
        if self.transcription_error is not None:
            out["transcription_error"] = self.transcription_error
        if self.image_embedding_error is not None:
            out["image_embedding_error"] = self.image_embedding_error
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Segment", self.segment_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .segment_status import (
    SegmentStatus,  # noqa: E402
    segment_status_values,  # noqa: E402
)
