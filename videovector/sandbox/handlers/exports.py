"""Exports: results as one JSON document, downloaded or delivered to a connector."""

from __future__ import annotations

from videovector.sandbox.errors import conflict, invalid
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.results import BytesResult
from videovector.sandbox.storage.blobs import encode_segment
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.exports import new_export

_LINK_SECONDS = 900


def export_view(export: Document) -> Document:
    """`Export`."""
    return {name: value for name, value in export.items() if not name.startswith("_")}


def _start(request: ApiRequest, *, export_type: str, target_id: str, run_ids: list[str] | None) -> Document:
    connector_id = request.body.get("destination_connector_id")
    connector = None
    if connector_id:
        connector = request.document("connectors", connector_id, name="connector")
        if "export" not in connector["scopes"]:
            raise invalid("body.destination_connector_id", "names a connector without the export scope")
    export = new_export(
        request.sandbox,
        export_type=export_type,
        target_id=target_id,
        run_ids=run_ids,
        connector=connector,
        subpath=request.body.get("destination_subpath"),
        result_scope=request.body.get("result_scope") or "all",
    )
    return {"export_id": export["export_id"], "status": export["status"]}


@handles("createIndexExport")
def create_index_export(request: ApiRequest) -> Document:
    """POST /exports/index/{index_id}"""
    index_id = request.path["index_id"]
    given: list[str] = request.body.get("prompt_run_ids") or []
    run_ids = list(dict.fromkeys(given)) or None
    known = {run["run_id"] for run in request.sandbox.store.list("runs", parent=index_id)}
    for position, run_id in enumerate(run_ids or []):
        if run_id not in known:
            raise invalid(f"body.prompt_run_ids[{position}]", "is not a run of this index")
    return _start(request, export_type="index", target_id=index_id, run_ids=run_ids)


@handles("createPromptRunExport")
def create_prompt_run_export(request: ApiRequest) -> Document:
    """POST /exports/prompt-run/{run_id}"""
    return _start(request, export_type="prompt_run", target_id=request.path["run_id"], run_ids=None)


@handles("listExports", quick=True)
def list_exports(request: ApiRequest) -> list[Document]:
    """GET /exports"""
    found = request.sandbox.store.list("exports", newest_first=True, limit=request.query["limit"])
    return [export_view(export) for export in found]


@handles("getExport", quick=True)
def get_export(request: ApiRequest) -> Document:
    """GET /exports/{export_id}"""
    return export_view(request.document("exports", request.path["export_id"], name="export"))


@handles("createExportDownloadUrl", atomic=False)
def create_export_download_url(request: ApiRequest) -> Document:
    """POST /exports/{export_id}/download-url"""
    export = request.document("exports", request.path["export_id"], name="export")
    link = None
    if export["download_url"] is not None:
        token = request.sandbox.signer.sign("export", {"path": export["download_url"]}, seconds=_LINK_SECONDS)
        link = (
            f"{request.base_url}/exports/{encode_segment(export['export_id'])}/download?token={encode_segment(token)}"
        )
    return {
        "export_id": export["export_id"],
        "status": export["status"],
        "destination_type": export["destination_type"],
        "destination_connector_id": export["destination_connector_id"],
        "download_url": link,
    }


@handles("downloadExport")
def download_export(request: ApiRequest) -> BytesResult:
    """GET /exports/{export_id}/download"""
    export = request.document("exports", request.path["export_id"], name="export")
    path = None if export["download_url"] is None else request.sandbox.blobs.path_of(export["gcs_uri"])
    if path is None:
        raise conflict(
            "export_not_downloadable",
            "The export has no file to download: it is not completed, or was delivered to a connector.",
            status=export["status"],
        )
    content = path.read_bytes()
    request.sandbox.meter("exported_bytes", len(content), "bytes")
    return BytesResult(content, "application/json", {"Content-Disposition": 'attachment; filename="export.json"'})
