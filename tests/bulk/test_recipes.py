"""The programs of examples/bulk over the schedulers they are for, where these are installed.

`make test-recipes` installs each in an environment of its own and runs these tests there.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from takings import make_pictures, names, titles

from videovector import VideoVector
from videovector.sandbox import SandboxServer

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "bulk"
# The servers and agents of schedulers take minutes to start on a busy machine, which is more than they wait by default.
STARTUP_SECONDS = 900
# Schedulers and their dependencies warn of each other.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def recipe(server: SandboxServer, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Any]:
    """The example that the test names, with the environment that leads its clients to the sandbox."""
    package, module = request.param
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", server.access.base_url)
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", server.access.api_key)
    for name, value in SETTINGS.get(package, {}).items():
        monkeypatch.setenv(name, value)
    # Some read their settings when they are imported.
    pytest.importorskip(package)
    monkeypatch.syspath_prepend(str(EXAMPLES))
    server.requests.clear()
    yield importlib.import_module(module)
    server.faults.clear()
    sys.modules.pop(module, None)


SETTINGS = {
    "celery": {"CELERY_BROKER_URL": "memory://", "CELERY_RESULT_BACKEND": "cache+memory://"},
    "prefect": {
        "DO_NOT_TRACK": "1",
        "PREFECT_LOGGING_LEVEL": "ERROR",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(STARTUP_SECONDS),
    },
    "ray": {
        "PYTHONPATH": str(EXAMPLES),
        "RAY_AUTH_MODE": "disabled",
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_agent_register_timeout_ms": str(STARTUP_SECONDS * 1_000),
        "RAY_raylet_start_wait_time_s": str(STARTUP_SECONDS),
    },
    "airflow": {"AIRFLOW__CORE__LOAD_EXAMPLES": "False", "AIRFLOW__CORE__UNIT_TEST_MODE": "True"},
}


@pytest.mark.parametrize("recipe", [("celery", "celery_tasks")], indirect=True)
def test_celery_repeats_a_task_and_doubles_nothing(
    recipe: Any, server: SandboxServer, client: VideoVector, index_id: str, tmp_path: Path
) -> None:
    """A 503 makes the worker try again; a task that is sent twice finds the import job of the first."""
    from celery.contrib.testing.worker import start_worker

    path = str(next(make_pictures(tmp_path / "p", 1).iterdir()))
    server.faults.add("uploadVideo", status=503, retry_after=0, count=1)
    with start_worker(recipe.app, perform_ping_check=False, pool="solo", loglevel="ERROR"):
        job_id = recipe.upload.delay(path, index_id).get(timeout=60)
        assert [request.status for request in server.requests.list("uploadVideo")] == [503, 202]
        assert recipe.upload.delay(path, index_id).get(timeout=60) == job_id
        client.import_jobs.wait_for_completion(job_id, poll_interval=0.1)
        assert len(recipe.wait.delay(job_id).get(timeout=60)) == 1
    assert titles(client, index_id) == names(1)


@pytest.mark.parametrize("recipe", [("prefect", "prefect_flow")], indirect=True)
def test_prefect_runs_a_task_for_each_file(
    recipe: Any, server: SandboxServer, client: VideoVector, index_id: str, tmp_path: Path
) -> None:
    """Each file is there once, also when the flow runs again."""
    from prefect.testing.utilities import prefect_test_harness

    folder = make_pictures(tmp_path / "p", 4)
    with prefect_test_harness(server_startup_timeout=STARTUP_SECONDS):
        first = recipe.ingest(folder, index_id, "*.png")
        again = recipe.ingest(folder, index_id, "*.png")
    assert len(first) == 4
    assert sorted(again) == sorted(first)
    assert titles(client, index_id) == names(4)


@pytest.mark.parametrize("recipe", [("ray", "ray_map_batches")], indirect=True)
def test_ray_takes_batches_in(
    recipe: Any, server: SandboxServer, client: VideoVector, index_id: str, tmp_path: Path
) -> None:
    """Each row names the import job of its file; a pipeline that runs again gets the same jobs."""
    import ray

    paths = sorted(str(path) for path in make_pictures(tmp_path / "p", 40).iterdir())
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        rows = recipe.ingest(paths, index_id)
        again = recipe.ingest(paths, index_id)
    finally:
        ray.shutdown()
    assert sorted(row["path"] for row in rows) == paths
    assert {row["error"] for row in rows} == {""}
    assert {row["path"]: row["job_id"] for row in rows} == {row["path"]: row["job_id"] for row in again}
    for row in rows:
        client.import_jobs.wait_for_completion(row["job_id"], poll_interval=0.1)
    assert titles(client, index_id) == names(40)


@pytest.mark.parametrize("recipe", [("airflow", "airflow_deferrable")], indirect=True)
def test_airflow_uploads_defers_and_finishes(
    recipe: Any, server: SandboxServer, client: VideoVector, index_id: str, tmp_path: Path
) -> None:
    """The operator lets its worker go; the trigger waits, and only ids pass from one to the other."""
    import asyncio

    from airflow.sdk.exceptions import TaskDeferred

    operator = recipe.IngestFolderOperator(
        task_id="ingest", folder=str(make_pictures(tmp_path / "p", 5)), index_id=index_id
    )
    with pytest.raises(TaskDeferred) as deferred:
        operator.execute({})
    place, values = deferred.value.trigger.serialize()
    assert place == "airflow_deferrable.ImportJobsTrigger"
    assert client.config.api_key not in str(values)
    trigger = recipe.ImportJobsTrigger(**values)

    async def first_event() -> Any:
        async for event in trigger.run():
            return event.payload
        raise AssertionError("the trigger gave no event")

    found = getattr(operator, deferred.value.method_name)({}, asyncio.run(first_event()))
    assert len(found) == 5
    assert titles(client, index_id) == names(5)
    with pytest.raises(RuntimeError, match="job_unknown"):
        operator.finish({}, {"error": "job_unknown: gone"})
    assert recipe.dag.dag_id == "ingest_archive"
