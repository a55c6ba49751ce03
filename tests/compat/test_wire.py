"""Every method of the published package sends the same requests here, and reads the same results from the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from compat_calls import calls
from compat_compare import differences, same_requests
from compat_play import play_everything
from compat_server import CompatServer

GOLDEN = Path(__file__).parent / "golden"
CALLS: dict[str, Any] = json.loads((GOLDEN / "calls.json").read_text(encoding="utf-8"))
ERRORS: dict[str, Any] = json.loads((GOLDEN / "errors.json").read_text(encoding="utf-8"))
SURFACE: dict[str, Any] = json.loads((Path(__file__).parents[1] / "data" / "surface.json").read_text(encoding="utf-8"))

# Where a request differs from the published one: what stands in its place, and why.
DECIDED_REQUESTS: dict[str, dict[str, Any]] = {
    # The name of an open file without the folders it lies in, which are nobody's business.
    "videos.upload named stream": {
        "multipart": [
            {"name": "file", "filename": "named.mov", "type": "video/quicktime", "text": "x"},
            {"name": "title", "text": "Clip"},
        ]
    },
    # No credential goes to routes that need none.
    "webhooks.list_events": {"headers": {"accept": "application/json"}},
    "usage.get_metric_types": {"headers": {"accept": "application/json"}},
}

# Attributes of errors that differ: the later value, and why.
DECIDED_ERRORS: dict[str, dict[str, Any]] = {
    # A key used for other content is the same mistake whichever status says so; it is a conflict too.
    "key conflict": {"raised": ["IdempotencyError", "ConflictError", "VideoVectorError"]},
    "key conflict in capitals": {"raised": ["IdempotencyError", "ConflictError", "VideoVectorError"]},
    "key conflict as 409": {"raised": ["IdempotencyError", "ConflictError", "VideoVectorError"]},
    # What the server said, not what the client would have waited; nothing where it said nothing.
    "rate limit beyond the cap": {"retry_after": 900},
    "rate limit without a time": {"retry_after": None},
    "unavailable": {"retry_after": 3},
    # There always is a code, and a message that says what came.
    "message alone": {"error_code": "http_404"},
    "request id outside": {"request_id": "req_1"},
    "detail text": {"error_code": "http_401", "message": "Invalid API key"},
    "array": {
        "error_code": "http_400",
        "message": "The API responded with status 400 and no readable error description.",
    },
    "not JSON": {
        "error_code": "http_502",
        "message": "The API responded with status 502 and no readable error description.",
    },
    "empty": {
        "error_code": "http_500",
        "message": "The API responded with status 500 and no readable error description.",
    },
    "broken success": {
        "raised": ["ResponseDecodeError", "VideoVectorError"],
        "message": "The response is not JSON (status 200).",
    },
}


class Outcome:
    """What the calls of the table did on both clients."""

    def __init__(self, played: dict[str, Any], requests: dict[str, list[dict[str, Any]]]) -> None:
        self.results = {"sync": played["calls"], "async": played["async"]}
        self.errors = played["errors"]
        self._requests = requests

    def requests(self, client: str, name: str) -> list[dict[str, Any]]:
        """The requests of one call on the sync or the async client."""
        return self._requests.get(name if client == "sync" else f"async {name}", [])


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    with CompatServer() as server:
        for name, row in CALLS.items():
            server.answers[name] = server.answers[f"async {name}"] = row["answers"]
        server.answers |= {name: [row["answer"]] for name, row in ERRORS.items()}
        yield Outcome(play_everything(server.url, tmp_path_factory.mktemp("files"), [*ERRORS]), server.requests)


def test_every_published_method_is_called(tmp_path: Path) -> None:
    """The table has each method of the published clients, and the record each call of the table."""
    published = {
        f"{resource}.{method}" if method else resource
        for client in ("VideoVector", "AsyncVideoVector")
        for resource, methods in SURFACE[client].items()
        for method in methods
    }
    table = calls(tmp_path)
    assert published - {call.method for call in table} <= {"close", "__init__"}
    assert [call.name for call in table] == [*CALLS]


@pytest.mark.parametrize("client", ["sync", "async"])
@pytest.mark.parametrize("name", CALLS)
def test_each_call_sends_the_same(outcome: Outcome, client: str, name: str) -> None:
    """Method, path, query, body, credential and idempotency key are those of the published package."""
    published = [row | DECIDED_REQUESTS.get(name, {}) for row in CALLS[name]["requests"][-1:]]
    assert same_requests([*CALLS[name]["requests"][:-1], *published], outcome.requests(client, name))


@pytest.mark.parametrize("client", ["sync", "async"])
@pytest.mark.parametrize("name", CALLS)
def test_each_call_gives_the_same(outcome: Outcome, client: str, name: str) -> None:
    """Class and attributes of the result, or of the exception, are those of the published package."""
    published, result = CALLS[name]["result"], outcome.results[client][name]
    if isinstance(published, dict) and "raised" in published and published["status_code"] is None:
        # Sentences of the SDKs themselves differ.
        published = {key: value for key, value in published.items() if key != "message"}
    assert list(differences(published, result)) == []


@pytest.mark.parametrize("name", ERRORS)
def test_error_answer_raises_the_same(outcome: Outcome, name: str) -> None:
    """Exception class, status, code, details, request id, message and waiting time of an error answer."""
    published = ERRORS[name]["raised"] | DECIDED_ERRORS.get(name, {})
    assert outcome.errors[name] == published
