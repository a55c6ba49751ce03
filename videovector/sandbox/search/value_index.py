"""Extracted values in columns, so that filters are answered by SQL instead of by reading every result."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

from videovector.sandbox.extraction.json_schemas import leaf_values
from videovector.sandbox.search.filters import Condition, folded_value

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
"""
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
    """Stores the values of a result; those that count as empty are left out."""
    connection.executemany(
        "INSERT INTO result_values VALUES (?, ?, ?, ?, ?)",
        [(path, row, number, text, amount) for number, (path, text, amount) in enumerate(_columns(metadata))],
    )


def prefilter(condition: Condition) -> tuple[str, list[Any]]:
    """A condition of SQL over `searchable s` that every result meets which meets `condition`, with its values."""
    path = _plain_path(condition["field"])
    operator, value = str(condition["operator"]), condition.get("value")
    if operator in {"is_empty", "is_not_empty"}:
        # Nulls, blank texts and lists of them have no columns: looked at one by one.
        return "1", []
    if operator.startswith("length_"):
        # An empty list has no values; whether a length fits is looked at one by one.
        return "1", []
    if isinstance(value, str):
        text = folded_value(value)
        if operator in {"equals", "item_equals"}:
            return f"{_HELD} AND substr(text, 1, 40) = substr(?, 1, 40) AND text = ?)", [path, text, text]
        return f"{_HELD} AND instr(text, ?) > 0)", [path, text]
    if operator in _COMPARISONS:
        return f"{_HELD} AND amount {_COMPARISONS[operator]} ?)", [path, float(cast("float", value))]
    return f"{_HELD})", [path]


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
                # Lists of lists, of nulls and the like have no columns; that there is something counts.
                yield path, None, None


def _plain_path(path: str) -> str:
    """The address of a list stands for that of its items too."""
    return path.strip().removesuffix("[]")
