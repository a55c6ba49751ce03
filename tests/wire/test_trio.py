"""Event loops that are not asyncio's."""

from __future__ import annotations

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


def test_the_sync_client_works_in_a_thread_of_trio(server: Server) -> None:
    """As the error says."""

    async def call() -> object:
        with VideoVector(api_key="k", base_url=server.url) as client:
            return await trio.to_thread.run_sync(client.send, operation())

    assert trio.run(call) == {"ok": True}
