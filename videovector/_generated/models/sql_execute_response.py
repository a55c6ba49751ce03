# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlExecuteResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SqlExecuteResponse = itemgetter("rows", "row_context", "truncated", "applied_result_limit")
_absent_of_SqlExecuteResponse: dict[str, Any] = {"row_context": None, "truncated": None, "applied_result_limit": None}


@record
class SqlExecuteResponse(Model):
    """The rows that a query returned.

    Attributes:
        rows: The rows. Each is an object with column names and values.
        row_context: For each row, in the same order, the record it comes from, such as its prompt run; null if a row
            comes from no single record, as with aggregates.
        truncated: Whether there were more rows than the limit.
        applied_result_limit: The limit that was used.
    """

    rows: list[dict[str, Any]]
    row_context: list[dict[str, Any] | None] | None
    truncated: bool | None
    applied_result_limit: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("rows", "rows", True, ("list", ("map", ("any",))), False, None),
        ("row_context", "row_context", False, ("list", ("optional", ("map", ("any",)))), False, None),
        ("truncated", "truncated", False, ("bool",), False, None),
        ("applied_result_limit", "applied_result_limit", False, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        rows: Sequence[Mapping[str, Any]],
        row_context: Sequence[Mapping[str, Any] | None] | None = None,
        truncated: bool | None = None,
        applied_result_limit: int | None = None,
    ) -> None:
        self._extra = None
        self.rows = [{**i0} for i0 in rows]
        self.row_context = None if row_context is None else [None if i0 is None else {**i0} for i0 in row_context]
        self.truncated = truncated
        self.applied_result_limit = applied_result_limit

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_SqlExecuteResponse, **data}
        try:
            values = _values_of_SqlExecuteResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SqlExecuteResponse, **data}
            values = _values_of_SqlExecuteResponse(data)
        self = new(cls)
        _rows, _row_context, _truncated, _applied_result_limit = values
        self.rows = [
            i0 if i0.__class__ is dict else as_dict(i0) for i0 in (_rows if _rows.__class__ is list else as_list(_rows))
        ]
        self.row_context = (
            None
            if _row_context is None
            else [
                None if i0 is None else i0 if i0.__class__ is dict else as_dict(i0)
                for i0 in (_row_context if _row_context.__class__ is list else as_list(_row_context))
            ]
        )
        self.truncated = (
            None if _truncated is None else _truncated if _truncated.__class__ is bool else as_bool(_truncated)
        )
        self.applied_result_limit = (
            None
            if _applied_result_limit is None
            else _applied_result_limit
            if _applied_result_limit.__class__ is int
            else as_int(_applied_result_limit)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "rows": [{**i0} for i0 in self.rows],
        }
        if self.row_context is not None:
            out["row_context"] = [None if i0 is None else {**i0} for i0 in self.row_context]
        if self.truncated is not None:
            out["truncated"] = self.truncated
        if self.applied_result_limit is not None:
            out["applied_result_limit"] = self.applied_result_limit
        if self._extra:
            out.update(self._extra)
        return out
