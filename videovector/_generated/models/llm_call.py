# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""LlmCall: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_LlmCall = itemgetter(
    "llm_call_id",
    "prompt_run_id",
    "prompt_id",
    "video_id",
    "segment_id",
    "user_id",
    "model",
    "purpose",
    "status",
    "input_tokens",
    "output_tokens",
    "total_tokens",
    "video_seconds",
    "segment_start_time",
    "segment_end_time",
    "prompt_text",
    "response_text",
    "schema_used",
    "invoked_at",
    "completed_at",
    "created_at",
    "duration_ms",
    "error_message",
)
_absent_of_LlmCall: dict[str, Any] = {
    "prompt_run_id": None,
    "prompt_id": None,
    "video_id": None,
    "segment_id": None,
    "segment_start_time": None,
    "segment_end_time": None,
    "prompt_text": None,
    "response_text": None,
    "schema_used": None,
    "completed_at": None,
    "created_at": None,
    "duration_ms": None,
    "error_message": None,
}


@record
class LlmCall(Model):
    """One call to a language model, made for a prompt run.

    Attributes:
        llm_call_id: Id of the call.
        prompt_run_id: Id of the prompt run.
        prompt_id: Id of the prompt.
        video_id: Id of the media item.
        segment_id: Id of the segment; null if the call was for the whole item.
        user_id: Id of the account the call was made for.
        model: Name of the model.
        purpose: What the call was for, for example `metadata_extraction`.
        status: How the call ended, for example `success`.
        input_tokens: Number of tokens sent to the model.
        output_tokens: Number of tokens that the model returned.
        total_tokens: Number of tokens sent and returned.
        video_seconds: Length of the media sent to the model, in seconds.
        segment_start_time: Start of the segment, in seconds from the start of the media item.
        segment_end_time: End of the segment, in seconds from the start of the media item.
        prompt_text: The instructions sent to the model.
        response_text: The response of the model.
        schema_used: The JSON Schema that was used, as a string.
        invoked_at: When the call was made.
        completed_at: When the call ended.
        created_at: Older name of `invoked_at`.
        duration_ms: How long the call took, in milliseconds.
        error_message: Why the call failed.
    """

    llm_call_id: str
    prompt_run_id: str | None
    prompt_id: str | None
    video_id: str | None
    segment_id: str | None
    user_id: str
    model: str
    purpose: str
    status: str
    input_tokens: int
    output_tokens: int
    total_tokens: int
    video_seconds: float
    segment_start_time: float | None
    segment_end_time: float | None
    prompt_text: str | None
    response_text: str | None
    schema_used: str | None
    invoked_at: _datetime.datetime
    completed_at: _datetime.datetime | None
    created_at: _datetime.datetime | None
    duration_ms: int | None
    error_message: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("llm_call_id", "llm_call_id", True, ("str",), False, None),
        ("prompt_run_id", "prompt_run_id", False, ("optional", ("str",)), False, None),
        ("prompt_id", "prompt_id", False, ("optional", ("str",)), False, None),
        ("video_id", "video_id", False, ("optional", ("str",)), False, None),
        ("segment_id", "segment_id", False, ("optional", ("str",)), False, None),
        ("user_id", "user_id", True, ("str",), False, None),
        ("model", "model", True, ("str",), False, None),
        ("purpose", "purpose", True, ("str",), False, None),
        ("status", "status", True, ("str",), False, None),
        ("input_tokens", "input_tokens", True, ("int",), False, None),
        ("output_tokens", "output_tokens", True, ("int",), False, None),
        ("total_tokens", "total_tokens", True, ("int",), False, None),
        ("video_seconds", "video_seconds", True, ("float",), False, None),
        ("segment_start_time", "segment_start_time", False, ("optional", ("float",)), False, None),
        ("segment_end_time", "segment_end_time", False, ("optional", ("float",)), False, None),
        ("prompt_text", "prompt_text", False, ("optional", ("str",)), False, None),
        ("response_text", "response_text", False, ("optional", ("str",)), False, None),
        ("schema_used", "schema_used", False, ("optional", ("str",)), False, None),
        ("invoked_at", "invoked_at", True, ("datetime",), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("duration_ms", "duration_ms", False, ("optional", ("int",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        llm_call_id: str,
        prompt_run_id: str | None = None,
        prompt_id: str | None = None,
        video_id: str | None = None,
        segment_id: str | None = None,
        user_id: str,
        model: str,
        purpose: str,
        status: str,
        input_tokens: int,
        output_tokens: int,
        total_tokens: int,
        video_seconds: float,
        segment_start_time: float | None = None,
        segment_end_time: float | None = None,
        prompt_text: str | None = None,
        response_text: str | None = None,
        schema_used: str | None = None,
        invoked_at: _datetime.datetime | str,
        completed_at: _datetime.datetime | str | None = None,
        created_at: _datetime.datetime | str | None = None,
        duration_ms: int | None = None,
        error_message: str | None = None,
    ) -> None:
        self._extra = None
        self.llm_call_id = llm_call_id
        self.prompt_run_id = prompt_run_id
        self.prompt_id = prompt_id
        self.video_id = video_id
        self.segment_id = segment_id
        self.user_id = user_id
        self.model = model
        self.purpose = purpose
        self.status = status
        self.input_tokens = input_tokens
        self.output_tokens = output_tokens
        self.total_tokens = total_tokens
        self.video_seconds = video_seconds
        self.segment_start_time = segment_start_time
        self.segment_end_time = segment_end_time
        self.prompt_text = prompt_text
        self.response_text = response_text
        self.schema_used = schema_used
        self.invoked_at = to_datetime(invoked_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.duration_ms = duration_ms
        self.error_message = error_message

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 23:
            data = {**_absent_of_LlmCall, **data}
        try:
            values = _values_of_LlmCall(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_LlmCall, **data}
            values = _values_of_LlmCall(data)
        self = new(cls)
        (
            _llm_call_id,
            _prompt_run_id,
            _prompt_id,
            _video_id,
            _segment_id,
            _user_id,
            _model,
            _purpose,
            _status,
            _input_tokens,
            _output_tokens,
            _total_tokens,
            _video_seconds,
            _segment_start_time,
            _segment_end_time,
            _prompt_text,
            _response_text,
            _schema_used,
            _invoked_at,
            _completed_at,
            _created_at,
            _duration_ms,
            _error_message,
        ) = values
        self.llm_call_id = _llm_call_id if _llm_call_id.__class__ is str else as_str(_llm_call_id)
        self.prompt_run_id = (
            None
            if _prompt_run_id is None
            else _prompt_run_id
            if _prompt_run_id.__class__ is str
            else as_str(_prompt_run_id)
        )
        self.prompt_id = (
            None if _prompt_id is None else _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        )
        self.video_id = None if _video_id is None else _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.segment_id = (
            None if _segment_id is None else _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        )
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.model = _model if _model.__class__ is str else as_str(_model)
        self.purpose = _purpose if _purpose.__class__ is str else as_str(_purpose)
        self.status = _status if _status.__class__ is str else as_str(_status)
        self.input_tokens = _input_tokens if _input_tokens.__class__ is int else as_int(_input_tokens)
        self.output_tokens = _output_tokens if _output_tokens.__class__ is int else as_int(_output_tokens)
        self.total_tokens = _total_tokens if _total_tokens.__class__ is int else as_int(_total_tokens)
        self.video_seconds = _video_seconds if _video_seconds.__class__ is float else as_float(_video_seconds)
        self.segment_start_time = (
            None
            if _segment_start_time is None
            else _segment_start_time
            if _segment_start_time.__class__ is float
            else as_float(_segment_start_time)
        )
        self.segment_end_time = (
            None
            if _segment_end_time is None
            else _segment_end_time
            if _segment_end_time.__class__ is float
            else as_float(_segment_end_time)
        )
        self.prompt_text = (
            None if _prompt_text is None else _prompt_text if _prompt_text.__class__ is str else as_str(_prompt_text)
        )
        self.response_text = (
            None
            if _response_text is None
            else _response_text
            if _response_text.__class__ is str
            else as_str(_response_text)
        )
        self.schema_used = (
            None if _schema_used is None else _schema_used if _schema_used.__class__ is str else as_str(_schema_used)
        )
        self.invoked_at = parse_datetime(_invoked_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.duration_ms = (
            None if _duration_ms is None else _duration_ms if _duration_ms.__class__ is int else as_int(_duration_ms)
        )
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self._extra = None if len(data) == 23 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "llm_call_id": self.llm_call_id,
            "user_id": self.user_id,
            "model": self.model,
            "purpose": self.purpose,
            "status": self.status,
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "total_tokens": self.total_tokens,
            "video_seconds": self.video_seconds,
            "invoked_at": format_datetime(self.invoked_at),
        }
        if self.prompt_run_id is not None:
            out["prompt_run_id"] = self.prompt_run_id
        if self.prompt_id is not None:
            out["prompt_id"] = self.prompt_id
        if self.video_id is not None:
            out["video_id"] = self.video_id
        if self.segment_id is not None:
            out["segment_id"] = self.segment_id
        if self.segment_start_time is not None:
            out["segment_start_time"] = self.segment_start_time
        if self.segment_end_time is not None:
            out["segment_end_time"] = self.segment_end_time
        if self.prompt_text is not None:
            out["prompt_text"] = self.prompt_text
        if self.response_text is not None:
            out["response_text"] = self.response_text
        if self.schema_used is not None:
            out["schema_used"] = self.schema_used
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.duration_ms is not None:
            out["duration_ms"] = self.duration_ms
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("LlmCall", self.llm_call_id))
