"""Generated models: reading, writing, unknown things, and errors that say where."""

from __future__ import annotations

import copy
import datetime as dt
import importlib
import inspect
import io
import json
import pickle
import re
import typing
import uuid
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from videovector._errors import ResponseDecodeError

ANIMAL: dict[str, Any] = {"id": "a1", "name": "Leo", "born_at": "2026-07-17T00:00:00Z", "status": "awake"}
CIRCLE = {"kind": "circle", "radius": 2}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_absent_fields_read_as_their_default_or_none(zoo: ModuleType) -> None:
    """Where the document names a default it counts, a model's default {} is an empty model, all else is None."""
    animal = zoo.Animal.from_dict(ANIMAL)
    assert (animal.age, animal.tags, animal.size, animal.priority) == (0, [], zoo.Size.VALUE_2, 3)
    assert animal.marker == zoo.Marker()
    assert animal.feeling is zoo.Status.ASLEEP
    assert animal.keeper is None
    assert animal.weight is None


def test_null_reads_as_the_default_unless_null_is_a_value(zoo: ModuleType) -> None:
    """Stock raised TypeError for an unexpected null; here it stands for the default, or for itself if nullable."""
    animal = zoo.Animal.from_dict(
        {**ANIMAL, "age": None, "tags": None, "marker": None, "partner": None, "priority": None}
    )
    assert (animal.age, animal.tags, animal.marker, animal.partner) == (0, [], zoo.Marker(), None)
    assert animal.priority is None
    assert zoo.Animal.from_dict(animal.to_dict()).priority is None


def test_defaults_are_not_shared(zoo: ModuleType) -> None:
    """Each object has its own list and its own empty model."""
    one, two = zoo.Animal.from_dict(ANIMAL), zoo.Animal.from_dict(ANIMAL)
    one.tags.append("x")
    one.marker.color = "red"
    assert two.tags == []
    assert two.marker.color is None


def test_unknown_fields_are_kept_and_written_back(zoo: ModuleType) -> None:
    """A newer server's fields survive a round trip, however many known ones are absent."""
    animal = zoo.Animal.from_dict({**ANIMAL, "wings": 2, "keeper": {"name": "Ann", "hat": True}})
    assert animal.extra == {"wings": 2}
    assert animal.keeper.extra == {"hat": True}
    written = animal.to_dict()
    assert written["wings"] == 2
    assert written["keeper"]["hat"] is True
    assert zoo.Animal.from_dict(ANIMAL).extra == {}


def test_an_unknown_field_in_place_of_a_known_one_changes_neither(zoo: ModuleType) -> None:
    """The number of fields is that of a whole object, but they are not all its own."""
    whole = {row[0]: None for row in zoo.Keeper._FIELDS} | {"name": "Ann"}
    del whole["contact"]
    keeper = zoo.Keeper.from_dict({**whole, "hat": True})
    assert (keeper.name, keeper.contact, keeper.extra) == ("Ann", None, {"hat": True})
    del whole["name"]
    with pytest.raises(ResponseDecodeError, match="name: is missing"):
        zoo.Keeper.from_dict({**whole, "hat": True, "coat": True}, strict=True)


@given(
    extra=st.dictionaries(st.text().filter(lambda key: key not in ANIMAL), JSON, max_size=4),
    notes=st.dictionaries(st.text(), JSON),
)
def test_a_document_survives_a_round_trip(zoo: ModuleType, extra: dict[str, Any], notes: dict[str, Any]) -> None:
    """Whatever is free in the document comes back as it was sent."""
    known = {name: value for name, value in extra.items() if name not in {row[0] for row in zoo.Animal._FIELDS}}
    animal = zoo.Animal.from_dict({**ANIMAL, **known, "notes": notes})
    again = zoo.Animal.from_dict(animal.to_dict())
    assert again == animal
    assert again.extra == known
    assert again.notes == notes


