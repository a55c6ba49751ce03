"""Measure the SDK beside the published one and the libraries below both.

    python -m benchmarks [--quick] [--rows 3,4 [--update]] [--runs 3] [--draw]

The whole measurement writes benchmarks/results.json and docs/benchmarks.md with its plots. With --quick nothing is
written; the exit code is 1 when a figure falls behind its gate. With --rows the figures are only printed; with
--update they also take the place of what was written of these rows.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from .bench import ROOT, Bench, Effort, Figure
from .environments import prepare
from .report import draw, write
from .rows import ROWS


def main() -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description="Measure the SDK beside the published one and what is below both.")
    parser.add_argument("--quick", action="store_true", help="a lighter run that fails when a figure misses its gate")
    parser.add_argument("--rows", default="", help="only these rows, such as 3,4; nothing is written")
    parser.add_argument("--runs", type=int, default=3, help="how often to measure everything (default: 3)")
    parser.add_argument(
        "--environments", type=Path, default=ROOT / ".venv-bench", help="where the virtual environments are kept"
    )
    parser.add_argument("--update", action="store_true", help="write the rows measured in place of the earlier ones")
    parser.add_argument("--draw", action="store_true", help="measure nothing; write the page anew from results.json")
    options = parser.parse_args()
    rows = [int(row) for row in options.rows.split(",") if row] or list(ROWS)
    pythons = prepare(options.environments)
    if options.draw:
        draw(pythons)
        return 0
    runs: list[list[Figure]] = []
    with (
        tempfile.TemporaryDirectory(prefix="videovector-bench-") as name,
        Bench(pythons, Effort(quick=options.quick), Path(name)) as bench,
    ):
        for number in range(1 if options.quick else options.runs):
            figures: list[Figure] = []
            for row in rows:
                for figure in ROWS[row](bench):
                    _show(figure, number + 1)
                    figures.append(figure)
            runs.append(figures)
    if options.quick:
        return _gate(runs[0])
    if options.update or not options.rows:
        write(runs, pythons)
    return 0


def _show(figure: Figure, run: int) -> None:
    goal = "" if figure.goal is None else f" (goal {figure.sense} {figure.goal:g})"
    details = ", ".join(f"{side} {value:.4g}" for side, value in figure.absolute.items())
    text = f"run {run} row {figure.row:2} {figure.measure}: {figure.value:.3f} {figure.unit}{goal}"
    print(f"{text} [{details} {figure.absolute_unit}]", flush=True)


def _gate(figures: list[Figure]) -> int:
    behind = [
        figure
        for figure in figures
        if figure.gate is not None
        and (figure.value > figure.gate if figure.sense == "≤" else figure.value < figure.gate)
    ]
    for figure in behind:
        print(
            f"behind its gate: row {figure.row}, {figure.measure}: {figure.value:.3f} {figure.unit}, "
            f"wanted {figure.sense} {figure.gate:g}",
            file=sys.stderr,
        )
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main())
