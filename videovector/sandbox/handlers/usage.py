"""Usage figures and rate-limit status."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from videovector.sandbox import clock
from videovector.sandbox.errors import invalid
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import parse_time
from videovector.sandbox.storage.store import Document
from videovector.sandbox.storage.usage import usage_events, usage_months, usage_sums

METRICS: Final = {
    "search_queries": ("Text, filter and SQL searches", "count"),
    "image_searches": ("Searches by picture", "count"),
    "ingested_bytes": ("Bytes of media ingested", "bytes"),
    "videos_uploaded": ("Media items created", "count"),
    "videos_processed": ("Media items processed by prompt runs", "count"),
    "segments_created": ("Segments cut", "count"),
    "llm_tokens": ("Tokens of extraction calls", "tokens"),
    "exported_bytes": ("Bytes of exports downloaded", "bytes"),
}


_FIRST_MOMENT: Final = datetime(1970, 1, 2, tzinfo=UTC)
_LAST_MOMENT: Final = datetime(9998, 12, 31, tzinfo=UTC)


def _zulu(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _month(moment: datetime) -> tuple[datetime, datetime]:
    start = moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    days = calendar.monthrange(moment.year, moment.month)[1]
    return start, start + timedelta(days=days) - timedelta(seconds=1)


def _moment(request: ApiRequest, name: str, default: datetime) -> datetime:
    text = request.query.get(name)
    if text is None:
        return default
    try:
        moment = parse_time(text)
    except ValueError:
        raise invalid(f"query.{name}", "must be an ISO 8601 date or time") from None
    # There is no usage before or after; the first and last days of the calendar may not exist in UTC.
    if moment.year < _FIRST_MOMENT.year:
        return _FIRST_MOMENT
    return _LAST_MOMENT if moment.year > _LAST_MOMENT.year else moment.astimezone(UTC)


def _sums(request: ApiRequest, start: datetime, end: datetime) -> dict[str, float]:
    """The usage of each metric between `start` and `end`, to the second."""
    return usage_sums(request.sandbox.store, f"{_zulu(start)[:-1]}.000Z", f"{_zulu(end)[:-1]}.999Z")


def _totals(sums: dict[str, float]) -> dict[str, Any]:
    return {
        "total_tokens": int(sums.get("llm_tokens", 0)),
        "total_searches": int(sums.get("search_queries", 0) + sums.get("image_searches", 0)),
        "total_storage_bytes": int(sums.get("ingested_bytes", 0)),
        "total_videos_uploaded": int(sums.get("videos_uploaded", 0)),
        "total_videos_processed": int(sums.get("videos_processed", 0)),
        "total_segments_created": int(sums.get("segments_created", 0)),
    }


@handles("getCurrentUsage", quick=True)
def get_current_usage(request: ApiRequest) -> Document:
    """GET /usage"""
    start, end = _month(clock.now())
    sums = _sums(request, start, end)
    return {
        "user_id": request.sandbox.account_id,
        "period_start": _zulu(start),
        "period_end": _zulu(end),
        "metrics": sums,
        "model_usage": {},
        "auth_usage": {},
        "totals": _totals(sums),
    }


@handles("getUsageHistory")
def get_usage_history(request: ApiRequest) -> Document:
    """GET /usage/history"""
    now = clock.now()
    first, last = _moment(request, "start_date", now - timedelta(days=366)), _moment(request, "end_date", now)
    periods: list[Document] = []
    for month in usage_months(request.sandbox.store):
        start, end = _month(parse_time(f"{month}-01"))
        if start > last or end < first or len(periods) >= request.query["limit"]:
            continue
        sums = _sums(request, max(start, first), min(end, last))
        if sums:
            periods.append(
                {
                    "summary_id": f"sum_{start:%Y_%m}",
                    "period_start": _zulu(start),
                    "period_end": _zulu(end),
                    "metrics": sums,
                    "model_usage": {},
                    "auth_usage": {},
                    "totals": _totals(sums),
                }
            )
    return {"user_id": request.sandbox.account_id, "periods": periods}


@handles("getUsageDetails")
def get_usage_details(request: ApiRequest) -> list[Document]:
    """GET /usage/details"""
    now = clock.now()
    start, end = _moment(request, "start_date", now - timedelta(days=366)), _moment(request, "end_date", now)
    metric = request.query.get("metric_type") or None
    first, last = f"{_zulu(start)[:-1]}.000Z", f"{_zulu(end)[:-1]}.999Z"
    return usage_events(request.sandbox.store, first, last, metric, limit=request.query["limit"])


@handles("getUsageBreakdown")
def get_usage_breakdown(request: ApiRequest) -> Document:
    """GET /usage/breakdown"""
    now = clock.now()
    start, end = _moment(request, "start_date", _month(now)[0]), _moment(request, "end_date", now)
    sums = _sums(request, start, end)
    return {
        "user_id": request.sandbox.account_id,
        "period_start": _zulu(start),
        "period_end": _zulu(end),
        "breakdown": sums,
        "totals": _totals(sums),
    }


@handles("listUsageMetricTypes", quick=True)
def list_usage_metric_types(_call: ApiRequest) -> list[Document]:
    """GET /usage/metric-types"""
    return [{"type": name, "description": text, "unit": unit} for name, (text, unit) in METRICS.items()]


def _rate_limits(request: ApiRequest) -> Document:
    """Counters of the present minute and hour."""
    use, limits = request.sandbox.limits.search_use(), request.sandbox.limits.limits
    category = {
        "minute_used": use.minute,
        "minute_limit": limits.search_per_minute,
        "minute_remaining": max(0, limits.search_per_minute - use.minute),
        "hour_used": use.hour,
        "hour_limit": limits.search_per_hour,
        "hour_remaining": max(0, limits.search_per_hour - use.hour),
        "reset_at": use.reset_at,
    }
    return {"user_id": request.sandbox.account_id, "plan_id": "sandbox", "categories": {"search": category}}


@handles("getRateLimitStatus", quick=True)
def get_rate_limit_status(request: ApiRequest) -> Document:
    """GET /rate-limit/status"""
    return _rate_limits(request)


@handles("refreshRateLimit", atomic=False)
def refresh_rate_limit(request: ApiRequest) -> Document:
    """POST /rate-limit/refresh"""
    return _rate_limits(request)
