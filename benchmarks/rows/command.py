"""Row 13: the cost of starting the command, and of one request."""

from __future__ import annotations

from statistics import median
from typing import NamedTuple

from benchmarks.bench import Bench, Figure, Rounds, fail, medians

_CPU = 'import json, time\nprint(json.dumps({"cpu": time.process_time()}))'
# Runs after a line that sets `words` and `environment`.
_COMMAND = """
import io, os, sys
os.environ.update(environment)
shown, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
from videovector.cli import main
code, text, sys.stdout = main(words), sys.stdout.buffer.getvalue(), shown
if code or not text:
    sys.exit(f"videovector {' '.join(words)} ended with {code}")
import json, time
heavy = {"attr", "attrs", "httpx", "rich", "videovector._generated.models"}
print(json.dumps({"cpu": time.process_time(), "loaded": sorted(heavy & sys.modules.keys())}))
"""
_NAME = {"COMP_WORDS": "videovector videos retr", "COMP_CWORD": "2", "_VIDEOVECTOR_COMPLETE": "bash_complete"}
_OPTION = {**_NAME, "COMP_WORDS": "videovector videos retrieve --", "COMP_CWORD": "3"}
# Runs after a line that sets `url`.
_SCRIPT = """
import io, json, httpx
with httpx.Client(headers={"X-API-Key": "vv_benchmark"}) as client:
    response = client.get(url)
    response.raise_for_status()
    io.StringIO().write(json.dumps(response.json(), indent=2))
"""


class _Start(NamedTuple):
    """A command that ends before it sends anything."""

    name: str
    words: list[str]
    environment: dict[str, str]
    goal: float
    gate: float


# 70 ms are a third of what httpx takes; click alone takes a quarter, and the name of a command needs no click.
_STARTS = {
    "`videovector --help`": _Start("help", ["--help"], {}, 0.34, 0.4),
    "`videovector videos retrieve --help`": _Start("command-help", ["videos", "retrieve", "--help"], {}, 0.34, 0.4),
    "the completion of a command's name": _Start("name", [], _NAME, 0.15, 0.2),
    "the completion of an option": _Start("option", [], _OPTION, 0.34, 0.4),
}


def measure(bench: Bench) -> list[Figure]:
    """CPU of whole processes: the start above the bare interpreter, and a listing against a script with httpx."""
    rounds = bench.effort.pick(15, 7)
    codes = {f"command {one.name}": _code(one.words, one.environment) for one in _STARTS.values()}
    results = bench.fresh({"command bare": _CPU, "command httpx": f"import httpx\n{_CPU}", **codes}, rounds)
    figures: list[Figure] = []
    for measured, start in _STARTS.items():
        loaded = results[f"command {start.name}"][0]["loaded"]
        if loaded:
            fail(f"{measured} loads {', '.join(loaded)}")
        figures.append(_start(results, start, measured))
    return [*figures, _listing(bench, rounds)]


def _start(results: Rounds, start: _Start, measured: str) -> Figure:
    sides = {"command": f"command {start.name}", "httpx": "command httpx"}
    above = {
        side: [one["cpu"] - bare["cpu"] for one, bare in zip(results[key], results["command bare"], strict=True)]
        for side, key in sides.items()
    }
    return Figure(
        13,
        start.name,
        f"{measured} against `import httpx`, above the bare interpreter",
        "≤",
        start.goal,
        start.gate,
        median(ours / floor for ours, floor in zip(above["command"], above["httpx"], strict=True)),
        absolute={side: median(values) * 1e3 for side, values in above.items()},
        absolute_unit="ms",
    )


def _listing(bench: Bench, rounds: int) -> Figure:
    settings = {"VIDEO_VECTOR_BASE_URL": bench.base_url, "VIDEO_VECTOR_API_KEY": "vv_benchmark"}
    code = _code(["indexes", "list"], settings)
    script = f"url = {bench.base_url + '/indexes'!r}\n{_SCRIPT}{_CPU}"
    results = bench.fresh({"command": code, "command script": script}, rounds)
    pairs = zip(results["command"], results["command script"], strict=True)
    return Figure(
        13,
        "listing",
        "`videovector indexes list` against a script of five lines with httpx, whole processes",
        "≤",
        1.1,
        1.3,
        median(ours["cpu"] / script["cpu"] for ours, script in pairs),
        absolute=medians(results, "cpu", 1e3),
        absolute_unit="ms",
    )


def _code(words: list[str], environment: dict[str, str]) -> str:
    return f"words, environment = {words!r}, {environment!r}\n{_COMMAND}"
