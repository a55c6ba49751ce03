"""Every operation through its facade method, sync and async, over real HTTP, checked against the document both ways."""

from __future__ import annotations

import asyncio
import inspect
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import document
import pytest
from calling import (
    Argument,
    arguments,
    as_json,
    assert_defaults,
    assert_response,
    assert_sent,
    assert_typed,
    documented_arguments,
    facade,
    keywords,
    link_of,
    page_items,
    same,
)
from document import DocumentOperation
from example_server import Examples, ExampleServer

from videovector import AsyncPage, AsyncVideoVector, Hooks, SyncPage, VideoVector
from videovector._models.base import Model

EXAMPLES = Examples(document.load())
WRAPPED = [operation for operation in EXAMPLES.operations.values() if "method" in operation.extension]
KINDS = ("sync", "async")
FILE_CONTENT = b"ID3\x03\x00\x00\x00\x00\x00\x0aexample media"
KEY_FILE = b'{"type": "service_account", "project_id": "media-archive-1"}'


@dataclass(frozen=True, slots=True)
class ByHand:
    """What the document can't say about the call of a method.

    Args:
        given: Arguments in place of, or beside, those of the examples; a function gets an empty folder.
        only: Whether `given` is all, and the examples give nothing.
        answer: What the server answers in place of the example; a function gets the server.
        result: Checks the result in place of the comparison with the example.
        without: Documented arguments that are not given: the method makes them itself, or they exclude each other.
        required: Optional arguments of which the method wants one nonetheless.
        examples: The numbers of the request examples that are for this method; None: all.
    """

    given: Callable[[Path], dict[str, Any]] = lambda folder: {}
    only: bool = False
    answer: Callable[[ExampleServer], Any] | None = None
    result: Callable[[DocumentOperation, Any], None] | None = None
    without: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    examples: tuple[int, ...] | None = None


def media_file(folder: Path) -> dict[str, Any]:
    path = folder / "episode.mp3"
    path.write_bytes(FILE_CONTENT)
    return {"file": path}


def is_entries(operation: DocumentOperation, value: Any) -> None:
    assert_typed(EXAMPLES, {"type": "array", "items": page_items(EXAMPLES, operation)}, value)
    assert same(EXAMPLES.response_examples(operation)[0]["items"], as_json(value))


def is_search_page(operation: DocumentOperation, value: Any) -> None:
    """A page whose entries are those of the whole response, which it carries along."""
    assert isinstance(value, SyncPage | AsyncPage)
    assert value.data == value.response.data
    assert_response(EXAMPLES, operation, value.response, 0)


def is_two_streams(operation: DocumentOperation, value: Any) -> None:
    example = EXAMPLES.response_examples(operation)[0]
    assert_response(EXAMPLES, operation, value.response, 0)
    for name in ("filtered", "unfiltered"):
        page = getattr(value, name)
        assert page is None if example[name] is None else same(example[name]["data"], as_json(page.data))


def is_new_key(operation: DocumentOperation, value: Any) -> None:
    assert_typed(EXAMPLES, {"$ref": "#/components/schemas/ApiKeyWithSecret"}, value)
    assert same(EXAMPLES.response_examples(operation)[0]["new_key"], as_json(value))


def is_event_list(operation: DocumentOperation, value: Any) -> None:
    assert len(value) == 1
    assert_response(EXAMPLES, operation, value[0], 0)


def is_file(operation: DocumentOperation, value: Any) -> None:
    assert b"".join(value) == EXAMPLES.response_examples(operation)[0].encode()


def is_acknowledgement(operation: DocumentOperation, value: Any) -> None:
    assert value == EXAMPLES.response_examples(operation)[0]


def is_size(operation: DocumentOperation, value: Any) -> None:
    assert value == len(EXAMPLES.response_examples(operation)[0])


