"""Row 11: generating the package from the API document."""

from __future__ import annotations

import json
import resource
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.bench import HERE, ROOT, Bench, Figure


def measure(bench: Bench) -> list[Figure]:
    """CPU seconds for the whole document, and how they grow from half of the operations to all of them."""
    python = bench.pythons["tools"]
    with tempfile.TemporaryDirectory(dir=bench.folder) as name:
        folder = Path(name)
        counts: dict[float, int] = {}
        for share in (0.5, 1.0):
            spec = folder / f"share-{share}.json"
            cut = [python, str(HERE / "part_of_document.py"), str(share), str(spec)]
            counts[share] = json.loads(subprocess.run(cut, check=True, capture_output=True, text=True).stdout)
        seconds: dict[float, list[float]] = {share: [] for share in counts}
        for _ in range(bench.effort.pick(3, 1)):
            for share in counts:
                output = folder / "output" / "_generated"
                command = [python, str(ROOT / "scripts" / "generate.py"), str(folder / f"share-{share}.json")]
                before = _child_seconds()
                subprocess.run([*command, "--output", str(output)], check=True)
                seconds[share].append(_child_seconds() - before)
    whole, half = median(seconds[1.0]), median(seconds[0.5])
    absolute = {f"{counts[share]} operations": median(seconds[share]) for share in counts}
    return [
        Figure(11, "whole", "generation of the whole document, CPU time", "≤", 5.0, 12.0, whole, "s", absolute, "s"),
        Figure(
            11,
            "linear",
            f"cost per operation of {counts[1.0]} operations against {counts[0.5]}",
            "≤",
            1.1,
            1.4,
            (whole / counts[1.0]) / (half / counts[0.5]),
            absolute={name: value * 1e3 / int(name.split()[0]) for name, value in absolute.items()},
            absolute_unit="ms per operation",
        ),
    ]


def _child_seconds() -> float:
    """CPU time of the child processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
