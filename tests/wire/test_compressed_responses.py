"""Compressed responses: what is asked for, what is undone, and what a bomb or a damaged one leads to."""

from __future__ import annotations

import gzip
import json
import sys
import tracemalloc
import zlib
from typing import Any

import pytest
from wire_server import Driver, Server, operation, respond

from videovector import ResponseDecodeError, VideoVectorError
from videovector._request.build import _accepted_encodings
from videovector._transport.http_library import httpx


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_compressed_response_is_read(driver: Driver, server: Server, encoding: str) -> None:
    """Compressed responses are read."""
    document = json.dumps({"a": "b" * 10_000}).encode()
    packed = gzip.compress(document) if encoding == "gzip" else zlib.compress(document)
    server.script(respond(200, packed, headers={"Content-Encoding": encoding}))
    assert driver.send(driver.client(), operation()) == {"a": "b" * 10_000}


def test_max_response_bytes_counts_decompressed_bytes(driver: Driver, server: Server) -> None:
    """A larger response is refused once, by the name of what allows it; a stream is not bound by it."""
    client = driver.client(max_response_bytes=1_000_000)
    server.script(respond(200, gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"}))
    failure = driver.raised(VideoVectorError, client.send, operation())
    assert (failure.error_code, len(server.received)) == ("response_too_large", 1)
    assert "max_response_bytes=1000000" in failure.message
    server.script(respond(200, b" " * 2_000_000))
    assert driver.raised(VideoVectorError, client.send, operation()).error_code == "response_too_large"
    assert sum(map(len, streamed(driver, client))) == 2_000_000


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_bomb_costs_no_more_memory_than_the_limit(driver: Driver, server: Server, encoding: str) -> None:
    """200 MB in 200 kB are refused while they are decompressed: neither they nor a copy of them is ever held."""
    zeros = b" " * 1_000_000
    packer = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS | 16 if encoding == "gzip" else zlib.MAX_WBITS)
    bomb = b"".join([*(packer.compress(zeros) for _ in range(200)), packer.flush()])
    server.script(respond(200, bomb, headers={"Content-Encoding": encoding}))
    client = driver.client(max_response_bytes=4_000_000)
    driver.raised(VideoVectorError, client.send, operation())
    tracemalloc.start()
    try:
        failure = driver.raised(VideoVectorError, client.send, operation())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert failure.error_code == "response_too_large"
    assert peak < 8_000_000


def test_a_coding_that_is_not_installed_is_not_asked_for(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what can be undone is asked for; a server that sends it all the same is told from a broken response."""
    for name in ("brotli", "brotlicffi", "zstandard"):
        monkeypatch.setitem(sys.modules, name, None)
    _accepted_encodings.cache_clear()
    server.script(respond(200, b"x", headers={"Content-Encoding": "br"}))
    failure = driver.raised(VideoVectorError, driver.client(max_retries=0).send, operation())
    _accepted_encodings.cache_clear()
    assert failure.error_code == "invalid_content_encoding"
    assert server.received[0].headers["accept-encoding"] == "gzip, deflate"


def test_every_frame_of_zstd_is_read(driver: Driver, server: Server) -> None:
    """A response may be compressed in several frames; the first of them does not pass for all."""
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.compress(b'{"a"') + zstandard.compress(b": 1}")
    server.script(respond(200, packed, headers={"Content-Encoding": "zstd"}))
    assert driver.send(driver.client(), operation()) == {"a": 1}
    server.script(respond(200, packed[:-2], headers={"Content-Encoding": "zstd"}))
    failure = driver.raised(ResponseDecodeError, driver.client(max_retries=0).send, operation())
    assert failure.error_code == "invalid_content_encoding"


def streamed(driver: Driver, client: Any, chunk_size: int | None = None) -> list[bytes]:
    """The pieces of a streamed response."""

    def pieces() -> list[bytes]:
        with client.stream("GET", "/things/1") as stream:
            return list(stream.iter_bytes(chunk_size))

    async def pieces_async() -> list[bytes]:
        async with client.stream("GET", "/things/1") as stream:
            return [piece async for piece in stream.iter_bytes(chunk_size)]

    found: list[bytes] = driver.run(pieces_async if driver.is_async else pieces)
    return found


def test_a_streamed_bomb_comes_in_bounded_pieces(driver: Driver, server: Server) -> None:
    """A stream gives what a small chunk decompresses to piece by piece, and as one size where that is asked for."""
    packed = gzip.compress(b"\0" * 20_000_000)
    server.script(respond(200, packed, headers={"Content-Encoding": "gzip"}))
    sizes = [len(piece) for piece in streamed(driver, driver.client())]
    assert sum(sizes) == 20_000_000
    assert max(sizes) <= 1_048_576
    assert {len(piece) for piece in streamed(driver, driver.client(), 500_000)} == {500_000}


UNREADABLE = {
    "breaks off": (gzip.compress(b"a" * 1_000)[:-6], "gzip"),
    "damaged": (b"not gzip", "gzip"),
    "several codings": (gzip.compress(gzip.compress(b"a")), "gzip, gzip"),
    "not asked for": (b"a", "compress"),
}


@pytest.mark.parametrize(("content", "coding"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_stream_that_cannot_be_decompressed_is_an_error_and_not_an_end(
    driver: Driver, server: Server, content: bytes, coding: str
) -> None:
    """What a stream lost or cannot undo is an error, and does not pass for its end."""
    server.script(respond(200, content, headers={"Content-Encoding": coding}))
    client = driver.client(max_connections=1)
    with pytest.raises(ResponseDecodeError) as caught:
        streamed(driver, client)
    assert (caught.value.error_code, caught.value.status_code) == ("invalid_content_encoding", 200)
    assert caught.value.__cause__ is caught.value.__context__ is None
    # Its connection was given back.
    server.script(respond())
    assert driver.send(client, operation()) == {"ok": True}


def test_a_stream_that_a_hook_of_the_callers_client_read_comes_in_one_piece(driver: Driver, server: Server) -> None:
    """A streamed response that an event hook of the caller's client has read is given in one piece."""

    def hook(response: httpx.Response) -> None:
        response.read()

    async def hook_async(response: httpx.Response) -> None:
        await response.aread()

    server.script(respond(200, gzip.compress(b'{"a": 1}'), headers={"Content-Encoding": "gzip"}))
    own: Any = (
        httpx.AsyncClient(event_hooks={"response": [hook_async]})
        if driver.is_async
        else httpx.Client(event_hooks={"response": [hook]})
    )
    assert b"".join(streamed(driver, driver.client(http_client=own, max_retries=0))) == b'{"a": 1}'
    driver.run(own.aclose if driver.is_async else own.close)
