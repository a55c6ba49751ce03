"""Shared by the tests of the examples: the sandbox on a real port."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from videovector.sandbox import SandboxServer


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxServer]:
    """A sandbox for one module; none of its answers may break the API document."""
    with SandboxServer() as server:
        yield server
        violations = list(server.sandbox.violations)
    assert violations == []
