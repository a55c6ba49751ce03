# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""VideoLevelStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class VideoLevelStatus(OpenStrEnum):
    """Status of the extraction from a whole media item.

    `pending`: waiting. `processing`: running. `completed`: the result is stored. `failed`: there is no result. Other
    values may occur.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
video_level_status_values = EnumValues(VideoLevelStatus)
