# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""FilterSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_object, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_FilterSearchRequest = itemgetter("conditions", "page_size", "cursor", "run_ids", "index_ids")
_absent_of_FilterSearchRequest: dict[str, Any] = {"page_size": None, "cursor": None, "run_ids": None, "index_ids": None}


@record
class FilterSearchRequest(Model):
    """A search by field values.

    All conditions must be met.

    Attributes:
        conditions: The conditions. A result must meet all of them. 1 to 4 items.
        page_size: Maximum number of results per page. From 1 to 100. Default: 50.
        cursor: Where to continue: `next_page_token` of the previous response. Omit it for the first page.
        run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
        index_ids: Ids of the indexes to search instead of the one in the path.
    """

    conditions: list[FilterCondition]
    page_size: int
    cursor: str | None
    run_ids: list[str] | None
    index_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("conditions", "conditions", True, ("list", ("map", ("any",))), False, None),
        ("page_size", "page_size", False, ("int",), False, 50),
        ("cursor", "cursor", False, ("str",), False, None),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        conditions: Sequence[FilterCondition | Mapping[str, Any]],
        page_size: int = 50,
        cursor: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.conditions = [as_object(i0) for i0 in conditions]
        self.page_size = page_size
        self.cursor = cursor
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_FilterSearchRequest, **data}
        try:
            values = _values_of_FilterSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_FilterSearchRequest, **data}
            values = _values_of_FilterSearchRequest(data)
        self = new(cls)
        _conditions, _page_size, _cursor, _run_ids, _index_ids = values
        self.conditions = [
            as_object(i0) for i0 in (_conditions if _conditions.__class__ is list else as_list(_conditions))
        ]
        self.page_size = _page_size if _page_size.__class__ is int else 50 if _page_size is None else as_int(_page_size)
        self.cursor = None if _cursor is None else _cursor if _cursor.__class__ is str else as_str(_cursor)
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "conditions": [*self.conditions],
        }
        out["page_size"] = self.page_size
        if self.cursor is not None:
            out["cursor"] = self.cursor
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .filter_condition import FilterCondition  # noqa: E402
