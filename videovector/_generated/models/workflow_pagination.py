# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowPagination: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str


@record
class WorkflowPagination(Model):
    """Where a page of a search snapshot stands.

    Attributes:
        limit: The page size that was applied.
        count: Hits on this page. Default: 0.
        has_more: Whether a further page exists. Default: False.
        next_cursor: Cursor of the next page; null on the last one.
        result_window: Most hits a snapshot keeps. Default: 100.
        truncated: Whether more matched than the snapshot keeps. Default: False.
    """

    limit: int
    count: int
    has_more: bool
    next_cursor: str | None
    result_window: int
    truncated: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("limit", "limit", True, ("int",), False, None),
        ("count", "count", False, ("int",), False, 0),
        ("has_more", "has_more", False, ("bool",), False, False),
        ("next_cursor", "next_cursor", False, ("optional", ("str",)), False, None),
        ("result_window", "result_window", False, ("int",), False, 100),
        ("truncated", "truncated", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        limit: int,
        count: int = 0,
        has_more: bool = False,
        next_cursor: str | None = None,
        result_window: int = 100,
        truncated: bool = False,
    ) -> None:
        self._extra = None
        self.limit = limit
        self.count = count
        self.has_more = has_more
        self.next_cursor = next_cursor
        self.result_window = result_window
        self.truncated = truncated

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["limit"]
        self.limit = value if value.__class__ is int else as_int(value)
        if "count" in data:
            value = data["count"]
            self.count = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.count = 0
        if "has_more" in data:
            value = data["has_more"]
            self.has_more = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.has_more = False
        if "next_cursor" in data:
            value = data["next_cursor"]
            self.next_cursor = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.next_cursor = None
        if "result_window" in data:
            value = data["result_window"]
            self.result_window = value if value.__class__ is int else 100 if value is None else as_int(value)
        else:
            absent += 1
            self.result_window = 100
        if "truncated" in data:
            value = data["truncated"]
            self.truncated = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.truncated = False
        self._extra = None if len(data) + absent == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "limit": self.limit,
        }
        out["count"] = self.count
        out["has_more"] = self.has_more
        if self.next_cursor is not None:
            out["next_cursor"] = self.next_cursor
        out["result_window"] = self.result_window
        out["truncated"] = self.truncated
        if self._extra:
            out.update(self._extra)
        return out
