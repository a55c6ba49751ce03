# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExecutePromptRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_object, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ExecutePromptRequest = itemgetter(
    "prompt_id",
    "target",
    "video_segmentation_type",
    "audio_segmentation_type",
    "video_segment_duration",
    "audio_segment_duration",
    "processing_model",
    "enable_transcription",
    "enable_image_embedding",
)
_absent_of_ExecutePromptRequest: dict[str, Any] = {
    "video_segmentation_type": None,
    "audio_segmentation_type": None,
    "video_segment_duration": None,
    "audio_segment_duration": None,
    "processing_model": None,
    "enable_transcription": None,
    "enable_image_embedding": None,
}


@record
class ExecutePromptRequest(Model):
    """The settings of a prompt run, or of its cost estimate.

    Attributes:
        prompt_id: Id of the prompt to run.
        target: The media to process: `{"type": "index", "index_id": ...}`, `{"type": "videos", "video_ids": [...]}`
            or `{"type": "playground"}`.
        video_segmentation_type: How videos are split into segments: `smart`, `fixed` or `content_aware`. Default:
            smart.
        audio_segmentation_type: How audio is split into segments: `fixed` or `content_aware`. Default: content_aware.
        video_segment_duration: Length of a video segment in seconds. Required if `video_segmentation_type` is
            `fixed`. From 1 to 300.
        audio_segment_duration: Length of an audio segment in seconds. Required if `audio_segmentation_type` is
            `fixed`. From 1 to 300.
        processing_model: The language model that processes the media. If omitted, the server chooses.
        enable_transcription: Whether to transcribe speech. Default: True.
        enable_image_embedding: Whether to prepare frames for image search. Default: True.
    """

    prompt_id: str
    target: ExecutePromptTarget
    video_segmentation_type: SegmentationType
    audio_segmentation_type: AudioSegmentationType
    video_segment_duration: int | None
    audio_segment_duration: int | None
    processing_model: ProcessingModel | None
    enable_transcription: bool
    enable_image_embedding: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt_id", "prompt_id", True, ("str",), False, None),
        ("target", "target", True, ("map", ("any",)), False, None),
        (
            "video_segmentation_type",
            "video_segmentation_type",
            False,
            ("enum", "str", "segmentation_type_values"),
            False,
            "smart",
        ),
        (
            "audio_segmentation_type",
            "audio_segmentation_type",
            False,
            ("enum", "str", "audio_segmentation_type_values"),
            False,
            "content_aware",
        ),
        ("video_segment_duration", "video_segment_duration", False, ("int",), False, None),
        ("audio_segment_duration", "audio_segment_duration", False, ("int",), False, None),
        ("processing_model", "processing_model", False, ("enum", "str", "processing_model_values"), False, None),
        ("enable_transcription", "enable_transcription", False, ("bool",), False, True),
        ("enable_image_embedding", "enable_image_embedding", False, ("bool",), False, True),
    )

    def __init__(
        self,
        *,
        prompt_id: str,
        target: ExecutePromptTarget | Mapping[str, Any],
        video_segmentation_type: SegmentationType | str | None = None,
        audio_segmentation_type: AudioSegmentationType | str | None = None,
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool = True,
        enable_image_embedding: bool = True,
    ) -> None:
        self._extra = None
        self.prompt_id = prompt_id
        self.target = as_object(target)
        self.video_segmentation_type = (
            SegmentationType.SMART
            if video_segmentation_type is None
            else (segmentation_type_values[video_segmentation_type])
        )
        self.audio_segmentation_type = (
            AudioSegmentationType.CONTENT_AWARE
            if audio_segmentation_type is None
            else (audio_segmentation_type_values[audio_segmentation_type])
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
        if len(data) < 9:
            data = {**_absent_of_ExecutePromptRequest, **data}
        try:
            values = _values_of_ExecutePromptRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ExecutePromptRequest, **data}
            values = _values_of_ExecutePromptRequest(data)
        self = new(cls)
        (
            _prompt_id,
            _target,
            _video_segmentation_type,
            _audio_segmentation_type,
            _video_segment_duration,
            _audio_segment_duration,
            _processing_model,
            _enable_transcription,
            _enable_image_embedding,
        ) = values
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self.target = as_object(_target)
        self.video_segmentation_type = (
            SegmentationType.SMART
            if _video_segmentation_type is None
            else segmentation_type_values[_video_segmentation_type]
        )
        self.audio_segmentation_type = (
            AudioSegmentationType.CONTENT_AWARE
            if _audio_segmentation_type is None
            else audio_segmentation_type_values[_audio_segmentation_type]
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
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "prompt_id": self.prompt_id,
            "target": self.target,
        }
        out["video_segmentation_type"] = self.video_segmentation_type.value
        out["audio_segmentation_type"] = self.audio_segmentation_type.value
        if self.video_segment_duration is not None:
            out["video_segment_duration"] = self.video_segment_duration
        if self.audio_segment_duration is not None:
            out["audio_segment_duration"] = self.audio_segment_duration
        if self.processing_model is not None:
            out["processing_model"] = self.processing_model.value
        out["enable_transcription"] = self.enable_transcription
        out["enable_image_embedding"] = self.enable_image_embedding
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .audio_segmentation_type import (
    AudioSegmentationType,  # noqa: E402
    audio_segmentation_type_values,  # noqa: E402
)
from .execute_prompt_target import ExecutePromptTarget  # noqa: E402
from .processing_model import (
    ProcessingModel,  # noqa: E402
    processing_model_values,  # noqa: E402
)
from .segmentation_type import (
    SegmentationType,  # noqa: E402
    segmentation_type_values,  # noqa: E402
)
