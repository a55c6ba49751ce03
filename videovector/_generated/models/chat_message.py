# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatMessage: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class ChatMessage(Model):
    """One side of a turn.

    Attributes:
        content: What was said.
        role: Who said it.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["content"]
        self.content = value if value.__class__ is str else as_str(value)
        if "role" in data:
            value = data["role"]
            self.role = None if value is None else chat_role_values[value]
        else:
            absent += 1
            self.role = None
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "content": self.content,
        }
        if self.role is not None:
            out["role"] = self.role.value
        if self._extra:
            out.update(self._extra)
        return out


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .chat_role import (
    ChatRole,  # noqa: E402
    chat_role_values,  # noqa: E402
)
