# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SegmentStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SegmentStatus(OpenStrEnum):
    """Status of a segment in the prompt run it is shown for.

    `pending`: waiting. `processing`: being processed. `successful`: processed; the result is available. `failed`:
    could not be processed. Other values may occur.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    SUCCESSFUL = "successful"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
segment_status_values = EnumValues(SegmentStatus)
