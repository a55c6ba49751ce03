"""The sandbox's state: JSON documents by kind in SQLite, with one lock for all writers."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

Document: TypeAlias = dict[str, Any]

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS documents (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    parent TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    data TEXT NOT NULL,
    UNIQUE (kind, id)
);
CREATE INDEX IF NOT EXISTS documents_by_parent ON documents (kind, parent, position);
CREATE INDEX IF NOT EXISTS documents_by_family ON documents (kind, family, position);
CREATE TABLE IF NOT EXISTS idempotency (
    account TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (account, method, path, key)
);
"""


class Store:
    """Documents by kind and id; `parent` and `family` are two indexed keys a kind may use as it likes.

    Args:
        path: The database file, or None to keep everything in memory.
    """

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._connection = sqlite3.connect(
            ":memory:" if path is None else str(path), check_same_thread=False, isolation_level=None
        )
        if path is not None:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.executescript(_SCHEMA)

    @property
    def lock(self) -> threading.RLock:
        """Held during each statement and for the length of a transaction."""
        return self._lock

    @property
    def connection(self) -> sqlite3.Connection:
        """The one connection, for modules that keep tables of their own; use it inside `transaction()`."""
        return self._connection

    def close(self) -> None:
        """Closes the database; the store can't be used afterwards."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """All statements inside happen together or not at all; nested use joins the outer transaction."""
        with self._lock:
            self._depth += 1
            try:
                if self._depth == 1:
                    self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
            except BaseException:
                if self._depth == 1 and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            else:
                if self._depth == 1:
                    self._connection.execute("COMMIT")
            finally:
                self._depth -= 1

    def put(self, kind: str, identifier: str, data: Document, *, parent: str = "", family: str = "") -> None:
        """Creates or replaces a document; a replaced one keeps its place in listings."""
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        with self._lock:
            self._connection.execute(
                "INSERT INTO documents (kind, id, parent, family, data) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (kind, id) DO UPDATE SET parent = excluded.parent, family = excluded.family, "
                "data = excluded.data",
                (kind, identifier, parent, family, text),
            )

    def get(self, kind: str, identifier: str) -> Document | None:
        """The document, or None."""
        with self._lock:
            row = self._connection.execute(
                "SELECT data FROM documents WHERE kind = ? AND id = ?", (kind, identifier)
            ).fetchone()
        return None if row is None else json.loads(row[0])

    def require(self, kind: str, identifier: str) -> Document:
        """The document; raises KeyError when it is gone."""
        found = self.get(kind, identifier)
        if found is None:
            raise KeyError(f"{kind} {identifier}")
        return found

    def update(self, kind: str, identifier: str, change: Callable[[Document], None]) -> Document | None:
        """Applies `change` to the document under the lock and returns it, or None when it is gone."""
        with self._lock:
            found = self.get(kind, identifier)
            if found is None:
                return None
            change(found)
            self._connection.execute(
                "UPDATE documents SET data = ? WHERE kind = ? AND id = ?",
                (json.dumps(found, ensure_ascii=False, separators=(",", ":")), kind, identifier),
            )
            return found

    def delete(self, kind: str, identifier: str) -> bool:
        """Removes the document; says whether there was one."""
        with self._lock:
            cursor = self._connection.execute("DELETE FROM documents WHERE kind = ? AND id = ?", (kind, identifier))
            return cursor.rowcount > 0

    def delete_where(self, kind: str, *, parent: str | None = None, family: str | None = None) -> int:
        """Removes all documents of a kind under a parent or family; returns how many."""
        clause, values = _clause(kind, parent, family)
        with self._lock:
            return self._connection.execute(f"DELETE FROM documents WHERE {clause}", values).rowcount

    def list(
        self,
        kind: str,
        *,
        parent: str | None = None,
        family: str | None = None,
        newest_first: bool = False,
        limit: int | None = None,
        after: int | None = None,
    ) -> list[Document]:
        """Documents in order of creation; see `list_positions` for the arguments."""
        found = self.list_positions(
            kind, parent=parent, family=family, newest_first=newest_first, limit=limit, after=after
        )
        return [data for _, data in found]

    def list_positions(
        self,
        kind: str,
        *,
        parent: str | None = None,
        family: str | None = None,
        newest_first: bool = False,
        limit: int | None = None,
        after: int | None = None,
    ) -> Sequence[tuple[int, Document]]:
        """(position, document) pairs; `after` continues behind that position in the chosen direction."""
        clause, values = _clause(kind, parent, family)
        if after is not None:
            clause += " AND position < ?" if newest_first else " AND position > ?"
            values.append(after)
        statement = f"SELECT position, data FROM documents WHERE {clause} ORDER BY position"
        if newest_first:
            statement += " DESC"
        if limit is not None:
            statement += " LIMIT ?"
            values.append(limit)
        with self._lock:
            rows = self._connection.execute(statement, values).fetchall()
        return [(int(position), json.loads(data)) for position, data in rows]

    def count(self, kind: str, *, parent: str | None = None, family: str | None = None) -> int:
        """How many documents there are."""
        clause, values = _clause(kind, parent, family)
        with self._lock:
            row = self._connection.execute(f"SELECT count(*) FROM documents WHERE {clause}", values).fetchone()
        return int(row[0])


def _clause(kind: str, parent: str | None, family: str | None) -> tuple[str, list[Any]]:
    clause, values = "kind = ?", [kind]
    if parent is not None:
        clause += " AND parent = ?"
        values.append(parent)
    if family is not None:
        clause += " AND family = ?"
        values.append(family)
    return clause, values
