# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowDefineRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowDefineRequest = itemgetter("instruction", "save")
_absent_of_WorkflowDefineRequest: dict[str, Any] = {"save": None}


@record
class WorkflowDefineRequest(Model):
    """The instruction to generate a prompt from.

    Attributes:
        instruction: What to extract from the media, in plain language.
        save: Whether to save the generated prompt. If false, only the definition is returned. Default: True.
    """

    instruction: str
    save: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("instruction", "instruction", True, ("str",), False, None),
        ("save", "save", False, ("bool",), False, True),
    )

    def __init__(
        self,
        *,
        instruction: str,
        save: bool = True,
    ) -> None:
        self._extra = None
        self.instruction = instruction
        self.save = save

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_WorkflowDefineRequest, **data}
        try:
            values = _values_of_WorkflowDefineRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowDefineRequest, **data}
            values = _values_of_WorkflowDefineRequest(data)
        self = new(cls)
        _instruction, _save = values
        self.instruction = _instruction if _instruction.__class__ is str else as_str(_instruction)
        self.save = _save if _save.__class__ is bool else True if _save is None else as_bool(_save)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "instruction": self.instruction,
        }
        out["save"] = self.save
        if self._extra:
            out.update(self._extra)
        return out
