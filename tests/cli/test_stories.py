"""The daily jobs, each from its beginning to its end."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import av
import opentimelineio
import pytest
from command_runs import Run
from world import PROMPT, World

from videovector import ConnectionError, webhooks
from videovector.testing import MediaFactory


def test_a_folder_goes_in_and_hits_come_out_as_subtitles(cli: Run, world: World, tmp_path: Path) -> None:
    """Upload a folder, create a prompt from YAML, run it, search, and write what players and editors take."""
    folder = tmp_path / "clips"
    (folder / "deep").mkdir(parents=True)
    for place in ("a.mp4", "deep/b.mp4", ".hidden.mp4"):
        (folder / place).write_bytes(world.media.read_bytes())
    (folder / "notes.txt").write_text("no media", encoding="utf-8")
    index = cli("indexes", "create", "--name", "Story", "-o", "id").out.strip()

    journal = ["--journal", str(tmp_path / "uploads.sqlite")]
    upload = ["videos", "upload", str(folder), "--index", index, "--wait", *journal]
    ran = cli(*upload, "-o", "csv")
    assert ran.code == 0, ran.err
    rows = {Path(row["path"]).name: row for row in csv.DictReader(io.StringIO(ran.out))}
    assert {name: row["status"] for name, row in rows.items()} == {"a.mp4": "completed", "b.mp4": "completed"}
    assert "Left out because they are not media: notes.txt." in ran.err
    assert "2 of 2 done (0 known before), 0 failed." in ran.err
    again = cli(*upload)
    assert [row["known_before"] for row in again.json] == [True, True]
    assert {row["job_id"] for row in again.json} == {row["job_id"] for row in rows.values()}
    named = cli("videos", "upload", str(folder / "a.mp4"), str(folder / "notes.txt"), "--index", index)
    assert (named.code, {row["status"] for row in named.json}) == (2, {"accepted", "failed"})
    assert "notes.txt" in named.err
    for wrong in (["--title", "x"], ["--idempotency-key", "k"], ["--poll-interval", "1"], ["--retry-failed"]):
        assert cli("videos", "upload", str(folder), *wrong).code == 2
    assert cli("videos", "upload", str(folder), "--pattern", "*.mov").code == 2

    prompt_file = tmp_path / "prompt.yaml"
    prompt_file.write_text(
        f"name: From a file\nprompt_text: {PROMPT['prompt_text']}\njson_schema:\n  type: object\n"
        "  properties: {description: {type: string}}\n",
        encoding="utf-8",
    )
    prompt = cli("prompts", "create", "-f", str(prompt_file), "--name", "From the line")
    assert prompt.json["name"] == "From the line"
    prompt_file.write_text("nmae: x\n", encoding="utf-8")
    assert "did you mean name?" in cli("prompts", "create", "-f", str(prompt_file)).err

    target = ["--prompt-id", prompt.json["prompt_id"], "--index", index]
    assert cli("prompt-runs", "execute", *target, "--dry-run").json["sufficient_balance"] is True
    run = cli("prompt-runs", "execute", *target, "--yes", "--wait", "--poll-interval", "0.05")
    assert run.json["status"] == "completed"
    run_id = run.json["run_id"]
    assert cli("prompt-runs", "watch", run_id, "-o", "id").out.strip() == run_id
    results = list(csv.DictReader(io.StringIO(cli("prompt-runs", "results", run_id, "--format", "csv").out)))
    assert {row["video_name"] for row in results} == {"a", "b"}
    assert all(row["description"] for row in results)

    hits = cli("search", "umbrella", "--index", index).json
    assert len({hit["video_id"] for hit in hits}) == 2
    subtitles = cli("search", "umbrella", "--index", index, "--format", "srt")
    assert subtitles.out.startswith("1\n00:00:0")
    assert "left out: 1 of 2 hits. Choose another one with --video: vid_" in subtitles.err
    assert cli("search", "umbrella", "--index", index, "--format", "vtt").out.startswith("WEBVTT\n")
    assert cli("search", "umbrella", "--index", index, "--format", "edl").code == 2
    first = hits[0]
    words = ["search", "umbrella", "--index", index, "--video", first["video_id"], "--fps", "29.97"]
    markers = cli(*words, "--format", "edl").out
    timecode = markers.split("V     C        ")[1].split()[0]
    seconds = opentimelineio.opentime.from_timecode(timecode, 30000 / 1001).to_seconds()
    assert abs(seconds - first["start_time"]) <= 1001 / 30000
    timeline: Any = opentimelineio.adapters.read_from_string(cli(*words, "--format", "otio").out, "otio_json")
    clip = next(iter(timeline.find_clips()))
    assert abs(clip.source_range.start_time.to_seconds() - first["start_time"]) <= 1001 / 30000

    export = tmp_path / "results.json"
    done = cli("exports", "download", "--prompt-run", run_id, "-o", str(export))
    assert done.json == {"path": str(export), "bytes": export.stat().st_size}
    json.loads(export.read_text(encoding="utf-8"))


def test_five_hits_reopen_within_a_frame(cli: Run, world: World, tmp_path: Path) -> None:
    """Five hits at odd moments: the subtitles play, and markers and timeline at 29.97 have them where they are."""
    media = MediaFactory(tmp_path).clip(
        "harbour.mp4",
        seconds=11.0,
        scenes=[(200, 30, 30), (30, 60, 200)] * 3,
        subtitles=[(start, start + 1, f"The harbour, part {number}") for number, start in enumerate((0, 2, 4, 6, 8))],
    )
    index = cli("indexes", "create", "--name", "Harbour", "-o", "id").out.strip()
    upload = ["videos", "upload", str(media), "--index", index, "--wait", "--poll-interval", "0.05"]
    assert cli(*upload).json[0]["status"] == "completed"
    run = ["prompt-runs", "execute", "--prompt-id", world.ids["prompt_id"], "--index", index, "--yes"]
    assert cli(*run, "--wait", "--poll-interval", "0.05").json["status"] == "completed"

    words = ["search", "harbour", "--index", index, "--top", "5"]
    hits = cli(*words).json
    assert len({hit["start_time"] for hit in hits}) == 5
    subtitles = tmp_path / "hits.srt"
    subtitles.write_text(cli(*words, "--format", "srt").out, encoding="utf-8")
    with av.open(str(subtitles)) as opened:
        begins = sorted(float(packet.pts * packet.time_base) for packet in opened.demux() if packet.pts is not None)
    starts = sorted(hit["start_time"] for hit in hits)
    assert begins == pytest.approx(starts, abs=0.001)

    frame = 1001 / 30000
    markers = cli(*words, "--format", "edl", "--fps", "29.97").out
    found = [
        opentimelineio.opentime.from_timecode(timecode, 30000 / 1001).to_seconds()
        for timecode in re.findall(r"^\d{3} .* C +(\S+)", markers, re.MULTILINE)
    ]
    assert sorted(found) == pytest.approx(starts, abs=frame)
    timeline: Any = opentimelineio.adapters.read_from_string(
        cli(*words, "--format", "otio", "--fps", "29.97").out, "otio_json"
    )
    clips = [clip.source_range.start_time.to_seconds() for clip in timeline.find_clips()]
    assert sorted(clips) == pytest.approx(starts, abs=frame)


def test_every_kind_of_search_finds_and_mixed_ones_are_refused(cli: Run, world: World) -> None:
    """By picture, by words and picture, by a field, by SQL; what can't go together is refused."""
    index = ["--index", world.ids["index_id"]]
    assert cli("search", "--image", world.ids["picture"], *index).code == 0
    assert cli("search", "ferry", "--image", world.ids["picture"], *index).code == 0
    table = cli("search", "--filter", "description~umbrella", *index, "-o", "table", "--top", "5").out
    assert "umbrella" in table
    query = world.client.search.sql_catalog(world.ids["index_id"]).tables[0].default_query
    assert "description" in cli("search", "--sql", str(query), *index).json[0]
    for words in ([], ["ferry", "--filter", "a=b"], ["--sql", "select 1", "--format", "srt"], ["--filter", "what"]):
        assert cli("search", *words, *index).code == 2
    assert cli("search", "ferry", "--image", "no/such.jpg", *index).code == 2


