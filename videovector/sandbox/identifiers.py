"""Identifiers and timestamps as the API writes them."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from videovector.sandbox.clock import now


def new_id(prefix: str) -> str:
    """A fresh opaque id such as `vid_5f0c2a7be1d34c19`."""
    return f"{prefix}_{secrets.token_hex(8)}"


def derived_id(prefix: str, *parts: str) -> str:
    """The id that belongs to `parts`: the same parts always give the same id."""
    digest = hashlib.sha256("\x00".join(parts).encode()).hexdigest()
    return f"{prefix}_{digest[:16]}"


def now_text(*, plus_seconds: float = 0) -> str:
    """The present (or a later) moment as ISO 8601 in UTC with milliseconds and a trailing Z."""
    return time_text(now() + timedelta(seconds=plus_seconds))


def time_text(moment: datetime) -> str:
    """A moment in UTC as ISO 8601 with milliseconds and a trailing Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_time(text: str) -> datetime:
    """The moment a timestamp names; one without a zone counts as UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