def test_dumps_in_the_spelling_of_pydantic_are_read_again(zoo: ModuleType) -> None:
    """What model_dump and model_dump_json give is read again; model_copy changes a copy only."""
    animal = zoo.Animal.from_dict(ANIMAL)
    assert zoo.Animal.model_validate(animal.model_dump()) == animal
    assert zoo.Animal.model_validate_json(animal.model_dump_json()) == animal
    renamed = animal.model_copy(update={"name": "Rex"}, deep=True)
    assert (renamed.name, animal.name, renamed.keeper) == ("Rex", ANIMAL["name"], animal.keeper)
    assert renamed.keeper is None or renamed.keeper is not animal.keeper
    with pytest.raises(TypeError, match="no field nmae"):
        animal.model_copy(update={"nmae": "Rex"})


@given(moment=st.datetimes(timezones=st.timezones()))
def test_timestamps_round_trip(zoo: ModuleType, moment: dt.datetime) -> None:
    """Every aware datetime is read back as the same moment."""
    if moment.utcoffset() is None or moment.utcoffset().total_seconds() % 60:
        return
    animal = zoo.Animal(id="a", name="b", born_at=moment, status="awake")
    # Compared as instants: Python calls ambiguous local times unequal to any other zone's.
    assert zoo.Animal.from_dict(animal.to_dict()).born_at.timestamp() == moment.timestamp()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-07-17t01:02:03z", dt.datetime(2026, 7, 17, 1, 2, 3, tzinfo=dt.UTC)),
        ("2026-07-17T24:00:00Z", dt.datetime(2026, 7, 18, tzinfo=dt.UTC)),
        ("2026-07-17T01:02:03", dt.datetime(2026, 7, 17, 1, 2, 3, tzinfo=dt.UTC)),
        ("2016-12-31T23:59:60Z", dt.datetime(2017, 1, 1, tzinfo=dt.UTC)),
        ("1990-12-31T15:59:60.25-08:00", dt.datetime(1991, 1, 1, 0, 0, 0, 250_000, tzinfo=dt.UTC)),
        ("2015-06-30t23:59:60z", dt.datetime(2015, 7, 1, tzinfo=dt.UTC)),
    ],
)
def test_unusual_timestamps_are_read(zoo: ModuleType, text: str, expected: dt.datetime) -> None:
    """Stock refuses lower-case t and z and 24:00, and leaves datetimes naive."""
    assert zoo.Animal.from_dict({**ANIMAL, "born_at": text}).born_at == expected


@pytest.mark.parametrize(
    ("change", "path", "reason"),
    [
        ({"id": 5}, "id", "expected a string, got an integer"),
        ({"name": None}, "name", "expected a string, got null"),
        ({"born_at": "10"}, "born_at", "expected an RFC 3339 timestamp"),
        ({"born_at": "2026-07"}, "born_at", "expected an RFC 3339 timestamp"),
        ({"born_at": "20260717123456"}, "born_at", "expected an RFC 3339 timestamp"),
        ({"born_at": "2016-12-31T23:58:60Z"}, "born_at", "expected an RFC 3339 timestamp"),
        ({"born_at": "2016-12-30T23:59:60Z"}, "born_at", "expected an RFC 3339 timestamp"),
        ({"born_at": "2016-12-31T23:59:61Z"}, "born_at", "expected an RFC 3339 timestamp"),
        ({"born_at": 10}, "born_at", "expected an RFC 3339 timestamp"),
        ({"status": 5}, "status", "expected a string"),
        ({"age": True}, "age", "expected an integer, got a boolean"),
        ({"weight": "heavy"}, "weight", "expected a number"),
        ({"tags": "x"}, "tags", "expected an array"),
        ({"tags": ["x", 1]}, "tags[1]", "expected a string"),
        ({"scores": {"a": 1, "b": []}}, "scores.b", "expected a number"),
        ({"visits": {"a": ["2026-01-01T00:00:00Z", "never"]}}, "visits.a[1]", "timestamp"),
        ({"keeper": {}}, "keeper.name", "is missing"),
        ({"keeper": []}, "keeper", "expected an object"),
        (
            {"partner": {**ANIMAL, "keeper": {"name": "x", "charges": [{**ANIMAL}]}}},
            "partner.keeper.charges[0].mane",
            "is missing",
        ),
        ({"history": [[], [{"name": 1}]]}, "history[1][0].name", "expected a string"),
        ({"kind": "stone"}, "kind", "expected 'animal'"),
        ({"size": "big"}, "size", "expected an integer"),
        ({"chip": "no"}, "chip", "expected a UUID"),
        ({"birthday": "tomorrow"}, "birthday", "expected a date"),
    ],
)
def test_faults_name_their_path(zoo: ModuleType, change: dict[str, Any], path: str, reason: str) -> None:
    """Stock raised bare KeyError, TypeError or ValueError; here the error says where and what was expected."""
    with pytest.raises(ResponseDecodeError) as caught:
        zoo.Animal.from_dict({**ANIMAL, **change}, strict=True)
    assert caught.value.path == path
    assert reason in caught.value.message
    with pytest.raises(ResponseDecodeError, match=re.escape(f"{path}: ")):
        zoo.Animal.model_validate({**ANIMAL, **change})


