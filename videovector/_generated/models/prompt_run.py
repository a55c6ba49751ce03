# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRun: see the class."""

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
_values_of_PromptRun = itemgetter(
    "run_id",
    "prompt_id",
    "prompt_name",
    "prompt_type",
    "executed_at",
    "executed_by",
    "status",
    "run_context",
    "total_videos",
    "completed_videos",
    "failed_videos",
    "partial_videos",
    "cancelled_videos",
    "total_audios",
    "completed_audios",
    "failed_audios",
    "partial_audios",
    "cancelled_audios",
    "total_images",
    "completed_images",
    "failed_images",
    "partial_images",
    "cancelled_images",
    "total_segments",
    "completed_segments",
    "field_extraction_failures",
    "transcription_failures",
    "image_embedding_failures",
    "field_extraction_succeeded",
    "transcription_succeeded",
    "image_embedding_succeeded",
    "error_message",
    "video_segmentation_type",
    "audio_segmentation_type",
    "image_segmentation_type",
    "video_segment_duration",
    "audio_segment_duration",
    "created_new_segments",
    "processing_model",
    "total_video_seconds",
    "enable_transcription",
    "enable_image_embedding",
    "video_level_enabled",
    "video_level_total_items",
    "video_level_completed_items",
    "video_level_failed_items",
    "video_level_partial_items",
    "stop_state",
    "billing_estimated_mt",
    "billing_actual_mt",
    "billing_status",
    "billing_error",
    "marker",
)
_absent_of_PromptRun: dict[str, Any] = {
    "total_videos": None,
    "completed_videos": None,
    "failed_videos": None,
    "partial_videos": None,
    "cancelled_videos": None,
    "total_audios": None,
    "completed_audios": None,
    "failed_audios": None,
    "partial_audios": None,
    "cancelled_audios": None,
    "total_images": None,
    "completed_images": None,
    "failed_images": None,
    "partial_images": None,
    "cancelled_images": None,
    "total_segments": None,
    "completed_segments": None,
    "field_extraction_failures": None,
    "transcription_failures": None,
    "image_embedding_failures": None,
    "field_extraction_succeeded": None,
    "transcription_succeeded": None,
    "image_embedding_succeeded": None,
    "error_message": None,
    "video_segmentation_type": None,
    "audio_segmentation_type": None,
    "image_segmentation_type": None,
    "video_segment_duration": None,
    "audio_segment_duration": None,
    "created_new_segments": None,
    "processing_model": None,
    "total_video_seconds": None,
    "enable_transcription": None,
    "enable_image_embedding": None,
    "video_level_enabled": None,
    "video_level_total_items": None,
    "video_level_completed_items": None,
    "video_level_failed_items": None,
    "video_level_partial_items": None,
    "stop_state": None,
    "billing_estimated_mt": None,
    "billing_actual_mt": None,
    "billing_status": None,
    "billing_error": None,
    "marker": None,
}


