# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookDeliveryStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class WebhookDeliveryStatus(OpenStrEnum):
    """Status of a delivery.

    `pending`: waiting for the first attempt. `processing`: being sent. `delivered`: the receiver responded with a 2xx
    status. `failed`: given up. `retrying`: an attempt failed, and another is planned.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    DELIVERED = "delivered"
    FAILED = "failed"
    RETRYING = "retrying"


# Members by value; an unknown value creates a member.
webhook_delivery_status_values = EnumValues(WebhookDeliveryStatus)