def test_a_missing_field_and_a_wrong_root_are_named(zoo: ModuleType) -> None:
    """A missing field is named; a response that is no object at all is said to be at the root."""
    with pytest.raises(ResponseDecodeError) as caught:
        zoo.Animal.from_dict({"id": "a"}, strict=True)
    assert caught.value.path == "name"
    with pytest.raises(ResponseDecodeError) as caught:
        zoo.Animal.from_dict([])
    assert caught.value.path == "$"


def test_faults_do_not_quote_values(zoo: ModuleType) -> None:
    """The value found may be a secret, so only its kind is told."""
    with pytest.raises(ResponseDecodeError) as caught:
        zoo.Animal.from_dict({**ANIMAL, "secret": ["hunter2"]}, strict=True)
    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_numbers_are_taken_as_json_writes_them(zoo: ModuleType) -> None:
    """A float field takes 5, an integer field takes 5.0, and what is written is what was read."""
    animal = zoo.Animal.from_dict({**ANIMAL, "weight": 5, "age": 5.0})
    assert animal.weight == 5
    assert animal.age == 5
    assert isinstance(animal.age, int)


def test_unknown_enum_values_are_kept(zoo: ModuleType) -> None:
    """Stock lost the whole response with ValueError on one new enum value."""
    animal = zoo.Animal.from_dict({**ANIMAL, "status": "purring", "size": 9})
    assert animal.status == "purring"
    assert isinstance(animal.status, zoo.Status)
    assert not animal.status.is_known
    assert zoo.Status.AWAKE.is_known
    assert (animal.size, animal.size.is_known) == (9, False)
    assert animal.to_dict()["status"] == "purring"
    for copied in (pickle.loads(pickle.dumps(animal.status)), copy.deepcopy(animal.status)):
        assert (copied, type(copied), copied.is_known) == ("purring", zoo.Status, False)
    assert pickle.loads(pickle.dumps(animal.size)) == 9


def test_enum_values_that_differ_by_case_are_told_apart(zoo: ModuleType) -> None:
    """Stock died with a traceback on mp4 beside MP4."""
    assert (zoo.Status.MP4, zoo.Status.MP4_2, zoo.Status.ON_HOLD) == ("mp4", "MP4", "on-hold")
    assert zoo.Size.VALUE_NEGATIVE_3 == -3


def test_inherited_fields_are_read(zoo: ModuleType) -> None:
    """Stock flattened allOf; here a schema that extends one other is a subclass of it."""
    old = zoo.OldLion.from_dict({**ANIMAL, "mane": True, "retired_at": "2026-07-17T00:00:00Z", "x": 1})
    assert isinstance(old, zoo.Lion)
    assert isinstance(old, zoo.Animal)
    assert old.extra == {"x": 1}
    assert zoo.OldLion.from_dict(old.to_dict()) == old
    assert not issubclass(zoo.StrictLion, zoo.Lion), "it requires what a lion leaves open"
    assert zoo.Merged.from_dict({"name": "x", "color": "red"}).color == "red"


