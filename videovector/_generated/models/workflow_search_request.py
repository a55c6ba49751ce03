# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, to_json, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_object, as_str, as_union, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowSearchRequest = itemgetter(
    "query", "filters", "result_level", "video_ids", "prompt_run_ids", "index_id", "index_name", "limit"
)
_absent_of_WorkflowSearchRequest: dict[str, Any] = {
    "query": None,
    "filters": None,
    "result_level": None,
    "video_ids": None,
    "prompt_run_ids": None,
    "index_id": None,
    "index_name": None,
    "limit": None,
}


@record
class WorkflowSearchRequest(Model):
    """A search by meaning (`query`) or by field values (`filters`).

    If no index, media item or prompt run is given, the playground is searched.

    Attributes:
        query: What to look for, in plain language.
        filters: Conditions on field values. A result must meet all of them. 1 to 4 items.
        result_level: Whether to search segments or whole media items. Default: segment.
        video_ids: Id of the media item to search, or ids of several.
        prompt_run_ids: Id of the prompt run whose results to search, or ids of several.
        index_id: Id of the index to search.
        index_name: Name of the index to search.
        limit: Maximum number of hits per page. From 1 to 50. Default: 10.
    """

    query: str | None
    filters: list[WorkflowFilterCondition] | None
    result_level: ResultLevel
    video_ids: str | list[str] | None
    prompt_run_ids: str | list[str] | None
    index_id: str | None
    index_name: str | None
    limit: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("query", "query", False, ("str",), False, None),
        ("filters", "filters", False, ("list", ("map", ("any",))), False, None),
        ("result_level", "result_level", False, ("enum", "str", "result_level_values"), False, "segment"),
        (
            "video_ids",
            "video_ids",
            False,
            (
                "union",
                (
                    ("str",),
                    ("list", ("str",)),
                ),
            ),
            False,
            None,
        ),
        (
            "prompt_run_ids",
            "prompt_run_ids",
            False,
            (
                "union",
                (
                    ("str",),
                    ("list", ("str",)),
                ),
            ),
            False,
            None,
        ),
        ("index_id", "index_id", False, ("str",), False, None),
        ("index_name", "index_name", False, ("str",), False, None),
        ("limit", "limit", False, ("int",), False, 10),
    )

    def __init__(
        self,
        *,
        query: str | None = None,
        filters: Sequence[WorkflowFilterCondition | Mapping[str, Any]] | None = None,
        result_level: ResultLevel | str | None = None,
        video_ids: str | list[str] | None = None,
        prompt_run_ids: str | list[str] | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        limit: int = 10,
    ) -> None:
        self._extra = None
        self.query = query
        self.filters = None if filters is None else [as_object(i0) for i0 in filters]
        self.result_level = ResultLevel.SEGMENT if result_level is None else (result_level_values[result_level])
        self.video_ids = video_ids
        self.prompt_run_ids = prompt_run_ids
        self.index_id = index_id
        self.index_name = index_name
        self.limit = limit

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 8:
            data = {**_absent_of_WorkflowSearchRequest, **data}
        try:
            values = _values_of_WorkflowSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowSearchRequest, **data}
            values = _values_of_WorkflowSearchRequest(data)
        self = new(cls)
        _query, _filters, _result_level, _video_ids, _prompt_run_ids, _index_id, _index_name, _limit = values
        self.query = None if _query is None else _query if _query.__class__ is str else as_str(_query)
        self.filters = (
            None
            if _filters is None
            else [as_object(i0) for i0 in (_filters if _filters.__class__ is list else as_list(_filters))]
        )
        self.result_level = ResultLevel.SEGMENT if _result_level is None else result_level_values[_result_level]
        self.video_ids = (
            None
            if _video_ids is None
            else as_union(
                _video_ids,
                (
                    as_str,
                    lambda i0: read_list(i0, str, as_str),
                ),
            )
        )
        self.prompt_run_ids = (
            None
            if _prompt_run_ids is None
            else as_union(
                _prompt_run_ids,
                (
                    as_str,
                    lambda i0: read_list(i0, str, as_str),
                ),
            )
        )
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.index_name = (
            None if _index_name is None else _index_name if _index_name.__class__ is str else as_str(_index_name)
        )
        self.limit = _limit if _limit.__class__ is int else 10 if _limit is None else as_int(_limit)
        self._extra = None if len(data) == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.query is not None:
            out["query"] = self.query
        if self.filters is not None:
            out["filters"] = [*self.filters]
        out["result_level"] = self.result_level.value
        if self.video_ids is not None:
            out["video_ids"] = to_json(self.video_ids)
        if self.prompt_run_ids is not None:
            out["prompt_run_ids"] = to_json(self.prompt_run_ids)
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self.index_name is not None:
            out["index_name"] = self.index_name
        out["limit"] = self.limit
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .result_level import (
    ResultLevel,  # noqa: E402
    result_level_values,  # noqa: E402
)
from .workflow_filter_condition import WorkflowFilterCondition  # noqa: E402
