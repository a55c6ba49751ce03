"""A sandbox with something in it, and a way to run a command as a shell would, in this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command_runs import Ran, Run
from world import World, build

import videovector.cli
from videovector import VideoVector
from videovector.sandbox import SandboxAccess, SandboxServer


@pytest.fixture(scope="session")
def server() -> Iterator[SandboxServer]:
    """One sandbox for the session; no response of it may break the API document."""
    with SandboxServer() as running:
        yield running
        violations = list(running.sandbox.violations)
    assert violations == []


@pytest.fixture(scope="session")
def access(server: SandboxServer) -> SandboxAccess:
    """How to reach the sandbox."""
    return server.access


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of whoever runs the tests reaches a command."""
    for name in ("API_KEY", "BEARER_TOKEN", "BASE_URL", "PROFILE", "OUTPUT", "AUTH_MODE", "LOG"):
        monkeypatch.delenv(f"VIDEO_VECTOR_{name}", raising=False)
    monkeypatch.setenv("VIDEO_VECTOR_CONFIG", str(tmp_path / "none" / "config.toml"))
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def plain(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with the environment as it is."""

    def run(*words: str) -> Ran:
        capsys.readouterr()
        code = videovector.cli.main(words)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


@pytest.fixture
def cli(plain: Run, access: SandboxAccess, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command against the sandbox with its API key."""
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", access.base_url)
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", access.api_key)
    return plain


@pytest.fixture(scope="session")
def world(server: SandboxServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One of everything, made once."""
    access = server.access
    address = access.base_url
    with (
        VideoVector(api_key=access.api_key, base_url=address) as client,
        VideoVector(bearer_token=access.bearer_token, base_url=address) as bearer,
    ):
        yield build(client, bearer, server, tmp_path_factory.mktemp("world"))
