# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExecutePromptTarget: see the class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class ExecutePromptTarget(TypedDict):
    """What a run works on.

    Attributes:
        type: The kind of target.
        index_id: The index. Required for `index`; for `videos` it optionally says where the items live; ignored for
            `playground`. Null counts as absent.
        video_ids: The media items, at least one: video, audio or image. Required for `videos`, ignored otherwise.
            Null counts as absent.
    """

    type: ExecutePromptTargetType | str
    index_id: NotRequired[str | None]
    video_ids: NotRequired[Sequence[str] | None]


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .execute_prompt_target_type import ExecutePromptTargetType  # noqa: E402
