"""Decides when a call is sent again; it uses no I/O and no clock."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

RETRIED_STATUSES = frozenset({408, 429, 500, 502, 503, 504})

# The first wait is random in 0..0.5 s, then in 0..1, 0..2, up to 0..8: enough for a restart behind a load balancer.
INITIAL_BACKOFF = 0.5
MAX_BACKOFF = 8.0

_LEAP_SECOND = re.compile(r"(?<=:[0-9]{2}):60\b")
_SECONDS = re.compile(r"[+-]?[0-9]{1,300}(?:\.[0-9]{1,20})?")


def retry_delay(retries: int, retry_after: float | None, max_delay: float, draw: Callable[[], float]) -> float:
    """Return the seconds to wait before another attempt.

    Args:
        retries: The number of retries so far.
        retry_after: The wait that the server requested, if any, in seconds.
        max_delay: The longest wait in seconds.
        draw: Returns a random number in 0..1 (full jitter).
    """
    if retry_after is not None:
        return min(retry_after, max_delay)
    # The exponent is limited, so that many retries cannot cause an overflow.
    ceiling: float = min(INITIAL_BACKOFF * 2.0 ** min(retries, 10), MAX_BACKOFF, max_delay)
    return draw() * ceiling


def read_retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that the server requests to wait, without a limit; None if there is no valid value.

    Args:
        headers: Response headers.
        now: Seconds since the epoch, for a date if the response does not have the time of the server.
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
        # Both times are from the clock of the server, since the clock of this machine may be wrong.
        sent = _http_date(headers.get("date") or "")
    except _NO_DATE:
        sent = datetime.fromtimestamp(now, UTC)
    return max(0, math.ceil((moment - sent).total_seconds()))


_NO_DATE = (TypeError, ValueError, OverflowError, IndexError)


def _http_date(text: str) -> datetime:
    # Imported here, since it is rarely needed and takes a twentieth of the first call.
    from email.utils import parsedate_to_datetime

    # HTTP allows a leap second but datetime does not, so it becomes the next second.
    leap = _LEAP_SECOND.sub(":59", text.strip())
    moment = parsedate_to_datetime(leap)
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return moment if leap == text.strip() else moment + timedelta(seconds=1)


def _number(text: str | None) -> float | None:
    """Read a number; a negative one counts as zero, anything else as absent."""
    if text is None or not _SECONDS.fullmatch(text.strip()):
        return None
    return max(0, _whole_if_possible(float(text)))


def _whole_if_possible(value: float) -> float:
    return int(value) if value.is_integer() else value
