"""Makes a text that a simple regular expression matches, for string fields with a `pattern`."""

from __future__ import annotations

import re
from typing import Final

from videovector.sandbox.linear_patterns import compile_pattern

# Counts in patterns are limited so that the text is not longer than this.
_LONGEST: Final = 100_000
_CLASSES: Final = {"d": "0", "w": "a", "s": " ", "D": "a", "W": "-", "S": "a"}
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
# Tried in this order for sets such as [^a-z].
_PROBES: Final = "a0A-_ .:/@#" + "bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ123456789"


def sample_of_pattern(pattern: str, least_length: int = 0) -> str:
    """Return a text that a regular expression matches.

    Literals, sets, groups, alternatives (the first is used) and counts are supported. With other constructs the text
    may not match, so check the result.

    Args:
        pattern: The regular expression, as in JSON Schema.
        least_length: Minimum length, reached by repeating parts that may repeat.
    """
    shortest = _Reader(pattern, 0).alternatives()
    if len(shortest) >= least_length:
        return shortest
    return _Reader(pattern, least_length - len(shortest)).alternatives()


class _Reader:
    """Reads a pattern from left to right, and writes a text that matches it."""

    def __init__(self, pattern: str, spare: int) -> None:
        self._pattern = pattern
        self._place = 0
        self._spare = spare

    def alternatives(self) -> str:
        """Read alternatives up to the end of their group and return the first one's text."""
        first = self._sequence()
        while self._peek() == "|":
            self._place += 1
            spare, self._spare = self._spare, 0
            self._sequence()
            self._spare = spare
        return first

    def _sequence(self) -> str:
        written = ""
        while self._peek() not in ("", "|", ")"):
            unit = self._unit()
            low, high = self._count()
            count = min(low, _LONGEST // max(1, len(unit)))
            if unit and high > low and self._spare > 0:
                count = min(high, low + -(-self._spare // len(unit)))
                self._spare -= (count - low) * len(unit)
            written += unit * min(count, max(0, _LONGEST - len(written)) // max(1, len(unit)))
        return written

    def _unit(self) -> str:
        character = self._take()
        if character in ("^", "$"):
            return ""
        if character == ".":
            return "a"
        if character == "(":
            return self._group()
        if character == "[":
            return self._set()
        if character == "\\":
            escaped = self._take()
            if escaped in ("b", "B", "A", "Z"):
                return ""
            return _CLASSES.get(escaped) or _ESCAPES.get(escaped) or escaped
        return character

    def _group(self) -> str:
        kept = True
        if self._peek() == "?":
            self._take()
            kind = self._take()
            if kind == "P" or (kind == "<" and self._peek() not in ("=", "!")):
                while self._take() not in (">", ""):
                    continue
            elif kind != ":":
                # Look-around writes nothing.
                kept = False
        written = self.alternatives()
        self._take()
        return written if kept else ""

    def _set(self) -> str:
        start = self._place - 1
        if self._peek() == "^":
            self._take()
        if self._peek() == "]":
            self._take()
        while self._peek() not in ("]", ""):
            if self._take() == "\\":
                self._take()
        self._take()
        expression = compile_pattern(self._pattern[start : self._place])
        return next((probe for probe in _PROBES if expression.matches(probe)), "") or next(
            (chr(code) for code in range(32, 0x3000) if expression.matches(chr(code))), ""
        )

    def _count(self) -> tuple[int, int]:
        """Read a count and return the fewest and most repetitions it allows."""
        low = high = 1
        found = re.compile(r"\{(\d+)(,(\d*))?\}").match(self._pattern, self._place)
        if found:
            low = int(found.group(1))
            high = low if found.group(2) is None else int(found.group(3)) if found.group(3) else 10_000
            self._place = found.end()
        elif self._peek() in ("*", "+", "?"):
            sign = self._take()
            low, high = (1 if sign == "+" else 0), (1 if sign == "?" else 10_000)
        else:
            return low, high
        if self._peek() in ("?", "+"):
            self._take()
        return low, high

    def _peek(self) -> str:
        return self._pattern[self._place : self._place + 1]

    def _take(self) -> str:
        character = self._peek()
        self._place += 1
        return character
