# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunPage: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunPage = itemgetter("data", "pagination")
_absent_of_PromptRunPage: dict[str, Any] = {}


@record
class PromptRunPage(Model):
    """One page of prompt runs.

    Attributes:
        data: The runs of this page, newest first.
        pagination: Where the page is in the list, and the cursor of the next page.
    """

    data: list[PromptRun]
    pagination: PaginationMeta

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("data", "data", True, ("list", ("model", "PromptRun")), False, None),
        ("pagination", "pagination", True, ("model", "PaginationMeta"), False, None),
    )

    def __init__(
        self,
        *,
        data: Sequence[PromptRun | Mapping[str, Any]],
        pagination: PaginationMeta | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.data = [PromptRun.model_validate(i0) for i0 in data]
        self.pagination = PaginationMeta.model_validate(pagination)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_PromptRunPage, **data}
        try:
            values = _values_of_PromptRunPage(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunPage, **data}
            values = _values_of_PromptRunPage(data)
        self = new(cls)
        _data, _pagination = values
        self.data = [*map(PromptRun.read_dict, _data if _data.__class__ is list else as_list(_data))][:]
        self.pagination = PaginationMeta.read_dict(_pagination)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "data": [i0.to_dict() for i0 in self.data],
            "pagination": self.pagination.to_dict(),
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .pagination_meta import PaginationMeta  # noqa: E402
from .prompt_run import PromptRun  # noqa: E402
