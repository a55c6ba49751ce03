# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingActivityAck: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ProcessingActivityAck = itemgetter("accepted", "wake_status", "reason")
_absent_of_ProcessingActivityAck: dict[str, Any] = {"accepted": None, "wake_status": None, "reason": None}


@record
class ProcessingActivityAck(Model):
    """Acknowledgement of a readiness signal.

    It says that the signal was accepted, not that capacity is ready.

    Attributes:
        accepted: Whether the signal was accepted.
        wake_status: Whether the service prepares capacity.
        reason: What the service did with the signal; not the `reason` of the request.
    """

    accepted: bool | None
    wake_status: ProcessingWakeStatus | None
    reason: ProcessingActivityOutcome | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("accepted", "accepted", False, ("bool",), False, None),
        ("wake_status", "wake_status", False, ("enum", "str", "processing_wake_status_values"), False, None),
        ("reason", "reason", False, ("enum", "str", "processing_activity_outcome_values"), False, None),
    )

    def __init__(
        self,
        *,
        accepted: bool | None = None,
        wake_status: ProcessingWakeStatus | str | None = None,
        reason: ProcessingActivityOutcome | str | None = None,
    ) -> None:
        self._extra = None
        self.accepted = accepted
        self.wake_status = None if wake_status is None else processing_wake_status_values[wake_status]
        self.reason = None if reason is None else processing_activity_outcome_values[reason]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_ProcessingActivityAck, **data}
        try:
            values = _values_of_ProcessingActivityAck(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ProcessingActivityAck, **data}
            values = _values_of_ProcessingActivityAck(data)
        self = new(cls)
        _accepted, _wake_status, _reason = values
        self.accepted = None if _accepted is None else _accepted if _accepted.__class__ is bool else as_bool(_accepted)
        self.wake_status = None if _wake_status is None else processing_wake_status_values[_wake_status]
        self.reason = None if _reason is None else processing_activity_outcome_values[_reason]
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.accepted is not None:
            out["accepted"] = self.accepted
        if self.wake_status is not None:
            out["wake_status"] = self.wake_status.value
        if self.reason is not None:
            out["reason"] = self.reason.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .processing_activity_outcome import (
    ProcessingActivityOutcome,  # noqa: E402
    processing_activity_outcome_values,  # noqa: E402
)
from .processing_wake_status import (
    ProcessingWakeStatus,  # noqa: E402
    processing_wake_status_values,  # noqa: E402
)
