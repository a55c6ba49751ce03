# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatTurnError: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatTurnError = itemgetter("message", "code")
_absent_of_ChatTurnError: dict[str, Any] = {"message": None, "code": None}


@record
class ChatTurnError(Model):
    """Why a turn failed.

    Attributes:
        message: Human-readable reason.
        code: Machine-readable reason, if the server gives one.
    """

    message: str | None
    code: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("message", "message", False, ("str",), False, None),
        ("code", "code", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        message: str | None = None,
        code: str | None = None,
    ) -> None:
        self._extra = None
        self.message = message
        self.code = code

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ChatTurnError, **data}
        try:
            values = _values_of_ChatTurnError(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatTurnError, **data}
            values = _values_of_ChatTurnError(data)
        self = new(cls)
        _message, _code = values
        self.message = None if _message is None else _message if _message.__class__ is str else as_str(_message)
        self.code = None if _code is None else _code if _code.__class__ is str else as_str(_code)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.message is not None:
            out["message"] = self.message
        if self.code is not None:
            out["code"] = self.code
        if self._extra:
            out.update(self._extra)
        return out
