# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class WebhookStatus(OpenStrEnum):
    """Whether a webhook receives events.

    `active`: it receives events. `paused`: the owner paused it. `disabled`: the service stopped it after repeated
    failures; clients can't set this value.
    """

    ACTIVE = "active"
    PAUSED = "paused"
    DISABLED = "disabled"


# Members by value; an unknown value creates a member.
webhook_status_values = EnumValues(WebhookStatus)
