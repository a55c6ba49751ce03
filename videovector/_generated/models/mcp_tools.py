# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpTools: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpTools = itemgetter("total_count", "tools", "categories")
_absent_of_McpTools: dict[str, Any] = {"categories": None}


@record
class McpTools(Model):
    """The tools of the MCP server.

    Attributes:
        total_count: Number of tools.
        tools: The tools.
        categories: The names of the tools by category, or the list of categories.
    """

    total_count: int
    tools: list[McpTool]
    categories: Any

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("total_count", "total_count", True, ("int",), False, None),
        ("tools", "tools", True, ("list", ("model", "McpTool")), False, None),
        ("categories", "categories", False, ("any",), False, None),
    )
    _HAS_RENAMED_FIELDS = True

    def __init__(
        self,
        *,
        total_count: int,
        tools: Sequence[McpTool | Mapping[str, Any]],
        categories: Any = None,
    ) -> None:
        self._extra = None
        self.total_count = total_count
        self.tools = [McpTool.model_validate(i0) for i0 in tools]
        self.categories = categories

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_McpTools, **data}
        try:
            values = _values_of_McpTools(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpTools, **data}
            values = _values_of_McpTools(data)
        self = new(cls)
        _total_count, _tools, _categories = values
        self.total_count = _total_count if _total_count.__class__ is int else as_int(_total_count)
        self.tools = [*map(McpTool.read_dict, _tools if _tools.__class__ is list else as_list(_tools))][:]
        self.categories = _categories
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "total_count": self.total_count,
            "tools": [i0.to_dict() for i0 in self.tools],
        }
        if self.categories is not None:
            out["categories"] = self.categories
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .mcp_tool import McpTool  # noqa: E402
