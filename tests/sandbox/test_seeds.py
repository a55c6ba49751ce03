"""Seeds: files that say what a sandbox holds at its start."""

from __future__ import annotations

import signal
from pathlib import Path

import httpx
import pytest
from server_steps import VTT, ok, tone

from videovector import VideoVector
from videovector.sandbox import SandboxServer
from videovector.sandbox.__main__ import main
from videovector.sandbox.controls.seeds import SeedError
from videovector.sandbox.openapi.document import load_document

DOCUMENT = load_document()
SEED = """
limits: {search_per_minute: 7}
answers:
  - {answer: {summary: Prepared.}, title_contains: Talk}
prompts:
  - id: prompt_talks
    name: Talks
    prompt_text: What is said?
    json_schema: {type: object, properties: {summary: {type: string}}, required: [summary]}
indexes:
  - name: Talks
    media:
      - {file: talk.wav, title: Talk, transcript: talk.vtt}
      - {id: vid_named, file: talk.wav, transcript: A pelican lands.}
runs:
  - {prompt: prompt_talks, index: idx_1}
  - {id: run_named, prompt: prompt_talks, videos: [vid_named]}
exports:
  - {run: run_named}
buckets:
  archive: {a/talk.wav: talk.wav}
faults:
  - {operation: getIndex, status: 503, count: 1}
accounts:
  - id: second
    api_key: sk_test_second
    indexes: [{name: Of the second}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.wav").write_bytes(tone())
    (tmp_path / "talk.vtt").write_text(VTT)
    (tmp_path / "seed.yaml").write_text(SEED)
    return tmp_path


def test_a_seed_makes_what_it_says(folder: Path) -> None:
    """Everything in the seed is there, under numbered ids or those given, and `reset("seed")` brings it back."""
    with SandboxServer(document=DOCUMENT) as server:
        server.seed(folder / "seed.yaml")
        for _ in range(2):
            with (
                VideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as client,
                VideoVector(api_key="sk_test_second", base_url=server.access.base_url) as second,
            ):
                assert [index.index_id for index in client.indexes.list()] == ["idx_1"]
                assert {video.video_id for video in client.indexes.list_videos("idx_1")} == {"vid_1", "vid_named"}
                assert client.prompt_runs.retrieve("run_1").status == "completed"
                assert client.exports.retrieve("exp_1").status == "completed"
                hits = client.search.text("idx_1", query="pelican", top_k=5)
                assert {hit.video_id for hit in hits} == {"vid_named"}
                prepared = client.search.text("idx_1", query="prepared", top_k=5)
                assert "vid_1" in {hit.video_id for hit in prepared}
                assert client.rate_limits.get_status().categories["search"].minute_limit == 7
                assert [index.name for index in second.indexes.list()] == ["Of the second"]
            assert server.buckets.list("archive") == ["a/talk.wav"]
            assert server.faults.list()[0].operation == "getIndex"
            server.reset()
            server.reset("seed")


def test_a_seed_is_not_waited_for(folder: Path) -> None:
    """The delay between the steps of jobs is for what is tried afterwards: the seed is made at once."""
    with SandboxServer(document=DOCUMENT, delay=60.0) as server:
        before = server.clock.now()
        server.seed(folder / "seed.yaml")
        assert (server.clock.now() - before).total_seconds() < 50


@pytest.mark.parametrize(
    ("seed", "message"),
    [
        ("index: []", "index: unknown field of the seed"),
        ("indexes: [{media: []}]", r"indexes\[0\]: name is required"),
        ("indexes: [{name: A, media: [{file: missing.wav}]}]", r"indexes\[0\]: media\[0\]: .*missing.wav"),
        ("prompts: [{name: A}]", r"prompts\[0\]: .*required"),
        ("runs: [{prompt: prompt_9, index: idx_9}]", r"runs\[0\]: No prompt with the id 'prompt_9'"),
        ("limits: {indexes: -1}", "limits: indexes: must be"),
        ("accounts: [{id: 'a b'}]", r"accounts\[0\]: id: must be"),
        ("faults:\n- count: 1\nbuckets:\n  first:\n    a.wav: 3", "line 5: buckets: first: a.wav: must be the path"),
        ("buckets: [archive]", "line 1: buckets: must be an object"),
        ("buckets: {'..': {a.wav: talk.wav}}", "can't be the name of a bucket"),
        ("limits: {}\nfaults: 503", "line 2: faults: must be a list"),
        ("limits: 7", "line 1: limits: must be an object"),
        ("indexes:\n- name: A\n- name: B\n  id: 7", "line 4: indexes\\[1\\]: id: must be a string; put numbers"),
        ("indexes:\n- name: A\n  media:\n  - title: T\n    file: 1", "line 5: .*media\\[0\\]: file: must be a string"),
        (
            "accounts:\n- id: s\n  indexes:\n  - nme: A",
            r"line 4: accounts\[0\].indexes\[0\]: nme: unknown field of the index",
        ),
        ("accounts: [{api_key: 7}]", "api_key: must be a string"),
        ("deliveries: [{webhook: 7, event: x}]", "webhook: must be a string"),
        ("[1]", "must be an object with keys"),
        ("a: [", "is not YAML"),
    ],
)
def test_wrong_seeds_name_the_place(folder: Path, seed: str, message: str) -> None:
    """What is wrong with a seed is told with its line and its place in it."""
    (folder / "wrong.yaml").write_text(seed)
    with SandboxServer(document=DOCUMENT) as server:
        with pytest.raises(SeedError, match=message):
            server.seed(folder / "wrong.yaml")
        assert server.service.snapshots.names() == []


def test_a_seed_that_fails_leaves_what_was_there(folder: Path) -> None:
    """What stands before a fault is taken back, so that the mended seed can be used on the same folder."""
    (folder / "wrong.yaml").write_text(SEED.replace("prompt: prompt_talks, index", "prompt: prompt_nobody, index"))
    with SandboxServer(document=DOCUMENT, data=folder / "data") as server:
        with pytest.raises(SeedError, match="prompt_nobody"):
            server.seed(folder / "wrong.yaml")
        assert server.sandbox.store.list("indexes") == server.sandbox.store.list("videos") == []
        assert server.faults.list() == []
        server.seed(folder / "seed.yaml")
        assert server.sandbox.store.get("indexes", "idx_1") is not None


def test_the_command_refuses_a_wrong_seed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`serve --seed` ends with status 1 and the reason."""
    (folder / "wrong.yaml").write_text("indexes: [{}]")
    assert main(["serve", "--seed", str(folder / "wrong.yaml")]) == 1
    assert "indexes[0]: name is required" in capsys.readouterr().err


