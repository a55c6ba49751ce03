# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""LlmCall: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_int, as_str, format_datetime, parse_datetime, to_datetime


@record
class LlmCall(Model):
    """One call of a language model made for a run.

    Attributes:
        llm_call_id: Identifies the call.
        prompt_run_id: The run.
        prompt_id: The prompt.
        video_id: The media item.
        segment_id: The segment; null when the call covered the item as a whole.
        user_id: The account the call was made for.
        model: Name of the model.
        purpose: What the call was for, for example `metadata_extraction`.
        status: How the call ended, for example `success`.
        input_tokens: Tokens read.
        output_tokens: Tokens written.
        total_tokens: Tokens read and written.
        video_seconds: Length of the media read, in seconds.
        segment_start_time: Start of the segment in seconds.
        segment_end_time: End of the segment in seconds.
        prompt_text: The instructions sent to the model.
        response_text: The model's answer.
        schema_used: The JSON Schema that was applied, as text.
        invoked_at: When the call was made.
        completed_at: When the answer was there.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["llm_call_id"]
        self.llm_call_id = value if value.__class__ is str else as_str(value)
        if "prompt_run_id" in data:
            value = data["prompt_run_id"]
            self.prompt_run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.prompt_run_id = None
        if "prompt_id" in data:
            value = data["prompt_id"]
            self.prompt_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.prompt_id = None
        if "video_id" in data:
            value = data["video_id"]
            self.video_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.video_id = None
        if "segment_id" in data:
            value = data["segment_id"]
            self.segment_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.segment_id = None
        value = data["user_id"]
        self.user_id = value if value.__class__ is str else as_str(value)
        value = data["model"]
        self.model = value if value.__class__ is str else as_str(value)
        value = data["purpose"]
        self.purpose = value if value.__class__ is str else as_str(value)
        value = data["status"]
        self.status = value if value.__class__ is str else as_str(value)
        value = data["input_tokens"]
        self.input_tokens = value if value.__class__ is int else as_int(value)
        value = data["output_tokens"]
        self.output_tokens = value if value.__class__ is int else as_int(value)
        value = data["total_tokens"]
        self.total_tokens = value if value.__class__ is int else as_int(value)
        value = data["video_seconds"]
        self.video_seconds = value if value.__class__ is float else as_float(value)
        if "segment_start_time" in data:
            value = data["segment_start_time"]
            self.segment_start_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.segment_start_time = None
        if "segment_end_time" in data:
            value = data["segment_end_time"]
            self.segment_end_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.segment_end_time = None
        if "prompt_text" in data:
            value = data["prompt_text"]
            self.prompt_text = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.prompt_text = None
        if "response_text" in data:
            value = data["response_text"]
            self.response_text = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.response_text = None
        if "schema_used" in data:
            value = data["schema_used"]
            self.schema_used = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.schema_used = None
        value = data["invoked_at"]
        self.invoked_at = parse_datetime(value)
        if "completed_at" in data:
            value = data["completed_at"]
            self.completed_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.completed_at = None
        if "created_at" in data:
            value = data["created_at"]
            self.created_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.created_at = None
        if "duration_ms" in data:
            value = data["duration_ms"]
            self.duration_ms = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.duration_ms = None
        if "error_message" in data:
            value = data["error_message"]
            self.error_message = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.error_message = None
        self._extra = None if len(data) + absent == 23 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
