"""Shared by the tests of the examples: the sandbox on a real port, and what the sandbox's own tests are made of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from videovector.sandbox import SandboxServer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "sandbox"))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxServer]:
    """A sandbox for one module; none of its answers may break the API document."""
    with SandboxServer() as server:
        yield server
        violations = list(server.sandbox.violations)
    assert violations == []
