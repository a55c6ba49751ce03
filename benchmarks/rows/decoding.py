"""Row 5: the cost of decoding the bytes of a response to objects."""

from __future__ import annotations

from statistics import median

from benchmarks.bench import Bench, Figure

_OBJECTS = 100
_RESPONSES = {
    "search": "`search.text`, 100 results of 3.6 kB",
    "results": "`prompt_runs.list_results`, 100 of 4.8 kB",
}
# The goal and gate of each side. The standard library's decoder alone takes more than half of what the peer takes.
_GOALS = {
    "search": {"ours": (0.70, 0.78), "fast": (0.40, 0.47)},
    "results": {"ours": (0.70, 0.82), "fast": (0.42, 0.52)},
}


def measure(bench: Bench) -> list[Figure]:
    """CPU per object without receiving the bytes, which the floor measures."""
    figures: list[Figure] = []
    for name, measure_text in _RESPONSES.items():
        calls = 3
        results = bench.alternate(
            f"decode.{name}",
            ("ours", "fast", "peer", "fast orjson to dicts", "floor"),
            bench.effort.pick(154, 14),
            processes=bench.effort.pick(11, 2),
            calls=calls,
        )
        beyond = {
            side: [call["cpu"] - taking["cpu"] for call, taking in zip(results[side], results["floor"], strict=True)]
            for side in ("ours", "fast", "peer", "fast orjson to dicts")
        }
        absolute = {side: median(seconds) * 1e6 / calls / _OBJECTS for side, seconds in beyond.items()}
        for side, (goal, gate) in _GOALS[name].items():
            value = median(a / b for a, b in zip(beyond[side], beyond["peer"], strict=True))
            figures.append(
                Figure(
                    5,
                    f"{name}-{side}",
                    f"decode of {measure_text}: CPU per object beyond the bytes, against the peer",
                    "≤",
                    goal,
                    gate,
                    value,
                    absolute=absolute,
                    absolute_unit="µs per object",
                    side=side,
                    reference="peer",
                )
            )
    return figures
