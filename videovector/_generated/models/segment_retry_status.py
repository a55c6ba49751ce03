# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRetryStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SegmentRetryStatus(OpenStrEnum):
    """Status of a segment retry.

    `pending`: waiting. `processing`: running. `completed`: the segment now has a result. `failed`: the segment failed
    again. The last two are final. Other values may occur.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
segment_retry_status_values = EnumValues(SegmentRetryStatus)
