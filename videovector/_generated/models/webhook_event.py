# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookEvent: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WebhookEvent = itemgetter("id", "event", "data", "created_at", "api_version", "metadata")
_absent_of_WebhookEvent: dict[str, Any] = {"created_at": None, "api_version": None, "metadata": None}


@record
class WebhookEvent(Model):
    """The body that the receiver of a webhook gets.

    It says what happened to which object; get the object itself to see all its fields. A test event may have no
    `created_at` and no `api_version`.

    Attributes:
        id: Id of the event.
        event: Name of the event, one of `WebhookEventType`, or `test`.
        data: Facts about the event, mainly ids such as `run_id`, `video_id`, `export_id`, `job_id` or `index_id`.
        created_at: When the event occurred.
        api_version: Version of the payload format.
        metadata: Free-form object stored with the webhook.
    """

    id: str
    event: str
    data: dict[str, Any]
    created_at: _datetime.datetime | None
    api_version: str | None
    metadata: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("id", "id", True, ("str",), False, None),
        ("event", "event", True, ("str",), False, None),
        ("data", "data", True, ("map", ("any",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("api_version", "api_version", False, ("optional", ("str",)), False, None),
        ("metadata", "metadata", False, ("optional", ("map", ("any",))), False, None),
    )

    def __init__(
        self,
        *,
        id: str,
        event: str,
        data: Mapping[str, Any],
        created_at: _datetime.datetime | str | None = None,
        api_version: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.id = id
        self.event = event
        self.data = {**data}
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.api_version = api_version
        self.metadata = None if metadata is None else {**metadata}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_WebhookEvent, **data}
        try:
            values = _values_of_WebhookEvent(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WebhookEvent, **data}
            values = _values_of_WebhookEvent(data)
        self = new(cls)
        _id, _event, _data, _created_at, _api_version, _metadata = values
        self.id = _id if _id.__class__ is str else as_str(_id)
        self.event = _event if _event.__class__ is str else as_str(_event)
        self.data = _data if _data.__class__ is dict else as_dict(_data)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.api_version = (
            None if _api_version is None else _api_version if _api_version.__class__ is str else as_str(_api_version)
        )
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "id": self.id,
            "event": self.event,
            "data": {**self.data},
        }
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.api_version is not None:
            out["api_version"] = self.api_version
        if self.metadata is not None:
            out["metadata"] = {**self.metadata}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("WebhookEvent", self.id))
