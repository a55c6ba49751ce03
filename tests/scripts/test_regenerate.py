"""A new version of the API document is taken in by one command: told, generated, tested, recorded, or refused."""

from __future__ import annotations

import copy
import difflib
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import decisions
import document as documents
import generate
import pytest
import regenerate
import spec_diff
import yaml
from codegen import preparation
from codegen.project import generate_into
from codegen.rules import Rules

Document = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
# Paths of the document that stand for all of them.
EXCERPT = ("  /markers", "  /usage", "  /rate-limit", "  /indexes/{index_id}/videos")
COPIED = ("openapi", "scripts", "generator-templates", "videovector", "tests/parity", "docs")
SINGLE = ("CHANGELOG.md", "pyproject.toml", "videovector/sandbox/openapi/document_reader.py")
CONTROLS = "videovector/sandbox/controls"
HISTORY = {
    "get": {
        "operationId": "listMarkerHistory",
        "tags": ["markers"],
        "summary": "List the history of a marker",
        "description": "Lists what a marker said before, newest first.",
        "security": [{"ApiKeyAuth": []}, {"BearerAuth": []}],
        "x-videovector": {"method": "markers.history", "idempotency": "none", "paging": "cursor", "scope": "read"},
        "parameters": [
            {
                "name": "marker_id", "in": "path", "required": True, "description": "The marker.",
                "schema": {"type": "string", "minLength": 1}, "example": "mark_1",
            },
            {
                "name": "limit", "in": "query", "required": False, "description": "Changes per page.",
                "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}, "example": 5,
            },
            {"$ref": "#/components/parameters/Cursor"},
        ],
        "responses": {
            "200": {
                "description": "One page of changes.",
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/MarkerChangePage"},
                        "example": {
                            "data": [{"note": "Check this shot.", "changed_at": "2026-01-01T00:00:00Z"}],
                            "pagination": {"limit": 5, "has_more": False, "next_cursor": None},
                        },
                    }
                },
            },
            "404": {"$ref": "#/components/responses/NotFound"},
        },
    }
}  # fmt: skip
HISTORY_SCHEMAS = {
    "MarkerChange": {
        "type": "object",
        "description": "What a marker said at one time.",
        "required": ["changed_at"],
        "properties": {
            "note": {"type": ["string", "null"], "description": "The note."},
            "changed_at": {"type": "string", "format": "date-time", "description": "When it was written."},
        },
    },
    "MarkerChangePage": {
        "type": "object",
        "description": "One page of changes.",
        "required": ["data", "pagination"],
        "properties": {
            "data": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/MarkerChange"},
                "description": "The changes.",
            },
            "pagination": {"$ref": "#/components/schemas/PaginationMeta", "description": "Where the page stands."},
        },
    },
}
PROBE = """
import inspect, json
from videovector import AsyncVideoVector, VideoVector
from videovector._generated.models import ConnectorProvider, MarkerChange, UsageMetricTypeInfo
from videovector.{module} import {kind}
function = {kind}.history
print(json.dumps({{
    "signature": str(inspect.signature(function)),
    "doc": inspect.getdoc(function),
    "provider": ConnectorProvider("tape").is_known,
    "fields": list(inspect.signature(UsageMetricTypeInfo).parameters),
}}))
"""


NEW_RESOURCE = """
import inspect, json
import videovector
from videovector.resources import AsyncShelvesResource, ShelvesResource
shown = {}
for kind, resource in (("VideoVector", ShelvesResource), ("AsyncVideoVector", AsyncShelvesResource)):
    client = getattr(videovector, kind)(api_key="k")
    assert type(client.shelves) is resource
    method = client.shelves.changes
    shown[kind] = [str(inspect.signature(method)), inspect.getdoc(getattr(type(client), "shelves"))]
    assert "/shelves/{video_id}/dusting" in inspect.getdoc(client.shelves.wait_for_dusting)
print(json.dumps(shown))
"""


