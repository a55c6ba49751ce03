# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatMessage: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatMessage = itemgetter("content", "role")
_absent_of_ChatMessage: dict[str, Any] = {"role": None}


@record
class ChatMessage(Model):
    """One message of a turn.

    Attributes:
        content: Text of the message.
        role: Who wrote the message.
    """

    content: str
    role: ChatRole | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("content", "content", True, ("str",), False, None),
        ("role", "role", False, ("enum", "str", "chat_role_values"), False, None),
    )

    def __init__(
        self,
        *,
        content: str,
        role: ChatRole | str | None = None,
    ) -> None:
        self._extra = None
        self.content = content
        self.role = None if role is None else chat_role_values[role]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ChatMessage, **data}
        try:
            values = _values_of_ChatMessage(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatMessage, **data}
            values = _values_of_ChatMessage(data)
        self = new(cls)
        _content, _role = values
        self.content = _content if _content.__class__ is str else as_str(_content)
        self.role = None if _role is None else chat_role_values[_role]
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "content": self.content,
        }
        if self.role is not None:
            out["role"] = self.role.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .chat_role import (
    ChatRole,  # noqa: E402
    chat_role_values,  # noqa: E402
)
