"""Corners of the core that no scenario of the other tests comes by."""

from __future__ import annotations

import asyncio
import builtins
import datetime as dt
import json
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType
from typing import Any

import httpx
import pytest
from wire_server import GET, POST, PUBLIC, PUT, Driver, Server, answer, arrival, operation

from videovector import (
    AsyncVideoVector,
    AuthenticationError,
    Hooks,
    InvalidArgumentError,
    RequestOptions,
    ResponseDecodeError,
    TimeoutError,
    VideoVector,
    VideoVectorError,
)
from videovector._request.build import _accepted_encodings
from videovector._request.operation import Endpoint
from videovector._transport.content_encoding import ContentEncodingError, Decoder
from videovector.models import Index

KEY_ONLY = Endpoint("refreshLimits", "POST", "/rate-limit/refresh", credentials=("api_key",))


def test_connections_idle_for_too_long_are_closed(server: Server) -> None:
    """When a call takes the warmest place, the one idle longest is closed if it is past use."""

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


def test_idle_connections_of_the_async_client(server: Server) -> None:
    """There too the one idle longest is closed if it is past use, when a call takes the warmest."""
    gate = threading.Barrier(2, timeout=10)

    def together(connection: Any) -> bool:
        gate.wait()
        return answer()(connection)

    server.script(together, together, answer())

    async def scenario() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            await asyncio.gather(*(client.send(operation()) for _ in range(2)))
            (pool,) = client._transport._pools.values()
            pool._idle[0].idle_since -= 60
            await client.send(operation())
            assert len(pool._idle) == 1

    asyncio.run(scenario())
    assert server.connections == 2


def test_closing_while_calls_are_under_way(server: Server) -> None:
    """A call that is under way ends as it would have, its connection is closed with it, and no other begins."""
    go_on = threading.Event()

    def held(connection: Any) -> bool:
        assert go_on.wait(10)
        return answer()(connection)

    server.script(held)

    async def scenario() -> None:
        client = AsyncVideoVector(api_key="k", base_url=server.url)
        call = asyncio.create_task(client.send(operation()))
        await arrival(server, 1)
        (pool,) = client._transport._pools.values()
        await client.close()
        go_on.set()
        assert await call == {"ok": True}
        assert not pool._idle
        with pytest.raises(VideoVectorError, match="closed"):
            await client.send(operation())

    asyncio.run(scenario())
    go_on.clear()
    client = VideoVector(api_key="k", base_url=server.url)
    with ThreadPoolExecutor(1) as threads:
        call = threads.submit(client.send, operation())
        asyncio.run(arrival(server, 2))
        pool: Any = client._transport._pool
        client.close()
        go_on.set()
        assert call.result(10) == {"ok": True}
    assert not pool._idle


def test_no_connection_before_the_deadline(server: Server) -> None:
    """A thread that waits for one of the client's connections in vain ends at its deadline, having sent nothing."""
    go_on = threading.Event()

    def held(connection: Any) -> bool:
        assert go_on.wait(10)
        return answer()(connection)

    server.script(held)
    client = VideoVector(api_key="k", base_url=server.url, max_connections=1)
    with client, ThreadPoolExecutor(1) as threads:
        first = threads.submit(client.send, operation())
        asyncio.run(arrival(server, 1))
        with pytest.raises(TimeoutError) as late:
            client.send(operation(), RequestOptions(deadline=0.1))
        go_on.set()
        assert first.result(10) == {"ok": True}
    assert (late.value.error_code, len(server.received)) == ("deadline_exceeded", 1)


def test_large_bodies_under_a_deadline(driver: Driver, server: Server) -> None:
    """A body sent piece by piece, so that the deadline is looked at in between, arrives as it is."""
    body = {"text": "x" * 900_000}
    driver.send(driver.client(deadline=30), operation(PUT, json=body))
    assert json.loads(server.received[0].body) == body


def test_an_own_client_keeps_to_the_deadline(server: Server) -> None:
    """An answer that keeps coming over the caller's own HTTP client is cut off when the deadline has passed."""

    def endless(connection: Any) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.sendall(b"1\r\n \r\n")
            time.sleep(0.02)

    server.script(endless)
    with (
        httpx.Client() as own,
        VideoVector(api_key="k", base_url=server.url, http_client=own, deadline=0.2) as client,
        pytest.raises(TimeoutError) as late,
    ):
        client.send(operation())
    assert late.value.error_code == "deadline_exceeded"


