"""Documents that others write: generated faithfully with what was put right told, or refused with every reason."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import generate
import pytest
from codegen.operations import OperationReader
from codegen.preparation import Preparation
from codegen.project import Report, UnsupportedError, generate_into
from codegen.rules import Rules
from codegen.shapes import Registry
from sampling import Sampler, faults, same

from videovector import InvalidArgumentError
from videovector._models.values import to_json

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SHOP = HERE / "foreign" / "shop.yaml"
ARGUMENTS = HERE / "foreign" / "arguments.yaml"
DEFAULTS = HERE / "foreign" / "defaults.yaml"
FIXTURES = sorted([*(HERE / "fixtures").glob("*.yaml"), SHOP, DEFAULTS, ROOT / "openapi" / "videovector.yaml"])


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The generated shop, importable, and what was said about it."""
    folder = tmp_path_factory.mktemp("foreign")
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "generate.py"), str(SHOP), "--output", str(folder / "foreign_shop")],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    generate.generate(ARGUMENTS, folder / "foreign_arguments")
    generate.generate(DEFAULTS, folder / "foreign_defaults")
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield folder / "foreign_shop", done.stderr
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def models(package: tuple[Path, str]) -> ModuleType:
    return importlib.import_module("foreign_shop.models")


def generated(document: dict[str, Any], folder: Path, **options: Any) -> Report:
    """Generate into a folder, without formatting, which takes longer than all else."""
    return generate_into(
        folder, document, templates=generate.TEMPLATES, runtime="videovector", rules=Rules(), banner="", **options
    )


def document(paths: dict[str, Any], schemas: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas or {}},
    }


def get(schema: Any, **more: Any) -> dict[str, Any]:
    """An operation that gives a value of a schema."""
    content = {"application/json": {"schema": schema}}
    return {"get": {"responses": {"200": {"description": "It", "content": content}}, **more}}


@pytest.mark.parametrize(
    "told",
    [
        "shop.yaml:6: #/paths/~1items~1{item_id}/get: has no operationId; getItemsByItemId is derived from",
        "get: the path parameter item_id is not declared; a string is assumed",
        "get: the default of the argument mode does not fit its type and is left out: 'quick'",
        "get: the pattern of code is in a dialect that Python does not support, and is not checked",
        "#/paths/~1items/put: create_item would be the name of POST /items too; called create_item2",
        "#/paths/~1items/post: documents no success; the default response is used for it",
        "#/paths/~1items/put: documents no success; the response is not read",
        "#/components/schemas/Item: the class ItemKind would be another's too; called ItemKind2",
        "#/components/schemas/Item/properties/state/enum: has duplicates or values of another type than string",
        "#/components/schemas/Item: the default of Item.amount does not fit its type and is left out: 'many'",
        "#/components/schemas/Item: anyOf that only constrains is not checked before sending",
        "#/components/schemas/Item/properties/note: is null; any value is allowed",
        "#/components/schemas/Model: the class Model would be another's too; called Model_",
        "the reference #/components/schemas/Item/properties/name became the component ItemName",
    ],
)
def test_what_was_put_right_is_told(told: str, package: tuple[Path, str]) -> None:
    """Each habit that has one meaning is read that way, and told with its place."""
    assert told in package[1]


def test_inline_classes_are_told_apart(models: ModuleType) -> None:
    """Options of a union, bodies of two statuses, and inline schemas named as a component have classes of their own."""
    item = {"item_id": "i", "name": "n", "kind": "c"}
    person = models.Item.from_dict({**item, "owner": {"person": "Ann"}}).owner
    firm = models.Item.from_dict({**item, "owner": {"firm": "Acme"}}).owner
    nobody = models.Item.from_dict({**item, "owner": "nobody"}).owner
    assert (person.person, firm.firm, nobody) == ("Ann", "Acme", "nobody")
    assert len({type(one).__name__ for one in (person, firm, nobody)}) == 3
    assert models.ItemKind(label="x").label == "x"
    assert models.Item.from_dict(item).kind == "c"
    api = importlib.import_module("foreign_shop.api.default")
    assert type(api.get_items_by_item_id("i").read({"retry": 3})).__name__ == "GetItemsByItemIdResponse"
    assert isinstance(api.get_items_by_item_id("i").read(item), models.Item)


def test_read_only_and_write_only_fields_stand_on_their_side_alone(models: ModuleType) -> None:
    """A builder asks for nothing that only the server makes, and a reader for nothing that is only ever sent."""
    api = importlib.import_module("foreign_shop.api.items")
    assert api.create_item(name="n", password="p", kind="a").json == {"name": "n", "password": "p", "kind": "a"}
    with pytest.raises(TypeError, match="item_id"):
        api.create_item(item_id="i", name="n", password="p", kind="a")
    assert models.Item.from_dict({"item_id": "i", "name": "n", "kind": "a"}).password is None


