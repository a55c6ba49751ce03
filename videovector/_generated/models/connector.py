# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Connector: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Connector = itemgetter(
    "connector_id",
    "name",
    "provider",
    "status",
    "scopes",
    "import_mode",
    "export_base_path",
    "bucket",
    "region",
    "storage_account",
    "container",
    "gcp_project_id",
    "created_at",
    "updated_at",
    "last_tested_at",
    "last_test_result",
    "last_test_error",
)
_absent_of_Connector: dict[str, Any] = {
    "scopes": None,
    "import_mode": None,
    "export_base_path": None,
    "bucket": None,
    "region": None,
    "storage_account": None,
    "container": None,
    "gcp_project_id": None,
    "created_at": None,
    "updated_at": None,
    "last_tested_at": None,
    "last_test_result": None,
    "last_test_error": None,
}


@record
class Connector(Model):
    """Stored access to one bucket or container.

    Fields that do not apply to the provider are null. Credentials are never included.

    Attributes:
        connector_id: Id of the connector.
        name: Display name of the connector.
        provider: The storage provider of a connector. `gcs`: Google Cloud Storage. `s3`: Amazon S3. `azure`: Azure
            Blob Storage.
        status: Whether a connector works. `active`: the last test succeeded, or there was no failed test since the
            connector was created. `testing`: a test is running. `failed`: the last test failed; `last_test_error`
            says why. `disabled`: the service switched the connector off.
        scopes: What the connector may be used for. Default: ['import'].
        import_mode: Which files an import includes. Default: all.
        export_base_path: Path prefix for exported files; null for the root of the bucket or container.
        bucket: Bucket name of a `gcs` or `s3` connector; null for `azure`.
        region: AWS region of an `s3` connector; null for other providers.
        storage_account: Storage account of an `azure` connector; null for other providers.
        container: Container of an `azure` connector; null for other providers.
        gcp_project_id: Id of the Google Cloud project of a `gcs` connector; null for other providers.
        created_at: When the connector was created.
        updated_at: When the connector was last changed.
        last_tested_at: When the connector was last tested; null if it never was.
        last_test_result: Result of the last test in one word, such as `success` or `failed`.
        last_test_error: Why the last test failed; null if it succeeded.
    """

    connector_id: str
    name: str
    provider: ConnectorProvider
    status: ConnectorStatus
    scopes: list[ConnectorScope]
    import_mode: ConnectorImportMode
    export_base_path: str | None
    bucket: str | None
    region: str | None
    storage_account: str | None
    container: str | None
    gcp_project_id: str | None
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None
    last_tested_at: _datetime.datetime | None
    last_test_result: str | None
    last_test_error: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("connector_id", "connector_id", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("provider", "provider", True, ("enum", "str", "connector_provider_values"), False, None),
        ("status", "status", True, ("enum", "str", "connector_status_values"), False, None),
        ("scopes", "scopes", False, ("list", ("enum", "str", "connector_scope_values")), False, ["import"]),
        ("import_mode", "import_mode", False, ("enum", "str", "connector_import_mode_values"), False, "all"),
        ("export_base_path", "export_base_path", False, ("optional", ("str",)), False, None),
        ("bucket", "bucket", False, ("optional", ("str",)), False, None),
        ("region", "region", False, ("optional", ("str",)), False, None),
        ("storage_account", "storage_account", False, ("optional", ("str",)), False, None),
        ("container", "container", False, ("optional", ("str",)), False, None),
        ("gcp_project_id", "gcp_project_id", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("last_tested_at", "last_tested_at", False, ("optional", ("datetime",)), False, None),
        ("last_test_result", "last_test_result", False, ("optional", ("str",)), False, None),
        ("last_test_error", "last_test_error", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        connector_id: str,
        name: str,
        provider: ConnectorProvider | str,
        status: ConnectorStatus | str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        import_mode: ConnectorImportMode | str | None = None,
        export_base_path: str | None = None,
        bucket: str | None = None,
        region: str | None = None,
        storage_account: str | None = None,
        container: str | None = None,
        gcp_project_id: str | None = None,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        last_tested_at: _datetime.datetime | str | None = None,
        last_test_result: str | None = None,
        last_test_error: str | None = None,
    ) -> None:
        self._extra = None
        self.connector_id = connector_id
        self.name = name
        self.provider = connector_provider_values[provider]
        self.status = connector_status_values[status]
        self.scopes = [ConnectorScope.IMPORT] if scopes is None else ([connector_scope_values[i0] for i0 in scopes])
        self.import_mode = (
            ConnectorImportMode.ALL if import_mode is None else (connector_import_mode_values[import_mode])
        )
        self.export_base_path = export_base_path
        self.bucket = bucket
        self.region = region
        self.storage_account = storage_account
        self.container = container
        self.gcp_project_id = gcp_project_id
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.last_tested_at = None if last_tested_at is None else to_datetime(last_tested_at)
        self.last_test_result = last_test_result
        self.last_test_error = last_test_error

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 17:
            data = {**_absent_of_Connector, **data}
        try:
            values = _values_of_Connector(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Connector, **data}
            values = _values_of_Connector(data)
        self = new(cls)
        (
            _connector_id,
            _name,
            _provider,
            _status,
            _scopes,
            _import_mode,
            _export_base_path,
            _bucket,
            _region,
            _storage_account,
            _container,
            _gcp_project_id,
            _created_at,
            _updated_at,
            _last_tested_at,
            _last_test_result,
            _last_test_error,
        ) = values
        self.connector_id = _connector_id if _connector_id.__class__ is str else as_str(_connector_id)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.provider = connector_provider_values[_provider]
        self.status = connector_status_values[_status]
        self.scopes = (
            [ConnectorScope.IMPORT]
            if _scopes is None
            else [connector_scope_values[i0] for i0 in (_scopes if _scopes.__class__ is list else as_list(_scopes))]
        )
        self.import_mode = (
            ConnectorImportMode.ALL if _import_mode is None else connector_import_mode_values[_import_mode]
        )
        self.export_base_path = (
            None
            if _export_base_path is None
            else _export_base_path
            if _export_base_path.__class__ is str
            else as_str(_export_base_path)
        )
        self.bucket = None if _bucket is None else _bucket if _bucket.__class__ is str else as_str(_bucket)
        self.region = None if _region is None else _region if _region.__class__ is str else as_str(_region)
        self.storage_account = (
            None
            if _storage_account is None
            else _storage_account
            if _storage_account.__class__ is str
            else as_str(_storage_account)
        )
        self.container = (
            None if _container is None else _container if _container.__class__ is str else as_str(_container)
        )
        self.gcp_project_id = (
            None
            if _gcp_project_id is None
            else _gcp_project_id
            if _gcp_project_id.__class__ is str
            else as_str(_gcp_project_id)
        )
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.last_tested_at = None if _last_tested_at is None else parse_datetime(_last_tested_at)
        self.last_test_result = (
            None
            if _last_test_result is None
            else _last_test_result
            if _last_test_result.__class__ is str
            else as_str(_last_test_result)
        )
        self.last_test_error = (
            None
            if _last_test_error is None
            else _last_test_error
            if _last_test_error.__class__ is str
            else as_str(_last_test_error)
        )
        self._extra = None if len(data) == 17 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "connector_id": self.connector_id,
            "name": self.name,
            "provider": self.provider.value,
            "status": self.status.value,
        }
        out["scopes"] = [i0.value for i0 in self.scopes]
        out["import_mode"] = self.import_mode.value
        if self.export_base_path is not None:
            out["export_base_path"] = self.export_base_path
        if self.bucket is not None:
            out["bucket"] = self.bucket
        if self.region is not None:
            out["region"] = self.region
        if self.storage_account is not None:
            out["storage_account"] = self.storage_account
        if self.container is not None:
            out["container"] = self.container
        if self.gcp_project_id is not None:
            out["gcp_project_id"] = self.gcp_project_id
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.last_tested_at is not None:
            out["last_tested_at"] = format_datetime(self.last_tested_at)
        if self.last_test_result is not None:
            out["last_test_result"] = self.last_test_result
        if self.last_test_error is not None:
            out["last_test_error"] = self.last_test_error
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Connector", self.connector_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .connector_import_mode import (
    ConnectorImportMode,  # noqa: E402
    connector_import_mode_values,  # noqa: E402
)
from .connector_provider import (
    ConnectorProvider,  # noqa: E402
    connector_provider_values,  # noqa: E402
)
from .connector_scope import (
    ConnectorScope,  # noqa: E402
    connector_scope_values,  # noqa: E402
)
from .connector_status import (
    ConnectorStatus,  # noqa: E402
    connector_status_values,  # noqa: E402
)
