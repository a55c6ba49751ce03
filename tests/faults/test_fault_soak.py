"""A short run of the soak; `make soak` runs it for five minutes."""

from __future__ import annotations

import os

import pytest

pytest.importorskip("uvicorn", reason="needs the extra sandbox")

from soak import soak


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_under_lasting_faults() -> None:
    """At 5 % faults both clients lose nothing and double nothing, by the sandbox's own database."""
    summary = soak(float(os.environ.get("VIDEOVECTOR_SOAK_SECONDS", "20")), 0.05)
    assert summary["failures"] == []
    assert summary["differences"] == []
    assert summary["violations"] == []
    assert summary["calls"] > 200
    assert summary["retries"] > 10
