"""The search index in the state database: texts, values and frames of run results, by result id."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from videovector.sandbox.search.filters import Condition, matches
from videovector.sandbox.search.text_index import TextField, TextHit, TextIndex
from videovector.sandbox.search.value_index import VALUE_TABLES, prefilter, put_values, remove_values
from videovector.sandbox.storage.store import Document, Store, batched

if TYPE_CHECKING:
    from videovector.sandbox.search.embedding import FrameEmbedding, Vector
    from videovector.sandbox.search.frame_cache import FrameCache
    from videovector.sandbox.search.ranking import ImageHit

# The position of a result in a listing: media, start, time of the run, result id.
Place: TypeAlias = tuple[str, float, str, str]

_SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS searchable (
    row INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    parent TEXT NOT NULL,
    run_id TEXT NOT NULL,
    video_id TEXT NOT NULL,
    level TEXT NOT NULL,
    start_time REAL NOT NULL,
    executed_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS searchable_in_order ON searchable (parent, video_id, start_time, executed_at, key);
CREATE INDEX IF NOT EXISTS searchable_by_run ON searchable (parent, run_id, level);
CREATE INDEX IF NOT EXISTS searchable_of_run ON searchable (run_id, row);
CREATE INDEX IF NOT EXISTS searchable_by_video ON searchable (video_id, run_id, level, start_time, executed_at, key);
CREATE TABLE IF NOT EXISTS vectors (key TEXT NOT NULL, time REAL NOT NULL, vector BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS vectors_by_key ON vectors (key);
{VALUE_TABLES}
"""
# Tables of earlier versions, which are replaced and filled again from the results.
_FORMER_TABLES: Final = ("indexed", "text_index", "text_index_rows")
_PRESENT_TABLES: Final = ("searchable", "result_values", "result_texts", "result_texts_documents")


