# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowResultStream: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowResultStream = itemgetter("data", "pagination")
_absent_of_WorkflowResultStream: dict[str, Any] = {}


@record
class WorkflowResultStream(Model):
    """One page of extracted or selected results of a prompt run.

    Attributes:
        data: The results, as free-form objects with at least `video_id` and, for segments, `segment_id`. They have
            the fields of `SegmentRunResult` or `PromptRunVideoResult`.
        pagination: Where the page is in the list, and the cursor of the next page.
    """

    data: list[dict[str, Any]]
    pagination: PaginationMeta

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("data", "data", True, ("list", ("map", ("any",))), False, None),
        ("pagination", "pagination", True, ("model", "PaginationMeta"), False, None),
    )

    def __init__(
        self,
        *,
        data: Sequence[Mapping[str, Any]],
        pagination: PaginationMeta | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.data = [{**i0} for i0 in data]
        self.pagination = PaginationMeta.model_validate(pagination)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_WorkflowResultStream, **data}
        try:
            values = _values_of_WorkflowResultStream(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowResultStream, **data}
            values = _values_of_WorkflowResultStream(data)
        self = new(cls)
        _data, _pagination = values
        self.data = [
            i0 if i0.__class__ is dict else as_dict(i0) for i0 in (_data if _data.__class__ is list else as_list(_data))
        ]
        self.pagination = PaginationMeta.read_dict(_pagination)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "data": [{**i0} for i0 in self.data],
            "pagination": self.pagination.to_dict(),
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .pagination_meta import PaginationMeta  # noqa: E402
