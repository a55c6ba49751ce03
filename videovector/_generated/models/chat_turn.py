# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatTurn: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatTurn = itemgetter(
    "session_id",
    "turn_id",
    "status",
    "user_message",
    "assistant_message",
    "effective_scope",
    "tool_trace",
    "result_sets",
    "stats",
    "error",
)
_absent_of_ChatTurn: dict[str, Any] = {
    "turn_id": None,
    "user_message": None,
    "assistant_message": None,
    "effective_scope": None,
    "tool_trace": None,
    "result_sets": None,
    "stats": None,
    "error": None,
}


@record
class ChatTurn(Model):
    """One question and its answer.

    Attributes:
        session_id: Id of the session.
        turn_id: Id of the turn.
        status: Status of the turn.
        user_message: The question.
        assistant_message: The answer; null until it is available.
        effective_scope: What the agent was allowed to search.
        tool_trace: The tools that the agent called, as free-form objects.
        result_sets: The search hits that the agent used, as free-form objects.
        stats: Statistics about the turn, as a free-form object.
        error: Why the turn failed; null if it did not fail.
    """

    session_id: str
    turn_id: str | None
    status: ChatTurnStatus
    user_message: ChatMessage | None
    assistant_message: ChatMessage | None
    effective_scope: ChatScope | None
    tool_trace: list[dict[str, Any]] | None
    result_sets: list[dict[str, Any]] | None
    stats: dict[str, Any] | None
    error: ChatTurnError | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("session_id", "session_id", True, ("str",), False, None),
        ("turn_id", "turn_id", False, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "chat_turn_status_values"), False, None),
        ("user_message", "user_message", False, ("optional", ("model", "ChatMessage")), False, None),
        ("assistant_message", "assistant_message", False, ("optional", ("model", "ChatMessage")), False, None),
        ("effective_scope", "effective_scope", False, ("optional", ("model", "ChatScope")), False, None),
        ("tool_trace", "tool_trace", False, ("list", ("map", ("any",))), False, None),
        ("result_sets", "result_sets", False, ("list", ("map", ("any",))), False, None),
        ("stats", "stats", False, ("optional", ("map", ("any",))), False, None),
        ("error", "error", False, ("optional", ("model", "ChatTurnError")), False, None),
    )

    def __init__(
        self,
        *,
        session_id: str,
        turn_id: str | None = None,
        status: ChatTurnStatus | str,
        user_message: ChatMessage | Mapping[str, Any] | None = None,
        assistant_message: ChatMessage | Mapping[str, Any] | None = None,
        effective_scope: ChatScope | Mapping[str, Any] | None = None,
        tool_trace: Sequence[Mapping[str, Any]] | None = None,
        result_sets: Sequence[Mapping[str, Any]] | None = None,
        stats: Mapping[str, Any] | None = None,
        error: ChatTurnError | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.session_id = session_id
        self.turn_id = turn_id
        self.status = chat_turn_status_values[status]
        self.user_message = None if user_message is None else ChatMessage.model_validate(user_message)
        self.assistant_message = None if assistant_message is None else ChatMessage.model_validate(assistant_message)
        self.effective_scope = None if effective_scope is None else ChatScope.model_validate(effective_scope)
        self.tool_trace = None if tool_trace is None else [{**i0} for i0 in tool_trace]
        self.result_sets = None if result_sets is None else [{**i0} for i0 in result_sets]
        self.stats = None if stats is None else {**stats}
        self.error = None if error is None else ChatTurnError.model_validate(error)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 10:
            data = {**_absent_of_ChatTurn, **data}
        try:
            values = _values_of_ChatTurn(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatTurn, **data}
            values = _values_of_ChatTurn(data)
        self = new(cls)
        (
            _session_id,
            _turn_id,
            _status,
            _user_message,
            _assistant_message,
            _effective_scope,
            _tool_trace,
            _result_sets,
            _stats,
            _error,
        ) = values
        self.session_id = _session_id if _session_id.__class__ is str else as_str(_session_id)
        self.turn_id = None if _turn_id is None else _turn_id if _turn_id.__class__ is str else as_str(_turn_id)
        self.status = chat_turn_status_values[_status]
        self.user_message = None if _user_message is None else ChatMessage.read_dict(_user_message)
        self.assistant_message = None if _assistant_message is None else ChatMessage.read_dict(_assistant_message)
        self.effective_scope = None if _effective_scope is None else ChatScope.read_dict(_effective_scope)
        self.tool_trace = (
            None
            if _tool_trace is None
            else [
                i0 if i0.__class__ is dict else as_dict(i0)
                for i0 in (_tool_trace if _tool_trace.__class__ is list else as_list(_tool_trace))
            ]
        )
        self.result_sets = (
            None
            if _result_sets is None
            else [
                i0 if i0.__class__ is dict else as_dict(i0)
                for i0 in (_result_sets if _result_sets.__class__ is list else as_list(_result_sets))
            ]
        )
        self.stats = None if _stats is None else _stats if _stats.__class__ is dict else as_dict(_stats)
        self.error = None if _error is None else ChatTurnError.read_dict(_error)
        self._extra = None if len(data) == 10 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "session_id": self.session_id,
            "status": self.status.value,
        }
        if self.turn_id is not None:
            out["turn_id"] = self.turn_id
        if self.user_message is not None:
            out["user_message"] = self.user_message.to_dict()
        if self.assistant_message is not None:
            out["assistant_message"] = self.assistant_message.to_dict()
        if self.effective_scope is not None:
            out["effective_scope"] = self.effective_scope.to_dict()
        if self.tool_trace is not None:
            out["tool_trace"] = [{**i0} for i0 in self.tool_trace]
        if self.result_sets is not None:
            out["result_sets"] = [{**i0} for i0 in self.result_sets]
        if self.stats is not None:
            out["stats"] = {**self.stats}
        if self.error is not None:
            out["error"] = self.error.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .chat_message import ChatMessage  # noqa: E402
from .chat_scope import ChatScope  # noqa: E402
from .chat_turn_error import ChatTurnError  # noqa: E402
from .chat_turn_status import (
    ChatTurnStatus,  # noqa: E402
    chat_turn_status_values,  # noqa: E402
)
