# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookTestResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str


@record
class WebhookTestResponse(Model):
    """What became of a test event.

    Attributes:
        success: Whether the receiver answered with a 2xx status.
        status_code: The receiver's HTTP status; null if it was not reached.
        error: Why the test failed; null on success.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["success"]
        self.success = value if value.__class__ is bool else as_bool(value)
        if "status_code" in data:
            value = data["status_code"]
            self.status_code = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.status_code = None
        if "error" in data:
            value = data["error"]
            self.error = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error = None
        self._extra = None if len(data) + absent == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
