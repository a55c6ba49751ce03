from __future__ import annotations

import pytest

from videovector.sandbox.search.filters import FilterError, check_conditions, matches
from videovector.sandbox.search.sql import SqlError, SqlRow, execute, run_table

METADATA = {
    "headline": "Bunny leaves  Burrow",
    "empty": " ",
    "count": 3,
    "ratio": 0.5,
    "live": True,
    "tags": ["Green", "black", 7],
    "none": [],
    "scene": {"people": [{"emotion": "sad"}, {"emotion": "happy"}]},
}


@pytest.mark.parametrize(
    ("field", "kind", "operator", "value", "expected"),
    [
        ("headline", "string", "equals", "bunny leaves burrow", True),
        ("headline", "string", "contains", "LEAVES", True),
        ("headline", "string", "starts_with", "bunny", True),
        ("headline", "string", "ends_with", "bunny", False),
        ("count", "integer", "equals", 3, True),
        ("count", "integer", "greater_than", 3, False),
        ("count", "integer", "greater_equal", 3, True),
        ("ratio", "number", "less_than", 0.6, True),
        ("ratio", "number", "less_equal", 0.4, False),
        ("live", "boolean", "equals", True, True),
        ("live", "boolean", "equals", False, False),
        ("live", "integer", "equals", 1, False),
        ("tags", "array", "item_equals", "green", True),
        ("tags", "array", "item_equals", 7, True),
        ("tags", "array", "item_contains", "lac", True),
        ("tags", "array", "length_equals", 3, True),
        ("tags", "array", "length_greater", 3, False),
        ("tags", "array", "length_less", 4, True),
        ("scene.people[].emotion", "string", "equals", "happy", True),
        ("scene.people[].emotion", "string", "equals", "angry", False),
        ("missing", "string", "equals", "x", False),
        ("missing", "array", "length_equals", 0, False),
    ],
)
def test_operators_compare(field, kind, operator, value, expected):
    """Each operator compares as documented; a missing field meets no comparison."""
    condition = {"field": field, "type": kind, "operator": operator, "value": value}
    check_conditions([condition])
    assert matches([condition], METADATA) is expected


@pytest.mark.parametrize(
    ("field", "kind", "is_empty"),
    [("empty", "string", True), ("headline", "string", False), ("none", "array", True), ("missing", "string", True)],
)
def test_emptiness_can_be_asked_for(field, kind, is_empty):
    """Blank text, empty lists and missing fields are empty."""
    for operator, expected in (("is_empty", is_empty), ("is_not_empty", not is_empty)):
        condition = {"field": field, "type": kind, "operator": operator}
        check_conditions([condition])
        assert matches([condition], METADATA) is expected


def test_all_conditions_must_hold():
    """Conditions are joined by and."""
    good = {"field": "count", "type": "integer", "operator": "equals", "value": 3}
    assert matches([good, good], METADATA)
    assert not matches([good, {**good, "value": 4}], METADATA)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"operator": "eq"}, "operator"),
        ({"operator": "contains", "type": "integer"}, "operator"),
        ({"type": "text"}, "type"),
        ({"field": " "}, "field"),
        ({"value": 5}, "value"),
        ({"value": " "}, "value"),
        ({"operator": "is_empty", "value": None}, "value"),
        ({"type": "integer", "value": True}, "value"),
        ({"type": "number", "value": float("nan")}, "value"),
        ({"type": "boolean", "value": "yes"}, "value"),
        ({"type": "array", "operator": "length_equals", "value": -1}, "value"),
        ({"type": "array", "operator": "item_equals", "value": None}, "value"),
        ({"fuzzyMatch": True}, "fuzzyMatch"),
        ({"field": "count"}, "type"),
    ],
)
def test_wrong_conditions_say_what_to_change(change, place):
    """A condition that can't be evaluated names the key at fault."""
    condition = {"field": "headline", "type": "string", "operator": "equals", "value": "x", **change}
    schema = {"type": "object", "properties": {"headline": {"type": "string"}, "count": {"type": "integer"}}}
    with pytest.raises(FilterError) as caught:
        check_conditions([condition], [schema] if place == "type" else [])
    assert caught.value.field == f"conditions[0].{place}"


