# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRunResult: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SegmentRunResult = itemgetter(
    "result_type",
    "result_id",
    "segment_id",
    "video_id",
    "run_id",
    "prompt_id",
    "prompt_run_id",
    "video_name",
    "source_index_id",
    "executed_at",
    "start_time",
    "end_time",
    "segment_uri",
    "gcs_uri",
    "thumbnail_uri",
    "thumbnail_gcs_uri",
    "gif_uri",
    "gif_gcs_uri",
    "thumbnail_available",
    "gif_available",
    "metadata",
    "metadata_text",
    "processing_warning",
    "schema_used",
    "field_extraction_succeeded",
    "transcription_succeeded",
    "image_embedding_succeeded",
    "field_extraction_error",
    "transcription_error",
    "image_embedding_error",
    "marker",
    "extracted_metadata_markers",
    "metadata_markers",
)
_absent_of_SegmentRunResult: dict[str, Any] = {
    "result_type": None,
    "result_id": None,
    "video_id": None,
    "prompt_run_id": None,
    "video_name": None,
    "source_index_id": None,
    "start_time": None,
    "end_time": None,
    "segment_uri": None,
    "gcs_uri": None,
    "thumbnail_uri": None,
    "thumbnail_gcs_uri": None,
    "gif_uri": None,
    "gif_gcs_uri": None,
    "thumbnail_available": None,
    "gif_available": None,
    "processing_warning": None,
    "schema_used": None,
    "field_extraction_succeeded": None,
    "transcription_succeeded": None,
    "image_embedding_succeeded": None,
    "field_extraction_error": None,
    "transcription_error": None,
    "image_embedding_error": None,
    "marker": None,
    "extracted_metadata_markers": None,
    "metadata_markers": None,
}


