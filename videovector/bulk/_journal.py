"""The journal: what was planned, sent, accepted and done, in one SQLite file that remains after the program ends."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import videovector._errors as _errors
from videovector._errors import VideoVectorError

from ._sources import Stamp

State: TypeAlias = Literal["planned", "sent", "accepted", "done", "failed"]

_LAYOUT = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS items (
    key TEXT PRIMARY KEY, source TEXT NOT NULL, state TEXT NOT NULL, job_id TEXT, video_ids TEXT, error TEXT,
    result TEXT, sent_at REAL, changed_at REAL NOT NULL, generation INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contents (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, inode INTEGER NOT NULL,
    digest TEXT NOT NULL
) WITHOUT ROWID;
"""
_WRITE_ITEM = """
INSERT INTO items VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(?10, 0))
ON CONFLICT (key) DO UPDATE SET source = ?2, state = ?3, job_id = coalesce(?4, job_id), video_ids = ?5, error = ?6,
    result = ?7, sent_at = coalesce(?8, sent_at), changed_at = ?9, generation = coalesce(?10, generation)
"""
_KEEP_CONTENT = "INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?, ?)"


class JournalError(VideoVectorError):
    """The journal cannot be read or written; nothing more was sent. Start the run again to continue it."""


class JournalInUseError(JournalError):
    """Another run, in this program or another one, uses the same journal."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the journal holds for a key."""

    state: State
    job_id: str | None = None
    video_ids: tuple[str, ...] = ()
    error: VideoVectorError | None = None
    result: Any = None
    sent_at: float | None = None
    generation: int = 0


