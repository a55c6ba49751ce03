# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunVideoResult: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
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

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunVideoResult = itemgetter(
    "result_type",
    "result_id",
    "run_id",
    "prompt_id",
    "prompt_run_id",
    "video_id",
    "video_name",
    "source_index_id",
    "executed_at",
    "status",
    "metadata",
    "metadata_text",
    "raw_llm_response",
    "processing_warning",
    "schema_used",
    "successful_segment_count",
    "failed_segment_count",
    "source_fingerprint",
    "embedding_status",
    "embedding_error",
    "attempt_id",
    "error_message",
    "started_at",
    "completed_at",
    "segment_uri",
    "gcs_uri",
    "thumbnail_uri",
    "thumbnail_gcs_uri",
    "gif_uri",
    "gif_gcs_uri",
    "thumbnail_available",
    "gif_available",
    "preview_segment_id",
    "preview_start_time",
    "preview_end_time",
    "preview_segment_uri",
    "preview_thumbnail_uri",
    "preview_gif_uri",
    "marker",
)
_absent_of_PromptRunVideoResult: dict[str, Any] = {
    "result_type": None,
    "result_id": None,
    "prompt_run_id": None,
    "video_name": None,
    "source_index_id": None,
    "raw_llm_response": None,
    "processing_warning": None,
    "schema_used": None,
    "successful_segment_count": None,
    "failed_segment_count": None,
    "source_fingerprint": None,
    "embedding_status": None,
    "embedding_error": None,
    "attempt_id": None,
    "error_message": None,
    "started_at": None,
    "completed_at": None,
    "segment_uri": None,
    "gcs_uri": None,
    "thumbnail_uri": None,
    "thumbnail_gcs_uri": None,
    "gif_uri": None,
    "gif_gcs_uri": None,
    "thumbnail_available": None,
    "gif_available": None,
    "preview_segment_id": None,
    "preview_start_time": None,
    "preview_end_time": None,
    "preview_segment_uri": None,
    "preview_thumbnail_uri": None,
    "preview_gif_uri": None,
    "marker": None,
}


