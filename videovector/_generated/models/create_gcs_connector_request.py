# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateGcsConnectorRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateGcsConnectorRequest = itemgetter(
    "name", "bucket", "gcp_project_id", "credentials_file", "scopes", "export_base_path", "import_mode"
)
_absent_of_CreateGcsConnectorRequest: dict[str, Any] = {"scopes": None, "export_base_path": None, "import_mode": None}


@record
class CreateGcsConnectorRequest(Model):
    """The form that creates a Google Cloud Storage connector.

    Attributes:
        name: Display name of the connector. 1 to 100 characters.
        bucket: Name of the bucket, without `gs://`.
        gcp_project_id: Id of the Google Cloud project that owns the bucket.
        credentials_file: The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It must be a key of the
            type `service_account` with its project, key id, client e-mail address and token URI. It is stored as a
            secret and never returned.
        scopes: What the connector may be used for. The form field is repeated for each value. An empty list is the
            same as the default. Default: ['import'].
        export_base_path: Path prefix for exported files. If omitted, files are written to the root of the bucket.
        import_mode: Which files an import includes. Default: all.
    """

    name: str
    bucket: str
    gcp_project_id: str
    credentials_file: str
    scopes: list[ConnectorScope]
    export_base_path: str | None
    import_mode: ConnectorImportMode

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("bucket", "bucket", True, ("str",), False, None),
        ("gcp_project_id", "gcp_project_id", True, ("str",), False, None),
        ("credentials_file", "credentials_file", True, ("str",), True, None),
        ("scopes", "scopes", False, ("list", ("enum", "str", "connector_scope_values")), False, ["import"]),
        ("export_base_path", "export_base_path", False, ("str",), False, None),
        ("import_mode", "import_mode", False, ("enum", "str", "connector_import_mode_values"), False, "all"),
    )

    def __init__(
        self,
        *,
        name: str,
        bucket: str,
        gcp_project_id: str,
        credentials_file: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str | None = None,
    ) -> None:
        self._extra = None
        credentials_file = revealed(credentials_file)
        self.name = name
        self.bucket = bucket
        self.gcp_project_id = gcp_project_id
        self.credentials_file = credentials_file
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
        if len(data) < 7:
            data = {**_absent_of_CreateGcsConnectorRequest, **data}
        try:
            values = _values_of_CreateGcsConnectorRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateGcsConnectorRequest, **data}
            values = _values_of_CreateGcsConnectorRequest(data)
        self = new(cls)
        _name, _bucket, _gcp_project_id, _credentials_file, _scopes, _export_base_path, _import_mode = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.bucket = _bucket if _bucket.__class__ is str else as_str(_bucket)
        self.gcp_project_id = _gcp_project_id if _gcp_project_id.__class__ is str else as_str(_gcp_project_id)
        self.credentials_file = _credentials_file if _credentials_file.__class__ is str else as_str(_credentials_file)
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
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "bucket": self.bucket,
            "gcp_project_id": self.gcp_project_id,
            "credentials_file": self.credentials_file,
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
