"""SQL over extraction results: one read-only table per run, with limits for rows and time.

Each statement runs in a separate database that has only the tables it may read, so no statement can reach the state of
the sandbox. An authorizer refuses everything except reading.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from videovector.sandbox.json_schema.prompt_schemas import Schema, leaf_types, metadata_text, values_at

SqlErrorCode: TypeAlias = Literal["not_read_only", "invalid_query", "time_limit"]
SqlColumnType: TypeAlias = Literal["text", "integer", "real", "boolean", "json"]

DEFAULT_RESULT_LIMIT: Final = 100
LARGEST_RESULT_LIMIT: Final = 2000
_LONGEST_QUERY: Final = 20_000
_LARGEST_VALUE_BYTES: Final = 1_000_000
# LIKE and GLOB compare a long text with a long pattern in one instruction, which no time limit can interrupt.
_LONGEST_PATTERN: Final = 500
_LARGEST_RESULT_BYTES: Final = 8_000_000
# The time limit is checked after this many instructions of SQLite, about every tenth of a millisecond.
_INSTRUCTIONS_PER_CHECK: Final = 10_000
_DECLARED_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER", "json": "TEXT"}
)
_READING_ACTIONS: Final = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
)
_REFUSED_FUNCTIONS: Final = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"})


class SqlError(ValueError):
    """A query cannot be run; the message says why.

    Attributes:
        code: `not_read_only`, `invalid_query` or `time_limit`.
    """

    def __init__(self, message: str, *, code: SqlErrorCode = "invalid_query") -> None:
        super().__init__(message)
        self.code: SqlErrorCode = code


@dataclass(frozen=True, slots=True)
class SqlColumn:
    """A column: its name, its type and, for an extracted field, the field's leaf address."""

    name: str
    type: SqlColumnType
    path: str | None = None


@dataclass(frozen=True, slots=True)
class SqlTable:
    """A run's table.

    Attributes:
        name: Name to use in queries.
        run_id: The run whose results it holds.
        columns: Its columns, those of the record first, then one per extracted leaf.
        default_query: A query on it that is ready to run.
    """

    name: str
    run_id: str
    columns: tuple[SqlColumn, ...]
    default_query: str


@dataclass(frozen=True, slots=True)
class SqlRow:
    """A result to query: `context` identifies its record, and `metadata` has the extracted values."""

    context: Mapping[str, Any]
    metadata: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SqlResult:
    """The result of a query.

    Attributes:
        columns: Names of the columns.
        rows: One mapping of column to value per row.
        row_context: The record of each row; None if a row has no record or several.
        truncated: Whether there are more rows than the limit.
        applied_result_limit: The limit that was used.
    """

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    row_context: list[dict[str, Any] | None]
    truncated: bool
    applied_result_limit: int


_RECORD_COLUMNS: Final = (
    SqlColumn("result_id", "text"),
    SqlColumn("run_id", "text"),
    SqlColumn("video_id", "text"),
    SqlColumn("video_name", "text"),
    SqlColumn("segment_id", "text"),
    SqlColumn("start_time", "real"),
    SqlColumn("end_time", "real"),
    SqlColumn("metadata_text", "text"),
)
_IDENTIFYING: Final = ("result_id", "segment_id")
_CONTEXT_KEYS: Final = ("result_id", "run_id", "video_id", "segment_id", "start_time", "end_time")


def run_table(run_id: str, prompt_name: str, schema: Schema) -> SqlTable:
    """Describe the table of a run.

    Args:
        run_id: The run.
        prompt_name: Name of its prompt, used for the table's name.
        schema: The prompt's JSON Schema; every leaf becomes a column, dots become underscores. Lists are JSON text.
    """
    taken = {column.name for column in _RECORD_COLUMNS}
    columns = list(_RECORD_COLUMNS)
    for path, kind in leaf_types(schema).items():
        name = _unused(_identifier(path.replace("[]", "")), taken)
        repeated = kind == "array" or "[]" in path
        column_type: SqlColumnType = (
            "json" if repeated else "text" if kind == "string" else "real" if kind == "number" else _plain_type(kind)
        )
        columns.append(SqlColumn(name, column_type, path))
    name = f"{_identifier(prompt_name) or 'run'}_{_identifier(run_id)}".strip("_")
    shown = ", ".join(_quoted(column.name) for column in columns if column.path is not None) or "metadata_text"
    selected = f"result_id, video_name, start_time, end_time, {shown}"
    query = f"SELECT {selected} FROM {_quoted(name)} ORDER BY video_name, start_time LIMIT 20"
    return SqlTable(name, run_id, tuple(columns), query)


