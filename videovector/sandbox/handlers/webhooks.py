"""Webhooks and their deliveries."""

from __future__ import annotations

import secrets
from itertools import islice

from videovector.sandbox.errors import invalid
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import derived_id, new_id, now_text
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.deliveries import attempt, delivery_of, delivery_view, send

EVENTS = (
    "media.created",
    "media.processing.started",
    "media.processing.completed",
    "media.processing.failed",
    "prompt_run.started",
    "prompt_run.completed",
    "prompt_run.failed",
    "prompt_run.cancelled",
    "prompt_run.partial_completed",
    "prompt_run.progress",
    "export.ready",
    "export.failed",
    "import_job.started",
    "import_job.completed",
    "import_job.failed",
    "import_job.partial_completed",
    "import_job.progress",
)


def webhook_view(webhook: Document) -> Document:
    """`Webhook`."""
    return {name: value for name, value in webhook.items() if name != "secret" and not name.startswith("_")}


def _new_secret() -> str:
    return "whsec_" + secrets.token_hex(24)


def _check_events(events: list[str]) -> list[str]:
    for position, name in enumerate(events):
        if name not in EVENTS:
            raise invalid(f"body.events[{position}]", f"must be one of {', '.join(EVENTS)}")
    return list(dict.fromkeys(events))


def _check_indexes(request: ApiRequest, index_ids: list[str] | None) -> None:
    for index_id in index_ids or []:
        request.document("indexes", index_id, name="index")


@handles("createWebhook")
def create_webhook(request: ApiRequest) -> Document:
    """POST /webhooks"""
    body = request.body
    _check_indexes(request, body.get("index_ids"))
    key = request.headers.get("idempotency-key")
    now = now_text()
    webhook: Document = {
        "webhook_id": derived_id("whk", request.sandbox.account_id, key) if key else new_id("whk"),
        "name": body["name"],
        "url": body["url"],
        "events": _check_events(body["events"]),
        "index_ids": body.get("index_ids"),
        "status": "active",
        "failure_count": 0,
        "last_failure_at": None,
        "last_success_at": None,
        "created_at": now,
        "updated_at": now,
        "metadata": body.get("metadata"),
        "secret": _new_secret(),
        "_key": key,
    }
    request.sandbox.store.put("webhooks", webhook["webhook_id"], webhook)
    return {**webhook_view(webhook), "secret": webhook["secret"]}


@handles("listWebhooks", quick=True)
def list_webhooks(request: ApiRequest) -> list[Document]:
    """GET /webhooks"""
    return [webhook_view(webhook) for webhook in request.sandbox.store.list("webhooks")]


@handles("listWebhookEvents", quick=True)
def list_webhook_events(_call: ApiRequest) -> list[str]:
    """GET /webhooks/events"""
    return list(EVENTS)


@handles("getWebhook", quick=True)
def get_webhook(request: ApiRequest) -> Document:
    """GET /webhooks/{webhook_id}"""
    return webhook_view(request.document("webhooks", request.path["webhook_id"], name="webhook"))


@handles("updateWebhook")
def update_webhook(request: ApiRequest) -> Document:
    """PATCH /webhooks/{webhook_id}"""
    names = ("name", "url", "events", "index_ids", "status", "metadata")
    changes = {name: request.body[name] for name in names if name in request.body}
    if not changes:
        raise invalid("body", "must change at least one field")
    if "events" in changes:
        changes["events"] = _check_events(changes["events"])
    _check_indexes(request, changes.get("index_ids"))
    found = request.sandbox.store.update(
        "webhooks", request.path["webhook_id"], lambda webhook: webhook.update(changes, updated_at=now_text())
    )
    return webhook_view(found or {})


@handles("deleteWebhook")
def delete_webhook(request: ApiRequest) -> Document:
    """DELETE /webhooks/{webhook_id}"""
    webhook = request.document("webhooks", request.path["webhook_id"], name="webhook")
    request.sandbox.store.delete("webhooks", webhook["webhook_id"])
    if webhook["_key"]:
        # After the deletion, a request with the same idempotency key must create a new webhook with a new secret.
        path = f"{request.sandbox.document.base_path}/webhooks"
        request.sandbox.idempotency.forget((request.sandbox.account_id, "POST", path, webhook["_key"]))
    return {"message": "Webhook deleted"}


@handles("rotateWebhookSecret")
def rotate_webhook_secret(request: ApiRequest) -> Document:
    """POST /webhooks/{webhook_id}/rotate-secret"""
    secret = _new_secret()
    webhook_id = request.path["webhook_id"]
    request.sandbox.store.update("webhooks", webhook_id, lambda webhook: webhook.update(secret=secret))
    return {"webhook_id": webhook_id, "new_secret": secret}


@handles("testWebhook", atomic=False)
def test_webhook(request: ApiRequest) -> Document:
    """POST /webhooks/{webhook_id}/test"""
    webhook = request.document("webhooks", request.path["webhook_id"], name="webhook")
    delivery = delivery_of(webhook, "test", {"message": "A test delivery."}, event_id=new_id("evt"))
    status, _, error = send(webhook, delivery)
    success = status is not None and 200 <= status < 300
    return {
        "success": success,
        "status_code": status,
        "error": None if success else error or f"The receiver responded with status {status}.",
    }


@handles("listWebhookDeliveries", quick=True)
def list_webhook_deliveries(request: ApiRequest) -> list[Document]:
    """GET /webhooks/{webhook_id}/deliveries"""
    status = request.query.get("status")
    every = request.sandbox.store.iterate("deliveries", parent=request.path["webhook_id"], newest_first=True)
    found = (delivery for delivery in every if not status or delivery["status"] == status)
    return [delivery_view(delivery) for delivery in islice(found, request.query["limit"])]


@handles("getWebhookDelivery", quick=True)
def get_webhook_delivery(request: ApiRequest) -> Document:
    """GET /webhooks/deliveries/{delivery_id}"""
    return delivery_view(request.document("deliveries", request.path["delivery_id"], name="delivery"))


@handles("retryWebhookDelivery", atomic=False)
def retry_webhook_delivery(request: ApiRequest) -> Document:
    """POST /webhooks/deliveries/{delivery_id}/retry"""
    attempt(request.sandbox, request.path["delivery_id"], retry_in=None)
    return delivery_view(request.document("deliveries", request.path["delivery_id"], name="delivery"))