@record
class PromptRun(Model):
    """One run of a prompt over a target.

    Items are counted separately for videos, audio and images; `partial_*` counts items of which some segments failed.
    Costs are in mt, the unit of the account's balance.

    Attributes:
        run_id: Id of the prompt run.
        prompt_id: Id of the prompt.
        prompt_name: Name of the prompt.
        prompt_type: Kind of the prompt: `custom` for a prompt of the account.
        executed_at: When the run was started.
        executed_by: Id of the user who started the run.
        status: Status of the prompt run.
        run_context: What the run works on, as a free-form object.
        total_videos: Number of videos in the run. Default: 0.
        completed_videos: Number of videos that are finished. Default: 0.
        failed_videos: Number of videos that failed. Default: 0.
        partial_videos: Number of videos of which some segments failed. Default: 0.
        cancelled_videos: Number of videos that were not processed because the run was cancelled. Default: 0.
        total_audios: Number of audio items in the run. Default: 0.
        completed_audios: Number of audio items that are finished. Default: 0.
        failed_audios: Number of audio items that failed. Default: 0.
        partial_audios: Number of audio items of which some segments failed. Default: 0.
        cancelled_audios: Number of audio items that were not processed because the run was cancelled. Default: 0.
        total_images: Number of images in the run. Default: 0.
        completed_images: Number of images that are finished. Default: 0.
        failed_images: Number of images that failed. Default: 0.
        partial_images: Number of images of which some operations failed. Default: 0.
        cancelled_images: Number of images that were not processed because the run was cancelled. Default: 0.
        total_segments: Number of segments in the run. Default: 0.
        completed_segments: Number of segments that are finished. Default: 0.
        field_extraction_failures: Number of segments whose fields could not be extracted. Default: 0.
        transcription_failures: Number of segments whose speech could not be transcribed. Default: 0.
        image_embedding_failures: Number of segments whose frames could not be prepared for image search. Default: 0.
        field_extraction_succeeded: Whether field extraction succeeded for the whole run; null if it was switched off
            or does not apply.
        transcription_succeeded: Whether transcription succeeded for the whole run; null if it was switched off or
            does not apply.
        image_embedding_succeeded: Whether image embedding succeeded for the whole run; null if it was switched off or
            does not apply.
        error_message: Why the run failed.
        video_segmentation_type: How videos are split into segments: a value of `SegmentationType`. Default: smart.
        audio_segmentation_type: How audio is split into segments: a value of `AudioSegmentationType`. Default:
            content_aware.
        image_segmentation_type: How images are split. Each image is one segment, so this is always `image`. Default:
            image.
        video_segment_duration: Length of a video segment in seconds, for fixed segmentation.
        audio_segment_duration: Length of an audio segment in seconds, for fixed segmentation.
        created_new_segments: Whether the run created new segments instead of using existing ones. Default: False.
        processing_model: The language model that processes the media.
        total_video_seconds: Total length of the media in the run, in seconds. Default: 0.0.
        enable_transcription: Whether speech is transcribed. Default: True.
        enable_image_embedding: Whether frames are prepared for image search. Default: True.
        video_level_enabled: Whether data is also extracted from whole media items. Default: False.
        video_level_total_items: Number of media items that get a result for the whole item. Default: 0.
        video_level_completed_items: Number of media items whose result for the whole item is available. Default: 0.
        video_level_failed_items: Number of media items whose result for the whole item failed. Default: 0.
        video_level_partial_items: Number of media items whose result for the whole item is incomplete. Default: 0.
        stop_state: How far a request to cancel the run has come.
        billing_estimated_mt: Amount reserved for the run, in mt. Default: 0.0.
        billing_actual_mt: Amount charged for the run, in mt. Default: 0.0.
        billing_status: Status of the reserved amount; null if nothing was reserved.
        billing_error: Why the amount has not been settled yet.
        marker: The caller's marker on the run; an empty marker if there is none.
    """

    run_id: str
    prompt_id: str
    prompt_name: str
    prompt_type: str
    executed_at: _datetime.datetime
    executed_by: str
    status: PromptRunStatus
    run_context: dict[str, Any]
    total_videos: int
    completed_videos: int
    failed_videos: int
    partial_videos: int
    cancelled_videos: int
    total_audios: int
    completed_audios: int
    failed_audios: int
    partial_audios: int
    cancelled_audios: int
    total_images: int
    completed_images: int
    failed_images: int
    partial_images: int
    cancelled_images: int
    total_segments: int
    completed_segments: int
    field_extraction_failures: int
    transcription_failures: int
    image_embedding_failures: int
    field_extraction_succeeded: bool | None
    transcription_succeeded: bool | None
    image_embedding_succeeded: bool | None
    error_message: str | None
    video_segmentation_type: str
    audio_segmentation_type: str
    image_segmentation_type: str
    video_segment_duration: int | None
    audio_segment_duration: int | None
    created_new_segments: bool
    processing_model: ProcessingModel | None
    total_video_seconds: float
    enable_transcription: bool
    enable_image_embedding: bool
    video_level_enabled: bool
    video_level_total_items: int
    video_level_completed_items: int
    video_level_failed_items: int
    video_level_partial_items: int
    stop_state: PromptRunStopState
    billing_estimated_mt: float
    billing_actual_mt: float
    billing_status: BillingStatus | None
    billing_error: str | None
    marker: MarkerInfo

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("run_id", "run_id", True, ("str",), False, None),
        ("prompt_id", "prompt_id", True, ("str",), False, None),
        ("prompt_name", "prompt_name", True, ("str",), False, None),
        ("prompt_type", "prompt_type", True, ("str",), False, None),
        ("executed_at", "executed_at", True, ("datetime",), False, None),
        ("executed_by", "executed_by", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "prompt_run_status_values"), False, None),
        ("run_context", "run_context", True, ("map", ("any",)), False, None),
        ("total_videos", "total_videos", False, ("int",), False, 0),
        ("completed_videos", "completed_videos", False, ("int",), False, 0),
        ("failed_videos", "failed_videos", False, ("int",), False, 0),
        ("partial_videos", "partial_videos", False, ("int",), False, 0),
        ("cancelled_videos", "cancelled_videos", False, ("int",), False, 0),
        ("total_audios", "total_audios", False, ("int",), False, 0),
        ("completed_audios", "completed_audios", False, ("int",), False, 0),
        ("failed_audios", "failed_audios", False, ("int",), False, 0),
        ("partial_audios", "partial_audios", False, ("int",), False, 0),
        ("cancelled_audios", "cancelled_audios", False, ("int",), False, 0),
        ("total_images", "total_images", False, ("int",), False, 0),
        ("completed_images", "completed_images", False, ("int",), False, 0),
        ("failed_images", "failed_images", False, ("int",), False, 0),
        ("partial_images", "partial_images", False, ("int",), False, 0),
        ("cancelled_images", "cancelled_images", False, ("int",), False, 0),
        ("total_segments", "total_segments", False, ("int",), False, 0),
        ("completed_segments", "completed_segments", False, ("int",), False, 0),
        ("field_extraction_failures", "field_extraction_failures", False, ("int",), False, 0),
        ("transcription_failures", "transcription_failures", False, ("int",), False, 0),
        ("image_embedding_failures", "image_embedding_failures", False, ("int",), False, 0),
        ("field_extraction_succeeded", "field_extraction_succeeded", False, ("optional", ("bool",)), False, None),
        ("transcription_succeeded", "transcription_succeeded", False, ("optional", ("bool",)), False, None),
        ("image_embedding_succeeded", "image_embedding_succeeded", False, ("optional", ("bool",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("video_segmentation_type", "video_segmentation_type", False, ("str",), False, "smart"),
        ("audio_segmentation_type", "audio_segmentation_type", False, ("str",), False, "content_aware"),
        ("image_segmentation_type", "image_segmentation_type", False, ("str",), False, "image"),
        ("video_segment_duration", "video_segment_duration", False, ("optional", ("int",)), False, None),
        ("audio_segment_duration", "audio_segment_duration", False, ("optional", ("int",)), False, None),
        ("created_new_segments", "created_new_segments", False, ("bool",), False, False),
        (
            "processing_model",
            "processing_model",
            False,
            ("optional", ("enum", "str", "processing_model_values")),
            False,
            None,
        ),
        ("total_video_seconds", "total_video_seconds", False, ("float",), False, 0.0),
        ("enable_transcription", "enable_transcription", False, ("bool",), False, True),
        ("enable_image_embedding", "enable_image_embedding", False, ("bool",), False, True),
        ("video_level_enabled", "video_level_enabled", False, ("bool",), False, False),
        ("video_level_total_items", "video_level_total_items", False, ("int",), False, 0),
        ("video_level_completed_items", "video_level_completed_items", False, ("int",), False, 0),
        ("video_level_failed_items", "video_level_failed_items", False, ("int",), False, 0),
        ("video_level_partial_items", "video_level_partial_items", False, ("int",), False, 0),
        ("stop_state", "stop_state", False, ("model", "PromptRunStopState"), False, {}),
        ("billing_estimated_mt", "billing_estimated_mt", False, ("float",), False, 0.0),
        ("billing_actual_mt", "billing_actual_mt", False, ("float",), False, 0.0),
        (
            "billing_status",
            "billing_status",
            False,
            ("optional", ("enum", "str", "billing_status_values")),
            False,
            None,
        ),
        ("billing_error", "billing_error", False, ("optional", ("str",)), False, None),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
    )

    def __init__(
        self,
        *,
        run_id: str,
        prompt_id: str,
        prompt_name: str,
        prompt_type: str,
        executed_at: _datetime.datetime | str,
        executed_by: str,
        status: PromptRunStatus | str,
        run_context: Mapping[str, Any],
        total_videos: int = 0,
        completed_videos: int = 0,
        failed_videos: int = 0,
        partial_videos: int = 0,
        cancelled_videos: int = 0,
        total_audios: int = 0,
        completed_audios: int = 0,
        failed_audios: int = 0,
        partial_audios: int = 0,
        cancelled_audios: int = 0,
        total_images: int = 0,
        completed_images: int = 0,
        failed_images: int = 0,
        partial_images: int = 0,
        cancelled_images: int = 0,
        total_segments: int = 0,
        completed_segments: int = 0,
        field_extraction_failures: int = 0,
        transcription_failures: int = 0,
        image_embedding_failures: int = 0,
        field_extraction_succeeded: bool | None = None,
        transcription_succeeded: bool | None = None,
        image_embedding_succeeded: bool | None = None,
        error_message: str | None = None,
        video_segmentation_type: str = "smart",
        audio_segmentation_type: str = "content_aware",
        image_segmentation_type: str = "image",
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        created_new_segments: bool = False,
        processing_model: ProcessingModel | str | None = None,
        total_video_seconds: float = 0.0,
        enable_transcription: bool = True,
        enable_image_embedding: bool = True,
        video_level_enabled: bool = False,
        video_level_total_items: int = 0,
        video_level_completed_items: int = 0,
        video_level_failed_items: int = 0,
        video_level_partial_items: int = 0,
        stop_state: PromptRunStopState | Mapping[str, Any] | None = None,
        billing_estimated_mt: float = 0.0,
        billing_actual_mt: float = 0.0,
        billing_status: BillingStatus | str | None = None,
        billing_error: str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.run_id = run_id
        self.prompt_id = prompt_id
        self.prompt_name = prompt_name
        self.prompt_type = prompt_type
        self.executed_at = to_datetime(executed_at)
        self.executed_by = executed_by
        self.status = prompt_run_status_values[status]
        self.run_context = {**run_context}
        self.total_videos = total_videos
        self.completed_videos = completed_videos
        self.failed_videos = failed_videos
        self.partial_videos = partial_videos
        self.cancelled_videos = cancelled_videos
        self.total_audios = total_audios
        self.completed_audios = completed_audios
        self.failed_audios = failed_audios
        self.partial_audios = partial_audios
        self.cancelled_audios = cancelled_audios
        self.total_images = total_images
        self.completed_images = completed_images
        self.failed_images = failed_images
        self.partial_images = partial_images
        self.cancelled_images = cancelled_images
        self.total_segments = total_segments
        self.completed_segments = completed_segments
        self.field_extraction_failures = field_extraction_failures
        self.transcription_failures = transcription_failures
        self.image_embedding_failures = image_embedding_failures
        self.field_extraction_succeeded = field_extraction_succeeded
        self.transcription_succeeded = transcription_succeeded
        self.image_embedding_succeeded = image_embedding_succeeded
        self.error_message = error_message
        self.video_segmentation_type = video_segmentation_type
        self.audio_segmentation_type = audio_segmentation_type
        self.image_segmentation_type = image_segmentation_type
        self.video_segment_duration = video_segment_duration
        self.audio_segment_duration = audio_segment_duration
        self.created_new_segments = created_new_segments
        self.processing_model = None if processing_model is None else processing_model_values[processing_model]
        self.total_video_seconds = total_video_seconds
        self.enable_transcription = enable_transcription
        self.enable_image_embedding = enable_image_embedding
        self.video_level_enabled = video_level_enabled
        self.video_level_total_items = video_level_total_items
        self.video_level_completed_items = video_level_completed_items
        self.video_level_failed_items = video_level_failed_items
        self.video_level_partial_items = video_level_partial_items
        self.stop_state = (
            PromptRunStopState.read_dict({}) if stop_state is None else (PromptRunStopState.model_validate(stop_state))
        )
        self.billing_estimated_mt = billing_estimated_mt
        self.billing_actual_mt = billing_actual_mt
        self.billing_status = None if billing_status is None else billing_status_values[billing_status]
        self.billing_error = billing_error
        self.marker = MarkerInfo.read_dict({}) if marker is None else (MarkerInfo.model_validate(marker))

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 53:
            data = {**_absent_of_PromptRun, **data}
        try:
            values = _values_of_PromptRun(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRun, **data}
            values = _values_of_PromptRun(data)
        self = new(cls)
        (
            _run_id,
            _prompt_id,
            _prompt_name,
            _prompt_type,
            _executed_at,
            _executed_by,
            _status,
            _run_context,
            _total_videos,
            _completed_videos,
            _failed_videos,
            _partial_videos,
            _cancelled_videos,
            _total_audios,
            _completed_audios,
            _failed_audios,
            _partial_audios,
            _cancelled_audios,
            _total_images,
            _completed_images,
            _failed_images,
            _partial_images,
            _cancelled_images,
            _total_segments,
            _completed_segments,
            _field_extraction_failures,
            _transcription_failures,
            _image_embedding_failures,
            _field_extraction_succeeded,
            _transcription_succeeded,
            _image_embedding_succeeded,
            _error_message,
            _video_segmentation_type,
            _audio_segmentation_type,
            _image_segmentation_type,
            _video_segment_duration,
            _audio_segment_duration,
            _created_new_segments,
            _processing_model,
            _total_video_seconds,
            _enable_transcription,
            _enable_image_embedding,
            _video_level_enabled,
            _video_level_total_items,
            _video_level_completed_items,
            _video_level_failed_items,
            _video_level_partial_items,
            _stop_state,
            _billing_estimated_mt,
            _billing_actual_mt,
            _billing_status,
            _billing_error,
            _marker,
        ) = values
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self.prompt_name = _prompt_name if _prompt_name.__class__ is str else as_str(_prompt_name)
        self.prompt_type = _prompt_type if _prompt_type.__class__ is str else as_str(_prompt_type)
        self.executed_at = parse_datetime(_executed_at)
        self.executed_by = _executed_by if _executed_by.__class__ is str else as_str(_executed_by)
        self.status = prompt_run_status_values[_status]
        self.run_context = _run_context if _run_context.__class__ is dict else as_dict(_run_context)
        self.total_videos = (
            _total_videos if _total_videos.__class__ is int else 0 if _total_videos is None else as_int(_total_videos)
        )
        self.completed_videos = (
            _completed_videos
            if _completed_videos.__class__ is int
            else 0
            if _completed_videos is None
            else as_int(_completed_videos)
        )
        self.failed_videos = (
            _failed_videos
            if _failed_videos.__class__ is int
            else 0
            if _failed_videos is None
            else as_int(_failed_videos)
        )
        self.partial_videos = (
            _partial_videos
            if _partial_videos.__class__ is int
            else 0
            if _partial_videos is None
            else as_int(_partial_videos)
        )
        self.cancelled_videos = (
            _cancelled_videos
            if _cancelled_videos.__class__ is int
            else 0
            if _cancelled_videos is None
            else as_int(_cancelled_videos)
        )
        self.total_audios = (
            _total_audios if _total_audios.__class__ is int else 0 if _total_audios is None else as_int(_total_audios)
        )
        self.completed_audios = (
            _completed_audios
            if _completed_audios.__class__ is int
            else 0
            if _completed_audios is None
            else as_int(_completed_audios)
        )
        self.failed_audios = (
            _failed_audios
            if _failed_audios.__class__ is int
            else 0
            if _failed_audios is None
            else as_int(_failed_audios)
        )
        self.partial_audios = (
            _partial_audios
            if _partial_audios.__class__ is int
            else 0
            if _partial_audios is None
            else as_int(_partial_audios)
        )
        self.cancelled_audios = (
            _cancelled_audios
            if _cancelled_audios.__class__ is int
            else 0
            if _cancelled_audios is None
            else as_int(_cancelled_audios)
        )
        self.total_images = (
            _total_images if _total_images.__class__ is int else 0 if _total_images is None else as_int(_total_images)
        )
        self.completed_images = (
            _completed_images
            if _completed_images.__class__ is int
            else 0
            if _completed_images is None
            else as_int(_completed_images)
        )
        self.failed_images = (
            _failed_images
            if _failed_images.__class__ is int
            else 0
            if _failed_images is None
            else as_int(_failed_images)
        )
        self.partial_images = (
            _partial_images
            if _partial_images.__class__ is int
            else 0
            if _partial_images is None
            else as_int(_partial_images)
        )
        self.cancelled_images = (
            _cancelled_images
            if _cancelled_images.__class__ is int
            else 0
            if _cancelled_images is None
            else as_int(_cancelled_images)
        )
        self.total_segments = (
            _total_segments
            if _total_segments.__class__ is int
            else 0
            if _total_segments is None
            else as_int(_total_segments)
        )
        self.completed_segments = (
            _completed_segments
            if _completed_segments.__class__ is int
            else 0
            if _completed_segments is None
            else as_int(_completed_segments)
        )
        self.field_extraction_failures = (
            _field_extraction_failures
            if _field_extraction_failures.__class__ is int
            else 0
            if _field_extraction_failures is None
            else as_int(_field_extraction_failures)
        )
        self.transcription_failures = (
            _transcription_failures
            if _transcription_failures.__class__ is int
            else 0
            if _transcription_failures is None
            else as_int(_transcription_failures)
        )
        self.image_embedding_failures = (
            _image_embedding_failures
            if _image_embedding_failures.__class__ is int
            else 0
            if _image_embedding_failures is None
            else as_int(_image_embedding_failures)
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
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.video_segmentation_type = (
            _video_segmentation_type
            if _video_segmentation_type.__class__ is str
            else "smart"
            if _video_segmentation_type is None
            else as_str(_video_segmentation_type)
        )
        self.audio_segmentation_type = (
            _audio_segmentation_type
            if _audio_segmentation_type.__class__ is str
            else "content_aware"
            if _audio_segmentation_type is None
            else as_str(_audio_segmentation_type)
        )
        self.image_segmentation_type = (
            _image_segmentation_type
            if _image_segmentation_type.__class__ is str
            else "image"
            if _image_segmentation_type is None
            else as_str(_image_segmentation_type)
        )
        self.video_segment_duration = (
            None
            if _video_segment_duration is None
            else _video_segment_duration
            if _video_segment_duration.__class__ is int
            else as_int(_video_segment_duration)
        )
        self.audio_segment_duration = (
            None
            if _audio_segment_duration is None
            else _audio_segment_duration
            if _audio_segment_duration.__class__ is int
            else as_int(_audio_segment_duration)
        )
        self.created_new_segments = (
            _created_new_segments
            if _created_new_segments.__class__ is bool
            else False
            if _created_new_segments is None
            else as_bool(_created_new_segments)
        )
        self.processing_model = None if _processing_model is None else processing_model_values[_processing_model]
        self.total_video_seconds = (
            _total_video_seconds
            if _total_video_seconds.__class__ is float
            else 0.0
            if _total_video_seconds is None
            else as_float(_total_video_seconds)
        )
        self.enable_transcription = (
            _enable_transcription
            if _enable_transcription.__class__ is bool
            else True
            if _enable_transcription is None
            else as_bool(_enable_transcription)
        )
        self.enable_image_embedding = (
            _enable_image_embedding
            if _enable_image_embedding.__class__ is bool
            else True
            if _enable_image_embedding is None
            else as_bool(_enable_image_embedding)
        )
        self.video_level_enabled = (
            _video_level_enabled
            if _video_level_enabled.__class__ is bool
            else False
            if _video_level_enabled is None
            else as_bool(_video_level_enabled)
        )
        self.video_level_total_items = (
            _video_level_total_items
            if _video_level_total_items.__class__ is int
            else 0
            if _video_level_total_items is None
            else as_int(_video_level_total_items)
        )
        self.video_level_completed_items = (
            _video_level_completed_items
            if _video_level_completed_items.__class__ is int
            else 0
            if _video_level_completed_items is None
            else as_int(_video_level_completed_items)
        )
        self.video_level_failed_items = (
            _video_level_failed_items
            if _video_level_failed_items.__class__ is int
            else 0
            if _video_level_failed_items is None
            else as_int(_video_level_failed_items)
        )
        self.video_level_partial_items = (
            _video_level_partial_items
            if _video_level_partial_items.__class__ is int
            else 0
            if _video_level_partial_items is None
            else as_int(_video_level_partial_items)
        )
        self.stop_state = (
            PromptRunStopState.read_dict({}) if _stop_state is None else PromptRunStopState.read_dict(_stop_state)
        )
        self.billing_estimated_mt = (
            _billing_estimated_mt
            if _billing_estimated_mt.__class__ is float
            else 0.0
            if _billing_estimated_mt is None
            else as_float(_billing_estimated_mt)
        )
        self.billing_actual_mt = (
            _billing_actual_mt
            if _billing_actual_mt.__class__ is float
            else 0.0
            if _billing_actual_mt is None
            else as_float(_billing_actual_mt)
        )
        self.billing_status = None if _billing_status is None else billing_status_values[_billing_status]
        self.billing_error = (
            None
            if _billing_error is None
            else _billing_error
            if _billing_error.__class__ is str
            else as_str(_billing_error)
        )
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self._extra = None if len(data) == 53 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "run_id": self.run_id,
            "prompt_id": self.prompt_id,
            "prompt_name": self.prompt_name,
            "prompt_type": self.prompt_type,
            "executed_at": format_datetime(self.executed_at),
            "executed_by": self.executed_by,
            "status": self.status.value,
            "run_context": {**self.run_context},
        }
        out["total_videos"] = self.total_videos
        out["completed_videos"] = self.completed_videos
        out["failed_videos"] = self.failed_videos
        out["partial_videos"] = self.partial_videos
        out["cancelled_videos"] = self.cancelled_videos
        out["total_audios"] = self.total_audios
        out["completed_audios"] = self.completed_audios
        out["failed_audios"] = self.failed_audios
        out["partial_audios"] = self.partial_audios
        out["cancelled_audios"] = self.cancelled_audios
        out["total_images"] = self.total_images
        out["completed_images"] = self.completed_images
        out["failed_images"] = self.failed_images
        out["partial_images"] = self.partial_images
        out["cancelled_images"] = self.cancelled_images
        out["total_segments"] = self.total_segments
        out["completed_segments"] = self.completed_segments
        out["field_extraction_failures"] = self.field_extraction_failures
        out["transcription_failures"] = self.transcription_failures
        out["image_embedding_failures"] = self.image_embedding_failures
        if self.field_extraction_succeeded is not None:
            out["field_extraction_succeeded"] = self.field_extraction_succeeded
        if self.transcription_succeeded is not None:
            out["transcription_succeeded"] = self.transcription_succeeded
        if self.image_embedding_succeeded is not None:
            out["image_embedding_succeeded"] = self.image_embedding_succeeded
        if self.error_message is not None:
            out["error_message"] = self.error_message
        out["video_segmentation_type"] = self.video_segmentation_type
        out["audio_segmentation_type"] = self.audio_segmentation_type
        out["image_segmentation_type"] = self.image_segmentation_type
        if self.video_segment_duration is not None:
            out["video_segment_duration"] = self.video_segment_duration
        if self.audio_segment_duration is not None:
            out["audio_segment_duration"] = self.audio_segment_duration
        out["created_new_segments"] = self.created_new_segments
        if self.processing_model is not None:
            out["processing_model"] = self.processing_model.value
        out["total_video_seconds"] = self.total_video_seconds
        out["enable_transcription"] = self.enable_transcription
        out["enable_image_embedding"] = self.enable_image_embedding
        out["video_level_enabled"] = self.video_level_enabled
        out["video_level_total_items"] = self.video_level_total_items
        out["video_level_completed_items"] = self.video_level_completed_items
        out["video_level_failed_items"] = self.video_level_failed_items
        out["video_level_partial_items"] = self.video_level_partial_items
        out["stop_state"] = self.stop_state.to_dict()
        out["billing_estimated_mt"] = self.billing_estimated_mt
        out["billing_actual_mt"] = self.billing_actual_mt
        if self.billing_status is not None:
            out["billing_status"] = self.billing_status.value
        if self.billing_error is not None:
            out["billing_error"] = self.billing_error
        out["marker"] = self.marker.to_dict()
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("PromptRun", self.run_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .billing_status import (
    BillingStatus,  # noqa: E402
    billing_status_values,  # noqa: E402
)
from .marker_info import MarkerInfo  # noqa: E402
from .processing_model import (
    ProcessingModel,  # noqa: E402
    processing_model_values,  # noqa: E402
)
from .prompt_run_status import (
    PromptRunStatus,  # noqa: E402
    prompt_run_status_values,  # noqa: E402
)
from .prompt_run_stop_state import PromptRunStopState  # noqa: E402