def test_discriminated_unions_are_read(zoo: ModuleType) -> None:
    """Stock tried the variants in order and raised on a kind it did not know; an unknown kind stays a dict."""
    everything = zoo.Everything.from_dict(
        {
            "shape": CIRCLE,
            "maybe_shape": None,
            "shapes": [CIRCLE, {"kind": "square", "side": 1, "inner": CIRCLE}, {"kind": "blob", "n": 1}],
        }
    )
    assert everything.shape == zoo.Circle(radius=2)
    assert everything.maybe_shape is None
    assert [type(one).__name__ for one in everything.shapes] == ["Circle", "Square", "dict"]
    assert zoo.Everything.from_dict(everything.to_dict()) == everything
    with pytest.raises(ResponseDecodeError) as caught:
        zoo.Everything.from_dict({"shapes": [CIRCLE, {"kind": "circle"}]}, strict=True)
    assert caught.value.path == "shapes[1].radius"


def test_other_unions_are_read(zoo: ModuleType) -> None:
    """Without a discriminator the form that fits best is taken, and none at all is an error."""
    read = zoo.Everything.from_dict
    assert isinstance(read({"any_of_models": {"name": "x"}}).any_of_models, zoo.Keeper)
    assert isinstance(read({"any_of_models": {"color": "x"}}).any_of_models, zoo.Marker)
    assert read({"text_or_number": 5}).text_or_number == 5
    assert read({"text_or_list": ["a"]}).text_or_list == ["a"]
    assert read({"date_or_text": "asleep"}).date_or_text is zoo.Status.ASLEEP
    assert isinstance(read({"date_or_text": "2026-07-17T00:00:00Z"}).date_or_text, dt.datetime)
    with pytest.raises(ResponseDecodeError) as caught:
        read({"text_or_number": []}, strict=True)
    assert caught.value.path == "text_or_number"


def test_recursive_models_and_aliases_are_read(zoo: ModuleType) -> None:
    """A model may hold itself; an alias that stands for itself is left as it came."""
    data = {"value": 1, "children": [{"value": [2]}], "by_name": {"x": {"value": None}}, "json": ["a", ["b"]]}
    tree = zoo.Tree.from_dict(data)
    assert tree.children[0].value == [2]
    assert tree.by_name["x"].value is None
    assert tree.to_dict() == data


def test_constructor_takes_plain_values(zoo: ModuleType) -> None:
    """Enums as text, models as dicts, times as text: what a caller has at hand."""
    animal = zoo.Animal(
        id="a", name="b", born_at="2026-07-17T00:00:00Z", status="awake", keeper={"name": "Ann"}, birthday="2026-07-17",
        chip="12345678123456781234567812345678", history=[[{"name": "x"}]],
    )  # fmt: skip
    assert animal.status is zoo.Status.AWAKE
    assert animal.keeper == zoo.Keeper(name="Ann")
    assert animal.chip == uuid.UUID("12345678123456781234567812345678")
    with pytest.raises(TypeError):
        zoo.Animal("a")


def test_models_are_pickled_copied_and_replaced_whole(zoo: ModuleType) -> None:
    """Models cross process boundaries, and copies keep what is not known."""
    animal = zoo.Animal.from_dict({**ANIMAL, "wings": 2, "partner": ANIMAL})
    for copied in (pickle.loads(pickle.dumps(animal)), copy.copy(animal), copy.deepcopy(animal), animal.replace()):
        assert copied == animal
        assert copied.extra == {"wings": 2}
    assert animal.replace(name="Max").name == "Max"
    assert attrs.evolve(animal.partner, name="Max").name == "Max"
    with pytest.raises(TypeError, match="no field wingspan"):
        animal.replace(wingspan=3)
    assert hash(animal) == hash(animal.replace(name="Max")), "an id is what tells animals apart"
    assert hash(zoo.Keeper(name="Ann")) == hash(zoo.Keeper(name="Ann", charges=[])), "`x-identity` marks the name"
    assert {animal: "here"}[copy.copy(animal)] == "here"
    with pytest.raises(TypeError):
        hash(zoo.Marker())


