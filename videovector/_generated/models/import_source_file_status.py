# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportSourceFileStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportSourceFileStatus(OpenStrEnum):
    """Status of one source file of an import job.

    `pending`: waiting. `importing`: being imported. `completed`: all its outputs are ready. `failed`: could not be
    imported. `skipped`: left out, see `skip_reason`. Other values may occur.
    """

    PENDING = "pending"
    IMPORTING = "importing"
    COMPLETED = "completed"
    FAILED = "failed"
    SKIPPED = "skipped"


# Members by value; an unknown value creates a member.
import_source_file_status_values = EnumValues(ImportSourceFileStatus)
