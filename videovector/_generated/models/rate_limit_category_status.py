# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RateLimitCategoryStatus: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_RateLimitCategoryStatus = itemgetter(
    "minute_used", "minute_limit", "minute_remaining", "hour_used", "hour_limit", "hour_remaining", "reset_at"
)
_absent_of_RateLimitCategoryStatus: dict[str, Any] = {}


@record
class RateLimitCategoryStatus(Model):
    """Limits and counters of one category of endpoints.

    Attributes:
        minute_used: Number of requests made in the current minute.
        minute_limit: Number of requests allowed per minute.
        minute_remaining: Number of requests left in the current minute.
        hour_used: Number of requests made in the current hour.
        hour_limit: Number of requests allowed per hour.
        hour_remaining: Number of requests left in the current hour.
        reset_at: When the counters are reset, in seconds since 1970-01-01T00:00:00Z.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_RateLimitCategoryStatus, **data}
        try:
            values = _values_of_RateLimitCategoryStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_RateLimitCategoryStatus, **data}
            values = _values_of_RateLimitCategoryStatus(data)
        self = new(cls)
        _minute_used, _minute_limit, _minute_remaining, _hour_used, _hour_limit, _hour_remaining, _reset_at = values
        self.minute_used = _minute_used if _minute_used.__class__ is int else as_int(_minute_used)
        self.minute_limit = _minute_limit if _minute_limit.__class__ is int else as_int(_minute_limit)
        self.minute_remaining = _minute_remaining if _minute_remaining.__class__ is int else as_int(_minute_remaining)
        self.hour_used = _hour_used if _hour_used.__class__ is int else as_int(_hour_used)
        self.hour_limit = _hour_limit if _hour_limit.__class__ is int else as_int(_hour_limit)
        self.hour_remaining = _hour_remaining if _hour_remaining.__class__ is int else as_int(_hour_remaining)
        self.reset_at = _reset_at if _reset_at.__class__ is int else as_int(_reset_at)
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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
