# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptListResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptListResponse = itemgetter("prompts", "total_count", "active_count")
_absent_of_PromptListResponse: dict[str, Any] = {}


@record
class PromptListResponse(Model):
    """Prompts, with two counters.

    Attributes:
        prompts: The prompts, newest first.
        total_count: Number of prompts in the response.
        active_count: Number of active prompts in the response.
    """

    prompts: list[Prompt]
    total_count: int
    active_count: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompts", "prompts", True, ("list", ("model", "Prompt")), False, None),
        ("total_count", "total_count", True, ("int",), False, None),
        ("active_count", "active_count", True, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        prompts: Sequence[Prompt | Mapping[str, Any]],
        total_count: int,
        active_count: int,
    ) -> None:
        self._extra = None
        self.prompts = [Prompt.model_validate(i0) for i0 in prompts]
        self.total_count = total_count
        self.active_count = active_count

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_PromptListResponse, **data}
        try:
            values = _values_of_PromptListResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptListResponse, **data}
            values = _values_of_PromptListResponse(data)
        self = new(cls)
        _prompts, _total_count, _active_count = values
        self.prompts = [*map(Prompt.read_dict, _prompts if _prompts.__class__ is list else as_list(_prompts))][:]
        self.total_count = _total_count if _total_count.__class__ is int else as_int(_total_count)
        self.active_count = _active_count if _active_count.__class__ is int else as_int(_active_count)
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "prompts": [i0.to_dict() for i0 in self.prompts],
            "total_count": self.total_count,
            "active_count": self.active_count,
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt import Prompt  # noqa: E402
