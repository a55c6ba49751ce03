# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatRole: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ChatRole(OpenStrEnum):
    """Who wrote a message.

    `user`: the caller. `assistant`: the search agent. Other values may occur.
    """

    USER = "user"
    ASSISTANT = "assistant"


# Member by value; a value that is not known makes a member on the fly.
chat_role_values = EnumValues(ChatRole)
