"""Shared by the tests of the documentation: the sandbox with its example."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from videovector.sandbox import SandboxServer
from videovector.sandbox.controls.seeds import EXAMPLE_API_KEY, EXAMPLE_BEARER_TOKEN


@pytest.fixture(scope="session")
def example() -> Iterator[SandboxServer]:
    """What `serve --example` starts; whoever uses it puts it back to its start first: `example.reset("seed")`."""
    with SandboxServer(api_key=EXAMPLE_API_KEY, bearer_token=EXAMPLE_BEARER_TOKEN) as server:
        server.seed()
        yield server
