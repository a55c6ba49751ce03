"""Index automations, which import and export automatically."""

from __future__ import annotations

from typing import Final

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.handlers.connectors import require_glob
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.storage.store import Document

_DEFAULTS: Final = {
    "import": {"source_prefix": None, "file_pattern": None, "recursive": True, "enabled": True, "paused": False},
    "export": {"destination_subpath": None, "enabled": True, "paused": False},
}


def _get(request: ApiRequest, kind: str) -> Document:
    found = request.sandbox.store.get(f"{kind}_automations", request.path["index_id"])
    if found is None:
        raise not_found(f"{kind}_automation", request.path["index_id"])
    return found


def _put(request: ApiRequest, kind: str, connector_field: str, scope: str) -> Document:
    body = request.body
    connector = request.document("connectors", body[connector_field], name="connector")
    if scope not in connector["scopes"]:
        raise invalid(f"body.{connector_field}", f"names a connector without the {scope} scope")
    store, index_id = request.sandbox.store, request.path["index_id"]
    known = store.get(f"{kind}_automations", index_id)
    now = now_text()
    automation: Document = {
        **_DEFAULTS[kind],
        **body,
        "index_id": index_id,
        "created_at": known["created_at"] if known else now,
        "updated_at": now,
    }
    store.put(f"{kind}_automations", index_id, automation)
    return automation


def _pause(request: ApiRequest, kind: str, *, paused: bool) -> Document:
    _get(request, kind)
    found = request.sandbox.store.update(
        f"{kind}_automations",
        request.path["index_id"],
        lambda automation: automation.update(paused=paused, updated_at=now_text()),
    )
    return found or {}


@handles("getImportAutomation", quick=True)
def get_import_automation(request: ApiRequest) -> Document:
    """GET /indexes/{index_id}/automations/import"""
    return _get(request, "import")


@handles("putImportAutomation")
def put_import_automation(request: ApiRequest) -> Document:
    """PUT /indexes/{index_id}/automations/import"""
    request.document("prompts", request.body["prompt_preset"]["prompt_id"], name="prompt")
    require_glob(request.body.get("file_pattern"), "body.file_pattern")
    return _put(request, "import", "connector_id", "import")


@handles("pauseImportAutomation")
def pause_import_automation(request: ApiRequest) -> Document:
    """POST /indexes/{index_id}/automations/import/pause"""
    return _pause(request, "import", paused=True)


@handles("resumeImportAutomation")
def resume_import_automation(request: ApiRequest) -> Document:
    """POST /indexes/{index_id}/automations/import/resume"""
    return _pause(request, "import", paused=False)


@handles("getExportAutomation", quick=True)
def get_export_automation(request: ApiRequest) -> Document:
    """GET /indexes/{index_id}/automations/export"""
    return _get(request, "export")


@handles("putExportAutomation")
def put_export_automation(request: ApiRequest) -> Document:
    """PUT /indexes/{index_id}/automations/export"""
    return _put(request, "export", "destination_connector_id", "export")


@handles("pauseExportAutomation")
def pause_export_automation(request: ApiRequest) -> Document:
    """POST /indexes/{index_id}/automations/export/pause"""
    return _pause(request, "export", paused=True)


@handles("resumeExportAutomation")
def resume_export_automation(request: ApiRequest) -> Document:
    """POST /indexes/{index_id}/automations/export/resume"""
    return _pause(request, "export", paused=False)
