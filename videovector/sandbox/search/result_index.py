"""What is searchable: the texts and frames of run results, by result id, inside the state database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from videovector.sandbox.search.embedding import FrameEmbedding, vector_from_bytes, vector_to_bytes
from videovector.sandbox.search.ranking import ImageCandidate, TextField, TextHit, TextIndex
from videovector.sandbox.storage.store import Store

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS indexed (key TEXT PRIMARY KEY, video_id TEXT NOT NULL, run_id TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS indexed_by_video ON indexed (video_id);
CREATE TABLE IF NOT EXISTS vectors (key TEXT NOT NULL, time REAL NOT NULL, vector BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS vectors_by_key ON vectors (key);
"""


class ResultIndex:
    """Full-text and picture index over results; keys are result ids such as `segment:seg_1:run_1`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        with store.lock:
            store.connection.executescript(_SCHEMA)
            self._texts = TextIndex(store.connection)

    def put(
        self,
        key: str,
        *,
        video_id: str,
        run_id: str,
        texts: Iterable[TextField],
        frames: Iterable[FrameEmbedding] | None = None,
    ) -> None:
        """Makes a result findable, in place of what was known of it; `frames` None leaves its frames as they are."""
        with self._store.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO indexed VALUES (?, ?, ?)", (key, video_id, run_id))
            self._texts.put(key, texts)
            if frames is not None:
                connection.execute("DELETE FROM vectors WHERE key = ?", (key,))
                connection.executemany(
                    "INSERT INTO vectors VALUES (?, ?, ?)",
                    [(key, frame.time, vector_to_bytes(frame.vector)) for frame in frames],
                )

    def remove_video(self, video_id: str) -> None:
        """Forgets all results of a media item."""
        with self._store.transaction() as connection:
            keys = [row[0] for row in connection.execute("SELECT key FROM indexed WHERE video_id = ?", (video_id,))]
            self._texts.remove(keys)
            connection.executemany("DELETE FROM vectors WHERE key = ?", [(key,) for key in keys])
            connection.execute("DELETE FROM indexed WHERE video_id = ?", (video_id,))

    def keys(self, parents: Sequence[str], run_ids: Sequence[str] | None = None) -> set[str]:
        """Result ids of the media under `parents` (index ids or `playground`), of all runs or of some."""
        marks = ",".join("?" * len(parents))
        statement = (
            "SELECT key, run_id FROM indexed JOIN documents ON kind = 'videos' AND id = video_id "
            f"WHERE documents.parent IN ({marks})"
        )
        with self._store.reading() as connection:
            rows = connection.execute(statement, list(parents)).fetchall()
        wanted = None if run_ids is None else frozenset(run_ids)
        return {key for key, run_id in rows if wanted is None or run_id in wanted}

    def keys_of_runs(self, run_ids: Sequence[str]) -> set[str]:
        """Result ids of some runs, wherever their media lies."""
        with self._store.reading() as connection:
            rows = connection.execute(
                f"SELECT key FROM indexed WHERE run_id IN ({','.join('?' * len(run_ids))})", list(run_ids)
            ).fetchall()
        return {row[0] for row in rows}

    def search(
        self, query: str, *, keys: Collection[str], limit: int, fields: Collection[str] | None = None
    ) -> list[TextHit]:
        """The results among `keys` that hold words of `query`, best first."""
        if not keys:
            return []
        with self._store.lock:
            return self._texts.search(query, limit=limit, keys=keys, fields=fields)

    def frames(self, keys: Collection[str]) -> list[ImageCandidate]:
        """The indexed frames of some results."""
        with self._store.reading() as connection:
            rows = connection.execute("SELECT key, time, vector FROM vectors").fetchall()
        return [ImageCandidate(key, time, vector_from_bytes(blob)) for key, time, blob in rows if key in keys]
