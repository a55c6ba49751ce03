"""Fuzzing of the decoders: real responses, damaged in every place; only errors of the SDK come out."""

from __future__ import annotations

import copy
import importlib
import inspect
import json
import pickle
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import videovector._generated.api
import videovector._generated.models as models
from videovector import ResponseDecodeError, VideoVectorError
from videovector.sandbox.openapi import document_reader

DOCUMENT: dict[str, Any] = document_reader.read(
    (Path(__file__).parents[2] / "openapi" / "videovector.yaml").read_text(encoding="utf-8")
)
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
MODELS = sorted(name for name in models.__all__ if hasattr(getattr(models, name), "from_dict"))

# What a damaged, changed or hostile server may put where something else was.
JUNK: list[Any] = [
    None,
    True,
    -1,
    2**70,
    1e308,
    float("inf"),
    "",
    "x",
    "2026-13-45T99:99:99Z",
    "\ud800",
    [],
    [None],
    [[]],
    {},
    {"": None},
    {"id": {"id": []}},
]


def resolved(schema: Any) -> Any:
    while isinstance(schema, dict) and "$ref" in schema:
        node: Any = DOCUMENT
        for step in schema["$ref"].removeprefix("#/").split("/"):
            node = node[step]
        schema = {**node, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema


def sample(schema: Any, depth: int = 0) -> Any:
    """A whole response of a schema: its own example, or one put together from those of its parts."""
    schema = resolved(schema)
    for key in ("example", "const", "default"):
        if schema.get(key) is not None:
            return schema[key]
    for key in ("examples", "enum"):
        if schema.get(key):
            return schema[key][0]
    if schema.get("allOf"):
        parts = [sample(part, depth) for part in schema["allOf"]]
        whole = {name: value for part in parts if isinstance(part, dict) for name, value in part.items()}
        return {**whole, **properties(schema, depth)} if whole else parts[0]
    for key in ("oneOf", "anyOf"):
        if schema.get(key):
            return sample(schema[key][0], depth)
    kinds = schema.get("type", "object" if "properties" in schema else "string")
    kind = kinds if isinstance(kinds, str) else next(kind for kind in kinds if kind != "null")
    if kind == "object":
        return properties(schema, depth)
    if kind == "array":
        return [] if depth > 6 else [sample(schema.get("items", {}), depth + 1)]
    if schema.get("format") == "date-time":
        return "2026-01-02T03:04:05Z"
    return {"string": "text", "integer": 1, "number": 1.5, "boolean": True, "null": None}[kind]


def properties(schema: Any, depth: int) -> dict[str, Any]:
    if depth > 6:
        return {}
    return {name: sample(part, depth + 1) for name, part in schema.get("properties", {}).items()}


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value inside a document, itself included."""
    yield path
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value[:2]):
            yield from places(inner, (*path, index))


def damaged(document: Any, path: tuple[Any, ...], junk: Any, *, remove: bool = False) -> Any:
    if not path:
        return junk
    whole = copy.deepcopy(document)
    node = whole
    for step in path[:-1]:
        node = node[step]
    if remove:
        del node[path[-1]]
    else:
        node[path[-1]] = junk
    return whole


def digest(read: Callable[[Any], Any], document: Any) -> None:
    """Read a document: a value that can be used, or an error of the SDK that says where."""
    try:
        value = read(document)
    except VideoVectorError as failure:
        problem = failure
    else:
        problem = None
    if problem is not None:
        assert problem.path if isinstance(problem, ResponseDecodeError) else problem.message
        str(pickle.loads(pickle.dumps(problem))).encode()
        return
    repr(value)
    if hasattr(value, "to_dict"):
        value.to_dict()


@pytest.mark.parametrize("name", MODELS)
def test_a_response_reads_whatever_value_of_a_model_is_replaced(name: str) -> None:
    """A whole response reads and comes back; with any of its values replaced or left out it still reads."""
    model = getattr(models, name)
    whole = sample(SCHEMAS[name])
    value = model.from_dict(whole)
    assert model.from_dict(value.to_dict()) == value
    assert pickle.loads(pickle.dumps(value)) == value
    for path in places(whole):
        for junk in JUNK:
            digest(model.from_dict, damaged(whole, path, junk))
        if path:
            digest(model.from_dict, damaged(whole, path, None, remove=True))


@pytest.mark.parametrize("name", MODELS)
def test_one_damaged_field_never_breaks_an_object_and_changes_no_other_field(name: str) -> None:
    """Any field of any model removed or ill-typed: the others read the same, and using it reads or raises."""
    model = getattr(models, name)
    whole = sample(SCHEMAS[name])
    good = model.from_dict(whole)
    for wire, attribute, *_ in model._FIELDS:
        for document in [
            {key: value for key, value in whole.items() if key != wire},
            *({**whole, wire: junk} for junk in JUNK),
        ]:
            value = model.from_dict(document)
            others = [row[1] for row in model._FIELDS if row[1] != attribute]
            assert [getattr(value, other) for other in others] == [getattr(good, other) for other in others]
            assert value == copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value))
            if hasattr(value, attribute):
                continue
            check_unreadable(model, value, attribute, wire, document)


def check_unreadable(model: Any, value: Any, attribute: str, wire: str, document: dict[str, Any]) -> None:
    """A field that could not be read says so when it is used, and only then."""
    with pytest.raises(ResponseDecodeError) as caught:
        getattr(value, attribute)
    assert isinstance(caught.value, AttributeError)
    assert caught.value.message.startswith(f"{model.__name__}.{attribute} can't be read")
    assert caught.value.path.startswith(wire)
    with pytest.raises(ResponseDecodeError) as refused:
        model.from_dict(document, strict=True)
    assert refused.value.path == caught.value.path
    written = value.to_dict()
    assert (wire in written) == (wire in document)
    assert written.get(wire) == document.get(wire)
    assert value == model.from_dict(document)
    assert f"{attribute}=<" in repr(value)
    assert isinstance(value, model)


def readers() -> dict[str, Callable[[Any], Any]]:
    """The reader of every operation."""
    found: dict[str, Callable[[Any], Any]] = {}
    for module in pkgutil.iter_modules(videovector._generated.api.__path__):
        content = importlib.import_module(f"videovector._generated.api.{module.name}")
        found |= {
            f"{module.name}.{name.removeprefix('_read_')}": function
            for name, function in inspect.getmembers(content, inspect.isfunction)
            if name.startswith("_read_")
        }
    return found


READERS = readers()
RESPONSES = [
    example
    for path in DOCUMENT["paths"].values()
    for operation in path.values()
    if isinstance(operation, dict)
    for status, documented in operation.get("responses", {}).items()
    if str(status).startswith("2")
    for media in resolved(documented).get("content", {}).values()
    for example in [media.get("example"), *(resolved(one).get("value") for one in media.get("examples", {}).values())]
    if example is not None
]
ANYTHING = st.recursive(
    st.sampled_from(JUNK[:10]) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["data", "items", "pagination", "next_cursor", "results", "id"]), inner)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("name", READERS)
def test_every_reader_takes_anything(name: str) -> None:
    """The reader of every operation, given every example of the whole document and junk, reads or says why not."""
    for document in [*RESPONSES, *JUNK]:
        # Bytes and text responses are read by functions that get no document.
        digest(READERS[name], copy.deepcopy(document))


@settings(max_examples=400)
@given(data=st.data())
def test_damaged_responses_are_values_or_sdk_errors(data: st.DataObject) -> None:
    """Real responses with several places damaged at once, in the reader of any operation."""
    document: Any = copy.deepcopy(data.draw(st.sampled_from(RESPONSES)))
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(list(places(document))))
        document = damaged(document, path, data.draw(ANYTHING), remove=bool(path) and data.draw(st.booleans()))
    digest(READERS[data.draw(st.sampled_from(sorted(READERS)))], document)


def test_the_readers_of_all_operations_are_tried() -> None:
    """The table of readers is that of the API, not a few of it."""
    assert len(READERS) > 100


@settings(max_examples=300)
@given(body=st.binary(max_size=200) | ANYTHING.map(lambda value: json.dumps(value).encode()))
def test_damaged_deliveries_are_refused(body: bytes) -> None:
    """A webhook delivery that is signed but damaged gives an error of the SDK."""
    from videovector import webhooks

    secret = "whsec_test"
    try:
        webhooks.parse(body, webhooks.sign(body, secret), secret)
    except VideoVectorError as failure:
        str(failure).encode()


@settings(max_examples=200)
@given(chunks=st.lists(st.binary(max_size=40) | st.sampled_from([b"data: {}\n\n", b"event: x\n", b"id: \x00\n"])))
def test_damaged_event_streams_are_read_past_the_damage(chunks: list[bytes]) -> None:
    """Any bytes are an event stream; what is no event is passed over."""
    from videovector._generated.sync._response.sse import decode_events

    for event in decode_events(iter(chunks)):
        assert isinstance(event.data, str)
