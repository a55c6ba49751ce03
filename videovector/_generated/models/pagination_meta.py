# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PaginationMeta: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PaginationMeta = itemgetter("limit", "has_more", "next_cursor")
_absent_of_PaginationMeta: dict[str, Any] = {}


@record
class PaginationMeta(Model):
    """Where a page is in a list that is read page by page with cursors.

    Attributes:
        limit: The page size that was used.
        has_more: Whether there is a next page.
        next_cursor: Cursor of the next page; null on the last page.
    """

    limit: int
    has_more: bool
    next_cursor: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("limit", "limit", True, ("int",), False, None),
        ("has_more", "has_more", True, ("bool",), False, None),
        ("next_cursor", "next_cursor", True, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        limit: int,
        has_more: bool,
        next_cursor: str | None,
    ) -> None:
        self._extra = None
        self.limit = limit
        self.has_more = has_more
        self.next_cursor = next_cursor

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_PaginationMeta, **data}
        try:
            values = _values_of_PaginationMeta(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PaginationMeta, **data}
            values = _values_of_PaginationMeta(data)
        self = new(cls)
        _limit, _has_more, _next_cursor = values
        self.limit = _limit if _limit.__class__ is int else as_int(_limit)
        self.has_more = _has_more if _has_more.__class__ is bool else as_bool(_has_more)
        self.next_cursor = (
            None if _next_cursor is None else _next_cursor if _next_cursor.__class__ is str else as_str(_next_cursor)
        )
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "limit": self.limit,
            "has_more": self.has_more,
            "next_cursor": self.next_cursor,
        }
        if self._extra:
            out.update(self._extra)
        return out
