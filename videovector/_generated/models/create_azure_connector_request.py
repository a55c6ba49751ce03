# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateAzureConnectorRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateAzureConnectorRequest = itemgetter(
    "name",
    "storage_account",
    "container",
    "tenant_id",
    "client_id",
    "client_secret",
    "scopes",
    "export_base_path",
    "import_mode",
)
_absent_of_CreateAzureConnectorRequest: dict[str, Any] = {"scopes": None, "export_base_path": None, "import_mode": None}


@record
class CreateAzureConnectorRequest(Model):
    """The data that is needed to create an Azure Blob Storage connector with a service principal.

    Attributes:
        name: Display name of the connector. 1 to 100 characters.
        storage_account: Name of the storage account.
        container: Name of the container.
        tenant_id: Directory (tenant) id of the service principal.
        client_id: Application (client) id of the service principal.
        client_secret: Client secret of the service principal. It is never returned.
        scopes: What the connector may be used for. An empty list is the same as the default. Default: ['import'].
        export_base_path: Path prefix for exported files. If omitted, files are written to the root of the container.
        import_mode: Which files an import includes. Default: all.
    """

    name: str
    storage_account: str
    container: str
    tenant_id: str
    client_id: str
    client_secret: str
    scopes: list[ConnectorScope]
    export_base_path: str | None
    import_mode: ConnectorImportMode

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("storage_account", "storage_account", True, ("str",), False, None),
        ("container", "container", True, ("str",), False, None),
        ("tenant_id", "tenant_id", True, ("str",), False, None),
        ("client_id", "client_id", True, ("str",), False, None),
        ("client_secret", "client_secret", True, ("str",), True, None),
        ("scopes", "scopes", False, ("list", ("enum", "str", "connector_scope_values")), False, ["import"]),
        ("export_base_path", "export_base_path", False, ("str",), False, None),
        ("import_mode", "import_mode", False, ("enum", "str", "connector_import_mode_values"), False, "all"),
    )

    def __init__(
        self,
        *,
        name: str,
        storage_account: str,
        container: str,
        tenant_id: str,
        client_id: str,
        client_secret: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str | None = None,
    ) -> None:
        self._extra = None
        client_secret = revealed(client_secret)
        self.name = name
        self.storage_account = storage_account
        self.container = container
        self.tenant_id = tenant_id
        self.client_id = client_id
        self.client_secret = client_secret
        self.scopes = [ConnectorScope.IMPORT] if scopes is None else ([connector_scope_values[i0] for i0 in scopes])
        self.export_base_path = export_base_path
        self.import_mode = (
            ConnectorImportMode.ALL if import_mode is None else (connector_import_mode_values[import_mode])
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_CreateAzureConnectorRequest, **data}
        try:
            values = _values_of_CreateAzureConnectorRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateAzureConnectorRequest, **data}
            values = _values_of_CreateAzureConnectorRequest(data)
        self = new(cls)
        (
            _name,
            _storage_account,
            _container,
            _tenant_id,
            _client_id,
            _client_secret,
            _scopes,
            _export_base_path,
            _import_mode,
        ) = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.storage_account = _storage_account if _storage_account.__class__ is str else as_str(_storage_account)
        self.container = _container if _container.__class__ is str else as_str(_container)
        self.tenant_id = _tenant_id if _tenant_id.__class__ is str else as_str(_tenant_id)
        self.client_id = _client_id if _client_id.__class__ is str else as_str(_client_id)
        self.client_secret = _client_secret if _client_secret.__class__ is str else as_str(_client_secret)
        self.scopes = (
            [ConnectorScope.IMPORT]
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
        self.import_mode = (
            ConnectorImportMode.ALL if _import_mode is None else connector_import_mode_values[_import_mode]
        )
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "storage_account": self.storage_account,
            "container": self.container,
            "tenant_id": self.tenant_id,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        out["scopes"] = [i0.value for i0 in self.scopes]
        if self.export_base_path is not None:
            out["export_base_path"] = self.export_base_path
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
