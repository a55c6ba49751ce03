"""Row 12: many small files with `client.bulk.ingest`."""

from __future__ import annotations

from statistics import median

from benchmarks.bench import Bench, Figure


def measure(bench: Bench) -> list[Figure]:
    """Files per second against as many threads that call `videos.upload` in a bare loop."""
    files, concurrency = bench.effort.pick(1_000, 400), 16
    rounds = bench.alternate(
        "bulk.small_files",
        ["ours"],
        bench.effort.pick(7, 3),
        warm_up={"files": 50},
        files=files,
        concurrency=concurrency,
    )["ours"]
    return [
        Figure(
            12,
            "throughput",
            f"`bulk.ingest` of {files:,} small files, {concurrency} at a time: files/s against as many threads with "
            "`videos.upload` in a bare loop",
            "≥",
            0.9,
            0.75,
            median(one["bare"] / one["bulk"] for one in rounds),
            absolute={name: files / median(one[name] for one in rounds) for name in ("bulk", "bare")},
            absolute_unit="files/s",
        )
    ]
