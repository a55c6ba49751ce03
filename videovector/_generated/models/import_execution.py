# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportExecution: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class ImportExecution(Model):
    """The prompt run that follows an import job.

    Attributes:
        status: State of that run's start. Default: not_requested.
        run_id: The prompt run, once it was started.
        error_code: Machine-readable reason why the run could not be started.
        error: Why the run could not be started, in words.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "status" in data:
            value = data["status"]
            self.status = (
                ImportExecutionStatus.NOT_REQUESTED if value is None else import_execution_status_values[value]
            )
        else:
            absent += 1
            self.status = ImportExecutionStatus.NOT_REQUESTED
        if "run_id" in data:
            value = data["run_id"]
            self.run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.run_id = None
        if "error_code" in data:
            value = data["error_code"]
            self.error_code = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error_code = None
        if "error" in data:
            value = data["error"]
            self.error = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error = None
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .import_execution_status import (
    ImportExecutionStatus,  # noqa: E402
    import_execution_status_values,  # noqa: E402
)
