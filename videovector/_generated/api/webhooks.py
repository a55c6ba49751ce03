# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the webhooks operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.delete_response import DeleteResponse
    from ..models.rotate_secret_response import RotateSecretResponse
    from ..models.webhook import Webhook, WebhookWithSecret
    from ..models.webhook_delivery import WebhookDelivery
    from ..models.webhook_delivery_status import WebhookDeliveryStatus
    from ..models.webhook_event_type import WebhookEventType
    from ..models.webhook_test_response import WebhookTestResponse
    from ..models.webhook_update_status import WebhookUpdateStatus


_CREATE_WEBHOOK = Endpoint(
    "createWebhook",
    "POST",
    "/webhooks",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="webhook-create",
    response_kind="json",
    models=(
        __name__,
        "webhook",
    ),
)


def _read_create_webhook(data: Any) -> WebhookWithSecret:
    from ..models.webhook import WebhookWithSecret

    return WebhookWithSecret.from_dict(data)


def create_webhook(
    *,
    name: str,
    url: str,
    events: Sequence[WebhookEventType | str],
    index_ids: Sequence[str] | None = None,
    metadata: Mapping[str, Any] | None = None,
    idempotency_key: str | None = None,
) -> Operation[WebhookWithSecret]:
    """Create a webhook (``POST /webhooks``)."""
    _body: _validation.JsonObject = {}
    _body["name"] = _validation.text("name", name, min_length=1, max_length=100)
    _body["url"] = _validation.text(
        "url", url, pattern="^https://|^http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?(/|$)"
    )
    _body["events"] = _validation.items("events", events, _validation.open_choice, min_items=1)
    if index_ids is not None:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if metadata is not None:
        _body["metadata"] = _validation.json_object("metadata", metadata)
    return Operation(
        _CREATE_WEBHOOK,
        "/webhooks",
        _read_create_webhook,
        json=_body,
        idempotency_key=idempotency_key,
    )


_LIST_WEBHOOKS = Endpoint(
    "listWebhooks",
    "GET",
    "/webhooks",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "webhook",
    ),
)


def _read_list_webhooks(data: Any) -> list[Webhook]:
    from videovector._models.values import decode, read_in_place

    from ..models.webhook import Webhook

    result: list[Webhook] = decode(
        data,
        lambda value: read_in_place(value, Webhook.read_dict),
        ("list", ("model", "Webhook")),
        {"Webhook": Webhook},
    )
    return result


def list_webhooks() -> Operation[list[Webhook]]:
    """List webhooks (``GET /webhooks``)."""
    return Operation(
        _LIST_WEBHOOKS,
        "/webhooks",
        _read_list_webhooks,
    )


_LIST_WEBHOOK_EVENTS = Endpoint(
    "listWebhookEvents",
    "GET",
    "/webhooks/events",
    credentials=(),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
)


def _read_list_webhook_events(data: Any) -> list[str]:
    from videovector._models.values import as_str, decode, read_list

    result: list[str] = decode(data, lambda value: read_list(value, str, as_str), ("list", ("str",)), {})
    return result


def list_webhook_events() -> Operation[list[str]]:
    """List the events that a webhook can subscribe to (``GET /webhooks/events``)."""
    return Operation(
        _LIST_WEBHOOK_EVENTS,
        "/webhooks/events",
        _read_list_webhook_events,
    )


_GET_WEBHOOK = Endpoint(
    "getWebhook",
    "GET",
    "/webhooks/{webhook_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "webhook",
    ),
)


def _read_get_webhook(data: Any) -> Webhook:
    from ..models.webhook import Webhook

    return Webhook.from_dict(data)


def get_webhook(
    webhook_id: str,
) -> Operation[Webhook]:
    """Get a webhook (``GET /webhooks/{webhook_id}``)."""
    return Operation(
        _GET_WEBHOOK,
        "/webhooks/" + _encoding.segment("webhook_id", _validation.text("webhook_id", webhook_id, min_length=1)),
        _read_get_webhook,
    )


_UPDATE_WEBHOOK = Endpoint(
    "updateWebhook",
    "PATCH",
    "/webhooks/{webhook_id}",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="webhook-update",
    response_kind="json",
    models=(
        __name__,
        "webhook",
    ),
)


def _read_update_webhook(data: Any) -> Webhook:
    from ..models.webhook import Webhook

    return Webhook.from_dict(data)


def update_webhook(
    webhook_id: str,
    *,
    name: str | None = None,
    url: str | None = None,
    events: Sequence[WebhookEventType | str] | None = None,
    index_ids: Sequence[str] | None = None,
    status: WebhookUpdateStatus | str | None = None,
    metadata: Mapping[str, Any] | None = None,
    idempotency_key: str | None = None,
) -> Operation[Webhook]:
    """Update, pause or resume a webhook (``PATCH /webhooks/{webhook_id}``)."""
    _body: _validation.JsonObject = {}
    if name is not None:
        _body["name"] = _validation.text("name", name, min_length=1, max_length=100)
    if url is not None:
        _body["url"] = _validation.text(
            "url", url, pattern="^https://|^http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?(/|$)"
        )
    if events is not None:
        _body["events"] = _validation.items("events", events, _validation.open_choice, min_items=1)
    if index_ids is not None:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if status is not None:
        _body["status"] = _validation.choice("status", status, ("active", "paused"))
    if metadata is not None:
        _body["metadata"] = _validation.json_object("metadata", metadata)
    return Operation(
        _UPDATE_WEBHOOK,
        "/webhooks/" + _encoding.segment("webhook_id", _validation.text("webhook_id", webhook_id, min_length=1)),
        _read_update_webhook,
        json=_body,
        idempotency_key=idempotency_key,
    )


