# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MediaGrantIntent: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class MediaGrantIntent(OpenStrEnum):
    """What a media URL is for.

    `download`: to save the media as a file. Other values may occur.
    """

    DOWNLOAD = "download"


# Members by value; an unknown value creates a member.
media_grant_intent_values = EnumValues(MediaGrantIntent)
