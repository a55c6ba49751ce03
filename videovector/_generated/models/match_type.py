# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MatchType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class MatchType(OpenStrEnum):
    """Which part of a multimodal search found a hit.

    `both`: text and image. `text_only`: only the text query. `image_only`: only the reference image. Other values may
    occur.
    """

    BOTH = "both"
    TEXT_ONLY = "text_only"
    IMAGE_ONLY = "image_only"


# Members by value; an unknown value creates a member.
match_type_values = EnumValues(MatchType)
