"""Conditions of a search by field values: the key at fault, and what to change, for client and sandbox alike."""

from __future__ import annotations

import math
from typing import Any

import pytest

from videovector._request.conditions import condition_problem

GOOD = {"field": "headline", "type": "string", "operator": "equals", "value": "x"}
TYPES = "string, integer, number, boolean, array"
OPERATORS_OF_ARRAYS = "item_equals, item_contains, length_equals, length_greater, length_less, is_empty, is_not_empty"


@pytest.mark.parametrize(
    ("kind", "operator", "value"),
    [
        ("string", "equals", "x"),
        ("integer", "equals", 0),
        ("number", "equals", 3),
        ("number", "less_than", 0.5),
        ("boolean", "equals", False),
        ("array", "item_equals", "x"),
        ("array", "item_equals", 3),
        ("array", "item_equals", 0.5),
        ("array", "item_equals", True),
        ("array", "item_contains", "x"),
        ("array", "length_less", 0),
    ],
)
def test_a_value_of_its_type_is_taken(kind: str, operator: str, value: Any) -> None:
    """What the document allows for a type and an operator is no problem."""
    assert condition_problem({"field": "f", "type": kind, "operator": operator, "value": value}) is None


@pytest.mark.parametrize(
    ("change", "key", "message"),
    [
        ({"z": 1, "a": 1}, "a", "is not a key of a condition; it takes field, operator, type, value"),
        ({"field": " "}, "field", "must be the path of a field, such as 'scene.people[].name'"),
        ({"field": None}, "field", "must be the path of a field, such as 'scene.people[].name'"),
        ({"type": "text"}, "type", f"must be one of {TYPES}, not 'text'"),
        (
            {"type": "array", "operator": "contains"},
            "operator",
            f"must be one of {OPERATORS_OF_ARRAYS} for type 'array', not 'contains'",
        ),
        ({"operator": "is_empty"}, "value", "must be left out: is_empty takes no value"),
        ({"value": " "}, "value", "must be a string that is not blank for equals on type 'string'"),
        ({"type": "integer", "value": True}, "value", "must be a whole number for equals on type 'integer'"),
        ({"type": "number", "value": math.inf}, "value", "must be a finite number for equals on type 'number'"),
        (
            {"type": "array", "operator": "item_equals", "value": [1]},
            "value",
            "must be a string, a number or a boolean for item_equals on type 'array'",
        ),
        (
            {"type": "array", "operator": "length_less", "value": -1},
            "value",
            "must be a whole number from 0 up for length_less on type 'array'",
        ),
    ],
)
def test_a_problem_names_its_key_and_the_remedy(change: dict[str, Any], key: str, message: str) -> None:
    """The whole message is compared, since it is all that a caller sees."""
    assert condition_problem(GOOD | change) == (key, message)


def test_a_condition_without_a_value_is_complete_where_none_is_taken() -> None:
    """Where one is needed, a missing value counts as a wrong one."""
    bare = {"field": "f", "type": "string"}
    assert condition_problem(bare | {"operator": "is_not_empty"}) is None
    assert condition_problem(bare | {"operator": "equals"}) == (
        "value",
        "must be a string that is not blank for equals on type 'string'",
    )