def test_constraints_leave_the_properties_alone(models: ModuleType) -> None:
    """`anyOf` of `required` beside properties is no union: the schema keeps its fields."""
    assert {row[0] for row in models.Item._FIELDS} >= {"item_id", "name", "password", "kind", "owner", "amount"}


def test_alternatives_inside_all_of_become_a_union(models: ModuleType) -> None:
    """`allOf` with a `oneOf` in it is a union of classes that have the fields of both."""
    read = importlib.import_module("foreign_shop.api.model").get_shapes().read
    circle, square = read([{"kind": "c", "name": "n", "radius": 1}, {"kind": "s", "side": 2}])
    assert (circle.kind, circle.name, circle.radius, square.kind, square.side) == ("c", "n", 1, "s", 2)
    assert type(circle) is not type(square)


def test_text_stays_as_it_came(models: ModuleType) -> None:
    """A union of a moment and any text is text; nothing that was sent is rewritten."""
    given = {"item_id": "i", "name": "n", "kind": "a", "made_at": "2026-07-17t00:00:00.000z"}
    assert models.Item.from_dict(given).to_dict()["made_at"] == given["made_at"]


def test_references_to_files_beside_the_document_are_brought_in(models: ModuleType) -> None:
    """Paths, parameters and schemas of other files are brought in, recursive ones too."""
    listing = importlib.import_module("foreign_shop.api.parts").list_parts(limit=3)
    part = listing.read([{"part_id": "a", "inside": [{"part_id": "b"}]}])[0]
    assert isinstance(part, models.Part)
    assert part.inside[0].part_id == "b"
    assert listing.query == [("limit", "3")]


@pytest.mark.parametrize("path", FIXTURES, ids=[path.stem for path in FIXTURES])
def test_values_of_every_schema_come_back(
    path: Path, tmp_path: Path, packages: Path, package: tuple[Path, str]
) -> None:
    """Values of every schema are read and written unchanged, unknown fields included, and read again the same."""
    name = {
        "shop": "foreign_shop",
        "defaults": "foreign_defaults",
        "videovector": "videovector._generated",
    }.get(path.stem, f"{packages.name}.{path.stem}")
    found = importlib.import_module(f"{name}.models")
    raw = generate.load(path)
    Preparation(raw, path, generate.read_file).run()
    registry, sampler = Registry(raw), Sampler(raw)
    problems: list[str] = []
    for wire, schema in registry.components.items():
        model = getattr(found, registry.class_of(wire), None)
        if hasattr(model, "from_dict"):
            values = [value for value in sampler.values(schema) if isinstance(value, dict)]
            problems += [problem for value in values for problem in faults(model, value)]
    assert problems == []


@pytest.mark.parametrize(("path", "name"), [(SHOP, "foreign_shop"), (ARGUMENTS, "foreign_arguments")])
def test_builders_take_what_their_schemas_allow(package: tuple[Path, str], path: Path, name: str) -> None:
    """A builder takes values of the schemas of its arguments, and its reader those of the response, twice the same."""
    raw = generate.load(path)
    Preparation(raw, path, generate.read_file).run()
    registry, sampler = Registry(raw), Sampler(raw)
    for one in OperationReader(raw, registry, Rules()).all():
        builder = getattr(importlib.import_module(f"{name}.api.{one.group}"), one.name)
        for full in (0.0, 1.0):
            wanted = [argument for argument in one.arguments if argument.required or full]
            built = builder(**{argument.name: sampler.argument(argument, full) for argument in wanted})
            value = sampler.value(one.response.shape.schema, full=full) if one.response.shape.schema else None
            if value is not None:
                read = built.read(json.loads(json.dumps(value)))
                assert same(value, to_json(read)), one.operation_id
                assert built.read(to_json(read)) == read, one.operation_id


def test_null_is_refused_where_text_can_not_say_it(package: tuple[Path, str]) -> None:
    """An item of a query that is null is refused before anything is sent; a whole argument that is null is left out."""
    make = importlib.import_module("foreign_arguments.api.default").make
    given: dict[str, Any] = {"e2": [1], "h2": [1], "f": b"x"}
    nulls = dict.fromkeys(("n", "n3", "u2", "d", "h3", "c", "m", "i"))
    built = make(3, ["a"], **given, **nulls, pinned=3)
    assert [name for name, _ in built.query] == ["e2", "n1", "pinned"]
    with pytest.raises(InvalidArgumentError, match="e2"):
        make(3, ["a"], **{**given, "e2": [None]}, **nulls, pinned=3)
    with pytest.raises(InvalidArgumentError, match="p must be"):
        make(None, ["a"], **given, **nulls, pinned=3)


