"""Takes in a folder over two Dask worker processes, one of which is killed in the middle.

    python tests/bulk/cluster_run.py FOLDER INDEX_ID JOURNAL KILL_AFTER

The program is that of examples/bulk/dask_cluster.py; the API and the credential come from the environment. Prints a
JSON object with what came of it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import signal
import sys
from pathlib import Path

from dask.distributed import Client

from videovector.bulk import BulkProgress

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples" / "bulk"))
from dask_cluster import ingest


def main() -> None:
    """Run it."""
    folder, index_id, journal, kill_after = sys.argv[1:]
    killed: list[int] = []
    cluster = Client(n_workers=2, threads_per_worker=4, dashboard_address=None)
    try:
        processes: dict[str, int] = cluster.run(os.getpid)
        victim = next(iter(processes.values()))

        def kill_one(progress: BulkProgress) -> None:
            if not killed and progress.done >= int(kill_after):
                os.kill(victim, signal.SIGKILL)
                killed.append(progress.done)

        summary = ingest(cluster, Path(folder), index_id, Path(journal), kill_one)
        left: dict[str, int] = cluster.run(os.getpid)
        lost = victim not in left.values()
        print(json.dumps({**dataclasses.asdict(summary), "killed_after": killed, "lost_worker": lost}), flush=True)
    finally:
        # Dask gives the processes of workers four seconds to end, which are too few on a busy machine.
        with contextlib.suppress(TimeoutError):
            cluster.close()


if __name__ == "__main__":
    main()
