"""Credential check and the readiness signal."""

from __future__ import annotations

from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.results import Empty
from videovector.sandbox.storage.store import Document


@handles("validateCredential", quick=True)
def validate_credential(_call: ApiRequest) -> Empty:
    """GET /auth/validate"""
    return Empty()


@handles("recordProcessingActivity")
def record_processing_activity(request: ApiRequest) -> Document:
    """POST /auth/processing-activity"""
    store = request.sandbox.store
    event_id = request.body["event_id"]
    if store.get("activities", event_id) is None:
        store.put("activities", event_id, dict(request.body))
    return {"accepted": True, "wake_status": "accepted", "reason": "recorded"}
