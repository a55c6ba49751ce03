"""Kills a busy sandbox again and again and checks that nothing acknowledged was lost or happened twice.

Four clients create, upload, run and export, each write with an idempotency key that is sent again until it is
acknowledged, while the server is ended by SIGKILL at random moments and started anew on the same folder. In the end
each acknowledged write must be there, once, each job at its end, each event delivered, and no file without an owner.

    python tests/sandbox/kill_loop.py --kills 50
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from server_steps import SCHEMA, tone

ROOT = Path(__file__).resolve().parents[2]
API_KEY = "sk_test_" + "5" * 48
ENDED = frozenset({"completed", "completed_with_failures", "failed", "cancelled"})
EVENTS = ["import_job.completed", "prompt_run.completed", "export.ready", "media.created"]


class RefusedError(Exception):
    """A write that must succeed was refused."""


class Receiver:
    """A webhook receiver that counts what it was sent by event id."""

    def __init__(self) -> None:
        self.events: dict[str, Any] = {}
        received = self.events

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                received[content["id"]] = content
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class KilledServer:
    """The sandbox as a process that can be killed and started again at the same address."""

    def __init__(self, data: Path) -> None:
        self._data = data
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self.base_url = f"http://127.0.0.1:{self._port}/api/v2"
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "videovector.sandbox", "serve", "--data", str(self._data)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [*command, "--port", str(self._port), "--api-key", API_KEY],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline().startswith("base_url"), "the sandbox did not start again"

    def end(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)
        self.process.wait(timeout=60)
        assert self.process.stdout is not None
        self.process.stdout.close()


@dataclass
class Worker:
    """One client; remembers what was acknowledged."""

    base_url: str
    stopping: threading.Event
    indexes: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, str] = field(default_factory=dict)
    runs: list[str] = field(default_factory=list)
    exports: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def work(self) -> None:
        with new_client(self.base_url) as api:
            while not self.stopping.is_set() and not self.problems:
                try:
                    self._round(api)
                except RefusedError as reason:
                    self.problems.append(str(reason))

    def _round(self, api: httpx.Client) -> None:
        name = uuid4().hex
        index = self._write(lambda key: api.post("/indexes", json={"name": name}, headers=key))
        self.indexes[name] = index["index_id"]
        fields = {"title": name, "index_id": index["index_id"]}
        job = self._write(
            lambda key: api.post("/videos/upload", data=fields, files={"file": ("tone.wav", tone())}, headers=key)
        )
        self.uploads[name] = job["job_id"]
        prompt = self._write(
            lambda key: api.post(
                "/prompts",
                json={"name": name, "prompt_text": "Describe what is heard.", "json_schema": SCHEMA},
                headers=key,
            )
        )
        ended = self._read(lambda: api.get(f"/import-jobs/{job['job_id']}"), lambda job: job["status"] in ENDED)
        if ended is None:
            return
        body = {"prompt_id": prompt["prompt_id"], "target": {"type": "index", "index_id": index["index_id"]}}
        run = self._write(lambda key: api.post("/prompt-runs/execute", json=body, headers=key))
        self.runs.append(run["run_id"])
        export = self._write(lambda key: api.post(f"/exports/prompt-run/{run['run_id']}", headers=key))
        self.exports.append(export["export_id"])

    def _write(self, send: Callable[[dict[str, str]], httpx.Response]) -> Any:
        key = {"Idempotency-Key": uuid4().hex}
        while True:
            try:
                response = send(key)
            except httpx.TransportError:
                time.sleep(0.02)
                continue
            if response.is_success:
                return response.json()
            raise RefusedError(f"{response.request.method} {response.request.url.path}: {response.text}")

    def _read(self, send: Callable[[], httpx.Response], done: Callable[[Any], bool]) -> Any:
        while not self.stopping.is_set():
            try:
                response = send()
            except httpx.TransportError:
                time.sleep(0.02)
                continue
            if response.status_code == 404:
                self.problems.append(f"{response.request.url.path} is gone")
                return None
            if done(response.json()):
                return response.json()
            time.sleep(0.02)
        return None


def new_client(base_url: str) -> httpx.Client:
    headers = {"X-API-Key": API_KEY}
    return httpx.Client(base_url=base_url, headers=headers, trust_env=False, timeout=30)


def run(kills: int, *, workers: int = 4, seed: int | None = None) -> str:
    """Kills a server `kills` times and returns what was done; raises AssertionError for what was lost or doubled."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="kill-loop-") as folder:
        data = Path(folder) / "data"
        server, receiver = KilledServer(data), Receiver()
        server.start()
        try:
            with new_client(server.base_url) as api:
                hook = {"name": "all", "url": receiver.url, "events": EVENTS}
                assert api.post("/webhooks", json=hook).status_code == 201
            stopping = threading.Event()
            clients = [Worker(server.base_url, stopping) for _ in range(workers)]
            threads = [threading.Thread(target=client.work) for client in clients]
            for thread in threads:
                thread.start()
            for _ in range(kills):
                _until_more(clients)
                time.sleep(chance.uniform(0.1, 1.2))
                server.end(signal.SIGKILL)
                server.start()
            stopping.set()
            for thread in threads:
                thread.join()
            with new_client(server.base_url) as api:
                return check(api, clients, receiver, data)
        finally:
            server.end(signal.SIGKILL)
            receiver.close()


