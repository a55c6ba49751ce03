"""The parity matrix can't lie: what is missing, double, stale or untested is told; its pages stand by themselves."""

from __future__ import annotations

import copy
import importlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import document as documents
import parity
import parity_generated
import parity_pages
import parity_wire
import pytest
from parity_rows import Matrix, Row, Waiter, describe, describe_waiters, surfaces

from videovector import AsyncVideoVector, VideoVector

DOCUMENT = documents.load()
OPERATIONS = list(documents.operations(DOCUMENT))
HANDWRITTEN = {one.operation_id for one in OPERATIONS if "handwritten" in one.extension}


@pytest.fixture(scope="module")
def clients() -> Iterator[tuple[VideoVector, AsyncVideoVector]]:
    sync, asynchronous = parity.clients()
    yield sync, asynchronous
    sync.close()


@pytest.fixture
def rows() -> list[Row]:
    return [describe(DOCUMENT, operation) for operation in OPERATIONS]


def row(rows: list[Row], operation_id: str) -> Row:
    return next(one for one in rows if one.operation_id == operation_id)


def test_row_holds_what_the_document_says(rows: list[Row]) -> None:
    """Method, path, types, credentials, scope, idempotency, paging and waiter of an operation are in its row."""
    assert row(rows, "createImportJob") == Row(
        operation_id="createImportJob",
        http_method="POST",
        path="/import-jobs",
        resource="import_jobs",
        summary=row(rows, "createImportJob").summary,
        methods=["import_jobs.create"],
        request="CreateImportJobRequest",
        response="ImportJob",
        credentials="API key or bearer token",
        scope="write",
        idempotency="auto (import-job-create)",
        paging="none",
        waiter="import_jobs",
    )
    listing = row(rows, "listIndexVideos")
    assert (listing.arguments, listing.response, listing.paging) == (
        "path: index_id; query: limit, cursor",
        "VideoPage",
        "cursor",
    )
    assert row(rows, "listApiKeys").credentials == "bearer token"
    assert row(rows, "listWebhookEvents").credentials == "none"


