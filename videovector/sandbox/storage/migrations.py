"""The migrations of the tables of the store, version by version.

`PRAGMA user_version` of the database is the number of steps that it has had; opening it runs the others in one
transaction. A released step is never changed; a new step is added after it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

_TABLES: Final = (
    """
    CREATE TABLE IF NOT EXISTS documents (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        parent TEXT NOT NULL DEFAULT '',
        family TEXT NOT NULL DEFAULT '',
        data TEXT NOT NULL,
        UNIQUE (kind, id)
    )
    """,
    "CREATE INDEX IF NOT EXISTS documents_by_parent ON documents (kind, parent, position)",
    "CREATE INDEX IF NOT EXISTS documents_by_family ON documents (kind, family, position)",
    """
    CREATE TABLE IF NOT EXISTS idempotency (
        account TEXT NOT NULL,
        method TEXT NOT NULL,
        path TEXT NOT NULL,
        key TEXT NOT NULL,
        digest TEXT NOT NULL,
        status INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (account, method, path, key)
    )
    """,
)

# Kind of document, kind of its owner, and the SQL expression for the owner's id.
_OWNERS: Final = (
    ("segments", "videos", "parent"),
    ("run_items", "videos", "family"),
    ("results", "videos", "json_extract(data, '$.video_id')"),
    ("video_results", "videos", "family"),
    ("retries", "videos", "json_extract(data, '$.video_id')"),
    ("llm_calls", "videos", "json_extract(data, '$.video_id')"),
    ("deliveries", "webhooks", "parent"),
    ("chat_turns", "chat_sessions", "parent"),
)
_MARKED_KINDS: Final = (("prompt", "prompts"), ("prompt_run", "runs"), ("video", "videos"), ("segment", "segments"))


class NewerStoreError(Exception):
    """The database was written by a later version of the sandbox."""


def _create_tables(connection: sqlite3.Connection) -> None:
    for statement in _TABLES:
        connection.execute(statement)


def _own_documents(connection: sqlite3.Connection) -> None:
    """Gives documents an owner with which they are deleted, and deletes those without their owner."""
    connection.execute(
        "ALTER TABLE documents ADD COLUMN owner INTEGER REFERENCES documents (position) ON DELETE CASCADE"
    )
    connection.execute("CREATE INDEX documents_by_owner ON documents (owner) WHERE owner IS NOT NULL")
    for kind, owner_kind, owner_id in _OWNERS:
        _set_owner(connection, owner_kind, owner_id, "kind = ?", (kind,))
    for target, owner_kind in (*_MARKED_KINDS, ("field", "segments")):
        target_id = "json_extract(data, '$.target_id')"
        where = "kind = 'markers' AND json_extract(data, '$.target_type') = ?"
        _set_owner(connection, owner_kind, target_id, where, (target,))


def _set_owner(
    connection: sqlite3.Connection, owner_kind: str, owner_id: str, where: str, values: tuple[str, ...]
) -> None:
    # The inner query is built over the outer row's columns: `owner_id` names those of the owned document.
    qualified = owner_id.replace("data", "documents.data") if "(" in owner_id else f"documents.{owner_id}"
    connection.execute(
        "UPDATE documents SET owner = "
        f"(SELECT other.position FROM documents AS other WHERE other.kind = ? AND other.id = {qualified}) "
        f"WHERE {where}",
        (owner_kind, *values),
    )
    connection.execute(f"DELETE FROM documents WHERE owner IS NULL AND {where}", values)


def _remember_default_keys(connection: sqlite3.Connection) -> None:
    """Marks all keys of an older database as stored, so that a deleted default key is not created again."""
    connection.execute(
        "INSERT OR IGNORE INTO documents (kind, id, data) "
        "SELECT 'default_keys', parent, '{}' FROM documents WHERE kind = 'api_keys'"
    )


def _sum_usage(connection: sqlite3.Connection) -> None:
    """Indexes usage by its time, and adds sums by day."""
    connection.execute("UPDATE documents SET family = json_extract(data, '$.timestamp') WHERE kind = 'usage'")
    connection.execute(
        "INSERT INTO documents (kind, id, family, data) "
        "SELECT 'usage_days', substr(family, 1, 10) || ':' || parent, substr(family, 1, 10), "
        "json_object('metric_type', parent, 'day', substr(family, 1, 10), 'value', sum(json_extract(data, '$.value'))) "
        "FROM documents WHERE kind = 'usage' GROUP BY substr(family, 1, 10), parent"
    )


def _separate_segment_states(connection: sqlite3.Connection) -> None:
    """Moves the state of each segment of a run to its own document, and keeps the counts in the item of the run."""
    connection.execute(
        "INSERT INTO documents (kind, id, parent, owner, data) "
        "SELECT 'segment_states', json_extract(item.data, '$.run_id') || ':' || json_extract(state.value, "
        "'$.segment_id'), item.id, item.owner, state.value "
        "FROM documents AS item, json_each(item.data, '$.segments') AS state WHERE item.kind = 'run_items' "
        "ORDER BY item.position, state.key"
    )
    counts = ", ".join(
        f"'{status}', (SELECT count(*) FROM json_each(data, '$.segments') AS state "
        f"WHERE json_extract(state.value, '$.status') = '{status}')"
        for status in ("pending", "processing", "successful", "failed")
    )
    connection.execute(
        f"UPDATE documents SET data = json_set(json_remove(data, '$.segments'), '$.segment_counts', "
        f"json_object({counts})) WHERE kind = 'run_items'"
    )


MIGRATIONS: Final[tuple[Callable[[sqlite3.Connection], None], ...]] = (
    _create_tables,
    _own_documents,
    _remember_default_keys,
    _sum_usage,
    _separate_segment_states,
)


def migrate(connection: sqlite3.Connection) -> None:
    """Migrates a database to the present version, all steps or none.

    Raises:
        NewerStoreError: The version of the database is later than that of this sandbox.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise NewerStoreError(
            f"The database has version {version}, but this sandbox supports versions up to {len(MIGRATIONS)}. "
            "Serve it with the version of videovector that wrote it, or a later one."
        )
    if version == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[version:]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
