from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

from videovector.sandbox.extraction.facts import SegmentFacts
from videovector.sandbox.extraction.pattern_samples import sample_of_pattern
from videovector.sandbox.extraction.schema_filling import AnswerBook, ExtractionError, extract
from videovector.sandbox.json_schema.prompt_schemas import (
    SchemaError,
    check_prompt_schema,
    leaf_paths,
    leaf_types,
    metadata_text,
    validate_sample,
    values_at,
)
from videovector.sandbox.media.subtitles import Cue, timed_words

SPOKEN = "A happy bunny leaves his burrow. The meadow is green."
FACTS = SegmentFacts(
    title="Big Buck Bunny",
    kind="video",
    start=14.0,
    end=24.5,
    transcript=SPOKEN,
    words=tuple(timed_words([Cue(14.0, 24.5, SPOKEN)], 14.0, 24.5)),
    colors=("green", "black", "brown"),
    brightness=0.26,
    motion=0.03,
    loudness_dbfs=-42.0,
    has_audio=True,
    width=640,
    height=360,
    frame_rate=24.0,
)
SILENT = SegmentFacts(title="Still", kind="image", start=0.0, end=0.0, colors=("blue",), brightness=0.7)


def filled(properties: dict, facts: SegmentFacts = FACTS, **schema) -> dict:
    whole = {"type": "object", "properties": properties, "required": list(properties), **schema}
    result = extract(whole, facts)
    Draft202012Validator(whole).validate(result)
    return result


@pytest.mark.parametrize(
    ("name", "schema", "expected"),
    [
        ("summary", {"type": "string"}, SPOKEN),
        ("transcript", {"type": "string"}, SPOKEN),
        ("title", {"type": "string"}, "Big Buck Bunny"),
        ("headline", {"type": "string"}, "A happy bunny leaves his burrow"),
        ("remark", {"type": "string", "description": "The dominant color"}, "green"),
        ("motionLevel", {"type": "string"}, "low"),
        ("start_time", {"type": "string"}, "00:00:14.000"),
        ("colors", {"type": "array", "items": {"type": "string"}}, ["green", "black", "brown"]),
        ("tags", {"type": "array", "items": {"type": "string"}, "maxItems": 3}, ["happy", "bunny", "leaves"]),
        ("palette", {"type": "array", "items": {"enum": ["red", "green", "brown"]}}, ["green", "brown"]),
        ("has_speech", {"type": "boolean"}, True),
        ("contains_bunny", {"type": "boolean"}, True),
        ("contains_train", {"type": "boolean"}, False),
        ("is_dark", {"type": "boolean"}, True),
        ("is_silent", {"type": "boolean"}, False),
        ("duration", {"type": "number"}, 10.5),
        ("start", {"type": "number"}, 14.0),
        ("end", {"type": "integer"}, 24),
        ("brightness", {"type": "number", "minimum": 0, "maximum": 10}, 2.6),
        ("brightness", {"type": "integer"}, 26),
        ("loudness_dbfs", {"type": "number"}, -42.0),
        ("word_count", {"type": "integer"}, 10),
        ("bunny_count", {"type": "integer"}, 1),
        ("width", {"type": "integer"}, 640),
        ("mood", {"enum": ["sad", "happy"]}, "happy"),
        ("lighting", {"enum": ["bright", "dim"]}, "dim"),
        ("weather", {"enum": ["rain", "snow"]}, "rain"),
        ("kind", {"const": "scene"}, "scene"),
        ("speed", {"enum": [5, 1]}, 1),
        ("note", {"type": ["null", "string"]}, SPOKEN),
    ],
)
def test_fields_are_filled_by_name_and_type(name, schema, expected):
    """A field's name, description and type decide which fact it holds."""
    assert filled({name: schema})[name] == expected


def test_without_subtitles_a_summary_says_what_was_measured():
    """What is neither said nor measured is not made up."""
    result = filled({"summary": {"type": "string"}, "has_speech": {"type": "boolean"}}, SILENT)
    assert result == {"summary": "A bright picture, mostly blue.", "has_speech": False}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": 200},
        {"type": "string", "maxLength": 3},
        {"type": "string", "pattern": "^[A-Z]{2}-\\d{4,6}$"},
        {"type": "string", "pattern": "^(red|blue)_\\w+$", "minLength": 12},
        {"type": "string", "format": "date-time"},
        {"type": "number", "exclusiveMinimum": 5, "multipleOf": 2.5},
        {"type": "integer", "minimum": 7, "maximum": 9, "multipleOf": 4},
        {"type": "array", "items": {"type": "string"}, "minItems": 15, "uniqueItems": True},
        {"type": "array", "items": {"type": "integer", "minimum": 3}, "minItems": 4, "uniqueItems": True},
        {"type": "array", "items": {"enum": ["x", "y", "z"]}, "minItems": 2, "uniqueItems": True},
        {"type": "array", "prefixItems": [{"type": "number"}, {"const": "m"}], "minItems": 2},
        {"anyOf": [{"type": "null"}, {"type": "integer", "minimum": 100}]},
        {"oneOf": [{"type": "string", "maxLength": 2}, {"type": "boolean"}]},
        {
            "allOf": [
                {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
                {"required": ["b"]},
            ]
        },
        {"type": "object", "minProperties": 2, "additionalProperties": {"type": "boolean"}},
        {"type": "array", "items": {"anyOf": [{"type": "string", "maxLength": 2}, {"type": "null"}]}, "minItems": 1},
        {"type": "null"},
        {},
    ],
)
def test_every_constraint_is_kept(schema):
    """Lengths, patterns, ranges, counts and alternatives hold in what comes out."""
    for facts in (FACTS, SILENT):
        filled({"field": schema}, facts)


