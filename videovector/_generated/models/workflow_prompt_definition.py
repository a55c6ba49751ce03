# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowPromptDefinition: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class WorkflowPromptDefinition(Model):
    """Content of a prompt, before or after saving.

    Attributes:
        name: Name of the prompt.
        description: What the prompt is for.
        prompt_text: The instructions.
        json_schema: JSON Schema of a segment result.
        video_level: Extraction for media items as a whole; null when there is none.
        semantic_indexing: Fields that are kept out of semantic search.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["name"]
        self.name = value if value.__class__ is str else as_str(value)
        value = data["description"]
        self.description = value if value.__class__ is str else as_str(value)
        value = data["prompt_text"]
        self.prompt_text = value if value.__class__ is str else as_str(value)
        value = data["json_schema"]
        self.json_schema = value if value.__class__ is dict else as_dict(value)
        if "video_level" in data:
            value = data["video_level"]
            self.video_level = None if value is None else PromptVideoLevelConfig.read_dict(value)
        else:
            absent += 1
            self.video_level = None
        if "semantic_indexing" in data:
            value = data["semantic_indexing"]
            self.semantic_indexing = (
                PromptSemanticIndexingConfig.read_dict({})
                if value is None
                else PromptSemanticIndexingConfig.read_dict(value)
            )
        else:
            absent += 1
            self.semantic_indexing = PromptSemanticIndexingConfig.read_dict({})
        self._extra = None if len(data) + absent == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .prompt_semantic_indexing_config import PromptSemanticIndexingConfig  # noqa: E402
from .prompt_video_level_config import PromptVideoLevelConfig  # noqa: E402
