# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpPlaygroundRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["tool_name"]
        self.tool_name = value if value.__class__ is str else as_str(value)
        if "arguments" in data:
            value = data["arguments"]
            self.arguments = {} if value is None else value if value.__class__ is dict else as_dict(value)
        else:
            absent += 1
            self.arguments = {}
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "tool_name": self.tool_name,
        }
        out["arguments"] = {**self.arguments}
        if self._extra:
            out.update(self._extra)
        return out
