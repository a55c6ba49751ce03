"""Matches regular expressions and globs of users in linear time.

Python's `re` backtracks: `^(a+)+$` on thirty letters blocks the whole process for minutes, since it holds the
interpreter lock. RE2 is an automaton with limited memory. It has no look-around and no back-references, which prompts
hardly need, so these are refused.
"""

from __future__ import annotations

import importlib
import re
from functools import lru_cache
from typing import Any, Final

# Google's package has no type hints.
_re2: Any = importlib.import_module("re2")

LONGEST_PATTERN: Final = 1_000
_PROGRAM_BYTES: Final = 8 << 20
# JSON Schema uses ECMA-262, whose escapes for characters by number RE2 does not know.
_NUMBERED: Final = re.compile(r"((?:^|[^\\])(?:\\\\)*)\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))")
_PERL_ONLY: Final = re.compile(r"\(\?(?:[=!>]|<[=!])|\\[1-9]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_GLOB_CLASS: Final = re.compile(r"\[(!?)(\][^\]]*|[^\]]+)\]")


class PatternError(ValueError):
    """A pattern can't be used; the message says why and what to write instead."""


class LinearPattern:
    """A compiled pattern."""

    def __init__(self, compiled: Any) -> None:
        self._compiled = compiled

    def found_in(self, text: str) -> bool:
        """Whether the pattern matches anywhere in `text`."""
        return self._compiled.search(_encodable(text)) is not None

    def matches(self, text: str) -> bool:
        """Whether the pattern matches the whole of `text`."""
        return self._compiled.fullmatch(_encodable(text)) is not None


@lru_cache(maxsize=512)
def compile_pattern(pattern: str) -> LinearPattern:
    """Compile a regular expression of JSON Schema.

    Raises:
        PatternError: The pattern is too long, is not a regular expression, or has look-around or back-references.
    """
    if len(pattern) > LONGEST_PATTERN:
        raise PatternError(f"a pattern has at most {LONGEST_PATTERN} characters, not {len(pattern)}")
    if _PERL_ONLY.search(pattern):
        raise PatternError("look-around and back-references are not supported; write the pattern without them")
    return _compiled(_NUMBERED.sub(lambda found: f"{found[1]}\\x{{{found[2] or found[3]}}}", pattern))


@lru_cache(maxsize=512)
def compile_glob(glob: str) -> LinearPattern:
    """Compile a file name pattern: `*`, `?`, `[a-z]`, `[!a-z]` and `{one,two}`, which are not expanded but matched.

    Raises:
        PatternError: The pattern is too long, or has an invalid range.
    """
    if len(glob) > LONGEST_PATTERN:
        raise PatternError(f"a file pattern has at most {LONGEST_PATTERN} characters, not {len(glob)}")
    written: list[str] = []
    place = depth = 0
    while place < len(glob):
        character = glob[place]
        place += 1
        group = _GLOB_CLASS.match(glob, place - 1) if character == "[" else None
        if group is not None:
            inside = re.sub(r"([\\\[\]^])", r"\\\1", group[2])
            written.append(f"[{'^' if group[1] else ''}{inside}]")
            place = group.end()
        elif character == "*":
            written.append(".*")
        elif character == "?":
            written.append(".")
        elif character == "{" and "}" in glob[place:]:
            written.append("(?:")
            depth += 1
        elif character == "," and depth:
            written.append("|")
        elif character == "}" and depth:
            written.append(")")
            depth -= 1
        else:
            written.append(str(_re2.escape(_encodable(character))))
    # An unclosed brace is an ordinary character.
    if depth:
        return _compiled(str(_re2.escape(_encodable(glob))))
    return _compiled(f"(?s:{''.join(written)})")


def _compiled(expression: str) -> LinearPattern:
    options = _re2.Options()
    options.max_mem = _PROGRAM_BYTES
    options.log_errors = False
    try:
        return LinearPattern(_re2.compile(_encodable(expression), options))
    except _re2.error as reason:
        text = (
            reason.args[0].decode("utf-8", "replace") if reason.args and isinstance(reason.args[0], bytes) else reason
        )
        if "repetition size" in str(text):
            text = f"{text}: at most 1000 repetitions are counted; use minLength and maxLength for longer texts"
        raise PatternError(f"not a usable regular expression ({text})") from None


def _encodable(text: str) -> str:
    """Text without lone surrogates, which files, headers and databases refuse."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
