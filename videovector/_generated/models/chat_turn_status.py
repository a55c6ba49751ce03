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


# Member by value; a value that is not known makes a member on the fly.
chat_turn_status_values = EnumValues(ChatTurnStatus)
