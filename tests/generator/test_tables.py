"""Tables beside enums: what the document may say with `x-table`, and what is refused with its place."""

from __future__ import annotations

from typing import Any

import pytest
from codegen.shapes import DocumentError
from codegen.tables import read_tables


def document(rows: Any, name: Any = "TABLE") -> dict[str, Any]:
    """A document with one enum of two values and its table."""
    schema = {"type": "string", "enum": ["a", "b"], "x-table": {"name": name, "rows": rows}}
    return {"components": {"schemas": {"Kind": schema, "Plain": {"type": "string"}}}}


def test_a_table_has_a_row_for_each_value() -> None:
    """Lists become tuples, mappings stay what they are, and the type of a row is spelled for Python."""
    (lists,) = read_tables(document({"a": ["x", "y"], "b": []}))
    assert (lists.name, lists.schema, lists.rows) == ("TABLE", "Kind", {"a": ("x", "y"), "b": ()})
    assert lists.row_type == "tuple[str, ...]"
    (mappings,) = read_tables(document({"a": {"x": "1"}, "b": {}}))
    assert mappings.row_type == "dict[str, str]"
    assert read_tables({}) == []


@pytest.mark.parametrize(
    ("rows", "name", "said"),
    [
        ({"a": []}, "TABLE", "one row for each value"),
        ({"a": [], "b": [], "c": []}, "TABLE", "one row for each value"),
        ({"a": [], "b": {}}, "TABLE", "all rows are lists, or all are mappings"),
        ({"a": [1], "b": []}, "TABLE", "rows/a: a row is a list of strings"),
        ({"a": {"x": 1}, "b": {}}, "TABLE", "rows/a: a row is a list of strings"),
        ({"a": [], "b": []}, "table", "a name in capitals"),
        ([], "TABLE", "rows by value"),
        ({"a": [], "b": []}, None, "a name in capitals"),
    ],
)
def test_a_table_that_says_something_else_is_refused(rows: Any, name: Any, said: str) -> None:
    """The message names the place in the document."""
    with pytest.raises(DocumentError, match=said) as caught:
        read_tables(document(rows, name))
    assert str(caught.value).startswith("#/components/schemas/Kind/x-table")