def excerpt(text: str) -> str:
    """The document with a few of its paths and what they refer to, word for word: the whole takes seconds to write."""
    sections = re.split(r"^(?=\S)", text, flags=re.MULTILINE)
    kept: list[str] = []
    for section in sections:
        if section.startswith("paths:"):
            head, *paths = re.split(r"^(?=  \S)", section, flags=re.MULTILINE)
            kept.append(head + "".join(one for one in paths if one.startswith(EXCERPT)))
        elif not section.startswith(("webhooks:", "components:")):
            kept.append(section)
    entries: dict[tuple[str, str], str] = {}
    for part in re.split(r"^(?=  \S)", sections[-1], flags=re.MULTILINE)[1:]:
        head, *rows = re.split(r"^(?=    \S)", part, flags=re.MULTILINE)
        entries |= {(head.strip(" :\n"), row.strip().partition(":")[0]): row for row in rows}
    wanted = {key for key in entries if key[0] == "securitySchemes"}
    texts = list(kept)
    while texts:
        found = set(re.findall(r"#/components/(\w+)/(\w+)", "".join(texts))) - wanted
        wanted |= found
        texts = [entries[key] for key in found]
    kept.append("components:\n")
    for kind in dict.fromkeys(kind for kind, _ in entries if any(key[0] == kind for key in wanted)):
        kept += [f"  {kind}:\n", *(row for key, row in entries.items() if key[0] == kind and key in wanted)]
    return "".join(kept)


class Tree:
    """A copy of what regeneration works on."""

    def __init__(self, root: Path) -> None:
        self.root = root
        ignore = shutil.ignore_patterns("__pycache__", "sandbox")
        for name in COPIED:
            shutil.copytree(ROOT / name, root / name, ignore=ignore)
        # The awaitable controls of the sandbox are made of these.
        shutil.copytree(ROOT / CONTROLS, root / CONTROLS, ignore=ignore)
        for name in SINGLE:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
        )

    def regenerate(self, incoming: Document) -> subprocess.CompletedProcess[str]:
        path = self.root / "incoming.json"
        path.write_text(json.dumps(incoming), encoding="utf-8")
        return self.python("scripts/regenerate.py", str(path))

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def contents(self) -> dict[str, bytes]:
        """Everything that regeneration may write."""
        folders = [self.root / name for name in ("openapi", "videovector/_generated", "docs")]
        files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
        return {str(path.relative_to(self.root)): path.read_bytes() for path in files if path.suffix != ".pyc"}


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A copy whose document is an excerpt: enough for a new version that is refused or the same."""
    made = Tree(tmp_path)
    path = made.root / "openapi" / "videovector.yaml"
    path.write_text(excerpt(path.read_text(encoding="utf-8")), encoding="utf-8")
    return made


def without_marks(found: Document) -> Document:
    """A document as it comes from elsewhere: without anything about the SDK."""
    for operation in documents.operations(found):
        del operation.raw["x-videovector"]
    for schema in found["components"]["schemas"].values():
        for part in [schema, *schema.get("properties", {}).values()]:
            for mark in decisions.MARKS:
                part.pop(mark, None)
    for operation in documents.operations(found):
        for parameter in documents.parameters(found, operation):
            for mark in decisions.MARKS:
                parameter.get("schema", {}).pop(mark, None)
    return found


@pytest.fixture
def incoming(tree: Tree) -> Document:
    """The document of the tree, as it comes from elsewhere."""
    return without_marks(documents.load(tree.root / "openapi" / "videovector.yaml"))


def add_history(incoming: Document) -> None:
    incoming["paths"]["/markers/{marker_id}/history"] = copy.deepcopy(HISTORY)
    incoming["components"]["schemas"].update(copy.deepcopy(HISTORY_SCHEMAS))


def add_shelves(incoming: Document) -> None:
    """A resource that the SDK has never heard of, with a listing and something to wait for."""
    incoming["tags"].append({"name": "shelves", "description": "Shelves that media stands on."})
    listing = copy.deepcopy(HISTORY)
    listing["get"].update(
        operationId="listShelfChanges",
        tags=["shelves"],
        summary="List the changes of a shelf",
    )
    listing["get"]["x-videovector"]["method"] = "shelves.changes"
    incoming["paths"]["/shelves/{marker_id}/changes"] = listing
    state = copy.deepcopy(incoming["paths"]["/videos/{video_id}/deletion"]["get"])
    state.update(operationId="getShelfDusting", tags=["shelves"], summary="Read how far the dusting of a shelf is")
    state["x-videovector"] = {
        "method": "shelves.get_dusting", "idempotency": "none", "paging": "none", "scope": "read", "waiter": "dusting",
        "waiters": {
            "dusting": {
                "method": "shelves.wait_for_dusting", "noun": "dusting", "done": ["deleted"], "poll_interval": 2,
                "summary": "Wait until a shelf is dusted.",
            }
        },
    }  # fmt: skip
    incoming["paths"]["/shelves/{video_id}/dusting"] = {"get": state}


def rename_unit(incoming: Document) -> None:
    """`unit` of a usage metric becomes `measure`, in the schema and in the example."""
    schema = incoming["components"]["schemas"]["UsageMetricTypeInfo"]
    schema["properties"]["measure"] = schema["properties"].pop("unit")
    schema["required"] = ["measure" if name == "unit" else name for name in schema["required"]]
    answer = incoming["paths"]["/usage/metric-types"]["get"]["responses"]["200"]["content"]["application/json"]
    answer["example"] = [{"type": "search_queries", "description": "Searches", "measure": "count"}]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A new version that was taken in: where, what was said, and the hand-written modules as they were before."""

    tree: Tree
    told: str
    written: dict[Path, bytes]


