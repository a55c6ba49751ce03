# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportJobStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportJobStatus(OpenStrEnum):
    """Status of an import job.

    `pending`: waiting to start. `scanning`: the source is being listed. `importing`: files are being imported.
    `completed`: finished; some files may have failed, see `progress`. `failed`: finished without anything usable.
    `cancelled`: stopped on request. The last three are final. Other values may occur.
    """

    PENDING = "pending"
    SCANNING = "scanning"
    IMPORTING = "importing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


# Members by value; an unknown value creates a member.
import_job_status_values = EnumValues(ImportJobStatus)
