"""Generated models: reading, writing, unknown things, and errors that say where."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import re
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


@given(
    extra=st.dictionaries(st.text().filter(lambda key: key not in ANIMAL), JSON, max_size=4),
    notes=st.dictionaries(st.text(), JSON),
)
def test_round_trip(zoo: ModuleType, extra: dict[str, Any], notes: dict[str, Any]) -> None:
    """Whatever is free in the document comes back as it was sent."""
    known = {name: value for name, value in extra.items() if name not in {row[0] for row in zoo.Animal._FIELDS}}
    animal = zoo.Animal.from_dict({**ANIMAL, **known, "notes": notes})
    again = zoo.Animal.from_dict(animal.to_dict())
    assert again == animal
    assert again.extra == known
    assert again.notes == notes


def test_spellings_of_pydantic(zoo: ModuleType) -> None:
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
def test_unusual_timestamps(zoo: ModuleType, text: str, expected: dt.datetime) -> None:
    """Stock refuses lower-case t and z and 24:00, and leaves datetimes naive."""
    assert zoo.Animal.from_dict({**ANIMAL, "born_at": text}).born_at == expected


@pytest.mark.parametrize(
    ("change", "path", "reason"),
    [
        ({"id": 5}, "id", "expected a string, got an integer"),
        ({"name": None}, "name", "expected a string, got null"),
        ({"born_at": "10"}, "born_at", "expected an RFC 3339 timestamp"),
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


def test_missing_field_and_wrong_root(zoo: ModuleType) -> None:
    """A missing field is named; an answer that is no object at all is said to be at the root."""
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
    """Stock lost the whole answer with ValueError on one new enum value."""
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


def test_enum_values_that_differ_by_case(zoo: ModuleType) -> None:
    """Stock died with a traceback on mp4 beside MP4."""
    assert (zoo.Status.MP4, zoo.Status.MP4_2, zoo.Status.ON_HOLD) == ("mp4", "MP4", "on-hold")
    assert zoo.Size.VALUE_NEGATIVE_3 == -3


def test_inheritance(zoo: ModuleType) -> None:
    """Stock flattened allOf; here a schema that extends one other is a subclass of it."""
    old = zoo.OldLion.from_dict({**ANIMAL, "mane": True, "retired_at": "2026-07-17T00:00:00Z", "x": 1})
    assert isinstance(old, zoo.Lion)
    assert isinstance(old, zoo.Animal)
    assert old.extra == {"x": 1}
    assert zoo.OldLion.from_dict(old.to_dict()) == old
    assert not issubclass(zoo.StrictLion, zoo.Lion), "it requires what a lion leaves open"
    assert zoo.Merged.from_dict({"name": "x", "color": "red"}).color == "red"


def test_discriminated_unions(zoo: ModuleType) -> None:
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


def test_other_unions(zoo: ModuleType) -> None:
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


def test_recursive_models_and_aliases(zoo: ModuleType) -> None:
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


def test_pickle_copy_and_replace(zoo: ModuleType) -> None:
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


def test_pydantic_spellings(zoo: ModuleType) -> None:
    """Users of the published SDK call model_dump, model_dump_json and model_validate."""
    animal = zoo.Animal.model_validate({**ANIMAL, "wings": 2})
    assert zoo.Animal.model_validate(animal) is animal
    dumped = animal.model_dump()
    assert dumped["born_at"] == animal.born_at
    assert dumped["weight"] is None
    assert dumped["wings"] == 2
    assert animal.model_dump(mode="json", exclude_none=True)["born_at"] == "2026-07-17T00:00:00Z"
    assert '"status":"awake"' in animal.model_dump_json()


def test_awkward_property_names(names: ModuleType) -> None:
    """Stock broke at run time on d, cls, from_dict, to_dict, field_dict and additional_properties."""
    rows = names.Awkward._FIELDS
    data: dict[str, Any] = {"self": "me", "class": "first"}
    samples = {"str": "x", "int": 3, "float": 1.5, "bool": True, "datetime": "2026-07-17T00:00:00Z"}
    for wire, _, _, form, _, _ in rows:
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
