# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpTool: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class McpTool(Model):
    """Definition of one MCP tool.

    Attributes:
        name: Name of the tool.
        description: What the tool does.
        input_schema: JSON Schema of the tool's arguments.
        annotations: Hints on how the tool behaves.
        category: The group the tool belongs to.
        required_scope: The scope an API key needs for the tool.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["name"]
        self.name = value if value.__class__ is str else as_str(value)
        value = data["description"]
        self.description = value if value.__class__ is str else as_str(value)
        value = data["inputSchema"]
        self.input_schema = value if value.__class__ is dict else as_dict(value)
        if "annotations" in data:
            value = data["annotations"]
            self.annotations = None if value is None else McpToolAnnotations.read_dict(value)
        else:
            absent += 1
            self.annotations = None
        if "category" in data:
            value = data["category"]
            self.category = None if value is None else mcp_tool_category_values[value]
        else:
            absent += 1
            self.category = None
        if "required_scope" in data:
            value = data["required_scope"]
            self.required_scope = None if value is None else api_key_scope_values[value]
        else:
            absent += 1
            self.required_scope = None
        self._extra = None if len(data) + absent == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .api_key_scope import (
    ApiKeyScope,  # noqa: E402
    api_key_scope_values,  # noqa: E402
)
from .mcp_tool_annotations import McpToolAnnotations  # noqa: E402
from .mcp_tool_category import (
    McpToolCategory,  # noqa: E402
    mcp_tool_category_values,  # noqa: E402
)
