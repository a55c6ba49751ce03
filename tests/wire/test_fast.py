"""The async client over aiohttp: what goes that way, and what stays with httpx."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from wire_server import POST, Server, drop, operation, respond

from videovector import AsyncVideoVector, ConnectionError
from videovector._transport.connect import _aiohttp_sender

pytest.importorskip("httpx_aiohttp")


@pytest.fixture(autouse=True)
def found_anew() -> Iterator[None]:
    """Whatever other tests hid is looked for again."""
    _aiohttp_sender.cache_clear()
    yield
    _aiohttp_sender.cache_clear()


def _senders(client: AsyncVideoVector) -> list[Any]:
    return [place.send for pool in client._transport._pools.values() for place in pool._idle]


def test_short_calls_go_over_aiohttp(server: Server) -> None:
    """A call whose body and response are held in memory opens no connection of httpx."""

    async def main() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            await client.send(operation())
            await client.send(operation(POST, json={"a": 1}))
            assert [sender._httpx_transport for sender in _senders(client)] == [None]

    asyncio.run(main())
    assert server.connections == 1
    assert server.received[-1].body == b'{"a":1}'


def test_streamed_bodies_stay_with_httpx(server: Server) -> None:
    """aiohttp has no timeout for writing, so that a body that is read while it is sent does not go over it."""

    async def main() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            await client.send(operation(POST, content=iter([b"a", b"b"])))
            assert isinstance(_senders(client)[0]._httpx_transport, httpx.AsyncHTTPTransport)

    asyncio.run(main())
    assert b"a" in server.received[-1].body


def test_own_client_is_used(server: Server) -> None:
    """A client of the user's own is what sends, whatever is installed."""

    async def main() -> None:
        async with (
            httpx.AsyncClient() as own,
            AsyncVideoVector(api_key="k", base_url=server.url, http_client=own) as client,
        ):
            await client.send(operation())
            assert "FastSender" not in [type(sender).__name__ for sender in _senders(client)]

    asyncio.run(main())


def test_no_call_is_silently_sent_twice(server: Server) -> None:
    """A connection that breaks after it was used is not tried again behind the back of the retries."""
    server.script(respond(), drop)

    async def main() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url, max_retries=0) as client:
            await client.send(operation())
            with pytest.raises(ConnectionError):
                await client.send(operation())

    asyncio.run(main())
    assert len(server.received) == 2


def test_sync_client_does_not_load_aiohttp(server: Server) -> None:
    """Only the async client pays for importing aiohttp."""
    code = (
        "import sys\n"
        "from videovector import VideoVector\n"
        f"with VideoVector(api_key='k', base_url={server.url!r}) as client:\n"
        "    client.request('GET', '/things/1')\n"
        "assert 'aiohttp' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert len(server.received) == 1
