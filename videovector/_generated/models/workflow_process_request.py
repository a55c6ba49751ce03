# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowProcessRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, to_json, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str, as_union, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowProcessRequest = itemgetter(
    "prompt_id",
    "prompt_instruction",
    "import_job_id",
    "video_ids",
    "index_id",
    "index_name",
    "segmentation_mode",
    "fixed_segment_duration_seconds",
    "advanced_transcription",
    "create_image_embeddings",
    "video_segmentation_type",
    "audio_segmentation_type",
    "video_segment_duration",
    "audio_segment_duration",
    "processing_model",
    "enable_transcription",
    "enable_image_embedding",
)
_absent_of_WorkflowProcessRequest: dict[str, Any] = {
    "prompt_id": None,
    "prompt_instruction": None,
    "import_job_id": None,
    "video_ids": None,
    "index_id": None,
    "index_name": None,
    "segmentation_mode": None,
    "fixed_segment_duration_seconds": None,
    "advanced_transcription": None,
    "create_image_embeddings": None,
    "video_segmentation_type": None,
    "audio_segmentation_type": None,
    "video_segment_duration": None,
    "audio_segment_duration": None,
    "processing_model": None,
    "enable_transcription": None,
    "enable_image_embedding": None,
}


@record
class WorkflowProcessRequest(Model):
    """The prompt and the target of a run.

    Give either `prompt_id` or `prompt_instruction`. The target is the first of these that is given: `import_job_id`,
    `video_ids`, or an index; if none is given, it is the whole playground. Settings that are omitted are taken from
    the settings saved with the prompt.

    Attributes:
        prompt_id: Id of a saved prompt. Not together with `prompt_instruction`.
        prompt_instruction: What to extract from the media, in plain language. A prompt is created from it. Not
            together with `prompt_id`.
        import_job_id: Id of a finished import job; all its media items are processed. Not together with `video_ids`,
            `index_id` or `index_name`.
        video_ids: Id of one media item, or ids of several.
        index_id: Id of the index to process or, together with `video_ids`, of the index that the items are in.
        index_name: Name of the index to process.
        segmentation_mode: How media is split into segments: `content_aware` or `fixed`. If omitted, the setting saved
            with the prompt is used.
        fixed_segment_duration_seconds: Length of a segment in seconds. Allowed only if `segmentation_mode` is
            `fixed`. If omitted, the server's default is used. From 1 to 300.
        advanced_transcription: Whether to transcribe speech. If omitted, the setting saved with the prompt is used.
        create_image_embeddings: Whether to prepare frames for image search. If omitted, the setting saved with the
            prompt is used.
        video_segmentation_type: How videos are split into segments: `content_aware` or `fixed`. Use it if videos and
            audio need different settings.
        audio_segmentation_type: How audio is split into segments: `content_aware` or `fixed`. Use it if videos and
            audio need different settings.
        video_segment_duration: Length of a video segment in seconds, for fixed segmentation. From 1 to 300.
        audio_segment_duration: Length of an audio segment in seconds, for fixed segmentation. From 1 to 300.
        processing_model: The language model that processes the media. If omitted, the setting saved with the prompt
            is used.
        enable_transcription: Another name for `advanced_transcription`.
        enable_image_embedding: Another name for `create_image_embeddings`.
    """

    prompt_id: str | None
    prompt_instruction: str | None
    import_job_id: str | None
    video_ids: str | list[str] | None
    index_id: str | None
    index_name: str | None
    segmentation_mode: SegmentationMode | None
    fixed_segment_duration_seconds: int | None
    advanced_transcription: bool | None
    create_image_embeddings: bool | None
    video_segmentation_type: SegmentationMode | None
    audio_segmentation_type: SegmentationMode | None
    video_segment_duration: int | None
    audio_segment_duration: int | None
    processing_model: ProcessingModel | None
    enable_transcription: bool | None
    enable_image_embedding: bool | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt_id", "prompt_id", False, ("str",), False, None),
        ("prompt_instruction", "prompt_instruction", False, ("str",), False, None),
        ("import_job_id", "import_job_id", False, ("str",), False, None),
        (
            "video_ids",
            "video_ids",
            False,
            (
                "union",
                (
                    ("str",),
                    ("list", ("str",)),
                ),
            ),
            False,
            None,
        ),
        ("index_id", "index_id", False, ("str",), False, None),
        ("index_name", "index_name", False, ("str",), False, None),
        ("segmentation_mode", "segmentation_mode", False, ("enum", "str", "segmentation_mode_values"), False, None),
        ("fixed_segment_duration_seconds", "fixed_segment_duration_seconds", False, ("int",), False, None),
        ("advanced_transcription", "advanced_transcription", False, ("bool",), False, None),
        ("create_image_embeddings", "create_image_embeddings", False, ("bool",), False, None),
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
        prompt_id: str | None = None,
        prompt_instruction: str | None = None,
        import_job_id: str | None = None,
        video_ids: str | list[str] | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        segmentation_mode: SegmentationMode | str | None = None,
        fixed_segment_duration_seconds: int | None = None,
        advanced_transcription: bool | None = None,
        create_image_embeddings: bool | None = None,
        video_segmentation_type: SegmentationMode | str | None = None,
        audio_segmentation_type: SegmentationMode | str | None = None,
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        enable_transcription: bool | None = None,
        enable_image_embedding: bool | None = None,
    ) -> None:
        self._extra = None
        self.prompt_id = prompt_id
        self.prompt_instruction = prompt_instruction
        self.import_job_id = import_job_id
        self.video_ids = video_ids
        self.index_id = index_id
        self.index_name = index_name
        self.segmentation_mode = None if segmentation_mode is None else segmentation_mode_values[segmentation_mode]
        self.fixed_segment_duration_seconds = fixed_segment_duration_seconds
        self.advanced_transcription = advanced_transcription
        self.create_image_embeddings = create_image_embeddings
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
        if len(data) < 17:
            data = {**_absent_of_WorkflowProcessRequest, **data}
        try:
            values = _values_of_WorkflowProcessRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowProcessRequest, **data}
            values = _values_of_WorkflowProcessRequest(data)
        self = new(cls)
        (
            _prompt_id,
            _prompt_instruction,
            _import_job_id,
            _video_ids,
            _index_id,
            _index_name,
            _segmentation_mode,
            _fixed_segment_duration_seconds,
            _advanced_transcription,
            _create_image_embeddings,
            _video_segmentation_type,
            _audio_segmentation_type,
            _video_segment_duration,
            _audio_segment_duration,
            _processing_model,
            _enable_transcription,
            _enable_image_embedding,
        ) = values
        self.prompt_id = (
            None if _prompt_id is None else _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        )
        self.prompt_instruction = (
            None
            if _prompt_instruction is None
            else _prompt_instruction
            if _prompt_instruction.__class__ is str
            else as_str(_prompt_instruction)
        )
        self.import_job_id = (
            None
            if _import_job_id is None
            else _import_job_id
            if _import_job_id.__class__ is str
            else as_str(_import_job_id)
        )
        self.video_ids = (
            None
            if _video_ids is None
            else as_union(
                _video_ids,
                (
                    as_str,
                    lambda i0: read_list(i0, str, as_str),
                ),
            )
        )
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.index_name = (
            None if _index_name is None else _index_name if _index_name.__class__ is str else as_str(_index_name)
        )
        self.segmentation_mode = None if _segmentation_mode is None else segmentation_mode_values[_segmentation_mode]
        self.fixed_segment_duration_seconds = (
            None
            if _fixed_segment_duration_seconds is None
            else _fixed_segment_duration_seconds
            if _fixed_segment_duration_seconds.__class__ is int
            else as_int(_fixed_segment_duration_seconds)
        )
        self.advanced_transcription = (
            None
            if _advanced_transcription is None
            else _advanced_transcription
            if _advanced_transcription.__class__ is bool
            else as_bool(_advanced_transcription)
        )
        self.create_image_embeddings = (
            None
            if _create_image_embeddings is None
            else _create_image_embeddings
            if _create_image_embeddings.__class__ is bool
            else as_bool(_create_image_embeddings)
        )
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
        self._extra = None if len(data) == 17 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.prompt_id is not None:
            out["prompt_id"] = self.prompt_id
        if self.prompt_instruction is not None:
            out["prompt_instruction"] = self.prompt_instruction
        if self.import_job_id is not None:
            out["import_job_id"] = self.import_job_id
        if self.video_ids is not None:
            out["video_ids"] = to_json(self.video_ids)
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self.index_name is not None:
            out["index_name"] = self.index_name
        if self.segmentation_mode is not None:
            out["segmentation_mode"] = self.segmentation_mode.value
        if self.fixed_segment_duration_seconds is not None:
            out["fixed_segment_duration_seconds"] = self.fixed_segment_duration_seconds
        if self.advanced_transcription is not None:
            out["advanced_transcription"] = self.advanced_transcription
        if self.create_image_embeddings is not None:
            out["create_image_embeddings"] = self.create_image_embeddings
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
