# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""BillingStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class BillingStatus(OpenStrEnum):
    """Status of the amount that was reserved for a prompt run or a retry.

    `pending`: reserved. `confirmed`: charged. `released`: given back. Other values may occur.
    """

    PENDING = "pending"
    CONFIRMED = "confirmed"
    RELEASED = "released"


# Members by value; an unknown value creates a member.
billing_status_values = EnumValues(BillingStatus)
