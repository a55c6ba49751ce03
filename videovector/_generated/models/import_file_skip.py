# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportFileSkip: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportFileSkip = itemgetter("path", "reason")
_absent_of_ImportFileSkip: dict[str, Any] = {"path": None, "reason": None}


@record
class ImportFileSkip(Model):
    """A file that an import job left out.

    Attributes:
        path: Path of the file in the source.
        reason: Why the file was left out.
    """

    path: str | None
    reason: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("path", "path", False, ("str",), False, None),
        ("reason", "reason", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        path: str | None = None,
        reason: str | None = None,
    ) -> None:
        self._extra = None
        self.path = path
        self.reason = reason

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ImportFileSkip, **data}
        try:
            values = _values_of_ImportFileSkip(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportFileSkip, **data}
            values = _values_of_ImportFileSkip(data)
        self = new(cls)
        _path, _reason = values
        self.path = None if _path is None else _path if _path.__class__ is str else as_str(_path)
        self.reason = None if _reason is None else _reason if _reason.__class__ is str else as_str(_reason)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.path is not None:
            out["path"] = self.path
        if self.reason is not None:
            out["reason"] = self.reason
        if self._extra:
            out.update(self._extra)
        return out
