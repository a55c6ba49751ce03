"""Unions are read as the form that the value has, and read again as the same; what a model dumps is read again."""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import generate
import pytest
from codegen.project import generate_into
from codegen.rules import Rules
from hypothesis import example, given
from hypothesis import strategies as st
from sampling import same


def form(kind: Any, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind", "id"],
        "properties": {"kind": kind, "id": {"type": "string"}, **properties},
    }


FORMS: dict[str, Any] = {
    # Told apart by enums of one value, of text and of numbers, as they have no discriminator.
    "Circle": form({"type": "string", "enum": ["circle"]}, radius={"type": "number"}),
    "Square": form({"type": "string", "enum": ["square"]}, side={"type": "number", "default": 1}),
    "Dot": form({"type": "string", "enum": ["dot"]}),
    "Box": form({"type": "integer", "enum": [18]}, inside={"$ref": "#/components/schemas/Shape"}),
    "Check": form({"type": "integer", "enum": [23]}),
    # The same fields but for one, which null leaves out of what is written; told apart by a const.
    "Plain": form({"type": "string", "enum": ["plain", "simple"]}),
    "Fancy": form({"const": "fancy"}, frill={"type": ["string", "null"]}),
}
SCHEMAS: dict[str, Any] = {
    **FORMS,
    "Shape": {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in FORMS]},
    "Day": {"oneOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]},
    "Holder": {
        "type": "object",
        "required": ["shapes", "day"],
        "properties": {
            "shapes": {"type": "array", "items": {"$ref": "#/components/schemas/Shape"}},
            "day": {"$ref": "#/components/schemas/Day"},
            "made-at": {"type": "string", "format": "date-time"},
            "token": {"type": "string", "format": "uuid"},
        },
    },
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("unions")
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": SCHEMAS},
    }
    generate_into(
        folder / "unions_package",
        document,
        templates=generate.TEMPLATES,
        runtime="videovector",
        rules=Rules(),
        banner="",
    )
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield importlib.import_module("unions_package.models")
    sys.path.remove(str(folder))


KINDS: dict[str, Any] = {
    "Circle": "circle", "Square": "square", "Dot": "dot", "Box": 18, "Check": 23, "Plain": "simple", "Fancy": "fancy",
}  # fmt: skip
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
OPTIONAL: dict[str, Any] = {
    "Circle": {"radius": NUMBERS},
    "Square": {"side": NUMBERS},
    "Fancy": {"frill": st.one_of(st.none(), st.text())},
}


@st.composite
def shapes(draw: st.DrawFn, depth: int = 0) -> tuple[str, dict[str, Any]]:
    """A form and a value of it, with any of its optional fields and fields that nobody knows."""
    name = draw(st.sampled_from(sorted(KINDS)))
    value: dict[str, Any] = {"kind": KINDS[name], "id": draw(st.text())}
    for field, values in OPTIONAL.get(name, {}).items():
        if draw(st.booleans()):
            value[field] = draw(values)
    if name == "Box" and depth < 2 and draw(st.booleans()):
        value["inside"] = draw(shapes(depth + 1))[1]
    unknown = draw(st.dictionaries(st.sampled_from(["x-a", "x-b"]), st.integers(), max_size=2))
    return name, {**value, **unknown}


DAYS = st.one_of(
    st.dates().map(lambda one: one.isoformat()),
    st.datetimes(timezones=st.just(dt.UTC)).map(lambda one: one.isoformat().replace("+00:00", "Z")),
)


NESTED = {"kind": 18, "id": "", "x-a": 0, "x-b": 0, "inside": {"kind": 18, "id": "", "x-a": 0}}


@given(chosen=st.lists(shapes(), max_size=4), day=DAYS)
@example(chosen=[("Box", {"kind": 18, "id": "", "inside": NESTED})], day="2000-01-01")
def test_values_are_read_as_the_form_they_have(models: ModuleType, chosen: list[Any], day: str) -> None:
    """Whatever the order of the forms, each value is of its own, is written as it came, and is read again the same."""
    given_value = {"shapes": [value for _, value in chosen], "day": day}
    read = models.Holder.from_dict(given_value)
    assert [type(one).__name__ for one in read.shapes] == [name for name, _ in chosen]
    written = read.to_dict()
    assert written["day"] == day
    assert models.Holder.from_dict(written) == read
    assert models.Holder.from_dict(written).to_dict() == written
    assert all(same(sent, back) for (_, sent), back in zip(chosen, written["shapes"], strict=True))


@given(chosen=st.lists(shapes(), max_size=3), day=DAYS, token=st.uuids(), mode=st.sampled_from(["python", "json"]))
def test_dumps_are_read_again(models: ModuleType, chosen: list[Any], day: str, token: Any, mode: Any) -> None:
    """`model_validate` takes what `model_dump` gives, in either mode, with dates, UUIDs and renamed fields."""
    read = models.Holder.from_dict(
        {"shapes": [value for _, value in chosen], "day": day, "made-at": "2026-07-17T01:02:03Z", "token": str(token)}
    )
    for by_alias in (True, False):
        assert models.Holder.model_validate(read.model_dump(mode=mode, by_alias=by_alias)) == read
    assert models.Holder.model_validate_json(read.model_dump_json()) == read
