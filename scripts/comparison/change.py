"""The class of a difference, and the comparisons for every part of the document."""

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
    """One difference: its severity, the direction of the data, the place, and the change."""

    severity: Severity
    direction: Direction
    where: str
    what: str
    python: str = ""  # the place as a caller writes it in Python


def compare_text(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    for key in TEXT_KEYS:
        if was.get(key) != now.get(key):
            yield Change("docs", direction, where, f"{key} changed")


def announced(was: Json) -> str:
    """The note for something that was removed: whether it was announced, and for which date."""
    if not was.get("deprecated"):
        return ""
    sunset = next((was[key] for key in ("x-sunset", "sunset") if was.get(key)), None)
    return f"; it was deprecated, and its end announced for {sunset}" if sunset else "; it was deprecated"


def compare_deprecation(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """A deprecation breaks nothing yet. The date of the removal is reported if there is one."""
    if bool(was.get("deprecated")) != bool(now.get("deprecated")):
        sunset = next((now[key] for key in ("x-sunset", "sunset") if now.get(key)), None)
        until = f", and ends on {sunset}" if sunset else ""
        what = f"is deprecated now{until}" if now.get("deprecated") else "is no longer deprecated"
        yield Change("additive", direction, where, what)
    elif was.get("x-sunset") != now.get("x-sunset"):
        yield Change("additive", direction, where, f"its end moved from {was.get('x-sunset')} to {now.get('x-sunset')}")
