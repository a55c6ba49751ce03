"""An Airflow operator that uploads a folder and needs no worker while the import jobs run.

    pip install videovector apache-airflow
    # into the folder of your DAGs

The worker uploads the files and ends; the triggerer waits for the jobs. Only ids pass through XCom. A task that runs
again sends the same idempotency keys, so it gets the same import jobs.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from airflow.sdk import DAG, BaseOperator
from airflow.triggers.base import BaseTrigger, TriggerEvent

from videovector import AsyncVideoVector, VideoVector, VideoVectorError


class ImportJobsTrigger(BaseTrigger):
    """Waits until import jobs have ended; an event says what came of them.

    Args:
        job_ids: The jobs.
        timeout: Seconds to wait for each.
    """

    def __init__(self, job_ids: list[str], timeout: float) -> None:
        super().__init__()
        self.job_ids = job_ids
        self.timeout = timeout

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """What the triggerer makes the trigger of; no credential is in it."""
        place = f"{type(self).__module__}.{type(self).__qualname__}"
        return place, {"job_ids": self.job_ids, "timeout": self.timeout}

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Wait in the triggerer's event loop."""
        video_ids: dict[str, list[str]] = {}
        async with AsyncVideoVector() as client:
            for job_id in self.job_ids:
                try:
                    job = await client.import_jobs.wait_for_completion(job_id, timeout=self.timeout)
                except VideoVectorError as error:
                    yield TriggerEvent({"error": f"{job_id}: {error}"})
                    return
                video_ids[job_id] = list(job.video_ids or [])
        yield TriggerEvent({"video_ids": video_ids})


class IngestFolderOperator(BaseOperator):
    """Takes in the media of a folder; its result is a list of ids of media items.

    Args:
        folder: The folder, as the worker sees it.
        index_id: Where they go.
        job_timeout: Seconds an import job may take.
    """

    template_fields = ("folder", "index_id")

    def __init__(self, *, folder: str, index_id: str, job_timeout: float = 3600.0, **options: Any) -> None:
        super().__init__(**options)
        self.folder = folder
        self.index_id = index_id
        self.job_timeout = job_timeout

    def execute(self, context: Any) -> list[str]:  # noqa: ARG002  # the name is Airflow's
        """Upload what is there, then wait in the triggerer."""
        with VideoVector() as client:
            items = list(client.bulk.ingest(Path(self.folder), index_id=self.index_id, wait=False))
        for item in items:
            if item.error is not None:
                # Airflow's own retries send the rest again; what was accepted keeps its jobs.
                raise item.error
        job_ids = sorted({item.job_id for item in items if item.job_id})
        if job_ids:
            # Leaves by an exception, which Airflow takes as the wish to wait.
            self.defer(trigger=ImportJobsTrigger(job_ids, self.job_timeout), method_name="finish")
        return []

    def finish(self, context: Any, event: dict[str, Any]) -> list[str]:  # noqa: ARG002  # the name is Airflow's
        """Give the ids on, or fail with what the trigger has seen."""
        if "error" in event:
            raise RuntimeError(event["error"])
        return [video_id for found in event["video_ids"].values() for video_id in found]


with DAG("ingest_archive", schedule="@daily", start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
    IngestFolderOperator(
        task_id="ingest",
        folder="/archive/{{ ds }}",
        index_id="{{ var.value.videovector_index }}",
        retries=3,
        retry_delay=timedelta(minutes=5),
    )
