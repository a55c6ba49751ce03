"""A Prefect flow with one task for each file.

    pip install videovector prefect
    python examples/bulk/prefect_flow.py /archive --index idx_1

Prefect retries a task, so the client does not. The idempotency key is made from the content, so a repeated task gets
the same import job.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.tasks import exponential_backoff

from videovector import ConnectionError, ExternalServiceError, RateLimitError, TimeoutError, VideoVector

# Errors that may pass; anything else stays an error however often it is tried.
PASSING = (ConnectionError, ExternalServiceError, RateLimitError, TimeoutError)


def may_pass(_task: Any, _run: Any, state: Any) -> bool:
    """Whether Prefect is to try again."""
    return isinstance(state.result(raise_on_failure=False), PASSING)


@task(retries=5, retry_delay_seconds=exponential_backoff(2), retry_jitter_factor=0.5, retry_condition_fn=may_pass)
def upload(path: Path, index_id: str) -> str:
    """Send one file and give the id of its import job."""
    with VideoVector(max_retries=0) as client:
        key = client.bulk.key_for(path, index_id=index_id)
        return client.videos.upload(file=path, title=path.stem, index_id=index_id, idempotency_key=key).job_id


@task(retries=5, retry_delay_seconds=exponential_backoff(2), retry_jitter_factor=0.5, retry_condition_fn=may_pass)
def wait(job_id: str) -> list[str]:
    """Wait for an import job and give the ids of its media items."""
    with VideoVector() as client:
        return list(client.import_jobs.wait_for_completion(job_id, timeout=3600).video_ids or [])


@flow
def ingest(folder: Path, index_id: str, pattern: str = "*.mp4") -> list[str]:
    """Take in the files of a folder; gives the ids of their media items."""
    paths = sorted(folder.rglob(pattern))
    jobs = upload.map(paths, index_id)
    return [video_id for found in wait.map(jobs).result() for video_id in found]


def main() -> None:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--index", required=True)
    parser.add_argument("--pattern", default="*.mp4")
    arguments = parser.parse_args()
    print("\n".join(ingest(arguments.folder, arguments.index, arguments.pattern)))


if __name__ == "__main__":
    main()
