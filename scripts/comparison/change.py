"""What a difference is, and the comparisons that hold for anything in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from document import Json

Severity = Literal["breaking", "additive", "docs"]

Direction = Literal["request", "response", "operation"]

TEXT_KEYS = ("summary", "description", "example", "examples")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One difference: how bad, where the data flows, the place, and what happened."""

    severity: Severity
    direction: Direction
    where: str
    what: str
    python: str = ""  # what a caller writes for it


def compare_text(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    for key in TEXT_KEYS:
        if was.get(key) != now.get(key):
            yield Change("docs", direction, where, f"{key} changed")


def announced(was: Json) -> str:
    """What to add about something that is gone: whether its end had been told, and for when."""
    if not was.get("deprecated"):
        return ""
    sunset = next((was[key] for key in ("x-sunset", "sunset") if was.get(key)), None)
    return f"; it was deprecated, and its end announced for {sunset}" if sunset else "; it was deprecated"


def compare_deprecation(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """News, not a break: what is deprecated still works. The date of its end is told where there is one."""
    if bool(was.get("deprecated")) != bool(now.get("deprecated")):
        sunset = next((now[key] for key in ("x-sunset", "sunset") if now.get(key)), None)
        until = f", and ends on {sunset}" if sunset else ""
        what = f"is deprecated now{until}" if now.get("deprecated") else "is no longer deprecated"
        yield Change("additive", direction, where, what)
    elif was.get("x-sunset") != now.get("x-sunset"):
        yield Change("additive", direction, where, f"its end moved from {was.get('x-sunset')} to {now.get('x-sunset')}")
