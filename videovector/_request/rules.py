"""Rules about several arguments of a call, which the API document names but can't express.

`check` in `x-videovector` names a rule; the generated method calls it with the arguments that it takes, before anything
is sent. Each raises InvalidArgumentError with a message that says what to change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from videovector._errors import InvalidArgumentError

from .validation import is_blank


def run_settings(
    *,
    target: object,
    video_segmentation_type: str,
    audio_segmentation_type: str,
    video_segment_duration: int | None,
    audio_segment_duration: int | None,
) -> None:
    """A target must be complete for its type, and fixed segmentation must have a duration."""
    if not isinstance(target, Mapping):
        raise InvalidArgumentError("target must be an object such as {'type': 'index', 'index_id': 'idx_1'}.")
    fields = cast("Mapping[str, Any]", target)
    kind = fields.get("type")
    if kind not in ("index", "videos", "playground"):
        raise InvalidArgumentError(f"target.type must be one of index, videos, playground, not {kind!r}.")
    index_id = fields.get("index_id")
    if (kind == "index" or (kind == "videos" and index_id is not None)) and not _is_id(index_id):
        raise InvalidArgumentError(f"target.index_id must be the id of an index when target.type is {kind!r}.")
    if kind == "videos":
        video_ids = fields.get("video_ids")
        if not isinstance(video_ids, (list, tuple)) or not video_ids:
            raise InvalidArgumentError("target.video_ids must be a non-empty list when target.type is 'videos'.")
        if not all(_is_id(video_id) for video_id in cast("list[Any]", video_ids)):
            raise InvalidArgumentError("target.video_ids must contain non-empty ids.")
    for medium, segmentation, duration in (
        ("video", video_segmentation_type, video_segment_duration),
        ("audio", audio_segmentation_type, audio_segment_duration),
    ):
        if segmentation == "fixed" and duration is None:
            raise InvalidArgumentError(
                f"{medium}_segment_duration (1 to 300 seconds) is required when {medium}_segmentation_type is 'fixed'."
            )


def text_or_image(*, text_query: object, image_data: object) -> None:
    """A search must have a text or an image."""
    if not text_query and not image_data:
        raise InvalidArgumentError("Give text_query, image_data or both.")


def one_index(*, index_id: str | None, index_name: str | None) -> None:
    """An index must be given by id or by name, not by both."""
    if index_id and index_name:
        raise InvalidArgumentError("Give index_id or index_name, not both.")


def workflow_settings(
    *,
    prompt_id: str | None,
    prompt_instruction: str | None,
    import_job_id: str | None,
    video_ids: object,
    index_id: str | None,
    index_name: str | None,
    segmentation_mode: str | None,
    fixed_segment_duration_seconds: int | None,
) -> None:
    """There must be one prompt and at most one target, and a duration is only for fixed segmentation."""
    if is_blank(prompt_id) == is_blank(prompt_instruction):
        raise InvalidArgumentError("Give exactly one of prompt_id and prompt_instruction.")
    if segmentation_mode != "fixed" and fixed_segment_duration_seconds is not None:
        raise InvalidArgumentError("fixed_segment_duration_seconds is only for segmentation_mode='fixed'.")
    if import_job_id is not None and any(target is not None for target in (video_ids, index_id, index_name)):
        raise InvalidArgumentError(
            "import_job_id chooses the media already; leave out video_ids, index_id and index_name."
        )


def _is_id(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
