"""Identifiers and timestamps as the API writes them."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta

from videovector.sandbox.clock import now


class Numbering:
    """Numbered ids such as `vid_1`, which people can remember, for the objects of a seed.

    Args:
        used: The highest number in use, by prefix; other prefixes are not numbered.
    """

    def __init__(self, used: dict[str, int]) -> None:
        self._used = dict(used)
        self._named: dict[str, str] = {}

    def name_next(self, prefix: str, identifier: str | None) -> None:
        """Makes `identifier` the next id with this prefix; None uses the next number."""
        if identifier is not None:
            self._named[prefix] = identifier

    def new_id(self, prefix: str) -> str | None:
        """The next id, or None for a prefix that is not numbered."""
        if prefix in self._named:
            return self._named.pop(prefix)
        if prefix not in self._used:
            return None
        self._used[prefix] += 1
        return f"{prefix}_{self._used[prefix]}"

    @contextmanager
    def applied(self) -> Generator[None]:
        """Makes `new_id` return numbered ids inside the block."""
        token = _numbering.set(self)
        try:
            yield
        finally:
            _numbering.reset(token)


_numbering: ContextVar[Numbering | None] = ContextVar("numbered ids", default=None)


def new_id(prefix: str) -> str:
    """A new random id such as `vid_5f0c2a7be1d34c19`."""
    numbering = _numbering.get()
    numbered = None if numbering is None else numbering.new_id(prefix)
    if numbered is not None:
        return numbered
    return f"{prefix}_{secrets.token_hex(8)}"


def hash_secret(secret: str) -> str:
    """The hash of a secret, which is stored instead of it."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def derived_id(prefix: str, *parts: str) -> str:
    """An id made from `parts`; the same parts always give the same id."""
    digest = hashlib.sha256("\x00".join(parts).encode()).hexdigest()
    return f"{prefix}_{digest[:16]}"


def now_text(*, plus_seconds: float = 0) -> str:
    """The present (or a later) time as ISO 8601 in UTC, with milliseconds and Z."""
    return time_text(now() + timedelta(seconds=plus_seconds))


def time_text(moment: datetime) -> str:
    """A time in UTC as ISO 8601, with milliseconds and Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_time(text: str) -> datetime:
    """The time of a timestamp; one without a zone counts as UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
