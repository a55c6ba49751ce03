# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatScope: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatScope = itemgetter("index_ids", "prompt_run_ids")
_absent_of_ChatScope: dict[str, Any] = {"index_ids": None, "prompt_run_ids": None}


@record
class ChatScope(Model):
    """What the search agent may search.

    An empty object means all media of the caller.

    Attributes:
        index_ids: Ids of the indexes to search.
        prompt_run_ids: Ids of the prompt runs whose results to search.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ChatScope, **data}
        try:
            values = _values_of_ChatScope(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatScope, **data}
            values = _values_of_ChatScope(data)
        self = new(cls)
        _index_ids, _prompt_run_ids = values
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self.prompt_run_ids = None if _prompt_run_ids is None else read_list(_prompt_run_ids, str, as_str)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self.prompt_run_ids is not None:
            out["prompt_run_ids"] = [*self.prompt_run_ids]
        if self._extra:
            out.update(self._extra)
        return out
