# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportExecution: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportExecution = itemgetter("status", "run_id", "error_code", "error")
_absent_of_ImportExecution: dict[str, Any] = {"status": None, "run_id": None, "error_code": None, "error": None}


@record
class ImportExecution(Model):
    """The prompt run that follows an import job.

    Attributes:
        status: Whether the prompt run was requested and started. Default: not_requested.
        run_id: Id of the prompt run; null until it is started.
        error_code: Machine-readable reason why the run could not be started.
        error: Human-readable reason why the run could not be started.
    """

    status: ImportExecutionStatus
    run_id: str | None
    error_code: str | None
    error: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("status", "status", False, ("enum", "str", "import_execution_status_values"), False, "not_requested"),
        ("run_id", "run_id", False, ("optional", ("str",)), False, None),
        ("error_code", "error_code", False, ("optional", ("str",)), False, None),
        ("error", "error", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        status: ImportExecutionStatus | str | None = None,
        run_id: str | None = None,
        error_code: str | None = None,
        error: str | None = None,
    ) -> None:
        self._extra = None
        self.status = (
            ImportExecutionStatus.NOT_REQUESTED if status is None else (import_execution_status_values[status])
        )
        self.run_id = run_id
        self.error_code = error_code
        self.error = error

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_ImportExecution, **data}
        try:
            values = _values_of_ImportExecution(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportExecution, **data}
            values = _values_of_ImportExecution(data)
        self = new(cls)
        _status, _run_id, _error_code, _error = values
        self.status = (
            ImportExecutionStatus.NOT_REQUESTED if _status is None else import_execution_status_values[_status]
        )
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.error_code = (
            None if _error_code is None else _error_code if _error_code.__class__ is str else as_str(_error_code)
        )
        self.error = None if _error is None else _error if _error.__class__ is str else as_str(_error)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["status"] = self.status.value
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.error_code is not None:
            out["error_code"] = self.error_code
        if self.error is not None:
            out["error"] = self.error
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_execution_status import (
    ImportExecutionStatus,  # noqa: E402
    import_execution_status_values,  # noqa: E402
)
