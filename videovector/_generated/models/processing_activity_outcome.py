# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingActivityOutcome: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingActivityOutcome(OpenStrEnum):
    """What the service did with a readiness signal.

    `recorded`: it was recorded. Other values occur.
    """

    RECORDED = "recorded"


# Members by value; an unknown value creates a member.
processing_activity_outcome_values = EnumValues(ProcessingActivityOutcome)
