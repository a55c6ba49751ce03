# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowSearchResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str, read_list


@record
class WorkflowSearchResponse(Model):
    """One page of a workflow search.

    Attributes:
        data: The hits of this page.
        mode: How the search was carried out.
        result_level: Whether segments or media items as a whole were looked for. Default: segment.
        scope: What was searched, as an open object.
        coverage: How much of the scope could be searched, as an open object.
        warnings: Things worth knowing about the result, in words.
        pagination: Where the page stands.
        snapshot_id: Identifies the snapshot the pages are taken from.
        candidate_limit: Most candidates the search looked at.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "data" in data:
            value = data["data"]
            self.data = (
                []
                if value is None
                else [*map(SearchResult.read_dict, value if value.__class__ is list else as_list(value))][:]
            )
        else:
            absent += 1
            self.data = []
        value = data["mode"]
        self.mode = workflow_search_mode_values[value]
        if "result_level" in data:
            value = data["result_level"]
            self.result_level = ResultLevel.SEGMENT if value is None else result_level_values[value]
        else:
            absent += 1
            self.result_level = ResultLevel.SEGMENT
        if "scope" in data:
            value = data["scope"]
            self.scope = {} if value is None else value if value.__class__ is dict else as_dict(value)
        else:
            absent += 1
            self.scope = {}
        if "coverage" in data:
            value = data["coverage"]
            self.coverage = {} if value is None else value if value.__class__ is dict else as_dict(value)
        else:
            absent += 1
            self.coverage = {}
        if "warnings" in data:
            value = data["warnings"]
            self.warnings = [] if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.warnings = []
        value = data["pagination"]
        self.pagination = WorkflowPagination.read_dict(value)
        if "snapshot_id" in data:
            value = data["snapshot_id"]
            self.snapshot_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.snapshot_id = None
        if "candidate_limit" in data:
            value = data["candidate_limit"]
            self.candidate_limit = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.candidate_limit = None
        self._extra = None if len(data) + absent == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
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
