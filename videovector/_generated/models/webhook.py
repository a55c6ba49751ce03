# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Webhook, WebhookWithSecret: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import (
    as_dict,
    as_int,
    as_list,
    as_str,
    format_datetime,
    parse_datetime,
    read_list,
    to_datetime,
)

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Webhook = itemgetter(
    "webhook_id",
    "name",
    "url",
    "events",
    "index_ids",
    "status",
    "failure_count",
    "last_failure_at",
    "last_success_at",
    "created_at",
    "updated_at",
    "metadata",
)
_absent_of_Webhook: dict[str, Any] = {
    "index_ids": None,
    "failure_count": None,
    "last_failure_at": None,
    "last_success_at": None,
    "created_at": None,
    "updated_at": None,
    "metadata": None,
}


@record
class Webhook(Model):
    """A subscription to events, without its signing secret.

    Attributes:
        webhook_id: Id of the webhook.
        name: Display name of the webhook.
        url: URL that events are sent to.
        events: Names of the events that are sent.
        index_ids: Ids of the indexes whose events are sent; null for all indexes.
        status: Whether a webhook receives events. `active`: it receives events. `paused`: the owner paused it.
            `disabled`: the service stopped it after repeated failures; clients can't set this value.
        failure_count: Number of failed deliveries that count towards disabling the webhook. At least 0. Default: 0.
        last_failure_at: When a delivery last failed.
        last_success_at: When a delivery last succeeded.
        created_at: When the webhook was created.
        updated_at: When the webhook was last changed.
        metadata: Free-form object stored with the webhook.
    """

    webhook_id: str
    name: str
    url: str
    events: list[WebhookEventType]
    index_ids: list[str] | None
    status: WebhookStatus
    failure_count: int
    last_failure_at: _datetime.datetime | None
    last_success_at: _datetime.datetime | None
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None
    metadata: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("webhook_id", "webhook_id", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("url", "url", True, ("str",), False, None),
        ("events", "events", True, ("list", ("enum", "str", "webhook_event_type_values")), False, None),
        ("index_ids", "index_ids", False, ("optional", ("list", ("str",))), False, None),
        ("status", "status", True, ("enum", "str", "webhook_status_values"), False, None),
        ("failure_count", "failure_count", False, ("int",), False, 0),
        ("last_failure_at", "last_failure_at", False, ("optional", ("datetime",)), False, None),
        ("last_success_at", "last_success_at", False, ("optional", ("datetime",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("metadata", "metadata", False, ("optional", ("map", ("any",))), False, None),
    )

    def __init__(
        self,
        *,
        webhook_id: str,
        name: str,
        url: str,
        events: Sequence[WebhookEventType | str],
        index_ids: Sequence[str] | None = None,
        status: WebhookStatus | str,
        failure_count: int = 0,
        last_failure_at: _datetime.datetime | str | None = None,
        last_success_at: _datetime.datetime | str | None = None,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.webhook_id = webhook_id
        self.name = name
        self.url = url
        self.events = [webhook_event_type_values[i0] for i0 in events]
        self.index_ids = None if index_ids is None else [*index_ids]
        self.status = webhook_status_values[status]
        self.failure_count = failure_count
        self.last_failure_at = None if last_failure_at is None else to_datetime(last_failure_at)
        self.last_success_at = None if last_success_at is None else to_datetime(last_success_at)
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.metadata = None if metadata is None else {**metadata}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 12:
            data = {**_absent_of_Webhook, **data}
        try:
            values = _values_of_Webhook(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Webhook, **data}
            values = _values_of_Webhook(data)
        self = new(cls)
        (
            _webhook_id,
            _name,
            _url,
            _events,
            _index_ids,
            _status,
            _failure_count,
            _last_failure_at,
            _last_success_at,
            _created_at,
            _updated_at,
            _metadata,
        ) = values
        self.webhook_id = _webhook_id if _webhook_id.__class__ is str else as_str(_webhook_id)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.url = _url if _url.__class__ is str else as_str(_url)
        self.events = [
            webhook_event_type_values[i0] for i0 in (_events if _events.__class__ is list else as_list(_events))
        ]
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self.status = webhook_status_values[_status]
        self.failure_count = (
            _failure_count
            if _failure_count.__class__ is int
            else 0
            if _failure_count is None
            else as_int(_failure_count)
        )
        self.last_failure_at = None if _last_failure_at is None else parse_datetime(_last_failure_at)
        self.last_success_at = None if _last_success_at is None else parse_datetime(_last_success_at)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self._extra = None if len(data) == 12 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "webhook_id": self.webhook_id,
            "name": self.name,
            "url": self.url,
            "events": [i0.value for i0 in self.events],
            "status": self.status.value,
        }
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        out["failure_count"] = self.failure_count
        if self.last_failure_at is not None:
            out["last_failure_at"] = format_datetime(self.last_failure_at)
        if self.last_success_at is not None:
            out["last_success_at"] = format_datetime(self.last_success_at)
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.metadata is not None:
            out["metadata"] = {**self.metadata}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Webhook", self.webhook_id))


# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WebhookWithSecret = itemgetter(
    "webhook_id",
    "name",
    "url",
    "events",
    "index_ids",
    "status",
    "failure_count",
    "last_failure_at",
    "last_success_at",
    "created_at",
    "updated_at",
    "metadata",
    "secret",
)
_absent_of_WebhookWithSecret: dict[str, Any] = {
    "index_ids": None,
    "failure_count": None,
    "last_failure_at": None,
    "last_success_at": None,
    "created_at": None,
    "updated_at": None,
    "metadata": None,
}


@record
class WebhookWithSecret(Webhook):
    """A webhook and its signing secret; returned only when the webhook is created.

    Attributes:
        secret: Secret that signs each delivery. Its UTF-8 bytes are the HMAC key. Store it now: no later request
            returns it.
    """

    secret: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("webhook_id", "webhook_id", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("url", "url", True, ("str",), False, None),
        ("events", "events", True, ("list", ("enum", "str", "webhook_event_type_values")), False, None),
        ("index_ids", "index_ids", False, ("optional", ("list", ("str",))), False, None),
        ("status", "status", True, ("enum", "str", "webhook_status_values"), False, None),
        ("failure_count", "failure_count", False, ("int",), False, 0),
        ("last_failure_at", "last_failure_at", False, ("optional", ("datetime",)), False, None),
        ("last_success_at", "last_success_at", False, ("optional", ("datetime",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("metadata", "metadata", False, ("optional", ("map", ("any",))), False, None),
        ("secret", "secret", True, ("str",), True, None),
    )

    def __init__(
        self,
        *,
        webhook_id: str,
        name: str,
        url: str,
        events: Sequence[WebhookEventType | str],
        index_ids: Sequence[str] | None = None,
        status: WebhookStatus | str,
        failure_count: int = 0,
        last_failure_at: _datetime.datetime | str | None = None,
        last_success_at: _datetime.datetime | str | None = None,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        metadata: Mapping[str, Any] | None = None,
        secret: str,
    ) -> None:
        super().__init__(
            webhook_id=webhook_id,
            name=name,
            url=url,
            events=events,
            index_ids=index_ids,
            status=status,
            failure_count=failure_count,
            last_failure_at=last_failure_at,
            last_success_at=last_success_at,
            created_at=created_at,
            updated_at=updated_at,
            metadata=metadata,
        )
        secret = revealed(secret)
        self.secret = secret

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 13:
            data = {**_absent_of_WebhookWithSecret, **data}
        try:
            values = _values_of_WebhookWithSecret(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WebhookWithSecret, **data}
            values = _values_of_WebhookWithSecret(data)
        self = new(cls)
        (
            _webhook_id,
            _name,
            _url,
            _events,
            _index_ids,
            _status,
            _failure_count,
            _last_failure_at,
            _last_success_at,
            _created_at,
            _updated_at,
            _metadata,
            _secret,
        ) = values
        self.webhook_id = _webhook_id if _webhook_id.__class__ is str else as_str(_webhook_id)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.url = _url if _url.__class__ is str else as_str(_url)
        self.events = [
            webhook_event_type_values[i0] for i0 in (_events if _events.__class__ is list else as_list(_events))
        ]
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self.status = webhook_status_values[_status]
        self.failure_count = (
            _failure_count
            if _failure_count.__class__ is int
            else 0
            if _failure_count is None
            else as_int(_failure_count)
        )
        self.last_failure_at = None if _last_failure_at is None else parse_datetime(_last_failure_at)
        self.last_success_at = None if _last_success_at is None else parse_datetime(_last_success_at)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self.secret = _secret if _secret.__class__ is str else as_str(_secret)
        self._extra = None if len(data) == 13 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "webhook_id": self.webhook_id,
            "name": self.name,
            "url": self.url,
            "events": [i0.value for i0 in self.events],
            "status": self.status.value,
            "secret": self.secret,
        }
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        out["failure_count"] = self.failure_count
        if self.last_failure_at is not None:
            out["last_failure_at"] = format_datetime(self.last_failure_at)
        if self.last_success_at is not None:
            out["last_success_at"] = format_datetime(self.last_success_at)
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.metadata is not None:
            out["metadata"] = {**self.metadata}
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .webhook_event_type import (
    WebhookEventType,  # noqa: E402
    webhook_event_type_values,  # noqa: E402
)
from .webhook_status import (
    WebhookStatus,  # noqa: E402
    webhook_status_values,  # noqa: E402
)
