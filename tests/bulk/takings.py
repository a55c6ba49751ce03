"""Bulk runs that are disturbed; small ones in the tests, large ones in `make soak`."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections import Counter
from pathlib import Path
from typing import Any

from PIL import Image

from videovector import VideoVector
from videovector.sandbox import SandboxServer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = textwrap.dedent(
    """
    import sys
    from videovector import VideoVector

    index_id, folder, journal = sys.argv[1:]
    with VideoVector() as client:
        print("started", flush=True)
        run = client.bulk.ingest(folder, index_id=index_id, journal=journal, concurrency=8)
        failed = [item for item in run if not item.ok]
        print("summary", run.summary, failed, flush=True)
    """
)
# Each strikes with a share of the probability; the last two do the work before they break off.
FAULTS: tuple[dict[str, Any], ...] = (
    {"drop": "before"},
    {"status": 503},
    {"status": 429, "retry_after": 0},
    {"drop": "after"},
    {"truncate": 0.5},
)


def make_pictures(folder: Path, count: int) -> Path:
    """A folder of so many tiny pictures, all different: the cheapest media there is."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        colour = (number % 256, number // 256, 128)
        Image.new("RGB", (8, 8), colour).save(folder / f"picture-{number:05}.png")
    return folder


def names(count: int) -> list[str]:
    """The titles of the media items that come of them."""
    return [f"picture-{number:05}" for number in range(count)]


def titles(client: VideoVector, index_id: str) -> list[str]:
    """The titles of an index, in order; one that is there twice stands twice."""
    return sorted(video.title for video in client.indexes.list_videos(index_id, limit=100).auto_paging_iter())


def environment(server: SandboxServer) -> dict[str, str]:
    """The environment of a program that works with a sandbox."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIDEO_VECTOR_")}
    access = server.access
    return {**kept, "VIDEO_VECTOR_BASE_URL": access.base_url, "VIDEO_VECTOR_API_KEY": access.api_key}


def client_of(server: SandboxServer, **settings: Any) -> VideoVector:
    """A client of a sandbox."""
    return VideoVector(api_key=server.access.api_key, base_url=server.access.base_url, **settings)


def killed_again_and_again(folder: Path, files: int, kills: int, *, longest: float = 0.6) -> None:
    """End a program by SIGKILL at random moments and start it again: in the end each file is there, once.

    Args:
        folder: Where pictures and journal go.
        files: How many.
        kills: How often.
        longest: Seconds that the program has at most before it is killed.
    """
    pictures, journal = make_pictures(folder / "pictures", files), folder / "journal.sqlite"
    draw = random.Random(7)
    with SandboxServer() as server, client_of(server) as client:
        index_id = client.indexes.create(name="killed").index_id
        command = [sys.executable, "-c", PROGRAM, index_id, str(pictures), str(journal)]
        for _ in range(kills):
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment(server))
            assert process.stdout is not None
            assert process.stdout.readline() == "started\n"
            time.sleep(draw.uniform(0.05, longest))
            process.send_signal(signal.SIGKILL)
            process.communicate()
        last = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment(server), check=False)
        assert f"summary {files} of {files} done" in last.stdout, last.stderr
        assert titles(client, index_id) == names(files)
        _finished_costs_no_request(server, pictures, index_id, journal, files)


def _finished_costs_no_request(server: SandboxServer, pictures: Path, index_id: str, journal: Path, files: int) -> None:
    before = server.requests.last
    with client_of(server, max_retries=0) as alone:
        items = list(alone.bulk.ingest(pictures, index_id=index_id, journal=journal))
    assert [item.ok and item.skipped for item in items] == [True] * files
    assert server.requests.last == before


def over_a_cluster(folder: Path, files: int) -> None:
    """Take files in over two Dask worker processes, one of which is killed when a fifth is done: each is there once.

    Args:
        folder: Where pictures and journal go.
        files: How many.
    """
    pictures, journal = make_pictures(folder / "pictures", files), folder / "journal.sqlite"
    with SandboxServer() as server, client_of(server) as client:
        index_id = client.indexes.create(name="cluster").index_id
        program = ROOT / "tests" / "bulk" / "cluster_run.py"
        done = subprocess.run(
            [sys.executable, str(program), str(pictures), index_id, str(journal), str(files // 5)],
            capture_output=True,
            text=True,
            cwd=folder,
            env={**environment(server), "PYTHONPATH": str(ROOT)},
            check=False,
        )
        assert done.returncode == 0, done.stderr
        came = json.loads(done.stdout.splitlines()[-1])
        assert (came["ok"], came["failed"], came["lost_worker"]) == (files, 0, True), came
        assert files // 5 <= came["killed_after"][0] < files
        assert titles(client, index_id) == names(files)
        _finished_costs_no_request(server, pictures, index_id, journal, files)


def with_faults(folder: Path, files: int, probability: float) -> Counter[str]:
    """Take files in from a sandbox that fails now and then: each is there once.

    Args:
        folder: Where pictures and journal go.
        files: How many.
        probability: How likely a request fails.

    Returns:
        How often each kind of fault struck.
    """
    pictures, journal = make_pictures(folder / "pictures", files), folder / "journal.sqlite"
    with SandboxServer() as server, client_of(server, max_retries=12, max_retry_delay=0.05) as client:
        index_id = client.indexes.create(name="faults").index_id
        faults = [
            server.faults.add(operation, probability=probability / len(FAULTS), seed=number, count=None, **fault)
            for number, fault in enumerate(FAULTS)
            for operation in ("uploadVideo", "getImportJob")
        ]
        run = client.bulk.ingest(pictures, index_id=index_id, journal=journal, concurrency=8)
        failed = [item for item in run if not item.ok]
        struck = {fault.fault_id: fault.struck for fault in server.faults.list()}
        server.faults.clear()
        assert failed == []
        assert str(run.summary) == f"{files} of {files} done (0 known before), 0 failed"
        assert titles(client, index_id) == names(files)
    kinds: Counter[str] = Counter()
    for fault in faults:
        kinds[fault.drop or ("truncate" if fault.truncate else str(fault.status))] += struck[fault.fault_id]
    return kinds
