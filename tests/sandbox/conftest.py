"""A sandbox server on a real port, shared by all tests of a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from videovector.sandbox.server import SandboxAccess, SandboxServer


@dataclass(frozen=True)
class RunningSandbox:
    """A running sandbox: how to reach it, and its parts for looking inside."""

    server: SandboxServer
    base_url: str
    api_key: str
    bearer_token: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, for the controls below `/_sandbox/`."""
        return self.server.origin


def _running(server: SandboxServer, access: SandboxAccess) -> RunningSandbox:
    return RunningSandbox(server, access.base_url, access.api_key, access.bearer_token)


@pytest.fixture(scope="session")
def sandbox() -> Iterator[RunningSandbox]:
    """One server without delays that keeps nothing after the session; no answer of it may break the API document."""
    server = SandboxServer()
    with server:
        yield _running(server, server.access)
        violations = list(server.sandbox.violations)
    assert violations == []


@pytest.fixture
def api(sandbox: RunningSandbox) -> Iterator[httpx.Client]:
    """A plain HTTP client that sends the sandbox's API key."""
    headers = {"X-API-Key": sandbox.api_key}
    with httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=60, trust_env=False) as client:
        yield client


@pytest.fixture
def session_api(sandbox: RunningSandbox) -> Iterator[httpx.Client]:
    """A plain HTTP client that sends the sandbox's bearer token."""
    headers = {"Authorization": f"Bearer {sandbox.bearer_token}"}
    with httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=60, trust_env=False) as client:
        yield client
