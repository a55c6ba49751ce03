# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowDefineResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowDefineResponse = itemgetter("prompt_id", "saved", "definition", "prompt")
_absent_of_WorkflowDefineResponse: dict[str, Any] = {"prompt_id": None, "prompt": None}


@record
class WorkflowDefineResponse(Model):
    """The generated definition and, if it was saved, the prompt.

    Attributes:
        prompt_id: Id of the saved prompt; null for a draft.
        saved: Whether the definition was saved as a prompt.
        definition: The generated definition.
        prompt: The saved prompt; null for a draft.
    """

    prompt_id: str | None
    saved: bool
    definition: WorkflowPromptDefinition
    prompt: Prompt | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt_id", "prompt_id", False, ("optional", ("str",)), False, None),
        ("saved", "saved", True, ("bool",), False, None),
        ("definition", "definition", True, ("model", "WorkflowPromptDefinition"), False, None),
        ("prompt", "prompt", False, ("optional", ("model", "Prompt")), False, None),
    )

    def __init__(
        self,
        *,
        prompt_id: str | None = None,
        saved: bool,
        definition: WorkflowPromptDefinition | Mapping[str, Any],
        prompt: Prompt | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.prompt_id = prompt_id
        self.saved = saved
        self.definition = WorkflowPromptDefinition.model_validate(definition)
        self.prompt = None if prompt is None else Prompt.model_validate(prompt)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_WorkflowDefineResponse, **data}
        try:
            values = _values_of_WorkflowDefineResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowDefineResponse, **data}
            values = _values_of_WorkflowDefineResponse(data)
        self = new(cls)
        _prompt_id, _saved, _definition, _prompt = values
        self.prompt_id = (
            None if _prompt_id is None else _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        )
        self.saved = _saved if _saved.__class__ is bool else as_bool(_saved)
        self.definition = WorkflowPromptDefinition.read_dict(_definition)
        self.prompt = None if _prompt is None else Prompt.read_dict(_prompt)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "saved": self.saved,
            "definition": self.definition.to_dict(),
        }
        if self.prompt_id is not None:
            out["prompt_id"] = self.prompt_id
        if self.prompt is not None:
            out["prompt"] = self.prompt.to_dict()
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt import Prompt  # noqa: E402
from .workflow_prompt_definition import WorkflowPromptDefinition  # noqa: E402
