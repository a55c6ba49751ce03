"""Measure the SDK, the published one and the libraries that both use.

    python -m benchmarks [--quick] [--rows 3,4 [--update]] [--runs 3] [--draw]

The whole measurement writes benchmarks/results.json and docs/benchmarks.md with its plots again after each row, so an
interruption loses nothing. With --quick nothing is written; the exit code is 1 if a figure misses its gate. With --rows
the figures are only printed; with --update they also replace the stored results of these rows.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from .bench import ROOT, Bench, Effort, Figure
from .environments import prepare
from .report import draw, store
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
        if options.quick:
            return _gate(bench, rows)
        _runs(bench, rows, options.runs, pythons if options.update or not options.rows else None)
    if options.update or not options.rows:
        draw(pythons)
    return 0


def _runs(bench: Bench, rows: Iterable[int], count: int, pythons: Mapping[str, str] | None) -> None:
    """Measure all rows `count` times; store each row as soon as it is measured if `pythons` is given."""
    runs: dict[int, list[list[Figure]]] = {row: [] for row in rows}
    for number in range(1, count + 1):
        for row, measured in runs.items():
            measured.append(_measure(bench, row, number))
            if pythons is not None:
                store(measured, pythons)


def _measure(bench: Bench, row: int, run: int) -> list[Figure]:
    begun = time.perf_counter()
    figures = ROWS[row](bench)
    for figure in figures:
        _show(figure, run)
    print(f"run {run} row {row:2} took {time.perf_counter() - begun:.0f} s", flush=True)
    return figures


def _show(figure: Figure, run: int) -> None:
    goal = "" if figure.goal is None else f" (goal {figure.sense} {figure.goal:g})"
    details = ", ".join(f"{side} {value:.4g}" for side, value in figure.absolute.items())
    text = f"run {run} row {figure.row:2} {figure.label}: {figure.value:.3f} {figure.unit}{goal}"
    print(f"{text} [{details} {figure.absolute_unit}]", flush=True)


def _gate(bench: Bench, rows: Iterable[int]) -> int:
    """The exit code; a figure that misses its gate is measured once more, since one noisy run is not a regression."""
    figures = [figure for row in rows for figure in _measure(bench, row, 1)]
    behind = {(figure.row, figure.name) for figure in figures if _is_behind(figure)}
    again = [figure for row in sorted({row for row, _ in behind}) for figure in _measure(bench, row, 2)]
    failed = [figure for figure in again if (figure.row, figure.name) in behind and _is_behind(figure)]
    for figure in failed:
        print(
            f"behind its gate: row {figure.row}, {figure.label}: {figure.value:.3f} {figure.unit}, "
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
