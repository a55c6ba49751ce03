# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UpdateConnectorRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str


@record
class UpdateConnectorRequest(Model):
    """Changes to a connector; fields left out stay as they are, and at least one is given.

    Provider, bucket or container, and credentials can't be changed.

    Attributes:
        name: New display name. 1 to 100 characters.
        scopes: What the connector may be used for from now on.
        export_base_path: New prefix for exports; null writes to the root of the bucket or container.
        import_mode: Which files later imports take.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "name" in data:
            value = data["name"]
            self.name = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.name = None
        if "scopes" in data:
            value = data["scopes"]
            self.scopes = (
                None
                if value is None
                else [connector_scope_values[i0] for i0 in (value if value.__class__ is list else as_list(value))]
            )
        else:
            absent += 1
            self.scopes = None
        if "export_base_path" in data:
            value = data["export_base_path"]
            self.export_base_path = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.export_base_path = None
        if "import_mode" in data:
            value = data["import_mode"]
            self.import_mode = None if value is None else connector_import_mode_values[value]
        else:
            absent += 1
            self.import_mode = None
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .connector_import_mode import (
    ConnectorImportMode,  # noqa: E402
    connector_import_mode_values,  # noqa: E402
)
from .connector_scope import (
    ConnectorScope,  # noqa: E402
    connector_scope_values,  # noqa: E402
)
