# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptExecutionConfig: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptExecutionConfig = itemgetter(
    "video_segmentation_type",
    "audio_segmentation_type",
    "video_segment_duration",
    "audio_segment_duration",
    "processing_model",
    "enable_transcription",
    "enable_image_embedding",
)
_absent_of_PromptExecutionConfig: dict[str, Any] = {
    "video_segmentation_type": None,
    "audio_segmentation_type": None,
    "video_segment_duration": None,
    "audio_segment_duration": None,
    "processing_model": None,
    "enable_transcription": None,
    "enable_image_embedding": None,
}


@record
class PromptExecutionConfig(Model):
    """Settings for prompt runs that are saved with a prompt.

    Workflow runs and cost estimates use them for every setting that the request omits.

    Attributes:
        video_segmentation_type: How videos are split into segments.
        audio_segmentation_type: How audio is split into segments.
        video_segment_duration: Length of a video segment in seconds, for fixed segmentation. From 1 to 300.
        audio_segment_duration: Length of an audio segment in seconds, for fixed segmentation. From 1 to 300.
        processing_model: The language model that processes the media.
        enable_transcription: Whether to transcribe speech.
        enable_image_embedding: Whether to prepare frames for image search.
    """

    video_segmentation_type: SegmentationMode | None
    audio_segmentation_type: SegmentationMode | None
    video_segment_duration: int | None
    audio_segment_duration: int | None
    processing_model: ProcessingModel | None
    enable_transcription: bool | None
    enable_image_embedding: bool | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        (
            "video_segmentation_type",
            "video_segmentation_type",
            False,
            ("enum", "str", "segmentation_mode_values"),
            False,
            None,
        ),
        (
            "audio_segmentation_type",
            "audio_segmentation_type",
            False,
            ("enum", "str", "segmentation_mode_values"),
            False,
            None,
        ),
        ("video_segment_duration", "video_segment_duration", False, ("int",), False, None),
        ("audio_segment_duration", "audio_segment_duration", False, ("int",), False, None),
        ("processing_model", "processing_model", False, ("enum", "str", "processing_model_values"), False, None),
        ("enable_transcription", "enable_transcription", False, ("bool",), False, None),
        ("enable_image_embedding", "enable_image_embedding", False, ("bool",), False, None),
    )

    def __init__(
        self,
        *,
        video_segmentation_type: SegmentationMode | str | None = None,
        audio_segmentation_type: SegmentationMode | str | None = None,
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool | None = None,
        enable_image_embedding: bool | None = None,
    ) -> None:
        self._extra = None
        self.video_segmentation_type = (
            None if video_segmentation_type is None else segmentation_mode_values[video_segmentation_type]
        )
        self.audio_segmentation_type = (
            None if audio_segmentation_type is None else segmentation_mode_values[audio_segmentation_type]
        )
        self.video_segment_duration = video_segment_duration
        self.audio_segment_duration = audio_segment_duration
        self.processing_model = None if processing_model is None else processing_model_values[processing_model]
        self.enable_transcription = enable_transcription
        self.enable_image_embedding = enable_image_embedding

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_PromptExecutionConfig, **data}
        try:
            values = _values_of_PromptExecutionConfig(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptExecutionConfig, **data}
            values = _values_of_PromptExecutionConfig(data)
        self = new(cls)
        (
            _video_segmentation_type,
            _audio_segmentation_type,
            _video_segment_duration,
            _audio_segment_duration,
            _processing_model,
            _enable_transcription,
            _enable_image_embedding,
        ) = values
        self.video_segmentation_type = (
            None if _video_segmentation_type is None else segmentation_mode_values[_video_segmentation_type]
        )
        self.audio_segmentation_type = (
            None if _audio_segmentation_type is None else segmentation_mode_values[_audio_segmentation_type]
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
        self.processing_model = None if _processing_model is None else processing_model_values[_processing_model]
        self.enable_transcription = (
            None
            if _enable_transcription is None
            else _enable_transcription
            if _enable_transcription.__class__ is bool
            else as_bool(_enable_transcription)
        )
        self.enable_image_embedding = (
            None
            if _enable_image_embedding is None
            else _enable_image_embedding
            if _enable_image_embedding.__class__ is bool
            else as_bool(_enable_image_embedding)
        )
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.video_segmentation_type is not None:
            out["video_segmentation_type"] = self.video_segmentation_type.value
        if self.audio_segmentation_type is not None:
            out["audio_segmentation_type"] = self.audio_segmentation_type.value
        if self.video_segment_duration is not None:
            out["video_segment_duration"] = self.video_segment_duration
        if self.audio_segment_duration is not None:
            out["audio_segment_duration"] = self.audio_segment_duration
        if self.processing_model is not None:
            out["processing_model"] = self.processing_model.value
        if self.enable_transcription is not None:
            out["enable_transcription"] = self.enable_transcription
        if self.enable_image_embedding is not None:
            out["enable_image_embedding"] = self.enable_image_embedding
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .processing_model import (
    ProcessingModel,  # noqa: E402
    processing_model_values,  # noqa: E402
)
from .segmentation_mode import (
    SegmentationMode,  # noqa: E402
    segmentation_mode_values,  # noqa: E402
)
