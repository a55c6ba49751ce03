# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the rate_limits operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.rate_limit_status import RateLimitStatus


_GET_RATE_LIMIT_STATUS = Endpoint(
    "getRateLimitStatus",
    "GET",
    "/rate-limit/status",
    credentials=("api_key", "bearer"),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "rate_limit_status",
    ),
)


def _read_get_rate_limit_status(data: Any) -> RateLimitStatus:
    from ..models.rate_limit_status import RateLimitStatus

    return RateLimitStatus.from_dict(data)


def get_rate_limit_status() -> Operation[RateLimitStatus]:
    """Get the status of the rate limits (``GET /rate-limit/status``)."""
    return Operation(
        _GET_RATE_LIMIT_STATUS,
        "/rate-limit/status",
        _read_get_rate_limit_status,
    )


_REFRESH_RATE_LIMIT = Endpoint(
    "refreshRateLimit",
    "POST",
    "/rate-limit/refresh",
    credentials=("api_key", "bearer"),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "rate_limit_status",
    ),
)


def _read_refresh_rate_limit(data: Any) -> RateLimitStatus:
    from ..models.rate_limit_status import RateLimitStatus

    return RateLimitStatus.from_dict(data)


def refresh_rate_limit() -> Operation[RateLimitStatus]:
    """Reload the rate limits of the account's plan (``POST /rate-limit/refresh``)."""
    return Operation(
        _REFRESH_RATE_LIMIT,
        "/rate-limit/refresh",
        _read_refresh_rate_limit,
    )
