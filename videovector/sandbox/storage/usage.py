"""Usage, as events and as sums by day, so that the sum of a year reads only some hundred rows."""

from __future__ import annotations

import json
from typing import Any, Final

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document, Store

_EVENTS: Final = "kind = 'usage' AND family >= ? AND family <= ?"


def record_usage(store: Store, metric: str, value: float, unit: str, metadata: Document | None) -> None:
    """Stores a usage event and adds it to the sum of its day."""
    now = now_text()
    event: Document = {
        "event_id": new_id("usage"),
        "metric_type": metric,
        "value": value,
        "unit": unit,
        "timestamp": now,
        "metadata": metadata,
    }
    day = now[:10]
    with store.transaction():
        store.put("usage", event["event_id"], event, parent=metric, family=now)
        total = value + used_on(store, day, metric)
        store.put("usage_days", f"{day}:{metric}", {"metric_type": metric, "day": day, "value": total}, family=day)


def usage_sums(store: Store, first: str, last: str) -> dict[str, float]:
    """Sums by metric between the times `first` and `last`, in the format of `now_text`."""
    now = now_text()
    if last >= now:
        # There is no usage in the future, so today counts as a whole day.
        last = f"{max(last, now)[:10]}T23:59:59.999Z"
    sums: dict[str, float] = {}

    def add(metric: str, value: Any) -> None:
        sums[metric] = sums.get(metric, 0.0) + float(value)

    # Whole days are read from their sums, the rest at both ends from events.
    whole = [
        day for day in _days(store) if f"{day['day']}T00:00:00.000Z" >= first and f"{day['day']}T23:59:59.999Z" <= last
    ]
    for day in whole:
        add(day["metric_type"], day["value"])
    parts = [(first, last)]
    if whole:
        parts = [(first, f"{whole[0]['day']}T"), (f"{whole[-1]['day']}T23:59:59.999Z~", last)]
    with store.reading() as connection:
        for start, end in parts:
            rows = connection.execute(
                "SELECT json_extract(data, '$.metric_type'), sum(json_extract(data, '$.value')) FROM documents "
                f"WHERE {_EVENTS} GROUP BY 1",
                (start, end),
            )
            for metric, value in rows:
                add(metric, value)
    return sums


def used_on(store: Store, day: str, metric: str) -> float:
    """The usage of a metric on a day, such as `2026-11-03`."""
    found = store.get("usage_days", f"{day}:{metric}")
    return 0.0 if found is None else float(found["value"])


def usage_months(store: Store) -> list[str]:
    """The months with usage, such as `2026-11`, the latest first."""
    return sorted({day["day"][:7] for day in _days(store)}, reverse=True)


def usage_events(store: Store, first: str, last: str, metric: str | None, *, limit: int) -> list[Document]:
    """The latest usage events between the times `first` and `last`, of all metrics or of one."""
    with store.reading() as connection:
        rows = connection.execute(
            f"SELECT data FROM documents WHERE {_EVENTS} AND (? IS NULL OR parent = ?) "
            "ORDER BY family DESC, position DESC LIMIT ?",
            (first, last, metric, metric, limit),
        ).fetchall()
    return [json.loads(data) for (data,) in rows]


def _days(store: Store) -> list[Document]:
    return sorted(store.list("usage_days"), key=lambda day: day["day"])
