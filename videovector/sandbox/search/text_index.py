"""Text search: finds the documents with most words of a query, closest together.

SQLite's full-text index (FTS5) finds a limited number of candidates, which are ranked here. There is no language model,
so synonyms are not found.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Final

from videovector.sandbox.json_schema.prompt_schemas import leaf_values, readable
from videovector.sandbox.search.tokenizer import STOP_WORDS, Word, composed, indexed_text, query_phrases, words_of

TRANSCRIPT_FIELD: Final = "transcription"
# Of a word that is in more documents than this, only the newest documents are ranked.
MOST_CANDIDATES: Final = 1_000
# If only some fields are searched, candidates found by other fields are dropped.
_MOST_FIELD_CANDIDATES: Final = 20_000
# Of what a query word still unmatched leaves open, this part is decided by words standing together, the rest by how
# much of the text the words make up.
_PHRASE_PART: Final = 0.6
_SNIPPET_WORDS: Final = 24
_BATCH: Final = 500


class SearchIndexError(Exception):
    """The full-text index cannot be created or read; the message says why."""


@dataclass(frozen=True, slots=True)
class TextField:
    """A text of a document.

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


@dataclass(frozen=True, slots=True)
class _Query:
    """The phrases of a query, and those that stand side by side in it; `needles` are the same with spaces around."""

    phrases: tuple[str, ...]
    needles: tuple[str, ...]
    pair_needles: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Query:
        every = query_phrases(text)
        telling = list(dict.fromkeys(phrase for phrase in every if phrase not in _stop_tokens())) or every[:1]
        pairs = dict.fromkeys(_joined(first, second) for first, second in pairwise(every))
        return cls(tuple(telling), tuple(f" {one} " for one in telling), tuple(f" {one} " for one in pairs))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A document that may fit, and how well: how many phrases and pairs of the query it holds, and how densely.

    `content` is what of it is searched, one text a line; `places` says which of its texts these are.
    """

    row: int
    content: str
    places: Sequence[int]
    phrases: int
    pairs: int
    density: float


@cache
def _stop_tokens() -> frozenset[str]:
    return frozenset(indexed_text(word) for word in STOP_WORDS)


class TextIndex:
    """A full-text index of documents, in tables of an SQLite database.

    Writes happen in the connection's own transaction: the caller commits.

    Args:
        connection: Connection that writes; the tables are created when missing.
        table: Name of the full-text table; the documents are kept beside it.

    Raises:
        SearchIndexError: This SQLite was built without FTS5, or the table name is not a plain name.
    """

    def __init__(self, connection: sqlite3.Connection, *, table: str = "result_texts") -> None:
        if not table.isidentifier():
            raise SearchIndexError(f"{table!r} is not a table name. Use letters, digits and underscores.")
        self._connection = connection
        self._table = table
        try:
            # Marks belong to words here; the tokens are made before, so nothing is left to remove.
            connection.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(content, scope, "
                "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co M*'\")"
            )
            connection.execute(
                f"CREATE TABLE IF NOT EXISTS {table}_documents "
                "(row INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, fields TEXT NOT NULL)"
            )
        except sqlite3.OperationalError as failure:
            raise SearchIndexError(f"Text search needs SQLite with FTS5: {failure}.") from failure

    def put(self, key: str, fields: Iterable[TextField], *, scope: Iterable[str] = ()) -> int:
        """Replace the texts of a document.

        Args:
            key: The document.
            fields: Its texts.
            scope: Names by which a search can be restricted.

        Returns:
            The document's number.
        """
        self.remove([key])
        kept = [entry for entry in fields if entry.text.strip()]
        texts = [(entry.path, entry.instance_path or entry.path, composed(entry.text)) for entry in kept]
        row = self._connection.execute(
            f"INSERT INTO {self._table}_documents (key, fields) VALUES (?, ?)",
            (key, json.dumps(texts, ensure_ascii=False)),
        ).lastrowid
        self._connection.execute(
            f"INSERT INTO {self._table} (rowid, content, scope) VALUES (?, ?, ?)",
            (row, "\n".join(indexed_text(text) for _, _, text in texts), " ".join(map(scope_token, scope))),
        )
        return int(row or 0)

    def remove(self, keys: Iterable[str]) -> None:
        """Remove documents; unknown keys are ignored."""
        for key in keys:
            found = self._connection.execute(
                f"SELECT row FROM {self._table}_documents WHERE key = ?", (key,)
            ).fetchone()
            if found is not None:
                self._connection.execute(f"DELETE FROM {self._table} WHERE rowid = ?", found)
                self._connection.execute(f"DELETE FROM {self._table}_documents WHERE row = ?", found)

    def search(
        self,
        query: str,
        *,
        limit: int,
        scope: Sequence[Collection[str]] = (),
        fields: Collection[str] | None = None,
        accept: Callable[[str], bool] | None = None,
        connection: sqlite3.Connection | None = None,
    ) -> list[TextHit]:
        """Find documents that contain words of a query.

        The document with most of the query's words comes first; among equals the one where more of them stand together
        as in the query, then the one whose text they make up more of, then the newer one. A word that stands in more
        than a thousand documents brings the newest thousand.

        Args:
            query: Free text; any characters are allowed.
            limit: Largest number of hits.
            scope: Groups of names; a document must have one of each group.
            fields: Only these field paths; all when None.
            accept: Says by its key whether a document counts; all do when None.
            connection: Connection to read from; the writing one when None.

        Returns:
            The hits, best first; none when the query holds no word.
        """
        wanted = _Query.of(query)
        if not wanted.phrases or limit < 1:
            return []
        reader = connection or self._connection
        most = MOST_CANDIDATES if fields is None and accept is None else _MOST_FIELD_CANDIDATES
        rows = self._candidates(reader, wanted, _scope_clause(scope), most)
        found = self._weighed(reader, rows, wanted, None if fields is None else frozenset(fields), accept)
        return self._hits(reader, _ranked(found, wanted, limit), wanted)

    def _candidates(self, reader: sqlite3.Connection, wanted: _Query, scope: str, most: int) -> list[int]:
        """Numbers of documents: those with all phrases, then those with the rarest ones, newest first."""

        def rows(expression: str, limit: int) -> list[int]:
            statement = f"SELECT rowid FROM {self._table} WHERE {self._table} MATCH ? ORDER BY rowid DESC LIMIT ?"
            return [row for (row,) in reader.execute(statement, (f"{expression}{scope}", limit))]

        found = dict.fromkeys(rows(" AND ".join(map(_quoted, wanted.phrases)), most))
        if len(wanted.phrases) > 1 and len(found) < most:
            each = sorted((rows(_quoted(phrase), most) for phrase in wanted.phrases), key=len)
            for matching in each:
                found.update(dict.fromkeys(matching[: most * 2 - len(found)]))
        return list(found)

    def _weighed(
        self,
        reader: sqlite3.Connection,
        rows: Sequence[int],
        wanted: _Query,
        fields: frozenset[str] | None,
        accept: Callable[[str], bool] | None,
    ) -> list[_Candidate]:
        candidates: list[_Candidate] = []
        for start in range(0, len(rows), _BATCH):
            batch = rows[start : start + _BATCH]
            # The table behind the full-text table, since that one reads the index again for each row.
            found = reader.execute(
                f"SELECT d.row, d.key, c.c0, d.fields FROM {self._table}_documents d "
                f"JOIN {self._table}_content c ON c.id = d.row WHERE d.row IN ({','.join('?' * len(batch))})",
                batch,
            )
            for row, key, content, texts in found:
                if accept is not None and not accept(key):
                    continue
                candidate = _weigh(row, content, _searched(content, texts, fields), wanted)
                if candidate.phrases:
                    candidates.append(candidate)
        return candidates

    def _hits(
        self, reader: sqlite3.Connection, ranked: Sequence[tuple[float, _Candidate]], wanted: _Query
    ) -> list[TextHit]:
        hits: list[TextHit] = []
        for rank, (score, candidate) in enumerate(ranked, start=1):
            row = reader.execute(
                f"SELECT key, fields FROM {self._table}_documents WHERE row = ?", (candidate.row,)
            ).fetchone()
            # Another thread may have removed the document meanwhile.
            if row is not None:
                hits.append(_hit(row[0], json.loads(row[1]), score, rank, candidate, wanted))
        return hits


def _searched(content: str, texts: str, fields: frozenset[str] | None) -> Sequence[int]:
    """Which texts of a document are searched: those of some fields."""
    if fields is None:
        return range(content.count("\n") + 1)
    return [place for place, (path, _, _) in enumerate(json.loads(texts)) if path in fields]


def _weigh(row: int, content: str, places: Sequence[int], wanted: _Query) -> _Candidate:
    if not isinstance(places, range):
        lines = content.split("\n")
        content = "\n".join(lines[place] for place in places)
    # Spaces around each text, so that a phrase is found at its ends too and never across two texts.
    padded = f" {content} ".replace("\n", " \n ")
    phrases = pairs = matched = 0
    for needle in wanted.needles:
        count = padded.count(needle)
        if count:
            phrases += 1
            matched += count * (len(needle) - 2)
    for needle in wanted.pair_needles:
        pairs += needle in padded
    return _Candidate(row, content, places, phrases, pairs, matched / len(padded))


def _held(candidate: _Candidate, wanted: _Query) -> Iterator[tuple[int, set[int]]]:
    """The texts of a document that hold phrases of the query, each with those."""
    for place, text in zip(candidate.places, candidate.content.split("\n"), strict=True):
        padded = f" {text} "
        held = {number for number, needle in enumerate(wanted.needles) if needle in padded}
        if held:
            yield place, held


def _ranked(found: Sequence[_Candidate], wanted: _Query, limit: int) -> list[tuple[float, _Candidate]]:
    densest = max((candidate.density for candidate in found), default=0.0) or 1.0
    count, pairs = len(wanted.phrases), max(1, len(wanted.pair_needles))

    def score(candidate: _Candidate) -> float:
        together = 1.0 if count == 1 else candidate.pairs / pairs
        nearness = _PHRASE_PART * together + (1 - _PHRASE_PART) * candidate.density / densest
        # One more matched word always counts more than closeness.
        return (candidate.phrases - 0.5 + 0.5 * nearness) / count

    scored = [(score(candidate), candidate) for candidate in found]
    return sorted(scored, key=lambda pair: (-pair[0], -pair[1].row))[:limit]


def _hit(
    key: str, texts: Sequence[Sequence[str]], score: float, rank: int, candidate: _Candidate, wanted: _Query
) -> TextHit:
    matches: list[FieldMatch] = []
    matched: dict[str, None] = {}
    for number, held in _held(candidate, wanted):
        path, instance_path, text = texts[number]
        words = list(words_of(text))
        looked_for = [wanted.phrases[place].split(" ") for place in held]
        places = [place for place, word in enumerate(words) if any(_holds(word, tokens) for tokens in looked_for)]
        matched.update(dict.fromkeys(text[words[place].start : words[place].end].lower() for place in places))
        part = len(held) / len(wanted.phrases)
        matches.append(FieldMatch(path, instance_path, round(score * part, 4), _snippet(text, words, places)))
    matches.sort(key=lambda match: -match.score)
    field_scores: dict[str, float] = {}
    for match in matches:
        field_scores.setdefault(match.path, match.score)
    return TextHit(key, round(score, 4), rank, tuple(matched), field_scores, tuple(matches))


def _holds(word: Word, tokens: Sequence[str]) -> bool:
    return len(tokens) <= len(word.tokens) and f" {' '.join(tokens)} " in f" {' '.join(word.tokens)} "


def _snippet(text: str, words: Sequence[Word], places: Sequence[int]) -> str:
    """The part of a text around its first match, with an ellipsis where it was cut."""
    if len(words) <= _SNIPPET_WORDS:
        return text
    first = max(0, (places[0] if places else 0) - _SNIPPET_WORDS // 3)
    last = min(len(words), first + _SNIPPET_WORDS)
    shown = text[words[first].start : words[last - 1].end]
    return f"{'…' if first else ''}{shown}{'…' if last < len(words) else ''}"


def _joined(first: str, second: str) -> str:
    """Two phrases side by side; those of a script without spaces share a character."""
    shared = first.rpartition(" ")[2] if " " in first and " " in second else ""
    return f"{first} {second.partition(' ')[2]}" if shared and second.startswith(f"{shared} ") else f"{first} {second}"


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


def scope_token(name: str) -> str:
    """A name as one token of the full-text index, which is not split and is different from all words."""
    return "s" + name.encode().hex()


def _scope_clause(scope: Sequence[Collection[str]]) -> str:
    groups = ["(" + " OR ".join(map(scope_token, names)) + ")" for names in scope]
    return "".join(f" AND scope : {group}" for group in groups)


def _quoted(phrase: str) -> str:
    """A phrase as an FTS5 string, in which nothing is an operator."""
    return 'content : "' + phrase.replace('"', '""') + '"'
