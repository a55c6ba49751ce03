# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the connectors operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import inputs as _inputs
from videovector._request import validation as _validation
from videovector._request.operation import UNSET, Endpoint, FileInput, Operation, Unset

if TYPE_CHECKING:
    from ..models.cloud_file import CloudFile
    from ..models.connector import Connector
    from ..models.connector_import_mode import ConnectorImportMode
    from ..models.connector_scope import ConnectorScope
    from ..models.delete_response import DeleteResponse
    from ..models.test_connection_result import TestConnectionResult


_CREATE_GCS_CONNECTOR = Endpoint(
    "createGcsConnector",
    "POST",
    "/connectors/gcs",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="connector-create-gcs",
    response_kind="json",
    models=(
        __name__,
        "connector",
    ),
)


def _read_create_gcs_connector(data: Any) -> Connector:
    from ..models.connector import Connector

    return Connector.from_dict(data)


def create_gcs_connector(
    *,
    name: str,
    bucket: str,
    gcp_project_id: str,
    credentials_file: FileInput,
    scopes: Sequence[ConnectorScope | str] | None = None,
    export_base_path: str | None = None,
    import_mode: ConnectorImportMode | str = "all",
    idempotency_key: str | None = None,
) -> Operation[Connector]:
    """Create a Google Cloud Storage connector (``POST /connectors/gcs``)."""
    _parts: _validation.Parts = []
    _parts.append(("name", _validation.text("name", name, min_length=1, max_length=100)))
    _parts.append(("bucket", _validation.text("bucket", bucket, min_length=1)))
    _parts.append(("gcp_project_id", _validation.text("gcp_project_id", gcp_project_id, min_length=1)))
    _parts.append(("credentials_file", _inputs.upload("credentials_file", credentials_file)))
    scopes = scopes or ["import"]
    _parts.extend(
        ("scopes", _item)
        for _item in _validation.items(
            "scopes", scopes, lambda _name, _value: _validation.choice(_name, _value, ("import", "export"))
        )
    )
    if export_base_path:
        _parts.append(("export_base_path", _validation.text("export_base_path", export_base_path)))
    _parts.append(("import_mode", _validation.choice("import_mode", import_mode, ("all", "new_only"))))
    return Operation(
        _CREATE_GCS_CONNECTOR,
        "/connectors/gcs",
        _read_create_gcs_connector,
        parts=_parts,
        idempotency_key=idempotency_key,
    )


_CREATE_S3_CONNECTOR = Endpoint(
    "createS3Connector",
    "POST",
    "/connectors/s3",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="connector-create-s3",
    response_kind="json",
    models=(
        __name__,
        "connector",
    ),
)


def _read_create_s3_connector(data: Any) -> Connector:
    from ..models.connector import Connector

    return Connector.from_dict(data)


def create_s3_connector(
    *,
    name: str,
    bucket: str,
    region: str,
    aws_access_key_id: str,
    aws_secret_access_key: str,
    scopes: Sequence[ConnectorScope | str] | None = None,
    export_base_path: str | None = None,
    import_mode: ConnectorImportMode | str = "all",
    idempotency_key: str | None = None,
) -> Operation[Connector]:
    """Create an Amazon S3 connector (``POST /connectors/s3``)."""
    _body: _validation.JsonObject = {}
    _body["name"] = _validation.text("name", name, min_length=1, max_length=100)
    _body["bucket"] = _validation.text("bucket", bucket, min_length=1)
    _body["region"] = _validation.text("region", region, min_length=1)
    _body["aws_access_key_id"] = _validation.text("aws_access_key_id", aws_access_key_id, min_length=1)
    _body["aws_secret_access_key"] = _validation.text("aws_secret_access_key", aws_secret_access_key, min_length=1)
    scopes = scopes or ["import"]
    _body["scopes"] = _validation.items(
        "scopes", scopes, lambda _name, _value: _validation.choice(_name, _value, ("import", "export"))
    )
    if export_base_path is not None:
        _body["export_base_path"] = _validation.text("export_base_path", export_base_path)
    _body["import_mode"] = _validation.choice("import_mode", import_mode, ("all", "new_only"))
    return Operation(
        _CREATE_S3_CONNECTOR,
        "/connectors/s3",
        _read_create_s3_connector,
        json=_body,
        idempotency_key=idempotency_key,
    )


