"""Webhooks, and the names of the events that they can subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from videovector._generated.resources.webhooks import AsyncWebhooksResource, WebhooksResource

if TYPE_CHECKING:
    WEBHOOK_EVENTS: list[str]

__all__ = ["WEBHOOK_EVENTS", "AsyncWebhooksResource", "WebhooksResource"]


def __getattr__(name: str) -> Any:
    # Read from the enum at the first use, so that importing this module loads no model.
    if name == "WEBHOOK_EVENTS":
        from videovector._generated.models import WebhookEventType

        return [member.value for member in WebhookEventType]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