@dataclass(frozen=True, slots=True)
class SearchScope:
    """The results to search; None means all.

    Attributes:
        parents: Ids of indexes, or `playground`.
        run_ids: Only results of these runs.
        video_ids: Only results of these media items.
        level: `segment` or `video`.
    """

    parents: tuple[str, ...] | None = None
    run_ids: tuple[str, ...] | None = None
    video_ids: tuple[str, ...] | None = None
    level: str | None = None

    def groups(self) -> list[tuple[str, ...]]:
        """The names that a result must have one of, group by group."""
        given = (self.parents, self.run_ids, self.video_ids, None if self.level is None else (self.level,))
        return [group for group in given if group is not None]

    def clause(self) -> tuple[str, list[Any]]:
        """This scope as an SQL condition on the table `searchable`, and the values of its parameters."""
        parts: list[str] = ["1"]
        values: list[Any] = []
        named = (("parent", self.parents), ("run_id", self.run_ids), ("video_id", self.video_ids))
        for column, names in (*named, ("level", None if self.level is None else (self.level,))):
            if names is not None:
                parts.append(f"s.{column} IN ({','.join('?' * len(names))})")
                values += names
        return " AND ".join(parts), values

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be in it."""
        return any(not group for group in self.groups())


class ResultIndex:
    """Finds results by words, values and pictures; keys are result ids such as `segment:seg_1:run_1`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._last_vector_row = 0
        with store.lock:
            _remove_former_tables(store.connection)
            store.connection.executescript(_SCHEMA)
            self._texts = TextIndex(store.connection)

    def is_missing_results(self) -> bool:
        """Whether there are results but none is searchable, as after a change of these tables."""
        with self._store.reading() as connection:
            found = connection.execute(
                "SELECT EXISTS (SELECT 1 FROM documents WHERE kind = 'results'), EXISTS (SELECT 1 FROM searchable)"
            ).fetchone()
        return bool(found[0]) and not found[1]

    def put(
        self,
        key: str,
        *,
        video_id: str,
        run_id: str,
        texts: Iterable[TextField],
        frames: Iterable[FrameEmbedding] | None = None,
    ) -> None:
        """Indexes a stored result, and replaces its earlier entries; with `frames` None, its frames are not changed."""
        level = key.partition(":")[0]
        with self._store.transaction() as connection:
            result = self._store.get("results" if level == "segment" else "video_results", key) or {}
            segment = self._store.get("segments", result.get("segment_id") or "") or {}
            found = connection.execute("SELECT parent FROM documents WHERE kind = 'videos' AND id = ?", (video_id,))
            parent = (found.fetchone() or ("",))[0]
            self._forget(key)
            row = self._texts.put(key, texts, scope=(parent, run_id, video_id, level))
            place = (segment.get("start_time", -1.0), result.get("executed_at", ""))
            connection.execute(
                "INSERT INTO searchable VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (row, key, parent, run_id, video_id, level, *place),
            )
            put_values(connection, row, result.get("metadata", {}))
            if frames is not None:
                connection.execute("DELETE FROM vectors WHERE key = ?", (key,))
                connection.executemany(
                    "INSERT INTO vectors (rowid, key, time, vector) VALUES (?, ?, ?, ?)",
                    [(self._new_vector_row(), key, frame.time, frame.stored_vector()) for frame in frames],
                )

    def remove_video(self, video_id: str) -> None:
        """Removes all results of a media item."""
        with self._store.transaction() as connection:
            found = connection.execute("SELECT key FROM searchable WHERE video_id = ?", (video_id,)).fetchall()
            for (key,) in found:
                self._forget(key)
                connection.execute("DELETE FROM vectors WHERE key = ?", (key,))

    def version(self, run_id: str) -> tuple[int, int]:
        """Changes whenever a run gets or loses results."""
        with self._store.reading() as connection:
            found = connection.execute(
                "SELECT count(*), coalesce(max(row), 0) FROM searchable WHERE run_id = ?", (run_id,)
            ).fetchone()
        return int(found[0]), int(found[1])

    def results_of_run(self, run_id: str) -> Iterator[tuple[Place, Document, float]]:
        """The results on segments of a run in order, each with its place and the end of its segment."""
        with self._store.reading() as connection:
            rows = connection.execute(
                "SELECT s.video_id, s.start_time, s.executed_at, s.key, r.data, json_extract(g.data, '$.end_time') "
                "FROM searchable s CROSS JOIN documents r ON r.kind = 'results' AND r.id = s.key "
                "CROSS JOIN documents g ON g.kind = 'segments' AND g.id = json_extract(r.data, '$.segment_id') "
                "WHERE s.run_id = ? AND s.level = 'segment' ORDER BY s.video_id, s.start_time",
                (run_id,),
            )
            for *place, data, end in rows:
                yield (place[0], place[1], place[2], place[3]), json.loads(data), end

    def run_counts(self, scope: SearchScope) -> dict[str, int]:
        """The number of results in a scope, by run."""
        clause, values = scope.clause()
        with self._store.reading() as connection:
            rows = connection.execute(
                f"SELECT s.run_id, count(*) FROM searchable s WHERE {clause} GROUP BY s.run_id", values
            ).fetchall()
        return {str(run_id): int(count) for run_id, count in rows}

    def search(
        self,
        query: str,
        *,
        scope: SearchScope,
        limit: int,
        fields: Sequence[str] | None = None,
        accept: Callable[[str], bool] | None = None,
    ) -> list[TextHit]:
        """The results of a scope that contain words of `query`, best first."""
        if scope.is_empty:
            return []
        with self._store.reading() as connection:
            return self._texts.search(
                query, limit=limit, scope=scope.groups(), fields=fields, accept=accept, connection=connection
            )

    def filtered(
        self, conditions: Sequence[Condition], *, scope: SearchScope, limit: int, after: Place | None = None
    ) -> list[tuple[Place, Document]]:
        """The results of a scope that meet all conditions, by media and start, each with its place."""
        if scope.is_empty:
            return []
        clause, values = scope.clause()
        for condition in conditions:
            part, bound = prefilter(condition)
            clause += f" AND {part}"
            values += bound
        if after is not None:
            clause += " AND (s.video_id, s.start_time, s.executed_at, s.key) > (?, ?, ?, ?)"
            values += after
        found: list[tuple[Place, Document]] = []
        with self._store.reading() as connection:
            rows = connection.execute(
                "SELECT s.video_id, s.start_time, s.executed_at, s.key FROM searchable s "
                f"WHERE {clause} ORDER BY s.video_id, s.start_time, s.executed_at, s.key",
                values,
            )
            for places in batched(rows, limit):
                results = self._results([place[3] for place in places])
                # SQL finds all results that match, and a few that don't.
                found += [
                    (place, results[place[3]])
                    for place in places
                    if place[3] in results and matches(conditions, results[place[3]]["metadata"])
                ]
                if len(found) >= limit:
                    break
        return found[:limit]

    def similar_images(self, picture: Vector, *, scope: SearchScope, limit: int) -> list[ImageHit]:
        """The results of a scope whose frames look most like a picture, best first.

        Args:
            picture: Fingerprint of the picture.
            scope: Which results to look at.
            limit: Largest number of hits.
        """
        # Imported here, since both load numpy, which is only needed for images.
        from videovector.sandbox.search.frame_cache import MOST_FRAMES
        from videovector.sandbox.search.image_ranking import rank_images

        if scope.is_empty:
            return []
        clause, values = scope.clause()
        frames = f"FROM searchable s CROSS JOIN vectors v ON v.key = s.key WHERE {clause}"
        with self._store.reading() as connection:
            if not connection.in_transaction:
                # The statements below see the same state; `reading` ends it.
                connection.execute("BEGIN")
            rows = [row for (row,) in connection.execute(f"SELECT v.rowid {frames} LIMIT {MOST_FRAMES + 1}", values)]
            if len(rows) <= MOST_FRAMES:
                return self._frames.rank(picture, rows, connection, limit=limit)
            return rank_images(
                picture, connection.execute(f"SELECT v.key, v.time, v.vector {frames}", values), limit=limit
            )

    @cached_property
    def _frames(self) -> FrameCache:
        from videovector.sandbox.search.frame_cache import FrameCache

        return FrameCache()

    def _new_vector_row(self) -> int:
        """A row that no frame has ever had, also where an earlier state is put back: frames are known by their rows."""
        self._last_vector_row = max(self._last_vector_row + 1, time.time_ns() // 1_000)
        return self._last_vector_row

    def _forget(self, key: str) -> None:
        connection = self._store.connection
        self._texts.remove([key])
        for (row,) in connection.execute("SELECT row FROM searchable WHERE key = ?", (key,)).fetchall():
            remove_values(connection, row)
        connection.execute("DELETE FROM searchable WHERE key = ?", (key,))

    def _results(self, keys: Sequence[str]) -> dict[str, Document]:
        segments = [key for key in keys if key.startswith("segment:")]
        others = [key for key in keys if not key.startswith("segment:")]
        return {**self._store.get_many("results", segments), **self._store.get_many("video_results", others)}


def _remove_former_tables(connection: sqlite3.Connection) -> None:
    """Empties an index of an earlier version, except its vectors, which could only be made again from the media."""
    known = connection.execute("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'result_fields')").fetchone()
    for table in _FORMER_TABLES if known[0] else (*_FORMER_TABLES, *_PRESENT_TABLES):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
