# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatScope: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list


@record
class ChatScope(Model):
    """What the search agent may look at.

    An empty object means everything the caller has.

    Attributes:
        index_ids: Only these indexes.
        prompt_run_ids: Only results of these runs.
    """

    index_ids: list[str] | None
    prompt_run_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
        ("prompt_run_ids", "prompt_run_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        index_ids: Sequence[str] | None = None,
        prompt_run_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.index_ids = None if index_ids is None else [*index_ids]
        self.prompt_run_ids = None if prompt_run_ids is None else [*prompt_run_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "index_ids" in data:
            value = data["index_ids"]
            self.index_ids = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.index_ids = None
        if "prompt_run_ids" in data:
            value = data["prompt_run_ids"]
            self.prompt_run_ids = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.prompt_run_ids = None
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {}
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self.prompt_run_ids is not None:
            out["prompt_run_ids"] = [*self.prompt_run_ids]
        if self._extra:
            out.update(self._extra)
        return out
