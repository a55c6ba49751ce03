"""Stores extracted values in columns, so that SQL can evaluate filters without reading every result."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

from videovector.sandbox.json_schema.prompt_schemas import leaf_values
from videovector.sandbox.search.filters import Condition, folded_value, is_empty

# Clustered by path: a condition goes over the values of its field, one after the other.
VALUE_TABLES: Final = """
CREATE TABLE IF NOT EXISTS result_values (
    path TEXT NOT NULL,
    row INTEGER NOT NULL,
    number INTEGER NOT NULL,
    text TEXT,
    amount REAL,
    PRIMARY KEY (path, row, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS result_values_by_amount ON result_values (path, amount) WHERE amount IS NOT NULL;
CREATE INDEX IF NOT EXISTS result_values_by_text ON result_values (path, substr(text, 1, 40)) WHERE text IS NOT NULL;
CREATE INDEX IF NOT EXISTS result_values_by_row ON result_values (row);
CREATE TABLE IF NOT EXISTS result_fields (
    path TEXT NOT NULL,
    row INTEGER NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY (path, row, length)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS result_fields_by_row ON result_fields (row);
"""
# The length of a value that is not a list and not empty.
_NO_LIST: Final = -1
_FILLED: Final = "EXISTS (SELECT 1 FROM result_fields f WHERE f.path = ? AND f.row = s.row AND f.length <> 0)"
_LENGTHS: Final[Mapping[str, str]] = {
    "length_equals": "f.length = ?",
    "length_greater": "f.length > ?",
    "length_less": "f.length >= 0 AND f.length < ?",
}
# Amounts are rounded to floats, so the strict ones let their bound through, to be looked at exactly.
_COMPARISONS: Final[Mapping[str, str]] = {
    "greater_than": ">=",
    "greater_equal": ">=",
    "less_than": "<=",
    "less_equal": "<=",
    "equals": "=",
    "item_equals": "=",
}
_HELD: Final = "s.row IN (SELECT row FROM result_values WHERE path = ?"


def put_values(connection: sqlite3.Connection, row: int, metadata: Mapping[str, Any]) -> None:
    """Stores the values of a result that are not empty, and its fields that are not empty."""
    connection.executemany(
        "INSERT OR IGNORE INTO result_fields VALUES (?, ?, ?)",
        [(path, row, length) for path, length in _fields(metadata, "")],
    )
    connection.executemany(
        "INSERT INTO result_values VALUES (?, ?, ?, ?, ?)",
        [(path, row, number, text, amount) for number, (path, text, amount) in enumerate(_columns(metadata))],
    )


def remove_values(connection: sqlite3.Connection, row: int) -> None:
    """Removes what `put_values` stored for a result."""
    for table in ("result_values", "result_fields"):
        connection.execute(f"DELETE FROM {table} WHERE row = ?", (row,))


def prefilter(condition: Condition) -> tuple[str, list[Any]]:
    """A condition of SQL over `searchable s` that every result meets which meets `condition`, with its values."""
    field, path = condition["field"], _plain_path(condition["field"])
    operator, value = str(condition["operator"]), condition.get("value")
    if operator == "is_empty":
        return f"NOT {_FILLED}", [field]
    if operator == "is_not_empty":
        return _FILLED, [field]
    if operator in _LENGTHS:
        clause = f"s.row IN (SELECT f.row FROM result_fields f WHERE f.path = ? AND {_LENGTHS[operator]})"
        return clause, [field, value]
    if isinstance(value, str):
        text = folded_value(value)
        if operator in {"equals", "item_equals"}:
            return f"{_HELD} AND substr(text, 1, 40) = substr(?, 1, 40) AND text = ?)", [path, text, text]
        return f"{_HELD} AND instr(text, ?) > 0)", [path, text]
    if operator in _COMPARISONS:
        return f"{_HELD} AND amount {_COMPARISONS[operator]} ?)", [path, float(cast("float", value))]
    return f"{_HELD})", [path]


def _fields(value: Mapping[str, Any], place: str) -> Iterator[tuple[str, int]]:
    """Each address of a value that is not empty, with the length of a list; of empty lists too."""
    for name, content in value.items():
        if not name or "." in name or name.endswith("[]"):
            # No condition can name it.
            continue
        yield from _field(content, f"{place}{name}")


def _field(content: Any, path: str) -> Iterator[tuple[str, int]]:
    if isinstance(content, list):
        yield path, len(content)  # pyright: ignore[reportUnknownArgumentType]
        for item in cast("list[object]", content):
            yield from _field(item, f"{path}[]")
    elif isinstance(content, dict):
        yield path, _NO_LIST
        yield from _fields(cast("dict[str, Any]", content), f"{path}.")
    elif not is_empty(content):
        yield path, _NO_LIST


def _columns(metadata: Mapping[str, Any]) -> Iterator[tuple[str, str | None, float | None]]:
    for leaf in leaf_values(metadata):
        path = _plain_path(leaf.path)
        content: Any = leaf.value
        values: Sequence[Any] = cast("list[object]", content) if isinstance(content, list) else (content,)
        for value in values:
            if isinstance(value, str) and value.strip():
                yield path, folded_value(value), None
            elif isinstance(value, bool | int | float):
                yield path, None, float(value)
            elif isinstance(content, list) or not (value is None or isinstance(value, str)):
                # Lists of lists, of nulls and so on have no columns; only their existence is stored.
                yield path, None, None


def _plain_path(path: str) -> str:
    """The address of a list is also that of its items."""
    return path.strip().removesuffix("[]")