_CREATE_AZURE_CONNECTOR = Endpoint(
    "createAzureConnector",
    "POST",
    "/connectors/azure",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="connector-create-azure",
    response_kind="json",
    models=(
        __name__,
        "connector",
    ),
)


def _read_create_azure_connector(data: Any) -> Connector:
    from ..models.connector import Connector

    return Connector.from_dict(data)


def create_azure_connector(
    *,
    name: str,
    storage_account: str,
    container: str,
    tenant_id: str,
    client_id: str,
    client_secret: str,
    scopes: Sequence[ConnectorScope | str] | None = None,
    export_base_path: str | None = None,
    import_mode: ConnectorImportMode | str = "all",
    idempotency_key: str | None = None,
) -> Operation[Connector]:
    """Create an Azure Blob Storage connector (``POST /connectors/azure``)."""
    _body: _validation.JsonObject = {}
    _body["name"] = _validation.text("name", name, min_length=1, max_length=100)
    _body["storage_account"] = _validation.text("storage_account", storage_account, min_length=1)
    _body["container"] = _validation.text("container", container, min_length=1)
    _body["tenant_id"] = _validation.text("tenant_id", tenant_id, min_length=1)
    _body["client_id"] = _validation.text("client_id", client_id, min_length=1)
    _body["client_secret"] = _validation.text("client_secret", client_secret, min_length=1)
    scopes = scopes or ["import"]
    _body["scopes"] = _validation.items(
        "scopes", scopes, lambda _name, _value: _validation.choice(_name, _value, ("import", "export"))
    )
    if export_base_path is not None:
        _body["export_base_path"] = _validation.text("export_base_path", export_base_path)
    _body["import_mode"] = _validation.choice("import_mode", import_mode, ("all", "new_only"))
    return Operation(
        _CREATE_AZURE_CONNECTOR,
        "/connectors/azure",
        _read_create_azure_connector,
        json=_body,
        idempotency_key=idempotency_key,
    )


_LIST_CONNECTORS = Endpoint(
    "listConnectors",
    "GET",
    "/connectors",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "connector",
    ),
)


def _read_list_connectors(data: Any) -> list[Connector]:
    from videovector._models.values import decode, read_in_place

    from ..models.connector import Connector

    result: list[Connector] = decode(
        data,
        lambda value: read_in_place(value, Connector.read_dict),
        ("list", ("model", "Connector")),
        {"Connector": Connector},
    )
    return result


def list_connectors() -> Operation[list[Connector]]:
    """List connectors (``GET /connectors``)."""
    return Operation(
        _LIST_CONNECTORS,
        "/connectors",
        _read_list_connectors,
    )


_GET_CONNECTOR = Endpoint(
    "getConnector",
    "GET",
    "/connectors/{connector_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "connector",
    ),
)


def _read_get_connector(data: Any) -> Connector:
    from ..models.connector import Connector

    return Connector.from_dict(data)


def get_connector(
    connector_id: str,
) -> Operation[Connector]:
    """Get a connector (``GET /connectors/{connector_id}``)."""
    return Operation(
        _GET_CONNECTOR,
        "/connectors/"
        + _encoding.segment("connector_id", _validation.text("connector_id", connector_id, min_length=1)),
        _read_get_connector,
    )


_UPDATE_CONNECTOR = Endpoint(
    "updateConnector",
    "PATCH",
    "/connectors/{connector_id}",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "connector",
    ),
)


def _read_update_connector(data: Any) -> Connector:
    from ..models.connector import Connector

    return Connector.from_dict(data)


