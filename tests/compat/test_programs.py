"""Programs written for the published package print the same with this one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from compat_programs import HERE, PROGRAMS, run_program, sandbox_for

# What the published package prints -> what this one prints instead.
DECIDED: dict[str, dict[str, str]] = {
    "account": {
        # A call that no API key may make is refused before it is sent.
        "AuthorizationError 403": "AuthenticationError None",
    },
    "mistakes": {
        "session only -> other AuthorizationError 403 authorization_wrong_credential": (
            "session only -> credentials None bearer_token_required"
        ),
        # A key used for other content is the same mistake, whichever status says so.
        "same key -> conflict 409 idempotency_request_mismatch": (
            "same key -> idempotency 409 idempotency_request_mismatch"
        ),
        # The SDK's own errors have codes too.
        "late -> timeout None None []": "late -> timeout None timeout []",
    },
}


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_program_prints_the_same(program: Path, tmp_path: Path) -> None:
    """The output differs from the one recorded with the published package only where that was decided."""
    recorded = (HERE / "golden" / f"{program.stem}.txt").read_text(encoding="utf-8").splitlines()
    decided = DECIDED.get(program.stem, {})
    assert set(decided) <= set(recorded)
    with sandbox_for(tmp_path / "media") as environment:
        printed = run_program(Path(sys.executable), program, environment)
    assert printed.splitlines() == [decided.get(line, line) for line in recorded]
