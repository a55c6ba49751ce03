# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""AudioSegmentationType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class AudioSegmentationType(OpenStrEnum):
    """How audio is split into segments.

    `fixed`: into segments of equal length; the last one may be shorter. `content_aware`: at boundaries that follow
    the content.
    """

    FIXED = "fixed"
    CONTENT_AWARE = "content_aware"


# Members by value; an unknown value creates a member.
audio_segmentation_type_values = EnumValues(AudioSegmentationType)
