# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PlaygroundSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str


@record
class PlaygroundSearchRequest(Model):
    """A text search over playground media.

    Attributes:
        query: What to look for, in plain language.
        top_k: Most hits to return. From 1 to 100. Default: 30.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["query"]
        self.query = value if value.__class__ is str else as_str(value)
        if "top_k" in data:
            value = data["top_k"]
            self.top_k = value if value.__class__ is int else 30 if value is None else as_int(value)
        else:
            absent += 1
            self.top_k = 30
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "query": self.query,
        }
        out["top_k"] = self.top_k
        if self._extra:
            out.update(self._extra)
        return out
