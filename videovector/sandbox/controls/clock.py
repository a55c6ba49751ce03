"""The clock of a sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from videovector.sandbox.controls.connection import Send


class ClockControl:
    """The sandbox's clock. Move it forward to let links and keys expire, and usage periods and rate limits begin
    again."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def now(self) -> datetime:
        """The sandbox's time, in UTC."""
        return _moment(self._send("GET", ["clock"]))

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Moves the clock forward and returns the new time, in UTC.

        Raises:
            ControlError: A value is negative; `reset()` returns to real time.
        """
        spans = {"days": days, "hours": hours, "minutes": minutes, "seconds": seconds}
        return _moment(self._send("POST", ["clock"], body=spans))

    def reset(self) -> datetime:
        """Returns the clock to real time."""
        return _moment(self._send("DELETE", ["clock"]))


def _moment(clock: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(clock["now"])