def check(api: httpx.Client, clients: list[Worker], receiver: Receiver, data: Path) -> str:
    """Compares what was acknowledged with what is there."""
    problems = [problem for client in clients for problem in client.problems]
    names = Counter(index["name"] for index in api.get("/indexes").json())
    jobs = settled(api, "/import-jobs", [job for client in clients for job in client.uploads.values()])
    runs = settled(api, "/prompt-runs", [run for client in clients for run in client.runs])
    exports = settled(api, "/exports", [export for client in clients for export in client.exports])
    for client in clients:
        for name, index_id in client.indexes.items():
            if names[name] != 1:
                problems.append(f"index {name} is there {names[name]} times")
            videos = api.get(f"/indexes/{index_id}/videos").json()["data"]
            if len(videos) != (name in client.uploads):
                problems.append(f"index {index_id} holds {len(videos)} videos")
        problems += [f"run {run_id}: {runs[run_id]}" for run_id in client.runs if runs[run_id] != "completed"]
        problems += [f"import {job}: {jobs[job]}" for job in client.uploads.values() if jobs[job] != "completed"]
        for export_id in client.exports:
            if exports[export_id] != "completed" or api.get(f"/exports/{export_id}/download").status_code != 200:
                problems.append(f"export {export_id}: {exports[export_id]}")
    problems += missed_events(receiver, clients)
    problems += orphans(api, data)
    assert not problems, "\n".join(problems[:20])
    return f"{_acknowledged(clients)} acknowledged writes, {len(receiver.events)} events delivered"


def _acknowledged(clients: list[Worker]) -> int:
    return sum(len(c.indexes) * 2 + len(c.uploads) + len(c.runs) + len(c.exports) for c in clients)


def _until_more(clients: list[Worker]) -> None:
    """Waits for a write: on a busy machine a server that is killed every second gets none done, and proves nothing."""
    before, deadline = _acknowledged(clients), time.monotonic() + 20
    while _acknowledged(clients) == before and time.monotonic() < deadline:
        time.sleep(0.02)


def settled(api: httpx.Client, path: str, ids: list[str]) -> dict[str, str]:
    """The final status of each job of a kind."""
    statuses: dict[str, str] = {}
    deadline = time.monotonic() + 120
    for identifier in ids:
        while True:
            response = api.get(f"{path}/{identifier}")
            status = response.json()["status"] if response.is_success else f"{response.status_code}"
            if status in ENDED or not response.is_success or time.monotonic() > deadline:
                break
            time.sleep(0.05)
        statuses[identifier] = status
    return statuses


def missed_events(receiver: Receiver, clients: list[Worker]) -> list[str]:
    """Ends of jobs that the webhook was not told of, or under two event ids."""
    wanted = {
        *(("import_job.completed", job) for client in clients for job in client.uploads.values()),
        *(("prompt_run.completed", run) for client in clients for run in client.runs),
        *(("export.ready", export) for client in clients for export in client.exports),
    }
    deadline = time.monotonic() + 60
    while True:
        told: Counter[tuple[str, str]] = Counter()
        for content in list(receiver.events.values()):
            ids = content["data"]
            subject = ids.get("job_id") or ids.get("export_id") or ids.get("run_id") or ids.get("video_id")
            told[content["event"], subject] += 1
        if wanted <= told.keys() or time.monotonic() > deadline:
            break
        time.sleep(0.1)
    problems = [f"no webhook told of {event} {subject}" for event, subject in wanted - told.keys()]
    return problems + [
        f"{event} {subject} happened {count} times" for (event, subject), count in told.items() if count > 1
    ]


def orphans(api: httpx.Client, data: Path) -> list[str]:
    """Files that belong to nothing."""
    files = [path for path in (data / "media").rglob("*") if path.is_file()]
    problems = [f"{path} was left behind" for path in (data / "incoming").iterdir()]
    for path in files:
        owner = path.relative_to(data / "media").parts[0]
        if owner == "exports":
            known = api.get(f"/exports/{path.stem}").status_code == 200
        else:
            known = owner.startswith("vid_") and api.get(f"/videos/{owner}").status_code == 200
        if not known:
            problems.append(f"{path} belongs to nothing")
    return problems


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int)
    options = parser.parse_args()
    print(run(options.kills, seed=options.seed))
