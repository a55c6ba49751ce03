"""Text search by SQLite's full-text index (FTS5): which documents hold most of a query's words, nearest together.

There is no language model inside. Words match with English endings and accents removed, so synonyms are not found.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

from videovector.sandbox.extraction.json_schemas import leaf_values, readable

TRANSCRIPT_FIELD: Final = "transcription"
_WORD: Final = re.compile(r"[^\W_]+")
# Longer queries are cut; each word is one look-up in the index.
_MOST_WORDS: Final = 48
# Words that say nothing about what is looked for; they count only in a query made of nothing else.
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
# Of what a query word still unmatched leaves open, this part is decided by words standing together, the rest by bm25.
_PHRASE_PART: Final = 0.6
_SNIPPET_WORDS: Final = 24
_MARK_START: Final = "\x02"
_MARK_END: Final = "\x03"
_MARKED: Final = re.compile(f"{_MARK_START}(.*?){_MARK_END}", re.DOTALL)


class SearchIndexError(Exception):
    """The full-text index cannot be made or read; the text says why."""


@dataclass(frozen=True, slots=True)
class TextField:
    """One piece of text of a document.

    Attributes:
        path: Leaf address of the field, such as `scene.people[].name`.
        text: Its text.
        instance_path: Address of this very value, such as `scene.people[0].name`; the same as `path` when left out.
    """

    path: str
    text: str
    instance_path: str | None = None


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A field value that matched, its score from 0 to 1, and the part of its text around the match."""

    path: str
    instance_path: str
    score: float
    snippet: str


@dataclass(frozen=True, slots=True)
class TextHit:
    """A document found by its text.

    Attributes:
        key: The document's key.
        score: 0 to 1; 1 when every word of the query stands together in the best matching document.
        rank: Place in the list, from 1.
        matched_words: The document's words that matched, as written there.
        field_scores: Score of each field path that matched.
        matches: The values that matched, the best first.
    """

    key: str
    score: float
    rank: int
    matched_words: tuple[str, ...]
    field_scores: Mapping[str, float]
    matches: tuple[FieldMatch, ...]


@dataclass(slots=True)
class _Found:
    """What the index said about one document so far; words and pairs are positions in the query."""

    words: set[int] = field(default_factory=set[int])
    pairs: set[int] = field(default_factory=set[int])
    field_words: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    relevance: float = 0.0
    rows: list[tuple[float, int]] = field(default_factory=list[tuple[float, int]])


