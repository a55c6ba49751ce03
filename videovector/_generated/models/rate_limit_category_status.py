# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RateLimitCategoryStatus: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int


@record
class RateLimitCategoryStatus(Model):
    """Counters of one category of endpoints.

    Attributes:
        minute_used: Requests made in the running minute.
        minute_limit: Requests allowed per minute.
        minute_remaining: Requests left in the running minute.
        hour_used: Requests made in the running hour.
        hour_limit: Requests allowed per hour.
        hour_remaining: Requests left in the running hour.
        reset_at: When the counters start anew, in seconds since 1970-01-01T00:00:00Z.
    """

    minute_used: int
    minute_limit: int
    minute_remaining: int
    hour_used: int
    hour_limit: int
    hour_remaining: int
    reset_at: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("minute_used", "minute_used", True, ("int",), False, None),
        ("minute_limit", "minute_limit", True, ("int",), False, None),
        ("minute_remaining", "minute_remaining", True, ("int",), False, None),
        ("hour_used", "hour_used", True, ("int",), False, None),
        ("hour_limit", "hour_limit", True, ("int",), False, None),
        ("hour_remaining", "hour_remaining", True, ("int",), False, None),
        ("reset_at", "reset_at", True, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        minute_used: int,
        minute_limit: int,
        minute_remaining: int,
        hour_used: int,
        hour_limit: int,
        hour_remaining: int,
        reset_at: int,
    ) -> None:
        self._extra = None
        self.minute_used = minute_used
        self.minute_limit = minute_limit
        self.minute_remaining = minute_remaining
        self.hour_used = hour_used
        self.hour_limit = hour_limit
        self.hour_remaining = hour_remaining
        self.reset_at = reset_at

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["minute_used"]
        self.minute_used = value if value.__class__ is int else as_int(value)
        value = data["minute_limit"]
        self.minute_limit = value if value.__class__ is int else as_int(value)
        value = data["minute_remaining"]
        self.minute_remaining = value if value.__class__ is int else as_int(value)
        value = data["hour_used"]
        self.hour_used = value if value.__class__ is int else as_int(value)
        value = data["hour_limit"]
        self.hour_limit = value if value.__class__ is int else as_int(value)
        value = data["hour_remaining"]
        self.hour_remaining = value if value.__class__ is int else as_int(value)
        value = data["reset_at"]
        self.reset_at = value if value.__class__ is int else as_int(value)
        self._extra = None if len(data) + absent == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "minute_used": self.minute_used,
            "minute_limit": self.minute_limit,
            "minute_remaining": self.minute_remaining,
            "hour_used": self.hour_used,
            "hour_limit": self.hour_limit,
            "hour_remaining": self.hour_remaining,
            "reset_at": self.reset_at,
        }
        if self._extra:
            out.update(self._extra)
        return out
