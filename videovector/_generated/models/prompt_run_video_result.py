# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunVideoResult: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import (
    as_bool,
    as_dict,
    as_float,
    as_int,
    as_str,
    format_datetime,
    parse_datetime,
    to_datetime,
)


@record
class PromptRunVideoResult(Model):
    """What one run extracted from one media item as a whole.

    The `preview_*` fields point at a representative segment, so that a clip can be shown for the item.

    Attributes:
        result_type: Always `video` here. Default: video.
        result_id: Identifies the result, made of media item and run.
        run_id: The run.
        prompt_id: The prompt.
        prompt_run_id: Same as `run_id`.
        video_id: The media item.
        video_name: Title of the media item.
        source_index_id: The index of the media item; null for playground media.
        executed_at: When the item was processed.
        status: State of the result.
        metadata: The extracted values; follows the JSON Schema of the prompt's `video_level`.
        metadata_text: The extracted values as plain text, which is what semantic search reads.
        raw_llm_response: The model's answer as it came.
        processing_warning: Something worth knowing about an otherwise successful result.
        schema_used: The JSON Schema that was applied, as text.
        successful_segment_count: Segments of the item that succeeded. Default: 0.
        failed_segment_count: Segments of the item that failed. Default: 0.
        source_fingerprint: Fingerprint of the source and prompt the result was made from.
        embedding_status: Whether the result takes part in semantic search, for example `searchable`.
        embedding_error: Why the result could not be embedded.
        attempt_id: Identifies the processing attempt.
        error_message: Why the result failed.
        started_at: When work on the item began.
        completed_at: When work on the item ended.
        segment_uri: Short-lived link that plays the item.
        gcs_uri: Storage address of the item.
        thumbnail_uri: Short-lived link to the thumbnail.
        thumbnail_gcs_uri: Storage address of the thumbnail.
        gif_uri: Short-lived link to the animated preview.
        gif_gcs_uri: Storage address of the animated preview.
        thumbnail_available: Whether a thumbnail exists. Default: False.
        gif_available: Whether an animated preview exists. Default: False.
        preview_segment_id: The representative segment.
        preview_start_time: Start of the representative segment in seconds.
        preview_end_time: End of the representative segment in seconds.
        preview_segment_uri: Short-lived link that plays the representative segment.
        preview_thumbnail_uri: Short-lived link to its thumbnail.
        preview_gif_uri: Short-lived link to its animated preview.
        marker: Colour and note attached to the result.
    """

    result_type: ResultType
    result_id: str | None
    run_id: str
    prompt_id: str
    prompt_run_id: str | None
    video_id: str
    video_name: str | None
    source_index_id: str | None
    executed_at: _datetime.datetime
    status: VideoLevelStatus
    metadata: dict[str, Any]
    metadata_text: str
    raw_llm_response: str | None
    processing_warning: str | None
    schema_used: str | None
    successful_segment_count: int
    failed_segment_count: int
    source_fingerprint: str | None
    embedding_status: str | None
    embedding_error: str | None
    attempt_id: str | None
    error_message: str | None
    started_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    segment_uri: str | None
    gcs_uri: str | None
    thumbnail_uri: str | None
    thumbnail_gcs_uri: str | None
    gif_uri: str | None
    gif_gcs_uri: str | None
    thumbnail_available: bool
    gif_available: bool
    preview_segment_id: str | None
    preview_start_time: float | None
    preview_end_time: float | None
    preview_segment_uri: str | None
    preview_thumbnail_uri: str | None
    preview_gif_uri: str | None
    marker: MarkerInfo

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("result_type", "result_type", False, ("enum", "str", "result_type_values"), False, "video"),
        ("result_id", "result_id", False, ("optional", ("str",)), False, None),
        ("run_id", "run_id", True, ("str",), False, None),
        ("prompt_id", "prompt_id", True, ("str",), False, None),
        ("prompt_run_id", "prompt_run_id", False, ("optional", ("str",)), False, None),
        ("video_id", "video_id", True, ("str",), False, None),
        ("video_name", "video_name", False, ("optional", ("str",)), False, None),
        ("source_index_id", "source_index_id", False, ("optional", ("str",)), False, None),
        ("executed_at", "executed_at", True, ("datetime",), False, None),
        ("status", "status", True, ("enum", "str", "video_level_status_values"), False, None),
        ("metadata", "metadata", True, ("map", ("any",)), False, None),
        ("metadata_text", "metadata_text", True, ("str",), False, None),
        ("raw_llm_response", "raw_llm_response", False, ("optional", ("str",)), False, None),
        ("processing_warning", "processing_warning", False, ("optional", ("str",)), False, None),
        ("schema_used", "schema_used", False, ("optional", ("str",)), False, None),
        ("successful_segment_count", "successful_segment_count", False, ("int",), False, 0),
        ("failed_segment_count", "failed_segment_count", False, ("int",), False, 0),
        ("source_fingerprint", "source_fingerprint", False, ("optional", ("str",)), False, None),
        ("embedding_status", "embedding_status", False, ("optional", ("str",)), False, None),
        ("embedding_error", "embedding_error", False, ("optional", ("str",)), False, None),
        ("attempt_id", "attempt_id", False, ("optional", ("str",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("started_at", "started_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("segment_uri", "segment_uri", False, ("optional", ("str",)), False, None),
        ("gcs_uri", "gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_uri", "thumbnail_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_gcs_uri", "thumbnail_gcs_uri", False, ("optional", ("str",)), False, None),
        ("gif_uri", "gif_uri", False, ("optional", ("str",)), False, None),
        ("gif_gcs_uri", "gif_gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_available", "thumbnail_available", False, ("bool",), False, False),
        ("gif_available", "gif_available", False, ("bool",), False, False),
        ("preview_segment_id", "preview_segment_id", False, ("optional", ("str",)), False, None),
        ("preview_start_time", "preview_start_time", False, ("optional", ("float",)), False, None),
        ("preview_end_time", "preview_end_time", False, ("optional", ("float",)), False, None),
        ("preview_segment_uri", "preview_segment_uri", False, ("optional", ("str",)), False, None),
        ("preview_thumbnail_uri", "preview_thumbnail_uri", False, ("optional", ("str",)), False, None),
        ("preview_gif_uri", "preview_gif_uri", False, ("optional", ("str",)), False, None),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
    )

    def __init__(
        self,
        *,
        result_type: ResultType | str | None = None,
        result_id: str | None = None,
        run_id: str,
        prompt_id: str,
        prompt_run_id: str | None = None,
        video_id: str,
        video_name: str | None = None,
        source_index_id: str | None = None,
        executed_at: _datetime.datetime | str,
        status: VideoLevelStatus | str,
        metadata: Mapping[str, Any],
        metadata_text: str,
        raw_llm_response: str | None = None,
        processing_warning: str | None = None,
        schema_used: str | None = None,
        successful_segment_count: int = 0,
        failed_segment_count: int = 0,
        source_fingerprint: str | None = None,
        embedding_status: str | None = None,
        embedding_error: str | None = None,
        attempt_id: str | None = None,
        error_message: str | None = None,
        started_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        segment_uri: str | None = None,
        gcs_uri: str | None = None,
        thumbnail_uri: str | None = None,
        thumbnail_gcs_uri: str | None = None,
        gif_uri: str | None = None,
        gif_gcs_uri: str | None = None,
        thumbnail_available: bool = False,
        gif_available: bool = False,
        preview_segment_id: str | None = None,
        preview_start_time: float | None = None,
        preview_end_time: float | None = None,
        preview_segment_uri: str | None = None,
        preview_thumbnail_uri: str | None = None,
        preview_gif_uri: str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.result_type = ResultType.VIDEO if result_type is None else (result_type_values[result_type])
        self.result_id = result_id
        self.run_id = run_id
        self.prompt_id = prompt_id
        self.prompt_run_id = prompt_run_id
        self.video_id = video_id
        self.video_name = video_name
        self.source_index_id = source_index_id
        self.executed_at = to_datetime(executed_at)
        self.status = video_level_status_values[status]
        self.metadata = {**metadata}
        self.metadata_text = metadata_text
        self.raw_llm_response = raw_llm_response
        self.processing_warning = processing_warning
        self.schema_used = schema_used
        self.successful_segment_count = successful_segment_count
        self.failed_segment_count = failed_segment_count
        self.source_fingerprint = source_fingerprint
        self.embedding_status = embedding_status
        self.embedding_error = embedding_error
        self.attempt_id = attempt_id
        self.error_message = error_message
        self.started_at = None if started_at is None else to_datetime(started_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.segment_uri = segment_uri
        self.gcs_uri = gcs_uri
        self.thumbnail_uri = thumbnail_uri
        self.thumbnail_gcs_uri = thumbnail_gcs_uri
        self.gif_uri = gif_uri
        self.gif_gcs_uri = gif_gcs_uri
        self.thumbnail_available = thumbnail_available
        self.gif_available = gif_available
        self.preview_segment_id = preview_segment_id
        self.preview_start_time = preview_start_time
        self.preview_end_time = preview_end_time
        self.preview_segment_uri = preview_segment_uri
        self.preview_thumbnail_uri = preview_thumbnail_uri
        self.preview_gif_uri = preview_gif_uri
        self.marker = MarkerInfo.read_dict({}) if marker is None else (MarkerInfo.model_validate(marker))

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "result_type" in data:
            value = data["result_type"]
            self.result_type = ResultType.VIDEO if value is None else result_type_values[value]
        else:
            absent += 1
            self.result_type = ResultType.VIDEO
        if "result_id" in data:
            value = data["result_id"]
            self.result_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.result_id = None
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
        value = data["video_id"]
        self.video_id = value if value.__class__ is str else as_str(value)
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
        value = data["status"]
        self.status = video_level_status_values[value]
        value = data["metadata"]
        self.metadata = value if value.__class__ is dict else as_dict(value)
        value = data["metadata_text"]
        self.metadata_text = value if value.__class__ is str else as_str(value)
        if "raw_llm_response" in data:
            value = data["raw_llm_response"]
            self.raw_llm_response = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.raw_llm_response = None
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
        if "successful_segment_count" in data:
            value = data["successful_segment_count"]
            self.successful_segment_count = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.successful_segment_count = 0
        if "failed_segment_count" in data:
            value = data["failed_segment_count"]
            self.failed_segment_count = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.failed_segment_count = 0
        if "source_fingerprint" in data:
            value = data["source_fingerprint"]
            self.source_fingerprint = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.source_fingerprint = None
        if "embedding_status" in data:
            value = data["embedding_status"]
            self.embedding_status = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.embedding_status = None
        if "embedding_error" in data:
            value = data["embedding_error"]
            self.embedding_error = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.embedding_error = None
        if "attempt_id" in data:
            value = data["attempt_id"]
            self.attempt_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.attempt_id = None
        if "error_message" in data:
            value = data["error_message"]
            self.error_message = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error_message = None
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
        if "preview_segment_id" in data:
            value = data["preview_segment_id"]
            self.preview_segment_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_segment_id = None
        if "preview_start_time" in data:
            value = data["preview_start_time"]
            self.preview_start_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.preview_start_time = None
        if "preview_end_time" in data:
            value = data["preview_end_time"]
            self.preview_end_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.preview_end_time = None
        if "preview_segment_uri" in data:
            value = data["preview_segment_uri"]
            self.preview_segment_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_segment_uri = None
        if "preview_thumbnail_uri" in data:
            value = data["preview_thumbnail_uri"]
            self.preview_thumbnail_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_thumbnail_uri = None
        if "preview_gif_uri" in data:
            value = data["preview_gif_uri"]
            self.preview_gif_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_gif_uri = None
        if "marker" in data:
            value = data["marker"]
            self.marker = MarkerInfo.read_dict({}) if value is None else MarkerInfo.read_dict(value)
        else:
            absent += 1
            self.marker = MarkerInfo.read_dict({})
        self._extra = None if len(data) + absent == 39 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "run_id": self.run_id,
            "prompt_id": self.prompt_id,
            "video_id": self.video_id,
            "executed_at": format_datetime(self.executed_at),
            "status": self.status.value,
            "metadata": {**self.metadata},
            "metadata_text": self.metadata_text,
        }
        out["result_type"] = self.result_type.value
        if self.result_id is not None:
            out["result_id"] = self.result_id
        if self.prompt_run_id is not None:
            out["prompt_run_id"] = self.prompt_run_id
        if self.video_name is not None:
            out["video_name"] = self.video_name
        if self.source_index_id is not None:
            out["source_index_id"] = self.source_index_id
        if self.raw_llm_response is not None:
            out["raw_llm_response"] = self.raw_llm_response
        if self.processing_warning is not None:
            out["processing_warning"] = self.processing_warning
        if self.schema_used is not None:
            out["schema_used"] = self.schema_used
        out["successful_segment_count"] = self.successful_segment_count
        out["failed_segment_count"] = self.failed_segment_count
        if self.source_fingerprint is not None:
            out["source_fingerprint"] = self.source_fingerprint
        if self.embedding_status is not None:
            out["embedding_status"] = self.embedding_status
        if self.embedding_error is not None:
            out["embedding_error"] = self.embedding_error
        if self.attempt_id is not None:
            out["attempt_id"] = self.attempt_id
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self.started_at is not None:
            out["started_at"] = format_datetime(self.started_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
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
        if self.preview_segment_id is not None:
            out["preview_segment_id"] = self.preview_segment_id
        if self.preview_start_time is not None:
            out["preview_start_time"] = self.preview_start_time
        if self.preview_end_time is not None:
            out["preview_end_time"] = self.preview_end_time
        if self.preview_segment_uri is not None:
            out["preview_segment_uri"] = self.preview_segment_uri
        if self.preview_thumbnail_uri is not None:
            out["preview_thumbnail_uri"] = self.preview_thumbnail_uri
        if self.preview_gif_uri is not None:
            out["preview_gif_uri"] = self.preview_gif_uri
        out["marker"] = self.marker.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .result_type import (
    ResultType,  # noqa: E402
    result_type_values,  # noqa: E402
)
from .video_level_status import (
    VideoLevelStatus,  # noqa: E402
    video_level_status_values,  # noqa: E402
)
