from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import kill_loop
import pytest
from pytest_httpserver import HTTPServer
from server_steps import SCHEMA, execute, new_index, new_prompt, ok, three_scenes, tone, until, upload

from videovector.sandbox.server.sandbox_server import SandboxServer
from videovector.sandbox.storage.folder_lock import DataFolderError
from videovector.sandbox.storage.migrations import MIGRATIONS
from videovector.sandbox.storage.segment_states import states_of
from videovector.sandbox.storage.store import OwnerGoneError, Store

ROOT = Path(__file__).resolve().parents[2]


def client(server: SandboxServer, *, bearer: bool = False) -> httpx.Client:
    access = server.access
    headers = {"Authorization": f"Bearer {access.bearer_token}"} if bearer else {"X-API-Key": access.api_key}
    return httpx.Client(base_url=access.base_url, headers=headers, trust_env=False, timeout=60)


@contextmanager
def killed(process: subprocess.Popen[str]) -> Iterator[None]:
    """Ends a process with the block, however that ends."""
    try:
        yield
    finally:
        process.kill()
        process.communicate()


def serve(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command where it must fail."""
    command = [sys.executable, "-m", "videovector.sandbox", "serve", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)


def test_second_server_on_a_folder_is_refused_and_names_the_first(tmp_path: Path) -> None:
    """The process that holds the folder is named, and its work goes on untouched."""
    data = tmp_path / "data"
    with SandboxServer(data=data) as server, client(server) as api:
        receiving = data / "incoming" / "half-an-upload"
        receiving.write_bytes(b"x")
        with pytest.raises(DataFolderError, match=f"{data} is in use by process {os.getpid()}"):
            SandboxServer(data=data)
        other = serve("--data", str(data))
        assert (other.returncode, str(os.getpid()) in other.stderr) == (1, True)
        assert "Traceback" not in other.stderr
        assert receiving.exists()
        new_index(api)
    with SandboxServer(data=data) as server, client(server) as api:
        assert len(ok(api.get("/indexes"))) == 1


@pytest.mark.parametrize("port", ["65536", "-1", "http", "1e3"])
def test_impossible_port_is_a_clear_error(port: str) -> None:
    """What can't be a port ends the command with the range that can be."""
    done = serve(f"--port={port}")
    assert done.returncode == 2
    assert "give 0 to 65535" in done.stderr
    assert "Traceback" not in done.stderr


def test_impossible_port_is_refused_from_python() -> None:
    """The class refuses a port out of range before it makes anything."""
    with pytest.raises(ValueError, match="port must be from 0"):
        SandboxServer(port=70_000)


@pytest.mark.parametrize("content", [b"no database at all, but long enough to look like one" * 40, None])
def test_unusable_database_is_a_clear_error(tmp_path: Path, content: bytes | None) -> None:
    """A damaged database, and one of a later version, are refused with the reason and left as they are."""
    database = tmp_path / "sandbox.db"
    if content is None:
        with sqlite3.connect(database) as connection:
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    else:
        database.write_bytes(content)
    before = database.read_bytes()
    with pytest.raises(DataFolderError, match=r"sandbox\.db can't be used: .*(not a database|later one)"):
        SandboxServer(data=tmp_path)
    assert database.read_bytes() == before


def test_everything_stored_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Folders and files of the data folder give nobody else any right."""
    data = tmp_path / "data"
    with SandboxServer(data=data) as server, client(server) as api:
        index_id = new_index(api)
        media = three_scenes(tmp_path / "scenes.mp4").read_bytes()
        upload(api, media, "scenes.mp4", title="Scenes", index_id=index_id)
        httpx.put(f"{server.origin}/_sandbox/buckets/b/deep/a.wav", content=tone(), trust_env=False).raise_for_status()
        run = execute(api, new_prompt(api), {"type": "index", "index_id": index_id})
        export = ok(api.post(f"/exports/prompt-run/{run['run_id']}"), 202)["export_id"]
        until(lambda: ok(api.get(f"/exports/{export}")), lambda found: found["status"] == "completed")
        found = [path for path in data.rglob("*") if path.is_file()]
        assert {path.name.partition(".")[0] for path in found} >= {"sandbox", "credentials", "source", "a", export}
        assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
        assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_default_key_is_made_once(tmp_path: Path) -> None:
    """A deleted default key stays deleted after a restart, unless whoever starts the server names it."""
    data = tmp_path / "data"
    with SandboxServer(data=data) as server, client(server, bearer=True) as session:
        secret = server.access.api_key
        (key,) = ok(session.get("/api-keys"))
        ok(session.delete(f"/api-keys/{key['key_id']}"))
    with SandboxServer(data=data) as server:
        assert server.access.api_key == secret
        with client(server) as api:
            assert api.get("/indexes").json()["error"]["code"] == "authentication_invalid_api_key"
    with SandboxServer(data=data, api_key=secret) as server, client(server) as api:
        assert api.get("/indexes").status_code == 200


def test_deleted_video_leaves_nothing(tmp_path: Path) -> None:
    """Neither a table nor a file knows a deleted item; only the deletion itself and past events and jobs name it."""
    data = tmp_path / "data"
    with SandboxServer(data=data) as server, client(server) as api:
        index_id = new_index(api)
        media = three_scenes(tmp_path / "scenes.mp4").read_bytes()
        (video_id,) = upload(api, media, "scenes.mp4", title="Gone", index_id=index_id)["video_ids"]
        level = {"instructions_text": "Sum it all up.", "json_schema": {"type": "object", "properties": {}}}
        run = execute(api, new_prompt(api, video_level=level), {"type": "index", "index_id": index_id})
        assert ok(api.get(f"/prompt-runs/{run['run_id']}/videos/{video_id}/video-result"))
        segments = ok(api.get(f"/videos/{video_id}/segments"))["data"]
        for target_type, target_id in (("video", video_id), ("segment", segments[0]["segment_id"])):
            marker = {"target_type": target_type, "target_id": target_id, "color": "#ff0000"}
            ok(api.put("/markers", json=marker))
        ok(api.delete(f"/videos/{video_id}"), 202)
        until(lambda: ok(api.get(f"/videos/{video_id}/deletion")), lambda found: found["status"] == "deleted")
        assert ok(api.get("/markers")) == []
        assert not (data / "media" / video_id).exists()
    with sqlite3.connect(data / "sandbox.db") as connection:
        like = f"%{video_id}%"
        kinds = connection.execute("SELECT DISTINCT kind FROM documents WHERE data LIKE ? OR id LIKE ?", (like, like))
        assert {row[0] for row in kinds} <= {"deletions", "events", "import_outputs", "runs"}
        (left,) = connection.execute("SELECT count(*) FROM searchable").fetchone()
        assert left == 0


def test_media_of_a_deleted_index_does_not_come_after(tmp_path: Path) -> None:
    """An import into an index that is deleted meanwhile fails, and leaves no file."""
    with SandboxServer(data=tmp_path / "data", delay=0.3) as server, client(server) as api:
        index_id = new_index(api)
        fields = {"title": "Late", "index_id": index_id}
        job_id = ok(api.post("/videos/upload", data=fields, files={"file": ("late.wav", tone())}), 202)["job_id"]
        ok(api.delete(f"/indexes/{index_id}"), 202)
        ended = {"completed", "failed"}
        job = until(lambda: ok(api.get(f"/import-jobs/{job_id}")), lambda found: found["status"] in ended)
        assert (job["status"], "index was deleted" in job["error_message"]) == ("failed", True)
        assert [path.name for path in (tmp_path / "data" / "media").iterdir()] == ["uploads"]


def test_keyed_deletion_is_repeated(tmp_path: Path) -> None:
    """A DELETE that is sent again with its key gets the first response, without a key 404."""
    with SandboxServer() as server, client(server) as api:
        index_id = new_index(api)
        prompt_id = new_prompt(api)
        for path, status in ((f"/prompts/{prompt_id}", 200), (f"/indexes/{index_id}", 202)):
            first = api.delete(path, headers={"Idempotency-Key": "once"})
            again = api.delete(path, headers={"Idempotency-Key": "once"})
            assert (first.status_code, again.status_code) == (status, status)
            assert first.json() == again.json()
        assert api.delete(f"/prompts/{prompt_id}").status_code == 404


def test_pending_deliveries_are_taken_up_again(tmp_path: Path, httpserver: HTTPServer) -> None:
    """What a server could not deliver before its end is delivered by the next one, once, with the attempts counted."""
    data = tmp_path / "data"
    httpserver.expect_request("/hook").respond_with_data("later", status=503)
    with SandboxServer(data=data) as server, client(server) as api:
        hook = {"name": "all", "url": httpserver.url_for("/hook"), "events": ["import_job.completed"]}
        hook_id = ok(api.post("/webhooks", json=hook), 201)["webhook_id"]
        upload(api, tone(), "tone.wav", title="Tone")
        path = f"/webhooks/{hook_id}/deliveries"
        until(lambda: ok(api.get(path)), lambda found: bool(found) and found[0]["attempts"] >= 1)
    httpserver.clear()
    httpserver.expect_request("/hook").respond_with_data("thanks")
    with SandboxServer(data=data) as server, client(server) as api:
        (delivery,) = until(lambda: ok(api.get(path)), lambda found: found[0]["status"] == "delivered")
        assert delivery["attempts"] >= 2
        assert len(httpserver.log) == 1


@pytest.mark.parametrize("end", ["revoke", "rotate", "delete", "expiry"])
def test_open_event_stream_ends_with_its_key(end: str) -> None:
    """A key that is revoked, rotated, deleted or expires while a stream is open closes it at once."""
    with SandboxServer() as server, client(server, bearer=True) as session:
        key = ok(session.post("/api-keys", json={"name": "short", "scopes": ["read"], "expires_in_days": 1}), 201)
        headers = {"X-API-Key": key["key"], "Accept": "text/event-stream"}
        url = f"{server.access.base_url}/processing/events/stream"
        if end == "expiry":
            soon = "2020-01-01T00:00:00Z"
            timer = threading.Timer(
                0.3,
                lambda: (
                    server.sandbox.store.update("api_keys", key["key_id"], lambda found: found.update(expires_at=soon)),
                    server.sandbox.events.wake(),
                ),
            )
        elif end == "delete":
            timer = threading.Timer(0.3, session.delete, [f"/api-keys/{key['key_id']}"])
        else:
            timer = threading.Timer(0.3, session.post, [f"/api-keys/{key['key_id']}/{end}"])
        with httpx.stream("GET", url, headers=headers, timeout=10, trust_env=False) as stream:
            assert stream.status_code == 200
            timer.start()
            assert "".join(stream.iter_text()) == ""
        assert httpx.get(url, headers=headers, trust_env=False).status_code == 401


def test_leftover_files_are_removed_at_the_next_start(tmp_path: Path) -> None:
    """Files that no transaction came to name go; what is named stays."""
    data = tmp_path / "data"
    with SandboxServer(data=data) as server, client(server) as api:
        (video_id,) = upload(api, tone(), "tone.wav", title="Tone")["video_ids"]
        failed = upload(api, b"no sound", "broken.wav", title="Broken")
        assert failed["status"] == "failed"
    left = [data / "media" / name for name in ("vid_gone/source.mp4", "uploads/file_gone/mp4", "exports/exp_gone.json")]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    with SandboxServer(data=data) as server, client(server) as api:
        assert not any(path.exists() for path in left)
        assert (data / "media" / video_id / "source.wav").exists()
        # What failed can be tried again, so its upload is kept.
        assert ok(api.post(f"/import-jobs/{failed['job_id']}/retry"), 202)["status"] == "pending"


def test_store_of_the_first_version_is_brought_up(tmp_path: Path) -> None:
    """A database without versions keeps its documents, gains owners, and loses what its owners left behind."""
    database = tmp_path / "sandbox.db"
    old = sqlite3.connect(database)
    old.executescript(
        """
        CREATE TABLE documents (position INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,
            parent TEXT NOT NULL DEFAULT '', family TEXT NOT NULL DEFAULT '', data TEXT NOT NULL, UNIQUE (kind, id));
        CREATE TABLE idempotency (account TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, key TEXT NOT NULL,
            digest TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (account, method, path, key));
        """
    )
    states = [{"segment_id": f"seg_{number}", "status": status} for number, status in enumerate(("failed", "pending"))]
    item = {"run_id": "run_1", "video_id": "vid_1", "segments": states}
    rows = [
        ("videos", "vid_1", "playground", "", {}),
        ("run_items", "run_1:vid_1", "run_1", "vid_1", item),
        ("segments", "seg_1", "vid_1", "vid_1:scenes", {"video_id": "vid_1"}),
        ("video_results", "video:vid_1:run_1", "run_1", "vid_1", {"video_id": "vid_1"}),
        ("video_results", "video:vid_0:run_1", "run_1", "vid_0", {"video_id": "vid_0"}),
        ("results", "segment:seg_1:run_1", "run_1", "run_1:vid_1", {"video_id": "vid_1"}),
        ("markers", "marker_1", "segment:seg_1", "", {"target_type": "segment", "target_id": "seg_1"}),
        ("markers", "marker_0", "segment:seg_0", "", {"target_type": "segment", "target_id": "seg_0"}),
        ("api_keys", "key_1", "digest-of-a-key", "", {}),
    ]
    statement = "INSERT INTO documents (kind, id, parent, family, data) VALUES (?, ?, ?, ?, ?)"
    old.executemany(statement, [(*row[:4], json.dumps(row[4])) for row in rows])
    old.commit()
    old.close()
    store = Store(database)
    assert [len(store.list(kind)) for kind in ("videos", "segments", "video_results", "results", "markers")] == [1] * 5
    assert store.get("default_keys", "digest-of-a-key") == {}
    found = store.require("run_items", "run_1:vid_1")
    assert found["segment_counts"] == {"pending": 1, "processing": 0, "successful": 0, "failed": 1}
    assert states_of(store, found) == states
    assert "segments" not in found
    store.delete("videos", "vid_1")
    assert states_of(store, found) == []
    assert [len(store.list(kind)) for kind in ("videos", "segments", "video_results", "results", "markers")] == [0] * 5
    store.close()
    again = Store(database)
    assert len(again.list("api_keys")) == 1
    again.close()


def test_transaction_is_all_or_nothing_for_everybody(tmp_path: Path) -> None:
    """Other threads see nothing of an open transaction, a failed one leaves nothing, follow-ups wait for success."""
    store = Store(tmp_path / "sandbox.db")
    done: list[str] = []
    seen: list[object] = []

    def fail() -> None:
        with store.transaction():
            store.put("things", "a", {"n": 1})
            assert store.get("things", "a") == {"n": 1}
            reader = threading.Thread(target=lambda: seen.append(store.get("things", "a")))
            reader.start()
            reader.join()
            store.after_commit(lambda: done.append("committed"))
            store.after_rollback(lambda: done.append("undone"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (store.get("things", "a"), seen, done) == (None, [None], ["undone"])
    with store.transaction():
        store.put("things", "a", {"n": 1})
        with store.transaction():
            store.put("things", "b", {"n": 2}, owner=("things", "a"))
        store.after_commit(lambda: done.append("committed"))
    assert (store.get("things", "b"), done) == ({"n": 2}, ["undone", "committed"])
    store.delete("things", "a")
    assert store.get("things", "b") is None
    with pytest.raises(OwnerGoneError, match="things a does not exist"):
        store.put("things", "c", {}, owner=("things", "a"))
    store.close()


_LIMITED = """
import resource, sys
from videovector.sandbox.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_full_disk_is_an_error_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    """Where no more can be written, uploads and small writes get 507, and what was acknowledged before stays whole."""
    data = tmp_path / "data"
    command = [sys.executable, "-c", _LIMITED, "serve", "--data", str(data)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment, cwd=tmp_path
    )
    assert process.stdout is not None
    access = dict(process.stdout.readline().split() for _ in range(3))
    created: list[str] = []
    with killed(process), httpx.Client(base_url=access["base_url:"], trust_env=False, timeout=60) as api:
        api.headers["X-API-Key"] = access["api_key:"]
        refused = api.post("/videos/upload", data={"title": "Big"}, files={"file": ("big.wav", bytes(800_000))})
        assert (refused.status_code, refused.json()["error"]["code"]) == (507, "storage_full")
        assert list((data / "incoming").iterdir()) == []
        for number in range(300):
            response = api.post("/prompts", json={**_PROMPT, "name": f"Prompt {number}"})
            if response.status_code != 201:
                break
            created.append(response.json()["prompt_id"])
        assert (response.status_code, response.json()["error"]["code"]) == (507, "storage_full"), response.text
    assert created
    with SandboxServer(data=data) as server:
        assert [found["prompt_id"] for found in server.sandbox.store.list("prompts")] == created


_PROMPT = {"prompt_text": "Describe what is seen. " * 100, "json_schema": SCHEMA}


def test_nothing_acknowledged_is_lost_to_kills(tmp_path: Path) -> None:
    """Two SIGKILLs under four busy clients lose nothing and double nothing; `make soak-sandbox` does fifty."""
    assert "events delivered" in kill_loop.run(2, seed=1)
    shutil.rmtree(tmp_path)
