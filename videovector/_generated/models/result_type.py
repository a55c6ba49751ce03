# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ResultType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ResultType(OpenStrEnum):
    """What a result describes.

    `segment`: one segment of a media item. `video`: a whole media item, video or audio. Other values may occur.
    """

    SEGMENT = "segment"
    VIDEO = "video"


# Members by value; an unknown value creates a member.
result_type_values = EnumValues(ResultType)
