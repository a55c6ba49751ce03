# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateWebhookRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateWebhookRequest = itemgetter("name", "url", "events", "index_ids", "metadata")
_absent_of_CreateWebhookRequest: dict[str, Any] = {"index_ids": None, "metadata": None}


@record
class CreateWebhookRequest(Model):
    """The data that is needed to create a webhook.

    Attributes:
        name: Display name of the webhook. 1 to 100 characters.
        url: URL to send events to. It must be https; plain http is accepted only for a receiver on the same machine,
            for use with a local server.
        events: Names of the events to send; at least one.
        index_ids: Ids of the indexes whose events to send. If omitted or null, events of all indexes are sent. Events
            that belong to no index are always sent.
        metadata: Free-form object to store with the webhook.
    """

    name: str
    url: str
    events: list[WebhookEventType]
    index_ids: list[str] | None
    metadata: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("url", "url", True, ("str",), False, None),
        ("events", "events", True, ("list", ("enum", "str", "webhook_event_type_values")), False, None),
        ("index_ids", "index_ids", False, ("optional", ("list", ("str",))), False, None),
        ("metadata", "metadata", False, ("map", ("any",)), False, None),
    )

    def __init__(
        self,
        *,
        name: str,
        url: str,
        events: Sequence[WebhookEventType | str],
        index_ids: Sequence[str] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.url = url
        self.events = [webhook_event_type_values[i0] for i0 in events]
        self.index_ids = None if index_ids is None else [*index_ids]
        self.metadata = None if metadata is None else {**metadata}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_CreateWebhookRequest, **data}
        try:
            values = _values_of_CreateWebhookRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateWebhookRequest, **data}
            values = _values_of_CreateWebhookRequest(data)
        self = new(cls)
        _name, _url, _events, _index_ids, _metadata = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.url = _url if _url.__class__ is str else as_str(_url)
        self.events = [
            webhook_event_type_values[i0] for i0 in (_events if _events.__class__ is list else as_list(_events))
        ]
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "url": self.url,
            "events": [i0.value for i0 in self.events],
        }
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
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
