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
from collections.abc import Iterable
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
    with (
        tempfile.TemporaryDirectory(prefix="videovector-bench-") as name,
        Bench(pythons, Effort(quick=options.quick), Path(name)) as bench,
    ):
        runs = [_measure(bench, rows, number + 1) for number in range(1 if options.quick else options.runs)]
        if options.quick:
            return _gate(bench, runs[0])
    if options.update or not options.rows:
        write(runs, pythons)
    return 0


def _measure(bench: Bench, rows: Iterable[int], run: int) -> list[Figure]:
    figures: list[Figure] = []
    for row in rows:
        for figure in ROWS[row](bench):
            _show(figure, run)
            figures.append(figure)
    return figures


def _show(figure: Figure, run: int) -> None:
    goal = "" if figure.goal is None else f" (goal {figure.sense} {figure.goal:g})"
    details = ", ".join(f"{side} {value:.4g}" for side, value in figure.absolute.items())
    text = f"run {run} row {figure.row:2} {figure.measure}: {figure.value:.3f} {figure.unit}{goal}"
    print(f"{text} [{details} {figure.absolute_unit}]", flush=True)


def _gate(bench: Bench, figures: list[Figure]) -> int:
    """The exit code; a figure that is behind is measured once more, since one noisy moment is no regression."""
    behind = {(figure.row, figure.name) for figure in figures if _is_behind(figure)}
    again = _measure(bench, sorted({row for row, _ in behind}), 2)
    failed = [figure for figure in again if (figure.row, figure.name) in behind and _is_behind(figure)]
    for figure in failed:
        print(
            f"behind its gate: row {figure.row}, {figure.measure}: {figure.value:.3f} {figure.unit}, "
            f"wanted {figure.sense} {figure.gate:g}",
            file=sys.stderr,
        )
    return 1 if failed else 0


def _is_behind(figure: Figure) -> bool:
    if figure.gate is None:
        return False
    return figure.value > figure.gate if figure.sense == "≤" else figure.value < figure.gate


if __name__ == "__main__":
    sys.exit(main())