@pytest.fixture(scope="module")
def taken_in(tmp_path_factory: pytest.TempPathFactory) -> TakenIn:
    """One new version with every kind of change, as taking one in runs all the parity tests."""
    tree = Tree(tmp_path_factory.mktemp("tree"))
    written = {
        path: path.read_bytes() for path in (tree.root / "videovector").rglob("*.py") if "_generated" not in str(path)
    }
    incoming = without_marks(documents.load())
    add_history(incoming)
    add_shelves(incoming)
    rename_unit(incoming)
    del incoming["paths"]["/rate-limit/refresh"]
    incoming["components"]["schemas"]["ConnectorProvider"]["enum"].append("tape")
    incoming["info"]["version"] = "3.0.0"
    result = tree.regenerate(incoming)
    assert result.returncode == 0, result.stdout + result.stderr
    return TakenIn(tree, result.stdout, written)


@pytest.mark.slow
def test_new_version_is_told_and_recorded(taken_in: TakenIn) -> None:
    """Each difference is told with its place and its meaning for the SDK's version, and kept in the changelog."""
    told, tree = taken_in.told, taken_in.tree
    assert "operation listMarkerHistory: GET /markers/{marker_id}/history is new" in told
    assert "response  ConnectorProvider: enum value 'tape' is new" in told
    assert "response  UsageMetricTypeInfo.unit: field was removed; renamed to measure?" in told
    assert "response  UsageMetricTypeInfo.measure: field is new and required" in told
    assert "Suggested step of the SDK's version: major." in told
    assert "132 operations: 125 wrapped, 7 REST-only, 0 missing; 4 REST-only surfaces; 0 problems" in told
    assert "## 3.0.0 (" in tree.text("openapi/CHANGELOG.md")
    assert "`UsageMetricTypeInfo.unit` (response): field was removed" in tree.text("openapi/CHANGELOG.md")
    taken = documents.load(tree.root / "openapi" / "videovector.yaml")
    assert taken["paths"]["/markers"]["get"]["x-videovector"]["method"] == "markers.list"
    assert taken["components"]["schemas"]["ConnectorProvider"].get("x-open-enum") == (
        documents.load()["components"]["schemas"]["ConnectorProvider"].get("x-open-enum")
    )
    assert tree.python("scripts/generate.py", "--check").returncode == 0


@pytest.mark.slow
def test_new_operation_needs_no_line_by_hand(taken_in: TakenIn) -> None:
    """An added endpoint becomes a typed, documented, paged and tested method; a new field and value are there too."""
    tree = taken_in.tree
    for kind, page in (("MarkersResource", "SyncPage"), ("AsyncMarkersResource", "AsyncPage")):
        probe = tree.python("-c", PROBE.format(module="_generated.resources.markers", kind=kind))
        assert probe.returncode == 0, probe.stderr
        shown = json.loads(probe.stdout)
        assert "marker_id: 'str', *, limit: 'int' = 20, cursor: 'str | None' = None" in shown["signature"]
        assert shown["signature"].endswith(f"-> '{page}[MarkerChange]'")
        assert shown["doc"].startswith("List the history of a marker.")
        assert "GET /markers/{marker_id}/history" in shown["doc"]
        assert shown["provider"] is True
        assert shown["fields"] == ["type", "description", "measure"]
    rows = json.loads(tree.text("docs/parity-matrix.json"))["operations"]
    row = next(one for one in rows if one["operation_id"] == "listMarkerHistory")
    assert row["status"] == "wrapped"
    assert row["methods"] == ["markers.history"]
    assert all("markers.history" in row["tests"][kind][0] for kind in ("sync", "async"))
    assert all(path.read_bytes() == before for path, before in taken_in.written.items())


