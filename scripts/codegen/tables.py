"""Tables for the enums of the document: facts about each value that a schema can't express."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from codegen.shapes import DocumentError

MARK = "x-table"


@dataclass(frozen=True, slots=True)
class Table:
    """A constant of the package: a row for each value of an enum.

    Args:
        name: Its name.
        schema: The enum.
        rows: By value, several strings or a mapping of strings.
    """

    name: str
    schema: str
    rows: Mapping[str, tuple[str, ...] | dict[str, str]]

    @property
    def row_type(self) -> str:
        """The type of a row in Python."""
        return "dict[str, str]" if isinstance(next(iter(self.rows.values())), dict) else "tuple[str, ...]"


def read_tables(document: Mapping[str, Any]) -> list[Table]:
    """The tables of a document, by name.

    Raises:
        DocumentError: A table has not exactly one row for each value of its enum, or rows of different kinds.
    """
    schemas: Mapping[str, Any] = document.get("components", {}).get("schemas", {})
    # A schema may be true or false.
    found = [_table(name, schema) for name, schema in schemas.items() if schema not in (True, False) and MARK in schema]
    return sorted(found, key=lambda table: table.name)


def _table(schema: str, given: Mapping[str, Any]) -> Table:
    place = f"#/components/schemas/{schema}/{MARK}"
    mark = cast("dict[str, Any]", given[MARK])
    name, rows = mark.get("name"), mark.get("rows")
    if not isinstance(name, str) or not name.isidentifier() or not name.isupper() or not isinstance(rows, dict):
        raise DocumentError(f"{place}: give a name in capitals, and rows by value")
    listed = cast("dict[str, Any]", rows)
    if set(listed) != set(given.get("enum", ())):
        raise DocumentError(f"{place}: give one row for each value of the enum, and no others")
    read = {value: _row(row, f"{place}/rows/{value}") for value, row in listed.items()}
    if len({type(row) for row in read.values()}) != 1:
        raise DocumentError(f"{place}: all rows are lists, or all are mappings")
    return Table(name, schema, read)


def _row(given: Any, place: str) -> tuple[str, ...] | dict[str, str]:
    row: object = given
    if isinstance(row, list) and all(isinstance(one, str) for one in given):
        return tuple(given)
    if isinstance(row, dict) and all(isinstance(one, str) for pair in given.items() for one in pair):
        return dict(given)
    raise DocumentError(f"{place}: a row is a list of strings, or a mapping of strings")
