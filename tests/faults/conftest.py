"""Fixtures of the fault tests: a scripted server, and a driver for each kind of client."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from wire_server import Driver, Server, respond

import videovector._json


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    server.script(respond())
    yield server
    server.close()


@pytest.fixture(params=["sync", "async", "async without extras"])
def driver(request: pytest.FixtureRequest, server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    """The async client comes twice: as it is here, and as it is where the extra `fast` is not installed."""
    if request.param == "async without extras":
        if videovector._json._orjson_loads is None:
            pytest.skip("the extra is not installed, so that this is the same as async")
        monkeypatch.setattr(videovector._json, "_orjson_loads", None)
    driver = Driver(request.param.split()[0], server.url)
    yield driver
    driver.close()
