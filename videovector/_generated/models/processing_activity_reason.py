# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingActivityReason: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingActivityReason(OpenStrEnum):
    """Why a readiness signal is sent.

    `authentication`: to check the credential. `processing_intent`: to announce work.
    """

    AUTHENTICATION = "authentication"
    PROCESSING_INTENT = "processing_intent"


# Members by value; an unknown value creates a member.
processing_activity_reason_values = EnumValues(ProcessingActivityReason)