class Storage(BaseHTTPRequestHandler):
    """Where links to media lead."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.send_header("Content-Length", str(len(FILE_CONTENT)))
        self.end_headers()
        self.wfile.write(FILE_CONTENT)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@cache
def storage_url() -> str:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Storage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/seg_0.mp4"


def media_link(server: ExampleServer) -> Any:
    return {"signed_url": storage_url(), "expires_at": "2026-07-18T12:00:00Z"}


def is_media_size(operation: DocumentOperation, value: Any) -> None:
    assert value == len(FILE_CONTENT)


def is_link(operation: DocumentOperation, value: Any) -> None:
    assert value is None or re.fullmatch(r"http://127\.0\.0\.1:\d+/api/v2/exports/exp_1/download\?token=\S+", value)


BY_HAND: dict[str, ByHand] = {
    "client.authenticate": ByHand(
        only=True, result=is_acknowledgement, without=frozenset({"event_id", "surface", "reason", "operation"})
    ),
    "videos.batch_segments": ByHand(examples=(0,)),
    "videos.batch_segments_for_targets": ByHand(examples=(1,)),
    "exports.download": ByHand(
        lambda folder: {"destination": folder / "export.json"}, result=is_size, without=frozenset({"token"})
    ),
    "exports.download_url": ByHand(answer=lambda server: link_of(EXAMPLES, server), result=is_link),
    "videos.download_media": ByHand(
        lambda folder: {"destination": folder / "media.mp4"},
        answer=media_link,
        result=is_media_size,
        without=frozenset({"force_refresh"}),
        examples=(0,),
    ),
    "videos.download_segment": ByHand(
        lambda folder: {
            "segment": SimpleNamespace(gcs_uri="gs://bucket/segments/seg_0.mp4"),
            "destination": folder / "media.mp4",
        },
        only=True,
        answer=media_link,
        result=is_media_size,
        without=frozenset({"gcs_uri", "force_refresh"}),
        examples=(0,),
    ),
    "videos.upload": ByHand(media_file),
    "workflow.upload": ByHand(media_file, without=frozenset({"index_name"})),
    "workflow.process": ByHand(required=frozenset({"prompt_id"})),
    "workflow.search": ByHand(result=is_search_page, required=frozenset({"query"})),
    "workflow.results": ByHand(result=is_two_streams),
    "search.multimodal": ByHand(required=frozenset({"text_query"})),
    "connectors.create_gcs": ByHand(lambda folder: {"credentials_file": KEY_FILE}),
    "api_keys.rotate": ByHand(result=is_new_key),
    "chat.stream_turn": ByHand(result=is_event_list),
    "exports.iter_download": ByHand(result=is_file, without=frozenset({"token"})),
    "import_jobs.iter_outputs": ByHand(result=is_entries, without=frozenset({"limit", "cursor"})),
    "import_jobs.iter_files": ByHand(result=is_entries, without=frozenset({"limit", "cursor"})),
}


# Their last response is of the storage that a link leads to, which has no id of the API.
ENDS_AT_STORAGE = frozenset({"videos.download_media", "videos.download_segment"})


@dataclass(frozen=True, slots=True)
class Case:
    """One call: of which method, with which example, and whether everything optional is given."""

    operation: DocumentOperation
    method: str
    number: int
    full: bool

    @property
    def name(self) -> str:
        return f"{self.method}-{f'example{self.number + 1}' if self.full else 'required'}"


def cases() -> Iterator[Case]:
    for operation in WRAPPED:
        count = max(len(EXAMPLES.request_examples(operation)), len(EXAMPLES.response_examples(operation)), 1)
        for method in operation.methods:
            numbers = BY_HAND.get(method, ByHand()).examples or range(count)
            for number in numbers:
                yield Case(operation, method, number, full=True)
            yield Case(operation, method, numbers[0], full=False)


CASES = list(cases())


def prepared(case: Case, server: ExampleServer, folder: Path) -> tuple[list[Argument], dict[str, Any]]:
    """The arguments that the document gives, and those given by hand; sets the server up for the case."""
    by_hand = BY_HAND.get(case.method, ByHand())
    server.number = case.number
    if by_hand.answer is not None:
        server.answers[case.operation.operation_id] = by_hand.answer(server)
    given = [] if by_hand.only else arguments(EXAMPLES, case.operation, case.number)
    extra = by_hand.given(folder)
    chosen = [
        row
        for row in given
        if (case.full or row.required or row.python in by_hand.required) and row.python not in extra
    ]
    return [row for row in chosen if row.python not in by_hand.without], extra


def options_for(operation: DocumentOperation, server: ExampleServer) -> dict[str, Any]:
    """Constructor arguments: the credential that the operation takes, and no repeats that would hide a fault."""
    accepted = {scheme for requirement in operation.raw["security"] for scheme in requirement}
    credential = {"bearer_token": "example-token"} if accepted == {"BearerAuth"} else {"api_key": "example-key"}
    return {**credential, "base_url": server.url, "max_retries": 0}


def call_sync(case: Case, server: ExampleServer, given: list[Argument], extra: dict[str, Any]) -> Any:
    with VideoVector(**options_for(case.operation, server)) as client:
        function = facade(client, case.method)
        positional, named = keywords(function, given)
        value = function(*positional, **named, **extra)
        return list(value) if isinstance(value, Iterator) else value


def call_async(case: Case, server: ExampleServer, given: list[Argument], extra: dict[str, Any]) -> Any:
    async def call() -> Any:
        async with AsyncVideoVector(**options_for(case.operation, server)) as client:
            function = facade(client, case.method)
            positional, named = keywords(function, given)
            value = function(*positional, **named, **extra)
            if hasattr(value, "__aiter__"):
                return [entry async for entry in value]
            return await value

    return asyncio.run(call())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_documented_calls_work(
    case: Case, kind: str, server: ExampleServer, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """The method sends what the document asks for and gives back what the document's example says, as its type."""
    operation = case.operation
    given, extra = prepared(case, server, tmp_path)
    value = (call_sync if kind == "sync" else call_async)(case, server, given, extra)

    assert [problem for exchange in server.exchanges for problem in exchange.problems] == []
    received = [exchange for exchange in server.exchanges if exchange.operation_id == operation.operation_id]
    assert len(received) == 1
    assert_sent(operation, received[0], given)
    assert_defaults(EXAMPLES, operation, received[0], given)
    assert_key(operation, received[0].headers.get("idempotency-key"), given)
    by_hand = BY_HAND.get(case.method, ByHand())
    if by_hand.result is not None:
        by_hand.result(operation, value)
    else:
        assert_response(EXAMPLES, operation, value, case.number)
    record_property("exercised", {"operation": operation.operation_id, "method": case.method, "client": kind})


