"""`make parity` by itself finds what was made wrong on purpose: each lie on an operation of its own, all in one run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_regenerate import Tree

API, RESOURCES, TWINS = (f"videovector/_generated/{name}" for name in ("api", "resources", "sync/resources"))
DOCUMENT = "openapi/videovector.yaml"
TESTS = "tests/parity/test_every_operation.py"
GIF = '''
    async def gif(self, video_id: str) -> object:
        """A picture of a media item."""
        return await self._client.request("GET", f"/videos/{video_id}/gif", answer="bytes")
'''
POSTER = '''
    async def poster(self, export_id: str) -> object:
        """An operation that the document does not have."""
        return await self._client.request("GET", f"/exports/{export_id}/poster")
'''


@dataclass(frozen=True, slots=True)
class Lie:
    """A change of one file, and what is told of it.

    Args:
        file: The file.
        after: The text after which the change is made; the change is at the next `old`.
        old: What is replaced; what it ends with is kept when `new` repeats it. Empty: the file is new.
        new: What takes its place.
        told: A regular expression that a line of the output matches from its start.
    """

    file: str
    after: str
    old: str
    new: str
    told: str


LIES: dict[str, list[Lie]] = {
    "hand-written method is gone from the async client": [
        Lie(
            "videovector/resources/chat.py", "class AsyncChatResource", "def stream_turn", "def _stream_turn",
            "missing: streamChatTurn names chat.stream_turn, which the async client does not have",
        ),
    ],
    "waiter is gone from the async client": [
        Lie(
            f"{RESOURCES}/import_jobs.py", "class AsyncImportJobsResource", "def wait_for_completion", "def _wait",
            "missing: the document has the waiter import_jobs.wait_for_completion, which the async client does not",
        ),
    ],
    "generated method is gone from the async client": [
        Lie(
            f"{RESOURCES}/rate_limits.py", "class AsyncRateLimitsResource", "def refresh", "def _refresh",
            "missing: refreshRateLimit names rate_limits.refresh, which the async client does not have",
        ),
    ],
    "builder asks for another path": [
        Lie(
            f"{API}/api_keys.py", "def list_api_keys", '"/api-keys"', '"/keys"',
            r"failed: tests/parity/test_every_operation.py::test_documented_calls_work\[.*api_keys.list-",
        ),
    ],
    "endpoint has another path": [
        Lie(
            f"{API}/chat.py", "_LIST_CHAT_SESSIONS = Endpoint(", '"/chat/sessions"', '"/chats"',
            "stale: the endpoint of listChatSessions has the path '/chats', the document '/chat/sessions'",
        ),
    ],
    "endpoint has another HTTP method": [
        Lie(
            f"{API}/connectors.py", "_UPDATE_CONNECTOR = Endpoint(", '"PATCH"', '"PUT"',
            "stale: the endpoint of updateConnector has the method 'PUT', the document 'PATCH'",
        ),
    ],
    "operation that the document does not have": [
        Lie(
            "videovector/resources/exports.py", "class AsyncExportsResource", '"""\n', f'"""\n{POSTER}',
            "undeclared: client.exports.poster is no operation and no waiter of the document",
        ),
    ],
    "operation without a method has one": [
        Lie(
            "videovector/resources/videos.py", "class AsyncVideosResource", '"""\n', f'"""\n{GIF}',
            "undeclared: client.videos.gif is no operation and no waiter of the document",
        ),
    ],
    "test of an operation is missing": [
        Lie(
            TESTS, "WRAPPED = [", '"method" in', '"listMarkers" != operation.operation_id and "method" in',
            "untested: no parity test called listMarkers through markers.list of the (sync|async) client",
        ),
    ],
    "test fakes its record": [
        Lie(
            TESTS, "operation = case.operation\n", "    given,",
            '    if case.method == "usage.get_current":\n'
            '        record_property("exercised", {"operation": operation.operation_id, "method": case.method, '
            '"client": kind})\n        return\n    given,',
            "untested: no parity test called getCurrentUsage through usage.get_current of the (sync|async) client",
        ),
    ],
    "test of an operation fails": [
        Lie(
            TESTS, "operation = case.operation\n", "    given,",
            '    assert case.method != "connectors.test"\n    given,',
            r"failed: tests/parity/test_every_operation.py::test_documented_calls_work\[.*connectors.test-",
        ),
    ],
    "endpoint makes no idempotency key": [
        Lie(
            f"{API}/prompts.py", "_CREATE_PROMPT = Endpoint(", 'idempotency="auto"', 'idempotency="none"',
            "stale: the endpoint of createPrompt has the idempotency 'none', the document 'auto",
        ),
    ],
    "document marks idempotency wrongly": [
        Lie(
            DOCUMENT, "operationId: createWebhook\n", "idempotency: auto", "idempotency: none",
            "document: .*POST /webhooks: .*Idempotency-Key",
        ),
    ],
    "argument has another name in both clients": [
        Lie(
            f"{folder}/api_keys.py", "def rotate", "key_id: str", "key: str",
            r"failed: tests/parity/test_every_operation.py::test_documented_calls_work\[.*api_keys.rotate-",
        )
        for folder in ("videovector/resources", TWINS)
    ],
    "argument has another name in one client": [
        Lie(
            f"{TWINS}/workflow.py", "def results", "run_id: str", "job_id: str",
            r"twins differ: workflow.results\(",
        ),
    ],
    "document lost an operation": [
        Lie(
            DOCUMENT, "\n  /usage/metric-types:", "    get:", "    x-was-get:",
            "stale: the generated code has .*, which the document has not; run `make generate`",
        ),
    ],
    "endpoint has another scope": [
        Lie(
            f"{API}/indexes.py", "_GET_INDEX = Endpoint(", 'scope="search"', 'scope="admin"',
            "stale: the endpoint of getIndex has the scope 'admin', the document 'search'",
        ),
    ],
    "facts have another scope": [
        Lie(
            "videovector/_generated/info.py", '"getVideo": ', '"read"', '"admin"',
            "stale: the generated facts of getVideo are not the document's",
        ),
    ],
    "document has another scope": [
        Lie(
            DOCUMENT, "operationId: deleteVideo\n", "scope: admin", "scope: read",
            "stale: the endpoint of deleteVideo has the scope 'admin', the document 'read'",
        ),
    ],
    "endpoint takes another credential": [
        Lie(
            f"{API}/indexes.py", "_LIST_INDEXES = Endpoint(", '("api_key", "bearer")', '("bearer",)',
            "stale: the endpoint of listIndexes has the credentials 'bearer token', the document 'API key or",
        ),
    ],
    "query argument is never sent": [
        Lie(
            f"{API}/import_jobs.py", "def list_import_jobs", '("status",', '("state",',
            r"on the wire: listImportJobs never sent the query parameter status",
        ),
    ],
    "body field has another name on the wire": [
        Lie(
            f"{API}/connectors.py", "def browse_connector", '_body["pattern"]', '_body["mask"]',
            r"failed: tests/parity/test_every_operation.py::test_documented_calls_work\[.*connectors.browse-",
        ),
    ],
    "default is another": [
        Lie(
            f"{RESOURCES}/exports.py", "def list(", "limit: int = 50", "limit: int = 49",
            r"failed: tests/parity/test_every_operation.py::test_documented_calls_work\[.*exports.list-required",
        ),
    ],
    "two fields of a body are swapped": [
        Lie(
            f"{API}/connectors.py", "def create_azure_connector", '_validation.text("tenant_id", tenant_id',
            '_validation.text("tenant_id", client_id',
            r"failed: tests/parity/test_every_operation.py::test_documented_calls_work\[.*connectors.create_azure-",
        ),
    ],
    "command lost an option": [
        Lie(
            "videovector/_generated/cli/usage.py", "Command('getUsageHistory'", "'start_date'", "'first_date'",
            r"untested: no parity test ran the command usage get-history of getUsageHistory",
        ),
    ],
    "command calls another method": [
        Lie(
            "videovector/_generated/cli/webhooks.py", "Command('getWebhook'", "('webhooks.retrieve',)",
            "('webhooks.list',)",
            r"stale: the command webhooks retrieve calls webhooks.list; run `make generate`",
        ),
    ],
    "model lost a field": [
        Lie(
            "videovector/_generated/models/webhook.py", "_FIELDS: ", '"created_at"', '"made_at"',
            "stale: the model Webhook lacks created_at",
        ),
    ],
    "document names another end of a job": [
        Lie(
            DOCUMENT, "method: exports.wait_for_completion\n", "failed: [failed]", "failed: [expired]",
            "stale: the generated waiter exports does not end as the document says",
        ),
    ],
    "document claims a method that does not use the operation": [
        Lie(
            DOCUMENT, "operationId: getPrompt\n", "x-videovector:\n", "x-videovector:\n        also: [prompts.list]\n",
            "untested: no parity test called getPrompt through prompts.list of the (sync|async) client",
        ),
    ],
    "docstring names another endpoint": [
        Lie(
            "videovector/resources/exports.py", "def download(", "``GET /exports/", "``GET /export/",
            r"documented: exports.download of the async client names GET /export/\{export_id\}/download, it uses GET /",
        ),
    ],
    "docstring names another scope": [
        Lie(
            "videovector/resources/exports.py", "POST /exports/{export_id}/download-url", "``read``", "``admin``",
            "documented: exports.download_url of the async client names the scope admin, it needs read",
        ),
    ],
    "endpoint is never sent again": [
        Lie(
            f"{API}/markers.py", "_LIST_MARKERS = Endpoint(", 'scope="read"', 'single_attempt=True, scope="read"',
            "stale: the endpoint of listMarkers has the single attempt True, the document False",
        ),
    ],
    "document lost the mark of a single attempt": [
        Lie(
            DOCUMENT, "operationId: validateCredential\n", "single_attempt: true", "single_attempt: false",
            "document: GET /auth/validate: x-videovector.single_attempt: true and 'do not repeat it' in the",
        ),
    ],
    "document calls a response a page that has no cursor": [
        Lie(
            DOCUMENT, "operationId: getRateLimitStatus\n", "paging: none", "paging: cursor",
            "document: GET /rate-limit/status: x-videovector.paging is cursor, but its response 200 has no pagination",
        ),
    ],
    "document puts an operation under another resource": [
        Lie(
            DOCUMENT, "operationId: getExport\n", "tags: [exports]", "tags: [videos]",
            r"document: GET /exports/\{export_id\}: the tag is 'videos', but x-videovector.method stands in 'exports'",
        ),
    ],
    "test passes off a request by hand as a method": [
        Lie(
            TESTS, "operation = case.operation\n", "    given,",
            '    if case.method == "connectors.retrieve":\n'
            "        with VideoVector(**options_for(operation, server)) as client:\n"
            '            client.request("GET", "/connectors/con_1")\n'
            '        record_property("exercised", {"operation": operation.operation_id, "method": case.method, '
            '"client": kind})\n        return\n    given,',
            "untested: no parity test called getConnector through connectors.retrieve of the (sync|async) client",
        ),
    ],
    "test passes off the record of another operation": [
        Lie(
            TESTS, "operation = case.operation\n", "    given,",
            '    if case.method == "markers.delete":\n'
            '        other = next(one for one in CASES if one.method == "webhooks.list")\n'
            "        call_sync(other, server, *prepared(other, server, tmp_path))\n"
            '        record_property("exercised", {"operation": operation.operation_id, "method": case.method, '
            '"client": kind})\n        return\n    given,',
            "untested: no parity test called deleteMarker through markers.delete of the (sync|async) client",
        ),
    ],
    "test passes off one client as the other": [
        Lie(
            TESTS, "def test_documented_calls_work(", 'kind == "sync"',
            'kind == "sync" or case.method == "automations.pause_export"',
            "untested: no parity test called pauseExportAutomation through automations.pause_export of the async",
        ),
    ],
    "test passes off a method as a command": [
        Lie(
            "tests/parity/test_commands.py", "def test_commands_call_operations(", "    code = videovector.cli.main(",
            '    from test_every_operation import Case, call_sync\n'
            '    by_hand = name == "markers delete" and call_sync(Case(operation, "markers.delete", 0, True), server, '
            "sent, {})\n    code = 0 if by_hand else videovector.cli.main(",
            "untested: no parity test ran the command markers delete of deleteMarker",
        ),
    ],
    "method sends a request that nothing names": [
        Lie(
            "videovector/resources/exports.py", "async def download_url", "        return url",
            '        await self._client.request("GET", "/usage")\n        return url',
            "on the wire: exports.download_url of the async client sent GET /usage too, which its docstring",
        ),
    ],
    "generated page hides that there is more": [
        Lie(
            f"{API}/import_jobs.py", "def ", "has_more=page.next_cursor is not None", "has_more=False",
            "edited by hand: videovector/_generated/api/import_jobs.py; run `make generate`",
        ),
    ],
    "generated builder allows more than the document": [
        Lie(
            f"{API}/prompt_runs.py", "def ", "maximum=300", "maximum=900",
            "edited by hand: videovector/_generated/api/prompt_runs.py; run `make generate`",
        ),
    ],
    "sync twin differs from its source": [
        Lie(
            f"{TWINS}/workflow.py", "class WorkflowResource", "limit != 10", "limit != 1",
            "edited by hand: videovector/_generated/sync/resources/workflow.py; run `make generate`",
        ),
    ],
    "generated file is of nobody": [
        Lie(
            f"{API}/pictures.py", "", "", "POSTERS = 1\n",
            "stale: videovector/_generated/api/pictures.py is not of the generator; run `make generate`",
        ),
    ],
    "facts name the builder of another operation": [
        Lie(
            "videovector/_generated/info.py", '"getWebhookDelivery": ', "webhooks.get_webhook_delivery",
            "webhooks.get_webhook",
            "stale: the endpoint of getWebhookDelivery has the path '/webhooks/",
        ),
    ],
    "document makes keys of another kind": [
        Lie(
            DOCUMENT, "operationId: cancelImportJob\n", "import-job-cancel", "import-job-create",
            r"stale: the endpoint of cancelImportJob has the idempotency 'auto \(import-job-cancel\)', the document",
        ),
    ],
    "document hides the pages of an operation": [
        Lie(
            DOCUMENT, "operationId: listPlaygroundVideos\n", "paging: cursor", "paging: none",
            "document: GET /playground/videos: x-videovector.paging is none, but the response 200 says whether there",
        ),
    ],
    "document lost the waiter of an operation": [
        Lie(
            DOCUMENT, "operationId: getIndexDeletion\n", "        waiter: index_deletions\n", "",
            "stale: the generated facts of getIndexDeletion are not the document's; run `make generate`",
        ),
    ],
}  # fmt: skip


# Whose tests a lie needs to be found; all other tests of the matrix are left out, as they take most of its time.
TESTED = (
    "listApiKeys", "listMarkers", "getCurrentUsage", "testConnector", "rotateApiKey", "listImportJobs",
    "browseConnector", "listExports", "createAzureConnector", "getPrompt", "getUsageHistory", "getConnector",
    "deleteMarker", "pauseExportAutomation", "createExportDownloadUrl",
)  # fmt: skip


def plant(tree: Tree, lie: Lie) -> None:
    path: Path = tree.root / lie.file
    if not lie.old:
        path.write_text(lie.new, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    start = text.index(lie.after)
    before, found, rest = text[start:].partition(lie.old)
    assert found, f"{lie.file} has no {lie.old!r} after {lie.after!r}"
    path.write_text(text[:start] + before + lie.new + rest, encoding="utf-8")


@pytest.mark.slow
def test_every_planted_lie_is_told(tmp_path: Path) -> None:
    """One run on a tree with all of them tells each one by its operation; the exit code is 1."""
    tree = Tree(tmp_path)
    for lie in [lie for lies in LIES.values() for lie in lies]:
        plant(tree, lie)
    only = [word for name in TESTED for word in ("--only", name)]
    result = tree.python("scripts/parity.py", *only)
    lines = result.stdout.splitlines()
    missed = {
        name: lie.told
        for name, lies in LIES.items()
        for lie in lies
        if not any(re.match(lie.told, line) for line in lines)
    }
    assert missed == {}, result.stdout + result.stderr[-3000:]
    assert result.returncode == 1
