# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UpdateConnectorRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UpdateConnectorRequest = itemgetter("name", "scopes", "export_base_path", "import_mode")
_absent_of_UpdateConnectorRequest: dict[str, Any] = {
    "name": None,
    "scopes": None,
    "export_base_path": None,
    "import_mode": None,
}


@record
class UpdateConnectorRequest(Model):
    """Changes to a connector.

    Fields that are omitted stay as they are; at least one is required. The provider, the bucket or container, and the
    credentials can't be changed.

    Attributes:
        name: New display name of the connector. 1 to 100 characters.
        scopes: What the connector may be used for. The list replaces the old one.
        export_base_path: New path prefix for exported files; null for the root of the bucket or container.
        import_mode: Which files later imports include.
    """

    name: str | None
    scopes: list[ConnectorScope] | None
    export_base_path: str | None
    import_mode: ConnectorImportMode | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", False, ("str",), False, None),
        ("scopes", "scopes", False, ("list", ("enum", "str", "connector_scope_values")), False, None),
        ("export_base_path", "export_base_path", False, ("optional", ("str",)), False, None),
        ("import_mode", "import_mode", False, ("enum", "str", "connector_import_mode_values"), False, None),
    )

    def __init__(
        self,
        *,
        name: str | None = None,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.scopes = None if scopes is None else [connector_scope_values[i0] for i0 in scopes]
        self.export_base_path = export_base_path
        self.import_mode = None if import_mode is None else connector_import_mode_values[import_mode]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_UpdateConnectorRequest, **data}
        try:
            values = _values_of_UpdateConnectorRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UpdateConnectorRequest, **data}
            values = _values_of_UpdateConnectorRequest(data)
        self = new(cls)
        _name, _scopes, _export_base_path, _import_mode = values
        self.name = None if _name is None else _name if _name.__class__ is str else as_str(_name)
        self.scopes = (
            None
            if _scopes is None
            else [connector_scope_values[i0] for i0 in (_scopes if _scopes.__class__ is list else as_list(_scopes))]
        )
        self.export_base_path = (
            None
            if _export_base_path is None
            else _export_base_path
            if _export_base_path.__class__ is str
            else as_str(_export_base_path)
        )
        self.import_mode = None if _import_mode is None else connector_import_mode_values[_import_mode]
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.name is not None:
            out["name"] = self.name
        if self.scopes is not None:
            out["scopes"] = [i0.value for i0 in self.scopes]
        if self.export_base_path is not None:
            out["export_base_path"] = self.export_base_path
        if self.import_mode is not None:
            out["import_mode"] = self.import_mode.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .connector_import_mode import (
    ConnectorImportMode,  # noqa: E402
    connector_import_mode_values,  # noqa: E402
)
from .connector_scope import (
    ConnectorScope,  # noqa: E402
    connector_scope_values,  # noqa: E402
)
