"""Row 19: whether the SDK's own pool is worth its code on httpx2, whose pool is faster than that of httpx."""

from __future__ import annotations

from typing import Literal, NamedTuple

from benchmarks.bench import Bench, Figure, medians, ratio

_THEIRS = "httpx2 its pool"


class _Goal(NamedTuple):
    """The goal of one of our ways against httpx2's pool, and the gate at which `bench-quick` fails."""

    sense: Literal["≤", "≥"]
    goal: float
    gate: float


# A pool that saves less than a fifth would not be worth its code.
_WAYS = {
    "httpx2 our pool": ("pool", "our pool", {"rate": _Goal("≥", 1.2, 1.05), "cpu": _Goal("≤", 0.8, 0.95)}),
    "httpx2 our pool, short calls": (
        "short",
        "our pool with its way for short calls",
        {"rate": _Goal("≥", 2.0, 1.5), "cpu": _Goal("≤", 0.5, 0.67)},
    ),
}
_KINDS = {"rate": "req/s", "cpu": "CPU"}


def measure(bench: Bench) -> list[Figure]:
    """The same calls over httpx2's pool, over ours, and over ours with the way for short calls."""
    figures: list[Figure] = []
    for calls, in_flight in ((bench.effort.pick(2_000, 400), 100), (1_000, 1_000)):
        results = bench.alternate(
            "calls.concurrent",
            [*_WAYS, _THEIRS],
            bench.effort.pick(3, 1),
            warm_up={"calls": 200, "in_flight": 100},
            calls=calls,
            in_flight=in_flight,
        )
        text = f"{calls:,} `indexes.retrieve` with {in_flight:,} in flight on httpx2"
        shown = {
            "rate": (medians(results, "rate"), "req/s"),
            "cpu": (medians(results, "cpu", 1e6 / calls), "µs per call"),
        }
        for side, (name, words, goals) in _WAYS.items():
            for key, (sense, goal, gate) in goals.items():
                absolute, unit = shown[key]
                figures.append(
                    Figure(
                        19,
                        f"{in_flight}-{name}-{key}",
                        f"{text}: {_KINDS[key]}, {words} against httpx2's",
                        sense,
                        goal,
                        gate,
                        ratio(results, side, _THEIRS, key),
                        absolute=absolute,
                        absolute_unit=unit,
                    )
                )
    return figures
