# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""TextSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_TextSearchRequest = itemgetter("query", "top_k", "search_fields", "run_ids", "index_ids")
_absent_of_TextSearchRequest: dict[str, Any] = {
    "top_k": None,
    "search_fields": None,
    "run_ids": None,
    "index_ids": None,
}


@record
class TextSearchRequest(Model):
    """A text search.

    Attributes:
        query: What to look for, in plain language.
        top_k: Maximum number of hits to return. From 1 to 100. Default: 30.
        search_fields: Paths of the fields to search: property names joined with dots, with `[]` after a list of
            objects. If omitted, all fields are searched that the prompt does not exclude from semantic search.
        run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
        index_ids: Ids of the indexes to search instead of the one in the path.
    """

    query: str
    top_k: int
    search_fields: list[str] | None
    run_ids: list[str] | None
    index_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("query", "query", True, ("str",), False, None),
        ("top_k", "top_k", False, ("int",), False, 30),
        ("search_fields", "search_fields", False, ("list", ("str",)), False, None),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        query: str,
        top_k: int = 30,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.query = query
        self.top_k = top_k
        self.search_fields = None if search_fields is None else [*search_fields]
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_TextSearchRequest, **data}
        try:
            values = _values_of_TextSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_TextSearchRequest, **data}
            values = _values_of_TextSearchRequest(data)
        self = new(cls)
        _query, _top_k, _search_fields, _run_ids, _index_ids = values
        self.query = _query if _query.__class__ is str else as_str(_query)
        self.top_k = _top_k if _top_k.__class__ is int else 30 if _top_k is None else as_int(_top_k)
        self.search_fields = None if _search_fields is None else read_list(_search_fields, str, as_str)
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "query": self.query,
        }
        out["top_k"] = self.top_k
        if self.search_fields is not None:
            out["search_fields"] = [*self.search_fields]
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self._extra:
            out.update(self._extra)
        return out
