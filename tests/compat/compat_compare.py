"""What counts as the same for a program that was written for the published package."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any


def differences(was: Any, now: Any, where: str = "") -> Iterator[str]:
    """Where a value differs from the published one. Timestamps may be datetimes, and objects may hold more."""
    if isinstance(now, dict) and "page" in now and _is_items_page(was):
        # Pages of items are SyncPage and AsyncPage, with the attributes of the former models.
        now = {"model": was["model"], "fields": {"items": now["page"], **now}}
    if isinstance(now, dict) and now.keys() == {"time"}:
        if moment(was) != moment(now["time"]):
            yield f"{where}: was {was!r}, is {now!r}"
    elif isinstance(was, dict) and isinstance(now, dict):
        for name in was:
            if name not in now:
                yield f"{where}.{name}: is gone; was {was[name]!r}"
            else:
                yield from differences(was[name], now[name], f"{where}.{name}")
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for place, pair in enumerate(zip(was, now, strict=True)):
            yield from differences(*pair, f"{where}[{place}]")
    elif was != now or isinstance(was, bool) is not isinstance(now, bool):
        yield f"{where}: was {was!r}, is {now!r}"


def _is_items_page(value: Any) -> bool:
    return isinstance(value, dict) and value.get("model") in ("ImportOutputsPage", "ImportFilesPage")


def moment(text: Any) -> datetime | None:
    """The moment a timestamp names; one without a zone is in UTC."""
    try:
        value = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def same_requests(was: list[dict[str, Any]], now: list[dict[str, Any]]) -> bool:
    """Whether two sequences of requests mean the same; moments in queries may be written differently."""
    return list(map(_comparable, was)) == list(map(_comparable, now))


def _comparable(request: dict[str, Any]) -> dict[str, Any]:
    return request | {"query": [[name, moment(value) or value] for name, value in request["query"]]}
