"""check_document finds what would make the generated SDK worse, and says where."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import check_document
import document as documents
import pytest
import yaml
from check_document import problems

Document = dict[str, Any]
Edit = Callable[[Document], object]
GET = "GET /things/{thing_id}"


def get(document: Document) -> Document:
    found: Document = document["paths"]["/things/{thing_id}"]["get"]
    return found


def listing(document: Document) -> Document:
    found: Document = document["paths"]["/things"]["get"]
    return found


def post(document: Document) -> Document:
    found: Document = document["paths"]["/things"]["post"]
    return found


def thing(document: Document) -> Document:
    found: Document = document["components"]["schemas"]["Thing"]
    return found


def extension(document: Document) -> Document:
    found: Document = get(document)["x-videovector"]
    return found


CASES: dict[str, tuple[Edit, list[str]]] = {
    "no summary": (lambda d: get(d).pop("summary"), [f"{GET}: summary is missing"]),
    "no security": (lambda d: get(d).pop("security"), [f"{GET}: security is missing"]),
    "no tag": (lambda d: get(d)["tags"].clear(), [f"{GET}: give exactly one tag"]),
    "two tags": (lambda d: get(d)["tags"].append("more"), [f"{GET}: give exactly one tag"]),
    "tag without description": (
        lambda d: d["tags"][0].pop("description"),
        ["GET /things/{thing_id}: the tag things has no entry"],
    ),
    "id in snake_case": (lambda d: get(d).update(operationId="get_thing"), [f"{GET}: operationId 'get_thing' must be"]),
    "id twice": (
        lambda d: get(d).update(operationId="listThings"),
        ["operationId 'listThings' is used 2 times; make each unique"],
    ),
    "method twice": (
        lambda d: extension(d).update(method="things.list"),
        ["x-videovector.method 'things.list' is given to 2 operations"],
    ),
    "parameter without description": (
        lambda d: get(d)["parameters"][0].pop("description"),
        [f"{GET}: parameter 'thing_id' has no description"],
    ),
    "array in a header": (
        lambda d: get(d)["parameters"].append(
            {"name": "X-List", "in": "header", "description": "A list.", "schema": {"type": "array", "items": {}}}
        ),
        [f"{GET}: header parameter 'X-List': arrays and date-times"],
    ),
    "undeclared path parameter": (
        lambda d: get(d)["parameters"].clear(),
        [f"{GET}: path names ['thing_id'] but declares []"],
    ),
    "unknown content type": (
        lambda d: get(d)["responses"]["404"].update(content={"text/csv": {}}),
        [f"{GET}: 404: content type 'text/csv' is not known to the generator"],
    ),
    "answer without example": (
        lambda d: get(d)["responses"]["200"]["content"]["application/json"].pop("example"),
        [f"{GET}: 200: application/json has no example"],
    ),
    "request without example": (
        lambda d: post(d)["requestBody"]["content"]["application/json"].pop("example"),
        ["POST /things: request: application/json has no example"],
    ),
    "no success": (lambda d: get(d)["responses"].pop("200"), [f"{GET}: no success response"]),
    "unknown key": (lambda d: extension(d).update(pages=1), [f"{GET}: x-videovector: unknown keys ['pages']"]),
    "no extension": (
        lambda d: get(d).pop("x-videovector"),
        [
            f"{GET}: x-videovector is missing",
            f"{GET}: x-videovector: give `method` or `rest_only`, one of them",
            f"{GET}: x-videovector.idempotency must be one of",
            f"{GET}: x-videovector.paging must be one of",
            f"{GET}: x-videovector.scope must be one of",
        ],
    ),
    "both method and reason": (
        lambda d: extension(d).update(rest_only="why"),
        [f"{GET}: x-videovector: give `method` or `rest_only`"],
    ),
    "empty reason": (
        lambda d: (extension(d).pop("method"), extension(d).update(rest_only=" ")),
        [f"{GET}: x-videovector: rest_only needs its reason"],
    ),
    "unknown scope": (lambda d: extension(d).update(scope="all"), [f"{GET}: x-videovector.scope must be one of"]),
    "method without resource": (
        lambda d: extension(d).update(method="retrieve"),
        [f"{GET}: x-videovector.method 'retrieve' must look like resource.method"],
    ),
    "further method without resource": (
        lambda d: extension(d).update(also=["read"]),
        [f"{GET}: x-videovector.method 'read' must look like resource.method"],
    ),
    "key without parameter": (
        lambda d: extension(d).update(idempotency="optional"),
        [f"{GET}: the Idempotency-Key parameter and x-videovector.idempotency contradict each other"],
    ),
    "auto without prefix": (
        lambda d: post(d)["x-videovector"].pop("idempotency_prefix"),
        ["POST /things: x-videovector.idempotency_prefix goes with idempotency: auto"],
    ),
    "paging without cursor": (
        lambda d: listing(d)["parameters"].pop(0),
        ["GET /things: x-videovector.paging needs a `cursor` query parameter"],
    ),
    "unknown kind of work": (
        lambda d: extension(d).update(announces="sleep"),
        [f"{GET}: x-videovector.announces must be a value of the schema ProcessingIntent; it is 'sleep'"],
    ),
    "first steps of a hand-written method": (
        lambda d: extension(d).update(announces="find", check="fits", handwritten="does it itself"),
        [
            f"{GET}: x-videovector.announces is for generated methods",
            f"{GET}: x-videovector.check is for generated methods",
        ],
    ),
    "first steps of a listing": (
        lambda d: listing(d)["x-videovector"].update(announces="find"),
        ["GET /things: x-videovector.announces goes only with paging: none"],
    ),
    "unknown positional": (
        lambda d: post(d)["x-videovector"].update(positional=["title"]),
        ["POST /things: x-videovector names the argument 'title', which the operation does not have"],
    ),
    "schema in snake_case": (
        lambda d: d["components"]["schemas"].update({"more_things": {"description": "More.", "type": "object"}}),
        ["schema more_things: name it in PascalCase"],
    ),
    "titled schema": (lambda d: thing(d).update(title="T"), ["schema Thing: remove `title`"]),
    "schema without description": (lambda d: thing(d).pop("description"), ["schema Thing: no description"]),
    "field without description": (
        lambda d: thing(d)["properties"]["size"].pop("description"),
        ["schema Thing.size: no description"],
    ),
    "reserved field": (
        lambda d: thing(d)["properties"].update(to_dict={"type": "string", "description": "No."}),
        ["schema Thing.to_dict: the name is reserved by the generated models"],
    ),
    "inline enum": (
        lambda d: thing(d)["properties"]["size"].update(enum=[1, 2]),
        ["schema Thing.size: inline enum; make it a component schema"],
    ),
    "inline object": (
        lambda d: thing(d)["properties"]["note"].update(type="object", properties={}),
        ["schema Thing.note: inline object with properties"],
    ),
    "nullable of OpenAPI 3.0": (
        lambda d: thing(d)["properties"]["size"].update(nullable=True),
        ["schema Thing.size: `nullable` is OpenAPI 3.0"],
    ),
    "inline enum of a parameter": (
        lambda d: listing(d)["parameters"][1]["schema"].update(enum=[10, 20]),
        ["GET /things parameters[1]/schema: inline enum"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_rule_is_kept(case: str, small_document: Document) -> None:
    """A document that breaks one rule gets the problems of that rule, with their place, and no others."""
    edit, expected = CASES[case]
    changed = copy.deepcopy(small_document)
    edit(changed)
    found = list(problems(changed))
    assert len(found) == len(expected), found
    for problem, wanted in zip(found, expected, strict=True):
        assert problem.startswith(wanted)


def test_good_document_has_no_problems(small_document: Document) -> None:
    """A document that keeps the rules has nothing said about it."""
    assert list(problems(small_document)) == []


def test_generated_methods_may_have_first_steps(small_document: Document) -> None:
    """A method of one request may announce work that the document lists, and have its arguments checked."""
    extension(small_document).update(announces="find", check="fits")
    assert list(problems(small_document)) == []


def test_handwritten_methods_may_share_operations(small_document: Document) -> None:
    """Two operations may be behind one hand-written method: a first page and the further ones."""
    for operation in (get(small_document), listing(small_document)):
        operation["x-videovector"].update(method="things.find", handwritten="reads further pages itself")
    assert list(problems(small_document)) == []


def test_our_document_has_no_problems() -> None:
    """The API document itself keeps every rule."""
    assert list(problems(documents.load())) == []


def test_the_command_reports_what_is_wrong(
    small_document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command exits 0 for a good document and 1 for one with problems, which it lists."""
    path = tmp_path / "api.yaml"
    monkeypatch.setattr("sys.argv", ["check_document.py", str(path)])
    path.write_text(yaml.safe_dump(small_document, sort_keys=False), encoding="utf-8")
    assert check_document.main() == 0
    get(small_document).pop("summary")
    path.write_text(yaml.safe_dump(small_document, sort_keys=False), encoding="utf-8")
    assert check_document.main() == 1
    assert f"{GET}: summary is missing\napi.yaml: 1 problem\n" in capsys.readouterr().out