@pytest.mark.slow
def test_new_resource_needs_no_line_by_hand(taken_in: TakenIn) -> None:
    """A resource that appears in the document becomes an attribute of both clients, importable and waited for."""
    tree = taken_in.tree
    probe = tree.python("-c", NEW_RESOURCE)
    assert probe.returncode == 0, probe.stderr
    shown = json.loads(probe.stdout)
    for kind, page in (("VideoVector", "SyncPage"), ("AsyncVideoVector", "AsyncPage")):
        assert shown[kind][0].endswith(f"-> '{page}[MarkerChange]'")
        assert shown[kind][1] == "Shelves that media stands on."
    rows = json.loads(tree.text("docs/parity-matrix.json"))["operations"]
    assert {"listShelfChanges", "getShelfDusting"} <= {
        one["operation_id"] for one in rows if one["status"] == "wrapped"
    }
    assert '"dusting": Waiter(' in tree.text("videovector/_generated/waiters.py")
    assert all(path.read_bytes() == before for path, before in taken_in.written.items())


@pytest.mark.slow
def test_dropped_operation_leaves_nothing_behind(taken_in: TakenIn) -> None:
    """An operation that the API gave up is told as breaking, and its method and builder are gone."""
    told, tree = taken_in.told, taken_in.tree
    assert "operation refreshRateLimit: POST /rate-limit/refresh was removed" in told
    assert "def refresh(" not in tree.text("videovector/_generated/resources/rate_limits.py")
    assert "refresh_rate_limit" not in tree.text("videovector/_generated/api/rate_limits.py")
    assert "rate_limits.refresh" not in tree.text("docs/parity-matrix.md")
    # The Python surface breaks; the snapshot waits until somebody declares it.
    assert "videovector.VideoVector.rate_limits.refresh: was removed" in told
    assert "rate_limits.refresh" in tree.text("docs/public-api.txt")


def test_unmapped_operation_is_refused(tree: Tree, incoming: Document) -> None:
    """A new operation that says nothing about the SDK is listed, and nothing is written."""
    add_history(incoming)
    del incoming["paths"]["/markers/{marker_id}/history"]["get"]["x-videovector"]
    before = tree.contents()
    result = tree.regenerate(incoming)
    assert result.returncode == 1
    assert "  listMarkerHistory  GET /markers/{marker_id}/history" in result.stdout
    assert tree.contents() == before


def test_failing_step_puts_everything_back(tree: Tree, incoming: Document) -> None:
    """When a step fails after the document was written, every file is as it was."""
    add_history(incoming)
    incoming["paths"]["/markers/{marker_id}/history"]["get"]["x-videovector"].update(
        arguments={"limit": {"input": "no_such_rule"}}
    )
    before = tree.contents()
    result = tree.regenerate(incoming)
    assert result.returncode == 1
    assert "no_such_rule" in result.stderr
    assert "scripts/generate.py failed; everything was put back as it was" in result.stderr
    assert tree.contents() == before


def test_same_document_changes_nothing(tree: Tree, incoming: Document) -> None:
    """Taking in the document one has is no work, even where it comes without our extensions."""
    before = tree.contents()
    result = tree.regenerate(incoming)
    assert result.returncode == 0
    assert result.stdout.startswith("No difference.")
    assert tree.contents() == before


def test_extensions_are_carried_over(small_document: Document) -> None:
    """Operations get our extension by operationId, schemas and parameters our marks; what they bring stays."""
    schemas = small_document["components"]["schemas"]
    schemas["State"]["x-open-enum"] = True
    schemas["Thing"]["properties"]["size"]["x-secret"] = True
    small_document["paths"]["/things"]["get"]["parameters"][0]["schema"]["x-omit-empty"] = True
    small_document["paths"]["/things"]["post"]["x-videovector"].update(announces="find", check="fits")
    bare = copy.deepcopy(small_document)
    for operation in documents.operations(bare):
        del operation.raw["x-videovector"]
    bare["paths"]["/things"]["get"]["x-videovector"] = {"method": "things.all"}
    del bare["paths"]["/things"]["get"]["parameters"][0]["schema"]["x-omit-empty"]
    del bare["tags"]
    del bare["components"]["schemas"]["State"]["x-open-enum"]
    del bare["components"]["schemas"]["Thing"]["properties"]["size"]["x-secret"]
    merged, unmapped = regenerate.carry_over(small_document, bare)
    assert unmapped == []
    assert merged["paths"]["/things"]["get"]["x-videovector"] == {"method": "things.all"}
    merged["paths"]["/things"]["get"]["x-videovector"] = small_document["paths"]["/things"]["get"]["x-videovector"]
    assert merged == small_document


WRITERS: dict[str, Callable[[Document], str]] = {
    "YAML": lambda bare: yaml.safe_dump(bare, sort_keys=True),
    "JSON": json.dumps,
}


