"""Draw the results as SVG: one overview of goals, and the absolute figures of each row.

    python benchmarks/plots.py results.json FOLDER

Runs in the environment "tools", which has matplotlib.
"""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt  # the backend must be chosen first

_COLOURS = {"ours": "#1b7f5c", "fast": "#5cc49d", "peer": "#c7643b", "floor": "#8a8f98"}
_OTHER = "#4c78a8"
_REACHED, _SHORT = "#1b7f5c", "#b3372f"


def main() -> None:
    """Draw everything."""
    results = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = Path(sys.argv[2])
    # The same results give the same files, and text stays text in the SVG.
    mpl.rcParams.update({"svg.hashsalt": "videovector", "svg.fonttype": "none", "font.size": 9})
    figures: list[dict[str, Any]] = results["figures"]
    _goals(figures, folder / "goals.svg")
    for row in dict.fromkeys(figure["row"] for figure in figures):
        _row([figure for figure in figures if figure["row"] == row], folder / f"row-{row:02}.svg")


def _goals(figures: list[dict[str, Any]], path: Path) -> None:
    """How many times better than its goal each figure is; right of the line, the goal is reached."""
    figures = [figure for figure in figures if figure["goal"] is not None]
    factors: list[float] = []
    for figure in figures:
        value = max(figure["value"], 1e-3)
        factors.append(figure["goal"] / value if figure["sense"] == "≤" else value / figure["goal"])
    places = list(range(len(figures)))[::-1]
    drawing, axes = plt.subplots(figsize=(10, 0.3 * len(figures) + 1.2))
    colours = [_REACHED if figure["reached"] else _SHORT for figure in figures]
    shown = [min(max(factor, 0.25), 20) for factor in factors]
    axes.barh(places, [factor - 1 for factor in shown], left=1, color=colours, height=0.7)
    axes.axvline(1, color="black", linewidth=1)
    axes.set_xscale("log")
    axes.set_xlim(0.25, 40)
    axes.set_xticks([0.5, 1, 2, 5, 20], ["half", "goal", "2 times", "5 times", "20 or more"])
    axes.set_yticks(places, [f"{figure['row']} {_short(figure)}" for figure in figures])
    for place, figure, factor in zip(places, figures, shown, strict=True):
        unit = f" {figure['unit']}" if figure["unit"] else ""
        axes.text(max(factor, 1) * 1.04, place, f"{figure['value']:.3g}{unit}", va="center", fontsize=8)
    axes.set_title("How many times better than its goal (green: reached)")
    _save(drawing, axes, path)


def _row(figures: list[dict[str, Any]], path: Path) -> None:
    """The absolute figures of a row, a panel for each set of them."""
    panels: list[dict[str, Any]] = []
    for figure in figures:
        # A figure that is computed from others has no absolute figures.
        if figure["absolute"] and all(figure["absolute"] != panel["absolute"] for panel in panels):
            panels.append(figure)
    drawing, grid = plt.subplots(len(panels), 1, figsize=(9, 1.75 * len(panels)), squeeze=False)
    for panel, (axes,) in zip(panels, grid, strict=True):
        sides = list(panel["absolute"])
        values = [panel["absolute"][side] for side in sides]
        places = list(range(len(sides)))[::-1]
        axes.barh(places, values, color=[_COLOURS.get(side, _OTHER) for side in sides], height=0.7)
        axes.set_yticks(places, sides)
        axes.set_xlim(0, max(values) * 1.15 or 1)
        for place, value in zip(places, values, strict=True):
            axes.text(value, place, f" {value:.3g} {panel['absolute_unit']}", va="center", fontsize=8)
        title = panel["measure"].replace("`", "")
        axes.set_title("\n".join(textwrap.wrap(title, 110)), fontsize=9, loc="left")
        axes.spines[["top", "right"]].set_visible(False)
    drawing.tight_layout()
    drawing.savefig(path, metadata={"Date": None}, bbox_inches="tight")
    plt.close(drawing)


def _short(figure: dict[str, Any]) -> str:
    side = "" if figure["side"] == "ours" else f", {figure['side']}"
    return textwrap.shorten(figure["measure"].replace("`", ""), 78 - len(side), placeholder=" …") + side


def _save(drawing: Any, axes: Any, path: Path) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    drawing.tight_layout()
    drawing.savefig(path, metadata={"Date": None}, bbox_inches="tight")
    plt.close(drawing)


if __name__ == "__main__":
    main()
