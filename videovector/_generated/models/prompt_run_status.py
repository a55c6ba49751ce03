# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class PromptRunStatus(OpenStrEnum):
    """Status of a prompt run.

    `pending`: accepted, but not started. `processing`: media is being processed. `completed`: everything succeeded.
    `completed_with_failures`: some items or segments failed; the results of the others are available. `failed`: there
    are no usable results; `error_message` of the run says why. `cancelled`: the run was stopped on request; items
    that had finished keep their results. The last four are final. Results can be searched after `completed` and
    `completed_with_failures`. Other values may occur.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    COMPLETED_WITH_FAILURES = "completed_with_failures"
    FAILED = "failed"
    CANCELLED = "cancelled"


# Members by value; an unknown value creates a member.
prompt_run_status_values = EnumValues(PromptRunStatus)
