from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from videovector.sandbox import SandboxAccess, SandboxServer

ROOT = Path(__file__).resolve().parents[2]
# Streams have no end that a generated request could wait for.
STREAMS = ("streamProcessingEvents", "streamChatTurn")
CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")


@pytest.mark.slow
def test_generated_requests_are_answered_as_documented(tmp_path: Path) -> None:
    """Whatever fits or breaks the document, no operation fails or answers with what the document doesn't name."""
    # A server of its own: the requests revoke and delete whatever they find.
    with SandboxServer() as server:
        _run(server.access, tmp_path)
        assert server.violations == []


def _run(access: SandboxAccess, folder: Path) -> None:
    examples = os.environ.get("CONFORMANCE_EXAMPLES", "5")
    command = [sys.executable, "-m", "schemathesis.cli", "run", str(ROOT / "openapi" / "videovector.yaml")]
    command += ["--url", access.base_url, "--header", f"Authorization: Bearer {access.bearer_token}"]
    command += [
        "--checks",
        ",".join(CHECKS),
        "--phases",
        "fuzzing",
        "--max-examples",
        examples,
        "--continue-on-failure",
    ]
    command += [part for operation in STREAMS for part in ("--exclude-operation-id", operation)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode == 0, done.stdout[-8_000:]
    assert "generated" in done.stdout
