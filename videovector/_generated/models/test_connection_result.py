# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""TestConnectionResult: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str


@record
class TestConnectionResult(Model):
    """Outcome of a connector probe.

    Attributes:
        success: Whether the bucket or container could be reached with the stored credential.
        error_message: Why the probe failed; null on success.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["success"]
        self.success = value if value.__class__ is bool else as_bool(value)
        if "error_message" in data:
            value = data["error_message"]
            self.error_message = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error_message = None
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "success": self.success,
        }
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self._extra:
            out.update(self._extra)
        return out
