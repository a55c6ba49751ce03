"""A sandbox with something in it, and a way to run a command as a shell would, in this process."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import videovector.cli
from videovector.sandbox import SandboxAccess, SandboxServer

sys.path.insert(0, str(Path(__file__).parent.parent / "sandbox"))


@dataclass(frozen=True, slots=True)
class Ran:
    """How one command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def access() -> Iterator[SandboxAccess]:
    """One sandbox for the session; no response of it may break the API document."""
    server = SandboxServer()
    with server:
        yield server.access
        violations = list(server.sandbox.violations)
    assert violations == []


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
