# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExecutePromptTargetType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ExecutePromptTargetType(OpenStrEnum):
    """What a prompt run works on.

    `index`: all media items of one index. `videos`: chosen media items. `playground`: all media items of the account
    that belong to no index.
    """

    INDEX = "index"
    VIDEOS = "videos"
    PLAYGROUND = "playground"


# Members by value; an unknown value creates a member.
execute_prompt_target_type_values = EnumValues(ExecutePromptTargetType)
