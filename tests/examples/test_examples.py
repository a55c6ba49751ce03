"""Every script of examples/ runs as a program of its own, all against one sandbox, and does what its docstring says."""

from __future__ import annotations

import csv
import io
import json
import re
import runpy
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from server_steps import archive_connector, three_scenes

from videovector import VideoVector
from videovector.sandbox import SandboxServer
from videovector.testing import no_sleep

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
INDEX, VIDEO, RUN = "idx_1", "vid_1", "run_1"


@dataclass(frozen=True)
class Place:
    """A sandbox with the example in it, a client of it, and a program's folder with a short video."""

    server: SandboxServer
    client: VideoVector
    folder: Path


@pytest.fixture(scope="module")
def seeded() -> Iterator[tuple[SandboxServer, VideoVector]]:
    with SandboxServer() as server:
        server.seed()
        with VideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as client:
            yield server, client
        assert list(server.sandbox.violations) == []


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short video, made once."""
    return three_scenes(tmp_path_factory.mktemp("media") / "episode.mp4")


@pytest.fixture
def place(
    seeded: tuple[SandboxServer, VideoVector], episode: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Place:
    server, client = seeded
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "BASE_URL": server.access.base_url,
        "API_KEY": server.access.api_key,
    }.items():
        monkeypatch.setenv(f"VIDEO_VECTOR_{name}", value)
    for name in ("BEARER_TOKEN", "AUTH_MODE", "TIMEOUT", "MAX_RETRIES", "MAX_RETRY_DELAY"):
        monkeypatch.delenv(f"VIDEO_VECTOR_{name}", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    shutil.copy(episode, tmp_path)
    return Place(server, client, tmp_path)


Run = Callable[..., str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a script as `python examples/NAME.py ARGUMENTS` does, without its waits; gives what it printed."""

    def start(name: str, *arguments: str) -> str:
        monkeypatch.setattr("sys.argv", [f"{name}.py", *arguments])
        capsys.readouterr()
        with no_sleep():
            runpy.run_path(str(EXAMPLES / f"{name}.py"), run_name="__main__")
        return capsys.readouterr().out

    return start


def an_index(place: Place) -> str:
    return place.client.indexes.create(name="Of an example").index_id


def prompt(place: Place) -> str:
    schema = {"type": "object", "properties": {"description": {"type": "string"}}}
    return place.client.prompts.create(
        name="Scenes", prompt_text="Describe what is seen.", json_schema=schema
    ).prompt_id


def test_ingest_file(place: Place, run: Run) -> None:
    """A file becomes a media item of the index; a file that is no video is told in one line."""
    index_id = an_index(place)
    shown = re.fullmatch(r"(vid_\S+) video ([\d.]+) seconds\n", run("ingest_file", index_id, "episode.mp4"))
    assert shown is not None
    assert [video.video_id for video in place.client.indexes.list_videos(index_id)] == [shown[1]]
    assert float(shown[2]) > 0
    (place.folder / "broken.mp4").write_bytes(b"no video")
    with pytest.raises(SystemExit, match=r"broken\.mp4 was not taken in: "):
        run("ingest_file", index_id, "broken.mp4")


def test_upload_once(place: Place, run: Run) -> None:
    """The second start answers with the job of the first."""
    index_id = an_index(place)
    assert run("upload_once", index_id, "episode.mp4") == run("upload_once", index_id, "episode.mp4")


def test_ingest_folder(place: Place, run: Run) -> None:
    """Every file is taken in once, over two starts."""
    index_id = an_index(place)
    Path("clips").mkdir()
    Path("episode.mp4").rename("clips/episode.mp4")
    assert "1 of 1 done (0 known before), 0 failed" in run("ingest_folder", index_id, "clips")
    assert "1 of 1 done (1 known before), 0 failed" in run("ingest_folder", index_id, "clips")
    assert len(place.client.indexes.list_videos(index_id)) == 1


