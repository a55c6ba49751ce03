# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlGenerateRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SqlGenerateRequest = itemgetter("instruction", "existing_query", "run_ids", "index_ids")
_absent_of_SqlGenerateRequest: dict[str, Any] = {"existing_query": None, "run_ids": None, "index_ids": None}


@record
class SqlGenerateRequest(Model):
    """The instruction to generate a query from.

    Attributes:
        instruction: What the query should answer, in plain language.
        existing_query: A query to improve.
        run_ids: Ids of the prompt runs to query. If omitted, all runs of the index are queried.
        index_ids: Ids of the indexes to query instead of the one in the path.
    """

    instruction: str
    existing_query: str | None
    run_ids: list[str] | None
    index_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("instruction", "instruction", True, ("str",), False, None),
        ("existing_query", "existing_query", False, ("str",), False, None),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        instruction: str,
        existing_query: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.instruction = instruction
        self.existing_query = existing_query
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_SqlGenerateRequest, **data}
        try:
            values = _values_of_SqlGenerateRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SqlGenerateRequest, **data}
            values = _values_of_SqlGenerateRequest(data)
        self = new(cls)
        _instruction, _existing_query, _run_ids, _index_ids = values
        self.instruction = _instruction if _instruction.__class__ is str else as_str(_instruction)
        self.existing_query = (
            None
            if _existing_query is None
            else _existing_query
            if _existing_query.__class__ is str
            else as_str(_existing_query)
        )
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "instruction": self.instruction,
        }
        if self.existing_query is not None:
            out["existing_query"] = self.existing_query
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self._extra:
            out.update(self._extra)
        return out
