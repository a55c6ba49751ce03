# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""DeleteResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class DeleteResponse(Model):
    """Confirmation of a deletion.

    Attributes:
        message: Human-readable confirmation.
    """

    message: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("message", "message", True, ("str",), False, None),)

    def __init__(
        self,
        *,
        message: str,
    ) -> None:
        self._extra = None
        self.message = message

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _message = data["message"]
        self.message = _message if _message.__class__ is str else as_str(_message)
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "message": self.message,
        }
        if self._extra:
            out.update(self._extra)
        return out