def test_repr_is_short_and_keeps_secrets(zoo: ModuleType) -> None:
    """Secrets are masked, long text is cut, free-form content is counted."""
    animal = zoo.Animal.from_dict(
        {**ANIMAL, "secret": "hunter2", "token": "hunter3", "notes": {"password": "hunter4"}, "name": "x" * 500}
    )
    shown = repr(animal)
    assert "hunter" not in shown
    assert "secret=***" in shown
    assert len(shown) < 400
    assert "weight" not in shown


def test_what_reads_attrs_fields_sees_a_mask_in_place_of_a_secret(zoo: ModuleType) -> None:
    """Tracebacks of rich, `attrs.asdict` and JSON of it show a mask; the attribute, dumps and copies have the value."""
    animal = zoo.Animal.from_dict({**ANIMAL, "secret": "hunter2", "partner": {**ANIMAL, "token": "hunter3"}})
    shown = [
        repr(attrs.asdict(animal)),
        json.dumps(attrs.asdict(animal), default=str),
        repr([getattr(animal, field.name) for field in attrs.fields(zoo.Animal)]),
    ]
    assert not [text for text in shown if "hunter" in text]
    assert [text.count("***") >= 2 for text in shown[:2]] == [True, True]
    assert (animal.secret, animal.partner.token, animal.token) == ("hunter2", "hunter3", None)
    assert animal.masked_secret == "***"
    copies = [pickle.loads(pickle.dumps(animal)), copy.copy(animal), copy.deepcopy(animal), attrs.evolve(animal, age=3)]
    assert [copied.secret for copied in copies] == ["hunter2"] * 4
    assert animal.to_dict()["secret"] == animal.model_dump()["secret"] == dict(animal)["secret"] == "hunter2"
    animal.secret = "hunter4"
    assert animal.secret == "hunter4"
    assert "hunter" not in repr(attrs.asdict(animal, recurse=False)["masked_secret"])


def test_a_secret_that_could_not_be_read_stays_hidden(zoo: ModuleType) -> None:
    """What came in its place may be the secret in another form."""
    animal = zoo.Animal.from_dict({**ANIMAL, "secret": ["hunter2"]})
    assert not hasattr(animal, "secret")
    # A debugger shows where the model keeps what it could not read.
    assert "hunter2" not in repr(animal) + repr(animal._unread)
    assert animal.to_dict()["secret"] == ["hunter2"]


def test_rich_tracebacks_do_not_show_secrets(zoo: ModuleType) -> None:
    """They print the local variables of each frame, objects field by field."""
    console = pytest.importorskip("rich.console").Console(file=io.StringIO(), width=200)
    traceback = pytest.importorskip("rich.traceback")

    def fail() -> None:
        animal = zoo.Animal.from_dict({**ANIMAL, "secret": "hunter2"})
        raise LookupError(animal.name)

    with pytest.raises(LookupError) as caught:
        fail()
    shown = traceback.Traceback.from_exception(caught.type, caught.value, caught.tb, show_locals=True)
    console.print(shown)
    printed = console.file.getvalue()
    # The source line of the test itself is printed too.
    assert printed.count("hunter2") == printed.count('"secret": "hunter2"')
    assert "***" in printed


