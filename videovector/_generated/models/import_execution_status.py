# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportExecutionStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportExecutionStatus(OpenStrEnum):
    """State of the prompt run that follows an import job.

    `not_requested`: none was asked for. `pending`: it will be started when the media is there. `submitted`: it was
    started. `blocked`: it could not be started, see the error.
    """

    NOT_REQUESTED = "not_requested"
    PENDING = "pending"
    SUBMITTED = "submitted"
    BLOCKED = "blocked"


# Member by value; a value that is not known makes a member on the fly.
import_execution_status_values = EnumValues(ImportExecutionStatus)
