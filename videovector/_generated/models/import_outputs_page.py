# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportOutputsPage: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportOutputsPage = itemgetter("items", "next_cursor", "total")
_absent_of_ImportOutputsPage: dict[str, Any] = {"items": None, "next_cursor": None, "total": None}


@record
class ImportOutputsPage(Model):
    """One page of the outputs of an import job.

    Attributes:
        items: The outputs of this page, ordered by source file, then by part.
        next_cursor: Cursor of the next page; null on the last page.
        total: Number of outputs of the whole job. At least 0. Default: 0.
    """

    items: list[ImportOutput]
    next_cursor: str | None
    total: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("items", "items", False, ("list", ("model", "ImportOutput")), False, []),
        ("next_cursor", "next_cursor", False, ("optional", ("str",)), False, None),
        ("total", "total", False, ("int",), False, 0),
    )

    def __init__(
        self,
        *,
        items: Sequence[ImportOutput | Mapping[str, Any]] | None = None,
        next_cursor: str | None = None,
        total: int = 0,
    ) -> None:
        self._extra = None
        self.items = [] if items is None else ([ImportOutput.model_validate(i0) for i0 in items])
        self.next_cursor = next_cursor
        self.total = total

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_ImportOutputsPage, **data}
        try:
            values = _values_of_ImportOutputsPage(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportOutputsPage, **data}
            values = _values_of_ImportOutputsPage(data)
        self = new(cls)
        _items, _next_cursor, _total = values
        self.items = (
            []
            if _items is None
            else [*map(ImportOutput.read_dict, _items if _items.__class__ is list else as_list(_items))][:]
        )
        self.next_cursor = (
            None if _next_cursor is None else _next_cursor if _next_cursor.__class__ is str else as_str(_next_cursor)
        )
        self.total = _total if _total.__class__ is int else 0 if _total is None else as_int(_total)
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["items"] = [i0.to_dict() for i0 in self.items]
        if self.next_cursor is not None:
            out["next_cursor"] = self.next_cursor
        out["total"] = self.total
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_output import ImportOutput  # noqa: E402
