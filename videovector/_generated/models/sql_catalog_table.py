# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlCatalogTable: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SqlCatalogTable = itemgetter("default_query", "name", "run_id", "columns")
_absent_of_SqlCatalogTable: dict[str, Any] = {"name": None, "run_id": None, "columns": None}


@record
class SqlCatalogTable(Model):
    """A table with the results of one prompt run.

    Attributes:
        default_query: A query on this table that can be executed as it is.
        name: Name of the table in queries.
        run_id: Id of the prompt run whose results are in the table.
        columns: The columns of the table.
    """

    default_query: str
    name: str | None
    run_id: str | None
    columns: list[SqlCatalogColumn] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("default_query", "default_query", True, ("str",), False, None),
        ("name", "name", False, ("str",), False, None),
        ("run_id", "run_id", False, ("str",), False, None),
        ("columns", "columns", False, ("list", ("model", "SqlCatalogColumn")), False, None),
    )

    def __init__(
        self,
        *,
        default_query: str,
        name: str | None = None,
        run_id: str | None = None,
        columns: Sequence[SqlCatalogColumn | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.default_query = default_query
        self.name = name
        self.run_id = run_id
        self.columns = None if columns is None else [SqlCatalogColumn.model_validate(i0) for i0 in columns]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_SqlCatalogTable, **data}
        try:
            values = _values_of_SqlCatalogTable(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SqlCatalogTable, **data}
            values = _values_of_SqlCatalogTable(data)
        self = new(cls)
        _default_query, _name, _run_id, _columns = values
        self.default_query = _default_query if _default_query.__class__ is str else as_str(_default_query)
        self.name = None if _name is None else _name if _name.__class__ is str else as_str(_name)
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.columns = (
            None
            if _columns is None
            else [*map(SqlCatalogColumn.read_dict, _columns if _columns.__class__ is list else as_list(_columns))][:]
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "default_query": self.default_query,
        }
        if self.name is not None:
            out["name"] = self.name
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.columns is not None:
            out["columns"] = [i0.to_dict() for i0 in self.columns]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .sql_catalog_column import SqlCatalogColumn  # noqa: E402
