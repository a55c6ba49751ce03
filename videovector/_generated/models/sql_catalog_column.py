# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlCatalogColumn: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SqlCatalogColumn = itemgetter("name", "type")
_absent_of_SqlCatalogColumn: dict[str, Any] = {"name": None, "type": None}


@record
class SqlCatalogColumn(Model):
    """A column of a table.

    Attributes:
        name: Name of the column in queries.
        type: Type of the values in the column.
    """

    name: str | None
    type: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", False, ("str",), False, None),
        ("type", "type", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        name: str | None = None,
        type: str | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.type = type

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_SqlCatalogColumn, **data}
        try:
            values = _values_of_SqlCatalogColumn(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SqlCatalogColumn, **data}
            values = _values_of_SqlCatalogColumn(data)
        self = new(cls)
        _name, _type = values
        self.name = None if _name is None else _name if _name.__class__ is str else as_str(_name)
        self.type = None if _type is None else _type if _type.__class__ is str else as_str(_type)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.name is not None:
            out["name"] = self.name
        if self.type is not None:
            out["type"] = self.type
        if self._extra:
            out.update(self._extra)
        return out
