"""Regular expressions and globs of users, matched in time that grows with the text and no faster.

Python's `re` backtracks: `^(a+)+$` on thirty letters holds the whole process for minutes, since the interpreter lock
is kept. RE2 is an automaton with a bound on its memory. A pool of worker processes with a time limit would keep
look-around and back-references, at the price of a process and a copy of the data for each pattern; prompts hardly need
them, so they are refused by name instead.
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
# ECMA-262, which JSON Schema follows, writes characters by number in ways that RE2 does not read.
_NUMBERED: Final = re.compile(r"((?:^|[^\\])(?:\\\\)*)\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))")
_PERL_ONLY: Final = re.compile(r"\(\?(?:[=!>]|<[=!])|\\[1-9]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_GLOB_CLASS: Final = re.compile(r"\[(!?)(\][^\]]*|[^\]]+)\]")


class PatternError(ValueError):
    """A pattern that can't be used; the text says why and what to write instead."""


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
    """Compile a regular expression as JSON Schema writes it.

    Raises:
        PatternError: It is too long, no regular expression, or needs look-around or back-references.
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
        PatternError: It is too long, or a range in it is no range.
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
    # A brace that nobody closes stands for itself.
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
    """Text without lone surrogates, which no file, header or database takes either."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
