# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRunResult: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime


@record
class SegmentRunResult(Model):
    """What one run extracted from one segment.

    Addresses ending in `_gcs_uri` and `gcs_uri` are durable storage addresses; the others ending in `_uri` are
    short-lived links to be treated as opaque.

    Attributes:
        result_type: Always `segment` here. Default: segment.
        result_id: Identifies the result, made of segment and run.
        segment_id: The segment. The same segment may have results in several runs.
        video_id: The media item the segment belongs to.
        run_id: The run.
        prompt_id: The prompt.
        prompt_run_id: Same as `run_id`.
        video_name: Title of the media item.
        source_index_id: The index of the media item; null for playground media.
        executed_at: When the segment was processed.
        start_time: Start of the segment in seconds.
        end_time: End of the segment in seconds.
        segment_uri: Short-lived link that plays the segment.
        gcs_uri: Storage address of the segment.
        thumbnail_uri: Short-lived link to the thumbnail.
        thumbnail_gcs_uri: Storage address of the thumbnail.
        gif_uri: Short-lived link to the animated preview.
        gif_gcs_uri: Storage address of the animated preview.
        thumbnail_available: Whether a thumbnail exists. Default: False.
        gif_available: Whether an animated preview exists. Default: False.
        metadata: The extracted values; follows the prompt's JSON Schema.
        metadata_text: The extracted values as plain text, which is what semantic search reads.
        processing_warning: Something worth knowing about an otherwise successful result.
        schema_used: The JSON Schema that was applied, as text.
        field_extraction_succeeded: Whether the fields were extracted. Default: True.
        transcription_succeeded: Whether speech was transcribed; null when switched off or not applicable.
        image_embedding_succeeded: Whether frames were embedded; null when switched off or not applicable.
        field_extraction_error: Why field extraction failed.
        transcription_error: Why transcription failed.
        image_embedding_error: Why image embedding failed.
        marker: Colour and note attached to the result.
        extracted_metadata_markers: Markers of single fields, by field path.
        metadata_markers: Older spelling of `extracted_metadata_markers` with the same content.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "result_type" in data:
            value = data["result_type"]
            self.result_type = ResultType.SEGMENT if value is None else result_type_values[value]
        else:
            absent += 1
            self.result_type = ResultType.SEGMENT
        if "result_id" in data:
            value = data["result_id"]
            self.result_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.result_id = None
        value = data["segment_id"]
        self.segment_id = value if value.__class__ is str else as_str(value)
        if "video_id" in data:
            value = data["video_id"]
            self.video_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.video_id = None
        value = data["run_id"]
        self.run_id = value if value.__class__ is str else as_str(value)
        value = data["prompt_id"]
        self.prompt_id = value if value.__class__ is str else as_str(value)
        if "prompt_run_id" in data:
            value = data["prompt_run_id"]
            self.prompt_run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.prompt_run_id = None
        if "video_name" in data:
            value = data["video_name"]
            self.video_name = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.video_name = None
        if "source_index_id" in data:
            value = data["source_index_id"]
            self.source_index_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.source_index_id = None
        value = data["executed_at"]
        self.executed_at = parse_datetime(value)
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
        if "segment_uri" in data:
            value = data["segment_uri"]
            self.segment_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.segment_uri = None
        if "gcs_uri" in data:
            value = data["gcs_uri"]
            self.gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gcs_uri = None
        if "thumbnail_uri" in data:
            value = data["thumbnail_uri"]
            self.thumbnail_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.thumbnail_uri = None
        if "thumbnail_gcs_uri" in data:
            value = data["thumbnail_gcs_uri"]
            self.thumbnail_gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.thumbnail_gcs_uri = None
        if "gif_uri" in data:
            value = data["gif_uri"]
            self.gif_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gif_uri = None
        if "gif_gcs_uri" in data:
            value = data["gif_gcs_uri"]
            self.gif_gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gif_gcs_uri = None
        if "thumbnail_available" in data:
            value = data["thumbnail_available"]
            self.thumbnail_available = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.thumbnail_available = False
        if "gif_available" in data:
            value = data["gif_available"]
            self.gif_available = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.gif_available = False
        value = data["metadata"]
        self.metadata = value if value.__class__ is dict else as_dict(value)
        value = data["metadata_text"]
        self.metadata_text = value if value.__class__ is str else as_str(value)
        if "processing_warning" in data:
            value = data["processing_warning"]
            self.processing_warning = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.processing_warning = None
        if "schema_used" in data:
            value = data["schema_used"]
            self.schema_used = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.schema_used = None
        if "field_extraction_succeeded" in data:
            value = data["field_extraction_succeeded"]
            self.field_extraction_succeeded = (
                value if value.__class__ is bool else True if value is None else as_bool(value)
            )
        else:
            absent += 1
            self.field_extraction_succeeded = True
        if "transcription_succeeded" in data:
            value = data["transcription_succeeded"]
            self.transcription_succeeded = (
                value if value.__class__ is bool else None if value is None else as_bool(value)
            )
        else:
            absent += 1
            self.transcription_succeeded = None
        if "image_embedding_succeeded" in data:
            value = data["image_embedding_succeeded"]
            self.image_embedding_succeeded = (
                value if value.__class__ is bool else None if value is None else as_bool(value)
            )
        else:
            absent += 1
            self.image_embedding_succeeded = None
        if "field_extraction_error" in data:
            value = data["field_extraction_error"]
            self.field_extraction_error = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.field_extraction_error = None
        if "transcription_error" in data:
            value = data["transcription_error"]
            self.transcription_error = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.transcription_error = None
        if "image_embedding_error" in data:
            value = data["image_embedding_error"]
            self.image_embedding_error = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.image_embedding_error = None
        if "marker" in data:
            value = data["marker"]
            self.marker = MarkerInfo.read_dict({}) if value is None else MarkerInfo.read_dict(value)
        else:
            absent += 1
            self.marker = MarkerInfo.read_dict({})
        if "extracted_metadata_markers" in data:
            value = data["extracted_metadata_markers"]
            self.extracted_metadata_markers = (
                {}
                if value is None
                else {}
                if value == {}
                else {
                    k0: MarkerInfo.read_dict(i0)
                    for k0, i0 in (value if value.__class__ is dict else as_dict(value)).items()
                }
            )
        else:
            absent += 1
            self.extracted_metadata_markers = {}
        if "metadata_markers" in data:
            value = data["metadata_markers"]
            self.metadata_markers = (
                {}
                if value is None
                else {}
                if value == {}
                else {
                    k0: MarkerInfo.read_dict(i0)
                    for k0, i0 in (value if value.__class__ is dict else as_dict(value)).items()
                }
            )
        else:
            absent += 1
            self.metadata_markers = {}
        self._extra = None if len(data) + absent == 33 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .result_type import (
    ResultType,  # noqa: E402
    result_type_values,  # noqa: E402
)
