# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ExportStatus(OpenStrEnum):
    """Status of an export.

    `pending`: accepted, but not started. `processing`: being written. `completed`: ready for download, or delivered
    to the connector. `failed`: ended without a result; `error_message` says why.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
export_status_values = EnumValues(ExportStatus)