@pytest.mark.parametrize("style", WRITERS)
def test_difference_of_the_documents_is_the_change(style: str, tmp_path: Path) -> None:
    """One changed field, however the new version is written, is a line of difference; marks and comments stay."""
    text = excerpt(documents.DOCUMENT.read_text(encoding="utf-8"))
    head, _, rest = text.partition("paths:\n")
    ours = f"{head}# Said by hand.\npaths:\n{rest}"
    bare = documents.parse(text, "ours")
    for operation in documents.operations(bare):
        del operation.raw["x-videovector"]
    bare["components"]["schemas"]["Marker"]["properties"]["note"]["maxLength"] = 4000
    incoming = documents.parse(WRITERS[style](bare), "theirs")
    merged, unmapped = regenerate.carry_over(documents.parse(ours, "ours"), incoming)
    written = regenerate.updated(ours, merged)
    changed = [line for line in difflib.ndiff(ours.splitlines(), written.splitlines()) if line[0] in "+-?"]
    assert unmapped == []
    assert [line[0] for line in changed] == ["+"]
    assert changed[0].split() == ["+", "maxLength:", "4000"]


def test_changelog_entries_are_newest_first() -> None:
    """An entry goes above the one before, under the introduction."""
    text = regenerate.add_to_changelog("# Changes\n\nIntroduction.\n\n## 1.0.0\n\nOld.\n", "## 2.0.0\n\nNew.\n")
    assert text == "# Changes\n\nIntroduction.\n\n## 2.0.0\n\nNew.\n\n## 1.0.0\n\nOld.\n"
    assert regenerate.add_to_changelog("# Changes\n", "## 1.0.0\n") == "# Changes\n\n## 1.0.0\n"


@pytest.mark.parametrize("host", ["specs.example", "ip6-localhost", "localhost.evil.test", "[::2]", ""])
def test_plain_http_is_refused(host: str) -> None:
    """A document is not fetched where anybody on the way could change it."""
    with pytest.raises(SystemExit, match="use https"):
        regenerate.read_spec(f"http://{host}/api.yaml")


