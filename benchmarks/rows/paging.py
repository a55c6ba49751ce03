"""Row 7: auto-paging through a long listing."""

from __future__ import annotations

from benchmarks.bench import Bench, Figure, medians, ratio

_MIB = 1 << 20
# Items per second against the peer, by kind of client and side.
_GOALS = {("sync", "ours"): 1.6, ("sync", "fast"): 1.9, ("async", "ours"): 1.9, ("async", "fast"): 2.4}


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
        for side, words in (("ours", "stdlib json"), ("fast", "the `fast` extra")):
            goal = _GOALS[name, side]
            figures.append(
                Figure(
                    7,
                    f"{name}-{side}",
                    f"auto-paging {items:,} items, {name}, {words}: items/s against the peer",
                    "≥",
                    goal,
                    round(goal * 0.7, 2),
                    ratio(results, side, "peer", "rate"),
                    absolute=absolute,
                    absolute_unit="thousand items/s",
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
