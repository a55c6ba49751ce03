"""Row 6: models from dicts, without bytes and JSON; and the memory of an object."""

from __future__ import annotations

from benchmarks.bench import Bench, Figure, medians, ratio


def measure(bench: Bench) -> list[Figure]:
    """Speed and memory against pydantic, on the peer's own models."""
    repeats = bench.effort.pick(10, 5)
    speed = bench.alternate(
        "decode.models",
        ("ours", "peer"),
        bench.effort.pick(77, 14),
        processes=bench.effort.pick(11, 2),
        repeats=repeats,
    )
    memory = bench.alternate("decode.memory", ("ours", "peer"), bench.effort.pick(3, 1), repeats=5)
    return [
        Figure(
            6,
            "speed",
            'dict to models against pydantic\'s `model_validate(extra="allow")`: times as fast',
            "≥",
            2.0,
            1.5,
            ratio(speed, "peer", "ours"),
            absolute=medians(speed, "cpu", 1e6 / repeats / 100),
            absolute_unit="µs per object",
            reference="peer",
        ),
        Figure(
            6,
            "memory",
            "bytes that a decoded object keeps, against the peer",
            "≤",
            0.55,
            0.57,
            ratio(memory, "ours", "peer", "bytes"),
            absolute=medians(memory, "bytes", 1e-3),
            absolute_unit="kB",
            reference="peer",
        ),
    ]
