# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportExecutionStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportExecutionStatus(OpenStrEnum):
    """Status of the prompt run that follows an import job.

    `not_requested`: no run was requested. `pending`: the run will start when the media is ready. `submitted`: the run
    was started. `blocked`: the run could not be started, see `error`.
    """

    NOT_REQUESTED = "not_requested"
    PENDING = "pending"
    SUBMITTED = "submitted"
    BLOCKED = "blocked"


# Members by value; an unknown value creates a member.
import_execution_status_values = EnumValues(ImportExecutionStatus)
