# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExecutePromptTarget: see the class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class ExecutePromptTarget(TypedDict):
    """What a prompt run works on.

    Attributes:
        type: Kind of the target.
        index_id: Id of the index. Required for `index`; for `videos` it can say which index the items are in; ignored
            for `playground`. Null is the same as omitting it.
        video_ids: Ids of the media items (video, audio or image), at least one. Required for `videos`, ignored
            otherwise. Null is the same as omitting it.
    """

    type: ExecutePromptTargetType | str
    index_id: NotRequired[str | None]
    video_ids: NotRequired[Sequence[str] | None]


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .execute_prompt_target_type import ExecutePromptTargetType  # noqa: E402