def test_ingest_bucket(place: Place, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies in the bucket is imported, and what is no video is named."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "made-up-access-key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret-of-the-archive")
    place.server.buckets.put("films", "2026/episode.mp4", place.folder / "episode.mp4")
    (place.folder / "broken.mp4").write_bytes(b"no video")
    place.server.buckets.put("films", "2026/broken.mp4", place.folder / "broken.mp4")
    shown = run("ingest_bucket", an_index(place), "films", "2026/")
    assert shown.startswith("1 imported, 1 failed\nbroken.mp4 ")


def test_upload_many(place: Place, run: Run) -> None:
    """Each file is told with what became of it, also one that failed."""
    (place.folder / "broken.mp4").write_bytes(b"no video")
    first, second = run("upload_many", an_index(place), "episode.mp4", "broken.mp4").splitlines()
    assert first.startswith("episode.mp4 became vid_")
    assert second.startswith("broken.mp4 failed: ")


def test_extract_fields(place: Place, run: Run) -> None:
    """Every segment of the index comes with its description."""
    rows = run("extract_fields", INDEX).splitlines()
    assert len(rows) > 3
    assert all(not row.endswith("None") for row in rows)


def test_retry_failed_segments(place: Place, run: Run) -> None:
    """A segment that was made to fail is done after the second try."""
    place.server.answers.add(fail="made to fail", at_seconds=0, count=1)
    target = {"type": "videos", "video_ids": [VIDEO]}
    started = place.client.prompt_runs.execute(prompt_id=prompt(place), target=target)
    with no_sleep():
        ended = place.client.prompt_runs.wait_for_completion(started.run_id)
    assert ended.status == "completed_with_failures"
    assert re.fullmatch(r"seg_\S+ done\nThe run is completed\n", run("retry_failed_segments", ended.run_id))


def test_results_to_csv(place: Place, run: Run) -> None:
    """The CSV has a row for each segment and a column for each extracted field."""
    rows = list(csv.DictReader(io.StringIO(run("results_to_csv", RUN, INDEX))))
    results = place.client.prompt_runs.list_results(RUN, video_id=VIDEO).to_list()
    assert [float(row["start"]) for row in rows] == [result.start_time for result in results]
    assert set(rows[0]) == {"video_id", "start", "end", *(results[0].metadata or {})}


def test_search_text(place: Place, run: Run) -> None:
    """The scene with the squirrel is the first hit."""
    assert "squirrel" in run("search_text", INDEX, "squirrel").splitlines()[1]


def test_search_picture(place: Place, run: Run) -> None:
    """A segment's own thumbnail finds that segment first, and so does the saved picture."""
    segment_id = place.client.videos.list_segments(VIDEO)[2].segment_id
    assert run("search_picture", INDEX, segment_id).split()[0] == segment_id
    picture = place.client.request("GET", f"/videos/segments/{segment_id}/thumbnail", answer="bytes")
    Path("frame.jpg").write_bytes(picture)
    assert run("search_picture", INDEX, "frame.jpg").split()[0] == segment_id


def test_filter_fields(place: Place, run: Run) -> None:
    """All segments whose field holds the word are found, and no others."""
    results = place.client.prompt_runs.list_results(RUN, video_id=VIDEO).to_list()
    field, value = next((name, text) for name, text in (results[0].metadata or {}).items() if isinstance(text, str))
    word = max(value.split(), key=len).strip(".,")
    wanted = {row.segment_id for row in results if word.lower() in str((row.metadata or {}).get(field)).lower()}
    found = {line.split()[0] for line in run("filter_fields", INDEX, field, word).splitlines()}
    assert found == wanted != set()


def test_count_with_sql(place: Place, run: Run) -> None:
    """The default query gives rows with a heading; one that the API refuses is told in one line."""
    heading, *rows = csv.reader(io.StringIO(run("count_with_sql", INDEX)))
    assert heading
    assert rows
    with pytest.raises(SystemExit, match="The query was refused: "):
        run("count_with_sql", INDEX, "DROP TABLE everything")


def test_ask_about_media(place: Place, run: Run) -> None:
    """The answer to the question is printed."""
    assert run("ask_about_media", INDEX, "Where is the squirrel?").strip() not in ("", "None")


def test_automate_bucket(place: Place, run: Run) -> None:
    """The index has both automations afterwards."""
    index_id = an_index(place)
    connectors = [archive_connector(place.client, scope) for scope in ("import", "export")]
    shown = run("automate_bucket", index_id, prompt(place), *connectors)
    assert shown == "imports: on\nexports: on\n"
    assert place.client.automations.retrieve_import(index_id).source_prefix == "incoming/"
    place.client.automations.pause_import(index_id)


def test_export_results(place: Place, run: Run) -> None:
    """The file holds the export as JSON, of the length that is printed."""
    shown = run("export_results", RUN, "results.json")
    content = Path("results.json").read_bytes()
    assert shown == f"{len(content)} bytes in results.json\n"
    assert json.loads(content)


def test_receive_webhooks(place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A delivery of the API is taken once and shown; one with another signature is refused."""
    receiver: Any = runpy.run_path(str(EXAMPLES / "receive_webhooks.py"))["Receiver"]
    monkeypatch.setattr(receiver, "log_message", lambda *_: None)
    with ThreadingHTTPServer(("127.0.0.1", 0), receiver) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        hook = place.client.webhooks.create(name="Example", url=address, events=["prompt_run.completed"])
        monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", hook.secret)
        assert place.client.webhooks.test(hook.webhook_id).success
        shown = capsys.readouterr().out
        monkeypatch.setenv("VIDEO_VECTOR_WEBHOOK_SECRET", "whsec_of_somebody_else")
        assert not place.client.webhooks.test(hook.webhook_id).success
        place.client.webhooks.delete(hook.webhook_id)
        server.shutdown()
    assert len(shown.splitlines()) == 1
    assert capsys.readouterr().out == ""


def test_rotate_key(place: Place, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new key works and has the rights of the old one, which does not work any more."""
    access = place.server.access
    monkeypatch.setenv("VIDEO_VECTOR_BEARER_TOKEN", access.bearer_token)
    monkeypatch.delenv("VIDEO_VECTOR_API_KEY")
    with VideoVector(bearer_token=access.bearer_token, base_url=access.base_url) as bearer:
        old = bearer.api_keys.create(name="nightly", scopes=["read"])
        assert run("rotate_key", old.key_id, "key.txt").endswith(f" replaces {old.key_id}\n")
        states = {key.name: key for key in bearer.api_keys.list() if key.name == "nightly"}
    assert states["nightly"].scopes == old.scopes
    assert Path("key.txt").stat().st_mode & 0o077 == 0
    with VideoVector(api_key=Path("key.txt").read_text(), base_url=access.base_url) as client:
        client.auth.validate()


def test_follow_run(place: Place, run: Run) -> None:
    """The events of a run are shown up to its end."""
    target = {"type": "videos", "video_ids": [VIDEO]}
    started = place.client.prompt_runs.execute(prompt_id=prompt(place), target=target)
    assert run("follow_run", started.run_id).splitlines()[-1].endswith("prompt_run.completed")


def test_hits_to_editor(place: Place, run: Run) -> None:
    """The subtitles and the markers name the scene that was looked for."""
    assert run("hits_to_editor", INDEX, "squirrel", "hits") == "hits.srt and hits.edl\n"
    assert "squirrel" in Path("hits.srt").read_text(encoding="utf-8")
    assert "01:00:" in Path("hits.edl").read_text(encoding="utf-8")
    with pytest.raises(SystemExit, match="Nothing was found"):
        run("hits_to_editor", an_index(place), "squirrel", "none")


def test_mark_hits(place: Place, run: Run) -> None:
    """The markers that are shown are there."""
    shown = {line.split()[0] for line in run("mark_hits", INDEX, "squirrel", "good take").splitlines()}
    assert shown
    assert shown <= {marker.marker_id for marker in place.client.markers.list() if marker.note == "good take"}


def test_resume_listing(place: Place, run: Run) -> None:
    """A start goes on after the page that the state names, and the state is gone at the end."""
    index_id = an_index(place)
    for number in range(3):
        with no_sleep():
            job = place.client.videos.upload(file="episode.mp4", title=f"Part {number}", index_id=index_id)
            place.client.import_jobs.wait_for_completion(job.job_id)
    everything = run("resume_listing", index_id, "state").splitlines()
    cursor = place.client.indexes.list_videos(index_id, limit=1).next_cursor
    assert cursor is not None
    Path("state").write_text(cursor)
    assert run("resume_listing", index_id, "state").splitlines() == everything[1:]
    assert len(everything) == 3
    assert not Path("state").exists()


def test_measure_calls(place: Place, run: Run) -> None:
    """Each call is told with its status, also one that failed."""
    shown = run("measure_calls", INDEX)
    assert re.search(r"^getIndex: 200 after \d+ ms, attempts: 1$", shown, re.MULTILINE)
    assert re.search(r"^getVideo: 404 after \d+ ms, attempts: 1\nrequest id for support: \S+$", shown, re.MULTILINE)


def test_clean_up(place: Place, run: Run) -> None:
    """The index is deleted; one that is not there is no error."""
    index_id = an_index(place)
    assert run("clean_up", index_id) == f"{index_id} deleted\n"
    assert run("clean_up", "idx_unknown") == "idx_unknown was not there\n"


def test_every_example_is_tested() -> None:
    """Each script has a test here, but for the one that has a file of tests."""
    named = {name.removeprefix("test_") for name in globals() if name.startswith("test_")}
    assert {path.stem for path in EXAMPLES.glob("*.py")} - named == {"quickstart"}
