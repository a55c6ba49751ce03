# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SelectionStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SelectionStatus(OpenStrEnum):
    """State of applying the prompt's selection filter to a run.

    `pending`: not done yet. `ready` and `completed`: the filtered results can be read. `failed`: there are none.
    Further values may appear.
    """

    PENDING = "pending"
    READY = "ready"
    COMPLETED = "completed"
    FAILED = "failed"


# Member by value; a value that is not known makes a member on the fly.
selection_status_values = EnumValues(SelectionStatus)
