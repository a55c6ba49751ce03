"""Error answers, as the API and what stands before it are known to give them."""

from __future__ import annotations

from typing import Any

FULL = {
    "error": {
        "code": "resource_index_not_found",
        "message": "There is no such index.",
        "details": {"index_id": "idx_1"},
        "request_id": "req_1",
        "timestamp": "2026-03-01T12:30:00Z",
    }
}


def _full(code: str, **more: Any) -> dict[str, Any]:
    return {"error": {**FULL["error"], "code": code, **more}}


ERRORS: dict[str, dict[str, Any]] = {
    "bad request": {"status": 400, "body": _full("import_retry_wrong_kind")},
    "unauthenticated": {"status": 401, "body": _full("authentication_invalid_api_key")},
    "payment required": {"status": 402, "body": _full("billing_required")},
    "forbidden": {"status": 403, "body": _full("authorization_insufficient_scope")},
    "not found": {"status": 404, "body": FULL},
    "conflict": {"status": 409, "body": _full("resource_quota_exceeded", details={"limit": 5, "used": 5})},
    "gone": {"status": 410, "body": _full("resource_gone")},
    "key conflict": {"status": 422, "body": _full("idempotency_request_mismatch")},
    "key conflict in capitals": {"status": 422, "body": _full("IDEMPOTENCY_KEY_REUSED")},
    "key conflict as 409": {"status": 409, "body": _full("idempotency_request_mismatch")},
    "invalid": {"status": 422, "body": _full("validation_error", details={"errors": [{"field": "body.name"}]})},
    "too large": {"status": 413, "body": _full("payload_too_large")},
    "rate limit": {"status": 429, "headers": {"Retry-After": "7"}, "body": _full("rate_limit_exceeded")},
    "rate limit beyond the cap": {"status": 429, "headers": {"Retry-After": "900"}, "body": _full("rate_limit")},
    "rate limit without a time": {"status": 429, "body": _full("rate_limit_exceeded")},
    "rate limit long past": {
        "status": 429,
        "headers": {"Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"},
        "body": _full("rate_limit_exceeded"),
    },
    "server error": {"status": 500, "body": _full("internal_error")},
    "bad gateway": {"status": 502, "body": _full("upstream")},
    "unavailable": {"status": 503, "headers": {"Retry-After": "3"}, "body": _full("llm_budget_guard_open")},
    "origin error": {"status": 520, "body": _full("origin")},
    "flat": {"status": 404, "body": {"message": "Gone.", "error_code": "resource_gone", "request_id": "req_1"}},
    "flat with code": {"status": 400, "body": {"message": "No.", "code": "bad", "details": {"a": [1]}}},
    "message alone": {"status": 404, "body": {"error": {"message": "There is no such index."}}},
    "request id outside": {"status": 401, "body": {"error": {"code": "c", "message": "m"}, "request_id": "req_1"}},
    "detail text": {"status": 401, "body": {"detail": "Invalid API key"}},
    "array": {"status": 400, "body": [1, 2]},
    "not JSON": {"status": 502, "text": "<html>Bad Gateway</html>", "headers": {"Content-Type": "text/html"}},
    "empty": {"status": 500, "text": ""},
    "broken success": {"status": 200, "text": "{"},
}
