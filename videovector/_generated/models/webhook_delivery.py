# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookDelivery: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime


@record
class WebhookDelivery(Model):
    """One event for one webhook, with the outcome of its delivery attempts.

    Attributes:
        delivery_id: Identifies the delivery; the same over all its attempts.
        webhook_id: The webhook delivered to.
        event_type: Name of the event.
        status: Where a delivery stands. `pending`: waiting for its first attempt. `processing`: being sent.
            `delivered`: the receiver answered with success. `failed`: given up. `retrying`: an attempt failed and
            another is planned.
        attempts: How many attempts were made. At least 0. Default: 0.
        last_attempt_at: When the last attempt was made.
        next_retry_at: When the next attempt is planned; null if none is.
        response_status_code: The receiver's HTTP status at the last attempt; null if it was not reached.
        response_body: The receiver's answer at the last attempt, possibly shortened.
        error_message: Why the last attempt failed.
        created_at: When the event occurred.
        completed_at: When the delivery ended, with success or not.
        payload: The body that was or will be sent, in the shape of `WebhookEvent`. May be null in lists; a single
            delivery has it.
    """

    delivery_id: str
    webhook_id: str
    event_type: str
    status: WebhookDeliveryStatus
    attempts: int
    last_attempt_at: _datetime.datetime | None
    next_retry_at: _datetime.datetime | None
    response_status_code: int | None
    response_body: str | None
    error_message: str | None
    created_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    payload: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("delivery_id", "delivery_id", True, ("str",), False, None),
        ("webhook_id", "webhook_id", True, ("str",), False, None),
        ("event_type", "event_type", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "webhook_delivery_status_values"), False, None),
        ("attempts", "attempts", False, ("int",), False, 0),
        ("last_attempt_at", "last_attempt_at", False, ("optional", ("datetime",)), False, None),
        ("next_retry_at", "next_retry_at", False, ("optional", ("datetime",)), False, None),
        ("response_status_code", "response_status_code", False, ("optional", ("int",)), False, None),
        ("response_body", "response_body", False, ("optional", ("str",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("payload", "payload", False, ("optional", ("map", ("any",))), False, None),
    )

    def __init__(
        self,
        *,
        delivery_id: str,
        webhook_id: str,
        event_type: str,
        status: WebhookDeliveryStatus | str,
        attempts: int = 0,
        last_attempt_at: _datetime.datetime | str | None = None,
        next_retry_at: _datetime.datetime | str | None = None,
        response_status_code: int | None = None,
        response_body: str | None = None,
        error_message: str | None = None,
        created_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        payload: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.delivery_id = delivery_id
        self.webhook_id = webhook_id
        self.event_type = event_type
        self.status = webhook_delivery_status_values[status]
        self.attempts = attempts
        self.last_attempt_at = None if last_attempt_at is None else to_datetime(last_attempt_at)
        self.next_retry_at = None if next_retry_at is None else to_datetime(next_retry_at)
        self.response_status_code = response_status_code
        self.response_body = response_body
        self.error_message = error_message
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.payload = None if payload is None else {**payload}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["delivery_id"]
        self.delivery_id = value if value.__class__ is str else as_str(value)
        value = data["webhook_id"]
        self.webhook_id = value if value.__class__ is str else as_str(value)
        value = data["event_type"]
        self.event_type = value if value.__class__ is str else as_str(value)
        value = data["status"]
        self.status = webhook_delivery_status_values[value]
        if "attempts" in data:
            value = data["attempts"]
            self.attempts = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.attempts = 0
        if "last_attempt_at" in data:
            value = data["last_attempt_at"]
            self.last_attempt_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.last_attempt_at = None
        if "next_retry_at" in data:
            value = data["next_retry_at"]
            self.next_retry_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.next_retry_at = None
        if "response_status_code" in data:
            value = data["response_status_code"]
            self.response_status_code = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.response_status_code = None
        if "response_body" in data:
            value = data["response_body"]
            self.response_body = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.response_body = None
        if "error_message" in data:
            value = data["error_message"]
            self.error_message = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error_message = None
        if "created_at" in data:
            value = data["created_at"]
            self.created_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.created_at = None
        if "completed_at" in data:
            value = data["completed_at"]
            self.completed_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.completed_at = None
        if "payload" in data:
            value = data["payload"]
            self.payload = None if value is None else value if value.__class__ is dict else as_dict(value)
        else:
            absent += 1
            self.payload = None
        self._extra = None if len(data) + absent == 13 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "delivery_id": self.delivery_id,
            "webhook_id": self.webhook_id,
            "event_type": self.event_type,
            "status": self.status.value,
        }
        out["attempts"] = self.attempts
        if self.last_attempt_at is not None:
            out["last_attempt_at"] = format_datetime(self.last_attempt_at)
        if self.next_retry_at is not None:
            out["next_retry_at"] = format_datetime(self.next_retry_at)
        if self.response_status_code is not None:
            out["response_status_code"] = self.response_status_code
        if self.response_body is not None:
            out["response_body"] = self.response_body
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.payload is not None:
            out["payload"] = {**self.payload}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("WebhookDelivery", self.delivery_id))


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .webhook_delivery_status import (
    WebhookDeliveryStatus,  # noqa: E402
    webhook_delivery_status_values,  # noqa: E402
)