class Journal:
    """A journal to which only this run writes; a temporary one without a path.

    Entries reach the disk only with `commit`, so that many items share one. Commit before you do what depends on an
    entry, such as sending a request that is recorded as "sent".

    Args:
        path: The file, which is made if it is missing. None makes a temporary one, which is deleted when the run ends.
        clock: Returns the seconds since 1970.

    Raises:
        JournalInUseError: Another run has it open.
        JournalError: The file cannot be opened, or is not a journal.
    """

    def __init__(self, path: str | os.PathLike[str] | None, clock: Callable[[], float] = time.time) -> None:
        # With an empty name SQLite makes a temporary database and deletes it when it is closed.
        self._name = "" if path is None else os.fspath(path)
        self._clock = clock
        self._lock = threading.Lock()
        # What was written since the last commit, by key and by path.
        self._items: dict[str, tuple[object, ...]] = {}
        self._contents: dict[str, tuple[object, ...]] = {}
        try:
            self._database = sqlite3.connect(self._name, timeout=0, isolation_level=None, check_same_thread=False)
        except (sqlite3.Error, ValueError) as error:
            raise self._error(error) from error
        try:
            self._open()
        except sqlite3.Error as error:
            self._database.close()
            raise self._error(error) from error
        except BaseException:
            self._database.close()
            raise

    def _open(self) -> None:
        # SQLite holds an exclusive lock until the connection or the process ends, even by kill -9.
        self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
        (layout,) = self._database.execute("PRAGMA user_version").fetchone()
        tables = {name for (name,) in self._database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if layout not in (0, _LAYOUT) or (layout == 0 and tables):
            raise JournalError(
                f"The file {self._name!r} is not a journal of this release (layout {layout}, tables {sorted(tables)}). "
                "Give another path as journal.",
                error_code="journal_unreadable",
            )
        self._database.execute("PRAGMA journal_mode = WAL")
        # A power failure may lose the last entries. The idempotency keys still prevent a second ingestion.
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.execute("BEGIN IMMEDIATE")
        for statement in _TABLES.split(";"):
            self._database.execute(statement)
        self._database.execute(f"PRAGMA user_version = {_LAYOUT}")
        self._database.execute("COMMIT")

    def find(self, key: str) -> Entry | None:
        """Return the entry of a key; None if there is none."""
        if key in self._items:
            self.commit()
        rows = self._run(
            "SELECT state, job_id, video_ids, error, result, sent_at, generation FROM items WHERE key = ?", key
        )
        if not rows:
            return None
        state, job_id, video_ids, error, result, sent_at, generation = rows[0]
        return Entry(
            state,
            job_id,
            tuple(json.loads(video_ids)) if video_ids else (),
            _restored_error(json.loads(error)) if error else None,
            json.loads(result) if result else None,
            sent_at,
            generation,
        )

    def write(
        self,
        key: str,
        source: str,
        state: State,
        *,
        job_id: str | None = None,
        video_ids: tuple[str, ...] = (),
        error: VideoVectorError | None = None,
        result: Any = None,
        generation: int | None = None,
    ) -> None:
        """Replace the entry of a key; without a generation, the entry keeps its own."""
        # A "planned" entry that was not committed may be replaced: the next entry says all that it said.
        if key in self._items and self._items[key][2] != "planned":
            self.commit()
        now = self._clock()
        self._items[key] = (
            key,
            _storable(source),
            state,
            job_id,
            json.dumps(video_ids) if video_ids else None,
            json.dumps(_plain_error(error)) if error is not None else None,
            json.dumps(result) if result is not None else None,
            now if state == "sent" else None,
            now,
            generation,
        )

    def content_of(self, path: str) -> tuple[Stamp, str] | None:
        """Return the stamp and the digest of a file when it was last read; None if it never was."""
        if path in self._contents:
            self.commit()
        rows = self._run("SELECT size, modified_ns, inode, digest FROM contents WHERE path = ?", _storable(path))
        if not rows:
            return None
        size, modified_ns, inode, digest = rows[0]
        return Stamp(size, modified_ns, inode), digest

    def keep_content(self, path: str, stamp: Stamp, digest: str) -> None:
        """Record the digest of a file."""
        self._contents[path] = (_storable(path), stamp.size, stamp.modified_ns, stamp.inode, digest)

    def commit(self) -> None:
        """Write the entries since the last commit to disk."""
        if not self._items and not self._contents:
            return
        try:
            with self._lock, self._database:
                self._database.execute("BEGIN")
                self._database.executemany(_KEEP_CONTENT, self._contents.values())
                self._database.executemany(_WRITE_ITEM, self._items.values())
        except sqlite3.Error as error:
            raise self._error(error) from error
        finally:
            # `close` must not try again what could not be written.
            self._items.clear()
            self._contents.clear()

    def close(self) -> None:
        """Write the last entries to disk, and close the file."""
        try:
            self.commit()
        finally:
            with self._lock:
                self._database.close()

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise self._error(error) from error

    def _error(self, error: sqlite3.Error | ValueError) -> JournalError:
        code = getattr(error, "sqlite_errorname", "")
        if code.startswith("SQLITE_BUSY"):
            return JournalInUseError(
                f"The journal {self._name!r} is in use by another run. Wait until that run ends, or give another path "
                "as journal.",
                error_code="journal_in_use",
            )
        if code == "SQLITE_FULL":
            advice = "The disk is full: free some space and start the run again; nothing is sent twice."
        else:
            advice = "Check the path and its permissions, and start the run again."
        return JournalError(
            f"The journal {self._name!r} cannot be used: {error}. {advice}", error_code="journal_unusable"
        )


def _storable(path: str) -> str | bytes:
    """A path in a form that SQLite stores: as bytes if it has surrogates, which stand for bytes that are not UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
    return path


def _plain_error(error: VideoVectorError) -> dict[str, Any]:
    return {
        "class": type(error).__name__,
        "message": error.message,
        "status_code": error.status_code,
        "error_code": error.error_code,
        "request_id": error.request_id,
    }


def _restored_error(facts: dict[str, Any]) -> VideoVectorError:
    named = getattr(_errors, str(facts.pop("class")), None)
    kind = named if isinstance(named, type) and issubclass(named, VideoVectorError) else VideoVectorError
    return kind(facts.pop("message"), **facts)
