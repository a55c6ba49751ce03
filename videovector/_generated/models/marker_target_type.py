# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MarkerTargetType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class MarkerTargetType(OpenStrEnum):
    """What a marker is put on.

    `prompt`: a prompt. `prompt_run`: one run of a prompt. `video`: a media item. `segment`: a segment of a media
    item. `field`: one extracted field. Other kinds may occur.
    """

    PROMPT = "prompt"
    PROMPT_RUN = "prompt_run"
    VIDEO = "video"
    SEGMENT = "segment"
    FIELD = "field"


# Members by value; an unknown value creates a member.
marker_target_type_values = EnumValues(MarkerTargetType)
