# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentRunStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SegmentRunStatus(OpenStrEnum):
    """Status of one segment in a prompt run.

    `pending`: waiting. `processing`: being processed. `successful`: its result is stored. `failed`: at least one
    operation on it failed. Other values may occur.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    SUCCESSFUL = "successful"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
segment_run_status_values = EnumValues(SegmentRunStatus)
