"""Rows 3 and 4: the cost of one small call."""

from __future__ import annotations

from benchmarks.bench import Bench, Figure, medians, ratio

_SIDES = ("ours", "fast", "peer", "floor")


def sync(bench: Bench) -> list[Figure]:
    """`indexes.retrieve` on the sync client."""
    other = "`httpx.Client.get` and its `json()`"
    return [_figure(bench, 3, "sync", "calls.sync", other, 0.50, 0.60, (*_SIDES, "floor http.client"))]


def asynchronous(bench: Bench) -> list[Figure]:
    """`indexes.retrieve` on the async client."""
    other = "`httpx.AsyncClient.get` and its `json()`"
    return [_figure(bench, 4, "async", "calls.asynchronous", other, 0.85, 0.85, _SIDES)]


def _figure(
    bench: Bench, row: int, name: str, task: str, other: str, goal: float, gate: float, sides: tuple[str, ...]
) -> Figure:
    calls = bench.effort.pick(200, 100)
    results = bench.alternate(task, sides, bench.effort.pick(17, 5), calls=calls)
    return Figure(
        row,
        name,
        f"CPU of one small `indexes.retrieve`, {name}, against {other}",
        "≤",
        goal,
        gate,
        ratio(results, "ours", "floor"),
        absolute=medians(results, "cpu", 1e6 / calls),
        absolute_unit="µs",
        reference="floor",
    )
