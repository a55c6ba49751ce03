"""Index automations: what is imported and exported without being asked each time."""

from __future__ import annotations

from typing import Final

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.handlers.connectors import require_glob
from videovector.sandbox.http.api_request import Call, handles
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.storage.store import Document

_DEFAULTS: Final = {
    "import": {"source_prefix": None, "file_pattern": None, "recursive": True, "enabled": True, "paused": False},
    "export": {"destination_subpath": None, "enabled": True, "paused": False},
}


def _get(call: Call, kind: str) -> Document:
    found = call.sandbox.store.get(f"{kind}_automations", call.path["index_id"])
    if found is None:
        raise not_found(f"{kind}_automation", call.path["index_id"])
    return found


def _put(call: Call, kind: str, connector_field: str, scope: str) -> Document:
    body = call.body
    connector = call.document("connectors", body[connector_field], name="connector")
    if scope not in connector["scopes"]:
        raise invalid(f"body.{connector_field}", f"names a connector without the {scope} scope")
    store, index_id = call.sandbox.store, call.path["index_id"]
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


def _pause(call: Call, kind: str, *, paused: bool) -> Document:
    _get(call, kind)
    found = call.sandbox.store.update(
        f"{kind}_automations",
        call.path["index_id"],
        lambda automation: automation.update(paused=paused, updated_at=now_text()),
    )
    return found or {}


@handles("getImportAutomation", quick=True)
def get_import_automation(call: Call) -> Document:
    """GET /indexes/{index_id}/automations/import"""
    return _get(call, "import")


@handles("putImportAutomation")
def put_import_automation(call: Call) -> Document:
    """PUT /indexes/{index_id}/automations/import"""
    call.document("prompts", call.body["prompt_preset"]["prompt_id"], name="prompt")
    require_glob(call.body.get("file_pattern"), "body.file_pattern")
    return _put(call, "import", "connector_id", "import")


@handles("pauseImportAutomation")
def pause_import_automation(call: Call) -> Document:
    """POST /indexes/{index_id}/automations/import/pause"""
    return _pause(call, "import", paused=True)


@handles("resumeImportAutomation")
def resume_import_automation(call: Call) -> Document:
    """POST /indexes/{index_id}/automations/import/resume"""
    return _pause(call, "import", paused=False)


@handles("getExportAutomation", quick=True)
def get_export_automation(call: Call) -> Document:
    """GET /indexes/{index_id}/automations/export"""
    return _get(call, "export")


@handles("putExportAutomation")
def put_export_automation(call: Call) -> Document:
    """PUT /indexes/{index_id}/automations/export"""
    return _put(call, "export", "destination_connector_id", "export")


@handles("pauseExportAutomation")
def pause_export_automation(call: Call) -> Document:
    """POST /indexes/{index_id}/automations/export/pause"""
    return _pause(call, "export", paused=True)


@handles("resumeExportAutomation")
def resume_export_automation(call: Call) -> Document:
    """POST /indexes/{index_id}/automations/export/resume"""
    return _pause(call, "export", paused=False)
