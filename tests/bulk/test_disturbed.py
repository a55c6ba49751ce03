"""Bulk runs whose program, workers, network and API fail on the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from takings import client_of, killed_again_and_again, make_pictures, names, over_a_cluster, titles, with_faults

from videovector import AuthorizationError
from videovector.bulk import BulkProgress
from videovector.sandbox import SandboxServer


@pytest.fixture
def faulty(server: SandboxServer) -> Iterator[SandboxServer]:
    """The sandbox of the session, whose faults and request log end with the test."""
    server.requests.clear()
    yield server
    server.faults.clear()


def test_a_program_that_is_killed_again_and_again_takes_each_file_in_once(tmp_path: Path) -> None:
    """SIGKILL at random moments: in the end every file is there, each once, and what is finished costs no request."""
    killed_again_and_again(tmp_path, files=80, kills=4)


def test_a_cluster_that_loses_a_worker_takes_each_file_in_once(tmp_path: Path) -> None:
    """300 files over two Dask worker processes, one of them killed: exactly 300 media items."""
    pytest.importorskip("distributed")
    over_a_cluster(tmp_path, files=300)


def test_faults_of_network_and_service_cost_no_file_and_double_none(tmp_path: Path) -> None:
    """With one request in five broken off, refused or cut short, each file is there once and none has failed."""
    struck = with_faults(tmp_path, files=60, probability=0.2)
    assert sum(struck.values()) >= 10
    assert struck["after"] or struck["truncate"]


def test_a_refusal_ends_its_item_and_the_others_go_on(faulty: SandboxServer, index_id: str, tmp_path: Path) -> None:
    """A 403 is sent once and reported; the nine other files are taken in."""
    faulty.faults.add("uploadVideo", status=403, count=1)
    with client_of(faulty) as client:
        items = list(client.bulk.ingest(make_pictures(tmp_path / "p", 10), index_id=index_id))
        assert len(titles(client, index_id)) == 9
    (failed,) = [item for item in items if not item.ok]
    assert isinstance(failed.error, AuthorizationError)
    assert failed.attempts == 1
    assert [request.status for request in faulty.requests.list("uploadVideo")].count(403) == 1


def test_too_many_requests_hold_all_workers(faulty: SandboxServer, index_id: str, tmp_path: Path) -> None:
    """After a 429 with Retry-After nothing is sent for as long, fewer at a time afterwards, and no file is lost."""
    pause = 0.6
    faulty.faults.add("uploadVideo", status=429, retry_after=str(pause), count=1)
    seen: list[BulkProgress] = []
    with client_of(faulty) as client:
        folder = make_pictures(tmp_path / "p", 24)
        run = client.bulk.ingest(folder, index_id=index_id, concurrency=4, on_progress=seen.append)
        assert all(item.ok for item in run)
        assert titles(client, index_id) == names(24)
    uploads = faulty.requests.list("uploadVideo")
    refused = next(request for request in uploads if request.status == 429)
    later = [(request.time - refused.time).total_seconds() for request in uploads if request.time > refused.time]
    # What was on its way already comes in; then nothing, until the time is over.
    on_the_way = [moment for moment in later if moment < pause / 2]
    assert len(on_the_way) <= 3
    assert min(moment for moment in later if moment not in on_the_way) >= pause * 0.9
    assert min(progress.concurrency for progress in seen) == 2
    assert seen[-1].concurrency == 4


def test_leaving_a_run_leaves_no_thread(faulty: SandboxServer, index_id: str, tmp_path: Path) -> None:
    """A loop that is left in the middle ends its threads, and a further run takes in the rest."""
    before = set(threading.enumerate())
    journal = tmp_path / "journal.sqlite"
    with client_of(faulty) as client:
        folder = make_pictures(tmp_path / "p", 12)
        with client.bulk.ingest(folder, index_id=index_id, journal=journal) as run:
            next(iter(run))
        left = [thread for thread in threading.enumerate() if thread not in before and "bulk" in thread.name]
        for thread in left:
            thread.join(timeout=10)
        assert not any(thread.is_alive() for thread in left)
        assert all(item.ok for item in client.bulk.ingest(folder, index_id=index_id, journal=journal))
        assert titles(client, index_id) == names(12)
