# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UpdatePromptRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UpdatePromptRequest = itemgetter(
    "name",
    "description",
    "prompt_text",
    "json_schema",
    "video_level",
    "semantic_indexing",
    "clear_video_level",
    "execution_config",
    "selection_filter",
    "clear_selection_filter",
)
_absent_of_UpdatePromptRequest: dict[str, Any] = {
    "name": None,
    "description": None,
    "prompt_text": None,
    "json_schema": None,
    "video_level": None,
    "semantic_indexing": None,
    "clear_video_level": None,
    "execution_config": None,
    "selection_filter": None,
    "clear_selection_filter": None,
}


@record
class UpdatePromptRequest(Model):
    """Changes to a prompt.

    Fields that are omitted stay as they are.

    Attributes:
        name: New name of the prompt. 3 to 100 characters.
        description: New description; an empty string clears it. At most 500 characters.
        prompt_text: New instructions: what to extract from the media. 10 to 5000 characters.
        json_schema: New JSON Schema of a segment result. It replaces the old one completely.
        video_level: What to extract from whole media items. It replaces the old setting completely. To remove it, set
            `clear_video_level`.
        semantic_indexing: Fields to exclude from semantic search. They replace the old lists completely.
        clear_video_level: Whether to remove the extraction from whole media items. Not together with `video_level`.
            Default: False.
        execution_config: New settings for prompt runs. They replace the old ones completely.
        selection_filter: New conditions that decide which extracted results are selected. To remove them, set
            `clear_selection_filter`.
        clear_selection_filter: Whether to remove the selection filter. Not together with `selection_filter`. Default:
            False.
    """

    name: str | None
    description: str | None
    prompt_text: str | None
    json_schema: dict[str, Any] | None
    video_level: PromptVideoLevelConfig | None
    semantic_indexing: PromptSemanticIndexingConfig | None
    clear_video_level: bool
    execution_config: PromptExecutionConfig | None
    selection_filter: dict[str, Any] | None
    clear_selection_filter: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", False, ("str",), False, None),
        ("description", "description", False, ("str",), False, None),
        ("prompt_text", "prompt_text", False, ("str",), False, None),
        ("json_schema", "json_schema", False, ("map", ("any",)), False, None),
        ("video_level", "video_level", False, ("model", "PromptVideoLevelConfig"), False, None),
        ("semantic_indexing", "semantic_indexing", False, ("model", "PromptSemanticIndexingConfig"), False, None),
        ("clear_video_level", "clear_video_level", False, ("bool",), False, False),
        ("execution_config", "execution_config", False, ("model", "PromptExecutionConfig"), False, None),
        ("selection_filter", "selection_filter", False, ("map", ("any",)), False, None),
        ("clear_selection_filter", "clear_selection_filter", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        name: str | None = None,
        description: str | None = None,
        prompt_text: str | None = None,
        json_schema: Mapping[str, Any] | None = None,
        video_level: PromptVideoLevelConfig | Mapping[str, Any] | None = None,
        semantic_indexing: PromptSemanticIndexingConfig | Mapping[str, Any] | None = None,
        clear_video_level: bool = False,
        execution_config: PromptExecutionConfig | Mapping[str, Any] | None = None,
        selection_filter: Mapping[str, Any] | None = None,
        clear_selection_filter: bool = False,
    ) -> None:
        self._extra = None
        self.name = name
        self.description = description
        self.prompt_text = prompt_text
        self.json_schema = None if json_schema is None else {**json_schema}
        self.video_level = None if video_level is None else PromptVideoLevelConfig.model_validate(video_level)
        self.semantic_indexing = (
            None if semantic_indexing is None else PromptSemanticIndexingConfig.model_validate(semantic_indexing)
        )
        self.clear_video_level = clear_video_level
        self.execution_config = (
            None if execution_config is None else PromptExecutionConfig.model_validate(execution_config)
        )
        self.selection_filter = None if selection_filter is None else {**selection_filter}
        self.clear_selection_filter = clear_selection_filter

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 10:
            data = {**_absent_of_UpdatePromptRequest, **data}
        try:
            values = _values_of_UpdatePromptRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UpdatePromptRequest, **data}
            values = _values_of_UpdatePromptRequest(data)
        self = new(cls)
        (
            _name,
            _description,
            _prompt_text,
            _json_schema,
            _video_level,
            _semantic_indexing,
            _clear_video_level,
            _execution_config,
            _selection_filter,
            _clear_selection_filter,
        ) = values
        self.name = None if _name is None else _name if _name.__class__ is str else as_str(_name)
        self.description = (
            None if _description is None else _description if _description.__class__ is str else as_str(_description)
        )
        self.prompt_text = (
            None if _prompt_text is None else _prompt_text if _prompt_text.__class__ is str else as_str(_prompt_text)
        )
        self.json_schema = (
            None if _json_schema is None else _json_schema if _json_schema.__class__ is dict else as_dict(_json_schema)
        )
        self.video_level = None if _video_level is None else PromptVideoLevelConfig.read_dict(_video_level)
        self.semantic_indexing = (
            None if _semantic_indexing is None else PromptSemanticIndexingConfig.read_dict(_semantic_indexing)
        )
        self.clear_video_level = (
            _clear_video_level
            if _clear_video_level.__class__ is bool
            else False
            if _clear_video_level is None
            else as_bool(_clear_video_level)
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
        self.clear_selection_filter = (
            _clear_selection_filter
            if _clear_selection_filter.__class__ is bool
            else False
            if _clear_selection_filter is None
            else as_bool(_clear_selection_filter)
        )
        self._extra = None if len(data) == 10 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.name is not None:
            out["name"] = self.name
        if self.description is not None:
            out["description"] = self.description
        if self.prompt_text is not None:
            out["prompt_text"] = self.prompt_text
        if self.json_schema is not None:
            out["json_schema"] = {**self.json_schema}
        if self.video_level is not None:
            out["video_level"] = self.video_level.to_dict()
        if self.semantic_indexing is not None:
            out["semantic_indexing"] = self.semantic_indexing.to_dict()
        out["clear_video_level"] = self.clear_video_level
        if self.execution_config is not None:
            out["execution_config"] = self.execution_config.to_dict()
        if self.selection_filter is not None:
            out["selection_filter"] = {**self.selection_filter}
        out["clear_selection_filter"] = self.clear_selection_filter
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_execution_config import PromptExecutionConfig  # noqa: E402
from .prompt_semantic_indexing_config import PromptSemanticIndexingConfig  # noqa: E402
from .prompt_video_level_config import PromptVideoLevelConfig  # noqa: E402