def test_the_spellings_of_pydantic_work(zoo: ModuleType) -> None:
    """Users of the published SDK call model_dump, model_dump_json and model_validate."""
    animal = zoo.Animal.model_validate({**ANIMAL, "wings": 2})
    assert zoo.Animal.model_validate(animal) is animal
    dumped = animal.model_dump()
    assert dumped["born_at"] == animal.born_at
    assert dumped["weight"] is None
    assert dumped["wings"] == 2
    assert animal.model_dump(mode="json", exclude_none=True)["born_at"] == "2026-07-17T00:00:00Z"
    assert '"status":"awake"' in animal.model_dump_json()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"include": {"name", "age"}}, {"name": "Leo", "age": 0}),
        ({"include": {"keeper": {"name"}}}, {"keeper": {"name": "Ann"}}),
        ({"include": {"keeper": {"charges": {0: {"mane"}}}}}, {"keeper": {"charges": [{"mane": True}]}}),
        ({"include": {"keeper": {"charges": {"__all__": {"mane"}}}}}, {"keeper": {"charges": [{"mane": True}] * 2}}),
        (
            {"include": {"history"}, "exclude": {"history": {0}}},
            {"history": [[{"name": "b", "charges": None, "contact": None}]]},
        ),
        (
            {"include": {"keeper"}, "exclude": {"keeper": {"charges": True, "contact": ...}}},
            {"keeper": {"name": "Ann"}},
        ),
        ({"include": {"name", "wings"}}, {"name": "Leo", "wings": 2}),
        (
            {"exclude_unset": True, "exclude": {"keeper", "history", "born_at", "wings"}},
            {"id": "a1", "name": "Leo", "status": "awake"},
        ),
        ({"exclude_defaults": True, "include": {"age", "name", "marker"}}, {"name": "Leo"}),
    ],
)
def test_a_dump_takes_and_leaves_out_what_it_is_told_to(
    zoo: ModuleType, arguments: dict[str, Any], expected: dict[str, Any]
) -> None:
    """The arguments of pydantic, also for nested objects and lists."""
    lion = {**ANIMAL, "mane": True}
    animal = zoo.Animal.from_dict(
        {
            **ANIMAL,
            "keeper": {"name": "Ann", "charges": [lion, lion]},
            "history": [[{"name": "a"}], [{"name": "b"}]],
            "wings": 2,
        }
    )
    assert animal.model_dump(**arguments) == expected
    assert json.loads(animal.model_dump_json(**arguments)) == expected


def test_a_dump_is_read_again_dates_uuids_and_renamed_fields_included(zoo: ModuleType, names: ModuleType) -> None:
    """`model_validate(model_dump())` gives an equal object, in either mode and with either names."""
    animal = zoo.Animal.from_dict(
        {**ANIMAL, "birthday": "2026-07-17", "chip": "12345678123456781234567812345678", "keeper": {"name": "Ann"}}
    )
    awkward = names.Awkward.from_dict(awkward_document(names))
    for thing in (animal, awkward):
        for mode in ("python", "json"):
            for by_alias in (False, True):
                assert type(thing).model_validate(thing.model_dump(mode=mode, by_alias=by_alias)) == thing
        assert type(thing).model_validate_json(thing.model_dump_json()) == thing
    assert awkward.model_dump()["class_"] == awkward.model_dump(by_alias=True)["class"]


def test_an_object_is_a_mapping_to_dict(zoo: ModuleType) -> None:
    """`dict(model)` has the attributes, nested models as they are, and the fields that are not known."""
    animal = zoo.Animal.from_dict({**ANIMAL, "keeper": {"name": "Ann"}, "wings": 2})
    content = dict(animal)
    assert content["keeper"] is animal.keeper
    assert (content["name"], content["weight"], content["wings"]) == ("Leo", None, 2)


def test_annotations_can_be_evaluated(zoo: ModuleType) -> None:
    """Frameworks that build forms, tools and documentation from annotations evaluate them."""
    for module in (zoo, importlib.import_module("videovector._generated.models")):
        for name in module.__all__:
            kind = getattr(module, name)
            hints = typing.get_type_hints(kind) if isinstance(kind, type) else {}
            for row in getattr(kind, "_FIELDS", ()):
                assert row[1] in hints
            for method in ("__init__", "from_dict", "to_dict", "model_dump", "replace"):
                if hasattr(kind, "_FIELDS"):
                    assert inspect.signature(getattr(kind, method), eval_str=True).parameters is not None


