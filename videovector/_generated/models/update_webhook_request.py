# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UpdateWebhookRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UpdateWebhookRequest = itemgetter("name", "url", "events", "index_ids", "status", "metadata")
_absent_of_UpdateWebhookRequest: dict[str, Any] = {
    "name": None,
    "url": None,
    "events": None,
    "index_ids": None,
    "status": None,
    "metadata": None,
}


@record
class UpdateWebhookRequest(Model):
    """Changes to a webhook.

    Fields that are omitted stay as they are; at least one is required.

    Attributes:
        name: New display name of the webhook. 1 to 100 characters.
        url: New URL to send events to. It must be https, as for a new webhook.
        events: Names of the events to send. The list replaces the old one.
        index_ids: Ids of the indexes whose events to send; null for all indexes. The list replaces the old one.
        status: `paused` stops deliveries; `active` starts them again.
        metadata: Free-form object that replaces the stored one.
    """

    name: str | None
    url: str | None
    events: list[WebhookEventType] | None
    index_ids: list[str] | None
    status: WebhookUpdateStatus | None
    metadata: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", False, ("str",), False, None),
        ("url", "url", False, ("str",), False, None),
        ("events", "events", False, ("list", ("enum", "str", "webhook_event_type_values")), False, None),
        ("index_ids", "index_ids", False, ("optional", ("list", ("str",))), False, None),
        ("status", "status", False, ("enum", "str", "webhook_update_status_values"), False, None),
        ("metadata", "metadata", False, ("map", ("any",)), False, None),
    )

    def __init__(
        self,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Sequence[WebhookEventType | str] | None = None,
        index_ids: Sequence[str] | None = None,
        status: WebhookUpdateStatus | str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.url = url
        self.events = None if events is None else [webhook_event_type_values[i0] for i0 in events]
        self.index_ids = None if index_ids is None else [*index_ids]
        self.status = None if status is None else webhook_update_status_values[status]
        self.metadata = None if metadata is None else {**metadata}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_UpdateWebhookRequest, **data}
        try:
            values = _values_of_UpdateWebhookRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UpdateWebhookRequest, **data}
            values = _values_of_UpdateWebhookRequest(data)
        self = new(cls)
        _name, _url, _events, _index_ids, _status, _metadata = values
        self.name = None if _name is None else _name if _name.__class__ is str else as_str(_name)
        self.url = None if _url is None else _url if _url.__class__ is str else as_str(_url)
        self.events = (
            None
            if _events is None
            else [webhook_event_type_values[i0] for i0 in (_events if _events.__class__ is list else as_list(_events))]
        )
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self.status = None if _status is None else webhook_update_status_values[_status]
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.name is not None:
            out["name"] = self.name
        if self.url is not None:
            out["url"] = self.url
        if self.events is not None:
            out["events"] = [i0.value for i0 in self.events]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self.status is not None:
            out["status"] = self.status.value
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
from .webhook_update_status import (
    WebhookUpdateStatus,  # noqa: E402
    webhook_update_status_values,  # noqa: E402
)
