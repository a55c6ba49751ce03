"""The sandbox, and a client of either kind that is used in the same way."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from blocking import Blocking

from videovector import AsyncVideoVector, VideoVector
from videovector.sandbox import SandboxServer


@pytest.fixture(scope="session")
def workflow_sandbox() -> Iterator[SandboxServer]:
    """A sandbox for both clients; none of its answers may break the API document."""
    with SandboxServer() as server:
        yield server
        violations = list(server.sandbox.violations)
    assert violations == []


@pytest.fixture(scope="module", params=["sync", "async"])
def client(request: pytest.FixtureRequest, workflow_sandbox: SandboxServer) -> Iterator[Any]:
    """`VideoVector`, and `AsyncVideoVector` with methods that block."""
    access = workflow_sandbox.access
    settings: dict[str, Any] = {"api_key": access.api_key, "base_url": access.base_url, "max_retries": 0}
    if request.param == "sync":
        with VideoVector(**settings) as plain:
            yield plain
        return
    with asyncio.Runner() as runner:
        asynchronous = AsyncVideoVector(**settings)
        yield Blocking(asynchronous, runner)
        runner.run(asynchronous.close())
