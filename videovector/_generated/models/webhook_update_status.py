# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookUpdateStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class WebhookUpdateStatus(OpenStrEnum):
    """The statuses that a client can set.

    `active`: deliver events. `paused`: stop deliveries for now.
    """

    ACTIVE = "active"
    PAUSED = "paused"


# Members by value; an unknown value creates a member.
webhook_update_status_values = EnumValues(WebhookUpdateStatus)
