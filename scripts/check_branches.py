"""Fail if too few branches are covered: the limit of coverage.py counts lines and branches together.

    python scripts/check_branches.py coverage.json --least 95

The report is the one of `coverage json`. Exits 1 below the limit and names the files with
most uncovered branches, and 2 if the report has no branches.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

NAMED_FILES = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the share of covered branches with the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("--least", type=float, required=True, help="percentage below which the check fails")
    given = parser.parse_args(arguments)
    report: dict[str, Any] = json.loads(given.report.read_text(encoding="utf-8"))
    totals: dict[str, int] = report["totals"]
    if not totals.get("num_branches"):
        sys.stderr.write(f"{given.report} says nothing about branches; measure with `branch = true`\n")
        return 2
    share = 100 * totals["covered_branches"] / totals["num_branches"]
    fraction = f"{totals['covered_branches']} of {totals['num_branches']} branches are covered, {share:.2f} %"
    if share >= given.least:
        sys.stdout.write(f"{fraction}\n")
        return 0
    sys.stderr.write(f"{fraction}, less than the {given.least:g} % that are needed. Most are missing in:\n")
    files: dict[str, dict[str, Any]] = report["files"]
    for name in sorted(files, key=lambda name: -files[name]["summary"]["missing_branches"])[:NAMED_FILES]:
        missing = ", ".join(f"{start}->{end}" for start, end in files[name]["missing_branches"])
        sys.stderr.write(f"  {name}: {missing or 'none'}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
