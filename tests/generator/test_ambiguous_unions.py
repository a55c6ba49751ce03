"""Unions without a discriminator, of whatever forms: what is written of one is read again as the same."""

from __future__ import annotations

import importlib
import itertools
import json
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import generate
import pytest
from codegen.project import generate_into
from codegen.rules import Rules
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sampling import Sampler, same

Json = dict[str, Any]
SCALARS: list[Json] = [
    {"type": "string"},
    {"type": "string", "enum": ["a", "text"]},
    {"type": "string", "enum": ["b", "2026-07-17"]},
    {"type": "string", "format": "date"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "uuid"},
    {"type": "integer"},
    {"type": "integer", "enum": [0, 2]},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "null"},
    {"const": "a"},
    {"const": 1},
]
DEFAULTS = {"string": "text", "integer": 0, "number": 1}


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Json]) -> Json:
    """Objects that share some of four fields, which may be null, be left out, or have a default."""
    properties: Json = {}
    for name in draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True)):
        schema = draw(inner)
        kind = draw(st.sampled_from(["plain", "nullable", "default"]))
        if kind == "nullable":
            schema = {"anyOf": [schema, {"type": "null"}]}
        elif kind == "default" and schema.get("type") in DEFAULTS and schema.keys() == {"type"}:
            schema = {**schema, "default": DEFAULTS[schema["type"]]}
        properties[name] = schema
    required = draw(st.lists(st.sampled_from(sorted(properties)), unique=True))
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def unions(options: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    return st.builds(
        lambda key, parts: {key: parts},
        st.sampled_from(["oneOf", "anyOf"]),
        st.one_of(st.lists(objects(options), min_size=2, max_size=3), st.lists(options, min_size=2, max_size=3)),
    )


def containers(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    return st.one_of(
        objects(inner),
        unions(inner),
        inner.map(lambda one: {"type": "array", "items": one}),
        inner.map(lambda one: {"type": "object", "additionalProperties": one}),
    )


SCHEMAS = unions(st.recursive(st.sampled_from(SCALARS), containers, max_leaves=4))
_numbers = itertools.count()


def generated(found: list[Json], folder: Path) -> ModuleType:
    """The models of a document whose classes hold one union each."""
    name = f"ambiguous_{next(_numbers)}"
    schemas = {f"H{n}": {"type": "object", "required": ["v"], "properties": {"v": one}} for n, one in enumerate(found)}
    raw = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": json.loads(json.dumps(schemas))},
    }
    generate_into(folder / name, raw, templates=generate.TEMPLATES, runtime="videovector", rules=Rules(), banner="")
    importlib.invalidate_caches()
    return importlib.import_module(f"{name}.models")


def changed(value: Any, chance: random.Random) -> Any:
    """A value with fields left out, null or unknown, and here and there another value in its place."""
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if chance.random() > 0.1}
        inner = {name: None if chance.random() < 0.1 else changed(one, chance) for name, one in kept.items()}
        return {**inner, **({chance.choice("abz"): chance.choice([1, "a", None])} if chance.random() < 0.2 else {})}
    if isinstance(value, list):
        return [changed(one, chance) for one in value]
    return (
        chance.choice([1, 1.0, "a", "b", "zz", "2026-07-17", "2026-07-17T01:02:03Z"])
        if chance.random() < 0.1
        else value
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    found = tmp_path_factory.mktemp("ambiguous")
    sys.path.insert(0, str(found))
    yield found
    sys.path.remove(str(found))


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(SCHEMAS, min_size=10, max_size=10), seed=st.integers(0, 1000))
def test_second_reading_is_the_first(folder: Path, found: list[Json], seed: int) -> None:
    """Whatever the forms of a union: values of each come back whole, and anything read is read again the same."""
    models = generated(found, folder)
    sampler, chance = Sampler({}), random.Random(seed)
    for number, schema in enumerate(found):
        model = getattr(models, f"H{number}")
        for value in sampler.values(schema, 3):
            read = model.from_dict({"v": value, "unknown": 1})
            assert same({"v": value, "unknown": 1}, read.to_dict()), schema
            for one in (value, changed(value, chance), changed(value, chance)):
                try:
                    read = model.read_dict({"v": one})
                except (TypeError, ValueError, KeyError):
                    continue  # no form has it
                written = read.to_dict()
                again = model.read_dict(written)
                assert again == read, (schema, one)
                assert again.to_dict() == written, (schema, one)
                # Field by field, as when another field of the object is ill-formed.
                assert model.from_dict({"v": one}) == read
