# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingActivityRequest: see the class."""

from __future__ import annotations

import uuid as _uuid
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, parse_uuid, to_uuid

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ProcessingActivityRequest = itemgetter("event_id", "surface", "reason", "operation")
_absent_of_ProcessingActivityRequest: dict[str, Any] = {"operation": None}


@record
class ProcessingActivityRequest(Model):
    """A readiness signal.

    Attributes:
        event_id: Id of the signal: a new UUID (version 4) for each signal.
        surface: Kind of the client that sends the signal.
        reason: Why the signal is sent.
        operation: The work that is about to start. Given only with the reason `processing_intent`.
    """

    event_id: _uuid.UUID
    surface: ProcessingSurface
    reason: ProcessingActivityReason
    operation: ProcessingIntent | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("event_id", "event_id", True, ("uuid",), False, None),
        ("surface", "surface", True, ("enum", "str", "processing_surface_values"), False, None),
        ("reason", "reason", True, ("enum", "str", "processing_activity_reason_values"), False, None),
        ("operation", "operation", False, ("enum", "str", "processing_intent_values"), False, None),
    )

    def __init__(
        self,
        *,
        event_id: _uuid.UUID | str,
        surface: ProcessingSurface | str,
        reason: ProcessingActivityReason | str,
        operation: ProcessingIntent | str | None = None,
    ) -> None:
        self._extra = None
        self.event_id = to_uuid(event_id)
        self.surface = processing_surface_values[surface]
        self.reason = processing_activity_reason_values[reason]
        self.operation = None if operation is None else processing_intent_values[operation]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_ProcessingActivityRequest, **data}
        try:
            values = _values_of_ProcessingActivityRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ProcessingActivityRequest, **data}
            values = _values_of_ProcessingActivityRequest(data)
        self = new(cls)
        _event_id, _surface, _reason, _operation = values
        self.event_id = parse_uuid(_event_id)
        self.surface = processing_surface_values[_surface]
        self.reason = processing_activity_reason_values[_reason]
        self.operation = None if _operation is None else processing_intent_values[_operation]
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "event_id": str(self.event_id),
            "surface": self.surface.value,
            "reason": self.reason.value,
        }
        if self.operation is not None:
            out["operation"] = self.operation.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .processing_activity_reason import (
    ProcessingActivityReason,  # noqa: E402
    processing_activity_reason_values,  # noqa: E402
)
from .processing_intent import (
    ProcessingIntent,  # noqa: E402
    processing_intent_values,  # noqa: E402
)
from .processing_surface import (
    ProcessingSurface,  # noqa: E402
    processing_surface_values,  # noqa: E402
)
