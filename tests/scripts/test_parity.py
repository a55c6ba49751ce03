"""The parity matrix can't lie: what is missing, double, stale or untested is told; its pages stand by themselves."""

from __future__ import annotations

import copy
import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import document as documents
import parity
import parity_pages
import pytest
from parity_rows import Matrix, Row, describe, surfaces

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


def waiting() -> list[str]:
    """The methods that poll operations of the document."""
    return [name for one in documents.operations(documents.load()) for name in one.waiting]


def test_generated_method_without_operation_is_stale(
    rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]
) -> None:
    """A generated method that no operation names is stale; a hand-written one is a composite."""
    _, problems = parity.stale([one for one in rows if one.operation_id != "listMarkers"], *clients, waiting())
    assert problems == [
        "stale: markers.list (sync) is generated, but no operation of the document names it",
        "stale: markers.list (async) is generated, but no operation of the document names it",
    ]
    composites, problems = parity.stale(rows, *clients, waiting())
    assert problems == []
    assert "import_jobs.wait_for_completion" in composites
    assert "markers.list" not in composites


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
    found = list(parity.check_generated(changed))
    assert found[0].startswith(told)
    assert list(parity.check_generated(rows)) == []


def test_unknown_waiter_is_missing(rows: list[Row], monkeypatch: pytest.MonkeyPatch) -> None:
    """A waiter that an operation names stands in the table of waiters."""
    monkeypatch.setattr(parity, "WAITERS", {name: row for name, row in parity.WAITERS.items() if name != "exports"})
    assert "missing: getExport names the waiter exports, which is not in the table of waiters" in list(
        parity.check_generated(rows)
    )


def test_operation_without_test_is_untested(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> None:
    """Each method of an operation wants a test of each client; the others are told, one by one."""
    one = row(rows, "batchGetVideoSegments")
    list(parity.inspect_facade(one, *clients))
    record = [
        {"operation": one.operation_id, "method": "videos.batch_segments", "client": kind, "test": f"test[{kind}]"}
        for kind in ("sync", "async")
    ]
    assert list(parity.add_tests([one], record)) == [
        "untested: no parity test called batchGetVideoSegments through videos.batch_segments_for_targets of the "
        f"{kind} client"
        for kind in ("sync", "async")
    ]
    assert one.tests == {"sync": ["test[sync]"], "async": ["test[async]"]}


@pytest.fixture
def matrix(rows: list[Row], clients: tuple[VideoVector, AsyncVideoVector]) -> Matrix:
    problems = [problem for one in rows for problem in parity.inspect_facade(one, *clients)]
    composites, _ = parity.stale(rows, *clients, waiting())
    return Matrix("2.0.0", rows, composites, surfaces(DOCUMENT, rows), problems)


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
    """The JSON page counts, and lists operations, surfaces, composites and problems."""
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


@pytest.mark.slow
def test_matrix_in_the_repository_is_checked(tmp_path: Path) -> None:
    """The matrix in docs/ is what the clients, the document and the tests give; any other is refused by --check."""
    from test_regenerate import Tree

    tree = Tree(tmp_path)
    page = tmp_path / "docs" / "parity-matrix.md"
    page.write_text(page.read_text(encoding="utf-8").replace("wrapped", "covered"), encoding="utf-8")
    result: subprocess.CompletedProcess[str] = tree.python("scripts/parity.py", "--check")
    assert result.returncode == 1, result.stdout + result.stderr
    assert result.stdout.splitlines()[0] == "out of date: docs/parity-matrix.md; run `make parity`"
    assert "covered" in page.read_text(encoding="utf-8")
