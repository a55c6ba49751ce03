# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpPlaygroundResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpPlaygroundResponse = itemgetter("tool_name", "success", "result", "error", "execution_time_ms")
_absent_of_McpPlaygroundResponse: dict[str, Any] = {"result": None, "error": None}


@record
class McpPlaygroundResponse(Model):
    """Result of one call of an MCP tool.

    Attributes:
        tool_name: The tool that was called.
        success: Whether the tool succeeded.
        result: What the tool returned, of any type; null if it failed.
        error: Why the tool failed; null if it succeeded.
        execution_time_ms: How long the call took, in milliseconds.
    """

    tool_name: str
    success: bool
    result: Any
    error: str | None
    execution_time_ms: float

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("tool_name", "tool_name", True, ("str",), False, None),
        ("success", "success", True, ("bool",), False, None),
        ("result", "result", False, ("any",), False, None),
        ("error", "error", False, ("optional", ("str",)), False, None),
        ("execution_time_ms", "execution_time_ms", True, ("float",), False, None),
    )

    def __init__(
        self,
        *,
        tool_name: str,
        success: bool,
        result: Any = None,
        error: str | None = None,
        execution_time_ms: float,
    ) -> None:
        self._extra = None
        self.tool_name = tool_name
        self.success = success
        self.result = result
        self.error = error
        self.execution_time_ms = execution_time_ms

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_McpPlaygroundResponse, **data}
        try:
            values = _values_of_McpPlaygroundResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpPlaygroundResponse, **data}
            values = _values_of_McpPlaygroundResponse(data)
        self = new(cls)
        _tool_name, _success, _result, _error, _execution_time_ms = values
        self.tool_name = _tool_name if _tool_name.__class__ is str else as_str(_tool_name)
        self.success = _success if _success.__class__ is bool else as_bool(_success)
        self.result = _result
        self.error = None if _error is None else _error if _error.__class__ is str else as_str(_error)
        self.execution_time_ms = (
            _execution_time_ms if _execution_time_ms.__class__ is float else as_float(_execution_time_ms)
        )
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "tool_name": self.tool_name,
            "success": self.success,
            "execution_time_ms": self.execution_time_ms,
        }
        if self.result is not None:
            out["result"] = self.result
        if self.error is not None:
            out["error"] = self.error
        if self._extra:
            out.update(self._extra)
        return out
