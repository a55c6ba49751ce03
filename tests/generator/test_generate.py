"""The generator itself: clean types, equal bytes in every run, a check that sees every change, no tolerated warning."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import generate
import pytest
from codegen.rules import Further, Input, Rules, read_rules
from mypy_runs import check_with_mypy

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = Path(__file__).parent / "fixtures"
SCRIPT = ROOT / "scripts" / "generate.py"
MINIMAL = """
openapi: 3.1.0
info: {title: Tiny, version: "1"}
paths:
  /things/{thing_id}:
    get:
      operationId: getThing
      tags: [things]
      parameters: [{name: thing_id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: It, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
components: {schemas: {
  Thing: {type: object, properties: {d: {type: string}, kind: {$ref: "#/components/schemas/Kind"}}},
  Kind: {type: string, enum: [a]}}}
"""


def _extended(extension: str) -> tuple[str, str]:
    return ("tags: [things]", f"tags: [things]\n      x-videovector: {{{extension}}}")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A document of one operation and one model."""
    path = tmp_path / "tiny.yaml"
    path.write_text(MINIMAL)
    return path


@pytest.mark.slow
def test_output_is_clean_under_mypy_strict(packages: Path) -> None:
    """Stock output had 12 errors under mypy --strict; every fixture has none."""
    check_with_mypy(packages.parent, packages.name)


@pytest.mark.slow
def test_output_is_clean_under_pyright_strict(packages: Path) -> None:
    """Stock output had 66 errors under pyright strict; every fixture has none."""
    config = {
        "include": [packages.name],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(ROOT)],
    }
    (packages.parent / "pyrightconfig.json").write_text(json.dumps(config))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", "."]
    done = subprocess.run(command, cwd=packages.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_any_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs with different hash seeds write the same files."""
    contents = []
    for seed in ("1", "4242"):
        output = tmp_path / seed
        command = [sys.executable, str(SCRIPT), str(FIXTURES / "models.yaml"), "--output", str(output)]
        subprocess.run(command, check=True, env=_environment(PYTHONHASHSEED=seed))
        contents.append({path.relative_to(output): path.read_bytes() for path in output.rglob("*") if path.is_file()})
    assert contents[0] == contents[1]


def test_check_sees_missing_extra_and_changed_files(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--check passes on fresh output, and names each kind of difference with a diff."""
    output = tmp_path / "out"
    arguments = [str(spec), "--output", str(output)]
    assert generate.main(arguments) == 0
    assert generate.main([*arguments, "--check"]) == 0
    (output / "models" / "kind.py").unlink()
    (output / "extra.py").write_text("x = 1\n")
    with (output / "models" / "thing.py").open("a") as file:
        file.write("# edited by hand\n")
    assert generate.main([*arguments, "--check"]) == 1
    told = capsys.readouterr()
    for expected in ("missing: models/kind.py", "extra: extra.py", "changed: models/thing.py", "-# edited by hand"):
        assert expected in told.out
    assert "python scripts/generate.py" in told.err
    assert (output / "extra.py").exists(), "--check writes nothing"
    assert generate.main(arguments) == 0
    assert generate.main([*arguments, "--check"]) == 0
    assert not (output / "extra.py").exists()


def test_the_manifest_and_banners_name_each_file(spec: Path, tmp_path: Path) -> None:
    """The manifest lists every file with its hash; every Python file says how it was made."""
    output = tmp_path / "out"
    generate.generate(spec, output)
    manifest = json.loads((output / "MANIFEST.json").read_text())
    files = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if path.is_file()}
    assert set(manifest["files"]) == set(files) - {"MANIFEST.json"}
    for name, digest in manifest["files"].items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == digest
        assert (
            files[name]
            .read_text()
            .startswith("# Generated from the API document. Do not edit: run `python scripts/generate.py")
        )


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (('$ref: "#/components/schemas/Kind"', '$ref: "#/components/schemas/Gone"'), "Gone does not exist"),
        (("in: path, required: true, schema", "in: path, required: true, style: matrix, schema"), "style matrix"),
        (("tags: [things]", "tags: [things]\n      x-videovector: {method: a.b, paging: cursor}"), "a page (cursor)"),
        (_extended("method: a.b, check: nothing"), "names nothing, which is not a function of _request.rules"),
        (_extended("method: a.b, check: run_settings"), "run_settings needs the argument target, which"),
        (_extended("method: a.b, handwritten: x, announces: find"), "are for methods that are emitted"),
        (_extended("rest_only: x, check: run_settings"), "are for methods that are emitted"),
        (_extended("method: a.b, arguments: {thing_id: {omit: true}}"), "omits thing_id, which is required"),
        (("openapi: 3.1.0", "openapi: 3.1.0\nbroken: ["), "neither YAML nor JSON"),
        (("openapi: 3.1.0", "openapi: 9"), "the version is '9'; 3.0, 3.1 and 3.2 can be read"),
        (("openapi: 3.1.0", "swagger: '2.0'"), "is Swagger 2.0; convert it to OpenAPI 3.0"),
        (_extended("method: ../../x"), "must look like resource.method"),
        (_extended("method: a.class"), "must look like resource.method"),
        (_extended("method: a.b, idempotency: 'none\", x=1, y=\"'"), "x-videovector.idempotency is"),
        (_extended("method: a.b, idempotency: auto, idempotency_prefix: 'a:b'"), "may hold letters, digits"),
        (_extended("method: a.b, handwritten: x, waiter: 'a b'"), "x-videovector.waiter 'a b' must be a name"),
        (
            _extended("method: a.b, waiters: {jobs: {method: a.wait, done: [x], every: 2}}"),
            "the waiter jobs lacks noun, lacks poll_interval, lacks summary, can't have every",
        ),
    ],
)
def test_what_cannot_be_generated_fails(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], complaint: str
) -> None:
    """Stock exits 0 when it drops an endpoint or schema; here any doubt is an error, and nothing is written."""
    assert change[0] in MINIMAL
    spec.write_text(MINIMAL.replace(*change))
    assert generate.main([str(spec), "--output", str(tmp_path / "out")]) == 1
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_first_steps_do_not_go_with_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page is fetched again and again; a signal or a check before each is not what a document can mean."""
    text = (FIXTURES / "models.yaml").read_text()
    assert "paging: cursor" in text
    (tmp_path / "models.yaml").write_text(text.replace("paging: cursor", "paging: cursor, announces: find", 1))
    assert generate.main([str(tmp_path / "models.yaml"), "--output", str(tmp_path / "out")]) == 1
    assert "announces, check and result do not go with pages" in capsys.readouterr().err


def test_run_time_can_live_elsewhere(spec: Path, tmp_path: Path) -> None:
    """--package-root names the package of the hand-written run time."""
    generate.generate(spec, tmp_path / "out", "other_sdk")
    assert "from other_sdk._request.operation import" in (tmp_path / "out" / "api" / "things.py").read_text()


def test_rules_are_read_from_the_source(tmp_path: Path) -> None:
    """Public functions are rules, each with what the generator needs of it; a package without the modules has none."""
    assert read_rules(tmp_path) == Rules()
    for folder in ("_request", "_response"):
        (tmp_path / folder).mkdir()
    (tmp_path / "_request" / "rules.py").write_text(
        "import nowhere\ndef fits(*, size, limit=1): ...\ndef _helper(*, size): ...\n"
    )
    (tmp_path / "_request" / "inputs.py").write_text(
        'def picture(name: str, value: Picture, *, size: int | None = None):\n    """A picture.\n\n    Args:\n'
        '        value: Small\n            or large.\n        size: In bytes.\n    """\n'
        "def rows(name: str, value: object): ...\n"
    )
    (tmp_path / "_response" / "rules.py").write_text("def whole(value): ...\n")
    assert read_rules(tmp_path) == Rules(
        {"fits": ["size", "limit"]},
        {
            "picture": Input(
                "picture", "Picture", "Small or large.", further=(Further("size", "int | None", "In bytes."),)
            ),
            "rows": Input("rows"),
        },
        frozenset({"whole"}),
    )


