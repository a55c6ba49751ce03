"""What of a call goes over the wire: method, path, query and body; and what is refused before."""

from __future__ import annotations

import datetime as dt
import json
from collections import OrderedDict
from types import MappingProxyType
from typing import Any

import pytest
from wire_server import GET, POST, PUT, Driver, Server, operation

from videovector import InvalidArgumentError
from videovector._request.operation import Endpoint
from videovector.models import Index


def test_client_request_reaches_any_route(driver: Driver, server: Server) -> None:
    """client.request sends any route with query, body and key; the path may not leave the API."""
    client = driver.client()
    driver.run(
        client.request,
        "post",
        "/mcp/a%2Fb",
        query={"a": [1, 2], "b": True, "c": None},
        json={"x": "é"},
        idempotency_key="k1",
        headers={"Accept": "text/plain", "X-Own": "1"},
    )
    request = server.received[0]
    assert (request.method, request.target) == ("POST", "/api/v2/mcp/a%2Fb?a=1&a=2&b=true")
    assert json.loads(request.body) == {"x": "é"}
    assert request.headers["accept"] == "text/plain"
    assert request.headers["idempotency-key"] == "k1"
    assert [name for name, _ in request.pairs].count("accept") == 1


@pytest.mark.parametrize(
    "path", ["", "x", "//evil.example/x", "http://evil.example", "/a/../b", "/a/%2e%2e/b", "/a?b", "/a#b", "/\\x"]
)
def test_a_path_that_leaves_the_api_is_refused(driver: Driver, server: Server, path: str) -> None:
    """A path that is not a plain relative one is refused before anything is sent."""
    driver.raised(ValueError, driver.client().request, "GET", path)
    assert server.received == []


@pytest.mark.parametrize("key", [5, b"key", True])
def test_an_idempotency_key_that_is_no_string_is_refused(driver: Driver, server: Server, key: Any) -> None:
    """The message names the argument and the type that was given; nothing is sent."""
    failure = driver.raised(InvalidArgumentError, driver.client().request, "POST", "/x", idempotency_key=key)
    assert str(failure) == f"idempotency_key must be a string, not {type(key).__name__}."
    assert server.received == []


def test_an_unknown_method_is_refused_with_those_there_are(driver: Driver, server: Server) -> None:
    """An unknown method is refused with those there are, before anything is sent."""
    failure = driver.raised(InvalidArgumentError, driver.client().request, "BREW", "/coffee")
    assert "method must be one of DELETE, GET, HEAD" in str(failure)
    assert server.received == []


@pytest.mark.parametrize(
    "arguments",
    [
        {"content": b"x", "content_type": "text/plain\r\nX-Evil: 1"},
        {"content": b"x", "content_type": "é"},
        {"content": b"x", "content_type": 5},
        {"content": "\ud800"},
        {"content": b"x", "json": {}},
        {"headers": {"Accept": "text/plain\r\nX-Evil: 1"}},
        {"query": {"a": "\ud800"}},
        {"query": {"\ud800": "a"}},
        {"query": {"a": float("nan")}},
        {"query": {"a": [object()]}},
        {"query": {"a": b"x"}},
        {"query": [("a", "b")]},
        {"method": None},
        {"method": "TRACE"},
    ],
)
def test_what_cannot_be_sent_is_refused_by_the_name_of_its_argument(
    driver: Driver, server: Server, arguments: dict[str, Any]
) -> None:
    """What cannot be sent, or could not be told apart on arrival, is refused with the argument's name."""
    method = arguments.get("method", "POST")
    settings = {name: value for name, value in arguments.items() if name != "method"}
    failure = driver.raised(InvalidArgumentError, driver.client().request, method, "/x", **settings)
    assert {"headers": "Accept"}.get(next(reversed(arguments)), next(reversed(arguments))) in str(failure)
    assert server.received == []


def test_absent_query_values_are_left_out(driver: Driver, server: Server) -> None:
    """None is never sent as text, on its own or in a list."""
    driver.run(driver.client().request, "GET", "/x", query={"a": None, "b": [None, "c", 1], "d": (True, 1.5)})
    assert server.received[0].target == "/api/v2/x?b=c&b=1&d=true&d=1.5"


@pytest.mark.parametrize("body", [b"x" * 300_000, [b"ab", b"cd"]])
def test_a_raw_body_is_sent_with_its_type(driver: Driver, server: Server, body: Any) -> None:
    """Raw bodies are sent with their type, streamed ones too."""
    driver.run(driver.client().request, "PUT", "/raw", content=body, content_type="video/mp4")
    expected = body if isinstance(body, bytes) else b"abcd"
    assert server.received[0].body == expected
    assert server.received[0].headers["content-type"] == "video/mp4"


def test_a_json_body_may_hold_models_dates_and_collections(driver: Driver, server: Server) -> None:
    """Models, mappings, dates, sets and tuples are written as JSON; what has no form is refused by its type."""
    times = {"created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z"}
    index = Index.from_dict({"index_id": "idx_1", "user_id": "u1", "name": "a", **times})
    body = {"m": MappingProxyType({"a": 1}), "o": OrderedDict(b=2), "d": dt.date(2026, 1, 2), "s": {3}, "t": (4,)}
    client = driver.client()
    driver.send(client, operation(PUT, json={**body, "i": index}))
    sent = json.loads(server.received[0].body)
    assert sent.pop("i")["index_id"] == "idx_1"
    assert sent == {"m": {"a": 1}, "o": {"b": 2}, "d": "2026-01-02", "s": [3], "t": [4]}
    failure = driver.raised(InvalidArgumentError, client.send, operation(PUT, json={"a": 1j}))
    assert "complex has no JSON form" in str(failure)


def test_a_form_is_sent_encoded_with_its_type(driver: Driver, server: Server) -> None:
    """A form is sent encoded, with its type and length."""
    driver.send(driver.client(), operation(PUT, form=[("a", "1&2"), ("b", "ä")]))
    request = server.received[0]
    assert request.body == b"a=1%262&b=%C3%A4"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("endpoint", [POST, PUT])
def test_a_write_without_a_body_says_that_its_length_is_zero(
    driver: Driver, server: Server, endpoint: Endpoint
) -> None:
    """A write without a body says Content-Length: 0, as some servers refuse it otherwise, and no type."""
    client = driver.client()
    driver.send(client, operation(endpoint))
    driver.send(client, operation(GET))
    assert server.received[0].headers["content-length"] == "0"
    assert "content-type" not in server.received[0].headers
    assert "transfer-encoding" not in server.received[0].headers
    assert "content-length" not in server.received[1].headers
