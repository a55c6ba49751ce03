# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""FilterSearchResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_FilterSearchResponse = itemgetter("results", "next_page_token", "total_shown", "data", "pagination")
_absent_of_FilterSearchResponse: dict[str, Any] = {
    "results": None,
    "next_page_token": None,
    "total_shown": None,
    "data": None,
    "pagination": None,
}


@record
class FilterSearchResponse(Model):
    """One page of results of a search by field values.

    The same results are given in two forms: `results` with `next_page_token`, and `data` with `pagination`. A server
    may send one or both; the client fills in the missing one.

    Attributes:
        results: The results of this page. If absent, the same as `data`.
        next_page_token: Cursor of the next page; null on the last page. If absent, the same as
            `pagination.next_cursor`.
        total_shown: Number of results on this page. Default: 0.
        data: The results of this page. If absent, the same as `results`.
        pagination: Where the page is in the list. If absent, it is made from `next_page_token`.
    """

    results: list[SearchResult]
    next_page_token: str | None
    total_shown: int
    data: list[SearchResult]
    pagination: PaginationMeta | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("results", "results", False, ("list", ("model", "SearchResult")), False, []),
        ("next_page_token", "next_page_token", False, ("optional", ("str",)), False, None),
        ("total_shown", "total_shown", False, ("int",), False, 0),
        ("data", "data", False, ("list", ("model", "SearchResult")), False, []),
        ("pagination", "pagination", False, ("optional", ("model", "PaginationMeta")), False, None),
    )

    def __init__(
        self,
        *,
        results: Sequence[SearchResult | Mapping[str, Any]] | None = None,
        next_page_token: str | None = None,
        total_shown: int = 0,
        data: Sequence[SearchResult | Mapping[str, Any]] | None = None,
        pagination: PaginationMeta | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.results = [] if results is None else ([SearchResult.model_validate(i0) for i0 in results])
        self.next_page_token = next_page_token
        self.total_shown = total_shown
        self.data = [] if data is None else ([SearchResult.model_validate(i0) for i0 in data])
        self.pagination = None if pagination is None else PaginationMeta.model_validate(pagination)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_FilterSearchResponse, **data}
        try:
            values = _values_of_FilterSearchResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_FilterSearchResponse, **data}
            values = _values_of_FilterSearchResponse(data)
        self = new(cls)
        _results, _next_page_token, _total_shown, _data, _pagination = values
        self.results = (
            []
            if _results is None
            else [*map(SearchResult.read_dict, _results if _results.__class__ is list else as_list(_results))][:]
        )
        self.next_page_token = (
            None
            if _next_page_token is None
            else _next_page_token
            if _next_page_token.__class__ is str
            else as_str(_next_page_token)
        )
        self.total_shown = (
            _total_shown if _total_shown.__class__ is int else 0 if _total_shown is None else as_int(_total_shown)
        )
        self.data = (
            []
            if _data is None
            else [*map(SearchResult.read_dict, _data if _data.__class__ is list else as_list(_data))][:]
        )
        self.pagination = None if _pagination is None else PaginationMeta.read_dict(_pagination)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["results"] = [i0.to_dict() for i0 in self.results]
        if self.next_page_token is not None:
            out["next_page_token"] = self.next_page_token
        out["total_shown"] = self.total_shown
        out["data"] = [i0.to_dict() for i0 in self.data]
        if self.pagination is not None:
            out["pagination"] = self.pagination.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .pagination_meta import PaginationMeta  # noqa: E402
from .search_result import SearchResult  # noqa: E402
