"""The state of the sandbox: JSON documents by kind in SQLite, with one writer at a time and concurrent readers."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, TypeVar

from videovector.sandbox.storage.folder_lock import DataFolderError
from videovector.sandbox.storage.migrations import NewerStoreError, migrate

Document: TypeAlias = dict[str, Any]
_T = TypeVar("_T")

_IDLE_READERS: Final = 8
_BUSY_SECONDS: Final = 30.0
MOST_VALUES: Final = 500
"""Values for one statement: SQLite takes at least 999, whatever it was built with."""
# Number of documents that `iterate` reads at once.
_PORTION: Final = 100
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class OwnerGoneError(Exception):
    """The owner of a document to store has been deleted."""


class Store:
    """Documents by kind and id; `parent` and `family` are two indexed keys a kind may use as it likes.

    A document may have another document as owner: it is deleted with its owner, and can't be stored after that.

    Args:
        path: The database file; it is created, or brought to the present version.
        durable: Whether acknowledged changes must survive a power failure, and not only the end of the process.
        check: Called before each use; it may raise to prevent that.

    Raises:
        DataFolderError: The file is not a database of the sandbox, is damaged, or is of a later version.
    """

    def __init__(self, path: Path, *, durable: bool = True, check: Callable[[], None] = lambda: None) -> None:
        self._check = check
        self._path = path
        self._durable = durable
        self._lock = threading.RLock()
        self._writer: int | None = None
        self._after_commit: list[Callable[[], None]] = []
        self._after_rollback: list[Callable[[], None]] = []
        self._readers: list[sqlite3.Connection] = []
        self._readers_lock = threading.Lock()
        self._closed = False
        # SQLite gives its journal the permissions of the database, so the database must have the right ones first.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._connection = self._connect()
        try:
            # First, since a database of a later version must not be changed.
            migrate(self._connection)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute(f"PRAGMA synchronous = {'NORMAL' if durable else 'OFF'}")
            self._connection.execute("PRAGMA foreign_keys = ON")
        except (sqlite3.DatabaseError, NewerStoreError) as reason:
            self._connection.close()
            raise DataFolderError(f"{path} can't be used: {str(reason).removesuffix('.')}.") from reason

    @property
    def lock(self) -> threading.RLock:
        """Held for the length of a transaction."""
        return self._lock

    @property
    def connection(self) -> sqlite3.Connection:
        """The writing connection, for modules that keep tables of their own; use it inside `transaction()`."""
        return self._connection

    def close(self) -> None:
        """Closes the database; the store can't be used afterwards."""
        with self._lock:
            with self._readers_lock:
                self._closed = True
                readers, self._readers = self._readers, []
            for reader in readers:
                reader.close()
            self._connection.close()

    def copy(self) -> sqlite3.Connection:
        """All that is stored now, as a database in memory; the caller closes it."""
        # Another thread may close it.
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        with self._lock:
            self._connection.backup(kept)
        return kept

    def replace(self, content: sqlite3.Connection) -> None:
        """Puts what `copy()` returned in place of all that is stored."""
        with self._lock:
            content.backup(self._connection)

    @contextmanager
    def transaction(self, *, acknowledged: bool = False) -> Generator[sqlite3.Connection]:
        """Executes the statements in the block completely or not at all; a nested use joins the outer transaction.

        Args:
            acknowledged: Whether a response confirms the changes, so that they must be on disk before.
        """
        if self._writing_here():
            yield self._connection
            return
        due: list[Callable[[], None]] = []
        try:
            with self._lock:
                self._check()
                if self._durable:
                    # In WAL mode a synchronous commit also makes all commits before it safe.
                    self._connection.execute(f"PRAGMA synchronous = {'FULL' if acknowledged else 'NORMAL'}")
                self._connection.execute("BEGIN IMMEDIATE")
                self._writer = threading.get_ident()
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                    due = self._after_commit
                except BaseException:
                    due = self._after_rollback
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
                finally:
                    self._writer, self._after_commit, self._after_rollback = None, [], []
        finally:
            for work in due:
                work()

    def after_commit(self, work: Callable[[], None]) -> None:
        """Calls `work` after the transaction of this thread is committed, not if it fails; without a transaction, at
        once."""
        if self._writing_here():
            self._after_commit.append(work)
        else:
            work()

    def after_rollback(self, work: Callable[[], None]) -> None:
        """Calls `work` if this thread's transaction fails, to undo what is not in the database."""
        if self._writing_here():
            self._after_rollback.append(work)

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """A connection for reading: in a transaction of this thread, the writing one, else one that never waits for
        writers.

        Several statements inside need not see the same state unless they begin with `BEGIN`.
        """
        if self._writing_here():
            yield self._connection
            return
        self._check()
        with self._readers_lock:
            if self._closed:
                raise sqlite3.ProgrammingError("The store is closed.")
            reader = self._readers.pop() if self._readers else None
        if reader is None:
            reader = self._connect()
            reader.execute("PRAGMA query_only = ON")
        try:
            yield reader
        finally:
            if reader.in_transaction:
                reader.execute("ROLLBACK")
            with self._readers_lock:
                keep = not self._closed and len(self._readers) < _IDLE_READERS
                if keep:
                    self._readers.append(reader)
            if not keep:
                reader.close()

    def put(
        self,
        kind: str,
        identifier: str,
        data: Document,
        *,
        parent: str = "",
        family: str = "",
        owner: tuple[str, str] | None = None,
    ) -> None:
        """Creates or replaces a document; a replaced document keeps its position in listings.

        Args:
            kind: Kind of the document.
            identifier: Its id, unique in its kind.
            data: The content.
            parent: First key to list by.
            family: Second key to list by.
            owner: Kind and id of the document with which this one is deleted.

        Raises:
            OwnerGoneError: The owner doesn't exist (any more).
        """
        text = _encode(data)
        with self.transaction() as connection:
            position = None if owner is None else self._owner_position(*owner)
            connection.execute(
                "INSERT INTO documents (kind, id, parent, family, owner, data) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (kind, id) DO UPDATE SET parent = excluded.parent, family = excluded.family, "
                "owner = coalesce(excluded.owner, owner), data = excluded.data",
                (kind, identifier, parent, family, position, text),
            )

    def get(self, kind: str, identifier: str) -> Document | None:
        """The document, or None."""
        with self.reading() as connection:
            row = connection.execute(
                "SELECT data FROM documents WHERE kind = ? AND id = ?", (kind, identifier)
            ).fetchone()
        return None if row is None else json.loads(row[0])

    def get_many(self, kind: str, identifiers: Iterable[str]) -> dict[str, Document]:
        """The documents with these ids, by id, without those that don't exist."""
        found: dict[str, Document] = {}
        with self.reading() as connection:
            for some in batched(identifiers, MOST_VALUES):
                rows = connection.execute(
                    f"SELECT id, data FROM documents WHERE kind = ? AND id IN ({','.join('?' * len(some))})",
                    (kind, *some),
                )
                found.update((identifier, json.loads(data)) for identifier, data in rows)
        return found

    def list_many(
        self, kind: str, column: Literal["parent", "family"], keys: Iterable[str]
    ) -> dict[str, list[Document]]:
        """The documents under some parents or families, by those, each in order of creation."""
        found: dict[str, list[Document]] = {}
        with self.reading() as connection:
            for some in batched(keys, MOST_VALUES):
                rows = connection.execute(
                    f"SELECT {column}, data FROM documents "
                    f"WHERE kind = ? AND {column} IN ({','.join('?' * len(some))}) ORDER BY position",
                    (kind, *some),
                )
                for key, data in rows:
                    found.setdefault(key, []).append(json.loads(data))
        return found

    def require(self, kind: str, identifier: str) -> Document:
        """The document; raises KeyError if it was deleted."""
        found = self.get(kind, identifier)
        if found is None:
            raise KeyError(f"{kind} {identifier}")
        return found

    def update(self, kind: str, identifier: str, change: Callable[[Document], None]) -> Document | None:
        """Applies `change` to the document in a transaction and returns it; None if it was deleted."""
        with self.transaction() as connection:
            found = self.get(kind, identifier)
            if found is None:
                return None
            change(found)
            connection.execute(
                "UPDATE documents SET data = ? WHERE kind = ? AND id = ?", (_encode(found), kind, identifier)
            )
            return found

    def delete(self, kind: str, identifier: str) -> bool:
        """Removes the document and all documents that it owns; returns whether it existed."""
        with self.transaction() as connection:
            cursor = connection.execute("DELETE FROM documents WHERE kind = ? AND id = ?", (kind, identifier))
            return cursor.rowcount > 0

    def delete_where(self, kind: str, *, parent: str | None = None, family: str | None = None) -> int:
        """Removes all documents of a kind under a parent or family; returns how many."""
        clause, values = _clause(kind, parent, family)
        with self.transaction() as connection:
            return connection.execute(f"DELETE FROM documents WHERE {clause}", values).rowcount

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
        """(position, document) pairs; `after` continues after that position in the chosen direction."""
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
        with self.reading() as connection:
            rows = connection.execute(statement, values).fetchall()
        return [(int(position), json.loads(data)) for position, data in rows]

    def iterate(self, kind: str, *, parent: str | None = None, newest_first: bool = False) -> Iterator[Document]:
        """Documents in order, read in portions, so that a caller that needs only the first ones reads few."""
        after: int | None = None
        more = True
        while more:
            some = self.list_positions(kind, parent=parent, newest_first=newest_first, limit=_PORTION, after=after)
            yield from (document for _, document in some)
            more = len(some) == _PORTION
            after = some[-1][0] if some else None

    def count(self, kind: str, *, parent: str | None = None, family: str | None = None) -> int:
        """The number of documents."""
        clause, values = _clause(kind, parent, family)
        with self.reading() as connection:
            row = connection.execute(f"SELECT count(*) FROM documents WHERE {clause}", values).fetchone()
        return int(row[0])

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, check_same_thread=False, isolation_level=None, timeout=_BUSY_SECONDS)

    def _writing_here(self) -> bool:
        # Only this thread can store its own number here, so the comparison needs no lock.
        return self._writer == threading.get_ident()

    def _owner_position(self, kind: str, identifier: str) -> int:
        row = self._connection.execute(
            "SELECT position FROM documents WHERE kind = ? AND id = ?", (kind, identifier)
        ).fetchone()
        if row is None:
            raise OwnerGoneError(f"The {kind} {identifier} does not exist any more.")
        return int(row[0])


def batched(values: Iterable[_T], size: int) -> Iterator[tuple[_T, ...]]:
    """Values in groups of at most `size`."""
    left = iter(values)
    while some := tuple(islice(left, size)):
        yield some


def _encode(data: Document) -> str:
    return _ENCODER.encode(data)


def _clause(kind: str, parent: str | None, family: str | None) -> tuple[str, list[Any]]:
    clause, values = "kind = ?", [kind]
    if parent is not None:
        clause += " AND parent = ?"
        values.append(parent)
    if family is not None:
        clause += " AND family = ?"
        values.append(family)
    return clause, values
