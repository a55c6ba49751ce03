# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookDelivery: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WebhookDelivery = itemgetter(
    "delivery_id",
    "webhook_id",
    "event_type",
    "status",
    "attempts",
    "last_attempt_at",
    "next_retry_at",
    "response_status_code",
    "response_body",
    "error_message",
    "created_at",
    "completed_at",
    "payload",
)
_absent_of_WebhookDelivery: dict[str, Any] = {
    "attempts": None,
    "last_attempt_at": None,
    "next_retry_at": None,
    "response_status_code": None,
    "response_body": None,
    "error_message": None,
    "created_at": None,
    "completed_at": None,
    "payload": None,
}


@record
class WebhookDelivery(Model):
    """The delivery of one event to one webhook, with the result of its attempts.

    Attributes:
        delivery_id: Id of the delivery; the same for all its attempts.
        webhook_id: Id of the webhook that the event is sent to.
        event_type: Name of the event.
        status: Status of a delivery. `pending`: waiting for the first attempt. `processing`: being sent. `delivered`:
            the receiver responded with a 2xx status. `failed`: given up. `retrying`: an attempt failed, and another
            is planned.
        attempts: Number of attempts that were made. At least 0. Default: 0.
        last_attempt_at: When the last attempt was made.
        next_retry_at: When the next attempt is planned; null if none is planned.
        response_status_code: HTTP status that the receiver returned in the last attempt; null if the receiver was not
            reached.
        response_body: Response body of the receiver in the last attempt; it may be shortened.
        error_message: Why the last attempt failed.
        created_at: When the event occurred.
        completed_at: When the delivery ended, whether it succeeded or failed.
        payload: The body that was or will be sent, in the form of `WebhookEvent`. It may be null in a list; a single
            delivery includes it.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 13:
            data = {**_absent_of_WebhookDelivery, **data}
        try:
            values = _values_of_WebhookDelivery(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WebhookDelivery, **data}
            values = _values_of_WebhookDelivery(data)
        self = new(cls)
        (
            _delivery_id,
            _webhook_id,
            _event_type,
            _status,
            _attempts,
            _last_attempt_at,
            _next_retry_at,
            _response_status_code,
            _response_body,
            _error_message,
            _created_at,
            _completed_at,
            _payload,
        ) = values
        self.delivery_id = _delivery_id if _delivery_id.__class__ is str else as_str(_delivery_id)
        self.webhook_id = _webhook_id if _webhook_id.__class__ is str else as_str(_webhook_id)
        self.event_type = _event_type if _event_type.__class__ is str else as_str(_event_type)
        self.status = webhook_delivery_status_values[_status]
        self.attempts = _attempts if _attempts.__class__ is int else 0 if _attempts is None else as_int(_attempts)
        self.last_attempt_at = None if _last_attempt_at is None else parse_datetime(_last_attempt_at)
        self.next_retry_at = None if _next_retry_at is None else parse_datetime(_next_retry_at)
        self.response_status_code = (
            None
            if _response_status_code is None
            else _response_status_code
            if _response_status_code.__class__ is int
            else as_int(_response_status_code)
        )
        self.response_body = (
            None
            if _response_body is None
            else _response_body
            if _response_body.__class__ is str
            else as_str(_response_body)
        )
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self.payload = None if _payload is None else _payload if _payload.__class__ is dict else as_dict(_payload)
        self._extra = None if len(data) == 13 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .webhook_delivery_status import (
    WebhookDeliveryStatus,  # noqa: E402
    webhook_delivery_status_values,  # noqa: E402
)
