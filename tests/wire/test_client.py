"""The client as its users see it: resources, pages, events."""

from __future__ import annotations

from typing import Any

import pytest
from wire_server import Driver, Server, operation, respond

from videovector import RequestOptions
from videovector._request.operation import Endpoint

RESOURCES = [
    "api_keys",
    "auth",
    "automations",
    "chat",
    "connectors",
    "exports",
    "import_jobs",
    "indexes",
    "markers",
    "prompt_runs",
    "prompts",
    "rate_limits",
    "search",
    "usage",
    "videos",
    "webhooks",
    "workflow",
]


@pytest.mark.parametrize("name", RESOURCES)
def test_resources_are_attributes(driver: Driver, name: str) -> None:
    """Each resource is made once, when it is first used, in the kind of the client."""
    client = driver.client()
    resource = getattr(client, name)
    assert resource is getattr(client, name)
    assert type(resource).__name__.startswith("Async") == driver.is_async
    assert "test-key" not in repr(resource)


def test_a_page_fetches_the_next_with_the_same_options(driver: Driver, server: Server) -> None:
    """A page knows its items and fetches the next page with the same options."""
    first = {"data": [{"video_id": "1"}, {"video_id": "2"}], "pagination": {"has_more": True, "next_cursor": "c2"}}
    last = {"data": [{"video_id": "3"}], "pagination": {"has_more": False, "next_cursor": None}}
    server.script(respond(200, first), respond(200, last))
    options = RequestOptions(headers={"X-Run": "7"})
    page = driver.run(driver.client().indexes.list_videos, "idx_1", limit=2, options=options)
    assert [video.video_id for video in page.data] == ["1", "2"]
    assert [video.video_id for video in driver.run(page.to_list)] == ["1", "2", "3"]
    assert [request.headers["x-run"] for request in server.received] == ["7", "7"]
    paths = ["/api/v2/indexes/idx_1/videos?limit=2", "/api/v2/indexes/idx_1/videos?limit=2&cursor=c2"]
    assert [request.target for request in server.received] == paths


@pytest.mark.parametrize(
    ("kind", "accept"), [("events", "text/event-stream"), ("bytes", "*/*"), ("json", "application/json")]
)
def test_the_accept_header_follows_the_kind_of_response(driver: Driver, server: Server, kind: Any, accept: str) -> None:
    """The Accept header asks for what the operation responds with; an operation's own goes over it."""
    endpoint = Endpoint("read", "GET", "/x", response_kind=kind)
    client = driver.client()
    driver.send(client, operation(endpoint))
    driver.send(client, operation(endpoint, headers={"accept": "application/x-own"}))
    assert [request.headers["accept"] for request in server.received] == [accept, "application/x-own"]


def test_a_generated_method_sends_its_request_and_reads_its_model(driver: Driver, server: Server) -> None:
    """A generated method sends its request and reads its model."""
    document = {"index_id": "idx_1", "user_id": "u1", "name": "A", "created_at": "2026-01-01T00:00:00Z"}
    server.script(respond(200, document))
    index = driver.run(driver.client().indexes.retrieve, "idx/1")
    assert index.index_id == "idx_1"
    assert server.received[0].target == "/api/v2/indexes/idx%2F1"