REQUEST_ID = "req_example"
ONCE_EACH = [case for case in CASES if not case.full]


@pytest.mark.parametrize("case", ONCE_EACH, ids=[case.method for case in ONCE_EACH])
def test_the_request_id_of_every_call_is_within_reach(case: Case, server: ExampleServer, tmp_path: Path) -> None:
    """What a call returned has it, or `with_response` gives it; of what is read bit by bit, a hook learns it."""
    given, extra = prepared(case, server, tmp_path)
    seen: list[str | None] = []
    hooks = Hooks(on_response=lambda event: seen.append(event.request_id))
    with VideoVector(**options_for(case.operation, server), hooks=hooks) as client:
        function = facade(client, case.method)
        positional, named = keywords(function, given)
        response = client.with_response(function, *positional, **named, **extra)
        value = response.value
        if isinstance(value, Iterator):
            assert list(value)
        elif case.method not in ENDS_AT_STORAGE:
            assert response.request_id == REQUEST_ID
    # That the type has the attribute is what type checkers go by.
    assert isinstance(value, Model | SyncPage | AsyncPage) == hasattr(type(value), "request_id")
    if hasattr(type(value), "request_id"):
        assert value.request_id == REQUEST_ID
    assert REQUEST_ID in seen


def assert_key(operation: DocumentOperation, key: str | None, given: list[Argument]) -> None:
    """The caller's idempotency key is sent as it is; without one, a key is made where the document says so."""
    if any(row.python == "idempotency_key" for row in given):
        return
    if operation.extension["idempotency"] == "auto":
        assert re.fullmatch(re.escape(operation.extension["idempotency_prefix"]) + ":[0-9a-f]{32}", key or "")
    else:
        assert key is None


@pytest.mark.parametrize("client", [VideoVector, AsyncVideoVector])
@pytest.mark.parametrize("operation", WRAPPED, ids=[operation.operation_id for operation in WRAPPED])
def test_every_documented_argument_can_be_given(operation: DocumentOperation, client: Any) -> None:
    """Whatever the document lets one send has an argument in the facade method, or in one of its siblings."""
    methods = operation.methods
    known: set[str] = set()
    for method in methods:
        known |= set(
            inspect.signature(facade(client(api_key="example", base_url="http://localhost:9"), method)).parameters
        )
        known |= BY_HAND.get(method, ByHand()).without
    assert documented_arguments(EXAMPLES, operation) - known == set()
