# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreatePromptRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreatePromptRequest = itemgetter(
    "name",
    "prompt_text",
    "json_schema",
    "description",
    "video_level",
    "semantic_indexing",
    "execution_config",
    "selection_filter",
)
_absent_of_CreatePromptRequest: dict[str, Any] = {
    "description": None,
    "video_level": None,
    "semantic_indexing": None,
    "execution_config": None,
    "selection_filter": None,
}


@record
class CreatePromptRequest(Model):
    """The definition of a new prompt.

    Attributes:
        name: Name of the prompt. 3 to 100 characters.
        prompt_text: Instructions in plain language: what to extract from the media. 10 to 5000 characters.
        json_schema: JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also of
            objects), enums, `required` and `additionalProperties` are allowed. Property names must not contain `.`,
            `[` or `]`.
        description: What the prompt is for. At most 500 characters.
        video_level: What to extract from whole media items. If omitted, only segments get results.
        semantic_indexing: Fields to exclude from semantic search. If omitted, all fields are searchable.
        execution_config: Settings for prompt runs to save with the prompt.
        selection_filter: Conditions that decide which extracted results are selected.
    """

    name: str
    prompt_text: str
    json_schema: dict[str, Any]
    description: str
    video_level: PromptVideoLevelConfig | None
    semantic_indexing: PromptSemanticIndexingConfig | None
    execution_config: PromptExecutionConfig | None
    selection_filter: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("prompt_text", "prompt_text", True, ("str",), False, None),
        ("json_schema", "json_schema", True, ("map", ("any",)), False, None),
        ("description", "description", False, ("str",), False, ""),
        ("video_level", "video_level", False, ("model", "PromptVideoLevelConfig"), False, None),
        ("semantic_indexing", "semantic_indexing", False, ("model", "PromptSemanticIndexingConfig"), False, None),
        ("execution_config", "execution_config", False, ("model", "PromptExecutionConfig"), False, None),
        ("selection_filter", "selection_filter", False, ("map", ("any",)), False, None),
    )

    def __init__(
        self,
        *,
        name: str,
        prompt_text: str,
        json_schema: Mapping[str, Any],
        description: str = "",
        video_level: PromptVideoLevelConfig | Mapping[str, Any] | None = None,
        semantic_indexing: PromptSemanticIndexingConfig | Mapping[str, Any] | None = None,
        execution_config: PromptExecutionConfig | Mapping[str, Any] | None = None,
        selection_filter: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.prompt_text = prompt_text
        self.json_schema = {**json_schema}
        self.description = description
        self.video_level = None if video_level is None else PromptVideoLevelConfig.model_validate(video_level)
        self.semantic_indexing = (
            None if semantic_indexing is None else PromptSemanticIndexingConfig.model_validate(semantic_indexing)
        )
        self.execution_config = (
            None if execution_config is None else PromptExecutionConfig.model_validate(execution_config)
        )
        self.selection_filter = None if selection_filter is None else {**selection_filter}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 8:
            data = {**_absent_of_CreatePromptRequest, **data}
        try:
            values = _values_of_CreatePromptRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreatePromptRequest, **data}
            values = _values_of_CreatePromptRequest(data)
        self = new(cls)
        (
            _name,
            _prompt_text,
            _json_schema,
            _description,
            _video_level,
            _semantic_indexing,
            _execution_config,
            _selection_filter,
        ) = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.prompt_text = _prompt_text if _prompt_text.__class__ is str else as_str(_prompt_text)
        self.json_schema = _json_schema if _json_schema.__class__ is dict else as_dict(_json_schema)
        self.description = (
            _description if _description.__class__ is str else "" if _description is None else as_str(_description)
        )
        self.video_level = None if _video_level is None else PromptVideoLevelConfig.read_dict(_video_level)
        self.semantic_indexing = (
            None if _semantic_indexing is None else PromptSemanticIndexingConfig.read_dict(_semantic_indexing)
        )
        self.execution_config = (
            None if _execution_config is None else PromptExecutionConfig.read_dict(_execution_config)
        )
        self.selection_filter = (
            None
            if _selection_filter is None
            else _selection_filter
            if _selection_filter.__class__ is dict
            else as_dict(_selection_filter)
        )
        self._extra = None if len(data) == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "prompt_text": self.prompt_text,
            "json_schema": {**self.json_schema},
        }
        out["description"] = self.description
        if self.video_level is not None:
            out["video_level"] = self.video_level.to_dict()
        if self.semantic_indexing is not None:
            out["semantic_indexing"] = self.semantic_indexing.to_dict()
        if self.execution_config is not None:
            out["execution_config"] = self.execution_config.to_dict()
        if self.selection_filter is not None:
            out["selection_filter"] = {**self.selection_filter}
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_execution_config import PromptExecutionConfig  # noqa: E402
from .prompt_semantic_indexing_config import PromptSemanticIndexingConfig  # noqa: E402
from .prompt_video_level_config import PromptVideoLevelConfig  # noqa: E402
