# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatEventType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ChatEventType(OpenStrEnum):
    """What an event of a streamed chat turn reports.

    `turn_started`: a new turn started. `turn_resumed`: a turn with this idempotency key already exists and continues.
    `agent_state`: what the agent is doing now. `tool_call_started`: the agent calls a tool. `tool_call_result`: the
    tool returned its result. `turn_completed`: the turn is finished; the last event. `error`: the turn failed; the
    last event. Other values may occur.
    """

    TURN_STARTED = "turn_started"
    TURN_RESUMED = "turn_resumed"
    AGENT_STATE = "agent_state"
    TOOL_CALL_STARTED = "tool_call_started"
    TOOL_CALL_RESULT = "tool_call_result"
    TURN_COMPLETED = "turn_completed"
    ERROR = "error"


# Members by value; an unknown value creates a member.
chat_event_type_values = EnumValues(ChatEventType)
