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


# Members by value; an unknown value creates a member.
chat_role_values = EnumValues(ChatRole)
