"""The limits of an account: rate limits, quotas and the balance."""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from videovector._request.validation import is_integer, is_number
from videovector.sandbox import clock
from videovector.sandbox.errors import ApiError, conflict, invalid_fields
from videovector.sandbox.storage.usage import used_on

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

_MINUTE: Final = 60.0
_HOUR: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of an account; None means that there is no limit.

    Attributes:
        search_per_minute: Searches in each minute of the clock; more get 429.
        search_per_hour: Searches in each hour of the clock; more get 429.
        requests_per_minute: Requests of any kind in each minute; more get 429.
        indexes: Indexes of the account; more get 409.
        ingested_bytes_per_day: Bytes of media ingested in one day (UTC); more get 429.
        balance_mt: Cost of all prompt runs; more get 402.
    """

    search_per_minute: int = 6_000
    search_per_hour: int = 100_000
    requests_per_minute: int | None = None
    indexes: int | None = None
    ingested_bytes_per_day: int | None = None
    balance_mt: float = 1_000_000.0

    def changed(self, values: Mapping[str, Any]) -> Limits:
        """These limits with some other values; raises ApiError 422 that names each wrong field."""
        known = {field.name: field.default for field in fields(self)}
        errors: list[tuple[str, str]] = []
        for name, value in values.items():
            if name not in known:
                errors.append((f"body.{name}", f"is not a limit; the limits are {', '.join(known)}"))
            elif value is None and known[name] is None:
                continue
            elif not _is_amount(value, whole=name != "balance_mt"):
                kind = "a number" if name == "balance_mt" else "an integer"
                errors.append((f"body.{name}", f"must be {kind} of 0 or more{' or null' * (known[name] is None)}"))
        if errors:
            raise invalid_fields(errors)
        return replace(self, **values)

    def view(self) -> dict[str, Any]:
        """The limits by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def _is_amount(value: object, *, whole: bool) -> bool:
    return (is_integer(value) if whole else is_number(value)) and cast("float", value) >= 0


@dataclass(frozen=True, slots=True)
class Use:
    """The searches counted so far, and the end of the present minute (seconds since the epoch)."""

    minute: int
    hour: int
    reset_at: int


class LimitKeeper:
    """Counts the requests of an account in windows of the clock and refuses those beyond its limits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._times: dict[str, deque[float]] = {}
        self.limits: Limits = Limits()

    def admit_request(self, *, search: bool) -> None:
        """Counts a request; raises ApiError 429 with the wait until the next window if the limit is reached."""
        limits = self.limits
        windows: list[tuple[str, float, int | None]] = [("request", _MINUTE, limits.requests_per_minute)]
        if search:
            windows += [("search", _MINUTE, limits.search_per_minute), ("search", _HOUR, limits.search_per_hour)]
        with self._lock:
            present = clock.now().timestamp()
            for category, seconds, most in windows:
                if most is None or self._count(category, present, seconds) < most:
                    continue
                wait = math.ceil(seconds - present % seconds)
                raise ApiError(
                    429,
                    "rate_limit_exceeded",
                    f"Too many requests; try again in {wait} seconds.",
                    details={"category": category, "limit": most, "window_seconds": int(seconds)},
                    headers={"Retry-After": str(wait)},
                )
            for category in {category for category, _, most in windows if most is not None}:
                self._times.setdefault(category, deque()).append(present)

    def search_use(self) -> Use:
        """The number of searches in the present minute and hour."""
        with self._lock:
            present = clock.now().timestamp()
            return Use(
                minute=self._count("search", present, _MINUTE),
                hour=self._count("search", present, _HOUR),
                reset_at=int(present - present % _MINUTE + _MINUTE),
            )

    def clear(self) -> None:
        """Restores the default limits and clears the counters."""
        with self._lock:
            self._times.clear()
            self.limits = Limits()

    def _count(self, category: str, present: float, seconds: float) -> int:
        """The number of requests in the present window; requests of past hours are removed."""
        times = self._times.setdefault(category, deque())
        while times and times[0] < present - present % _HOUR:
            times.popleft()
        start = present - present % seconds
        return sum(1 for moment in reversed(times) if moment >= start)


def require_index_capacity(limits: Limits, used: int) -> None:
    """Raises ApiError 409 if the account has reached its limit of indexes."""
    if limits.indexes is not None and used >= limits.indexes:
        raise conflict(
            "resource_quota_exceeded",
            "The account has reached its limit of indexes.",
            resource="indexes",
            limit=limits.indexes,
            used=used,
            reserved=0,
        )


def require_ingestion_quota(sandbox: Sandbox, size: int) -> None:
    """Raises ApiError 429 if a file of `size` bytes exceeds what the account may ingest today."""
    most = sandbox.limits.limits.ingested_bytes_per_day
    if most is None:
        return
    moment = clock.now()
    used = int(used_on(sandbox.store, f"{moment:%Y-%m-%d}", "ingested_bytes"))
    if used + size <= most:
        return
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    raise ApiError(
        429,
        "resource_rate_quota_exceeded",
        "The account has reached its limit of bytes ingested per day.",
        details={"resource": "ingested_bytes", "limit": most, "used": used, "requested": size},
        headers={"Retry-After": str(math.ceil((midnight - moment).total_seconds()))},
    )
