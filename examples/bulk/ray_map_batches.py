"""Upload files as one step of a Ray data pipeline.

    pip install videovector 'ray[data]'
    python examples/bulk/ray_map_batches.py /archive/*.mp4 --index idx_1

Each actor has its own client. Ray may run a batch again. The idempotency keys are made from the content, so each file
is imported once, and the batch gets the same import jobs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

import ray

from videovector import VideoVector


class Uploader:
    """An actor that takes in batches of paths.

    Args:
        index_id: Where they go.
    """

    def __init__(self, index_id: str) -> None:
        self._index_id = index_id
        self._client = VideoVector()

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[str]]:
        """Send a batch; a row names the file, its import job, and why it was not taken."""
        items = list(self._client.bulk.ingest(list(batch["path"]), index_id=self._index_id, wait=False, concurrency=4))
        return {
            "path": [item.source for item in items],
            "job_id": [item.job_id or "" for item in items],
            "error": [str(item.error or "") for item in items],
        }


def ingest(paths: Sequence[str], index_id: str) -> list[dict[str, str]]:
    """Take in files and give a row for each.

    Args:
        paths: The files, which all nodes see under the same paths.
        index_id: Where they go.
    """
    dataset = ray.data.from_items([{"path": path} for path in paths])
    uploaded = dataset.map_batches(
        Uploader,
        fn_constructor_kwargs={"index_id": index_id},
        batch_size=16,
        compute=ray.data.ActorPoolStrategy(size=2),
    )
    rows: list[dict[str, str]] = uploaded.take_all()
    return rows


def main() -> int:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--index", required=True)
    arguments = parser.parse_args()
    rows = ingest(arguments.paths, arguments.index)
    failed = [row for row in rows if row["error"]]
    for row in failed:
        print(f"{row['path']}: {row['error']}", file=sys.stderr)
    print(f"{len(rows) - len(failed)} of {len(rows)} accepted")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
