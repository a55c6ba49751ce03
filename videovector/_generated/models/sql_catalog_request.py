# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SqlCatalogRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SqlCatalogRequest = itemgetter("run_ids", "index_ids")
_absent_of_SqlCatalogRequest: dict[str, Any] = {"run_ids": None, "index_ids": None}


@record
class SqlCatalogRequest(Model):
    """What the catalog covers.

    The body is required, even if it is empty.

    Attributes:
        run_ids: Ids of the prompt runs to include. If omitted, all runs of the index are included.
        index_ids: Ids of the indexes to include instead of the one in the path.
    """

    run_ids: list[str] | None
    index_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_SqlCatalogRequest, **data}
        try:
            values = _values_of_SqlCatalogRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SqlCatalogRequest, **data}
            values = _values_of_SqlCatalogRequest(data)
        self = new(cls)
        _run_ids, _index_ids = values
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self._extra:
            out.update(self._extra)
        return out
