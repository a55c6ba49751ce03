"""A stretch of media."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A stretch of media in seconds; an image is the empty stretch from 0 to 0."""

    start: float
    end: float

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """Time half way through."""
        return (self.start + self.end) / 2
