# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpTool: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpTool = itemgetter("name", "description", "inputSchema", "annotations", "category", "required_scope")
_absent_of_McpTool: dict[str, Any] = {"annotations": None, "category": None, "required_scope": None}


@record
class McpTool(Model):
    """The definition of one MCP tool.

    Attributes:
        name: Name of the tool.
        description: What the tool does.
        input_schema: JSON Schema of the tool's arguments.
        annotations: Hints about how the tool behaves.
        category: The category of the tool.
        required_scope: The scope that an API key needs for the tool.
    """

    name: str
    description: str
    input_schema: dict[str, Any]
    annotations: McpToolAnnotations | None
    category: McpToolCategory | None
    required_scope: ApiKeyScope | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("description", "description", True, ("str",), False, None),
        ("inputSchema", "input_schema", True, ("map", ("any",)), False, None),
        ("annotations", "annotations", False, ("model", "McpToolAnnotations"), False, None),
        ("category", "category", False, ("enum", "str", "mcp_tool_category_values"), False, None),
        ("required_scope", "required_scope", False, ("enum", "str", "api_key_scope_values"), False, None),
    )
    _HAS_RENAMED_FIELDS = True

    def __init__(
        self,
        *,
        name: str,
        description: str,
        input_schema: Mapping[str, Any],
        annotations: McpToolAnnotations | Mapping[str, Any] | None = None,
        category: McpToolCategory | str | None = None,
        required_scope: ApiKeyScope | str | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.description = description
        self.input_schema = {**input_schema}
        self.annotations = None if annotations is None else McpToolAnnotations.model_validate(annotations)
        self.category = None if category is None else mcp_tool_category_values[category]
        self.required_scope = None if required_scope is None else api_key_scope_values[required_scope]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_McpTool, **data}
        try:
            values = _values_of_McpTool(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpTool, **data}
            values = _values_of_McpTool(data)
        self = new(cls)
        _name, _description, _input_schema, _annotations, _category, _required_scope = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.description = _description if _description.__class__ is str else as_str(_description)
        self.input_schema = _input_schema if _input_schema.__class__ is dict else as_dict(_input_schema)
        self.annotations = None if _annotations is None else McpToolAnnotations.read_dict(_annotations)
        self.category = None if _category is None else mcp_tool_category_values[_category]
        self.required_scope = None if _required_scope is None else api_key_scope_values[_required_scope]
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "description": self.description,
            "inputSchema": {**self.input_schema},
        }
        if self.annotations is not None:
            out["annotations"] = self.annotations.to_dict()
        if self.category is not None:
            out["category"] = self.category.value
        if self.required_scope is not None:
            out["required_scope"] = self.required_scope.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .api_key_scope import (
    ApiKeyScope,  # noqa: E402
    api_key_scope_values,  # noqa: E402
)
from .mcp_tool_annotations import McpToolAnnotations  # noqa: E402
from .mcp_tool_category import (
    McpToolCategory,  # noqa: E402
    mcp_tool_category_values,  # noqa: E402
)
