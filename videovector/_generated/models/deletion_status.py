# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""DeletionStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class DeletionStatus(OpenStrEnum):
    """How far a deletion has come, in this order.

    `draining`: work in flight on the object is being finished or stopped. `deleting`: the data is being removed.
    `deleted`: everything has been removed; the final state.
    """

    DRAINING = "draining"
    DELETING = "deleting"
    DELETED = "deleted"


# Member by value; a value that is not known makes a member on the fly.
deletion_status_values = EnumValues(DeletionStatus)
