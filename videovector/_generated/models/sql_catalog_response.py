# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlCatalogResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list


@record
class SqlCatalogResponse(Model):
    """The tables that can be queried.

    Attributes:
        tables: The tables, one per prompt run.
    """

    tables: list[SqlCatalogTable]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("tables", "tables", True, ("list", ("model", "SqlCatalogTable")), False, None),
    )

    def __init__(
        self,
        *,
        tables: Sequence[SqlCatalogTable | Mapping[str, Any]],
    ) -> None:
        self._extra = None
        self.tables = [SqlCatalogTable.model_validate(i0) for i0 in tables]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _tables = data["tables"]
        self.tables = [*map(SqlCatalogTable.read_dict, _tables if _tables.__class__ is list else as_list(_tables))][:]
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "tables": [i0.to_dict() for i0 in self.tables],
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .sql_catalog_table import SqlCatalogTable  # noqa: E402