def test_a_failed_run_leaves_the_output_alone(spec: Path, tmp_path: Path) -> None:
    """The swap happens last, so a broken document changes nothing."""
    generate.generate(spec, tmp_path / "out")
    before = (tmp_path / "out" / "MANIFEST.json").read_bytes()
    spec.write_text(MINIMAL.replace("schemas/Kind", "schemas/Gone"))
    assert generate.main([str(spec), "--output", str(tmp_path / "out")]) == 1
    assert (tmp_path / "out" / "MANIFEST.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".generating")] == []


def test_importing_builders_and_facts_loads_no_models(packages: Path) -> None:
    """Stock loaded every model with any endpoint; here builders load neither attrs nor a model."""
    code = (
        "import sys, generated_fixtures.models.api.animals, generated_fixtures.models.info;"
        "import generated_fixtures.models.models;"
        "print([name for name in sys.modules if name == 'attr' or name == 'attrs' or '.models.models.' in name])"
    )
    path = f"{packages.parent}{os.pathsep}{ROOT}"
    done = subprocess.run(
        [sys.executable, "-c", code], env=_environment(PYTHONPATH=path), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_own_output_is_current() -> None:
    """What is in the repository is what the document generates."""
    assert generate.main(["--check"]) == 0


@pytest.mark.slow
def test_the_defects_are_stocks_own(tmp_path: Path) -> None:
    """Stock templates at the pinned version still have the defects that ours exist for; if not, ours can be simpler."""
    output = tmp_path / "stock"
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none", "--path"]
    subprocess.run(
        [*command, str(FIXTURES / "stock.json"), "--output-path", str(output)], check=False, capture_output=True
    )
    assert not list(output.rglob("dropped.py")), "an operation with an array header is dropped silently"
    model = (output / "models" / "thing.py").read_text()
    assert "d = dict(src_dict)" in model, "a property called d overwrites the data it is read from"
    body = (output / "api" / "default" / "send.py").read_text()
    assert "HTTPStatus(response.status_code)" in body, "status 520 crashes"
    assert 'quote(str(thing_id), safe=""' in body, ".. is not refused"
    assert "boundary=+++" in body, "the boundary is a constant"
    assert "token: str\n" in (output / "client.py").read_text(), "the token is an attrs field that repr shows"
    assert "class Unset:" in (output / "types.py").read_text(), "not a singleton under pickle"


def _environment(**changes: str) -> dict[str, str]:
    return {**os.environ, **changes}


BESIDE = """
openapi: 3.1.0
info: {title: Things, version: 1.0.0}
paths:
  /things:
    $ref: parts/paths.yaml#/things
"""
PATHS = """
things:
  get:
    operationId: listThings
    parameters:
      - {name: order, in: query, schema: {type: string}}
    responses:
      "200":
        description: Things.
        content:
          application/json:
            schema: {$ref: thing.yaml#/Thing}
"""
THING = """
Thing:
  type: object
  properties:
    kind:
      $ref: gone.yaml#/Kind
    note: {type: string}
    size:
      allOf: [{type: string}, {type: integer}]
"""


def test_refusal_names_the_file_and_line_where_the_fault_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What files beside the document hold is told with their name, line and pointer, found early or late."""
    document = tmp_path / "api.yaml"
    document.write_text(BESIDE.lstrip(), encoding="utf-8")
    (tmp_path / "parts").mkdir()
    paths, thing = tmp_path / "parts" / "paths.yaml", tmp_path / "parts" / "thing.yaml"
    paths.write_text(PATHS.lstrip(), encoding="utf-8")
    thing.write_text(THING.lstrip(), encoding="utf-8")
    assert generate.main([str(document), "--output", str(tmp_path / "out")]) == 1
    assert f"{thing}:4: #/Thing/properties/kind: the reference gone.yaml can't be followed" in capsys.readouterr().err
    thing.write_text(THING.lstrip().replace("$ref: gone.yaml#/Kind", "type: string"), encoding="utf-8")
    assert generate.main([str(document), "--output", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert f"{paths}:2: #/things/get: uses Thing, which can't be generated" in told
    assert f"{thing}:1: #/Thing: " in told