@record
class PromptRunVideoResult(Model):
    """What a prompt run extracted from one whole media item.

    The `preview_*` fields describe a representative segment that can be shown for the item.

    Attributes:
        result_type: Always `video`. Default: video.
        result_id: Id of the result, made of the media item and the prompt run.
        run_id: Id of the prompt run.
        prompt_id: Id of the prompt.
        prompt_run_id: Same as `run_id`.
        video_id: Id of the media item.
        video_name: Title of the media item.
        source_index_id: Id of the index of the media item; null for playground media.
        executed_at: When the item was processed.
        status: Status of the result.
        metadata: The extracted values, in the form of the JSON Schema in the prompt's `video_level`.
        metadata_text: The extracted values as plain text, which is what semantic search uses.
        raw_llm_response: The unchanged response of the language model.
        processing_warning: A problem that occurred although the result is successful.
        schema_used: The JSON Schema that was used, as a string.
        successful_segment_count: Number of segments of the item that succeeded. Default: 0.
        failed_segment_count: Number of segments of the item that failed. Default: 0.
        source_fingerprint: Fingerprint of the source and the prompt that the result was made from.
        embedding_status: Whether the result can be found by semantic search, for example `searchable`.
        embedding_error: Why the result could not be prepared for semantic search.
        attempt_id: Id of the processing attempt.
        error_message: Why the result failed.
        started_at: When processing of the item started.
        completed_at: When processing of the item ended.
        segment_uri: Short-lived URL that plays the item.
        gcs_uri: Storage URI (`gs://`) of the item.
        thumbnail_uri: Short-lived URL of the thumbnail.
        thumbnail_gcs_uri: Storage URI (`gs://`) of the thumbnail.
        gif_uri: Short-lived URL of the animated preview.
        gif_gcs_uri: Storage URI (`gs://`) of the animated preview.
        thumbnail_available: Whether a thumbnail exists. Default: False.
        gif_available: Whether an animated preview exists. Default: False.
        preview_segment_id: Id of the representative segment.
        preview_start_time: Start of the representative segment in seconds.
        preview_end_time: End of the representative segment in seconds.
        preview_segment_uri: Short-lived URL that plays the representative segment.
        preview_thumbnail_uri: Short-lived URL of the representative segment's thumbnail.
        preview_gif_uri: Short-lived URL of the representative segment's animated preview.
        marker: The caller's marker on the result; an empty marker if there is none.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 39:
            data = {**_absent_of_PromptRunVideoResult, **data}
        try:
            values = _values_of_PromptRunVideoResult(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunVideoResult, **data}
            values = _values_of_PromptRunVideoResult(data)
        self = new(cls)
        (
            _result_type,
            _result_id,
            _run_id,
            _prompt_id,
            _prompt_run_id,
            _video_id,
            _video_name,
            _source_index_id,
            _executed_at,
            _status,
            _metadata,
            _metadata_text,
            _raw_llm_response,
            _processing_warning,
            _schema_used,
            _successful_segment_count,
            _failed_segment_count,
            _source_fingerprint,
            _embedding_status,
            _embedding_error,
            _attempt_id,
            _error_message,
            _started_at,
            _completed_at,
            _segment_uri,
            _gcs_uri,
            _thumbnail_uri,
            _thumbnail_gcs_uri,
            _gif_uri,
            _gif_gcs_uri,
            _thumbnail_available,
            _gif_available,
            _preview_segment_id,
            _preview_start_time,
            _preview_end_time,
            _preview_segment_uri,
            _preview_thumbnail_uri,
            _preview_gif_uri,
            _marker,
        ) = values
        self.result_type = ResultType.VIDEO if _result_type is None else result_type_values[_result_type]
        self.result_id = (
            None if _result_id is None else _result_id if _result_id.__class__ is str else as_str(_result_id)
        )
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self.prompt_run_id = (
            None
            if _prompt_run_id is None
            else _prompt_run_id
            if _prompt_run_id.__class__ is str
            else as_str(_prompt_run_id)
        )
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
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
        self.status = video_level_status_values[_status]
        self.metadata = _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self.metadata_text = _metadata_text if _metadata_text.__class__ is str else as_str(_metadata_text)
        self.raw_llm_response = (
            None
            if _raw_llm_response is None
            else _raw_llm_response
            if _raw_llm_response.__class__ is str
            else as_str(_raw_llm_response)
        )
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
        self.source_fingerprint = (
            None
            if _source_fingerprint is None
            else _source_fingerprint
            if _source_fingerprint.__class__ is str
            else as_str(_source_fingerprint)
        )
        self.embedding_status = (
            None
            if _embedding_status is None
            else _embedding_status
            if _embedding_status.__class__ is str
            else as_str(_embedding_status)
        )
        self.embedding_error = (
            None
            if _embedding_error is None
            else _embedding_error
            if _embedding_error.__class__ is str
            else as_str(_embedding_error)
        )
        self.attempt_id = (
            None if _attempt_id is None else _attempt_id if _attempt_id.__class__ is str else as_str(_attempt_id)
        )
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.started_at = None if _started_at is None else parse_datetime(_started_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
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
        self.preview_segment_id = (
            None
            if _preview_segment_id is None
            else _preview_segment_id
            if _preview_segment_id.__class__ is str
            else as_str(_preview_segment_id)
        )
        self.preview_start_time = (
            None
            if _preview_start_time is None
            else _preview_start_time
            if _preview_start_time.__class__ is float
            else as_float(_preview_start_time)
        )
        self.preview_end_time = (
            None
            if _preview_end_time is None
            else _preview_end_time
            if _preview_end_time.__class__ is float
            else as_float(_preview_end_time)
        )
        self.preview_segment_uri = (
            None
            if _preview_segment_uri is None
            else _preview_segment_uri
            if _preview_segment_uri.__class__ is str
            else as_str(_preview_segment_uri)
        )
        self.preview_thumbnail_uri = (
            None
            if _preview_thumbnail_uri is None
            else _preview_thumbnail_uri
            if _preview_thumbnail_uri.__class__ is str
            else as_str(_preview_thumbnail_uri)
        )
        self.preview_gif_uri = (
            None
            if _preview_gif_uri is None
            else _preview_gif_uri
            if _preview_gif_uri.__class__ is str
            else as_str(_preview_gif_uri)
        )
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self._extra = None if len(data) == 39 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .result_type import (
    ResultType,  # noqa: E402
    result_type_values,  # noqa: E402
)
from .video_level_status import (
    VideoLevelStatus,  # noqa: E402
    video_level_status_values,  # noqa: E402
)
