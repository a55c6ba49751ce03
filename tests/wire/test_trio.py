"""Event loops that are not asyncio's."""

from __future__ import annotations

import asyncio
import sys
from types import ModuleType

import pytest
import trio
from wire_server import Server, operation

from videovector import AsyncVideoVector, InvalidArgumentError, VideoVector


def test_the_async_client_says_at_construction_that_it_cannot_run_on_trio() -> None:
    """With what to do instead."""

    async def construct() -> None:
        AsyncVideoVector(api_key="k")

    with pytest.raises(InvalidArgumentError, match=r"trio\.to_thread"):
        trio.run(construct)


def test_a_client_made_elsewhere_says_the_same_when_it_is_used_on_trio() -> None:
    """A module may make it before any event loop runs."""
    client = AsyncVideoVector(api_key="k", base_url="http://127.0.0.1:9/api/v2")
    with pytest.raises(InvalidArgumentError, match=r"trio\.to_thread"):
        trio.run(client.indexes.list)


def test_the_sync_client_works_in_a_thread_of_trio(server: Server) -> None:
    """As the error says."""

    async def call() -> object:
        with VideoVector(api_key="k", base_url=server.url) as client:
            return await trio.to_thread.run_sync(client.send, operation())

    assert trio.run(call) == {"ok": True}


def test_calls_go_on_while_a_thread_imports_trio(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """httpx imports it where it is installed, and is itself loaded in a thread beside other calls."""

    async def call() -> object:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            return await client.send(operation())

    monkeypatch.delitem(sys.modules, "trio.lowlevel")
    monkeypatch.setitem(sys.modules, "trio", ModuleType("trio"))
    assert asyncio.run(call()) == {"ok": True}
    monkeypatch.setitem(sys.modules, "trio.lowlevel", ModuleType("trio.lowlevel"))
    assert asyncio.run(call()) == {"ok": True}
