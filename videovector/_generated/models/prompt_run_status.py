# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class PromptRunStatus(OpenStrEnum):
    """Life cycle of a prompt run.

    `pending`: accepted, nothing has started. `processing`: media is being read. `completed`: everything succeeded.
    `completed_with_failures`: some items or segments failed, the results of the others are there. `failed`: nothing
    usable came out; the run's `error_message` says why. `cancelled`: a stop request was observed; items finished
    before it keep their results. The last four are final; results can be searched after `completed` and
    `completed_with_failures`. Further values may appear.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    COMPLETED_WITH_FAILURES = "completed_with_failures"
    FAILED = "failed"
    CANCELLED = "cancelled"


# Member by value; a value that is not known makes a member on the fly.
prompt_run_status_values = EnumValues(PromptRunStatus)
