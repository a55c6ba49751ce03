# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowRunResults: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowRunResults = itemgetter(
    "run_id", "status", "result_level", "selection_summary", "filtered", "unfiltered"
)
_absent_of_WorkflowRunResults: dict[str, Any] = {"filtered": None, "unfiltered": None}


@record
class WorkflowRunResults(Model):
    """Results of a prompt run in two lists.

    A list is null if it was not requested or is not available yet; an available list without results is an empty
    page.

    Attributes:
        run_id: Id of the prompt run.
        status: Status of the prompt run.
        result_level: Whether the results are those of segments or of whole media items.
        selection_summary: Status of the selection; null if the prompt has no selection filter.
        filtered: What the selection filter selected; null while the selection is pending, if it failed, and if the
            prompt has no selection filter.
        unfiltered: Everything that was extracted; null while the extraction is not finished.
    """

    run_id: str
    status: PromptRunStatus
    result_level: ResultLevel
    selection_summary: SelectionSummary | None
    filtered: WorkflowResultStream | None
    unfiltered: WorkflowResultStream | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("run_id", "run_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "prompt_run_status_values"), False, None),
        ("result_level", "result_level", True, ("enum", "str", "result_level_values"), False, None),
        ("selection_summary", "selection_summary", True, ("optional", ("model", "SelectionSummary")), False, None),
        ("filtered", "filtered", False, ("optional", ("model", "WorkflowResultStream")), False, None),
        ("unfiltered", "unfiltered", False, ("optional", ("model", "WorkflowResultStream")), False, None),
    )

    def __init__(
        self,
        *,
        run_id: str,
        status: PromptRunStatus | str,
        result_level: ResultLevel | str,
        selection_summary: SelectionSummary | Mapping[str, Any] | None,
        filtered: WorkflowResultStream | Mapping[str, Any] | None = None,
        unfiltered: WorkflowResultStream | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.run_id = run_id
        self.status = prompt_run_status_values[status]
        self.result_level = result_level_values[result_level]
        self.selection_summary = (
            None if selection_summary is None else SelectionSummary.model_validate(selection_summary)
        )
        self.filtered = None if filtered is None else WorkflowResultStream.model_validate(filtered)
        self.unfiltered = None if unfiltered is None else WorkflowResultStream.model_validate(unfiltered)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_WorkflowRunResults, **data}
        try:
            values = _values_of_WorkflowRunResults(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowRunResults, **data}
            values = _values_of_WorkflowRunResults(data)
        self = new(cls)
        _run_id, _status, _result_level, _selection_summary, _filtered, _unfiltered = values
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.status = prompt_run_status_values[_status]
        self.result_level = result_level_values[_result_level]
        self.selection_summary = None if _selection_summary is None else SelectionSummary.read_dict(_selection_summary)
        self.filtered = None if _filtered is None else WorkflowResultStream.read_dict(_filtered)
        self.unfiltered = None if _unfiltered is None else WorkflowResultStream.read_dict(_unfiltered)
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "run_id": self.run_id,
            "status": self.status.value,
            "result_level": self.result_level.value,
            "selection_summary": None if self.selection_summary is None else self.selection_summary.to_dict(),
        }
        if self.filtered is not None:
            out["filtered"] = self.filtered.to_dict()
        if self.unfiltered is not None:
            out["unfiltered"] = self.unfiltered.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_run_status import (
    PromptRunStatus,  # noqa: E402
    prompt_run_status_values,  # noqa: E402
)
from .result_level import (
    ResultLevel,  # noqa: E402
    result_level_values,  # noqa: E402
)
from .selection_summary import SelectionSummary  # noqa: E402
from .workflow_result_stream import WorkflowResultStream  # noqa: E402
