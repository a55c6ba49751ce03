"""SECURITY.md says what is promised; this says that it names real tests, and that the repository holds no secret."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`(?P<file>tests/[a-z_/]+\.py)?::(?P<name>\w+)`")
# What scanners of secrets look for; the parts are kept apart so that this file is not what it looks for.
PATTERNS = {
    "live key": r"sk_live_" + r"[0-9a-f]{48}",
    "AWS access key": r"\b(?:AKIA|ASIA)" + r"[0-9A-Z]{16}\b",
    "Google API key": r"\bAIza" + r"[0-9A-Za-z_-]{35}\b",
    "JSON web token": r"\beyJ" + r"[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}",
    "GitHub token": r"\b(?:gh[pousr]_" + r"[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{50,})",
    "Slack token": r"\bxox" + r"[abprs]-[0-9A-Za-z-]{10,}",
    "private key": r"-----BEGIN " + r"[A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40,}",
}


def test_every_promise_names_tests_that_exist() -> None:
    """Each of the 24 requirements has a row, and each test named in the document can be found."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (SEC-\d\d) \|", text, re.MULTILINE) == [f"SEC-{number:02}" for number in range(1, 25)]
    missing: list[str] = []
    for row in text.splitlines():
        if not row.startswith("| ") or "| guarantee |" in row:
            continue
        tests = list(NAMED.finditer(row))
        assert tests, row
        file = ""
        for test in tests:
            file = test["file"] or file
            source = (ROOT / file).read_text(encoding="utf-8")
            if not re.search(rf"^(?:async )?def {test['name']}\(|^{test['name']} = ", source, re.MULTILINE):
                missing.append(f"{file}::{test['name']}")
    assert missing == []


def tracked() -> list[Path]:
    """The files of the repository."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git repository")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def test_the_repository_holds_no_secret() -> None:
    """No file has anything that looks like a real credential."""
    found: list[str] = []
    for path in tracked():
        if not path.is_file() or path.stat().st_size > 5_000_000:
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{path.relative_to(ROOT)}: {name}" for name, pattern in PATTERNS.items() if re.search(pattern, text)]
    assert found == []
