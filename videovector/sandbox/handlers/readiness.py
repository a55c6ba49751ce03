"""Credential check and the readiness signal."""

from __future__ import annotations

from videovector.sandbox.http.api_request import Call, Empty, handles
from videovector.sandbox.storage.store import Document


@handles("validateCredential", quick=True)
def validate_credential(_call: Call) -> Empty:
    """GET /auth/validate"""
    return Empty()


@handles("recordProcessingActivity")
def record_processing_activity(call: Call) -> Document:
    """POST /auth/processing-activity"""
    store = call.sandbox.store
    event_id = call.body["event_id"]
    if store.get("activities", event_id) is None:
        store.put("activities", event_id, dict(call.body))
    return {"accepted": True, "wake_status": "accepted", "reason": "recorded"}
