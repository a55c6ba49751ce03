# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ErrorObject: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ErrorObject = itemgetter("code", "message", "details", "request_id", "timestamp", "retry_after")
_absent_of_ErrorObject: dict[str, Any] = {"details": None, "request_id": None, "timestamp": None, "retry_after": None}


@record
class ErrorObject(Model):
    """The code, message and details of an error.

    Attributes:
        code: Machine-readable reason, for example `resource_index_not_found`.
        message: Human-readable reason.
        details: Further facts about the error, depending on `code`: for example the limit that was reached.
        request_id: Id of the failed request.
        timestamp: When the error occurred.
        retry_after: Seconds to wait before the next attempt. The header `Retry-After` is used instead if both are
            given. At least 0.
    """

    code: str
    message: str
    details: dict[str, Any] | None
    request_id: str | None
    timestamp: _datetime.datetime | None
    retry_after: float | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("code", "code", True, ("str",), False, None),
        ("message", "message", True, ("str",), False, None),
        ("details", "details", False, ("map", ("any",)), False, None),
        ("request_id", "request_id", False, ("optional", ("str",)), False, None),
        ("timestamp", "timestamp", False, ("optional", ("datetime",)), False, None),
        ("retry_after", "retry_after", False, ("optional", ("float",)), False, None),
    )

    def __init__(
        self,
        *,
        code: str,
        message: str,
        details: Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timestamp: _datetime.datetime | str | None = None,
        retry_after: float | None = None,
    ) -> None:
        self._extra = None
        self.code = code
        self.message = message
        self.details = None if details is None else {**details}
        self.request_id = request_id
        self.timestamp = None if timestamp is None else to_datetime(timestamp)
        self.retry_after = retry_after

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_ErrorObject, **data}
        try:
            values = _values_of_ErrorObject(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ErrorObject, **data}
            values = _values_of_ErrorObject(data)
        self = new(cls)
        _code, _message, _details, _request_id, _timestamp, _retry_after = values
        self.code = _code if _code.__class__ is str else as_str(_code)
        self.message = _message if _message.__class__ is str else as_str(_message)
        self.details = None if _details is None else _details if _details.__class__ is dict else as_dict(_details)
        self.request_id = (
            None if _request_id is None else _request_id if _request_id.__class__ is str else as_str(_request_id)
        )
        self.timestamp = None if _timestamp is None else parse_datetime(_timestamp)
        self.retry_after = (
            None
            if _retry_after is None
            else _retry_after
            if _retry_after.__class__ is float
            else as_float(_retry_after)
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "code": self.code,
            "message": self.message,
        }
        if self.details is not None:
            out["details"] = {**self.details}
        if self.request_id is not None:
            out["request_id"] = self.request_id
        if self.timestamp is not None:
            out["timestamp"] = format_datetime(self.timestamp)
        if self.retry_after is not None:
            out["retry_after"] = self.retry_after
        if self._extra:
            out.update(self._extra)
        return out
