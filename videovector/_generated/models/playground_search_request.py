# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PlaygroundSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PlaygroundSearchRequest = itemgetter("query", "top_k")
_absent_of_PlaygroundSearchRequest: dict[str, Any] = {"top_k": None}


@record
class PlaygroundSearchRequest(Model):
    """A text search over playground media.

    Attributes:
        query: What to look for, in plain language.
        top_k: Maximum number of hits to return. From 1 to 100. Default: 30.
    """

    query: str
    top_k: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("query", "query", True, ("str",), False, None),
        ("top_k", "top_k", False, ("int",), False, 30),
    )

    def __init__(
        self,
        *,
        query: str,
        top_k: int = 30,
    ) -> None:
        self._extra = None
        self.query = query
        self.top_k = top_k

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_PlaygroundSearchRequest, **data}
        try:
            values = _values_of_PlaygroundSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PlaygroundSearchRequest, **data}
            values = _values_of_PlaygroundSearchRequest(data)
        self = new(cls)
        _query, _top_k = values
        self.query = _query if _query.__class__ is str else as_str(_query)
        self.top_k = _top_k if _top_k.__class__ is int else 30 if _top_k is None else as_int(_top_k)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "query": self.query,
        }
        out["top_k"] = self.top_k
        if self._extra:
            out.update(self._extra)
        return out
