"""Upload a folder with a Dask cluster: two worker processes of this machine, or a running cluster.

    pip install videovector distributed
    python examples/bulk/dask_cluster.py /archive --index idx_1 --journal ingest.sqlite [--scheduler tcp://host:8786]

The workers need access to the same paths. The journal stays in this program. If a worker dies, no file is lost or
imported twice.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from dask.distributed import Client

from videovector import VideoVector
from videovector.bulk import BulkProgress, BulkSummary


def ingest(
    cluster: Client,
    folder: Path,
    index_id: str,
    journal: Path,
    on_progress: Callable[[BulkProgress], object] | None = None,
) -> BulkSummary:
    """Send the files of a folder from the workers of a cluster.

    Args:
        cluster: The cluster.
        folder: What to take in.
        index_id: Where it goes.
        journal: Remembers what was done.
        on_progress: Called whenever something was completed.
    """
    # What a dead worker held is given to another one. Its key is made from the content, so that nothing is doubled.
    executor = cluster.get_executor(pure=False, retries=3)
    with (
        VideoVector() as client,
        client.bulk.ingest(
            folder,
            index_id=index_id,
            journal=journal,
            executor=executor,
            concurrency=2 * sum(cluster.nthreads().values()),
            on_progress=on_progress,
        ) as run,
    ):
        for item in run:
            if not item.ok:
                print(f"{item.source}: {item.error}", file=sys.stderr)
        return run.summary


def main() -> int:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--index", required=True)
    parser.add_argument("--journal", type=Path, default=Path("ingest.sqlite"))
    parser.add_argument("--scheduler", help="address of a cluster; without it one of two processes is started")
    arguments = parser.parse_args()
    with (
        Client(arguments.scheduler)
        if arguments.scheduler
        else Client(n_workers=2, threads_per_worker=4, dashboard_address=None)
    ) as cluster:
        summary = ingest(cluster, arguments.folder, arguments.index, arguments.journal)
        print(summary)
    return 1 if summary.failed else 0


if __name__ == "__main__":
    sys.exit(main())
