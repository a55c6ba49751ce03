# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentationMode: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SegmentationMode(OpenStrEnum):
    """How the workflow splits media into segments.

    `content_aware`: at boundaries that follow the content. `fixed`: into segments of equal length; the last one may
    be shorter.
    """

    CONTENT_AWARE = "content_aware"
    FIXED = "fixed"


# Members by value; an unknown value creates a member.
segmentation_mode_values = EnumValues(SegmentationMode)
