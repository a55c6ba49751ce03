# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingStatus(OpenStrEnum):
    """Overall status of a media item.

    `not_processed`: stored, but not processed yet. `processing`: being processed. `processed`: the last processing
    succeeded. `failed`: the last processing failed. Other values may occur.
    """

    NOT_PROCESSED = "not_processed"
    PROCESSING = "processing"
    PROCESSED = "processed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
processing_status_values = EnumValues(ProcessingStatus)
