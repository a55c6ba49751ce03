"""Converts texts to tokens: without case, accents and English endings; scripts without spaces are cut.

Chinese, Japanese, Thai, Lao, Khmer and Burmese write no spaces between words, and Korean ends them in many ways. Their
characters are indexed one by one, and a query's stretch of them is looked for two by two: so a name of two characters
is found, which an index of trigrams would not do, and no dictionary is needed.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

# Longer queries are cut; each word is one look-up in the index.
MOST_QUERY_WORDS: Final = 48
# Words without meaning for a search; they count only in a query that has no other words.
STOP_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        """
        a an and are as at be been but by for from had has have he her his i if in into is it its me my no not of on
        or our she so some such that the their them then there these they this to was we were what when where which
        who will with you your
        """,
    )
)

_UNSPACED: Final = (
    "\u0e01-\u0e3a\u0e40-\u0e4e"  # Thai
    "\u0e81-\u0ece"  # Lao
    "\u1000-\u1049\u1050-\u109f"  # Burmese
    "\u1780-\u17d3"  # Khmer
    "\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"  # Han
    "\u1100-\u11ff\uac00-\ud7a3"  # Hangul
)
# The vowel signs of Indian scripts belong to their words, though they are no letters.
_INDIC: Final = "\u0900-\u0963\u0966-\u0dff"
# Accents, Hebrew points and Arabic vowel signs: writers may leave them out.
_MARK: Final = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670"
_MARKS: Final = re.compile(f"[{_MARK}]")
_WORD: Final = re.compile(rf"(?P<unspaced>[{_UNSPACED}]+)|(?:(?![{_UNSPACED}])(?:[^\W_]|[{_INDIC}{_MARK}]))+")
_PLAIN_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and the tokens it is indexed as."""

    start: int
    end: int
    tokens: tuple[str, ...]


def folded(text: str) -> str:
    """A text without case, accents and the other ways of writing a character."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())))


def composed(text: str) -> str:
    """A text whose letters carry their accents, as `words_of` reads it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def words_of(text: str) -> Iterator[Word]:
    """The words of a composed text with their places in it; a stretch without spaces counts as one."""
    for found in _WORD.finditer(text):
        yield Word(found.start(), found.end(), _tokens(found.group()))


def indexed_text(text: str) -> str:
    """A text as its tokens with spaces between them, which is what the full-text index holds."""
    return " ".join(token for word in words_of(text) for token in word.tokens)


def query_phrases(query: str) -> list[str]:
    """The phrases that a query looks for, each as tokens with spaces between, at most 48; stop words are kept."""
    phrases: list[str] = []
    for word in words_of(composed(query)):
        tokens = word.tokens
        phrases += [" ".join(tokens[place : place + 2]) for place in range(max(1, len(tokens) - 1))] if tokens else []
        if len(phrases) >= MOST_QUERY_WORDS:
            break
    return phrases[:MOST_QUERY_WORDS]


def query_words(query: str) -> list[str]:
    """The words of free text in lower case, at most 48; nothing in it can be mistaken for query syntax."""
    return _PLAIN_WORD.findall(query.lower())[:MOST_QUERY_WORDS]


@lru_cache(maxsize=100_000)
def _tokens(word: str) -> tuple[str, ...]:
    plain = folded(word)
    parts: list[str] = []
    for found in _WORD.finditer(plain):
        text = found.group()
        parts += list(text) if found["unspaced"] else [_stem(text)]
    return tuple(parts)


def _stem(word: str) -> str:
    return str(_english().stemWord(word)) if word.isascii() and word.isalpha() else word


@cache
def _english() -> Any:
    # Loads the rules of all its languages, and has no type hints.
    return importlib.import_module("snowballstemmer").stemmer("english")