def test_keywords_beside_another_type_are_idle(package: tuple[Path, str]) -> None:
    """The stated type counts: `items`, `properties` and `additionalProperties` beside another are no list or object."""
    api = importlib.import_module("foreign_arguments.api.default")
    models = importlib.import_module("foreign_arguments.models")
    built = api.flag(1, "b", body=True, idle=False)
    assert (built.path, built.query, built.content) == ("/flag/1/b", [("idle", "false")], b"true")
    idle = models.Idle.from_dict({"flag": True, "text": "t", "map": {"a": 1}, "either": {"a": 1}})
    assert (idle.flag, idle.text, idle.map) == (True, "t", {"a": 1})
    assert idle.either.a == 1
    assert models.Idle.from_dict({"either": "e"}).either == "e"


def test_server_that_is_text_is_its_url(package: tuple[Path, str]) -> None:
    """A server that is no object but text is read as its URL."""
    assert importlib.import_module("foreign_arguments").SERVERS == ("https://text.example/v1",)


def test_defaults_are_what_a_reader_would_read(package: tuple[Path, str]) -> None:
    """A default of every kind is of the type that its field has: enums in unions and lists, moments, objects."""
    models = importlib.import_module("foreign_defaults.models")
    settings = models.Settings()
    assert settings == models.Settings.from_dict({}) == models.Settings.model_validate(settings.model_dump())
    for name, wire in json.loads(json.dumps(settings.to_dict())).items():
        default = getattr(settings, name)
        assert default == getattr(models.Settings.from_dict({name: wire}), name)
        assert type(default) is type(getattr(models.Settings.from_dict({name: wire}), name))
    assert settings.size is models.SettingsSize.AUTO
    assert settings.pauses == [models.SettingsPausesItem.NONE, models.Silence(silence=1)]
    assert settings.detection == models.Detection(kind="server", next=models.Detection(kind="server", threshold=1))
    assert settings.pause == models.Silence(silence=3)
    # A value that is none of the union's, an object that lacks what is required, and a const that is another.
    assert (settings.gone, settings.empty, settings.const) == (None, None, None)


def test_a_field_called_as_a_function_of_its_class_is_renamed(package: tuple[Path, str]) -> None:
    """A field that is called as a function that reads arguments gets another name, and is read."""
    span = importlib.import_module("foreign_defaults.models").Span(to_datetime_="2026-01-02T03:04:05Z")
    assert span.to_dict() == {"to_datetime": "2026-01-02T03:04:05Z"}


def test_body_without_fields_is_sent(package: tuple[Path, str]) -> None:
    """A body that must be there and has no fields is an empty object."""
    assert importlib.import_module("foreign_arguments.api.default").empty().json == {}


def test_a_model_called_as_the_class_of_a_resource_is_numbered(package: tuple[Path, str]) -> None:
    """A component whose class would be that of a resource gets a number; the method returns the model."""
    resources = importlib.import_module("foreign_arguments.resources.default")
    found = importlib.import_module("foreign_arguments.models").DefaultResource2
    read = importlib.import_module("foreign_arguments.api.default").body(body=[1]).read({"name": "n"})
    assert isinstance(read, found)
    assert resources.DefaultResource is not found


