# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpPlaygroundRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpPlaygroundRequest = itemgetter("tool_name", "arguments")
_absent_of_McpPlaygroundRequest: dict[str, Any] = {"arguments": None}


@record
class McpPlaygroundRequest(Model):
    """One call of an MCP tool.

    Attributes:
        tool_name: Name of the tool.
        arguments: The tool's arguments, as its `inputSchema` describes them.
    """

    tool_name: str
    arguments: dict[str, Any]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("tool_name", "tool_name", True, ("str",), False, None),
        ("arguments", "arguments", False, ("map", ("any",)), False, {}),
    )

    def __init__(
        self,
        *,
        tool_name: str,
        arguments: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.tool_name = tool_name
        self.arguments = {} if arguments is None else ({**arguments})

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_McpPlaygroundRequest, **data}
        try:
            values = _values_of_McpPlaygroundRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpPlaygroundRequest, **data}
            values = _values_of_McpPlaygroundRequest(data)
        self = new(cls)
        _tool_name, _arguments = values
        self.tool_name = _tool_name if _tool_name.__class__ is str else as_str(_tool_name)
        self.arguments = (
            {} if _arguments is None else _arguments if _arguments.__class__ is dict else as_dict(_arguments)
        )
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "tool_name": self.tool_name,
        }
        out["arguments"] = {**self.arguments}
        if self._extra:
            out.update(self._extra)
        return out
