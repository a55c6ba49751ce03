"""The document is read by one reader, by the rules of YAML 1.2, and written in one form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import document as documents
import format_document
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

read = documents.reader.read
# Writing takes tens of milliseconds.
some = settings(max_examples=40)
HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=150),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=20), inner, max_size=3),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("off", "off"),
        ("2026-01-01", "2026-01-01"),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        ("True", True),
        ("~", None),
        ("", None),
    ],
)
def test_scalars_are_those_of_yaml_1_2(text: str, value: object) -> None:
    """What YAML 1.1 took for booleans, times and octal numbers is text, or the number it says."""
    found = read(f"value: {text}")["value"]
    assert found == value
    assert type(found) is type(value)


def test_keys_are_text() -> None:
    """A status written as a number is the same key as in JSON, and so are words that look like other values."""
    assert read("200: a\nnull: b\ntrue: c\n1.0: d") == {"200": "a", "null": "b", "true": "c", "1.0": "d"}


def test_merge_keys_are_filled_in() -> None:
    """`<<` takes over the entries of another object; what stands beside it wins."""
    assert read("a: &x {b: 1, c: 1}\nd: {<<: *x, b: 2}")["d"] == {"b": 2, "c": 1}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb: 2\na: 3", "line 3: the key 'a' is used twice"),
        ('{"a": 1, "a": 2}', "the key 'a' twice"),
        ("a: &x {y: *x}", "recursive"),
        ("a: !!binary aGk=", "JSON can't express"),
        ("a: .inf", "JSON can't express inf"),
        ('{"a": NaN}', "NaN is not a number in JSON"),
        ("a: !!python/object:os.system x", "constructor for the tag"),
        ("? [a]\n: 1", "a key must be a string"),
        ('{"a": 1,\n "b": }}', "is not JSON: line 2"),
        ("a: b: c", "line 1: mapping values are not allowed"),
        ("[" * 5000, "nested too deeply"),
    ],
)
def test_what_can_not_be_read_is_told_with_its_line(text: str, told: str) -> None:
    """Doubled keys, values that JSON can't express, and broken text are refused."""
    with pytest.raises(documents.DocumentSyntaxError) as caught:
        read(text)
    assert told in str(caught.value)


def test_aliases_can_not_multiply_without_end() -> None:
    """A few lines that stand for billions of values are refused at once."""
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(documents.DocumentSyntaxError, match="aliases expand to more than"):
        read("\n".join(rows))


def test_a_place_is_found_in_the_text() -> None:
    """A place in the document is found in its text; where it is not there, the nearest place above it is."""
    text = HEAD + "paths:\n  /a:\n    get:\n      tags: [x]\n"
    lines = documents.reader.Lines(text)
    assert lines.of(["paths", "/a", "get", "tags"]) == 6
    assert lines.of(["paths", "/a", "get", "responses"]) == 5
    assert documents.reader.Lines(json.dumps({"a": 1}, indent=1)).of(["a"]) == 2
    assert documents.reader.Lines("a: b: c").of(["a"]) is None


@some
@given(value=st.dictionaries(st.text(min_size=1, max_size=20), JSON, max_size=4))
def test_whatever_is_written_is_read_again(value: dict[str, Any]) -> None:
    """Any data survives the one form, and the form is stable."""
    text = format_document.canonical(json.dumps({"openapi": "3.1.0", "x": value}))
    assert read(text) == {"openapi": "3.1.0", "x": value}
    assert format_document.canonical(text) == text


@some
@given(before=st.dictionaries(st.text(max_size=9), JSON, max_size=4), after=st.dictionaries(st.text(), JSON))
def test_an_update_says_what_was_wanted(before: dict[str, Any], after: dict[str, Any]) -> None:
    """However two versions differ, the updated text says the new one."""
    text = format_document.canonical(json.dumps({"openapi": "3.1.0", "x": before}))
    assert read(format_document.updated(text, {"openapi": "3.1.0", "x": after})) == {"openapi": "3.1.0", "x": after}


@some
@given(texts=st.lists(st.text(max_size=30) | st.from_regex(r"[a-z]+\??( [a-z?]+){0,2}", fullmatch=True), max_size=5))
def test_every_reader_takes_written_text_for_text(texts: list[str]) -> None:
    """A reader of YAML 1.1 finds the same text in lists and mappings on one line, question marks included."""
    document: dict[str, Any] = {"openapi": "3.1.0", "x-lines": texts, "x-text": {text: text for text in texts}}
    written = format_document.canonical(json.dumps(document))
    assert yaml.load(written, Loader=yaml.SafeLoader) == document  # the loader in Python is the stricter one


def test_a_question_mark_in_a_mapping_on_one_line_is_quoted() -> None:
    """Plain text with a question mark between braces breaks some readers; in a block it is left plain."""
    written = format_document.canonical(HEAD + "x-flow: {content: 'Where is it?'}\nx-block: 'Where is it?'\n")
    assert 'x-flow: {content: "Where is it?"}\nx-block: Where is it?\n' in written
    assert yaml.load(written, Loader=yaml.SafeLoader) == read(written)


def test_a_new_paragraph_has_no_line_that_is_too_long() -> None:
    """What an update writes anew is broken at 120 characters, and so is a paragraph with a longer line; others stay."""
    short = "x-short: >-\n  Two\n  words.\n"
    long = f"x-long: >-\n  {'word ' * 40}end\n"
    wanted = read(HEAD + short + long) | {"x-new": {"inner": ["other " * 60 + "end"]}}
    written = format_document.updated(HEAD + short + long, wanted)
    assert read(written) == wanted
    assert short in written
    widths = [len(line) for line in written.splitlines()]
    assert max(widths) <= 120
    assert sum(width > 110 for width in widths) >= 3, "lines are filled"
    assert format_document.canonical(written) == written


def test_form_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Quotes, order and null have one form; comments, paragraphs and flow style stay; --check only tells."""
    path = tmp_path / "api.yaml"
    path.write_text(
        "info: {title: 'T', version: '1'}\nopenapi: '3.1.0' # A comment.\npaths:\n  /a:\n    get:\n"
        "      responses: {'200': {description: \"It\"}}\n      operationId: 'getA'\n"
        "      description: >-\n        One\n        two.\n      x-empty:\n",
        encoding="utf-8",
    )
    before = path.read_text(encoding="utf-8")
    assert format_document.main(["--check", str(path)]) == 1
    assert "make format-document" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == before
    assert format_document.main([str(path)]) == 0
    assert path.read_text(encoding="utf-8") == (
        'openapi: 3.1.0   # A comment.\ninfo: {title: T, version: "1"}\npaths:\n  /a:\n    get:\n'
        "      operationId: getA\n      description: >-\n        One\n        two.\n"
        '      responses: {"200": {description: It}}\n      x-empty: null\n'
    )
    assert format_document.main(["--check", str(path)]) == 0


def test_new_entries_stand_where_the_new_version_has_them() -> None:
    """An added property stands after the one it follows, an added list entry at its place; comments stay."""
    text = HEAD + "x-list:\n  # First.\n  - name: a\n  - name: b\nx-map:\n  one: 1 # One.\n  two: 2\n"
    wanted = read(text)
    wanted["x-list"].insert(1, {"name": "c", "long": "word " * 30 + "end"})
    wanted["x-map"] = {"one": 1, "between": None, "two": 3}
    written = format_document.updated(text, wanted)
    assert read(written) == wanted
    assert "one: 1 # One.\n  between: null\n  two: 3\n" in written
    assert "long: >-\n" in written
