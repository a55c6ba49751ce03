"""Corners of the core that no scenario of the other tests comes by."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections import OrderedDict
from types import MappingProxyType
from typing import Any

import pytest
from wire_server import GET, POST, PUT, Driver, Server, answer, operation

from videovector import AuthenticationError, InvalidArgumentError, RequestOptions, VideoVector, VideoVectorError
from videovector._decoding import ContentDecodingError, Decoder
from videovector._operation import Endpoint
from videovector.models import Index

KEY_ONLY = Endpoint("refreshLimits", "POST", "/rate-limit/refresh", credentials=("api_key",))


def test_connections_idle_for_too_long_are_closed(server: Server) -> None:
    """When a call takes the warmest place, the one idle longest is closed if it is past use."""
    from concurrent.futures import ThreadPoolExecutor

    def slow(connection: Any) -> bool:
        time.sleep(0.05)
        return answer()(connection)

    server.script(slow)
    with VideoVector(api_key="k", base_url=server.url) as client, ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda _: client.send(operation()), range(3)))
        pool: Any = client._transport._pool
        assert len(pool._idle) == 3
        for place in pool._idle:
            place.idle_since -= 60
        pool._idle[-1].idle_since += 60
        client.send(operation())
        client.send(operation())
        assert len(pool._idle) == 1
    assert server.connections == 3


def test_bodies_of_unusual_types(driver: Driver, server: Server) -> None:
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


def test_forms(driver: Driver, server: Server) -> None:
    """A form is sent encoded, with its type and length."""
    driver.send(driver.client(), operation(PUT, form=[("a", "1&2"), ("b", "ä")]))
    request = server.received[0]
    assert request.body == b"a=1%262&b=%C3%A4"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("endpoint", [POST, PUT])
def test_writes_without_a_body_tell_its_length(driver: Driver, server: Server, endpoint: Endpoint) -> None:
    """A write without a body says Content-Length: 0, as some servers refuse it otherwise, and no type."""
    client = driver.client()
    driver.send(client, operation(endpoint))
    driver.send(client, operation(GET))
    assert server.received[0].headers["content-length"] == "0"
    assert "content-type" not in server.received[0].headers
    assert "transfer-encoding" not in server.received[0].headers
    assert "content-length" not in server.received[1].headers


def test_operations_that_need_an_api_key(driver: Driver, server: Server) -> None:
    """A bearer token is refused there before sending, with the way out."""
    client = driver.client(bearer_token="t")
    failure = driver.raised(AuthenticationError, client.send, operation(KEY_ONLY))
    assert failure.error_code == "api_key_required"
    assert failure.message == (
        f"{KEY_ONLY.operation_id} ({KEY_ONLY.method} {KEY_ONLY.path}) accepts only an API key; "
        "use VideoVector(api_key=...)."
    )
    assert failure.method == KEY_ONLY.method
    assert server.received == []


def test_a_failing_async_provider(driver: Driver, server: Server) -> None:
    """What an async provider raises is replaced by an error that quotes nothing of it."""

    async def provider() -> str:
        raise LookupError("s3cr3t")

    failure = driver.raised(AuthenticationError, driver.client(oauth_token_provider=provider).send, operation())
    code = "oauth_token_provider_failed" if driver.is_async else "oauth_token_provider_async_result"
    assert failure.error_code == code
    assert not driver.is_async or failure.message.endswith("it raised LookupError.")
    assert "s3cr3t" not in str(failure)


def test_keys_and_limits_of_a_call(driver: Driver, server: Server) -> None:
    """A key that is no text is refused; max_retry_delay of a call bounds its waits."""
    client = driver.client()
    wrong: Any = 5
    driver.raised(InvalidArgumentError, client.send, operation(POST, idempotency_key=wrong))
    server.script(answer(503, {}, headers={"Retry-After": "60"}), answer())
    driver.send(client, operation(), RequestOptions(max_retry_delay=2))
    assert driver.waits == [2]


def test_readiness_keeps_the_timeout_of_its_client(driver: Driver, server: Server) -> None:
    """A client with a shorter timeout keeps to it in its readiness signals too."""
    client = driver.client().with_options(timeout=0.5)
    call = client._readiness_call(None)
    assert (call.timeout, call.deadline, call.max_retries) == (0.5, 3.0, 0)


def test_answers_that_nest_into_the_reader(driver: Driver, server: Server) -> None:
    """A reader that runs out of stack gives an error of the SDK, not a RecursionError."""

    def read(document: Any) -> Any:
        return read(document)

    deep = operation()
    deep.read = read
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, deep)
    assert "nested too deeply" in str(failure)


def test_codings_that_nothing_here_undoes() -> None:
    """An unknown coding is refused at once; an empty chunk is no beginning, and so no missing end."""
    with pytest.raises(ContentDecodingError):
        Decoder("compress")
    decoder = Decoder("deflate")
    assert list(decoder.feed(b"")) == []
