# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Prompt: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Prompt = itemgetter(
    "prompt_id",
    "user_id",
    "name",
    "description",
    "prompt_text",
    "json_schema",
    "video_level",
    "semantic_indexing",
    "is_active",
    "created_at",
    "execution_config",
    "selection_filter",
)
_absent_of_Prompt: dict[str, Any] = {
    "video_level": None,
    "semantic_indexing": None,
    "is_active": None,
    "execution_config": None,
    "selection_filter": None,
}


@record
class Prompt(Model):
    """What to extract from media: instructions, and the JSON Schema that every result follows.

    A prompt belongs to no index; a prompt run applies it to media.

    Attributes:
        prompt_id: Id of the prompt.
        user_id: Id of the account that owns the prompt.
        name: Name of the prompt, 3 to 100 characters.
        description: What the prompt is for, up to 500 characters; empty if not set.
        prompt_text: The instructions for the extraction, 10 to 5000 characters.
        json_schema: JSON Schema of a segment result; its root type is `object`.
        video_level: What to extract from whole media items; null if nothing.
        semantic_indexing: Fields that are excluded from semantic search.
        is_active: Whether the prompt can be used. A deleted prompt that prompt runs use may be kept as inactive.
            Default: True.
        created_at: When the prompt was created.
        execution_config: Settings for prompt runs that are saved with the prompt; null or absent if there are none.
        selection_filter: Conditions that decide which extracted results are selected; null or absent if there are
            none.
    """

    prompt_id: str
    user_id: str
    name: str
    description: str
    prompt_text: str
    json_schema: dict[str, Any]
    video_level: PromptVideoLevelConfig | None
    semantic_indexing: PromptSemanticIndexingConfig
    is_active: bool
    created_at: _datetime.datetime
    execution_config: PromptExecutionConfig | None
    selection_filter: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt_id", "prompt_id", True, ("str",), False, None),
        ("user_id", "user_id", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("description", "description", True, ("str",), False, None),
        ("prompt_text", "prompt_text", True, ("str",), False, None),
        ("json_schema", "json_schema", True, ("map", ("any",)), False, None),
        ("video_level", "video_level", False, ("optional", ("model", "PromptVideoLevelConfig")), False, None),
        ("semantic_indexing", "semantic_indexing", False, ("model", "PromptSemanticIndexingConfig"), False, {}),
        ("is_active", "is_active", False, ("bool",), False, True),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("execution_config", "execution_config", False, ("optional", ("model", "PromptExecutionConfig")), False, None),
        ("selection_filter", "selection_filter", False, ("optional", ("map", ("any",))), False, None),
    )

    def __init__(
        self,
        *,
        prompt_id: str,
        user_id: str,
        name: str,
        description: str,
        prompt_text: str,
        json_schema: Mapping[str, Any],
        video_level: PromptVideoLevelConfig | Mapping[str, Any] | None = None,
        semantic_indexing: PromptSemanticIndexingConfig | Mapping[str, Any] | None = None,
        is_active: bool = True,
        created_at: _datetime.datetime | str,
        execution_config: PromptExecutionConfig | Mapping[str, Any] | None = None,
        selection_filter: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.prompt_id = prompt_id
        self.user_id = user_id
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
        self.is_active = is_active
        self.created_at = to_datetime(created_at)
        self.execution_config = (
            None if execution_config is None else PromptExecutionConfig.model_validate(execution_config)
        )
        self.selection_filter = None if selection_filter is None else {**selection_filter}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 12:
            data = {**_absent_of_Prompt, **data}
        try:
            values = _values_of_Prompt(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Prompt, **data}
            values = _values_of_Prompt(data)
        self = new(cls)
        (
            _prompt_id,
            _user_id,
            _name,
            _description,
            _prompt_text,
            _json_schema,
            _video_level,
            _semantic_indexing,
            _is_active,
            _created_at,
            _execution_config,
            _selection_filter,
        ) = values
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
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
        self.is_active = (
            _is_active if _is_active.__class__ is bool else True if _is_active is None else as_bool(_is_active)
        )
        self.created_at = parse_datetime(_created_at)
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
        self._extra = None if len(data) == 12 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "prompt_id": self.prompt_id,
            "user_id": self.user_id,
            "name": self.name,
            "description": self.description,
            "prompt_text": self.prompt_text,
            "json_schema": {**self.json_schema},
            "created_at": format_datetime(self.created_at),
        }
        if self.video_level is not None:
            out["video_level"] = self.video_level.to_dict()
        out["semantic_indexing"] = self.semantic_indexing.to_dict()
        out["is_active"] = self.is_active
        if self.execution_config is not None:
            out["execution_config"] = self.execution_config.to_dict()
        if self.selection_filter is not None:
            out["selection_filter"] = {**self.selection_filter}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Prompt", self.prompt_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt_execution_config import PromptExecutionConfig  # noqa: E402
from .prompt_semantic_indexing_config import PromptSemanticIndexingConfig  # noqa: E402
from .prompt_video_level_config import PromptVideoLevelConfig  # noqa: E402