def test_plain_http_is_spoken_with_every_address_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the client takes for this machine may serve a document without TLS: here nobody listens."""
    monkeypatch.setenv("NO_PROXY", "*")
    with pytest.raises(SystemExit, match=r"http://127\.9\.9\.9:9/api\.yaml: can't be fetched: .*refused"):
        regenerate.read_spec("http://127.9.9.9:9/api.yaml")


def test_document_is_fetched_from_a_url(httpserver: Any) -> None:
    """A URL serves as well as a path."""
    httpserver.expect_request("/api.yaml").respond_with_data("openapi: 3.1.0\n")
    assert regenerate.read_spec(httpserver.url_for("/api.yaml")) == "openapi: 3.1.0\n"


def test_document_that_cannot_be_had_is_named(tmp_path: Path, httpserver: Any) -> None:
    """A path without a file, a folder, a file that is no text, and a URL that is gone are refused in a sentence."""
    (tmp_path / "api.bin").write_bytes(b"\xff\xfe")
    gone = httpserver.url_for("/gone.yaml")
    for place, why in (
        (str(tmp_path / "none.yaml"), "can't be read: No such file or directory"),
        (str(tmp_path), "can't be read: Is a directory"),
        (str(tmp_path / "api.bin"), "is not text in UTF-8"),
        (gone, "can't be fetched: .*500"),
    ):
        with pytest.raises(SystemExit, match=f"^{re.escape(place)}: {why}"):
            regenerate.read_spec(place)


def test_reference_that_leads_nowhere_is_named(small_document: Document) -> None:
    """Each place that refers to something the document lacks is told; examples may hold what looks like a reference."""
    get_thing(small_document)["responses"]["404"] = {"$ref": "#/components/responses/Gone"}
    make_thing(small_document)["requestBody"]["content"]["application/json"]["example"] = {"$ref": "#/no/place"}
    small_document["components"]["schemas"]["Other"] = {"type": "array", "items": {"$ref": "other.yaml#/Thing"}}
    with pytest.raises(SystemExit) as refused:
        documents.parse(json.dumps(small_document), "new.json")
    assert str(refused.value).split("\n") == [
        "new.json: #/paths/~1things~1{thing_id}/get/responses/404 refers to #/components/responses/Gone, "
        "which does not exist",
        "new.json: #/components/schemas/Other/items refers to other.yaml#/Thing, which does not exist",
    ]


def test_something_else_is_no_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is no OpenAPI document is refused by name."""
    path = tmp_path / "notes.yaml"
    path.write_text("title: Notes\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["regenerate.py", str(path)])
    with pytest.raises(SystemExit, match=r"notes\.yaml: not an OpenAPI document"):
        regenerate.main()


def bare_of(document: Document) -> Document:
    """A document as it comes from elsewhere: without anything about the SDK."""
    found = copy.deepcopy(document)
    for operation in documents.operations(found):
        del operation.raw["x-videovector"]
    for schema in found["components"]["schemas"].values():
        for part in schema.get("properties", {}).values():
            part.pop("x-secret", None)
    return found


def get_thing(document: Document) -> Document:
    found: Document = document["paths"]["/things/{thing_id}"]["get"]
    return found


def make_thing(document: Document) -> Document:
    found: Document = document["paths"]["/things"]["post"]
    return found


def properties(document: Document, name: str) -> Document:
    found: Document = document["components"]["schemas"][name]["properties"]
    return found


def add_search(document: Document) -> None:
    operation = copy.deepcopy(get_thing(document))
    document["paths"]["/searches/{thing_id}"] = {"get": {**operation, "operationId": "searchThings"}}


Edit: TypeAlias = Callable[[Document], object]

# What changes, the step that it asks for, and what a person is told where they must decide ("" where nothing stops).
CHANGES: dict[str, tuple[Edit, str, str]] = {
    "optional response field": (
        lambda d: properties(d, "Thing").update(colour={"type": "string", "description": "Its colour."}),
        "minor",
        "",
    ),
    "response field removed": (lambda d: properties(d, "Thing").pop("size"), "major", ""),
    "required response field without example": (
        lambda d: (
            properties(d, "Thing").update(colour={"type": "string", "description": "Its colour."}),
            d["components"]["schemas"]["Thing"]["required"].append("colour"),
        ),
        "minor",
        "GET /things/{thing_id}: 200: the example lacks colour, which is required; add `colour: …` to it",
    ),
    "required request field without example": (
        lambda d: (
            properties(d, "ThingRequest").update(reason={"type": "string", "description": "Why."}),
            d["components"]["schemas"]["ThingRequest"]["required"].append("reason"),
        ),
        "major",
        "POST /things: request: the example lacks reason, which is required; add `reason: …` to it",
    ),
    "enum inline": (
        lambda d: properties(d, "Thing").update(note={"type": "string", "description": "N.", "enum": ["a"]}),
        "minor",
        "schema Thing.note: inline enum; make it a component schema",
    ),
    "schema inline": (
        lambda d: make_thing(d)["responses"]["201"]["content"]["application/json"].update(
            schema=copy.deepcopy(d["components"]["schemas"]["Thing"])
        ),
        "major",
        "POST /things responses/201/content/application/json/schema: inline object with properties",
    ),
    "enum value removed": (lambda d: d["components"]["schemas"]["State"]["enum"].pop(), "major", ""),
    "query made required": (lambda d: d["paths"]["/things"]["get"]["parameters"][1].update(required=True), "major", ""),
    "query added": (
        lambda d: d["paths"]["/things"]["get"]["parameters"].append(
            {"name": "order", "in": "query", "description": "Order.", "schema": {"type": "string"}, "example": "a"}
        ),
        "minor",
        "",
    ),
    "path changed": (
        lambda d: d["paths"].update({"/thing/{thing_id}": d["paths"].pop("/things/{thing_id}")}),
        "major",
        "",
    ),
    "security at the top": (lambda d: d.update(security=make_thing(d).pop("security")), "none", ""),
    "both credentials": (lambda d: get_thing(d).update(security=[{"ApiKeyAuth": [], "BearerAuth": []}]), "major", ""),
    "paging style": (
        lambda d: d["paths"]["/things"]["get"]["parameters"][0].update(name="page"),
        "major",
        "GET /things: x-videovector.paging needs a `cursor` query parameter",
    ),
    "deprecated": (lambda d: get_thing(d).update(deprecated=True), "minor", ""),
    "read only": (lambda d: properties(d, "ThingRequest")["tags"].update(readOnly=True), "major", ""),
    "body required": (lambda d: make_thing(d)["requestBody"].update(required=False), "minor", ""),
    "content type": (
        lambda d: get_thing(d)["responses"]["200"].update(content={"application/x-odd": {}}),
        "major",
        "GET /things/{thing_id}: 200: content type 'application/x-odd' is not known to the generator",
    ),
    "description": (lambda d: get_thing(d).update(description="Other words."), "patch", ""),
    "schema with a secret renamed": (
        lambda d: d.update(
            json.loads(json.dumps(d).replace('"Thing"', '"Item"').replace('schemas/Thing"', 'schemas/Item"'))
        ),
        "major",
        "    Was it renamed? Then run again with: --renamed Thing=Item",
    ),
    "operation new": (add_search, "minor", "      x-videovector:\n        method: things.search"),
    "operation renamed": (
        lambda d: get_thing(d).update(operationId="readThing"),
        "major",
        "Was getThing renamed? Then run again with: --renamed getThing=readThing",
    ),
    "operation removed": (lambda d: d["paths"].pop("/things/{thing_id}"), "major", ""),
    "success is another status": (
        lambda d: make_thing(d)["responses"].update({"200": make_thing(d)["responses"].pop("201")}),
        "major",
        "",
    ),
}


def pasted(document: Document, lines: list[str]) -> tuple[Document, dict[str, str]]:
    """What a person does who pastes every line as it is: the document then, and what is said to be renamed."""
    found, place, renamed = copy.deepcopy(document), "", dict[str, str]()
    blocks: list[tuple[str, str, list[str]]] = []
    for line in lines:
        if line.startswith("      "):
            blocks[-1][2].append(line)
        elif line.startswith("    "):
            blocks.append((place, line.strip(), []))
            if "--renamed " in line and not line.endswith("="):
                old, _, new = line.rpartition("--renamed ")[2].partition("=")
                renamed[old] = new
        else:
            place = line.strip()
    for where, what, block in blocks:
        value = yaml.safe_load(textwrap.dedent("\n".join(block))) if block else None
        if pointer := re.search(r"at (#/\S+):$", what):
            *steps, last = preparation.pointer_steps(pointer[1])
            node: Any = functools.reduce(lambda one, key: one[int(key) if isinstance(one, list) else key], steps, found)
            node[int(last) if isinstance(node, list) else last] = value
        elif "components/schemas" in what:
            found["components"]["schemas"].update(value)
        elif value is None or ("Otherwise" in what and renamed):
            continue
        elif "x-videovector" in value:
            operation = next(one for one in documents.operations(found) if one.where in where)
            operation.raw.update(value)
        elif "into the example" in what:
            operation = next(one for one in documents.operations(found) if one.where in where)
            _, status, _ = re.split(r": (?=\w+: |the)", where, maxsplit=2)
            body = operation.raw["requestBody"] if status == "request" else operation.raw["responses"][status]
            example: Any = body["content"]["application/json"]["example"]
            inner = what.partition(", at ")[2].rstrip(":")
            for key in re.findall(r"[^.\[\]]+", inner):
                example = example[int(key) if isinstance(example, list) else key]
            example.update(value)
    return found, renamed


def generated(document: Document, folder: Path) -> None:
    # The small document's page says nothing about where it stands.
    document = copy.deepcopy(document)
    document["paths"]["/things"]["get"]["x-videovector"]["paging"] = "none"
    generate_into(folder, document, templates=generate.TEMPLATES, runtime="videovector", rules=Rules(), banner="")
    for path in folder.rglob("*.py"):
        compile(path.read_text(encoding="utf-8"), str(path), "exec")


#: What no line can be offered for: the generator does not know it, and somebody must teach it.
UNKNOWN = {"content type"}


def taken_in_or_told(document: Document, name: str, folder: Path, case: tuple[Edit, str, str]) -> Document:
    """What comes of a change: itself where nothing stops, else what is generated once every line was pasted."""
    edit, step, told = case
    incoming = bare_of(document)
    edit(incoming)
    merged, unmapped = regenerate.carry_over(document, incoming)
    assert spec_diff.bump(spec_diff.compare(document, merged)) == step
    stops = decisions.decisions(document, merged, unmapped)
    assert bool(told) == bool(stops)
    assert told in "\n".join(stops)
    if told and name not in UNKNOWN:
        mended, renamed = pasted(incoming, stops)
        merged, unmapped = regenerate.carry_over(document, mended, renamed)
        assert decisions.decisions(document, merged, unmapped, renamed) == []
    if name not in UNKNOWN:
        generated(merged, folder / "out")
    return merged


@pytest.mark.parametrize("name", CHANGES)
def test_change_is_taken_in_or_told(name: str, small_document: Document, tmp_path: Path) -> None:
    """Each change is either generated as it is, or stops with lines that, pasted as they are, let it be generated."""
    properties(small_document, "Thing")["size"]["x-secret"] = True
    taken_in_or_told(small_document, name, tmp_path, CHANGES[name])


def status(document: Document) -> list[str]:
    found: list[str] = document["components"]["schemas"]["Status"]["enum"]
    return found


#: The same for operations that a waiter polls, and what the waiter waits for once all was pasted.
WAITING: dict[str, tuple[Edit, str, str, Document | None]] = {
    "end has another name": (
        lambda d: status(d).__setitem__(1, "finished"),
        "minor",
        "GET /things/{thing_id}: the waiter things waits for 'done', not a value of the status\n"
        "    done may be called finished now.",
        {"done": ["finished"], "failed": ["broken"]},
    ),
    "failure is gone": (
        lambda d: status(d).remove("broken"),
        "minor",
        "    broken is gone; no new value looks like it.\n    The status is one of running, done.",
        {"done": ["done"]},
    ),
    "unlisted failure is listed": (
        lambda d: status(d).append("lost"),
        "minor",
        "the waiter things has 'lost' as unlisted, but the status lists it",
        {"done": ["done"], "failed": ["broken", "lost"]},
    ),
    "status is no field any more": (
        lambda d: properties(d, "Thing").pop("status"),
        "major",
        "the waiter things polls the field `status`, which the response lacks",
        None,
    ),
    "polled operation is gone": (
        lambda d: d["paths"].pop("/things/{thing_id}"),
        "major",
        "POST /things: x-videovector.waiter names things, which no operation describes in `waiters`\n"
        "    It was described at getThing (GET /things/{thing_id}), which is gone.",
        None,
    ),
    "polled operation is renamed": (
        lambda d: get_thing(d).update(operationId="readThing"),
        "major",
        "Was getThing renamed? Then run again with: --renamed getThing=readThing",
        {"done": ["done"], "failed": ["broken"]},
    ),
    "status further on": (lambda d: status(d).append("queued"), "minor", "", {"done": ["done"], "failed": ["broken"]}),
}


@pytest.fixture
def waiting_document(small_document: Document) -> Document:
    """The small document with a waiter that polls its thing."""
    schemas = small_document["components"]["schemas"]
    schemas["Status"] = {"type": "string", "description": "S.", "enum": ["running", "done", "broken"]}
    schemas["Thing"]["properties"]["status"] = {"$ref": "#/components/schemas/Status"}
    get_thing(small_document)["x-videovector"] |= {
        "waiter": "things",
        "waiters": {
            "things": {
                "method": "things.wait",
                "noun": "thing",
                "done": ["done"],
                "failed": ["broken"],
                "failed_unlisted": ["lost"],
                "poll_interval": 1,
                "summary": "Wait.",
            }
        },
    }
    make_thing(small_document)["x-videovector"]["waiter"] = "things"
    return small_document


@pytest.mark.parametrize("name", WAITING)
def test_change_of_what_a_waiter_polls_is_told(name: str, waiting_document: Document, tmp_path: Path) -> None:
    """A waiter that would wait for what never comes stops the taking in, with the lines that mend it."""
    edit, step, told, ends = WAITING[name]
    merged = taken_in_or_told(waiting_document, name, tmp_path, (edit, step, told))
    described = [one.extension["waiters"] for one in documents.operations(merged) if "waiters" in one.extension]
    found = [{key: one["things"][key] for key in ("done", "failed") if key in one["things"]} for one in described]
    assert found == ([ends] if ends is not None else [])


def test_new_status_of_a_waiter_is_pointed_at(waiting_document: Document) -> None:
    """A new value of a status that no waiter knows as its end stops nothing, but a person is asked to look."""
    merged = copy.deepcopy(waiting_document)
    status(merged).append("cancelled")
    assert decisions.notes(waiting_document, merged) == [
        "things.wait goes on polling at the new status cancelled of GET /things/{thing_id}.",
        "  Where that is an end, put it into `done` or `failed` of the waiter, and generate again.",
    ]
    assert decisions.notes(merged, merged) == []


def test_renamed_operation_keeps_its_extension(small_document: Document) -> None:
    """What --renamed names is presented as before, marks of its parameters and of renamed schemas included."""
    properties(small_document, "Thing")["size"]["x-secret"] = True
    incoming = bare_of(small_document)
    get_thing(incoming)["operationId"] = "readThing"
    text = json.dumps(incoming).replace('schemas/Thing"', 'schemas/Item"')
    incoming = json.loads(text)
    incoming["components"]["schemas"]["Item"] = incoming["components"]["schemas"].pop("Thing")
    merged, unmapped = regenerate.carry_over(small_document, incoming, {"getThing": "readThing", "Thing": "Item"})
    assert unmapped == []
    assert get_thing(merged)["x-videovector"] == get_thing(small_document)["x-videovector"]
    assert properties(merged, "Item")["size"]["x-secret"] is True
