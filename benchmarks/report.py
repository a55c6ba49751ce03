"""The results of the runs: benchmarks/results.json, and docs/benchmarks.md with its plots."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import textwrap
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from .bench import HERE, ROOT, Figure, labelled
from .environments import SIDES, versions

RESULTS = HERE / "results.json"
PAGE = ROOT / "docs" / "benchmarks.md"
PLOTS = ROOT / "docs" / "benchmarks"
# Hand-written notes about figures that miss their goals, by row and name.
NOTES = HERE / "notes.json"
_TITLES = {
    1: "Import",
    2: "First client",
    3: "One small call, sync",
    4: "One small call, async",
    5: "From bytes to objects",
    6: "From dicts to objects",
    7: "Auto-paging",
    8: "Many calls in flight",
    9: "Upload",
    10: "Download",
    11: "Generation",
    12: "Many small files",
    13: "The command line",
    14: "Start of the sandbox",
    15: "Small reads of the sandbox",
    16: "Searches and lists of the sandbox",
    17: "Imports of the sandbox",
    18: "Event loop",
    19: "The pool on httpx2",
}
_PACKAGES = ("videovector", "httpx", "httpx2", "httpcore", "pydantic", "orjson")
# Conclusions from a row, in addition to its verdicts.
_REMARKS = {
    19: (
        "The connection pool of httpx2 checks every connection when a request starts and when a response is "
        "closed. So a call takes longer if there are more connections. In our pool a request takes the connection "
        "that was used last, or waits in a queue. The SDK also uses its own pool with httpx2: the pool of httpx2 "
        "would take more than twice the CPU time of each call, and short calls, which bypass httpx2, need a pool "
        "anyway. If you pass a client of httpx2 as `http_client`, it uses its own pool."
    ),
}


def store(runs: list[list[Figure]], pythons: Mapping[str, str]) -> None:
    """Replace the earlier results of one row by those of new runs, and write the report of all rows.

    Args:
        runs: The figures of each run, the same ones in the same order.
        pythons: The Python of each environment.
    """
    results = _results(runs, pythons)
    measured = {figure["row"] for figure in results["figures"]}
    if RESULTS.exists():
        # Rows that were not measured this time stay as they were.
        before = json.loads(RESULTS.read_text(encoding="utf-8"))["figures"]
        results["figures"] += [figure for figure in before if figure["row"] not in measured]
        results["figures"].sort(key=lambda figure: figure["row"])
    RESULTS.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(_page(results), encoding="utf-8")


def draw(pythons: Mapping[str, str]) -> None:
    """Draw the stored results, and write their report.

    Args:
        pythons: The Python of each environment.
    """
    results: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8"))
    PLOTS.mkdir(parents=True, exist_ok=True)
    subprocess.run([pythons["tools"], str(HERE / "plots.py"), str(RESULTS), str(PLOTS)], check=True)
    PAGE.write_text(_page(results), encoding="utf-8")
    print(f"written: {RESULTS.relative_to(ROOT)}, {PAGE.relative_to(ROOT)}")


def _results(runs: list[list[Figure]], pythons: Mapping[str, str]) -> dict[str, Any]:
    figures: list[dict[str, Any]] = []
    for same in zip(*runs, strict=True):
        first = same[0]
        value = median(figure.value for figure in same)
        figures.append(
            {
                "row": first.row,
                "name": first.name,
                "measure": first.measure,
                "sense": first.sense,
                "goal": first.goal,
                "unit": first.unit,
                "value": round(value, 4),
                "runs": [round(figure.value, 4) for figure in same],
                "reached": None if first.goal is None else _reaches(first.sense, first.goal, value),
                "absolute": {
                    side: round(median(figure.absolute[side] for figure in same), 4) for side in first.absolute
                },
                "absolute_unit": first.absolute_unit,
                "side": first.side,
                "reference": first.reference,
            }
        )
    return {
        "machine": {"processor": _processor(), "cores": os.cpu_count(), "python": platform.python_version()},
        "versions": {side: versions(pythons[side], _PACKAGES) for side in (*SIDES, "httpx2")},
        "figures": figures,
    }


def _reaches(sense: str, goal: float, value: float) -> bool:
    return value <= goal if sense == "≤" else value >= goal


def _runs_that_reach(figure: dict[str, Any]) -> int:
    return sum(_reaches(figure["sense"], figure["goal"], value) for value in figure["runs"])


def _verdict(figure: dict[str, Any]) -> str:
    """The verdict of the median, and in how many runs if they disagree."""
    if figure["reached"] is None:
        return ""
    reaching, runs = _runs_that_reach(figure), len(figure["runs"])
    verdict = "reached" if figure["reached"] else "**falls short**"
    if reaching in (0, runs):
        return verdict
    return f"{verdict} ({reaching if figure['reached'] else runs - reaching} of {runs} runs)"


def _agreement(figures: list[dict[str, Any]]) -> str:
    """The number of runs, and how many of their verdicts agree."""
    goals = [figure for figure in figures if figure["goal"] is not None]
    counts = Counter(len(figure["runs"]) for figure in goals)
    measured = [f"{number} in {count} run{'s' * (count > 1)}" for count, number in sorted(counts.items(), reverse=True)]
    text = f"Goals measured: {' and '.join(measured)}."
    repeated = [figure for figure in goals if len(figure["runs"]) > 1]
    if not repeated:
        return text
    same = sum(_runs_that_reach(figure) in (0, len(figure["runs"])) for figure in repeated)
    return f"{text} All runs have the same verdict for {same} of {len(repeated)} goals."


def _table(figures: list[dict[str, Any]]) -> list[str]:
    """A line for each measure, with the values of every side."""
    lines = [
        "| # | measure | peer | ours | fast | possible | goal | runs | verdict |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    together: dict[tuple[int, str], dict[str, dict[str, Any]]] = {}
    for figure in figures:
        together.setdefault((figure["row"], figure["measure"]), {})[figure["side"]] = figure
    for (row, measure), sides in together.items():
        ours, fast = sides["ours"], sides.get("fast")
        cells = [
            str(row),
            measure,
            _beside(ours, "peer"),
            _measured(ours),
            _beside(ours, "fast") if fast is None else _measured(fast),
            _possible(ours),
            _goal(ours) + (f"; fast {_goal(fast)}" if fast else ""),
            str(len(ours["runs"])),
            _verdict(ours) + (f"; fast {_verdict(fast)}" if fast and _verdict(fast) != _verdict(ours) else ""),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _measured(figure: dict[str, Any]) -> str:
    """The median of the runs, with the lowest and the highest where there are several."""
    text = _with_unit(_number(figure["value"]), figure["unit"])
    lowest, highest = _number(min(figure["runs"])), _number(max(figure["runs"]))
    return text if lowest == highest else f"{text} ({lowest} to {highest})"


def _beside(figure: dict[str, Any], side: str) -> str:
    """The value of another side for the same measure; empty if it was not measured."""
    absolute: dict[str, float] = figure["absolute"]
    if side not in absolute:
        return ""
    if figure["reference"]:
        return _number(absolute[side] / absolute[figure["reference"]])
    return _with_unit(_number(absolute[side]), figure["unit"]) if figure["unit"] == figure["absolute_unit"] else ""


def _possible(figure: dict[str, Any]) -> str:
    """The value without an SDK: of the way that is named after a side, or of the floor if that is not a reference."""
    ways = [side for side in figure["absolute"] if side.startswith(("floor ", "fast "))]
    if ways:
        return f"{_beside(figure, ways[0])} ({ways[0].partition(' ')[2]})"
    return "" if figure["reference"] == "floor" else _beside(figure, "floor")


def _goal(figure: dict[str, Any]) -> str:
    goal = figure["goal"]
    return "" if goal is None else _with_unit(f"{figure['sense']} {goal:g}", figure["unit"])


def _with_unit(number: str, unit: str) -> str:
    # Not wrapped, although the cell is narrow.
    return f"{number} {unit}".strip().replace(" ", "\N{NO-BREAK SPACE}")


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _page(results: dict[str, Any]) -> str:
    machine, installed = results["machine"], results["versions"]
    notes: dict[str, str] = json.loads(NOTES.read_text(encoding="utf-8")) if NOTES.exists() else {}
    figures: list[dict[str, Any]] = results["figures"]
    short = [figure for figure in figures if figure["reached"] is False]
    lines = [
        "---",
        'description: "Speed and memory of the SDK, compared with httpx and the published version 2.0.0."',
        # The table has nine columns, so the page hides the navigation.
        "hide: [navigation, toc]",
        "---",
        "",
        "# Benchmarks",
        "",
        "This page compares the speed and memory of four implementations: this SDK (**ours**), this SDK with the",
        "extra `fast` (**fast**), the published `videovector==2.0.0` (**peer**), and httpx or pydantic without an SDK",
        "(**floor**). `make bench` measures them and writes this page. `make bench-quick` is a shorter run that fails",
        "if a figure is far from its goal.",
        "",
        f"{machine['processor']}, {machine['cores']} cores, Python {machine['python']}; "
        f"peer: pydantic {installed['peer'].get('pydantic')}; all: httpx {installed['ours'].get('httpx')}; "
        f"fast: orjson {installed['fast'].get('orjson')}.",
        "",
        f"**{sum(figure['reached'] is True for figure in figures)} of "
        f"{sum(figure['reached'] is not None for figure in figures)} goals are reached.** "
        f"{_agreement(figures)} A value without a unit is a ratio, and the measure names what it is compared with. If "
        "there are several runs, the value is their median, followed by the lowest and the highest value. The column "
        "**possible** was measured without an SDK.",
        "",
        "![Every figure against its goal](benchmarks/goals.svg)",
        "",
        *_table(figures),
    ]
    if short:
        lines += ["", "## Goals that are not reached", ""]
        for figure in short:
            note = notes.get(
                f"{figure['row']}-{figure['name']}", notes.get(str(figure["row"]), "See the plot of its row.")
            )
            label = labelled(figure["measure"], figure["side"])
            lines.append(f"- Row {figure['row']}, {label}: {_number(figure['value'])}. {note}")
    lines += ["", "## Absolute figures", ""]
    for row in dict.fromkeys(figure["row"] for figure in figures):
        lines += [f"### {row}. {_TITLES[row]}", "", f"![{_TITLES[row]}](benchmarks/row-{row:02}.svg)", ""]
        lines += [*textwrap.wrap(_REMARKS[row], 110), ""] if row in _REMARKS else []
    lines += _HOW
    return "\n".join(lines) + "\n"


_HOW = [
    "## How it is measured",
    "",
    "- Each implementation has its own virtual environment. In rows 3 to 10 and 19 one process of each",
    "  implementation runs all rounds; in rows 1, 2, 13 and 18 each round has a new process. The implementations",
    "  take turns, and the order is reversed after each round. A ratio is the median of the ratios of neighbouring",
    "  batches, so that other work of the machine affects both sides. Ratios that compare the sandbox or the",
    "  generator with itself (rows 11, 16 and 17) are ratios of totals. So are the columns peer and possible, and",
    "  the column `fast` if it has no goal of its own.",
    "- `make bench` measures everything in three runs (`RUNS=3`), one after the other. Rows that were measured",
    "  alone may have fewer runs, as the table shows. The times of rows 5 to 7 come from several processes in each",
    "  run, because the memory layout of a process changes them by a tenth.",
    "- Rows 2 to 6, 11 and 13, and the measures that contain the word CPU, use CPU time, which does not include",
    "  waiting (`time.process_time`; in row 11 that of the generator's process). All other times and rates use",
    "  wall-clock time.",
    "- The server of rows 2 to 10, 12, 13, 18 and 19 is a separate process on the loopback interface that responds",
    "  from memory. Its responses are the examples of the API document. Those of rows 5 and 6 are stored responses",
    "  with every field, including nulls: 3.6 kB per search result and 4.8 kB per segment result (benchmarks/data).",
    "- The https responses of row 2 come from the same server over TLS. Its certificate is created for the run, and",
    "  all implementations read it together with the usual certificates (`SSL_CERT_FILE`).",
    "- Row 5 subtracts, in each round, the cost of receiving the same bytes with httpx alone.",
    "- The memory of row 6 is the memory that `tracemalloc` measures per decoded object, including its strings and",
    "  free-form values.",
    "- Memory in rows 7, 9, 10 and 17 is the growth of the peak resident set on Linux since the first page, the",
    "  start of the transfer, or the start of the import. For further imports it is the growth of the resident set",
    "  after them.",
    "- Row 9 sends a sparse file and row 10 writes to a file. Both are in a memory-backed folder if there is one",
    "  with enough space, so that no disk is measured. Our download writes to a temporary file, syncs it and",
    "  renames it; the floor only writes.",
    "- The async upload of the floor streams the file from a generator in chunks of 64 KiB, as httpx reads files",
    "  itself, without a multipart body.",
    "- Rows 14 to 17 measure the sandbox in its development environment. The bare server that it is compared with",
    "  is uvicorn with one Starlette route. Row 16 carries out requests without HTTP, on results that are stored in",
    "  the same way as those of a run. The first request of each kind fills caches and is not counted. Row 17",
    "  creates its videos itself, a long one by repeating its first 20 seconds.",
    "- The lag of the event loop (row 9) is the additional time that a sleep of 1 ms takes in the same loop, as the",
    "  99th percentile. A standstill (row 18) is the longest lag in a new process that makes a first call, uploads",
    "  and downloads, including the modules that the first access to a resource loads.",
    "- Row 19 uses one version of the SDK in an environment with httpx2 and without httpx. It compares three ways:",
    "  with the pool and the short calls of the SDK, with only its pool (`use_httpx_client`), and with the pool of",
    "  a client of httpx2 (`http_client`) that has the same number of connections.",
    "",
    "[Figures as JSON](../benchmarks/results.json) · [source](../benchmarks)",
]


def _number(value: float) -> str:
    return f"{value:.3f}" if abs(value) < 1 else f"{value:.2f}"
