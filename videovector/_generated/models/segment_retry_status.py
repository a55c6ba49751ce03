# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRetryStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SegmentRetryStatus(OpenStrEnum):
    """State of a segment retry.

    `pending`: queued. `processing`: under way. `completed`: the segment now has a result. `failed`: the segment
    failed again. The last two are final. Further values may appear.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


# Member by value; a value that is not known makes a member on the fly.
segment_retry_status_values = EnumValues(SegmentRetryStatus)
