# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SelectionStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SelectionStatus(OpenStrEnum):
    """Whether the prompt's selection filter has been applied to a prompt run.

    `pending`: not yet. `ready` and `completed`: the filtered results can be read. `failed`: there are none. Other
    values may occur.
    """

    PENDING = "pending"
    READY = "ready"
    COMPLETED = "completed"
    FAILED = "failed"


# Members by value; an unknown value creates a member.
selection_status_values = EnumValues(SelectionStatus)
