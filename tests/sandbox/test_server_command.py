from __future__ import annotations

import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from server_steps import (
    SCHEMA,
    execute,
    finished_job,
    finished_run,
    new_index,
    new_prompt,
    ok,
    three_scenes,
    tone,
    upload,
)

from videovector.sandbox.__main__ import main
from videovector.sandbox.openapi.document import DocumentError, load_document
from videovector.sandbox.server.sandbox_server import SandboxServer

ROOT = Path(__file__).resolve().parents[2]


def _start(*arguments: str) -> tuple[subprocess.Popen[str], dict[str, str]]:
    """Starts the command and reads what it prints when it is ready."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    process = subprocess.Popen(
        [sys.executable, "-m", "videovector.sandbox", "serve", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    printed = dict(process.stdout.readline().split() for _ in range(3))
    return process, {name.rstrip(":"): value for name, value in printed.items()}


def test_a_sandbox_is_ready_before_it_loads_what_only_some_need() -> None:
    """Decoders, numpy, templates and the explaining validator are loaded when a request needs them, and not before."""
    script = """
import sys, urllib.request
from videovector.sandbox import SandboxServer
with SandboxServer() as server:
    request = urllib.request.Request(server.access.base_url + "/indexes", headers={"X-API-Key": server.access.api_key})
    assert urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).status == 200
    print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {
        "av",
        "numpy",
        "PIL",
        "pillow_heif",
        "jinja2",
        "jsonschema",
        "snowballstemmer",
        "attr",
        "httpx",
        "referencing",
    }
    assert heavy.isdisjoint(done.stdout.split())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_command_announces_itself_and_stops_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    """The command prints and writes how to reach it, and ends with status 0 on SIGINT and SIGTERM."""
    ready = tmp_path / "ready.json"
    process, printed = _start("--memory", "--ready-file", str(ready), "--api-key", "sk_test_" + "0" * 48)
    headers = {"X-API-Key": printed["api_key"]}
    assert httpx.get(f"{printed['base_url']}/indexes", headers=headers, trust_env=False).status_code == 200
    assert printed["api_key"] == "sk_test_" + "0" * 48
    process.send_signal(number)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 0, errors
    assert json.loads(ready.read_text()) == printed
    assert stat.S_IMODE(ready.stat().st_mode) == 0o600


