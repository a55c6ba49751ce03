# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookTestResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WebhookTestResponse = itemgetter("success", "status_code", "error")
_absent_of_WebhookTestResponse: dict[str, Any] = {"status_code": None, "error": None}


@record
class WebhookTestResponse(Model):
    """Result of a test event.

    Attributes:
        success: Whether the receiver responded with a 2xx status.
        status_code: HTTP status that the receiver returned; null if the receiver was not reached.
        error: Why the test failed; null if it succeeded.
    """

    success: bool
    status_code: int | None
    error: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("success", "success", True, ("bool",), False, None),
        ("status_code", "status_code", False, ("optional", ("int",)), False, None),
        ("error", "error", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        success: bool,
        status_code: int | None = None,
        error: str | None = None,
    ) -> None:
        self._extra = None
        self.success = success
        self.status_code = status_code
        self.error = error

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_WebhookTestResponse, **data}
        try:
            values = _values_of_WebhookTestResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WebhookTestResponse, **data}
            values = _values_of_WebhookTestResponse(data)
        self = new(cls)
        _success, _status_code, _error = values
        self.success = _success if _success.__class__ is bool else as_bool(_success)
        self.status_code = (
            None if _status_code is None else _status_code if _status_code.__class__ is int else as_int(_status_code)
        )
        self.error = None if _error is None else _error if _error.__class__ is str else as_str(_error)
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "success": self.success,
        }
        if self.status_code is not None:
            out["status_code"] = self.status_code
        if self.error is not None:
            out["error"] = self.error
        if self._extra:
            out.update(self._extra)
        return out
