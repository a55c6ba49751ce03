"""Row 7: auto-paging through a long listing."""

from __future__ import annotations

from benchmarks.bench import Bench, Figure, medians, ratio

_MIB = 1 << 20
# Items per second against the peer: goal and gate by kind of client and side. The clock also counts the server: a run
# of ten thousand items alone came to 1.54 where three of a hundred thousand came to 1.67 to 1.88.
_GOALS = {
    "sync": {"ours": (1.6, 1.3), "fast": (1.9, 1.4)},
    "async": {"ours": (1.9, 1.8), "fast": (2.4, 2.1)},
}


def measure(bench: Bench) -> list[Figure]:
    """Items per second, and whether memory stays flat."""
    items = bench.effort.pick(100_000, 10_000)
    rounds, processes = bench.effort.pick(9, 3), bench.effort.pick(3, 1)
    figures: list[Figure] = []
    for name, task in (("sync", "paging.sync"), ("async", "paging.asynchronous")):
        results = bench.alternate(
            task, ("ours", "fast", "peer"), rounds, warm_up={"items": 2_000}, processes=processes, items=items
        )
        absolute = medians(results, "rate", 1e-3)
        for side, (goal, gate) in _GOALS[name].items():
            figures.append(
                Figure(
                    7,
                    f"{name}-{side}",
                    f"auto-paging {items:,} items, {name}: items/s against the peer",
                    "≥",
                    goal,
                    gate,
                    ratio(results, side, "peer", "rate"),
                    absolute=absolute,
                    absolute_unit="thousand items/s",
                    side=side,
                    reference="peer",
                )
            )
        growth = medians(results, "growth", 1 / _MIB)
        figures.append(
            Figure(
                7,
                f"{name}-memory",
                f"auto-paging {items:,} items, {name}: growth of memory after the first page",
                "≤",
                2.0,
                4.0,
                max(growth["ours"], growth["fast"]),
                unit="MiB",
                absolute=growth,
                absolute_unit="MiB",
            )
        )
    return figures
