"""Caches the fingerprints of frames in memory, since reading them from the database takes much longer than
comparing."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from videovector.sandbox.search.embedding import DIMENSIONS, Vector
from videovector.sandbox.search.ranking import ImageHit
from videovector.sandbox.storage.store import batched

if TYPE_CHECKING:
    import sqlite3

Rows: TypeAlias = NDArray[np.int64]

# 375 MB of fingerprints. A search among more of them reads all from the database.
MOST_FRAMES: Final = 150_000
_BATCH: Final = 900


@dataclass(frozen=True, slots=True)
class _Frames:
    """Frames by their rows in the table `vectors`, in ascending order; a row never gets another content."""

    rows: Rows
    keys: NDArray[np.object_]
    times: NDArray[np.float64]
    vectors: NDArray[np.float32]

    def places(self, rows: Rows) -> NDArray[np.intp]:
        """Where rows that are all present stand."""
        return np.searchsorted(self.rows, rows)

    def ranked(self, places: NDArray[np.intp], query: Vector, limit: int) -> list[ImageHit]:
        """The documents whose most alike frame is the most alike to a picture, among the frames at some places."""
        # All are compared rather than copied where most are asked for.
        whole = len(places) * 2 > len(self.rows)
        likeness = (self.vectors @ query)[places] if whole else self.vectors[places] @ query
        likeness = np.clip(likeness, 0.0, 1.0)
        best: dict[str, tuple[float, float]] = {}
        # Of frames that are equally alike, such as black ones, the earlier stored come first.
        for position in np.argsort(-likeness, kind="stable"):
            value, place = float(likeness[position]), places[position]
            # Fingerprints that another version has made can't be compared: they are no numbers, and come last.
            if np.isnan(value) or len(best) >= limit:
                break
            best.setdefault(str(self.keys[place]), (value, float(self.times[place])))
        return [
            ImageHit(key, round(score, 4), rank, time)
            for rank, (key, (score, time)) in enumerate(best.items(), start=1)
        ]


def _empty(count: int) -> _Frames:
    return _Frames(
        np.empty(count, dtype=np.int64),
        np.empty(count, dtype=np.object_),
        np.empty(count, dtype=np.float64),
        np.full((count, DIMENSIONS), np.nan, dtype=np.float32),
    )


class FrameCache:
    """A cache of frames; removed frames are dropped when others are read."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._frames = _empty(0)

    def rank(self, query: Vector, rows: Iterable[int], connection: sqlite3.Connection, *, limit: int) -> list[ImageHit]:
        """Ranks documents by how alike their most alike frame is to a picture.

        Args:
            query: Fingerprint of the picture.
            rows: Rows of the table `vectors` to compare it with, `MOST_FRAMES` at most.
            connection: Where frames are read that no search has read before; it must see these rows.
            limit: Largest number of documents.
        """
        wanted = np.sort(np.fromiter(rows, dtype=np.int64))
        if limit < 1 or not len(wanted):
            return []
        with self._lock:
            missing = np.setdiff1d(wanted, self._frames.rows, assume_unique=True)
            if len(missing):
                self._frames = _with(self._frames, wanted, missing, connection)
            frames = self._frames
        return frames.ranked(frames.places(wanted), query, limit)


def _with(known: _Frames, wanted: Rows, missing: Rows, connection: sqlite3.Connection) -> _Frames:
    """The known frames, or of them only the wanted ones where all would be too many, and the missing ones."""
    kept = known.rows
    if len(kept) + len(missing) > MOST_FRAMES:
        kept = np.intersect1d(kept, wanted, assume_unique=True)
    else:
        kept = kept[_still_there(kept, connection)]
    rows = np.sort(np.concatenate([kept, missing]))
    frames = _empty(len(rows))
    frames.rows[:] = rows
    there, before = frames.places(kept), known.places(kept)
    for target, source in ((frames.keys, known.keys), (frames.times, known.times), (frames.vectors, known.vectors)):
        target[there] = source[before]
    for batch in batched(missing.tolist(), _BATCH):
        found = connection.execute(
            f"SELECT rowid, key, time, vector FROM vectors WHERE rowid IN ({','.join('?' * len(batch))})", batch
        )
        for row, key, time, vector in found:
            place = int(frames.places(np.array([row]))[0])
            frames.keys[place], frames.times[place] = key, time
            if len(vector) == DIMENSIONS * 4:
                frames.vectors[place] = np.frombuffer(vector, dtype="<f4")
    return frames


def _still_there(rows: Rows, connection: sqlite3.Connection) -> NDArray[np.bool_]:
    present = np.fromiter((row for (row,) in connection.execute("SELECT rowid FROM vectors")), dtype=np.int64)
    return np.isin(rows, present)
