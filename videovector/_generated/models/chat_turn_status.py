# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatTurnStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ChatTurnStatus(OpenStrEnum):
    """Status of a chat turn.

    `running`: the agent is working. `completed`: the answer is available. `failed`: the turn ended without an answer;
    `error` says why. Other values may occur.
    """

    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
chat_turn_status_values = EnumValues(ChatTurnStatus)
