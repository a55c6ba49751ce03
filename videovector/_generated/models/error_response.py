# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ErrorResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict


@record
class ErrorResponse(Model):
    """The body of every error response.

    Attributes:
        error: The code, message and details of an error.
    """

    error: ErrorObject

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("error", "error", True, ("model", "ErrorObject"), False, None),)

    def __init__(
        self,
        *,
        error: ErrorObject | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.error = ErrorObject.model_validate(error)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _error = data["error"]
        self.error = ErrorObject.read_dict(_error)
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "error": self.error.to_dict(),
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .error_object import ErrorObject  # noqa: E402
