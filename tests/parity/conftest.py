"""Shared by the parity tests: the document, the example server, and the record of what was exercised."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import document  # noqa: E402
from example_server import ExampleServer  # noqa: E402

# scripts/parity.py names the file here that it wants the record in.
RECORD_VARIABLE = "VIDEOVECTOR_PARITY_RECORD"
_record: list[dict[str, Any]] = []


@pytest.fixture(scope="session")
def shared_server() -> Iterator[ExampleServer]:
    with ExampleServer(document.load()) as server:
        yield server


@pytest.fixture
def server(shared_server: ExampleServer) -> ExampleServer:
    shared_server.forget()
    return shared_server


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Only a test that passed has exercised anything."""
    if report.when == "call" and report.passed:
        _record.extend(
            {**value, "test": report.nodeid} for name, value in report.user_properties if name == "exercised"
        )


def pytest_sessionfinish() -> None:
    target = os.environ.get(RECORD_VARIABLE)
    if target:
        Path(target).write_text(json.dumps(_record, indent=1), encoding="utf-8")
