"""Fixtures of the wire tests: a scripted server, and a driver for each kind of client."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from wire_server import Driver, Server, respond

from videovector._transport.connect import _aiohttp_sender


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    server.script(respond())
    yield server
    server.close()


@pytest.fixture(params=["sync", "async", "fast"])
def driver(request: pytest.FixtureRequest, server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    """The sync client, the async one as it is without the extra `fast`, and the async one with it."""
    if request.param == "fast":
        pytest.importorskip("httpx_aiohttp")
    else:
        # What the import system does when a package is not there.
        monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)
        monkeypatch.delitem(sys.modules, "videovector._transport.aiohttp", raising=False)
    _aiohttp_sender.cache_clear()
    driver = Driver("sync" if request.param == "sync" else "async", server.url)
    yield driver
    driver.close()
    _aiohttp_sender.cache_clear()
