# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""VideoLevelStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class VideoLevelStatus(OpenStrEnum):
    """State of the extraction that covers a media item as a whole.

    `pending`: waiting. `processing`: under way. `completed`: the result is stored. `failed`: no result came out.
    Further values may appear.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


# Member by value; a value that is not known makes a member on the fly.
video_level_status_values = EnumValues(VideoLevelStatus)