def test_command_that_is_stopped_while_it_seeds_ends_cleanly(tmp_path: Path) -> None:
    """A SIGTERM before the example is made ends the command with status 0, says nothing, and leaves nothing."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "videovector.sandbox", "serve", "--example", "--delay", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as begun:
        assert begun.stderr is not None
        assert begun.stderr.readline().startswith("Filling the sandbox")
        begun.terminate()
        printed, errors = begun.communicate(timeout=30)
    assert (begun.returncode, printed, errors) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_missing_extra_is_named(tmp_path: Path) -> None:
    """Without the extra's packages the command says what to install."""
    code = (
        "import sys; sys.modules['uvicorn'] = None\n"
        "from videovector.sandbox.__main__ import main\n"
        "sys.exit(main(['serve']))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 2
    assert "pip install 'videovector[sandbox]'" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--host", "0.0.0.0"], "--open-to-network"),
        (["--host", "no.such.host.invalid", "--open-to-network"], "can't start"),
        (["--ready-file", "/no/such/folder/ready.json"], "can't be written"),
        (["--document", "/no/such/document.yaml"], "No such file"),
        (["--document", __file__], "is not an OpenAPI document that the sandbox can serve"),
        (["--largest-upload", "0"], "not a number of bytes"),
        (["--ready-file", str(ROOT)], "it is a folder"),
        (["--delay", "nan"], "delay must be 0 seconds or more, not nan"),
        (["--delay=-3"], "not -3.0"),
        (["--delay", "1e400"], "not inf"),
        (["--api-key", "kéy"], "api_key is sent in a header, so it must be visible ASCII"),
        (["--bearer-token", "two words"], "bearer_token is sent in a header, so it must be visible ASCII"),
    ],
)
def test_faults_at_the_start_are_sentences(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], reason: str
) -> None:
    """What keeps the server from starting is told in one line that names it."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    try:
        status = main(["serve", *arguments])
    except SystemExit as ended:
        status = int(str(ended.code))
    assert status in {1, 2}
    told = capsys.readouterr().err
    assert reason in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("- a\n- b\n", "it must be an object (a mapping in YAML) with openapi, info and paths"),
        ("null", "it must be an object"),
        ("info: {version: '1'}\n", "paths is missing"),
        ("paths: {}\n", "info is missing"),
        ("info: []\npaths: {}\n", "info must be an object"),
        ("info: {title: A}\npaths: {}\n", "info.version is missing"),
        ("info: {version: '1'}\npaths: []\n", "paths must be an object"),
        ("info: {version: '1'}\npaths: {/a: [1]}\n", "paths./a must be an object"),
        ("info: {version: '1'}\npaths: {/a: {get: 7}}\n", "paths./a.get must be an object"),
        ("info: {version: '1'}\npaths: {/a: {get: {}}}\n", "'operationId' is missing"),
        ("info: {version: '1'}\npaths: {}\ncomponents: 7\n", "components must be an object"),
        ("info: {version: '1'}\npaths: {/a: {get: {operationId: a, responses: 7}}}\n", "not of the type"),
    ],
)
def test_a_document_of_another_shape_is_refused_in_plain_words(tmp_path: Path, document: str, problem: str) -> None:
    """What is no OpenAPI document is refused with the place in it, and without the name of an exception of Python."""
    path = tmp_path / "document.yaml"
    path.write_text(document)
    with pytest.raises(DocumentError) as refused:
        load_document(path)
    message = str(refused.value)
    assert message.startswith(f"{path} is not an OpenAPI document that the sandbox can serve: ")
    assert problem in message
    assert message.endswith(".")
    assert "Error" not in message


def test_a_ready_file_that_cannot_be_written_ends_the_command(tmp_path: Path) -> None:
    """A script waits for the ready file, so the command ends with status 1 and says which file and why."""
    folder = tmp_path / "gone"
    folder.mkdir()
    ready = folder / ("n" * 255)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "videovector.sandbox", "serve", "--ready-file", str(ready)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)
    assert done.returncode == 1
    assert "it can't write how to reach it: " in done.stderr
    assert "File name too long" in done.stderr
    assert "Traceback" not in done.stderr


def test_taken_port_is_a_clear_error(tmp_path: Path) -> None:
    """A port that is in use ends the command with status 1 and the reason."""
    with SandboxServer() as server:
        port = server.origin.rpartition(":")[2]
        command = [sys.executable, "-m", "videovector.sandbox", "serve", "--port", port]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1
    assert "can't start" in done.stderr


def _client(server: SandboxServer) -> httpx.Client:
    headers = {"X-API-Key": server.access.api_key}
    return httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60)


def test_data_folder_keeps_everything(tmp_path: Path) -> None:
    """A server with a data folder comes back with its credentials, media, results and idempotency keys."""
    media = three_scenes(tmp_path / "scenes.mp4").read_bytes()
    data = tmp_path / "data"
    created: dict[str, Any] = {}
    with SandboxServer(data=data) as server, _client(server) as api:
        first_access = server.access
        created["index"] = new_index(api)
        fields = {"title": "Kept", "index_id": created["index"]}
        headers = {"Idempotency-Key": "upload:kept"}
        job = api.post("/videos/upload", data=fields, files={"file": ("kept.mp4", media)}, headers=headers)
        created["job"] = finished_job(api, ok(job, 202)["job_id"])
        body = {"prompt_id": new_prompt(api), "target": {"type": "index", "index_id": created["index"]}}
        created["run"] = finished_run(api, ok(api.post("/prompt-runs/execute", json=body), 202)["run_id"])
    with SandboxServer(data=data) as server, _client(server) as api:
        assert server.access.api_key == first_access.api_key
        assert server.access.bearer_token == first_access.bearer_token
        replay = api.post("/videos/upload", data=fields, files={"file": ("kept.mp4", media)}, headers=headers)
        assert ok(replay, 202)["job_id"] == created["job"]["job_id"]
        hits = ok(api.post(f"/indexes/{created['index']}/search", json={"query": "scene"}))
        assert hits
        assert api.get(f"/videos/segments/{hits[0]['segment_id']}/thumbnail").status_code == 200


def test_results_are_findable_after_an_upgrade(tmp_path: Path) -> None:
    """A data folder whose search tables are of an earlier version, hence gone, is made searchable when it is opened."""
    data = tmp_path / "data"
    with SandboxServer(data=data) as server, _client(server) as api:
        index_id = new_index(api)
        upload(api, tone(), "tone.wav", title="Tone", index_id=index_id)
        level = {"instructions_text": "Sum it up.", "json_schema": SCHEMA}
        execute(api, new_prompt(api, video_level=level), {"type": "index", "index_id": index_id})
        path, body = f"/indexes/{index_id}/search", {"query": "recording"}
        before = [hit["result_id"] for hit in ok(api.post(path, json=body))]
    with sqlite3.connect(data / "sandbox.db") as connection:
        for table in ("searchable", "result_texts", "result_texts_documents", "result_values"):
            connection.execute(f"DROP TABLE {table}")
    connection.close()
    with SandboxServer(data=data) as server, _client(server) as api:
        assert {hit["result_id"] for hit in ok(api.post(path, json=body))} == set(before)
        assert len(before) == 2


def test_interrupted_jobs_are_taken_up_again(tmp_path: Path) -> None:
    """Jobs that a stopping server left unfinished end under the next one."""
    data = tmp_path / "data"
    with SandboxServer(data=data, delay=30) as server, _client(server) as api:
        fields = {"title": "Slow"}
        job = ok(api.post("/videos/upload", data=fields, files={"file": ("slow.wav", tone())}), 202)
        index_id = new_index(api)
        ok(api.delete(f"/indexes/{index_id}"), 202)
    with SandboxServer(data=data) as server, _client(server) as api:
        assert finished_job(api, job["job_id"])["status"] == "completed"
        path = f"/indexes/{index_id}/deletion"
        for _ in range(6000):
            status = ok(api.get(path))["status"]
            if status == "deleted":
                break
        assert status == "deleted"
