from __future__ import annotations

import contextlib
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from videovector.sandbox.json_schema.prompt_schemas import SchemaError, check_prompt_schema, first_problem
from videovector.sandbox.json_schema.validation import (
    TooMuchWorkError,
    UnusableSchemaError,
    compile_schema,
    first_errors,
)
from videovector.sandbox.linear_patterns import PatternError, compile_glob, compile_pattern

# Every keyword of JSON Schema that holds a schema, with a value that makes a validator look at it.
PLACES = [
    ("properties", lambda ref: {"a": ref}, {"a": 1}),
    ("patternProperties", lambda ref: {"a": ref}, {"a": 1}),
    ("additionalProperties", lambda ref: ref, {"a": 1}),
    ("propertyNames", lambda ref: ref, {"a": 1}),
    ("dependentSchemas", lambda ref: {"a": ref}, {"a": 1}),
    ("unevaluatedProperties", lambda ref: ref, {"a": 1}),
    ("items", lambda ref: ref, [1]),
    ("prefixItems", lambda ref: [ref], [1]),
    ("contains", lambda ref: ref, [1]),
    ("unevaluatedItems", lambda ref: ref, [1]),
    ("not", lambda ref: ref, 1),
    ("if", lambda ref: ref, 1),
    ("allOf", lambda ref: [ref], 1),
    ("anyOf", lambda ref: [ref], 1),
    ("oneOf", lambda ref: [ref], 1),
]


@pytest.fixture(scope="module")
def visited() -> Iterator[tuple[str, list[str]]]:
    """The address of a web server, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *arguments: object) -> None:
            """Says nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(("keyword", "make", "value"), PLACES, ids=[keyword for keyword, _, _ in PLACES])
@pytest.mark.parametrize("kind", ["$ref", "$dynamicRef", "$recursiveRef"])
@pytest.mark.parametrize("nested", [False, True], ids=["root", "nested"])
def test_no_schema_reaches_out(
    visited: tuple[str, list[str]], tmp_path: Path, keyword: str, make: Any, value: Any, kind: str, nested: bool
) -> None:
    """Wherever a reference stands and whatever it is called, nothing outside the schema is read."""
    secret = tmp_path / "secret.json"
    secret.write_text('{"const": "secret"}')
    origin, asked = visited
    for target in (f"{origin}/schema", secret.as_uri(), "other.json#/$defs/a", "urn:x"):
        part = {keyword: make({kind: target})}
        schema = {"type": "object", "properties": {"deep": part}} if nested else {"type": "object", **part}
        with pytest.raises(SchemaError):
            check_prompt_schema(schema)
        problem = first_problem(schema, {"deep": value} if nested else value)
        assert problem is not None
        assert "secret'" not in problem
    assert asked == []


def test_a_base_address_or_another_dialect_leads_nowhere(visited: tuple[str, list[str]]) -> None:
    """$id and $schema neither move references nor choose a validator that would follow them."""
    origin, asked = visited
    with pytest.raises(UnusableSchemaError, match=r"only the root may have an \$id"):
        compile_schema({"properties": {"a": {"$id": f"{origin}/base", "$ref": "#/$defs/b"}}, "$defs": {"b": {}}})
    validator = compile_schema(
        {
            "$id": f"{origin}/root",
            "properties": {"a": {"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/$defs/b"}},
            "$defs": {"b": {"pattern": "^(a+)+$"}},
        }
    )
    assert len(first_errors(validator, {"a": "a" * 40 + "!"}, most=5)) == 1
    assert asked == []


def test_fields_may_be_called_like_keywords() -> None:
    """A property named $ref, and a reference inside a constant, are data."""
    schema = {
        "type": "object",
        "properties": {"$ref": {"type": "string"}, "link": {"const": {"$ref": "https://example.com/"}}},
    }
    check_prompt_schema(schema)
    assert first_problem(schema, {"$ref": "x", "link": {"$ref": "https://example.com/"}}) is None


def _doubling(levels: int, part: str) -> dict[str, Any]:
    definitions: dict[str, Any] = {
        f"a{level}": {part: [{"$ref": f"#/$defs/a{level + 1}"}] * 2} for level in range(levels)
    }
    return {"type": "object", "$ref": "#/$defs/a0", "$defs": {**definitions, f"a{levels}": {}}}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "$ref": "#"},
        {"type": "object", "allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"anyOf": [{"$ref": "#"}]}}},
        {"type": "object", "dependentSchemas": {"a": {"$ref": "#"}}},
        *(_doubling(30, part) for part in ("allOf", "anyOf", "oneOf")),
        _doubling(5_000, "allOf"),
        {"type": "object", "$ref": "#/examples/0", "examples": [{"type": 5}]},
        {"type": "object", "$ref": "#/nowhere"},
        {"type": "object", "properties": {"a": {"pattern": "(?=look)ahead"}}},
        {"type": "object", "patternProperties": {"(": {}}},
        {"type": "object", "unevaluatedProperties": False, "patternProperties": {"^(a+)+$": {}}},
    ],
)
def test_schemas_without_end_or_meaning_are_refused_quickly(schema: dict[str, Any]) -> None:
    """What refers to itself, doubles at each level, or can't be matched in linear time is refused with a reason."""
    started = time.process_time()
    with pytest.raises(SchemaError):
        check_prompt_schema(schema)
    assert time.process_time() - started < 5