class TextIndex:
    """Documents findable by their words, kept in a full-text table of a SQLite connection.

    Writes happen in the connection's own transaction: the caller commits. Use it from the connection's thread.

    Args:
        connection: Connection that holds the table; it is created when missing.
        table: Name of the table.

    Raises:
        SearchIndexError: This SQLite was built without FTS5, or the table name is not a plain name.
    """

    def __init__(self, connection: sqlite3.Connection, *, table: str = "text_index") -> None:
        if not table.isidentifier():
            raise SearchIndexError(f"{table!r} is not a table name; use letters, digits and underscores")
        self._connection = connection
        self._table = table
        try:
            connection.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5("
                "content, key UNINDEXED, path UNINDEXED, instance_path UNINDEXED, "
                "tokenize = 'porter unicode61 remove_diacritics 2')"
            )
            # FTS5 can't look a document up by its key; this table can.
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table}_rows (key TEXT NOT NULL, row INTEGER PRIMARY KEY)")
            connection.execute(f"CREATE INDEX IF NOT EXISTS {table}_rows_by_key ON {table}_rows (key)")
        except sqlite3.OperationalError as failure:
            raise SearchIndexError(f"text search needs SQLite with FTS5: {failure}") from failure

    def put(self, key: str, fields: Iterable[TextField]) -> None:
        """Store a document's texts in place of those it had."""
        self.remove([key])
        for entry in fields:
            if not entry.text.strip():
                continue
            cursor = self._connection.execute(
                f"INSERT INTO {self._table} (content, key, path, instance_path) VALUES (?, ?, ?, ?)",
                (entry.text.replace("\0", " "), key, entry.path, entry.instance_path or entry.path),
            )
            self._connection.execute(
                f"INSERT INTO {self._table}_rows (key, row) VALUES (?, ?)", (key, cursor.lastrowid)
            )

    def remove(self, keys: Iterable[str]) -> None:
        """Forget documents; unknown keys are ignored."""
        for key in keys:
            rows = self._connection.execute(f"SELECT row FROM {self._table}_rows WHERE key = ?", (key,)).fetchall()
            self._connection.executemany(f"DELETE FROM {self._table} WHERE rowid = ?", rows)
            self._connection.execute(f"DELETE FROM {self._table}_rows WHERE key = ?", (key,))

    def search(
        self,
        query: str,
        *,
        limit: int,
        keys: Collection[str] | None = None,
        fields: Collection[str] | None = None,
    ) -> list[TextHit]:
        """Find documents that hold words of a query.

        The document with most of the query's words comes first; among equals the one where more of them stand together
        as in the query, then the one FTS5's bm25 prefers, then the smaller key.

        Args:
            query: Free text; any characters are allowed.
            limit: Largest number of hits.
            keys: Only these documents; all when None.
            fields: Only these field paths; all when None.

        Returns:
            The hits, best first; none when the query holds no word.
        """
        every_word = query_words(query)
        words = list(dict.fromkeys(word for word in every_word if word not in STOP_WORDS)) or every_word[:1]
        if not words or limit < 1:
            return []
        found: dict[str, _Found] = {}
        scope = None if keys is None else frozenset(keys)
        wanted = None if fields is None else frozenset(fields)
        for row, key, path, relevance in self._rows(" OR ".join(map(_quoted, words))):
            if (scope is None or key in scope) and (wanted is None or path in wanted):
                document = found.setdefault(key, _Found())
                document.relevance += relevance
                document.rows.append((relevance, row))
        for position, word in enumerate(words):
            for _, key, path, _ in self._rows(_quoted(word)):
                if key in found and (wanted is None or path in wanted):
                    found[key].words.add(position)
                    found[key].field_words.setdefault(path, set()).add(position)
        pairs = list(pairwise(every_word))
        for position, (first, second) in enumerate(pairs):
            for _, key, path, _ in self._rows(_quoted(f"{first} {second}")):
                if key in found and (wanted is None or path in wanted):
                    found[key].pairs.add(position)
        return self._ranked(found, len(words), max(1, len(pairs)), limit, words)

    def _rows(self, expression: str) -> list[tuple[int, str, str, float]]:
        statement = f"SELECT rowid, key, path, -bm25({self._table}) FROM {self._table} WHERE {self._table} MATCH ?"
        return self._connection.execute(statement, (f"content : ({expression})",)).fetchall()

    def _ranked(
        self, found: Mapping[str, _Found], word_count: int, pair_count: int, limit: int, words: Sequence[str]
    ) -> list[TextHit]:
        best_relevance = max((document.relevance for document in found.values()), default=0.0)

        def score(document: _Found) -> float:
            together = 1.0 if word_count == 1 else min(1.0, len(document.pairs) / pair_count)
            relevance = document.relevance / best_relevance if best_relevance > 0 else 0.0
            nearness = _PHRASE_PART * together + (1 - _PHRASE_PART) * max(0.0, relevance)
            # One more matched word always outweighs any nearness.
            return (len(document.words) - 0.5 + 0.5 * nearness) / word_count

        scores = {key: score(document) for key, document in found.items()}
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [
            self._hit(key, value, rank, found[key], words) for rank, (key, value) in enumerate(ranked[:limit], start=1)
        ]

    def _hit(self, key: str, score: float, rank: int, document: _Found, words: Sequence[str]) -> TextHit:
        rows = sorted(document.rows, key=lambda pair: (-pair[0], pair[1]))
        best = rows[0][0] if rows and rows[0][0] > 0 else 1.0
        matches: list[FieldMatch] = []
        matched: dict[str, None] = {}
        expression = f"content : ({' OR '.join(map(_quoted, words))})"
        for relevance, row in rows:
            path, instance_path, marked = self._connection.execute(
                f"SELECT path, instance_path, snippet({self._table}, 0, ?, ?, '…', {_SNIPPET_WORDS}) "
                f"FROM {self._table} WHERE {self._table} MATCH ? AND rowid = ?",
                (_MARK_START, _MARK_END, expression, row),
            ).fetchone()
            part = len(document.field_words.get(path, ())) / len(words)
            field_score = round(score * part * max(0.0, min(1.0, relevance / best)) ** 0.5, 4)
            matched.update(dict.fromkeys(text.lower() for text in _MARKED.findall(marked)))
            snippet = marked.replace(_MARK_START, "").replace(_MARK_END, "")
            matches.append(FieldMatch(path, instance_path, field_score, snippet))
        matches.sort(key=lambda match: -match.score)
        field_scores: dict[str, float] = {}
        for match in matches:
            field_scores.setdefault(match.path, match.score)
        return TextHit(key, round(score, 4), rank, tuple(matched), field_scores, tuple(matches))


def query_words(query: str) -> list[str]:
    """Return the words of free text in lower case, at most 48; nothing in it can be mistaken for query syntax."""
    return _WORD.findall(query.lower())[:_MOST_WORDS]


def text_fields(
    metadata: Mapping[str, Any],
    schema: Mapping[str, Any] | None = None,
    *,
    transcript: str = "",
    excluded: Collection[str] = (),
) -> list[TextField]:
    """Return the searchable texts of an extraction result.

    Args:
        metadata: The extracted values.
        schema: The prompt's JSON Schema, which gives their order.
        transcript: Text of the segment's subtitles, added as the field `transcription`.
        excluded: Leaf paths that must not be searched.
    """
    fields = [
        TextField(leaf.path, readable(leaf.value), leaf.instance_path)
        for leaf in leaf_values(metadata, schema)
        if leaf.path not in excluded and leaf.value is not None
    ]
    return [*fields, TextField(TRANSCRIPT_FIELD, transcript)] if transcript else fields


def _quoted(words: str) -> str:
    """Return words as an FTS5 string, in which nothing is an operator."""
    return '"' + words.replace('"', '""') + '"'
