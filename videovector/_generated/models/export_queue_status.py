# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportQueueStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ExportQueueStatus(OpenStrEnum):
    """Status of the queue entry of an export.

    `queued`: waiting. `leased`: taken by a worker. `running`: being processed. `failed`: the last attempt failed, and
    another may follow. `succeeded`: finished. `dead_letter`: given up after the last attempt.
    """

    QUEUED = "queued"
    LEASED = "leased"
    RUNNING = "running"
    FAILED = "failed"
    SUCCEEDED = "succeeded"
    DEAD_LETTER = "dead_letter"


# Members by value; an unknown value creates a member.
export_queue_status_values = EnumValues(ExportQueueStatus)
