# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""TestConnectionResult: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_TestConnectionResult = itemgetter("success", "error_message")
_absent_of_TestConnectionResult: dict[str, Any] = {"error_message": None}


@record
class TestConnectionResult(Model):
    """Result of a connector test.

    Attributes:
        success: Whether the bucket or container could be accessed with the stored credential.
        error_message: Why the test failed; null if it succeeded.
    """

    success: bool
    error_message: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("success", "success", True, ("bool",), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        success: bool,
        error_message: str | None = None,
    ) -> None:
        self._extra = None
        self.success = success
        self.error_message = error_message

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_TestConnectionResult, **data}
        try:
            values = _values_of_TestConnectionResult(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_TestConnectionResult, **data}
            values = _values_of_TestConnectionResult(data)
        self = new(cls)
        _success, _error_message = values
        self.success = _success if _success.__class__ is bool else as_bool(_success)
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "success": self.success,
        }
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self._extra:
            out.update(self._extra)
        return out