@pytest.mark.parametrize("count", [0, 5])
def test_only_one_to_four_conditions_are_taken(count):
    """None is too few and five are too many."""
    with pytest.raises(FilterError, match="1 to 4"):
        check_conditions([{"field": "a", "type": "string", "operator": "is_empty"}] * count)


SCHEMA = {
    "type": "object",
    "properties": {
        "summary": {"type": "string"},
        "count": {"type": "integer"},
        "people": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}},
    },
}
TABLE = run_table("run_1", "Scene finder!", SCHEMA)
ROWS = [
    SqlRow(
        {"result_id": f"segment:seg_{number}:run_1", "segment_id": f"seg_{number}", "start_time": float(number)},
        {"summary": f"scene {number}", "count": number, "people": [{"name": "Frank"}]},
    )
    for number in range(5)
]


def test_a_run_is_a_table():
    """A run's table has the record's columns and one per leaf, and its default query runs."""
    assert TABLE.name == "scene_finder_run_1"
    assert [(column.name, column.type) for column in TABLE.columns][-3:] == [
        ("summary", "text"), ("count", "integer"), ("people_name", "json"),
    ]  # fmt: skip
    result = execute([(TABLE, ROWS)], TABLE.default_query)
    assert result.rows[1]["people_name"] == '["Frank"]'
    assert result.row_context[1] == {
        "result_id": "segment:seg_1:run_1", "run_id": "run_1", "segment_id": "seg_1", "start_time": 1.0,
    }  # fmt: skip
    assert not result.truncated


def test_aggregates_have_no_context():
    """A row that stands for several records has no record behind it."""
    result = execute([(TABLE, ROWS)], "SELECT count(*) AS number, sum(count) AS total FROM scene_finder_run_1;")
    assert (result.rows, result.row_context) == ([{"number": 5, "total": 10}], [None])


def test_results_are_cut_at_the_limit():
    """More rows than the limit are cut, and the answer says so."""
    result = execute([(TABLE, ROWS)], "SELECT summary FROM scene_finder_run_1", result_limit=2)
    assert (len(result.rows), result.truncated, result.applied_result_limit) == (2, True, 2)


def test_columns_of_one_name_are_kept_apart():
    """Two columns of one name both appear in the row."""
    assert execute([], "SELECT 1 AS a, 2 AS a").rows == [{"a": 1, "a_2": 2}]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("DROP TABLE scene_finder_run_1", "not_read_only"),
        ("DELETE FROM scene_finder_run_1", "not_read_only"),
        ("INSERT INTO scene_finder_run_1 (summary) VALUES ('x')", "not_read_only"),
        ("ATTACH 'x.db' AS x", "not_read_only"),
        ("PRAGMA writable_schema = 1", "not_read_only"),
        ("VACUUM INTO 'x.db'", "not_read_only"),
        ("CREATE TEMP TABLE x (y)", "not_read_only"),
        ("SELECT load_extension('x')", "not_read_only"),
        ("BEGIN", "not_read_only"),
        ("SELECT 1; SELECT 2", "not_read_only"),
        ("-- nothing", "not_read_only"),
        ("  ;", "invalid_query"),
        ("SELEC 1", "invalid_query"),
        ("SELECT nope FROM scene_finder_run_1", "invalid_query"),
        ("SELECT * FROM other_run", "invalid_query"),
        ("SELECT zeroblob(900000000)", "invalid_query"),
        ("SELECT 1" + " " * 30000 + "-- x", "invalid_query"),
    ],
)
def test_only_reading_is_allowed(query, code):
    """Whatever is not one harmless SELECT is refused with a reason."""
    with pytest.raises(SqlError) as caught:
        execute([(TABLE, ROWS)], query)
    assert caught.value.code == code


def test_endless_queries_are_stopped():
    """A query that does not end is stopped when its time is up."""
    ticks = iter(range(1000))
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    with pytest.raises(SqlError, match="took too long") as caught:
        execute([], endless, time_limit_seconds=5, clock=lambda: next(ticks))
    assert caught.value.code == "time_limit"


def test_limits_outside_the_range_are_refused():
    """The row limit is 1 to 2000."""
    for limit in (0, 2001):
        with pytest.raises(SqlError, match="outside 1 to 2000"):
            execute([], "SELECT 1", result_limit=limit)
