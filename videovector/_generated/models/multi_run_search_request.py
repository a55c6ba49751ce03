# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MultiRunSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_MultiRunSearchRequest = itemgetter("query", "run_ids", "index_id", "aggregation", "top_k")
_absent_of_MultiRunSearchRequest: dict[str, Any] = {
    "run_ids": None,
    "index_id": None,
    "aggregation": None,
    "top_k": None,
}


@record
class MultiRunSearchRequest(Model):
    """A text search over several prompt runs.

    At least one of `run_ids` and `index_id` is required.

    Attributes:
        query: What to look for, in plain language.
        run_ids: Ids of the prompt runs to search. If omitted, the runs of `index_id` are searched.
        index_id: Id of the index whose prompt runs to search. Used only if `run_ids` is omitted.
        aggregation: How the hits of several prompt runs are merged. Default: best.
        top_k: Maximum number of hits per prompt run. From 1 to 50. Default: 5.
    """

    query: str
    run_ids: list[str] | None
    index_id: str | None
    aggregation: SearchAggregation
    top_k: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("query", "query", True, ("str",), False, None),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_id", "index_id", False, ("str",), False, None),
        ("aggregation", "aggregation", False, ("enum", "str", "search_aggregation_values"), False, "best"),
        ("top_k", "top_k", False, ("int",), False, 5),
    )

    def __init__(
        self,
        *,
        query: str,
        run_ids: Sequence[str] | None = None,
        index_id: str | None = None,
        aggregation: SearchAggregation | str | None = None,
        top_k: int = 5,
    ) -> None:
        self._extra = None
        self.query = query
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_id = index_id
        self.aggregation = SearchAggregation.BEST if aggregation is None else (search_aggregation_values[aggregation])
        self.top_k = top_k

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_MultiRunSearchRequest, **data}
        try:
            values = _values_of_MultiRunSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_MultiRunSearchRequest, **data}
            values = _values_of_MultiRunSearchRequest(data)
        self = new(cls)
        _query, _run_ids, _index_id, _aggregation, _top_k = values
        self.query = _query if _query.__class__ is str else as_str(_query)
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.aggregation = SearchAggregation.BEST if _aggregation is None else search_aggregation_values[_aggregation]
        self.top_k = _top_k if _top_k.__class__ is int else 5 if _top_k is None else as_int(_top_k)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "query": self.query,
        }
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_id is not None:
            out["index_id"] = self.index_id
        out["aggregation"] = self.aggregation.value
        out["top_k"] = self.top_k
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .search_aggregation import (
    SearchAggregation,  # noqa: E402
    search_aggregation_values,  # noqa: E402
)