def test_row_holds_what_the_clients_have(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> None:
    """Signature and return types are those of the real methods, of both clients."""
    one = row(rows, "listIndexVideos")
    assert list(parity.inspect_facade(one, *clients)) == []
    assert one.status == "wrapped"
    assert one.sync_signature == "(index_id, *, limit=50, cursor=None, options=None)"
    assert (one.returns, one.async_returns) == ("SyncPage[Video]", "AsyncPage[Video]")


def test_rest_only_row_has_its_reason(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> None:
    """An operation that is not wrapped on purpose says why."""
    one = row(rows, "getVideoGif")
    assert list(parity.inspect_facade(one, *clients)) == []
    assert one.status == "REST-only"
    assert one.reason.startswith("a raw image")


@pytest.mark.parametrize("method", ["videos.teleport", "teleports.create", "client.teleport"])
def test_method_that_does_not_exist_is_missing(
    method: str, rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]
) -> None:
    """A method that the document names and the clients don't have is missing, on each client."""
    one = replace(row(rows, "getVideo"), methods=[method])
    assert list(parity.inspect_facade(one, *clients)) == [
        f"missing: getVideo names {method}, which the sync client does not have",
        f"missing: getVideo names {method}, which the async client does not have",
    ]
    assert one.status == "missing"


def test_unmapped_operation_is_missing(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> None:
    """An operation that says nothing about the SDK is missing."""
    one = replace(row(rows, "getVideo"), methods=[])
    assert list(parity.inspect_facade(one, *clients)) == [
        "missing: getVideo (GET /videos/{video_id}) says neither method nor rest_only"
    ]


def test_our_rows_have_no_doubles(rows: list[Row]) -> None:
    """Each operation has one id, and each method one operation."""
    assert list(parity.duplicates(rows, HANDWRITTEN)) == []


def test_double_methods_and_ids_are_told(rows: list[Row]) -> None:
    """Two operations with one id, or with one method, are told."""
    one = row(rows, "getVideo")
    found = list(parity.duplicates([*rows, copy.deepcopy(one)], HANDWRITTEN))
    assert found == [
        "double: the operationId getVideo stands 2 times in the document",
        "double: videos.retrieve is named by getVideo, getVideo",
    ]


WAITERS = describe_waiters(OPERATIONS)


def test_generated_method_without_operation_is_stale(
    rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]
) -> None:
    """A generated method that no operation names, or that nothing says is to be waited for, is stale."""
    assert list(parity.stale(rows, *clients, WAITERS)) == []
    fewer = [one for one in rows if one.operation_id != "listMarkers"]
    assert list(parity.stale(fewer, *clients, WAITERS)) == [
        "stale: markers.list (sync) is generated, but no operation of the document names it",
        "stale: markers.list (async) is generated, but no operation of the document names it",
    ]
    fewer_waiters = [one for one in WAITERS if one.method != "exports.wait_for_completion"]
    assert list(parity.stale(rows, *clients, fewer_waiters)) == [
        "stale: exports.wait_for_completion (sync) is generated, but no operation of the document names it",
        "stale: exports.wait_for_completion (async) is generated, but no operation of the document names it",
    ]


def test_waiter_that_no_client_has_is_missing(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> None:
    """What the document says can be waited for is a method of both clients."""
    more = [*WAITERS, Waiter("exports.wait_for_ever", "getExport", ["completed"], [])]
    assert list(parity.stale(rows, *clients, more)) == [
        f"missing: the document has the waiter exports.wait_for_ever, which the {kind} client does not have"
        for kind in ("sync", "async")
    ]


def test_ends_of_waiters_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """States in which a job ends are the document's: a generated table that has others, more or fewer is told."""
    table = importlib.import_module("videovector._generated.waiters").WAITERS
    assert list(parity_generated.check_waiters(OPERATIONS)) == []
    monkeypatch.setitem(table, "exports", table["exports"]._replace(failed=frozenset()))
    monkeypatch.setitem(table, "dusting", table["exports"])
    monkeypatch.delitem(table, "import_jobs")
    assert list(parity_generated.check_waiters(OPERATIONS)) == [
        "missing: getImportJob describes the waiter import_jobs, which was not generated",
        "stale: the generated waiter exports does not end as the document says; run `make generate`",
        "stale: no operation of the document describes the waiter dusting; run `make generate`",
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"operation_id": "getFilm"}, "stale: the generated code does not know getFilm; run `make generate`"),
        ({"scope": "admin"}, "stale: the generated facts of getVideo are not the document's; run `make generate`"),
        ({"methods": ["videos.get"]}, "stale: the generated facts of getVideo name other methods; run `make generate`"),
        ({"credentials": "none"}, "stale: the generated credentials of getVideo are not the document's"),
    ],
)
def test_generated_facts_are_compared(change: dict[str, object], told: str, rows: list[Row]) -> None:
    """Generated code of another document is stale, whatever differs."""
    changed = [replace(one, **change) if one.operation_id == "getVideo" else one for one in rows]  # type: ignore[arg-type]
    found = list(parity_generated.check_generated(changed))
    assert found[0].startswith(told)
    assert list(parity_generated.check_generated(rows)) == []


def test_unknown_waiter_is_missing(rows: list[Row], monkeypatch: pytest.MonkeyPatch) -> None:
    """A waiter that an operation names stands in the table of waiters."""
    table = {name: row for name, row in parity_generated.WAITERS.items() if name != "exports"}
    monkeypatch.setattr(parity_generated, "WAITERS", table)
    assert "missing: getExport names the waiter exports, which is not in the table of waiters" in list(
        parity_generated.check_generated(rows)
    )


