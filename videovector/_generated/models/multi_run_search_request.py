# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MultiRunSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list


@record
class MultiRunSearchRequest(Model):
    """A text search over several runs.

    At least one of `run_ids` and `index_id` is needed.

    Attributes:
        query: What to look for, in plain language.
        run_ids: The runs to search. Left out for the runs of `index_id`.
        index_id: The index whose runs are searched when `run_ids` is left out.
        aggregation: How hits of several runs are merged. Default: best.
        top_k: Most hits per run. From 1 to 50. Default: 5.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["query"]
        self.query = value if value.__class__ is str else as_str(value)
        if "run_ids" in data:
            value = data["run_ids"]
            self.run_ids = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.run_ids = None
        if "index_id" in data:
            value = data["index_id"]
            self.index_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.index_id = None
        if "aggregation" in data:
            value = data["aggregation"]
            self.aggregation = SearchAggregation.BEST if value is None else search_aggregation_values[value]
        else:
            absent += 1
            self.aggregation = SearchAggregation.BEST
        if "top_k" in data:
            value = data["top_k"]
            self.top_k = value if value.__class__ is int else 5 if value is None else as_int(value)
        else:
            absent += 1
            self.top_k = 5
        self._extra = None if len(data) + absent == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .search_aggregation import (
    SearchAggregation,  # noqa: E402
    search_aggregation_values,  # noqa: E402
)
