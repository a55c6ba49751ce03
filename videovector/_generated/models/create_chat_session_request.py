# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateChatSessionRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import ABSENT, as_dict, as_str


@record
class CreateChatSessionRequest(Model):
    """The new chat session.

    The body is required, even if it is empty.

    Attributes:
        title: Title of the chat session.
    """

    title: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("title", "title", False, ("str",), False, None),)

    def __init__(
        self,
        *,
        title: str | None = None,
    ) -> None:
        self._extra = None
        self.title = title

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _title = data["title"] if "title" in data else ABSENT
        self.title = None if _title is None else _title if _title.__class__ is str else as_str(_title)
        self._extra = None if len(data) == 1 and "title" in data else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.title is not None:
            out["title"] = self.title
        if self._extra:
            out.update(self._extra)
        return out
