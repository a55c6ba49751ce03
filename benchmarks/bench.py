"""Measuring for the rows: workers of the sides, alternating rounds, ratios of pairs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Literal, Self

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

Rounds = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Figure:
    """One measured figure with its goal.

    Args:
        row: Number of the row it belongs to.
        name: Unique within the row.
        measure: What is measured, for people.
        sense: Whether the value must be at most or at least the goal.
        goal: The value to reach; None for a figure without a goal.
        gate: Where `bench-quick` fails, generous against noise; None for figures that are not gated.
        value: The result.
        unit: What follows the value; empty for a ratio.
        absolute: Per side what the ratio was made of.
        absolute_unit: Its unit.
        side: Whose value it is. A figure of "fast" stands in the line of the one of "ours" with the same measure.
        reference: The side that the value is relative to, by which those of the other sides are divided as well.
    """

    row: int
    name: str
    measure: str
    sense: Literal["≤", "≥"]
    goal: float | None
    gate: float | None
    value: float
    unit: str = ""
    absolute: Mapping[str, float] = field(default_factory=dict[str, float])
    absolute_unit: str = ""
    side: str = "ours"
    reference: str = ""

    @property
    def label(self) -> str:
        """The name of the figure in a line of its own."""
        return labelled(self.measure, self.side)


def labelled(measure: str, side: str) -> str:
    """A measure, with the name of the side unless it is ours."""
    return measure if side == "ours" else f"{measure}, {side}"


@dataclass(frozen=True)
class Effort:
    """How much to measure: `full` for the table, `quick` for the gate."""

    quick: bool

    def pick(self, full: int, quick: int) -> int:
        """The number for this effort."""
        return quick if self.quick else full


class Worker:
    """The process of a side."""

    def __init__(self, python: str, side: str, base_url: str) -> None:
        command = [python, str(HERE / "worker.py"), side, base_url]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, task: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Run one batch."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"task": task, "arguments": arguments}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the worker ended while it ran {task}; its error is above")
        figures: dict[str, Any] = json.loads(line)
        return figures

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


class Bench:
    """The environments, the server and the effort of one run."""

    def __init__(self, pythons: Mapping[str, str], effort: Effort, folder: Path) -> None:
        self.pythons = pythons
        self.effort = effort
        self.folder = folder
        self.base_url = ""
        self.tls_base_url = ""
        # The certificates that a client must trust for HTTPS: the usual ones, and that of the server.
        self.trusted = folder / "trusted.pem"
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        bodies = self.folder / "bodies.json"
        with bodies.open("w") as file:
            subprocess.run([self.pythons["tools"], str(HERE / "bodies.py")], check=True, stdout=file)
        certificate = self._certificate()
        command = [self.pythons["floor"], str(HERE / "server.py"), str(bodies), str(certificate)]
        server = self._stack.enter_context(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        )
        assert server.stdout is not None
        port, tls_port = map(int, server.stdout.readline().split())
        self.base_url, self.tls_base_url = f"http://127.0.0.1:{port}", f"https://127.0.0.1:{tls_port}"
        return self

    def _certificate(self) -> Path:
        """A certificate for this machine, with its key; written for this run."""
        made, key = self.folder / "certificate.pem", self.folder / "key.pem"
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        command += ["-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
        subprocess.run([*command, "-out", str(made), "-keyout", str(key)], check=True, capture_output=True)
        show = [self.pythons["floor"], "-c", "import certifi; print(certifi.contents())"]
        usual = subprocess.run(show, check=True, capture_output=True, text=True).stdout
        self.trusted.write_text(usual + made.read_text(encoding="utf-8"), encoding="utf-8")
        both = self.folder / "server.pem"
        both.write_text(made.read_text(encoding="utf-8") + key.read_text(encoding="utf-8"), encoding="utf-8")
        return both

    def __exit__(self, *_error: object) -> None:
        # Closing the server's standard input ends the server.
        self._stack.close()

    def alternate(
        self,
        task: str,
        sides: Iterable[str],
        rounds: int,
        *,
        warm_up: Mapping[str, Any] | None = None,
        processes: int = 1,
        **arguments: Any,
    ) -> Rounds:
        """Run the same batch on all sides in turn, so that the values of a ratio are measured shortly after each other.

        Args:
            task: `module.function` under `tasks`.
            sides: Who takes part; a side may have several ways, which follow its name after a space.
            rounds: How often; the order of the sides is turned around from round to round.
            warm_up: Arguments in place of the others for a first round that does not count.
            processes: How many processes of each side share the rounds, one after the other. How a process happens to
                lay out its memory stays as it is while it runs, and decides a tenth of what decoding costs.
            arguments: What the task is called with.
        """
        order = list(sides)
        results: Rounds = {side: [] for side in order}
        for _ in range(processes):
            with ExitStack() as stack:
                workers = {side: stack.enter_context(self._worker(side)) for side in order}
                for worker in workers.values():
                    worker.run(task, {**arguments, **(warm_up or {})})
                for number in range(rounds // processes):
                    for side in order if number % 2 == 0 else reversed(order):
                        results[side].append(workers[side].run(task, arguments))
        return results

    def _worker(self, side: str) -> Worker:
        return Worker(self.pythons[side.partition(" ")[0]], side, self.base_url)

    def fresh(self, codes: Mapping[str, str], rounds: int) -> Rounds:
        """Run code in fresh processes, the sides in turn; the code prints one JSON object."""
        order = list(codes)
        results: Rounds = {name: [] for name in order}
        for number in range(-1, rounds):
            for name in order if number % 2 == 0 else reversed(order):
                python = self.pythons[name.partition(" ")[0]]
                done = subprocess.run([python, "-I", "-c", codes[name]], check=True, capture_output=True, text=True)
                # The first round compiles and fills caches.
                if number >= 0:
                    results[name].append(json.loads(done.stdout))
        return results


def ratio(results: Rounds, side: str, other: str, key: str = "cpu") -> float:
    """Median over the rounds of the time of `side` relative to `other` in the same round."""
    return median(a[key] / b[key] for a, b in zip(results[side], results[other], strict=True))


def medians(results: Rounds, key: str = "cpu", scale: float = 1.0) -> dict[str, float]:
    """Median of a figure by side."""
    return {side: median(figures[key] for figures in rounds) * scale for side, rounds in results.items()}


def fail(message: str) -> None:
    """End the run with an error."""
    print(message, file=sys.stderr)
    raise SystemExit(1)
