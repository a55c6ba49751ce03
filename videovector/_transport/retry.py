"""Whether a call may be sent again, and when: pure policy without I/O and without a clock of its own."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

RETRIED_STATUSES = frozenset({408, 429, 500, 502, 503, 504})

# First wait is drawn from 0..0.5 s, then 0..1, 0..2, up to 0..8: enough for a restart behind a load balancer.
INITIAL_BACKOFF = 0.5
MAX_BACKOFF = 8.0

_LEAP_SECOND = re.compile(r"(?<=:[0-9]{2}):60\b")
_SECONDS = re.compile(r"[+-]?[0-9]{1,300}(?:\.[0-9]{1,20})?")


def retry_delay(retries: int, retry_after: float | None, max_delay: float, draw: Callable[[], float]) -> float:
    """Return the seconds to wait before a further attempt.

    Args:
        retries: How many retries there were so far.
        retry_after: What the server asked for, if anything.
        max_delay: Upper bound of every wait.
        draw: Source of a number in 0..1 (full jitter).
    """
    if retry_after is not None:
        return min(retry_after, max_delay)
    # The exponent is bounded so that an unlimited number of retries cannot overflow.
    ceiling: float = min(INITIAL_BACKOFF * 2.0 ** min(retries, 10), MAX_BACKOFF, max_delay)
    return draw() * ceiling


def read_retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return how many seconds the server says to wait, unclamped; None if it says nothing readable.

    Args:
        headers: Response headers.
        now: Wall-clock time in seconds since the epoch, for a date without the server's own time beside it.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return _whole_if_possible(milliseconds / 1000)
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is not None or text is None:
        return seconds
    try:
        moment = _http_date(text)
    except _NO_DATE:
        return None
    try:
        # Both of one clock: ours may be off.
        sent = _http_date(headers.get("date") or "")
    except _NO_DATE:
        sent = datetime.fromtimestamp(now, UTC)
    return max(0, math.ceil((moment - sent).total_seconds()))


_NO_DATE = (TypeError, ValueError, OverflowError, IndexError)


def _http_date(text: str) -> datetime:
    # Rarely needed, and with what it loads a twentieth of what a first call takes.
    from email.utils import parsedate_to_datetime

    # A leap second, which HTTP allows and datetime does not know, is the second after.
    leap = _LEAP_SECOND.sub(":59", text.strip())
    moment = parsedate_to_datetime(leap)
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return moment if leap == text.strip() else moment + timedelta(seconds=1)


def _number(text: str | None) -> float | None:
    """Read a number of at least zero; negative counts as zero, anything else as absent."""
    if text is None or not _SECONDS.fullmatch(text.strip()):
        return None
    return max(0, _whole_if_possible(float(text)))


def _whole_if_possible(value: float) -> float:
    return int(value) if value.is_integer() else value
