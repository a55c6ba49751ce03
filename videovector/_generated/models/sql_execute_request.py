# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlExecuteRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SqlExecuteRequest = itemgetter("query", "run_ids", "index_ids", "result_limit")
_absent_of_SqlExecuteRequest: dict[str, Any] = {"run_ids": None, "index_ids": None, "result_limit": None}


@record
class SqlExecuteRequest(Model):
    """A query to execute.

    Attributes:
        query: One read-only SELECT statement over the tables of the catalog.
        run_ids: Ids of the prompt runs to query. If omitted, all runs of the index are queried.
        index_ids: Ids of the indexes to query instead of the one in the path.
        result_limit: Maximum number of rows to return. From 1 to 2000. Default: 100.
    """

    query: str
    run_ids: list[str] | None
    index_ids: list[str] | None
    result_limit: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("query", "query", True, ("str",), False, None),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
        ("result_limit", "result_limit", False, ("int",), False, 100),
    )

    def __init__(
        self,
        *,
        query: str,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        result_limit: int = 100,
    ) -> None:
        self._extra = None
        self.query = query
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]
        self.result_limit = result_limit

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_SqlExecuteRequest, **data}
        try:
            values = _values_of_SqlExecuteRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SqlExecuteRequest, **data}
            values = _values_of_SqlExecuteRequest(data)
        self = new(cls)
        _query, _run_ids, _index_ids, _result_limit = values
        self.query = _query if _query.__class__ is str else as_str(_query)
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self.result_limit = (
            _result_limit if _result_limit.__class__ is int else 100 if _result_limit is None else as_int(_result_limit)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "query": self.query,
        }
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        out["result_limit"] = self.result_limit
        if self._extra:
            out.update(self._extra)
        return out
