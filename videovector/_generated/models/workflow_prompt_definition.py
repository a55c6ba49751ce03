# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowPromptDefinition: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowPromptDefinition = itemgetter(
    "name", "description", "prompt_text", "json_schema", "video_level", "semantic_indexing"
)
_absent_of_WorkflowPromptDefinition: dict[str, Any] = {"video_level": None, "semantic_indexing": None}


@record
class WorkflowPromptDefinition(Model):
    """The content of a prompt, saved or not.

    Attributes:
        name: Name of the prompt.
        description: What the prompt is for.
        prompt_text: The instructions for the extraction.
        json_schema: JSON Schema of a segment result.
        video_level: What to extract from whole media items; null if nothing.
        semantic_indexing: Fields that are excluded from semantic search.
    """

    name: str
    description: str
    prompt_text: str
    json_schema: dict[str, Any]
    video_level: PromptVideoLevelConfig | None
    semantic_indexing: PromptSemanticIndexingConfig

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("description", "description", True, ("str",), False, None),
        ("prompt_text", "prompt_text", True, ("str",), False, None),
        ("json_schema", "json_schema", True, ("map", ("any",)), False, None),
        ("video_level", "video_level", False, ("optional", ("model", "PromptVideoLevelConfig")), False, None),
        ("semantic_indexing", "semantic_indexing", False, ("model", "PromptSemanticIndexingConfig"), False, {}),
    )

    def __init__(
        self,
        *,
        name: str,
        description: str,
        prompt_text: str,
        json_schema: Mapping[str, Any],
        video_level: PromptVideoLevelConfig | Mapping[str, Any] | None = None,
        semantic_indexing: PromptSemanticIndexingConfig | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.description = description
        self.prompt_text = prompt_text
        self.json_schema = {**json_schema}
        self.video_level = None if video_level is None else PromptVideoLevelConfig.model_validate(video_level)
        self.semantic_indexing = (
            PromptSemanticIndexingConfig.read_dict({})
            if semantic_indexing is None
            else (PromptSemanticIndexingConfig.model_validate(semantic_indexing))
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_WorkflowPromptDefinition, **data}
        try:
            values = _values_of_WorkflowPromptDefinition(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowPromptDefinition, **data}
            values = _values_of_WorkflowPromptDefinition(data)
        self = new(cls)
        _name, _description, _prompt_text, _json_schema, _video_level, _semantic_indexing = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.description = _description if _description.__class__ is str else as_str(_description)
        self.prompt_text = _prompt_text if _prompt_text.__class__ is str else as_str(_prompt_text)
        self.json_schema = _json_schema if _json_schema.__class__ is dict else as_dict(_json_schema)
        self.video_level = None if _video_level is None else PromptVideoLevelConfig.read_dict(_video_level)
        self.semantic_indexing = (
            PromptSemanticIndexingConfig.read_dict({})
            if _semantic_indexing is None
            else PromptSemanticIndexingConfig.read_dict(_semantic_indexing)
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "description": self.description,
            "prompt_text": self.prompt_text,
            "json_schema": {**self.json_schema},
        }
        if self.video_level is not None:
            out["video_level"] = self.video_level.to_dict()
        out["semantic_indexing"] = self.semantic_indexing.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_semantic_indexing_config import PromptSemanticIndexingConfig  # noqa: E402
from .prompt_video_level_config import PromptVideoLevelConfig  # noqa: E402
