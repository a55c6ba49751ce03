# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlExecuteRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list


@record
class SqlExecuteRequest(Model):
    """A query to execute.

    Attributes:
        query: A single read-only SELECT statement over the tables of the catalog.
        run_ids: Only these runs. Left out for all runs of the index.
        index_ids: Indexes to query instead of the one in the path.
        result_limit: Most rows to return. From 1 to 2000. Default: 100.
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
        if "index_ids" in data:
            value = data["index_ids"]
            self.index_ids = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.index_ids = None
        if "result_limit" in data:
            value = data["result_limit"]
            self.result_limit = value if value.__class__ is int else 100 if value is None else as_int(value)
        else:
            absent += 1
            self.result_limit = 100
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
