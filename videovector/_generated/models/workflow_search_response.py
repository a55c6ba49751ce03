# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowSearchResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowSearchResponse = itemgetter(
    "data", "mode", "result_level", "scope", "coverage", "warnings", "pagination", "snapshot_id", "candidate_limit"
)
_absent_of_WorkflowSearchResponse: dict[str, Any] = {
    "data": None,
    "result_level": None,
    "scope": None,
    "coverage": None,
    "warnings": None,
    "snapshot_id": None,
    "candidate_limit": None,
}


@record
class WorkflowSearchResponse(Model):
    """One page of a workflow search.

    Attributes:
        data: The hits of this page.
        mode: How the search was done.
        result_level: Whether segments or whole media items were searched. Default: segment.
        scope: What was searched, as a free-form object.
        coverage: How much of the scope could be searched, as a free-form object.
        warnings: Human-readable remarks about the result.
        pagination: Where the page is in the snapshot, and the cursor of the next page.
        snapshot_id: Id of the snapshot that the pages come from.
        candidate_limit: Maximum number of candidates that the search considered.
    """

    data: list[SearchResult]
    mode: WorkflowSearchMode
    result_level: ResultLevel
    scope: dict[str, Any]
    coverage: dict[str, Any]
    warnings: list[str]
    pagination: WorkflowPagination
    snapshot_id: str | None
    candidate_limit: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("data", "data", False, ("list", ("model", "SearchResult")), False, []),
        ("mode", "mode", True, ("enum", "str", "workflow_search_mode_values"), False, None),
        ("result_level", "result_level", False, ("enum", "str", "result_level_values"), False, "segment"),
        ("scope", "scope", False, ("map", ("any",)), False, {}),
        ("coverage", "coverage", False, ("map", ("any",)), False, {}),
        ("warnings", "warnings", False, ("list", ("str",)), False, []),
        ("pagination", "pagination", True, ("model", "WorkflowPagination"), False, None),
        ("snapshot_id", "snapshot_id", False, ("str",), False, None),
        ("candidate_limit", "candidate_limit", False, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        data: Sequence[SearchResult | Mapping[str, Any]] | None = None,
        mode: WorkflowSearchMode | str,
        result_level: ResultLevel | str | None = None,
        scope: Mapping[str, Any] | None = None,
        coverage: Mapping[str, Any] | None = None,
        warnings: Sequence[str] | None = None,
        pagination: WorkflowPagination | Mapping[str, Any],
        snapshot_id: str | None = None,
        candidate_limit: int | None = None,
    ) -> None:
        self._extra = None
        self.data = [] if data is None else ([SearchResult.model_validate(i0) for i0 in data])
        self.mode = workflow_search_mode_values[mode]
        self.result_level = ResultLevel.SEGMENT if result_level is None else (result_level_values[result_level])
        self.scope = {} if scope is None else ({**scope})
        self.coverage = {} if coverage is None else ({**coverage})
        self.warnings = [] if warnings is None else ([*warnings])
        self.pagination = WorkflowPagination.model_validate(pagination)
        self.snapshot_id = snapshot_id
        self.candidate_limit = candidate_limit

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_WorkflowSearchResponse, **data}
        try:
            values = _values_of_WorkflowSearchResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowSearchResponse, **data}
            values = _values_of_WorkflowSearchResponse(data)
        self = new(cls)
        _data, _mode, _result_level, _scope, _coverage, _warnings, _pagination, _snapshot_id, _candidate_limit = values
        self.data = (
            []
            if _data is None
            else [*map(SearchResult.read_dict, _data if _data.__class__ is list else as_list(_data))][:]
        )
        self.mode = workflow_search_mode_values[_mode]
        self.result_level = ResultLevel.SEGMENT if _result_level is None else result_level_values[_result_level]
        self.scope = {} if _scope is None else _scope if _scope.__class__ is dict else as_dict(_scope)
        self.coverage = {} if _coverage is None else _coverage if _coverage.__class__ is dict else as_dict(_coverage)
        self.warnings = [] if _warnings is None else read_list(_warnings, str, as_str)
        self.pagination = WorkflowPagination.read_dict(_pagination)
        self.snapshot_id = (
            None if _snapshot_id is None else _snapshot_id if _snapshot_id.__class__ is str else as_str(_snapshot_id)
        )
        self.candidate_limit = (
            None
            if _candidate_limit is None
            else _candidate_limit
            if _candidate_limit.__class__ is int
            else as_int(_candidate_limit)
        )
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "mode": self.mode.value,
            "pagination": self.pagination.to_dict(),
        }
        out["data"] = [i0.to_dict() for i0 in self.data]
        out["result_level"] = self.result_level.value
        out["scope"] = {**self.scope}
        out["coverage"] = {**self.coverage}
        out["warnings"] = [*self.warnings]
        if self.snapshot_id is not None:
            out["snapshot_id"] = self.snapshot_id
        if self.candidate_limit is not None:
            out["candidate_limit"] = self.candidate_limit
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .result_level import (
    ResultLevel,  # noqa: E402
    result_level_values,  # noqa: E402
)
from .search_result import SearchResult  # noqa: E402
from .workflow_pagination import WorkflowPagination  # noqa: E402
from .workflow_search_mode import (
    WorkflowSearchMode,  # noqa: E402
    workflow_search_mode_values,  # noqa: E402
)
