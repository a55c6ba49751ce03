# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the auth operations: each describes one request and knows how to read its response."""

from __future__ import annotations

import uuid as _uuid
from typing import TYPE_CHECKING, Any

from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.processing_activity_ack import ProcessingActivityAck
    from ..models.processing_activity_reason import ProcessingActivityReason
    from ..models.processing_intent import ProcessingIntent
    from ..models.processing_surface import ProcessingSurface


_RECORD_PROCESSING_ACTIVITY = Endpoint(
    "recordProcessingActivity",
    "POST",
    "/auth/processing-activity",
    credentials=("api_key", "bearer"),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "processing_activity_ack",
    ),
)


def _read_record_processing_activity(data: Any) -> ProcessingActivityAck:
    from ..models.processing_activity_ack import ProcessingActivityAck

    return ProcessingActivityAck.from_dict(data)


def record_processing_activity(
    *,
    event_id: _uuid.UUID | str,
    surface: ProcessingSurface | str,
    reason: ProcessingActivityReason | str,
    operation: ProcessingIntent | str | None = None,
) -> Operation[ProcessingActivityAck]:
    """Check the credential or announce work (``POST /auth/processing-activity``)."""
    _body: _validation.JsonObject = {}
    _body["event_id"] = _validation.uuid("event_id", event_id)
    _body["surface"] = _validation.open_choice("surface", surface)
    _body["reason"] = _validation.choice("reason", reason, ("authentication", "processing_intent"))
    if operation is not None:
        _body["operation"] = _validation.choice(
            "operation", operation, ("upload_media", "process_media", "find", "retry_prompt_run_segment")
        )
    return Operation(
        _RECORD_PROCESSING_ACTIVITY,
        "/auth/processing-activity",
        _read_record_processing_activity,
        json=_body,
    )


_VALIDATE_CREDENTIAL = Endpoint(
    "validateCredential",
    "GET",
    "/auth/validate",
    credentials=("api_key", "bearer"),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="none",
    single_attempt=True,
)


def _read_validate_credential(data: Any) -> None:
    return None


def validate_credential() -> Operation[None]:
    """Check that a credential is accepted (``GET /auth/validate``)."""
    return Operation(
        _VALIDATE_CREDENTIAL,
        "/auth/validate",
        _read_validate_credential,
    )
