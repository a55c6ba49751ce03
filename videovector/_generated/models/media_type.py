# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MediaType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class MediaType(OpenStrEnum):
    """Kind of a media item, detected from the file.

    `video`: moving pictures. `audio`: sound only. `image`: a still picture. Other kinds may occur.
    """

    VIDEO = "video"
    AUDIO = "audio"
    IMAGE = "image"


# Members by value; an unknown value creates a member.
media_type_values = EnumValues(MediaType)