_DELETE_WEBHOOK = Endpoint(
    "deleteWebhook",
    "DELETE",
    "/webhooks/{webhook_id}",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "delete_response",
    ),
)


def _read_delete_webhook(data: Any) -> DeleteResponse:
    from ..models.delete_response import DeleteResponse

    return DeleteResponse.from_dict(data)


def delete_webhook(
    webhook_id: str,
) -> Operation[DeleteResponse]:
    """Delete a webhook (``DELETE /webhooks/{webhook_id}``)."""
    return Operation(
        _DELETE_WEBHOOK,
        "/webhooks/" + _encoding.segment("webhook_id", _validation.text("webhook_id", webhook_id, min_length=1)),
        _read_delete_webhook,
    )


_ROTATE_WEBHOOK_SECRET = Endpoint(
    "rotateWebhookSecret",
    "POST",
    "/webhooks/{webhook_id}/rotate-secret",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "rotate_secret_response",
    ),
)


def _read_rotate_webhook_secret(data: Any) -> RotateSecretResponse:
    from ..models.rotate_secret_response import RotateSecretResponse

    return RotateSecretResponse.from_dict(data)


def rotate_webhook_secret(
    webhook_id: str,
) -> Operation[RotateSecretResponse]:
    """Rotate the signing secret of a webhook (``POST /webhooks/{webhook_id}/rotate-secret``)."""
    return Operation(
        _ROTATE_WEBHOOK_SECRET,
        "/webhooks/"
        + _encoding.segment("webhook_id", _validation.text("webhook_id", webhook_id, min_length=1))
        + "/rotate-secret",
        _read_rotate_webhook_secret,
    )


_TEST_WEBHOOK = Endpoint(
    "testWebhook",
    "POST",
    "/webhooks/{webhook_id}/test",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="webhook-test",
    response_kind="json",
    models=(
        __name__,
        "webhook_test_response",
    ),
)


def _read_test_webhook(data: Any) -> WebhookTestResponse:
    from ..models.webhook_test_response import WebhookTestResponse

    return WebhookTestResponse.from_dict(data)


def test_webhook(
    webhook_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[WebhookTestResponse]:
    """Send a test event to a webhook (``POST /webhooks/{webhook_id}/test``)."""
    return Operation(
        _TEST_WEBHOOK,
        "/webhooks/"
        + _encoding.segment("webhook_id", _validation.text("webhook_id", webhook_id, min_length=1))
        + "/test",
        _read_test_webhook,
        idempotency_key=idempotency_key,
    )


_LIST_WEBHOOK_DELIVERIES = Endpoint(
    "listWebhookDeliveries",
    "GET",
    "/webhooks/{webhook_id}/deliveries",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "webhook_delivery",
    ),
)


def _read_list_webhook_deliveries(data: Any) -> list[WebhookDelivery]:
    from videovector._models.values import decode, read_in_place

    from ..models.webhook_delivery import WebhookDelivery

    result: list[WebhookDelivery] = decode(
        data,
        lambda value: read_in_place(value, WebhookDelivery.read_dict),
        ("list", ("model", "WebhookDelivery")),
        {"WebhookDelivery": WebhookDelivery},
    )
    return result


def list_webhook_deliveries(
    webhook_id: str,
    *,
    status: WebhookDeliveryStatus | str | None = None,
    limit: int = 50,
) -> Operation[list[WebhookDelivery]]:
    """List the deliveries of a webhook (``GET /webhooks/{webhook_id}/deliveries``)."""
    _query: _validation.Pairs = []
    if status is not None:
        _query.append(("status", _validation.open_choice("status", status)))
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    return Operation(
        _LIST_WEBHOOK_DELIVERIES,
        "/webhooks/"
        + _encoding.segment("webhook_id", _validation.text("webhook_id", webhook_id, min_length=1))
        + "/deliveries",
        _read_list_webhook_deliveries,
        query=_query,
    )


_GET_WEBHOOK_DELIVERY = Endpoint(
    "getWebhookDelivery",
    "GET",
    "/webhooks/deliveries/{delivery_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "webhook_delivery",
    ),
)


def _read_get_webhook_delivery(data: Any) -> WebhookDelivery:
    from ..models.webhook_delivery import WebhookDelivery

    return WebhookDelivery.from_dict(data)


def get_webhook_delivery(
    delivery_id: str,
) -> Operation[WebhookDelivery]:
    """Get a webhook delivery (``GET /webhooks/deliveries/{delivery_id}``)."""
    return Operation(
        _GET_WEBHOOK_DELIVERY,
        "/webhooks/deliveries/"
        + _encoding.segment("delivery_id", _validation.text("delivery_id", delivery_id, min_length=1)),
        _read_get_webhook_delivery,
    )


_RETRY_WEBHOOK_DELIVERY = Endpoint(
    "retryWebhookDelivery",
    "POST",
    "/webhooks/deliveries/{delivery_id}/retry",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "webhook_delivery",
    ),
)


def _read_retry_webhook_delivery(data: Any) -> WebhookDelivery:
    from ..models.webhook_delivery import WebhookDelivery

    return WebhookDelivery.from_dict(data)


def retry_webhook_delivery(
    delivery_id: str,
) -> Operation[WebhookDelivery]:
    """Retry a failed webhook delivery (``POST /webhooks/deliveries/{delivery_id}/retry``)."""
    return Operation(
        _RETRY_WEBHOOK_DELIVERY,
        "/webhooks/deliveries/"
        + _encoding.segment("delivery_id", _validation.text("delivery_id", delivery_id, min_length=1))
        + "/retry",
        _read_retry_webhook_delivery,
    )
