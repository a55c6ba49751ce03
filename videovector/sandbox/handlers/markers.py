"""Markers: colours and notes on prompts, runs, media, segments and single fields."""

from __future__ import annotations

from typing import Final

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document

_KINDS: Final = {
    "prompt": ("prompts", "prompt"),
    "prompt_run": ("runs", "run"),
    "video": ("videos", "video"),
    "segment": ("segments", "segment"),
    "field": ("segments", "segment"),
}


@handles("listMarkers")
def list_markers(request: ApiRequest) -> list[Document]:
    """GET /markers"""
    return request.sandbox.store.list("markers")


@handles("upsertMarker")
def upsert_marker(request: ApiRequest) -> Document:
    """PUT /markers"""
    body = request.body
    target_type, target_id = body["target_type"], body["target_id"]
    if target_type not in _KINDS:
        raise invalid("body.target_type", f"must be one of {', '.join(_KINDS)}")
    kind, word = _KINDS[target_type]
    if target_type == "field" and not body.get("field_path"):
        raise invalid("body.field_path", "is required for a marker on a field")
    store = request.sandbox.store
    if store.get(kind, target_id) is None:
        raise not_found(word, target_id)
    place = (body.get("run_id"), body.get("field_path"))
    parent = f"{target_type}:{target_id}"
    now = now_text()
    with store.transaction():
        known = [m for m in store.list("markers", parent=parent) if (m["run_id"], m["field_path"]) == place]
        marker: Document = {
            "marker_id": known[0]["marker_id"] if known else new_id("marker"),
            "target_type": target_type,
            "target_id": target_id,
            "run_id": place[0],
            "field_path": place[1],
            "color": body.get("color"),
            "note": body.get("note"),
            "user_id": request.sandbox.account_id,
            "created_at": known[0]["created_at"] if known else now,
            "updated_at": now,
        }
        store.put("markers", marker["marker_id"], marker, parent=parent, owner=(kind, target_id))
    return marker


@handles("deleteMarker")
def delete_marker(request: ApiRequest) -> Document:
    """DELETE /markers/{marker_id}"""
    request.sandbox.store.delete("markers", request.path["marker_id"])
    return {"message": "Marker deleted"}
