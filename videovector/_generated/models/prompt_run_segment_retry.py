# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunSegmentRetry: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunSegmentRetry = itemgetter(
    "run_id",
    "retry_id",
    "status",
    "message",
    "idempotency_key",
    "video_id",
    "segment_id",
    "created_at",
    "started_at",
    "completed_at",
    "error",
    "billing_estimated_mt",
    "billing_actual_mt",
    "billing_status",
    "billing_error",
)
_absent_of_PromptRunSegmentRetry: dict[str, Any] = {
    "idempotency_key": None,
    "started_at": None,
    "completed_at": None,
    "error": None,
    "billing_estimated_mt": None,
    "billing_actual_mt": None,
    "billing_status": None,
    "billing_error": None,
}


@record
class PromptRunSegmentRetry(Model):
    """A segment retry that was accepted.

    Costs are in mt, the unit of the account's balance.

    Attributes:
        run_id: Id of the prompt run; a retry does not start a new run.
        retry_id: Id of the retry.
        status: Status of the retry, `pending` at first.
        message: Human-readable confirmation.
        idempotency_key: The idempotency key of the request.
        video_id: Id of the media item.
        segment_id: Id of the segment.
        created_at: When the retry was requested.
        started_at: When the retry started.
        completed_at: When the retry ended.
        error: Why the retry failed.
        billing_estimated_mt: Amount reserved for the retry, in mt. Default: 0.0.
        billing_actual_mt: Amount charged for the retry, in mt. Default: 0.0.
        billing_status: Status of the reserved amount.
        billing_error: Why the amount has not been settled yet.
    """

    run_id: str
    retry_id: str
    status: SegmentRetryStatus
    message: str
    idempotency_key: str | None
    video_id: str
    segment_id: str
    created_at: _datetime.datetime
    started_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    error: str | None
    billing_estimated_mt: float
    billing_actual_mt: float
    billing_status: BillingStatus | None
    billing_error: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("run_id", "run_id", True, ("str",), False, None),
        ("retry_id", "retry_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "segment_retry_status_values"), False, None),
        ("message", "message", True, ("str",), False, None),
        ("idempotency_key", "idempotency_key", False, ("optional", ("str",)), False, None),
        ("video_id", "video_id", True, ("str",), False, None),
        ("segment_id", "segment_id", True, ("str",), False, None),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("started_at", "started_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("error", "error", False, ("optional", ("str",)), False, None),
        ("billing_estimated_mt", "billing_estimated_mt", False, ("float",), False, 0.0),
        ("billing_actual_mt", "billing_actual_mt", False, ("float",), False, 0.0),
        (
            "billing_status",
            "billing_status",
            False,
            ("optional", ("enum", "str", "billing_status_values")),
            False,
            None,
        ),
        ("billing_error", "billing_error", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        run_id: str,
        retry_id: str,
        status: SegmentRetryStatus | str,
        message: str,
        idempotency_key: str | None = None,
        video_id: str,
        segment_id: str,
        created_at: _datetime.datetime | str,
        started_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        error: str | None = None,
        billing_estimated_mt: float = 0.0,
        billing_actual_mt: float = 0.0,
        billing_status: BillingStatus | str | None = None,
        billing_error: str | None = None,
    ) -> None:
        self._extra = None
        self.run_id = run_id
        self.retry_id = retry_id
        self.status = segment_retry_status_values[status]
        self.message = message
        self.idempotency_key = idempotency_key
        self.video_id = video_id
        self.segment_id = segment_id
        self.created_at = to_datetime(created_at)
        self.started_at = None if started_at is None else to_datetime(started_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.error = error
        self.billing_estimated_mt = billing_estimated_mt
        self.billing_actual_mt = billing_actual_mt
        self.billing_status = None if billing_status is None else billing_status_values[billing_status]
        self.billing_error = billing_error

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 15:
            data = {**_absent_of_PromptRunSegmentRetry, **data}
        try:
            values = _values_of_PromptRunSegmentRetry(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunSegmentRetry, **data}
            values = _values_of_PromptRunSegmentRetry(data)
        self = new(cls)
        (
            _run_id,
            _retry_id,
            _status,
            _message,
            _idempotency_key,
            _video_id,
            _segment_id,
            _created_at,
            _started_at,
            _completed_at,
            _error,
            _billing_estimated_mt,
            _billing_actual_mt,
            _billing_status,
            _billing_error,
        ) = values
        self.run_id = _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.retry_id = _retry_id if _retry_id.__class__ is str else as_str(_retry_id)
        self.status = segment_retry_status_values[_status]
        self.message = _message if _message.__class__ is str else as_str(_message)
        self.idempotency_key = (
            None
            if _idempotency_key is None
            else _idempotency_key
            if _idempotency_key.__class__ is str
            else as_str(_idempotency_key)
        )
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.segment_id = _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        self.created_at = parse_datetime(_created_at)
        self.started_at = None if _started_at is None else parse_datetime(_started_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self.error = None if _error is None else _error if _error.__class__ is str else as_str(_error)
        self.billing_estimated_mt = (
            _billing_estimated_mt
            if _billing_estimated_mt.__class__ is float
            else 0.0
            if _billing_estimated_mt is None
            else as_float(_billing_estimated_mt)
        )
        self.billing_actual_mt = (
            _billing_actual_mt
            if _billing_actual_mt.__class__ is float
            else 0.0
            if _billing_actual_mt is None
            else as_float(_billing_actual_mt)
        )
        self.billing_status = None if _billing_status is None else billing_status_values[_billing_status]
        self.billing_error = (
            None
            if _billing_error is None
            else _billing_error
            if _billing_error.__class__ is str
            else as_str(_billing_error)
        )
        self._extra = None if len(data) == 15 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "run_id": self.run_id,
            "retry_id": self.retry_id,
            "status": self.status.value,
            "message": self.message,
            "video_id": self.video_id,
            "segment_id": self.segment_id,
            "created_at": format_datetime(self.created_at),
        }
        if self.idempotency_key is not None:
            out["idempotency_key"] = self.idempotency_key
        if self.started_at is not None:
            out["started_at"] = format_datetime(self.started_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.error is not None:
            out["error"] = self.error
        out["billing_estimated_mt"] = self.billing_estimated_mt
        out["billing_actual_mt"] = self.billing_actual_mt
        if self.billing_status is not None:
            out["billing_status"] = self.billing_status.value
        if self.billing_error is not None:
            out["billing_error"] = self.billing_error
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("PromptRunSegmentRetry", self.retry_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .billing_status import (
    BillingStatus,  # noqa: E402
    billing_status_values,  # noqa: E402
)
from .segment_retry_status import (
    SegmentRetryStatus,  # noqa: E402
    segment_retry_status_values,  # noqa: E402
)
