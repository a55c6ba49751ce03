# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the usage operations: each describes one request and knows how to read its response."""

from __future__ import annotations

import datetime as _datetime
from typing import TYPE_CHECKING, Any

from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.current_usage import CurrentUsage
    from ..models.usage_breakdown import UsageBreakdown
    from ..models.usage_detail import UsageDetail
    from ..models.usage_history import UsageHistory
    from ..models.usage_metric_type_info import UsageMetricTypeInfo


_GET_CURRENT_USAGE = Endpoint(
    "getCurrentUsage",
    "GET",
    "/usage",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "current_usage",
    ),
)


def _read_get_current_usage(data: Any) -> CurrentUsage:
    from ..models.current_usage import CurrentUsage

    return CurrentUsage.from_dict(data)


def get_current_usage() -> Operation[CurrentUsage]:
    """Get the usage of the current billing period (``GET /usage``)."""
    return Operation(
        _GET_CURRENT_USAGE,
        "/usage",
        _read_get_current_usage,
    )


_GET_USAGE_HISTORY = Endpoint(
    "getUsageHistory",
    "GET",
    "/usage/history",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "usage_history",
    ),
)


def _read_get_usage_history(data: Any) -> UsageHistory:
    from ..models.usage_history import UsageHistory

    return UsageHistory.from_dict(data)


def get_usage_history(
    *,
    start_date: _datetime.datetime | str | None = None,
    end_date: _datetime.datetime | str | None = None,
    limit: int = 12,
) -> Operation[UsageHistory]:
    """Get the usage of past billing periods (``GET /usage/history``)."""
    _query: _validation.Pairs = []
    if start_date is not None:
        _query.append(("start_date", _validation.timestamp("start_date", start_date)))
    if end_date is not None:
        _query.append(("end_date", _validation.timestamp("end_date", end_date)))
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1)}"))
    return Operation(
        _GET_USAGE_HISTORY,
        "/usage/history",
        _read_get_usage_history,
        query=_query,
    )


_GET_USAGE_DETAILS = Endpoint(
    "getUsageDetails",
    "GET",
    "/usage/details",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "usage_detail",
    ),
)


def _read_get_usage_details(data: Any) -> list[UsageDetail]:
    from videovector._models.values import decode, read_in_place

    from ..models.usage_detail import UsageDetail

    result: list[UsageDetail] = decode(
        data,
        lambda value: read_in_place(value, UsageDetail.read_dict),
        ("list", ("model", "UsageDetail")),
        {"UsageDetail": UsageDetail},
    )
    return result


def get_usage_details(
    *,
    metric_type: str | None = None,
    start_date: _datetime.datetime | str | None = None,
    end_date: _datetime.datetime | str | None = None,
    limit: int = 100,
) -> Operation[list[UsageDetail]]:
    """List metered events (``GET /usage/details``)."""
    _query: _validation.Pairs = []
    if metric_type is not None:
        _query.append(("metric_type", _validation.text("metric_type", metric_type)))
    if start_date is not None:
        _query.append(("start_date", _validation.timestamp("start_date", start_date)))
    if end_date is not None:
        _query.append(("end_date", _validation.timestamp("end_date", end_date)))
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1)}"))
    return Operation(
        _GET_USAGE_DETAILS,
        "/usage/details",
        _read_get_usage_details,
        query=_query,
    )


_GET_USAGE_BREAKDOWN = Endpoint(
    "getUsageBreakdown",
    "GET",
    "/usage/breakdown",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "usage_breakdown",
    ),
)


def _read_get_usage_breakdown(data: Any) -> UsageBreakdown:
    from ..models.usage_breakdown import UsageBreakdown

    return UsageBreakdown.from_dict(data)


def get_usage_breakdown(
    *,
    start_date: _datetime.datetime | str | None = None,
    end_date: _datetime.datetime | str | None = None,
) -> Operation[UsageBreakdown]:
    """Get the usage in a time range by metric (``GET /usage/breakdown``)."""
    _query: _validation.Pairs = []
    if start_date is not None:
        _query.append(("start_date", _validation.timestamp("start_date", start_date)))
    if end_date is not None:
        _query.append(("end_date", _validation.timestamp("end_date", end_date)))
    return Operation(
        _GET_USAGE_BREAKDOWN,
        "/usage/breakdown",
        _read_get_usage_breakdown,
        query=_query,
    )


_LIST_USAGE_METRIC_TYPES = Endpoint(
    "listUsageMetricTypes",
    "GET",
    "/usage/metric-types",
    credentials=(),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "usage_metric_type_info",
    ),
)


def _read_list_usage_metric_types(data: Any) -> list[UsageMetricTypeInfo]:
    from videovector._models.values import decode, read_in_place

    from ..models.usage_metric_type_info import UsageMetricTypeInfo

    result: list[UsageMetricTypeInfo] = decode(
        data,
        lambda value: read_in_place(value, UsageMetricTypeInfo.read_dict),
        ("list", ("model", "UsageMetricTypeInfo")),
        {"UsageMetricTypeInfo": UsageMetricTypeInfo},
    )
    return result


def list_usage_metric_types() -> Operation[list[UsageMetricTypeInfo]]:
    """List the usage metrics (``GET /usage/metric-types``)."""
    return Operation(
        _LIST_USAGE_METRIC_TYPES,
        "/usage/metric-types",
        _read_list_usage_metric_types,
    )
