# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentationType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SegmentationType(OpenStrEnum):
    """How videos are split into segments.

    `smart`: at scene changes; an older method that is still accepted. `fixed`: into segments of equal length; the
    last one may be shorter. `content_aware`: at boundaries that follow the content.
    """

    SMART = "smart"
    FIXED = "fixed"
    CONTENT_AWARE = "content_aware"


# Members by value; an unknown value creates a member.
segmentation_type_values = EnumValues(SegmentationType)
