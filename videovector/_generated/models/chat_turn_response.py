# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatTurnResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict


@record
class ChatTurnResponse(Model):
    """The response to a question: the finished turn.

    Attributes:
        turn: The turn.
    """

    turn: ChatTurn

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("turn", "turn", True, ("model", "ChatTurn"), False, None),)

    def __init__(
        self,
        *,
        turn: ChatTurn | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.turn = ChatTurn.model_validate(turn)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _turn = data["turn"]
        self.turn = ChatTurn.read_dict(_turn)
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "turn": self.turn.to_dict(),
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .chat_turn import ChatTurn  # noqa: E402
