"""Celery tasks for a web application: one uploads a file, another waits for its import job.

    pip install videovector celery
    celery --app celery_tasks worker        # in examples/bulk; CELERY_BROKER_URL names the broker
    upload.delay("/uploads/clip.mp4", "idx_1")

Celery retries a task, so the client does not, and the task waits as long as the API asks. With `acks_late` a task runs
again if its worker died. The idempotency key is made from the content, so no file is imported twice.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from celery import Celery

from videovector import ConnectionError, ExternalServiceError, RateLimitError, TimeoutError, VideoVector

app = Celery("videovector", broker=os.environ.get("CELERY_BROKER_URL", "amqp://"))
app.conf.update(
    result_backend=os.environ.get("CELERY_RESULT_BACKEND", "rpc://"),
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
)
# Errors that may pass; anything else stays an error however often it is tried.
PASSING = (ConnectionError, ExternalServiceError, RateLimitError, TimeoutError)


def again(task: Any, error: Any) -> Any:
    """The exception that makes Celery run the task again, as late as the API asks for, or later each time."""
    asked = error.retry_after
    return task.retry(exc=error, countdown=asked if asked is not None else 2**task.request.retries, max_retries=8)


@app.task(bind=True)
def upload(self: Any, path: str, index_id: str) -> str:
    """Send one file and give the id of its import job."""
    file = Path(path)
    with VideoVector(max_retries=0) as client:
        key = client.bulk.key_for(file, index_id=index_id)
        try:
            return client.videos.upload(file=file, title=file.stem, index_id=index_id, idempotency_key=key).job_id
        except PASSING as error:
            raise again(self, error) from error


@app.task(bind=True, max_retries=None)
def wait(self: Any, job_id: str) -> list[str]:
    """Give the ids of a job's media items; holds no worker while the job runs."""
    with VideoVector(max_retries=0) as client:
        try:
            job = client.import_jobs.retrieve(job_id)
        except PASSING as error:
            raise again(self, error) from error
    if job.status in ("failed", "cancelled"):
        raise RuntimeError(f"The import job {job_id} ended as {job.status}: {job.error_message}")
    if job.status != "completed":
        raise self.retry(countdown=5, max_retries=None)
    return list(job.video_ids or [])
