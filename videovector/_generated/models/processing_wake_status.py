# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingWakeStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingWakeStatus(OpenStrEnum):
    """Whether the service prepares capacity.

    `accepted`: the signal was accepted. Other values occur.
    """

    ACCEPTED = "accepted"


# Members by value; an unknown value creates a member.
processing_wake_status_values = EnumValues(ProcessingWakeStatus)
