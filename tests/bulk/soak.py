"""The large bulk runs of `make soak`: killed programs, a cluster that loses a worker, faults, and flat memory.

    python tests/bulk/soak.py [--files 2000] [--kills 10] [--faults 0.05] [--items 50000]

Exits 1 at the first run that loses a file, doubles one, or holds ever more memory.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from memory import held
from takings import killed_again_and_again, over_a_cluster, with_faults

# What caches and the journal's pages may take on the way, in bytes.
MOST_GROWTH = 3_000_000


def flat(items: int) -> str:
    """Memory in the second half of a run is what it was in the first, but for little."""
    counted = held(items)
    growth = max(counted[5:]) - max(counted[:5])
    assert growth < MOST_GROWTH, f"memory grew by {growth} bytes: {counted}"
    return f"held {max(counted) / 1e6:.1f} MB at most, growth {growth / 1e6:.2f} MB"


def timed(name: str, work: Callable[[Path], object]) -> None:
    """Do a run in a folder of its own and say what it took."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="videovector-bulk-") as folder:
        result = work(Path(folder))
    print(f"{name}: {time.monotonic() - began:.0f} s{f'; {result}' if result is not None else ''}", flush=True)


def main() -> int:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--faults", type=float, default=0.05)
    parser.add_argument("--items", type=int, default=50_000)
    given = parser.parse_args()
    timed(
        f"{given.files} files, killed {given.kills} times",
        lambda folder: killed_again_and_again(folder, given.files, given.kills, longest=3.0),
    )
    timed(f"{given.files} files over a cluster", lambda folder: over_a_cluster(folder, given.files))
    timed(
        f"{given.files} files with {given.faults:.0%} faults",
        lambda folder: dict(with_faults(folder, given.files, given.faults)),
    )
    timed(f"memory over {given.items} items", lambda _: flat(given.items))
    return 0


if __name__ == "__main__":
    sys.exit(main())