def test_the_best_hit_is_played_at_its_second(
    cli: Run, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program for links gets the media with the moment, and the link opens without a credential."""
    opened = tmp_path / "opened"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n', encoding="utf-8")
    player.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{player} %s")
    import webbrowser

    monkeypatch.setattr(webbrowser, "_tryorder", None)
    ran = cli("search", "umbrella", "--index", world.ids["index_id"], "--open")
    assert ran.code == 0, ran.err
    assert "Playing" in ran.err
    link = opened.read_text(encoding="utf-8")
    assert "#t=" in link
    assert link.startswith("http://127.0.0.1")


def test_media_of_a_segment_is_saved(cli: Run, world: World, tmp_path: Path) -> None:
    """The clip, the picture and the moving preview are files; a wrong id is no file."""
    segment, video = world.ids["segment_id"], world.ids["video_id"]
    clip, picture, gif = tmp_path / "c.mp4", tmp_path / "p.jpg", tmp_path / "p.gif"
    assert cli("videos", "clip", segment, "--video", video, "-o", str(clip)).code == 0
    assert clip.read_bytes()[4:8] == b"ftyp"
    assert cli("videos", "thumbnail", segment, "-o", str(picture), "--format", "table").out == ""
    assert picture.read_bytes().startswith(b"\xff\xd8")
    assert cli("videos", "gif", video, "-o", str(gif)).code == 0
    assert gif.read_bytes().startswith(b"GIF8")
    assert cli("videos", "clip", "nope", "--video", video, "-o", str(tmp_path / "x")).code == 4
    assert cli("videos", "thumbnail", "nope", "-o", str(tmp_path / "x")).code == 4
    assert cli("videos", "clip", segment).code == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == ["c.mp4", "p.gif", "p.jpg"]


def test_any_route_is_reached(cli: Run, world: World, tmp_path: Path) -> None:
    """Fields, a body from a file, all pages, raw bytes; errors are the API's."""
    made = cli("api", "POST", "/indexes", "--field", "name=By hand")
    assert made.json["name"] == "By hand"
    body = tmp_path / "body.json"
    body.write_text('{"name": "From a file"}', encoding="utf-8")
    assert cli("api", "post", "indexes", "--input", f"@{body}").json["name"] == "From a file"
    route = f"/videos/{world.ids['video_id']}/segments"
    pages = cli(
        "api", "GET", route, "-F", "limit=1", "-F", f"run_id={world.ids['run_id']}", "--paginate", "-o", "jsonl"
    )
    assert len(pages.out.splitlines()) >= 2
    assert cli("api", "GET", "/indexes/nope").code == 4
    assert cli("api", "GET", "/../x").code == 2
    assert cli("api", "GET", "/indexes", "--field", "novalue").code == 2


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[tuple[bytes, dict[str, str]]]]]:
    """A receiver as the documentation shows one: it verifies, and refuses with 401."""
    got: list[tuple[bytes, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((body, dict(self.headers.items())))
            try:
                webhooks.parse(body, self.headers, "whsec_story")
                status = 204
            except webhooks.WebhookVerificationError:
                status = 401
            self.send_response(status)
            self.end_headers()

        def log_message(self, *args: Any) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/hook", got
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_triggered_event_is_accepted_and_a_changed_one_refused(
    plain: Run, receiver: tuple[str, list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sample is signed over its bytes, without a network and without a credential."""
    url, got = receiver
    monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", "whsec_story")
    ran = plain("webhooks", "trigger", "import_job.completed", "--to", url)
    assert (ran.code, ran.json["status_code"]) == (0, 204)
    body, headers = got[0]
    event = webhooks.parse(body, headers, "whsec_story")
    assert event.event == "import_job.completed"
    assert "job_id" in event.data
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.parse(body.replace(b"job_1", b"job_2"), headers, "whsec_story")
    monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", "whsec_other")
    assert plain("webhooks", "trigger", "import_job.completed", "--to", url).code == 1
    assert plain("webhooks", "trigger", "export.ready", "--to", "http://127.0.0.1:9/").code == 6
    assert plain("webhooks", "trigger", "export.ready", "--to", "ftp://x/").code == 2


def test_the_example_receiver_takes_a_triggered_event_and_no_changed_one(
    plain: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """examples/receive_webhooks.py accepts what `trigger` sends; one byte changed is refused."""
    from videovector.cli.webhooks import post

    monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", "whsec_example")
    program = Path(__file__).parents[2] / "examples" / "receive_webhooks.py"
    with subprocess.Popen([sys.executable, str(program), "0"], stdout=subprocess.PIPE, text=True) as receiver:
        assert receiver.stdout
        try:
            port = receiver.stdout.readline().split()[-1]
            url = f"http://127.0.0.1:{port}/"
            ran = plain("webhooks", "trigger", "export.ready", "--to", url)
            assert (ran.code, ran.json["status_code"]) == (0, 200)
            assert receiver.stdout.readline() == "export.ready {'export_id': 'exp_1'}\n"
            signed = plain("webhooks", "trigger", "export.ready", "--to", url, "--dry-run").json
            body = json.dumps(signed["body"]).encode()
            assert post(url, body.replace(b"exp_1", b"exp_2"), signed["headers"])[0] == 401
            assert post(url, body, signed["headers"])[0] == 200
        finally:
            receiver.terminate()


def test_deliveries_are_verified_shown_and_forwarded(
    plain: Run, receiver: tuple[str, list[Any]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A delivery that proves itself goes on to the receiver as it came; another is refused with the reason."""
    from videovector.cli.webhooks import post

    url, got = receiver
    monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", "whsec_story")
    port = free_port()
    outcome: list[Any] = []
    words = ["webhooks", "listen", "--port", str(port), "--forward-to", url, "--max-items", "2"]
    thread = threading.Thread(target=lambda: outcome.append(plain(*words)), daemon=True)
    thread.start()
    body = b'{"id": "evt_1", "event": "export.ready", "data": {}}'
    signed = {"X-Webhook-Signature": webhooks.sign(body, "whsec_story"), "X-Webhook-ID": "whk_1"}
    for _ in range(100):
        try:
            assert post(f"http://127.0.0.1:{port}/", body, signed)[0] == 204
            break
        except ConnectionError:
            time.sleep(0.05)
    status, answer = post(f"http://127.0.0.1:{port}/", body + b" ", signed)
    assert status == 401
    assert b"webhook_signature_mismatch" in answer
    thread.join(timeout=10)
    assert outcome[0].code == 0
    assert json.loads(outcome[0].out)["id"] == "evt_1"
    assert "Refused with 401" in outcome[0].err
    assert got[0][0] == body


def test_what_the_sandbox_delivers_is_shown_and_told_when_it_goes_nowhere(
    cli: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run's event arrives with whom it is about; a receiver that is down is named once, however often it comes."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    made = world.client.webhooks.create(name="Listener", url=address, events=["prompt_run.completed"])
    monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", str(made.secret))
    outcome: list[Any] = []
    words = ["webhooks", "listen", "--port", str(port), "--forward-to", "http://127.0.0.1:9/hook", "--max-items", "2"]
    thread = threading.Thread(target=lambda: outcome.append(cli(*words, "-o", "table")), daemon=True)
    thread.start()
    status, refusal = get_soon(port)
    assert (status, json.loads(refusal)) == (
        405,
        {"error": {"message": "Unsupported method ('GET'); a delivery is a POST request."}},
    )
    run_id = world.run(world.ids["index_id"])
    thread.join(timeout=30)
    world.client.webhooks.delete(made.webhook_id)
    lines = [line for line in outcome[0].out.splitlines() if run_id in line]
    assert len(lines) == 2
    assert all("  prompt_run.completed  evt_" in line and line.endswith("  -> not forwarded") for line in lines)
    assert outcome[0].err.count("The receiver http://127.0.0.1:9/hook can't be reached: ") == 1


def get_soon(port: int) -> tuple[int, bytes]:
    """What GET gets from a server that is about to start."""
    import http.client

    for _ in range(200):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/")
            response = connection.getresponse()
            return response.status, response.read()
        except ConnectionRefusedError:
            time.sleep(0.05)
        finally:
            connection.close()
    raise AssertionError("nobody listens")


def test_a_misspelt_event_is_pointed_out(plain: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The API takes any name, and would never say anything about this one."""
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "key")
    monkeypatch.setenv("VIDEO_VECTOR_MAX_RETRIES", "0")
    ran = plain("events", "tail", "--type", "prompt_run.complete", "--base-url", "http://127.0.0.1:9")
    assert ran.code == 6
    assert ran.err.startswith(
        "Warning: the API document has no event 'prompt_run.complete'; did you mean prompt_run.completed?\n"
    )


def free_port() -> int:
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_usage_and_keys_are_shown(cli: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """`usage` alone shows the period, `keys` alone lists the keys."""
    assert "total searches" in cli("usage", "-o", "table").out
    assert cli("usage").json["period_start"]
    monkeypatch.delenv("VIDEO_VECTOR_API_KEY")
    monkeypatch.setenv("VIDEO_VECTOR_BEARER_TOKEN", world.server.access.bearer_token)
    assert world.ids["key_id"] in cli("keys", "-o", "id").out
    made = cli("keys", "create", "--name", "Once")
    assert any(str(value).startswith("sk_") for value in made.json.values())


def test_the_doctor_says_whether_it_works(cli: Run, plain: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Values have their sources, secrets stay secret, and the exit code tells the outcome."""
    ran = cli("doctor")
    assert ran.code == 0, ran.err
    checks = {row["check"]: row for row in ran.json}
    assert checks["base_url"]["source"] == "environment variable VIDEO_VECTOR_BASE_URL"
    assert checks["scopes"]["value"] == "search, read, write, admin"
    assert checks["API"]["ok"] is True
    assert world.server.access.api_key not in ran.out
    assert "ok API" in cli("doctor", "--report").out
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "wrong")
    assert plain("doctor").code == 3
    assert plain("doctor", "--base-url", "http://127.0.0.1:9").code == 6
    monkeypatch.delenv("VIDEO_VECTOR_API_KEY")
    ran = plain("doctor")
    assert ran.code == 3
    assert "--api-key-file" in ran.err


def test_the_doctor_names_where_a_wrong_value_comes_from(plain: Run, world: World, tmp_path: Path) -> None:
    """A refused key and an address without a server are named with their source; no remedy is the doctor itself."""
    key = tmp_path / "key"
    key.write_text("sk_test_of_nobody\n", encoding="utf-8")
    words = ["doctor", "--api-key-file", str(key), "--base-url"]
    refused = plain(*words, world.server.access.base_url)
    assert refused.code == 3
    assert "The API key is not valid. Check api_key, which comes from: argument --api-key-file." in refused.err
    alone = plain(*words, "http://127.0.0.1:9/api/v2")
    assert alone.code == 6
    assert "connection refused. Check the network, the proxy, and base_url, which comes from: argument" in alone.err
    assert "videovector doctor" not in refused.out + alone.out


class LateServer(BaseHTTPRequestHandler):
    """Takes every credential, and has the time of long ago."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        return "Thu, 01 Jan 2026 00:00:00 GMT"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def test_the_doctor_compares_the_clocks(plain: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that is off by more than a minute is a failure, and is said with its side."""
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "key")
    with HTTPServer(("127.0.0.1", 0), LateServer) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        ran = plain("doctor", "--base-url", f"http://127.0.0.1:{server.server_address[1]}")
        server.shutdown()
    assert ran.code == 1
    clock = next(row for row in ran.json if row["check"] == "clock")
    assert clock["ok"] is False
    assert re.fullmatch(r"\d+ s ahead of the server's; set the clock of this machine", clock["value"])


def test_a_file_that_cannot_be_written_costs_no_request(plain: Run, tmp_path: Path) -> None:
    """The place of a file is looked at first: without a server, it is the place that is refused."""
    words = ["exports", "download", "exp_1", "--base-url", "http://127.0.0.1:9"]
    for place, problem in ((tmp_path / "none" / "x.json", "there is no folder"), (tmp_path, "is a folder")):
        ran = plain(*words, "-o", str(place))
        assert (ran.code, problem in ran.err) == (2, True), ran.err


def test_the_demonstration_needs_no_account(plain: Run) -> None:
    """A sandbox of its own, from an empty index to a hit."""
    ran = plain("sandbox", "demo")
    assert ran.code == 0, ran.err
    assert "umbrella" in ran.json[0]["text"]
    assert "videovector search" in ran.err


def test_help_of_serve_names_the_command_that_was_typed(plain: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """What the help shows can be typed as it is."""
    with pytest.raises(SystemExit) as ended:
        plain("sandbox", "serve", "--help")
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("usage: videovector sandbox serve ")


def test_a_sandbox_is_looked_at_and_emptied(plain: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`status` and `reset` speak to the sandbox at the base URL, and to nothing that is not on this machine."""
    from videovector.sandbox import SandboxServer

    with SandboxServer() as server:
        monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", server.access.base_url)
        monkeypatch.setenv("VIDEO_VECTOR_API_KEY", server.access.api_key)
        assert plain("sandbox", "status").json["status"] == "ok"
        assert plain("indexes", "create", "--name", "Gone soon").code == 0
        assert plain("sandbox", "reset").code == 2
        assert plain("sandbox", "reset", "--yes").code == 0
        assert plain("indexes", "list", "--no-include-defaults").json == []
    assert plain("sandbox", "status").code == 6
    assert plain("sandbox", "reset", "--yes", "--base-url", "https://api.example.com/api/v2").code == 2


def test_missing_extras_say_what_to_install(
    plain: Run, cli: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a package of an extra, the message is the command that installs it."""
    monkeypatch.setitem(sys.modules, "opentimelineio", None)
    ran = cli("search", "umbrella", "--index", world.ids["index_id"], "--format", "otio", "--fps", "25")
    assert ran.code == 1
    assert "videovector[timeline]" in ran.err
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert "videovector[cli]" in cli("prompts", "create", "-f", "x.yaml").err