def test_a_data_folder_is_filled_once_from_a_seed(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`serve --data --seed` run again adds nothing and says so; a changed seed is added."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    # A ready file that can't be written ends the command as soon as the seed is made.
    ended = ["--ready-file", str(folder / ("n" * 255))]
    seed, data = folder / "seed.yaml", folder / "data"
    names: list[list[str]] = []
    for content in ("indexes: [{name: Talks}]", "indexes: [{name: Talks}]", "indexes: [{name: Others}]"):
        seed.write_text(content)
        assert main(["serve", "--data", str(data), "--seed", str(seed), *ended]) == 1
        with SandboxServer(document=DOCUMENT, data=data) as server:
            names.append(sorted(index["name"] for index in server.sandbox.store.list("indexes")))
    assert names == [["Talks"], ["Talks"], ["Others", "Talks"]]
    assert capsys.readouterr().err.count(f"What {seed} describes is in {data} already and is not added again.") == 1
    with SandboxServer(document=DOCUMENT, data=data) as server:
        assert server.seed_once({"indexes": [{"name": "Others"}]}) is False
        assert server.snapshots() == ["seed"]
        server.seed({"indexes": [{"name": "Others"}]})
        assert len(server.sandbox.store.list("indexes")) == 3


@pytest.mark.parametrize("option", ["--seed", "--document"])
def test_a_file_without_an_end_is_refused(capsys: pytest.CaptureFixture[str], option: str) -> None:
    """A seed or a document that never ends is read up to a bound, and the message says how much that is."""
    assert main(["serve", option, "/dev/zero"]) == 1
    assert "/dev/zero" in (told := capsys.readouterr().err)
    assert "larger than 64 MiB" in told


@pytest.mark.slow
def test_the_example_has_what_the_docs_speak_of() -> None:
    """The example holds idx_1, vid_1, a finished run, its export, and what a search finds at its second."""
    with SandboxServer(document=DOCUMENT) as server:
        server.seed()
        headers = {"X-API-Key": server.access.api_key}
        with httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60) as api:
            assert ok(api.get("/videos/vid_1"))["title"] == "Big Buck Bunny, trailer"
            assert ok(api.get("/prompt-runs/run_1"))["status"] == "completed"
            assert ok(api.get("/exports/exp_1"))["status"] == "completed"
            [hit, *_] = ok(api.post("/indexes/idx_1/search", json={"query": "stretches his arms"}))
            assert hit["start_time"] is not None
        server.reset("seed")
        assert server.violations == []
