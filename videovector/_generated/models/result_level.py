# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ResultLevel: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ResultLevel(OpenStrEnum):
    """Which results to return.

    `segment`: one result per segment. `video`: one result per whole media item.
    """

    SEGMENT = "segment"
    VIDEO = "video"


# Members by value; an unknown value creates a member.
result_level_values = EnumValues(ResultLevel)
