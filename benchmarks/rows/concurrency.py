"""Row 8: many calls in flight on one async client."""

from __future__ import annotations

from statistics import median

from benchmarks.bench import Bench, Figure, medians, ratio

_SIDES = ("ours", "fast", "peer")


def measure(bench: Bench) -> list[Figure]:
    """Requests per second and the slowest hundredth, against the peer; and whether cost grows with the number."""
    figures: list[Figure] = []
    for calls, in_flight in ((bench.effort.pick(2_000, 600), 100), (1_000, 1_000)):
        results = bench.alternate(
            "calls.concurrent",
            _SIDES,
            bench.effort.pick(5, 1),
            warm_up={"calls": 200, "in_flight": 100},
            calls=calls,
            in_flight=in_flight,
        )
        absolute = medians(results, "rate")
        text = f"{calls:,} `indexes.retrieve` with {in_flight:,} in flight, against the peer"
        figures += [
            Figure(
                8,
                f"{in_flight}-{side}",
                f"{text}: req/s",
                "≥",
                goal,
                gate,
                ratio(results, side, "peer", "rate"),
                absolute=absolute,
                absolute_unit="req/s",
                side=side,
                reference="peer",
            )
            for side, goal, gate in (("ours", 7.0, 6.5), ("fast", 12.0, 9.5))
        ]
        figures.append(
            Figure(
                8,
                f"{in_flight}-p99",
                f"{text}: p99",
                "≤",
                0.3,
                0.6,
                ratio(results, "ours", "peer", "p99"),
                absolute=medians(results, "p99", 1e3),
                absolute_unit="ms",
                reference="peer",
            )
        )
    return [*figures, *_linear(bench)]


def _linear(bench: Bench) -> list[Figure]:
    """Cost per call at 2,000 in flight against 200 in flight: 1 where cost grows with the number alone."""
    few, many = 200, bench.effort.pick(2_000, 1_000)
    sides = ("ours", "fast")
    results = bench.alternate("calls.linear", sides, bench.effort.pick(5, 1), calls=many, few=few, many=many)
    return [
        Figure(
            8,
            f"linear-{side}",
            f"CPU per call with {many:,} in flight against {few} in flight",
            "≤",
            1.25,
            1.8,
            median(batch["many"] / batch["few"] for batch in results[side]),
            absolute={
                f"{number} in flight": median(batch[name] for batch in results[side]) * 1e6 / many
                for name, number in (("few", few), ("many", many))
            },
            absolute_unit="µs per call",
            side=side,
        )
        for side in sides
    ]