@record
class SegmentRunResult(Model):
    """What a prompt run extracted from one segment.

    Fields named `gcs_uri` or ending in `_gcs_uri` are permanent storage URIs; other fields ending in `_uri` are
    short-lived URLs, whose form may change.

    Attributes:
        result_type: Always `segment`. Default: segment.
        result_id: Id of the result, made of the segment and the prompt run.
        segment_id: Id of the segment. A segment can have results in several prompt runs.
        video_id: Id of the media item the segment belongs to.
        run_id: Id of the prompt run.
        prompt_id: Id of the prompt.
        prompt_run_id: Same as `run_id`.
        video_name: Title of the media item.
        source_index_id: Id of the index of the media item; null for playground media.
        executed_at: When the segment was processed.
        start_time: Start of the segment in the media item, in seconds.
        end_time: End of the segment in the media item, in seconds.
        segment_uri: Short-lived URL that plays the segment.
        gcs_uri: Storage URI (`gs://`) of the segment.
        thumbnail_uri: Short-lived URL of the thumbnail.
        thumbnail_gcs_uri: Storage URI (`gs://`) of the thumbnail.
        gif_uri: Short-lived URL of the animated preview.
        gif_gcs_uri: Storage URI (`gs://`) of the animated preview.
        thumbnail_available: Whether a thumbnail exists. Default: False.
        gif_available: Whether an animated preview exists. Default: False.
        metadata: The extracted values, in the form of the prompt's JSON Schema.
        metadata_text: The extracted values as plain text, which is what semantic search uses.
        processing_warning: A problem that occurred although the result is successful.
        schema_used: The JSON Schema that was used, as a string.
        field_extraction_succeeded: Whether the fields were extracted. Default: True.
        transcription_succeeded: Whether speech was transcribed; null if that was switched off or does not apply.
        image_embedding_succeeded: Whether frames were prepared for image search; null if that was switched off or
            does not apply.
        field_extraction_error: Why field extraction failed.
        transcription_error: Why transcription failed.
        image_embedding_error: Why image embedding failed.
        marker: The caller's marker on the result; an empty marker if there is none.
        extracted_metadata_markers: The caller's markers on single fields, by field path.
        metadata_markers: Older name of `extracted_metadata_markers`, with the same content.
    """

    result_type: ResultType
    result_id: str | None
    segment_id: str
    video_id: str | None
    run_id: str
    prompt_id: str
    prompt_run_id: str | None
    video_name: str | None
    source_index_id: str | None
    executed_at: _datetime.datetime
    start_time: float | None
    end_time: float | None
    segment_uri: str | None
    gcs_uri: str | None
    thumbnail_uri: str | None
    thumbnail_gcs_uri: str | None
    gif_uri: str | None
    gif_gcs_uri: str | None
    thumbnail_available: bool
    gif_available: bool
    metadata: dict[str, Any]
    metadata_text: str
    processing_warning: str | None
    schema_used: str | None
    field_extraction_succeeded: bool
    transcription_succeeded: bool | None
    image_embedding_succeeded: bool | None
    field_extraction_error: str | None
    transcription_error: str | None
    image_embedding_error: str | None
    marker: MarkerInfo
    extracted_metadata_markers: dict[str, MarkerInfo]
    metadata_markers: dict[str, MarkerInfo]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("result_type", "result_type", False, ("enum", "str", "result_type_values"), False, "segment"),
        ("result_id", "result_id", False, ("optional", ("str",)), False, None),
        ("segment_id", "segment_id", True, ("str",), False, None),
        ("video_id", "video_id", False, ("optional", ("str",)), False, None),
        ("run_id", "run_id", True, ("str",), False, None),
        ("prompt_id", "prompt_id", True, ("str",), False, None),
        ("prompt_run_id", "prompt_run_id", False, ("optional", ("str",)), False, None),
        ("video_name", "video_name", False, ("optional", ("str",)), False, None),
        ("source_index_id", "source_index_id", False, ("optional", ("str",)), False, None),
        ("executed_at", "executed_at", True, ("datetime",), False, None),
        ("start_time", "start_time", False, ("optional", ("float",)), False, None),
        ("end_time", "end_time", False, ("optional", ("float",)), False, None),
        ("segment_uri", "segment_uri", False, ("optional", ("str",)), False, None),
        ("gcs_uri", "gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_uri", "thumbnail_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_gcs_uri", "thumbnail_gcs_uri", False, ("optional", ("str",)), False, None),
        ("gif_uri", "gif_uri", False, ("optional", ("str",)), False, None),
        ("gif_gcs_uri", "gif_gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_available", "thumbnail_available", False, ("bool",), False, False),
        ("gif_available", "gif_available", False, ("bool",), False, False),
        ("metadata", "metadata", True, ("map", ("any",)), False, None),
        ("metadata_text", "metadata_text", True, ("str",), False, None),
        ("processing_warning", "processing_warning", False, ("optional", ("str",)), False, None),
        ("schema_used", "schema_used", False, ("optional", ("str",)), False, None),
        ("field_extraction_succeeded", "field_extraction_succeeded", False, ("bool",), False, True),
        ("transcription_succeeded", "transcription_succeeded", False, ("optional", ("bool",)), False, None),
        ("image_embedding_succeeded", "image_embedding_succeeded", False, ("optional", ("bool",)), False, None),
        ("field_extraction_error", "field_extraction_error", False, ("optional", ("str",)), False, None),
        ("transcription_error", "transcription_error", False, ("optional", ("str",)), False, None),
        ("image_embedding_error", "image_embedding_error", False, ("optional", ("str",)), False, None),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
        (
            "extracted_metadata_markers",
            "extracted_metadata_markers",
            False,
            ("map", ("model", "MarkerInfo")),
            False,
            {},
        ),
        ("metadata_markers", "metadata_markers", False, ("map", ("model", "MarkerInfo")), False, {}),
    )

    def __init__(
        self,
        *,
        result_type: ResultType | str | None = None,
        result_id: str | None = None,
        segment_id: str,
        video_id: str | None = None,
        run_id: str,
        prompt_id: str,
        prompt_run_id: str | None = None,
        video_name: str | None = None,
        source_index_id: str | None = None,
        executed_at: _datetime.datetime | str,
        start_time: float | None = None,
        end_time: float | None = None,
        segment_uri: str | None = None,
        gcs_uri: str | None = None,
        thumbnail_uri: str | None = None,
        thumbnail_gcs_uri: str | None = None,
        gif_uri: str | None = None,
        gif_gcs_uri: str | None = None,
        thumbnail_available: bool = False,
        gif_available: bool = False,
        metadata: Mapping[str, Any],
        metadata_text: str,
        processing_warning: str | None = None,
        schema_used: str | None = None,
        field_extraction_succeeded: bool = True,
        transcription_succeeded: bool | None = None,
        image_embedding_succeeded: bool | None = None,
        field_extraction_error: str | None = None,
        transcription_error: str | None = None,
        image_embedding_error: str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
        extracted_metadata_markers: Mapping[str, MarkerInfo | Mapping[str, Any]] | None = None,
        metadata_markers: Mapping[str, MarkerInfo | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.result_type = ResultType.SEGMENT if result_type is None else (result_type_values[result_type])
        self.result_id = result_id
        self.segment_id = segment_id
        self.video_id = video_id
        self.run_id = run_id
        self.prompt_id = prompt_id
        self.prompt_run_id = prompt_run_id
        self.video_name = video_name
        self.source_index_id = source_index_id
        self.executed_at = to_datetime(executed_at)
        self.start_time = start_time
        self.end_time = end_time
        self.segment_uri = segment_uri
        self.gcs_uri = gcs_uri
        self.thumbnail_uri = thumbnail_uri
        self.thumbnail_gcs_uri = thumbnail_gcs_uri
        self.gif_uri = gif_uri
        self.gif_gcs_uri = gif_gcs_uri
        self.thumbnail_available = thumbnail_available
        self.gif_available = gif_available
        self.metadata = {**metadata}
        self.metadata_text = metadata_text
        self.processing_warning = processing_warning
        self.schema_used = schema_used
        self.field_extraction_succeeded = field_extraction_succeeded
        self.transcription_succeeded = transcription_succeeded
        self.image_embedding_succeeded = image_embedding_succeeded
        self.field_extraction_error = field_extraction_error
        self.transcription_error = transcription_error
        self.image_embedding_error = image_embedding_error
        self.marker = MarkerInfo.read_dict({}) if marker is None else (MarkerInfo.model_validate(marker))
        self.extracted_metadata_markers = (
            {}
            if extracted_metadata_markers is None
            else ({k0: MarkerInfo.model_validate(i0) for k0, i0 in extracted_metadata_markers.items()})
        )
        self.metadata_markers = (
            {}
            if metadata_markers is None
            else ({k0: MarkerInfo.model_validate(i0) for k0, i0 in metadata_markers.items()})
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 33:
            data = {**_absent_of_SegmentRunResult, **data}
        try:
            values = _values_of_SegmentRunResult(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SegmentRunResult, **data}
            values = _values_of_SegmentRunResult(data)
        self = new(cls)
        (
            _result_type,
            _result_id,
            _segment_id,
            _video_id,
            _run_id,
            _prompt_id,
            _prompt_run_id,
            _video_name,
            _source_index_id,
            _executed_at,
            _start_time,
            _end_time,
            _segment_uri,
            _gcs_uri,
            _thumbnail_uri,
            _thumbnail_gcs_uri,
            _gif_uri,
            _gif_gcs_uri,
            _thumbnail_available,
            _gif_available,
            _metadata,
            _metadata_text,
            _processing_warning,
            _schema_used,
            _field_extraction_succeeded,
            _transcription_succeeded,
            _image_embedding_succeeded,
            _field_extraction_error,
            _transcription_error,
            _image_embedding_error,
            _marker,
            _extracted_metadata_markers,
            _metadata_markers,
        ) = values
        self.result_type = ResultType.SEGMENT if _result_type is None else result_type_values[_result_type]
        self.result_id = (
            None if _result_id is None else _result_id if _result_id.__class__ is str else as_str(_result_id)
        )
        self.segment_id = _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        self.video_id = None if _video_id is None else _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self.prompt_run_id = (
            None
            if _prompt_run_id is None
            else _prompt_run_id
            if _prompt_run_id.__class__ is str
            else as_str(_prompt_run_id)
        )
        self.video_name = (
            None if _video_name is None else _video_name if _video_name.__class__ is str else as_str(_video_name)
        )
        self.source_index_id = (
            None
            if _source_index_id is None
            else _source_index_id
            if _source_index_id.__class__ is str
            else as_str(_source_index_id)
        )
        self.executed_at = parse_datetime(_executed_at)
        self.start_time = (
            None if _start_time is None else _start_time if _start_time.__class__ is float else as_float(_start_time)
        )
        self.end_time = (
            None if _end_time is None else _end_time if _end_time.__class__ is float else as_float(_end_time)
        )
        self.segment_uri = (
            None if _segment_uri is None else _segment_uri if _segment_uri.__class__ is str else as_str(_segment_uri)
        )
        self.gcs_uri = None if _gcs_uri is None else _gcs_uri if _gcs_uri.__class__ is str else as_str(_gcs_uri)
        self.thumbnail_uri = (
            None
            if _thumbnail_uri is None
            else _thumbnail_uri
            if _thumbnail_uri.__class__ is str
            else as_str(_thumbnail_uri)
        )
        self.thumbnail_gcs_uri = (
            None
            if _thumbnail_gcs_uri is None
            else _thumbnail_gcs_uri
            if _thumbnail_gcs_uri.__class__ is str
            else as_str(_thumbnail_gcs_uri)
        )
        self.gif_uri = None if _gif_uri is None else _gif_uri if _gif_uri.__class__ is str else as_str(_gif_uri)
        self.gif_gcs_uri = (
            None if _gif_gcs_uri is None else _gif_gcs_uri if _gif_gcs_uri.__class__ is str else as_str(_gif_gcs_uri)
        )
        self.thumbnail_available = (
            _thumbnail_available
            if _thumbnail_available.__class__ is bool
            else False
            if _thumbnail_available is None
            else as_bool(_thumbnail_available)
        )
        self.gif_available = (
            _gif_available
            if _gif_available.__class__ is bool
            else False
            if _gif_available is None
            else as_bool(_gif_available)
        )
        self.metadata = _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self.metadata_text = _metadata_text if _metadata_text.__class__ is str else as_str(_metadata_text)
        self.processing_warning = (
            None
            if _processing_warning is None
            else _processing_warning
            if _processing_warning.__class__ is str
            else as_str(_processing_warning)
        )
        self.schema_used = (
            None if _schema_used is None else _schema_used if _schema_used.__class__ is str else as_str(_schema_used)
        )
        self.field_extraction_succeeded = (
            _field_extraction_succeeded
            if _field_extraction_succeeded.__class__ is bool
            else True
            if _field_extraction_succeeded is None
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
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self.extracted_metadata_markers = (
            {}
            if _extracted_metadata_markers is None
            else {}
            if _extracted_metadata_markers == {}
            else {
                k0: MarkerInfo.read_dict(i0)
                for k0, i0 in (
                    _extracted_metadata_markers
                    if _extracted_metadata_markers.__class__ is dict
                    else as_dict(_extracted_metadata_markers)
                ).items()
            }
        )
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
        self._extra = None if len(data) == 33 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "segment_id": self.segment_id,
            "run_id": self.run_id,
            "prompt_id": self.prompt_id,
            "executed_at": format_datetime(self.executed_at),
            "metadata": {**self.metadata},
            "metadata_text": self.metadata_text,
        }
        out["result_type"] = self.result_type.value
        if self.result_id is not None:
            out["result_id"] = self.result_id
        if self.video_id is not None:
            out["video_id"] = self.video_id
        if self.prompt_run_id is not None:
            out["prompt_run_id"] = self.prompt_run_id
        if self.video_name is not None:
            out["video_name"] = self.video_name
        if self.source_index_id is not None:
            out["source_index_id"] = self.source_index_id
        if self.start_time is not None:
            out["start_time"] = self.start_time
        if self.end_time is not None:
            out["end_time"] = self.end_time
        if self.segment_uri is not None:
            out["segment_uri"] = self.segment_uri
        if self.gcs_uri is not None:
            out["gcs_uri"] = self.gcs_uri
        if self.thumbnail_uri is not None:
            out["thumbnail_uri"] = self.thumbnail_uri
        if self.thumbnail_gcs_uri is not None:
            out["thumbnail_gcs_uri"] = self.thumbnail_gcs_uri
        if self.gif_uri is not None:
            out["gif_uri"] = self.gif_uri
        if self.gif_gcs_uri is not None:
            out["gif_gcs_uri"] = self.gif_gcs_uri
        out["thumbnail_available"] = self.thumbnail_available
        out["gif_available"] = self.gif_available
        if self.processing_warning is not None:
            out["processing_warning"] = self.processing_warning
        if self.schema_used is not None:
            out["schema_used"] = self.schema_used
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
        out["marker"] = self.marker.to_dict()
        out["extracted_metadata_markers"] = {k0: i0.to_dict() for k0, i0 in self.extracted_metadata_markers.items()}
        out["metadata_markers"] = {k0: i0.to_dict() for k0, i0 in self.metadata_markers.items()}
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .result_type import (
    ResultType,  # noqa: E402
    result_type_values,  # noqa: E402
)
