# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""TestSchemaResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_TestSchemaResponse = itemgetter("valid", "validated_data", "error", "message")
_absent_of_TestSchemaResponse: dict[str, Any] = {"validated_data": None, "error": None}


@record
class TestSchemaResponse(Model):
    """Result of the schema check.

    Attributes:
        valid: Whether the schema can be used and the data matches it.
        validated_data: The data that was accepted; null if the check failed.
        error: Why the check failed; null if it succeeded.
        message: Human-readable result.
    """

    valid: bool
    validated_data: dict[str, Any] | None
    error: str | None
    message: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("valid", "valid", True, ("bool",), False, None),
        ("validated_data", "validated_data", False, ("optional", ("map", ("any",))), False, None),
        ("error", "error", False, ("optional", ("str",)), False, None),
        ("message", "message", True, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        valid: bool,
        validated_data: Mapping[str, Any] | None = None,
        error: str | None = None,
        message: str,
    ) -> None:
        self._extra = None
        self.valid = valid
        self.validated_data = None if validated_data is None else {**validated_data}
        self.error = error
        self.message = message

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_TestSchemaResponse, **data}
        try:
            values = _values_of_TestSchemaResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_TestSchemaResponse, **data}
            values = _values_of_TestSchemaResponse(data)
        self = new(cls)
        _valid, _validated_data, _error, _message = values
        self.valid = _valid if _valid.__class__ is bool else as_bool(_valid)
        self.validated_data = (
            None
            if _validated_data is None
            else _validated_data
            if _validated_data.__class__ is dict
            else as_dict(_validated_data)
        )
        self.error = None if _error is None else _error if _error.__class__ is str else as_str(_error)
        self.message = _message if _message.__class__ is str else as_str(_message)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "valid": self.valid,
            "message": self.message,
        }
        if self.validated_data is not None:
            out["validated_data"] = {**self.validated_data}
        if self.error is not None:
            out["error"] = self.error
        if self._extra:
            out.update(self._extra)
        return out
