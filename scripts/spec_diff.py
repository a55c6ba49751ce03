"""Compare two versions of the OpenAPI document: what changes for users of the SDK.

    python scripts/spec_diff.py OLD NEW [--format text|json|markdown]

Each change is breaking, additive or docs-only, in requests or in responses: a new required
field breaks a request and not a response; a field that may now be null breaks a response and not a request. Exits 0
whatever it finds, 2 when a document can't be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from comparison.change import Change, Severity
from comparison.operations import compare_operations, compare_servers, compare_webhooks
from comparison.python_names import python_place
from comparison.schemas import compare_components
from comparison.security import compare_schemes
from document import Json, load

SEVERITIES: tuple[Severity, ...] = ("breaking", "additive", "docs")
BUMPS: dict[Severity, str] = {"breaking": "major", "additive": "minor", "docs": "patch"}


def compare(old: Json, new: Json) -> list[Change]:
    """All differences, most severe first."""
    found = {
        *compare_servers(old, new),
        *compare_schemes(old, new),
        *compare_webhooks(old, new),
        *compare_operations(old, new),
        *compare_components(old, new),
    }
    changes = [replace(change, python=python_place(change.where, old, new)) for change in found]
    return sorted(
        changes, key=lambda change: (SEVERITIES.index(change.severity), change.where, change.direction, change.what)
    )


def bump(changes: Sequence[Change]) -> str:
    """The semantic-version step that the changes need: major, minor, patch, or none."""
    return BUMPS[changes[0].severity] if changes else "none"


def render(changes: Sequence[Change], style: str) -> str:
    if style == "json":
        return json.dumps({"bump": bump(changes), "changes": [asdict(change) for change in changes]}, indent=2)
    lines: list[str] = []
    titles = {"breaking": "Breaking", "additive": "Additive", "docs": "Documentation only"}
    for severity in SEVERITIES:
        rows = [change for change in changes if change.severity == severity]
        if rows:
            lines += [f"### {titles[severity]}" if style == "markdown" else f"{titles[severity]} ({len(rows)})", ""]
            lines += [
                f"- {f'`{row.python}`: ' if row.python else ''}`{row.where}` ({row.direction}): {row.what}"
                if style == "markdown"
                else f"  {row.direction:9} {row.where}: {row.what}"
                for row in rows
            ]
            lines.append("")
    if not changes:
        lines = ["No difference.", ""]
    return "\n".join(lines) + f"Suggested version step: {bump(changes)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    options = parser.parse_args()
    try:
        print(render(compare(load(options.old), load(options.new)), options.format))
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
