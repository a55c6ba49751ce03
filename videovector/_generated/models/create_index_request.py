# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateIndexRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class CreateIndexRequest(Model):
    """The index to create.

    Attributes:
        name: Display name of the index. Several indexes may have the same name. 1 to 255 characters.
    """

    name: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (("name", "name", True, ("str",), False, None),)

    def __init__(
        self,
        *,
        name: str,
    ) -> None:
        self._extra = None
        self.name = name

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _name = data["name"]
        self.name = _name if _name.__class__ is str else as_str(_name)
        self._extra = None if len(data) == 1 else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
        }
        if self._extra:
            out.update(self._extra)
        return out