def execute(
    tables: Iterable[tuple[SqlTable, Iterable[SqlRow]]],
    query: str,
    *,
    result_limit: int = DEFAULT_RESULT_LIMIT,
    time_limit_seconds: float = 2.0,
    clock: Callable[[], float] = time.monotonic,
) -> SqlResult:
    """Run one SELECT over results.

    Args:
        tables: The tables the query may read, each with its rows.
        query: One SELECT statement (a WITH clause is fine).
        result_limit: Largest number of rows, 1 to 2000.
        time_limit_seconds: The query is stopped after this long.
        clock: Monotonic clock in seconds.

    Raises:
        SqlError: The query is not a single SELECT, is wrong, has an unknown table or column, or takes too long.
    """
    database = SqlDatabase(tables)
    try:
        return database.execute(query, result_limit=result_limit, time_limit_seconds=time_limit_seconds, clock=clock)
    finally:
        database.close()


class SqlDatabase:
    """The tables of some runs in a separate database, for many statements, one at a time.

    Args:
        tables: The tables that statements may read, each with its rows.
    """

    def __init__(self, tables: Iterable[tuple[SqlTable, Iterable[SqlRow]]]) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._tables: list[str] = []
        for table, rows in tables:
            _fill(self._connection, table, rows)
            self._tables.append(table.name)

    def close(self) -> None:
        """Closes the database after the statement that reads it has ended."""
        with self._lock:
            self._connection.close()

    def execute(
        self,
        query: str,
        *,
        result_limit: int = DEFAULT_RESULT_LIMIT,
        time_limit_seconds: float = 2.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> SqlResult:
        """Run one SELECT; see the function `execute` for arguments and errors."""
        if not 1 <= result_limit <= LARGEST_RESULT_LIMIT:
            raise SqlError(f"The result_limit {result_limit} is outside 1 to {LARGEST_RESULT_LIMIT}.")
        statement = query.strip().rstrip(";").strip()
        if not statement:
            raise SqlError("The query is empty. Write one SELECT statement.")
        if len(statement) > _LONGEST_QUERY or "\0" in statement:
            raise SqlError(f"The query is longer than {_LONGEST_QUERY} characters or contains a null character.")
        with self._lock:
            found, names = _run(self._connection, statement, result_limit, clock() + time_limit_seconds, clock)
            unique = _unique_names(names)
            rows = [dict(zip(unique, map(_json_value, row), strict=True)) for row in found[:result_limit]]
            return SqlResult(
                columns=unique,
                rows=rows,
                row_context=[self._context_of(row) for row in rows],
                truncated=len(found) > result_limit,
                applied_result_limit=result_limit,
            )

    def _context_of(self, row: Mapping[str, Any]) -> dict[str, Any] | None:
        """The record of a row, if the row has the id of the record."""
        for key in _IDENTIFYING:
            wanted = row.get(key)
            if wanted is None:
                continue
            columns = ", ".join(_CONTEXT_KEYS)
            for table in self._tables:
                found = self._connection.execute(
                    f"SELECT {columns} FROM {_quoted(table)} WHERE {key} = ?", (str(wanted),)
                ).fetchone()
                if found is not None:
                    return {name: value for name, value in zip(_CONTEXT_KEYS, found, strict=True) if value is not None}
            return None
        return None


class DatabaseCache:
    """The databases used last; each is valid until the results of its runs change.

    Args:
        most: How many to keep.
    """

    def __init__(self, most: int = 2) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, SqlDatabase] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], SqlDatabase]) -> SqlDatabase:
        """The database of `key`, which is made if needed."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                found = self._kept[key] = make()
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                # Readers still hold a reference; the last one frees its memory.
                self._kept.popitem(last=False)
            return found


def _run(
    connection: sqlite3.Connection,
    statement: str,
    result_limit: int,
    deadline: float,
    clock: Callable[[], float],
) -> tuple[list[tuple[Any, ...]], tuple[str, ...]]:
    refused: list[str] = []

    def authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        if action in _READING_ACTIONS and (second or "").lower() not in _REFUSED_FUNCTIONS:
            return sqlite3.SQLITE_OK
        refused.append(first or "")
        return sqlite3.SQLITE_DENY

    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE_BYTES)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, _LONGEST_PATTERN)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(authorize)
    connection.set_progress_handler(lambda: int(clock() > deadline), _INSTRUCTIONS_PER_CHECK)
    try:
        cursor = connection.execute(statement)
        names = tuple(column[0] for column in cursor.description or ())
        found = _bounded_rows(cursor, result_limit + 1)
        cursor.close()
    except (sqlite3.Error, sqlite3.Warning) as failure:
        raise _explained(failure, bool(refused)) from failure
    finally:
        connection.set_authorizer(None)
        connection.set_progress_handler(None, 0)
    if not names:
        raise SqlError("Only SELECT statements are allowed.", code="not_read_only")
    return found, names


def _bounded_rows(cursor: sqlite3.Cursor, most: int) -> list[tuple[Any, ...]]:
    """The first rows; raises SqlError if they are too large for a response."""
    rows: list[tuple[Any, ...]] = []
    size = 0
    for row in cursor:
        size += sum(len(value) if isinstance(value, (str, bytes)) else 8 for value in row)
        if size > _LARGEST_RESULT_BYTES:
            raise SqlError(
                f"The rows have more than {_LARGEST_RESULT_BYTES // 1_000_000} million characters. Select fewer "
                "columns or rows, or a part of long values with substr()."
            )
        rows.append(row)
        if len(rows) >= most:
            break
    return rows


def _explained(failure: Exception, was_refused: bool) -> SqlError:
    text = str(failure)
    if was_refused or "not authorized" in text or "prohibited" in text:
        return SqlError("Only reading is allowed. Write one SELECT over the run tables.", code="not_read_only")
    if "one statement at a time" in text:
        return SqlError(
            "Only one statement is allowed. Leave out everything after the first semicolon.", code="not_read_only"
        )
    if "interrupted" in text:
        return SqlError("The query took too long. Narrow it with WHERE or LIMIT.", code="time_limit")
    return SqlError(f"The query cannot be run: {text}.")


def _fill(connection: sqlite3.Connection, table: SqlTable, rows: Iterable[SqlRow]) -> None:
    declared = ", ".join(f"{_quoted(column.name)} {_DECLARED_TYPES[column.type]}" for column in table.columns)
    connection.execute(f"CREATE TABLE {_quoted(table.name)} ({declared})")
    marks = ", ".join("?" for _ in table.columns)

    def values() -> Iterator[list[Any]]:
        for row in rows:
            record = {"run_id": table.run_id, **row.context}
            if "metadata_text" not in record:
                record["metadata_text"] = metadata_text(row.metadata)
            yield [_stored(column, record, row.metadata) for column in table.columns]

    connection.execute("BEGIN")
    connection.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", values())
    connection.execute("COMMIT")
    for key in _IDENTIFYING:
        name = _quoted(f"{table.name}_by_{key}")
        connection.execute(f"CREATE INDEX {name} ON {_quoted(table.name)} ({key})")


def _stored(column: SqlColumn, record: Mapping[str, Any], metadata: Mapping[str, Any]) -> Any:
    if column.path is None:
        return record.get(column.name)
    values = values_at(metadata, column.path)
    if column.type == "json":
        content: Any = values if "[]" in column.path else values[0] if values else None
        return None if content is None else json.dumps(content, ensure_ascii=False)
    value = values[0] if values else None
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return value


def _json_value(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        # JSON has no number for it.
        return "Infinity" if value > 0 else "-Infinity"
    return value.hex() if isinstance(value, bytes) else value


def _unique_names(names: Sequence[str]) -> tuple[str, ...]:
    taken: set[str] = set()
    return tuple(_unused(name, taken) for name in names)


def _unused(name: str, taken: set[str]) -> str:
    candidate, number = name, 2
    while candidate.lower() in taken:
        candidate, number = f"{name}_{number}", number + 1
    taken.add(candidate.lower())
    return candidate


def _identifier(text: str) -> str:
    return re.sub(r"\W+", "_", text).strip("_").lower()


def _plain_type(kind: str) -> SqlColumnType:
    return "boolean" if kind == "boolean" else "integer"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
