# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpToolAnnotations: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpToolAnnotations = itemgetter("readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint")
_absent_of_McpToolAnnotations: dict[str, Any] = {
    "readOnlyHint": None,
    "destructiveHint": None,
    "idempotentHint": None,
    "openWorldHint": None,
}


@record
class McpToolAnnotations(Model):
    """Hints about how a tool behaves, as defined by the Model Context Protocol.

    Attributes:
        read_only_hint: Whether the tool changes nothing.
        destructive_hint: Whether the tool may delete or overwrite something.
        idempotent_hint: Whether a repeated call with the same arguments changes nothing more.
        open_world_hint: Whether the tool works with systems outside the service.
    """

    read_only_hint: bool | None
    destructive_hint: bool | None
    idempotent_hint: bool | None
    open_world_hint: bool | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("readOnlyHint", "read_only_hint", False, ("bool",), False, None),
        ("destructiveHint", "destructive_hint", False, ("bool",), False, None),
        ("idempotentHint", "idempotent_hint", False, ("bool",), False, None),
        ("openWorldHint", "open_world_hint", False, ("bool",), False, None),
    )
    _HAS_RENAMED_FIELDS = True

    def __init__(
        self,
        *,
        read_only_hint: bool | None = None,
        destructive_hint: bool | None = None,
        idempotent_hint: bool | None = None,
        open_world_hint: bool | None = None,
    ) -> None:
        self._extra = None
        self.read_only_hint = read_only_hint
        self.destructive_hint = destructive_hint
        self.idempotent_hint = idempotent_hint
        self.open_world_hint = open_world_hint

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_McpToolAnnotations, **data}
        try:
            values = _values_of_McpToolAnnotations(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpToolAnnotations, **data}
            values = _values_of_McpToolAnnotations(data)
        self = new(cls)
        _read_only_hint, _destructive_hint, _idempotent_hint, _open_world_hint = values
        self.read_only_hint = (
            None
            if _read_only_hint is None
            else _read_only_hint
            if _read_only_hint.__class__ is bool
            else as_bool(_read_only_hint)
        )
        self.destructive_hint = (
            None
            if _destructive_hint is None
            else _destructive_hint
            if _destructive_hint.__class__ is bool
            else as_bool(_destructive_hint)
        )
        self.idempotent_hint = (
            None
            if _idempotent_hint is None
            else _idempotent_hint
            if _idempotent_hint.__class__ is bool
            else as_bool(_idempotent_hint)
        )
        self.open_world_hint = (
            None
            if _open_world_hint is None
            else _open_world_hint
            if _open_world_hint.__class__ is bool
            else as_bool(_open_world_hint)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.read_only_hint is not None:
            out["readOnlyHint"] = self.read_only_hint
        if self.destructive_hint is not None:
            out["destructiveHint"] = self.destructive_hint
        if self.idempotent_hint is not None:
            out["idempotentHint"] = self.idempotent_hint
        if self.open_world_hint is not None:
            out["openWorldHint"] = self.open_world_hint
        if self._extra:
            out.update(self._extra)
        return out
