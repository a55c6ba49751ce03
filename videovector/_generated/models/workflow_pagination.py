# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowPagination: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowPagination = itemgetter("limit", "count", "has_more", "next_cursor", "result_window", "truncated")
_absent_of_WorkflowPagination: dict[str, Any] = {
    "count": None,
    "has_more": None,
    "next_cursor": None,
    "result_window": None,
    "truncated": None,
}


@record
class WorkflowPagination(Model):
    """Where a page is in the snapshot of a search.

    Attributes:
        limit: The page size that was used.
        count: Number of hits on this page. Default: 0.
        has_more: Whether there is a next page. Default: False.
        next_cursor: Cursor of the next page; null on the last page.
        result_window: Maximum number of hits in a snapshot. Default: 100.
        truncated: Whether more results matched than the snapshot contains. Default: False.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_WorkflowPagination, **data}
        try:
            values = _values_of_WorkflowPagination(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowPagination, **data}
            values = _values_of_WorkflowPagination(data)
        self = new(cls)
        _limit, _count, _has_more, _next_cursor, _result_window, _truncated = values
        self.limit = _limit if _limit.__class__ is int else as_int(_limit)
        self.count = _count if _count.__class__ is int else 0 if _count is None else as_int(_count)
        self.has_more = _has_more if _has_more.__class__ is bool else False if _has_more is None else as_bool(_has_more)
        self.next_cursor = (
            None if _next_cursor is None else _next_cursor if _next_cursor.__class__ is str else as_str(_next_cursor)
        )
        self.result_window = (
            _result_window
            if _result_window.__class__ is int
            else 100
            if _result_window is None
            else as_int(_result_window)
        )
        self.truncated = (
            _truncated if _truncated.__class__ is bool else False if _truncated is None else as_bool(_truncated)
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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
