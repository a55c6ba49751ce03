# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingEvent: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ProcessingEvent = itemgetter(
    "event_id", "event_type", "user_id", "run_id", "video_id", "segment_id", "index_id", "created_at", "payload"
)
_absent_of_ProcessingEvent: dict[str, Any] = {
    "user_id": None,
    "run_id": None,
    "video_id": None,
    "segment_id": None,
    "index_id": None,
    "payload": None,
}


@record
class ProcessingEvent(Model):
    """The data of one event of the processing stream.

    Attributes:
        event_id: Id of the event. Send it as `Last-Event-ID` to continue after this event.
        event_type: Type of the event.
        user_id: Id of the account the event belongs to.
        run_id: Id of the prompt run the event is about.
        video_id: Id of the media item the event is about.
        segment_id: Id of the segment the event is about.
        index_id: Id of the index the event is about.
        created_at: When the event occurred.
        payload: Further facts about the event, depending on its type.
    """

    event_id: str
    event_type: ProcessingEventType
    user_id: str | None
    run_id: str | None
    video_id: str | None
    segment_id: str | None
    index_id: str | None
    created_at: _datetime.datetime
    payload: dict[str, Any]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("event_id", "event_id", True, ("str",), False, None),
        ("event_type", "event_type", True, ("enum", "str", "processing_event_type_values"), False, None),
        ("user_id", "user_id", False, ("optional", ("str",)), False, None),
        ("run_id", "run_id", False, ("optional", ("str",)), False, None),
        ("video_id", "video_id", False, ("optional", ("str",)), False, None),
        ("segment_id", "segment_id", False, ("optional", ("str",)), False, None),
        ("index_id", "index_id", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("payload", "payload", False, ("map", ("any",)), False, {}),
    )

    def __init__(
        self,
        *,
        event_id: str,
        event_type: ProcessingEventType | str,
        user_id: str | None = None,
        run_id: str | None = None,
        video_id: str | None = None,
        segment_id: str | None = None,
        index_id: str | None = None,
        created_at: _datetime.datetime | str,
        payload: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.event_id = event_id
        self.event_type = processing_event_type_values[event_type]
        self.user_id = user_id
        self.run_id = run_id
        self.video_id = video_id
        self.segment_id = segment_id
        self.index_id = index_id
        self.created_at = to_datetime(created_at)
        self.payload = {} if payload is None else ({**payload})

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_ProcessingEvent, **data}
        try:
            values = _values_of_ProcessingEvent(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ProcessingEvent, **data}
            values = _values_of_ProcessingEvent(data)
        self = new(cls)
        _event_id, _event_type, _user_id, _run_id, _video_id, _segment_id, _index_id, _created_at, _payload = values
        self.event_id = _event_id if _event_id.__class__ is str else as_str(_event_id)
        self.event_type = processing_event_type_values[_event_type]
        self.user_id = None if _user_id is None else _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.video_id = None if _video_id is None else _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.segment_id = (
            None if _segment_id is None else _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        )
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.created_at = parse_datetime(_created_at)
        self.payload = {} if _payload is None else _payload if _payload.__class__ is dict else as_dict(_payload)
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "event_id": self.event_id,
            "event_type": self.event_type.value,
            "created_at": format_datetime(self.created_at),
        }
        if self.user_id is not None:
            out["user_id"] = self.user_id
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.video_id is not None:
            out["video_id"] = self.video_id
        if self.segment_id is not None:
            out["segment_id"] = self.segment_id
        if self.index_id is not None:
            out["index_id"] = self.index_id
        out["payload"] = {**self.payload}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("ProcessingEvent", self.event_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .processing_event_type import (
    ProcessingEventType,  # noqa: E402
    processing_event_type_values,  # noqa: E402
)