def update_connector(
    connector_id: str,
    *,
    name: str | None = None,
    scopes: Sequence[ConnectorScope | str] | None = None,
    export_base_path: str | None | Unset = UNSET,
    import_mode: ConnectorImportMode | str | None = None,
    idempotency_key: str | None = None,
) -> Operation[Connector]:
    """Update a connector (``PATCH /connectors/{connector_id}``)."""
    _body: _validation.JsonObject = {}
    if name is not None:
        _body["name"] = _validation.text("name", name, min_length=1, max_length=100)
    if scopes is not None:
        _body["scopes"] = _validation.items(
            "scopes", scopes, lambda _name, _value: _validation.choice(_name, _value, ("import", "export"))
        )
    if export_base_path is not UNSET:
        _body["export_base_path"] = (
            None if export_base_path is None else _validation.text("export_base_path", export_base_path)
        )
    if import_mode is not None:
        _body["import_mode"] = _validation.choice("import_mode", import_mode, ("all", "new_only"))
    return Operation(
        _UPDATE_CONNECTOR,
        "/connectors/"
        + _encoding.segment("connector_id", _validation.text("connector_id", connector_id, min_length=1)),
        _read_update_connector,
        json=_body,
        idempotency_key=idempotency_key,
    )


_DELETE_CONNECTOR = Endpoint(
    "deleteConnector",
    "DELETE",
    "/connectors/{connector_id}",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "delete_response",
    ),
)


def _read_delete_connector(data: Any) -> DeleteResponse:
    from ..models.delete_response import DeleteResponse

    return DeleteResponse.from_dict(data)


def delete_connector(
    connector_id: str,
) -> Operation[DeleteResponse]:
    """Delete a connector (``DELETE /connectors/{connector_id}``)."""
    return Operation(
        _DELETE_CONNECTOR,
        "/connectors/"
        + _encoding.segment("connector_id", _validation.text("connector_id", connector_id, min_length=1)),
        _read_delete_connector,
    )


_TEST_CONNECTOR = Endpoint(
    "testConnector",
    "POST",
    "/connectors/{connector_id}/test",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "test_connection_result",
    ),
)


def _read_test_connector(data: Any) -> TestConnectionResult:
    from ..models.test_connection_result import TestConnectionResult

    return TestConnectionResult.from_dict(data)


def test_connector(
    connector_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[TestConnectionResult]:
    """Test a connector (``POST /connectors/{connector_id}/test``)."""
    return Operation(
        _TEST_CONNECTOR,
        "/connectors/"
        + _encoding.segment("connector_id", _validation.text("connector_id", connector_id, min_length=1))
        + "/test",
        _read_test_connector,
        idempotency_key=idempotency_key,
    )


_BROWSE_CONNECTOR = Endpoint(
    "browseConnector",
    "POST",
    "/connectors/{connector_id}/browse",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "cloud_file",
    ),
)


def _read_browse_connector(data: Any) -> list[CloudFile]:
    from videovector._models.values import decode, read_in_place

    from ..models.cloud_file import CloudFile

    result: list[CloudFile] = decode(
        data,
        lambda value: read_in_place(value, CloudFile.read_dict),
        ("list", ("model", "CloudFile")),
        {"CloudFile": CloudFile},
    )
    return result


def browse_connector(
    connector_id: str,
    *,
    prefix: str = "",
    pattern: str = "*",
    recursive: bool = True,
    limit: int | None = None,
) -> Operation[list[CloudFile]]:
    """List the files of a connector (``POST /connectors/{connector_id}/browse``)."""
    _body: _validation.JsonObject = {}
    _body["prefix"] = _validation.text("prefix", prefix)
    _body["pattern"] = _validation.text("pattern", pattern)
    _body["recursive"] = _validation.boolean("recursive", recursive)
    if limit is not None:
        _body["limit"] = _validation.integer("limit", limit, minimum=1)
    return Operation(
        _BROWSE_CONNECTOR,
        "/connectors/"
        + _encoding.segment("connector_id", _validation.text("connector_id", connector_id, min_length=1))
        + "/browse",
        _read_browse_connector,
        json=_body or UNSET,
    )
