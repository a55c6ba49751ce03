# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatTurnRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatTurnRequest = itemgetter("message", "scope")
_absent_of_ChatTurnRequest: dict[str, Any] = {"scope": None}


@record
class ChatTurnRequest(Model):
    """A question to the search agent.

    Attributes:
        message: The question to the agent, in plain language.
        scope: What the agent may search. If omitted, it may search all media of the caller.
    """

    message: str
    scope: ChatScope | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("message", "message", True, ("str",), False, None),
        ("scope", "scope", False, ("model", "ChatScope"), False, None),
    )

    def __init__(
        self,
        *,
        message: str,
        scope: ChatScope | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.message = message
        self.scope = None if scope is None else ChatScope.model_validate(scope)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ChatTurnRequest, **data}
        try:
            values = _values_of_ChatTurnRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatTurnRequest, **data}
            values = _values_of_ChatTurnRequest(data)
        self = new(cls)
        _message, _scope = values
        self.message = _message if _message.__class__ is str else as_str(_message)
        self.scope = None if _scope is None else ChatScope.read_dict(_scope)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "message": self.message,
        }
        if self.scope is not None:
            out["scope"] = self.scope.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .chat_scope import ChatScope  # noqa: E402
