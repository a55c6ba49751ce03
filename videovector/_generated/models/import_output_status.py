# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportOutputStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportOutputStatus(OpenStrEnum):
    """Status of one output of an import job.

    `pending`: waiting. `processing`: being created. `completed`: ready to use. `failed`: could not be created. Other
    values may occur.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
import_output_status_values = EnumValues(ImportOutputStatus)
