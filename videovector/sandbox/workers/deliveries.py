"""Sends signed webhook deliveries, only to loopback addresses."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import SplitResult, urlsplit

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


import ssl

from videovector.sandbox.http.loopback_urls import is_loopback_url

API_VERSION: Final = "2024-01"
_TIMEOUT_SECONDS: Final = 5
_UNSETTLED: Final = frozenset({"pending", "processing", "retrying"})
_RETRY_DELAYS: Final = (0.2, 1.0)
_SHOWN_BODY: Final = 2_000
_ATTEMPTS_KEPT: Final = 20


def signature(secret: str, body: bytes) -> str:
    """The value of X-Webhook-Signature for a body."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def deliver_event(sandbox: Sandbox, event: Document) -> None:
    """Queues a delivery of an event for each webhook that subscribed to it."""
    for webhook in sandbox.store.list("webhooks"):
        if webhook["status"] != "active" or event["event_type"] not in webhook["events"]:
            continue
        if webhook["index_ids"] and event["index_id"] and event["index_id"] not in webhook["index_ids"]:
            continue
        sandbox.deliveries.submit(run_delivery, sandbox, store_delivery(sandbox, webhook, event))


def store_delivery(sandbox: Sandbox, webhook: Document, event: Document) -> str:
    """Stores a pending delivery of an event and returns its id."""
    names = ("run_id", "video_id", "segment_id", "index_id")
    data = {name: event[name] for name in names if event[name] is not None} | event["payload"]
    delivery = delivery_of(webhook, event["event_type"], data, event_id=event["event_id"])
    webhook_id: str = webhook["webhook_id"]
    sandbox.store.put(
        "deliveries", delivery["delivery_id"], delivery, parent=webhook_id, owner=("webhooks", webhook_id)
    )
    return str(delivery["delivery_id"])


def delivery_of(webhook: Document, event_type: str, data: Document, *, event_id: str) -> Document:
    """Makes a pending delivery, which is not stored yet."""
    now = now_text()
    payload: Document = {
        "id": event_id,
        "event": event_type,
        "data": data,
        "created_at": now,
        "api_version": API_VERSION,
    }
    if webhook["metadata"]:
        payload["metadata"] = webhook["metadata"]
    return {
        "delivery_id": new_id("del"),
        "webhook_id": webhook["webhook_id"],
        "event_type": event_type,
        "status": "pending",
        "attempts": 0,
        "last_attempt_at": None,
        "next_retry_at": None,
        "response_status_code": None,
        "response_body": None,
        "error_message": None,
        "created_at": now,
        "completed_at": None,
        "payload": payload,
        "_attempts": [],
    }


def delivery_view(delivery: Document) -> Document:
    """`WebhookDelivery`."""
    return {name: value for name, value in delivery.items() if not name.startswith("_")}


def resume_deliveries(sandbox: Sandbox) -> None:
    """Queues the deliveries that an earlier server did not finish."""
    for delivery in sandbox.store.list("deliveries"):
        if delivery["status"] in _UNSETTLED:
            sandbox.deliveries.submit(run_delivery, sandbox, delivery["delivery_id"])


def run_delivery(sandbox: Sandbox, delivery_id: str) -> None:
    """Sends a delivery, up to three times; attempts of an earlier server count."""
    delivery = sandbox.store.get("deliveries", delivery_id)
    made = 0 if delivery is None else delivery["attempts"]
    for delay in (*_RETRY_DELAYS[made:], None):
        if attempt(sandbox, delivery_id, retry_in=delay) or delay is None:
            return
        if sandbox.wait(delay):
            return


def attempt_at_once(sandbox: Sandbox, delivery_id: str) -> None:
    """Makes all attempts of a delivery without waits between them."""
    for delay in (*_RETRY_DELAYS, None):
        if attempt(sandbox, delivery_id, retry_in=delay):
            return


def attempt(sandbox: Sandbox, delivery_id: str, *, retry_in: float | None) -> bool:
    """Sends a delivery once and records the outcome; returns whether the delivery is finished."""
    delivery = sandbox.store.get("deliveries", delivery_id)
    webhook = None if delivery is None else sandbox.store.get("webhooks", delivery["webhook_id"])
    if delivery is None or webhook is None:
        return True
    sandbox.store.update("deliveries", delivery_id, lambda found: found.update(status="processing"))
    status, text, error = send(webhook, delivery)
    delivered = status is not None and 200 <= status < 300
    now = now_text()
    problem = None if delivered else error or f"The receiver responded with status {status}."

    def change(found: Document) -> None:
        waiting = not delivered and retry_in is not None
        made = {"at": now, "response_status_code": status, "response_body": text, "error_message": problem}
        found.update(
            status="delivered" if delivered else "retrying" if waiting else "failed",
            attempts=found["attempts"] + 1,
            last_attempt_at=now,
            next_retry_at=now_text(plus_seconds=retry_in) if waiting and retry_in is not None else None,
            response_status_code=status,
            response_body=text,
            error_message=problem,
            completed_at=None if waiting else now,
            _attempts=[*found.get("_attempts", []), made][-_ATTEMPTS_KEPT:],
        )

    with sandbox.store.transaction():
        sandbox.store.update("deliveries", delivery_id, change)
        sandbox.store.update("webhooks", webhook["webhook_id"], lambda found: _count(found, now, delivered=delivered))
    return delivered


def _count(webhook: Document, now: str, *, delivered: bool) -> None:
    if delivered:
        webhook.update(last_success_at=now, failure_count=0)
    else:
        webhook.update(last_failure_at=now, failure_count=webhook["failure_count"] + 1)


def _connection(parts: SplitResult) -> http.client.HTTPConnection:
    """A connection to a receiver on this machine; its certificate is not checked, since no other machine can
    respond."""
    if parts.scheme == "https":
        context = unverified_context()
        return http.client.HTTPSConnection(parts.hostname or "", parts.port, timeout=_TIMEOUT_SECONDS, context=context)
    return http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=_TIMEOUT_SECONDS)


def send(webhook: Document, delivery: Document) -> tuple[int | None, str | None, str | None]:
    """POSTs a delivery; returns the status, the body and, without a response, the reason."""
    url: str = webhook["url"]
    if not is_loopback_url(url):
        return None, None, "The sandbox delivers to loopback addresses only."
    body = json.dumps(delivery["payload"], ensure_ascii=False, separators=(",", ":")).encode()
    attempt_id = new_id("attempt")
    headers: dict[str, Any] = {
        "Content-Type": "application/json",
        "X-Webhook-Signature": signature(webhook["secret"], body),
        "X-Webhook-ID": webhook["webhook_id"],
        "X-Delivery-ID": delivery["delivery_id"],
        "X-Delivery-Attempt-ID": attempt_id,
        "Idempotency-Key": attempt_id,
        "X-Event-Type": delivery["event_type"],
    }
    parts = urlsplit(url)
    connection = _connection(parts)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", path, body=body, headers=headers)
        response = connection.getresponse()
        text = response.read(_SHOWN_BODY).decode("utf-8", "replace")
        return response.status, text, None
    except (OSError, ValueError, http.client.HTTPException) as reason:
        return None, None, f"The receiver could not be reached ({type(reason).__name__})."
    finally:
        connection.close()


def unverified_context() -> ssl.SSLContext:
    """A TLS context without checks, for receivers on this machine with certificates of this module."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
