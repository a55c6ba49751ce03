"""Fixtures of the fault tests: those of the wire tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from wire_server import Driver, Server, answer


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    server.script(answer())
    yield server
    server.close()


@pytest.fixture(params=["sync", "async"])
def driver(request: pytest.FixtureRequest, server: Server) -> Iterator[Driver]:
    driver = Driver(request.param, server.url)
    yield driver
    driver.close()
