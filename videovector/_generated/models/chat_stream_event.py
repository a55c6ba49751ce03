# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatStreamEvent: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatStreamEvent = itemgetter("event", "data")
_absent_of_ChatStreamEvent: dict[str, Any] = {}


@record
class ChatStreamEvent(Model):
    """One server-sent event of a streamed turn.

    Attributes:
        event: Name of the event (the `event:` line).
        data: Content of the event (the `data:` lines), a free-form object that depends on `event`. With
            `turn_completed` it contains the finished turn.
    """

    event: ChatEventType
    data: dict[str, Any]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("event", "event", True, ("enum", "str", "chat_event_type_values"), False, None),
        ("data", "data", True, ("map", ("any",)), False, None),
    )

    def __init__(
        self,
        *,
        event: ChatEventType | str,
        data: Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.event = chat_event_type_values[event]
        self.data = {**data}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ChatStreamEvent, **data}
        try:
            values = _values_of_ChatStreamEvent(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatStreamEvent, **data}
            values = _values_of_ChatStreamEvent(data)
        self = new(cls)
        _event, _data = values
        self.event = chat_event_type_values[_event]
        self.data = _data if _data.__class__ is dict else as_dict(_data)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "event": self.event.value,
            "data": {**self.data},
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .chat_event_type import (
    ChatEventType,  # noqa: E402
    chat_event_type_values,  # noqa: E402
)
