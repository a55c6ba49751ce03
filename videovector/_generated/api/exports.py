# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the exports operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import UNSET, Endpoint, Operation

if TYPE_CHECKING:
    from ..models.export import Export
    from ..models.export_create_result import ExportCreateResult
    from ..models.export_download_url_result import ExportDownloadUrlResult
    from ..models.export_result_scope import ExportResultScope


_CREATE_INDEX_EXPORT = Endpoint(
    "createIndexExport",
    "POST",
    "/exports/index/{index_id}",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="export-create",
    response_kind="json",
    models=(
        __name__,
        "export_create_result",
    ),
)


def _read_create_index_export(data: Any) -> ExportCreateResult:
    from ..models.export_create_result import ExportCreateResult

    return ExportCreateResult.from_dict(data)


def create_index_export(
    index_id: str,
    *,
    prompt_run_ids: Sequence[str] | None = None,
    destination_connector_id: str | None = None,
    destination_subpath: str | None = None,
    result_scope: ExportResultScope | str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ExportCreateResult]:
    """Start an export of an index (``POST /exports/index/{index_id}``)."""
    _body: _validation.JsonObject = {}
    if prompt_run_ids is not None:
        _body["prompt_run_ids"] = _validation.items(
            "prompt_run_ids", prompt_run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if destination_connector_id is not None:
        _body["destination_connector_id"] = _validation.text("destination_connector_id", destination_connector_id)
    if destination_subpath is not None:
        _body["destination_subpath"] = _validation.text("destination_subpath", destination_subpath)
    if result_scope is not None:
        _body["result_scope"] = _validation.choice("result_scope", result_scope, ("all", "matches"))
    return Operation(
        _CREATE_INDEX_EXPORT,
        "/exports/index/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)),
        _read_create_index_export,
        json=_body or UNSET,
        idempotency_key=idempotency_key,
    )


_CREATE_PROMPT_RUN_EXPORT = Endpoint(
    "createPromptRunExport",
    "POST",
    "/exports/prompt-run/{run_id}",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="export-create",
    response_kind="json",
    models=(
        __name__,
        "export_create_result",
    ),
)


def _read_create_prompt_run_export(data: Any) -> ExportCreateResult:
    from ..models.export_create_result import ExportCreateResult

    return ExportCreateResult.from_dict(data)


def create_prompt_run_export(
    run_id: str,
    *,
    destination_connector_id: str | None = None,
    destination_subpath: str | None = None,
    result_scope: ExportResultScope | str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ExportCreateResult]:
    """Start an export of a prompt run (``POST /exports/prompt-run/{run_id}``)."""
    _body: _validation.JsonObject = {}
    if destination_connector_id is not None:
        _body["destination_connector_id"] = _validation.text("destination_connector_id", destination_connector_id)
    if destination_subpath is not None:
        _body["destination_subpath"] = _validation.text("destination_subpath", destination_subpath)
    if result_scope is not None:
        _body["result_scope"] = _validation.choice("result_scope", result_scope, ("all", "matches"))
    return Operation(
        _CREATE_PROMPT_RUN_EXPORT,
        "/exports/prompt-run/" + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1)),
        _read_create_prompt_run_export,
        json=_body or UNSET,
        idempotency_key=idempotency_key,
    )


_LIST_EXPORTS = Endpoint(
    "listExports",
    "GET",
    "/exports",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export",
    ),
)


def _read_list_exports(data: Any) -> list[Export]:
    from videovector._models.values import decode, read_in_place

    from ..models.export import Export

    result: list[Export] = decode(
        data, lambda value: read_in_place(value, Export.read_dict), ("list", ("model", "Export")), {"Export": Export}
    )
    return result


def list_exports(
    *,
    limit: int = 50,
) -> Operation[list[Export]]:
    """List exports (``GET /exports``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    return Operation(
        _LIST_EXPORTS,
        "/exports",
        _read_list_exports,
        query=_query,
    )


_GET_EXPORT = Endpoint(
    "getExport",
    "GET",
    "/exports/{export_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export",
    ),
)


def _read_get_export(data: Any) -> Export:
    from ..models.export import Export

    return Export.from_dict(data)


def get_export(
    export_id: str,
) -> Operation[Export]:
    """Get an export (``GET /exports/{export_id}``)."""
    return Operation(
        _GET_EXPORT,
        "/exports/" + _encoding.segment("export_id", _validation.text("export_id", export_id, min_length=1)),
        _read_get_export,
    )


_CREATE_EXPORT_DOWNLOAD_URL = Endpoint(
    "createExportDownloadUrl",
    "POST",
    "/exports/{export_id}/download-url",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export_download_url_result",
    ),
)


def _read_create_export_download_url(data: Any) -> ExportDownloadUrlResult:
    from ..models.export_download_url_result import ExportDownloadUrlResult

    return ExportDownloadUrlResult.from_dict(data)


def create_export_download_url(
    export_id: str,
) -> Operation[ExportDownloadUrlResult]:
    """Create a download URL for a finished export (``POST /exports/{export_id}/download-url``)."""
    return Operation(
        _CREATE_EXPORT_DOWNLOAD_URL,
        "/exports/"
        + _encoding.segment("export_id", _validation.text("export_id", export_id, min_length=1))
        + "/download-url",
        _read_create_export_download_url,
    )


_DOWNLOAD_EXPORT = Endpoint(
    "downloadExport",
    "GET",
    "/exports/{export_id}/download",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
)


def _read_download_export(data: Any) -> str:
    from videovector._models.values import as_str, decode

    result: str = decode(data, lambda value: value if value.__class__ is str else as_str(value), ("str",), {})
    return result


def download_export(
    export_id: str,
    *,
    token: str | None = None,
) -> Operation[str]:
    """Download the file of a finished export (``GET /exports/{export_id}/download``)."""
    _query: _validation.Pairs = []
    if token is not None:
        _query.append(
            (
                "token",
                _validation.text(
                    "token", token, min_length=32, max_length=2048, pattern="^v1\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\Z"
                ),
            )
        )
    return Operation(
        _DOWNLOAD_EXPORT,
        "/exports/"
        + _encoding.segment("export_id", _validation.text("export_id", export_id, min_length=1))
        + "/download",
        _read_download_export,
        query=_query,
    )