def test_operation_without_test_is_untested(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> None:
    """Each method of an operation wants a test of each client, and its command one; the others are told, one by one."""
    one = row(rows, "batchGetVideoSegments")
    list(parity.inspect_facade(one, *clients))
    list(parity.add_commands([one]))
    record = [
        {"operation": one.operation_id, "method": "videos.batch_segments", "client": kind, "test": f"test[{kind}]"}
        for kind in ("sync", "async")
    ]
    command = {"operation": one.operation_id, "method": one.command, "client": "command", "test": "test[command]"}
    assert list(parity.add_tests([one], [*record, command])) == [
        "untested: no parity test called batchGetVideoSegments through videos.batch_segments_for_targets of the "
        f"{kind} client"
        for kind in ("sync", "async")
    ]
    assert one.tests == {"sync": ["test[sync]"], "async": ["test[async]"]}
    assert one.command_test == "test[command]"
    assert list(parity.add_tests([one], record))[-1] == (
        "untested: no parity test ran the command videos batch-segments of batchGetVideoSegments"
    )


@pytest.fixture(scope="module")
def inspected(clients: tuple[VideoVector, AsyncVideoVector]) -> Matrix:
    """The matrix of our document, made once: each signature of both clients is read for it."""
    rows = [describe(DOCUMENT, operation) for operation in OPERATIONS]
    problems = [problem for one in rows for problem in parity.inspect_facade(one, *clients)]
    return Matrix("2.0.0", rows, WAITERS, surfaces(DOCUMENT, rows), problems)


@pytest.fixture
def matrix(inspected: Matrix) -> Matrix:
    return copy.deepcopy(inspected)


class Page(HTMLParser):
    """Tags, attributes and rows of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_page_stands_by_itself(matrix: Matrix) -> None:
    """The page loads nothing from elsewhere, has a row per operation, and filters by text and status."""
    page = Page(parity_pages.html_page(matrix))
    assert [attributes for _, attributes in page.tags if attributes.keys() & {"src", "href"}] == []
    rows = [attributes["data-status"] for tag, attributes in page.tags if tag == "tr" and "data-status" in attributes]
    assert len(rows) == len(OPERATIONS)
    assert rows.count("REST-only") == 7
    assert {attributes.get("id") for tag, attributes in page.tags if tag in {"input", "select"}} == {"text", "status"}


def test_markdown_tables_are_whole(matrix: Matrix) -> None:
    """Each row of a table has as many cells as its head, whatever its types contain."""
    text = parity_pages.markdown_page(matrix)
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert len([line for line in table if line.startswith("| `")]) == len(OPERATIONS)
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {len(parity_pages.COLUMNS) + 1}
    assert text.count("```python") == 4


def test_json_has_everything(matrix: Matrix) -> None:
    """The JSON page counts, and lists operations, surfaces, waiters and problems."""
    page = json.loads(parity_pages.json_page(matrix))
    assert page["summary"]["operations"] == len(page["operations"]) == len(OPERATIONS)
    assert len(page["rest_only_surfaces"]) == page["summary"]["REST-only surfaces"] == 4
    assert page["problems"] == []


def test_problems_are_shown_on_every_page(matrix: Matrix) -> None:
    """What is wrong is on the pages too, escaped where it has to be."""
    matrix.problems.append("missing: <b>")
    assert "- missing: <b>" in parity_pages.markdown_page(matrix)
    assert "missing: &lt;b&gt;" in parity_pages.html_page(matrix)
    assert json.loads(parity_pages.json_page(matrix))["problems"] == ["missing: <b>"]


def test_page_that_is_not_current_is_told_and_left_alone(matrix: Matrix, tmp_path: Path) -> None:
    """With --check each page is compared and none is written; without it, one edited by hand is told and replaced."""
    assert parity.publish(matrix, tmp_path, check=True) == [
        f"out of date: docs/parity-matrix.{kind}; run `make parity`" for kind in ("json", "md", "html")
    ]
    assert list(tmp_path.iterdir()) == []
    assert parity.publish(matrix, tmp_path, check=False) == []
    assert parity.publish(matrix, tmp_path, check=True) == []
    page = tmp_path / "parity-matrix.md"
    current = page.read_text(encoding="utf-8")
    edited = current.replace("wrapped", "covered")
    page.write_text(edited, encoding="utf-8")
    assert parity.publish(matrix, tmp_path, check=True) == ["out of date: docs/parity-matrix.md; run `make parity`"]
    assert page.read_text(encoding="utf-8") == edited
    assert parity.publish(matrix, tmp_path, check=False) == []
    assert matrix.problems == ["edited by hand: docs/parity-matrix.md; it has been written again"]
    assert page.read_text(encoding="utf-8") == current


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        ({"path": "/films/{video_id}"}, "has the path '/films/{video_id}', the document '/videos/{video_id}'"),
        ({"method": "POST"}, "has the method 'POST', the document 'GET'"),
        ({"scope": "admin"}, "has the scope 'admin', the document 'read'"),
        ({"credentials": ("bearer",)}, "has the credentials 'bearer token', the document 'API key or bearer token'"),
        ({"idempotency": "optional"}, "has the idempotency 'optional', the document 'none'"),
        ({"idempotency": "auto", "idempotency_prefix": "x"}, "has the idempotency 'auto (x)', the document 'none'"),
        ({"operation_id": "getFilm"}, "has the operation 'getFilm', the document 'getVideo'"),
    ],
)
def test_endpoint_that_lies_is_told(
    lie: dict[str, object], told: str, rows: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fact that a builder hands to the transport is compared with the document."""
    builders = importlib.import_module("videovector._generated.api.videos")
    truth = vars(builders._GET_VIDEO)
    monkeypatch.setattr(builders, "_GET_VIDEO", SimpleNamespace(**{**truth, **lie}))
    assert list(parity_generated.check_endpoints(rows)) == [f"stale: the endpoint of getVideo {told}"]


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("videovector._generated.sync.resources.videos.VideosResource", "videos.gif"),
        ("videovector._client.AsyncVideoVector", "client.gif"),
    ],
)
def test_method_beside_the_document_is_told(
    owner: str,
    name: str,
    rows: list[Row],
    clients: tuple[VideoVector, AsyncVideoVector],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A hand-written method that no operation stands for is told, on a resource and on the client itself."""
    module, _, kind = owner.rpartition(".")
    found = getattr(importlib.import_module(module), kind)

    def gif(self: object) -> None:
        """What somebody wrote without the document."""

    monkeypatch.setattr(found, "gif", gif, raising=False)
    shown = name if name.startswith("client.") else f"client.{name}"
    assert list(parity.stale(rows, *clients, WAITERS)) == [
        f"undeclared: {shown} is no operation and no waiter of the document; name it in `also` of the operation that "
        "it uses (openapi/README.md), or remove it"
    ]


SEEN = {
    "operation": "listIndexVideos",
    "method": "GET",
    "path": "/api/v2/indexes/idx_1/videos",
    "query": ["cursor", "limit"],
    "body": [],
    "key": None,
    "credential": "API key",
    "problems": [],
}


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        ({"method": "POST"}, "was sent as POST, the document says GET"),
        ({"path": "/api/v2/videos"}, "went to /api/v2/videos, the document says /indexes/{index_id}/videos"),
        ({"problems": ["body: 5"]}, "is against the document: body: 5"),
        ({"credential": "none"}, "carried as credential none, the document says API key or bearer token"),
        ({"key": "a:1"}, "carried an idempotency key, the document says none"),
        ({"query": ["cursor"]}, "never sent the query parameter limit"),
    ],
)
def test_request_that_differs_is_told(lie: dict[str, object], told: str, rows: list[Row]) -> None:
    """What the server saw is compared with the document: method, path, credential, key and query."""
    one = row(rows, "listIndexVideos")

    def problems(sent: dict[str, object]) -> list[str]:
        record = [{"operation": one.operation_id, "sent": [sent]}]
        return list(parity_wire.check_wire(DOCUMENT, OPERATIONS, [one], record))

    assert problems(SEEN) == []
    assert problems({**SEEN, **lie}) == [f"on the wire: listIndexVideos {told}"]


def test_generated_key_is_seen_on_the_wire(rows: list[Row]) -> None:
    """Where the document says that a key is made, the server has seen one with its prefix."""
    one = row(rows, "createImportJob")
    sent = {**SEEN, "operation": "createImportJob", "method": "POST", "path": "/api/v2/import-jobs", "query": []}
    record = [{"operation": "createImportJob", "sent": [{**sent, "key": "other:1"}]}]
    assert list(parity_wire.check_wire(DOCUMENT, OPERATIONS, [one], record)) == [
        "on the wire: createImportJob never carried a generated key import-job-create:…"
    ]
    record[0]["sent"] = [{**sent, "key": "import-job-create:1"}]
    assert list(parity_wire.check_wire(DOCUMENT, OPERATIONS, [one], record)) == []


@pytest.mark.parametrize("kind", ["json", "md", "html"])
def test_page_edited_by_hand_is_told(kind: str, matrix: Matrix) -> None:
    """Each page carries the digest of its text; one changed word, or none at all, no longer fits."""
    pages = {"json": parity_pages.json_page, "md": parity_pages.markdown_page, "html": parity_pages.html_page}
    text = parity_wire.signed(pages[kind](matrix), kind)
    assert not parity_wire.is_edited(text, kind)
    assert parity_wire.is_edited(text.replace("wrapped", "covered", 1), kind)
    assert parity_wire.is_edited(pages[kind](matrix), kind)


FAKES = """
import pytest

def test_fake(record_property, server):
    record_property("exercised", {"operation": "getVideo", "method": "videos.retrieve", "client": "sync"})

def test_fails(server):
    assert False
"""


def test_tests_that_fake_or_fail_count_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that only says what it called is not in the record; one that fails is a problem of the matrix."""
    for name in ("conftest.py", "example_server.py", "watching.py"):
        text = (parity.ROOT / "tests" / "parity" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("Path(__file__).resolve().parents[2]", f"Path({str(parity.ROOT)!r})"))
    (tmp_path / "test_fakes.py").write_text(FAKES, encoding="utf-8")
    monkeypatch.setattr(parity, "TESTS", (str(tmp_path / "test_fakes.py"),))
    record, failed = parity.exercised()
    assert record == []
    assert len(failed) == 1
    assert failed[0].endswith("test_fakes.py::test_fails")
