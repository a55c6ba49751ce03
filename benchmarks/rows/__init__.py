"""The rows of the table: each module measures one or two of them and returns figures with their goals."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.bench import Bench, Figure

from . import (
    bulk,
    calls,
    command,
    concurrency,
    decoding,
    files,
    generation,
    imports,
    models,
    paging,
    pools,
    sandbox,
    standstill,
)

ROWS: dict[int, Callable[[Bench], list[Figure]]] = {
    1: imports.importing,
    2: imports.first_client,
    3: calls.sync,
    4: calls.asynchronous,
    5: decoding.measure,
    6: models.measure,
    7: paging.measure,
    8: concurrency.measure,
    9: files.upload,
    10: files.download,
    11: generation.measure,
    12: bulk.measure,
    13: command.measure,
    14: sandbox.starting,
    15: sandbox.reading,
    16: sandbox.searching,
    17: sandbox.importing,
    18: standstill.measure,
    19: pools.measure,
}