def test_a_timeout_of_the_body_is_the_callers_own(driver: Driver, server: Server) -> None:
    """What reading the body raises comes out as it is, also where it looks like the deadline."""

    class Waited(builtins.TimeoutError):
        pass

    def body() -> Iterator[bytes]:
        yield b"a"
        raise Waited("the camera gave nothing")

    client = driver.client(deadline=30)
    assert "the camera" in str(driver.raised(Waited, client.send, operation(POST, content=body())))
    server.received.clear()
    assert driver.send(client, operation()) == {"ok": True}


def test_errors_of_public_operations(driver: Driver, server: Server) -> None:
    """The answer of an operation without a credential is shown as it came: there is nothing to blank out."""
    server.script(answer(422, {"detail": "test-key is no event"}))
    failure = driver.raised(VideoVectorError, driver.client().send, operation(PUBLIC))
    assert "test-key is no event" in str(failure)


def test_a_provider_that_gives_a_future(server: Server) -> None:
    """The sync client refuses anything that has to be awaited, not coroutines alone."""

    class Awaited:
        def __await__(self) -> Any:
            raise AssertionError("awaited")

    provider: Any = Awaited
    with (
        VideoVector(oauth_token_provider=provider, base_url=server.url) as client,
        pytest.raises(AuthenticationError) as refused,
    ):
        client.send(operation())
    assert (refused.value.error_code, server.received) == ("oauth_token_provider_async_result", [])


def test_errors_of_hooks_during_readiness(driver: Driver, server: Server) -> None:
    """A readiness signal hides what the API says to it, never an error of the caller's own code."""

    def on_request(event: Any) -> None:
        raise LookupError("mine")

    client = driver.client(hooks=Hooks(on_request=on_request))
    driver.raised(LookupError, client.announce, "upload_media")


def test_methods_that_http_has_not(driver: Driver, server: Server) -> None:
    """An unknown method is refused with those there are, before anything is sent."""
    failure = driver.raised(InvalidArgumentError, driver.client().request, "BREW", "/coffee")
    assert "method must be one of DELETE, GET, HEAD" in str(failure)
    assert server.received == []


def test_compressions_that_are_not_installed(driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what can be undone is asked for; a server that sends it all the same is told from a broken answer."""
    for name in ("brotli", "brotlicffi", "zstandard"):
        monkeypatch.setitem(sys.modules, name, None)
    _accepted_encodings.cache_clear()
    server.script(answer(200, b"x", headers={"Content-Encoding": "br"}))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, operation())
    _accepted_encodings.cache_clear()
    assert failure.error_code == "invalid_content_encoding"
    assert server.received[0].headers["accept-encoding"] == "gzip, deflate"


def test_streams_that_cannot_be_decompressed(driver: Driver, server: Server) -> None:
    """A streamed answer that is not compressed as it says is an SDK error too, and its connection is given back."""
    server.script(answer(200, b"no gzip", headers={"Content-Encoding": "gzip"}), answer())
    client = driver.client()

    def read_sync() -> bytes:
        with client.stream("GET", "/events") as opened:
            return opened.read()

    async def read_async() -> bytes:
        async with client.stream("GET", "/events") as opened:
            return await opened.read()

    failure = driver.raised(ResponseDecodeError, read_async if driver.is_async else read_sync)
    assert (failure.error_code, failure.status_code) == ("invalid_content_encoding", 200)
    assert driver.send(client, operation()) == {"ok": True}


def test_details_that_nest_without_end(driver: Driver, server: Server) -> None:
    """The details of an error are cut where they are nested deeper than anybody reads."""
    nested: Any = "deep"
    for _ in range(50):
        nested = [nested]
    server.script(answer(422, {"error": {"code": "c", "message": "m", "details": {"list": nested}}}))
    failure = driver.raised(VideoVectorError, driver.client().send, operation())
    text = json.dumps(failure.details, ensure_ascii=False)
    assert text.count("[") <= 8
    assert "…" in text


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
    call = client._readiness_request(None)
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
    with pytest.raises(ContentEncodingError):
        Decoder("compress")
    decoder = Decoder("deflate")
    assert list(decoder.feed(b"")) == []