def test_nested_and_recursive_schemas_are_filled():
    """Objects within lists are filled, and a schema that holds itself comes to an end."""
    person = {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "friends": {"type": "array", "items": {"$ref": "#/$defs/person"}}},
    }
    scene = {"type": "object", "properties": {"people": {"type": "array", "items": {"$ref": "#/$defs/person"}}}}
    result = filled({"scene": scene}, **{"$defs": {"person": person}})
    assert values_at(result, "scene.people[].name") == ["A happy bunny leaves his burrow"]


def test_extraction_repeats_itself():
    """The same facts give the same result."""
    schema = {
        "type": "object",
        "properties": {"id": {"type": "string", "format": "uuid"}, "summary": {"type": "string"}},
    }
    assert extract(schema, FACTS) == extract(schema, FACTS)


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "array"}, 'must have "type": "object"'),
        ({"type": "object", "properties": {"a": {"type": "text"}}}, "not a valid JSON Schema"),
        ({"type": "object", "properties": {"a": {"type": "integer", "minimum": 5, "maximum": 1}}}, "a: "),
        ({"type": "object", "properties": {"a": {"type": "array", "minItems": 10**9}}}, "minItems of 1000000000"),
        (
            {
                "type": "object",
                "properties": {"a": {"$ref": "#/$defs/a"}},
                "$defs": {"a": {"type": "object", "required": ["a"], "properties": {"a": {"$ref": "#/$defs/a"}}}},
                "required": ["a"],
            },
            "without end",
        ),
    ],
)
def test_schemas_that_cannot_be_met_say_where(schema, words):
    """An impossible schema gives the API's failure code and the place."""
    with pytest.raises(ExtractionError, match=re.escape(words)) as caught:
        extract(schema, FACTS)
    assert caught.value.code == "schema_invalid"


def test_registered_answers_take_precedence():
    """The newest answer whose conditions hold is given in place of measurements."""
    schema = {"type": "object", "properties": {"label": {"type": "string"}}}
    book = AnswerBook()
    book.register({"label": "any bunny"}, title_contains="BUNNY")
    book.register({"label": "burrow"}, transcript_contains="burrow", prompt_id="prompt_1")
    book.register({"label": "other time"}, at_seconds=24.5)
    assert extract(schema, FACTS, answers=book, prompt_id="prompt_1") == {"label": "burrow"}
    assert extract(schema, FACTS, answers=book, prompt_id="prompt_2") == {"label": "any bunny"}
    assert extract(schema, SILENT, answers=book) != {"label": "any bunny"}


def test_a_registered_answer_must_fit_the_schema():
    """An answer of the wrong shape is a failure that names the field."""
    book = AnswerBook()
    book.register({"label": 5})
    with pytest.raises(ExtractionError, match=r"extraction does not fit .* label: 5 is not of type 'string'"):
        extract({"type": "object", "properties": {"label": {"type": "string"}}}, FACTS, answers=book)


SCHEMA = {
    "type": "object",
    "properties": {
        "scene": {
            "type": "object",
            "properties": {
                "location": {"type": "string"},
                "people": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}},
            },
        },
        "tags": {"type": "array", "items": {"type": "string"}},
        "count": {"type": ["integer", "null"]},
        "mood": {"enum": ["calm", "tense"]},
    },
}


def test_leaves_have_addresses_and_types():
    """Leaves are named by dots, with [] after repeated objects; a list of plain values is one leaf."""
    assert leaf_types(SCHEMA) == {
        "scene.location": "string",
        "scene.people[].name": "string",
        "tags": "array",
        "count": "integer",
        "mood": "string",
    }
    assert leaf_paths(SCHEMA)[0] == "scene.location"


def test_metadata_text_joins_values_in_schema_order():
    """The plain text of a result has its values in the order of the schema, whatever the order of the result."""
    metadata = {"mood": "calm", "tags": ["a", "b"], "scene": {"people": [{"name": "Frank"}], "location": "meadow"}}
    assert metadata_text(metadata, SCHEMA) == "meadow\nFrank\na, b\ncalm"
    assert metadata_text({"label": "x"}) == "x"


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({}, "root"),
        ({"type": "object", "properties": {"a.b": {}}}, "leave out"),
        ({"type": "object", "properties": {"o": {"properties": {"a[": {}}}}}, r"o\.properties"),
        ({"type": "object", "properties": {"metadata_text": {}}}, "reserved"),
        ({"type": "object", "properties": {"a": {"$ref": "https://example.com/x.json"}}}, "leaves the schema"),
        ({"type": "object", "required": "a"}, "not a valid JSON Schema"),
        ({"type": "object", "properties": {"a": {"pattern": "(["}}}, r"properties\.a\.pattern"),
    ],
)
def test_unusable_prompt_schemas_are_refused(schema, words):
    """A schema that the API would refuse gives an error with the reason."""
    with pytest.raises(SchemaError, match=words):
        check_prompt_schema(schema)


def test_samples_are_validated():
    """A sample is valid or gets a message with the place."""
    assert validate_sample(SCHEMA, {"tags": ["x"]}) is None
    problem = validate_sample(SCHEMA, {"scene": {"people": [{"name": 5}]}})
    assert problem == "scene.people[0].name: 5 is not of type 'string'"


@pytest.mark.parametrize(
    "pattern", ["^a{3}b?$", "[^a-zA-Z0]x+", r"^\d{3}-(?:foo|bar)\.$", r"^(?P<x>\w)+$", "^$", "[é-ü]"]
)
def test_patterns_are_met(pattern):
    """Plain regular expressions get a text they match."""
    assert re.search(pattern, sample_of_pattern(pattern))
