# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptPreset: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class PromptPreset(Model):
    """How imported media is processed: the prompt to run, and other settings of a prompt run as they were when the
    automation was saved.

    Attributes:
        prompt_id: Id of the prompt to run on each imported media item.
    """

    prompt_id: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("prompt_id", "prompt_id", True, ("str",), False, None),)

    def __init__(
        self,
        *,
        prompt_id: str,
    ) -> None:
        self._extra = None
        self.prompt_id = prompt_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _prompt_id = data["prompt_id"]
        self.prompt_id = _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "prompt_id": self.prompt_id,
        }
        if self._extra:
            out.update(self._extra)
        return out