def test_models_are_fields_of_pydantic_models(zoo: ModuleType) -> None:
    """They are checked, kept as they are, written as the API has them, and described as objects."""
    pydantic: Any = pytest.importorskip("pydantic")
    tour = pydantic.create_model("Tour", lion=(zoo.Lion, ...), animals=(list[zoo.Animal], []))
    made = tour(lion={**ANIMAL, "mane": True}, animals=[zoo.Animal.from_dict({**ANIMAL, "wings": 2})])
    assert isinstance(made.lion, zoo.Lion)
    assert made.animals[0].extra == {"wings": 2}
    assert json.loads(made.model_dump_json())["lion"] == made.lion.to_dict()
    assert made.model_dump()["lion"]["born_at"] == made.lion.born_at
    assert tour.model_validate_json(made.model_dump_json()) == made
    assert tour.model_json_schema()["properties"]["lion"]["title"] == "Lion"
    with pytest.raises(pydantic.ValidationError, match="mane: is missing"):
        tour(lion=ANIMAL)


def test_incomplete_objects_change_and_dump_as_others_do(zoo: ModuleType) -> None:
    """A field that is set can be read; dumps have what was sent; classes made of the object are whole ones."""
    animal = zoo.Animal.from_dict({**ANIMAL, "name": 5, "age": "old", "wings": 2})
    assert animal.model_dump(include={"name", "age", "wings"}) == {"name": 5, "age": "old", "wings": 2}
    assert "status" in dict(animal)
    renamed = animal.replace(name="Max")
    assert (renamed.name, hasattr(animal, "name"), hasattr(renamed, "age")) == ("Max", False, False)
    assert animal.model_copy(deep=True) == animal != renamed
    animal.name, animal.age = "Max", 3
    assert animal.to_dict()["name"] == "Max"
    assert animal.extra == {"wings": 2}
    assert type(animal).from_dict(ANIMAL) == zoo.Animal.from_dict(ANIMAL)
    assert type(type(animal)(id="a", name="b", born_at="2026-01-01T00:00:00Z", status="awake")) is zoo.Animal
    assert hash(animal) == hash(zoo.Animal.from_dict(ANIMAL))
    with pytest.raises(AttributeError, match="no attribute 'wingspan'"):
        _ = animal.wingspan


def awkward_document(names: ModuleType) -> dict[str, Any]:
    """A whole document of the model whose fields are called as Python calls other things."""
    data: dict[str, Any] = {"self": "me", "class": "first"}
    samples = {"str": "x", "int": 3, "float": 1.5, "bool": True, "datetime": "2026-07-17T00:00:00Z"}
    for wire, _, _, form, _, _ in names.Awkward._FIELDS:
        kind = form[1] if form[0] == "optional" else form
        if kind[0] in samples:
            data[wire] = samples[kind[0]]
    data |= {
        "list": ["a"],
        "str": [1],
        "dict": {"a": 1},
        "additional_properties": {"x": 1},
        "define": {"title": "t", "default": "d"},
    }
    return data


def test_awkward_property_names_become_attributes(names: ModuleType) -> None:
    """Stock broke at run time on d, cls, from_dict, to_dict, field_dict and additional_properties."""
    rows = names.Awkward._FIELDS
    data = awkward_document(names)
    thing = names.Awkward.from_dict(data)
    assert thing.extra == {}
    assert thing.to_dict() == data
    assert names.Awkward(**{row[1]: getattr(thing, row[1]) for row in rows}) == thing
    assert (thing.self_, thing.class_, thing.list, thing.from_dict_, thing.with_dash, thing.with_dash_2) == (
        "x",
        "x",
        ["a"],
        "x",
        "x",
        "x",
    )
