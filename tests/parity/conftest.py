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
from example_server import ExampleServer, Exchange  # noqa: E402
from watching import CALLS, was_called, watched  # noqa: E402

# scripts/parity.py names the file here that it wants the record in.
RECORD_VARIABLE = "VIDEOVECTOR_PARITY_RECORD"
_record: list[dict[str, Any]] = []
_passed: set[str] = set()


@pytest.fixture(scope="session")
def shared_server() -> Iterator[ExampleServer]:
    with ExampleServer(document.load()) as server, watched():
        yield server


@pytest.fixture
def server(shared_server: ExampleServer, request: pytest.FixtureRequest) -> Iterator[ExampleServer]:
    shared_server.forget()
    CALLS.clear()
    yield shared_server
    properties = request.node.user_properties
    properties.append(("sent", [seen(exchange) for exchange in shared_server.exchanges]))
    properties.append(("called", [value for name, value in properties if name == "exercised" and was_called(value)]))


def seen(exchange: Exchange) -> dict[str, Any]:
    """What the server saw of a request, but for its values."""
    headers = exchange.headers
    bearer = headers.get("authorization", "").startswith("Bearer ")
    return {
        "operation": exchange.operation_id,
        "method": exchange.method,
        "path": exchange.path,
        "query": sorted({name for name, _ in exchange.query}),
        "body": sorted(exchange.body) if isinstance(exchange.body, dict) else [],
        "key": headers.get("idempotency-key"),
        "credential": "API key" if "x-api-key" in headers else "bearer token" if bearer else "none",
        "problems": exchange.problems,
    }


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Only a test that passed has exercised anything, and only what it called and the server saw."""
    if report.when == "call" and report.passed:
        _passed.add(report.nodeid)
    if report.when == "teardown" and report.passed and report.nodeid in _passed:
        # What this file put there itself.
        properties: list[tuple[str, Any]] = report.user_properties
        sent = [one for name, value in properties if name == "sent" for one in value]
        for claim in [one for name, value in properties if name == "called" for one in value]:
            mine = [one for one in sent if one["operation"] == claim["operation"]]
            if mine:
                beside = sorted({one["operation"] for one in sent} - {claim["operation"]})
                _record.append({**claim, "test": report.nodeid, "sent": mine, "beside": beside})


def pytest_sessionfinish() -> None:
    target = os.environ.get(RECORD_VARIABLE)
    if target:
        Path(target).write_text(json.dumps(_record, indent=1), encoding="utf-8")
