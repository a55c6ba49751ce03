# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""DeletionStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class DeletionStatus(OpenStrEnum):
    """Status of a deletion; the values follow each other in this order.

    `draining`: running work on the object is being finished or stopped. `deleting`: the data is being removed.
    `deleted`: everything has been removed; the final status.
    """

    DRAINING = "draining"
    DELETING = "deleting"
    DELETED = "deleted"


# Members by value; an unknown value creates a member.
deletion_status_values = EnumValues(DeletionStatus)
