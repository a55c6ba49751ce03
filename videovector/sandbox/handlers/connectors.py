"""Connectors: the buckets of all providers are folders, unless S3 has an endpoint on this machine."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, Final

from videovector.sandbox.errors import ApiError, invalid, not_found
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.linear_patterns import PatternError, compile_glob
from videovector.sandbox.media.formats import extension_of, media_type_of
from videovector.sandbox.storage.globbing import matching_objects
from videovector.sandbox.storage.object_stores import bucket_of, object_store
from videovector.sandbox.storage.s3_endpoints import ObjectStoreError
from videovector.sandbox.storage.store import Document

_CREDENTIAL_BYTES: Final = 65_536
_SHOWN: Final = (
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


def _create(request: ApiRequest, provider: str, **fields: Any) -> Document:
    """Stores a connector; credentials are stored only if an object store needs them."""
    body = request.body
    now = now_text()
    connector: Document = {
        **dict.fromkeys(_SHOWN),
        "connector_id": new_id("conn"),
        "name": body["name"],
        "provider": provider,
        "status": "active",
        "scopes": body.get("scopes") or ["import"],
        "import_mode": body.get("import_mode") or "all",
        "export_base_path": body.get("export_base_path"),
        "created_at": now,
        "updated_at": now,
        **fields,
    }
    request.sandbox.store.put("connectors", connector["connector_id"], connector)
    return _view(connector)


def _view(connector: Document) -> Document:
    """`Connector`, which shows no credential."""
    return {name: value for name, value in connector.items() if not name.startswith("_")}


@handles("createGcsConnector")
def create_gcs_connector(request: ApiRequest) -> Document:
    """POST /connectors/gcs"""
    size = request.files["credentials_file"].size
    if not 1 <= size <= _CREDENTIAL_BYTES:
        raise invalid("body.credentials_file", f"must have 1 to {_CREDENTIAL_BYTES} bytes")
    return _create(request, "gcs", bucket=request.body["bucket"], gcp_project_id=request.body["gcp_project_id"])


@handles("createS3Connector")
def create_s3_connector(request: ApiRequest) -> Document:
    """POST /connectors/s3"""
    body, endpoint = request.body, request.sandbox.shared.endpoints.s3
    access: Document | None = None
    # A local bucket of a test or an example is used before a bucket with the same name in the store.
    if endpoint is not None and request.sandbox.blobs.bucket_folder(body["bucket"]) is None:
        access = {
            "endpoint": endpoint,
            "access_key_id": body["aws_access_key_id"],
            "secret_access_key": body["aws_secret_access_key"],
        }
    return _create(request, "s3", bucket=body["bucket"], region=body["region"], _access=access)


@handles("createAzureConnector")
def create_azure_connector(request: ApiRequest) -> Document:
    """POST /connectors/azure"""
    return _create(
        request, "azure", storage_account=request.body["storage_account"], container=request.body["container"]
    )


@handles("listConnectors")
def list_connectors(request: ApiRequest) -> list[Document]:
    """GET /connectors"""
    return [_view(connector) for connector in request.sandbox.store.list("connectors")]


@handles("getConnector")
def get_connector(request: ApiRequest) -> Document:
    """GET /connectors/{connector_id}"""
    return _view(request.document("connectors", request.path["connector_id"], name="connector"))


@handles("updateConnector")
def update_connector(request: ApiRequest) -> Document:
    """PATCH /connectors/{connector_id}"""
    names = ("name", "scopes", "export_base_path", "import_mode")
    changes = {name: request.body[name] for name in names if name in request.body}
    found = request.sandbox.store.update(
        "connectors", request.path["connector_id"], lambda connector: connector.update(changes, updated_at=now_text())
    )
    return _view(found or {})


@handles("deleteConnector")
def delete_connector(request: ApiRequest) -> Document:
    """DELETE /connectors/{connector_id}"""
    request.sandbox.store.delete("connectors", request.path["connector_id"])
    return {"message": "Connector deleted"}


@handles("testConnector", atomic=False)
def test_connector(request: ApiRequest) -> Document:
    """POST /connectors/{connector_id}/test"""
    connector = request.document("connectors", request.path["connector_id"], name="connector")
    error: str | None = None
    try:
        object_store(request.sandbox, connector).check(lists="import" in connector["scopes"])
    except ObjectStoreError as reason:
        error = str(reason)
    works = error is None

    def change(found: Document) -> None:
        found.update(
            status="active" if works else "failed",
            last_tested_at=now_text(),
            last_test_result="success" if works else "failure",
            last_test_error=error,
        )

    request.sandbox.store.update("connectors", connector["connector_id"], change)
    return {"success": works, "error_message": error}


def require_glob(pattern: str | None, location: str) -> None:
    """Raises ApiError 422 for an invalid file pattern."""
    try:
        compile_glob(pattern or "*")
    except PatternError as reason:
        raise invalid(location, str(reason)) from None


@handles("browseConnector", atomic=False)
def browse_connector(request: ApiRequest) -> list[Document]:
    """POST /connectors/{connector_id}/browse"""
    connector = request.document("connectors", request.path["connector_id"], name="connector")
    body = request.body
    require_glob(body.get("pattern"), "body.pattern")
    prefix: str = body.get("prefix", "")
    try:
        objects = object_store(request.sandbox, connector).objects(prefix)
        found = matching_objects(objects, prefix, body.get("pattern", "*"), recursive=body.get("recursive", True))
        shown = list(islice(found, body.get("limit")))
    except ObjectStoreError as reason:
        raise _refusal(connector, reason) from None
    return [
        {
            "path": entry.name,
            "name": PurePosixPath(entry.name).name,
            "size_bytes": entry.size,
            "last_modified": datetime.fromtimestamp(entry.modified, UTC).isoformat().replace("+00:00", "Z"),
            "content_type": media_type_of(PurePosixPath(entry.name)),
            "extension": f".{extension_of(entry.name)}" if extension_of(entry.name) else "",
        }
        for entry in shown
    ]


def _refusal(connector: Document, reason: ObjectStoreError) -> ApiError:
    if reason.reason == "bucket_not_found":
        return not_found("bucket", bucket_of(connector))
    if reason.reason == "access_denied":
        return ApiError(422, "connector_access_denied", str(reason))
    return ApiError(502, "connector_unreachable" if reason.reason == "unreachable" else "connector_failed", str(reason))