def test_many_fields_by_few_references_are_refused() -> None:
    """A short schema whose references unfold to very many fields is no prompt's."""
    definitions: dict[str, Any] = {
        f"a{level}": {"type": "object", "properties": {n: {"$ref": f"#/$defs/a{level + 1}"} for n in "abcdefgh"}}
        for level in range(7)
    }
    with pytest.raises(SchemaError, match="fields"):
        check_prompt_schema({"type": "object", **definitions["a0"], "$defs": {**definitions, "a7": {}}})


def test_recursion_through_a_property_is_fine() -> None:
    """A tree of the same schema is checked level by level."""
    schema = {"type": "object", "properties": {"name": {"type": "string"}, "child": {"$ref": "#"}}}
    check_prompt_schema(schema)
    assert first_problem(schema, {"child": {"child": {"name": 3}}}) == "child.child.name: 3 is not of type 'string'"


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"unevaluatedItems": False, "prefixItems": [True]}, list(range(30_000))),
        ({"items": {"anyOf": [{"type": "string"}] * 100}}, list(range(30_000))),
    ],
)
def test_work_has_a_budget(schema: dict[str, Any], value: Any) -> None:
    """A check that would take minutes ends with its reason."""
    started = time.process_time()
    with pytest.raises(TooMuchWorkError):
        first_errors(compile_schema(schema), value, most=100_000)
    assert time.process_time() - started < 20


def test_unique_items_are_compared_once() -> None:
    """Thirty thousand objects are checked for doubles at once, and numbers are compared as JSON does."""
    validator = compile_schema({"uniqueItems": True})
    assert first_errors(validator, [{"a": number} for number in range(30_000)], most=1) == []
    assert first_errors(validator, [1, 1.0], most=1)
    assert first_errors(validator, [1, True, "1"], most=1) == []


@given(
    st.recursive(
        st.booleans() | st.just({}),
        lambda parts: st.dictionaries(
            st.sampled_from(
                ["not", "if", "then", "items", "contains", "properties", "$defs", "allOf", "$ref", "pattern"]
            ),
            parts | st.lists(parts, max_size=3) | st.sampled_from(["#", "#/$defs/a", "#/not", "(a", "a*"]),
            max_size=4,
        ),
    )
)
@settings(max_examples=80, deadline=None)
def test_any_schema_is_used_or_refused(schema: Any) -> None:
    """Whatever stands where in a schema, it either gives a validator that works or is refused by name."""
    if not isinstance(schema, dict):
        return
    try:
        validator = compile_schema(schema)
    except UnusableSchemaError:
        return
    for value in (None, 1, "a", [1, [2]], {"a": {"b": 1}}):
        with contextlib.suppress(TooMuchWorkError):
            assert len(first_errors(validator, value, most=5)) <= 5


@pytest.mark.parametrize("pattern", ["^(a+)+$", "^(a|a)*$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])
def test_patterns_that_hold_other_engines_take_no_time(pattern: str) -> None:
    """The known traps of backtracking are matched in linear time."""
    started = time.process_time()
    compile_pattern(pattern).found_in("a" * 50_000 + "!")
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^\u00e9$", "é", True),
        (r"^\u{1F600}$", "😀", True),
        (r"^\\u00e9$", "é", False),
        (r"^\d+$", "٣", False),
        (r"^a$", "a\n", False),
        (r"\p{Lu}", "É", True),
        ("\ud800", "\ufffd", True),
    ],
)
def test_patterns_mean_what_json_schema_says(pattern: str, text: str, found: bool) -> None:
    """Escapes, classes and anchors follow ECMA-262, not Python."""
    assert compile_pattern(pattern).found_in(text) is found


@pytest.mark.parametrize("pattern", ["(?=a)", "(?<!a)b", r"(a)\1", "(", "a{2000}", "(a{500}){500}", "a" * 2_000])
def test_patterns_without_a_bound_are_refused(pattern: str) -> None:
    """Look-around, back-references and counts beyond a thousand say what to do instead."""
    with pytest.raises(PatternError):
        compile_pattern(pattern)


@pytest.mark.parametrize(
    ("glob", "name", "matches"),
    [
        ("*.{mp4,mov}", "a.mov", True),
        ("*.{mp4,mov}", "a.avi", False),
        ("{a,{b,c}}?", "cx", True),
        ("[!a-c]*", "dog", True),
        ("[!a-c]*", "bird", False),
        ("[]]", "]", True),
        ("[]", "[]", True),
        ("a{b", "a{b", True),
        ("a.b", "axb", False),
        ("*", "two\nlines", True),
        ("^$+", "^$+", True),
    ],
)
def test_globs_match_as_shells_do(glob: str, name: str, matches: bool) -> None:
    """Stars, question marks, sets and braces, nested ones too, and everything else for itself."""
    assert compile_glob(glob).matches(name) is matches


def test_braces_are_not_expanded() -> None:
    """Two million alternatives take no longer than two."""
    started = time.process_time()
    assert compile_glob("{a,b}" * 21 + "*").matches("ab" * 10 + "b.mp4")
    assert time.process_time() - started < 1