@pytest.mark.slow
def test_output_is_clean_under_pyright_strict(package: tuple[Path, str]) -> None:
    """The package of a foreign document has no error under pyright strict."""
    folder = package[0].parent
    config = {
        "include": ["foreign_shop", "foreign_arguments", "foreign_defaults"],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(ROOT)],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_output_does_not_depend_on_the_working_directory(package: tuple[Path, str], tmp_path: Path) -> None:
    """The same bytes come from any folder that the command runs in."""
    output = tmp_path / "foreign_shop"
    command = [sys.executable, str(ROOT / "scripts" / "generate.py"), str(SHOP), "--output", str(output)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    for path in package[0].rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert (output / path.relative_to(package[0])).read_bytes() == path.read_bytes()


BROKEN = document(
    {
        "/a": get({"$ref": "#/components/schemas/Gone"}),
        "/b": get({"type": "string"}, parameters=[{"name": "x", "in": "query", "style": "matrix", "schema": {}}]),
        "/c": get({"$ref": "#/components/schemas/User"}),
        "/d": get({"type": "integer"}),
    },
    {
        "Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}], "properties": {"a": {}}},
        "User": {"type": "object", "properties": {"loop": {"$ref": "#/components/schemas/Loop"}}},
        "Fine": {"type": "object", "properties": {"a": {"type": "string"}}},
    },
)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    """A document with several faults is refused with all of them, each with its pointer, and nothing is written."""
    with pytest.raises(UnsupportedError) as caught:
        generated(json.loads(json.dumps(BROKEN)), tmp_path / "out")
    assert "#/components/schemas/Gone does not exist" in str(caught.value)
    broken = json.loads(json.dumps(BROKEN))
    del broken["paths"]["/a"]
    with pytest.raises(UnsupportedError) as caught:
        generated(broken, tmp_path / "out")
    told = {one.pointer: one.text for one in caught.value.problems}
    assert told.keys() == {
        "#/components/schemas/Loop",
        "#/components/schemas/User",
        "#/paths/~1b/get",
        "#/paths/~1c/get",
    }
    assert "allOf leads back to itself" in told["#/components/schemas/Loop"]
    assert "style matrix" in told["#/paths/~1b/get"]
    assert not (tmp_path / "out").exists()


def test_what_can_not_be_generated_is_left_out(tmp_path: Path) -> None:
    """With skip_unsupported the rest is generated, and what is missing is listed."""
    report = generated(json.loads(json.dumps(BROKEN)), tmp_path / "out", skip_unsupported=True)
    assert {one.pointer for one in report.left_out} >= {"#/paths/~1a/get", "#/paths/~1b/get", "#/paths/~1c/get"}
    text = (tmp_path / "out" / "api" / "default.py").read_text(encoding="utf-8")
    assert "def get_d(" in text
    assert "def get_a(" not in text
    assert (tmp_path / "out" / "models" / "fine.py").exists()
    assert not (tmp_path / "out" / "models" / "user.py").exists()


@pytest.mark.parametrize(
    ("schemas", "told"),
    [
        ({"A": {"$ref": "#/components/schemas/A"}}, "leads back to itself"),
        ({"A": {"$ref": "https://example.com/a.json"}}, "nothing is downloaded"),
        ({"A": {"$ref": "../../etc/passwd"}}, "leads out of the folder"),
        ({"A": {"$ref": "gone.json"}}, "can't be followed"),
        ({"A": {"$dynamicRef": "#x"}}, "$dynamicRef is not supported"),
        ({"A": 5}, "a schema is an object, true or false"),
        ({"A": {"type": "object", "properties": []}}, "must be an object"),
        ({"A": {"type": "array", "items": "string"}}, "a schema is an object, true or false"),
        (
            {
                "A": {
                    "oneOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/C"}],
                    "discriminator": {"propertyName": "k", "mapping": {"x": "Gone"}},
                },
                "B": {"type": "object", "properties": {"k": {"type": "string"}}},
                "C": {"type": "object", "properties": {"k": {"type": "string"}}},
            },
            "mapping names Gone, which does not exist",
        ),
        ({"A": {"allOf": [{"type": "string"}, {"type": "integer"}]}}, "which no value can be"),
    ],
)
def test_what_cannot_be_read_faithfully_is_refused(schemas: dict[str, Any], told: str, tmp_path: Path) -> None:
    """What has no faithful reading is refused with its reason, never a traceback."""
    with pytest.raises(UnsupportedError, match=r"#/components/schemas/A") as caught:
        generated(document({}, schemas), tmp_path / "out", path=tmp_path / "api.json")
    assert told in str(caught.value)


@pytest.mark.parametrize("more", [{"paths": {"/a": []}}, {"paths": {"/a": {"get": 3}}}, {"paths": 5}, {"servers": [5]}])
def test_structure_that_is_none_is_refused(more: dict[str, Any], tmp_path: Path) -> None:
    """Where objects must be, anything else is refused."""
    with pytest.raises(UnsupportedError, match="must be an object"):
        generated({**document({}), **more}, tmp_path / "out")


def test_name_of_a_file_is_no_code(tmp_path: Path) -> None:
    """A line break in the document's file name stays inside the comment that quotes it."""
    spec = tmp_path / "a\nimport os  # .json"
    spec.write_text(json.dumps(document({"/a": get({"type": "string"})})), encoding="utf-8")
    assert generate.main([str(spec), "--output", str(tmp_path / "out")]) == 0
    for path in (tmp_path / "out").rglob("*.py"):
        assert "\nimport os" not in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_time_is_linear_in_operations(tmp_path: Path) -> None:
    """Twice the operations take about twice the time, and a hundred about half a second of the processor."""

    def seconds(count: int) -> float:
        schemas = {
            f"Thing{n}": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}
            for n in range(count)
        }
        paths = {f"/things/{n}": get({"$ref": f"#/components/schemas/Thing{n}"}) for n in range(count)}
        start = time.process_time()
        generated(document(paths, schemas), tmp_path / str(count))
        return time.process_time() - start

    seconds(10)
    small, large = seconds(100), seconds(400)
    assert large < 16
    assert large < small * 4 * 2


def test_environment_is_not_needed(tmp_path: Path) -> None:
    """The command works in an empty environment, and says how many places it put right."""
    spec = tmp_path / "api.json"
    spec.write_text(json.dumps(document({"/a": get({"type": "string"})})), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "generate.py"), "api.json", "--output", "out"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "api.json: 1 place: were put right, or are left to the server" in done.stderr
