from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from made_media import BLUE, RED, make_video
from server_steps import RunningSandbox, execute, new_index, new_prompt, ok, three_scenes, tone, upload

from videovector.sandbox.controls import ControlError, SandboxControls
from videovector.sandbox.server.sandbox_server import SandboxServer


def cue(text: str) -> bytes:
    """A sidecar of one cue."""
    return f"1\n00:00:00,000 --> 00:00:01,000\n{text}\n".encode()


def transcript(server: SandboxServer, video_id: str) -> str:
    sandbox = server.sandbox
    return " ".join(each.text for each in sandbox.library.cues(sandbox.store.require("videos", video_id)))


def client(server: SandboxServer) -> httpx.Client:
    headers = {"X-API-Key": server.access.api_key}
    return httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60)


def test_sidecars_of_two_languages_are_kept_apart() -> None:
    """Whatever comes first, the sidecar of the preferred language is the transcript, and a forced one never."""
    with SandboxServer(transcript_language="de") as server, client(server) as api:
        index_id = new_index(api)
        for name, text in (("clip.eng.srt", "English before"), ("clip.ger.srt", "Deutsch vorher")):
            upload(api, cue(text), name, title=name, index_id=index_id)
        (video_id,) = upload(api, tone(), "clip.wav", title="Clip", index_id=index_id)["video_ids"]
        assert transcript(server, video_id) == "Deutsch vorher"
        upload(api, cue("Schild: Ausgang und noch viel mehr"), "clip.de.forced.srt", title="x", index_id=index_id)
        assert transcript(server, video_id) == "Deutsch vorher"
        upload(api, cue("Deutsch nachher"), "clip.GER.srt", title="x", index_id=index_id)
        upload(api, cue("English after, and longer than all the others"), "clip.eng.srt", title="x", index_id=index_id)
        assert transcript(server, video_id) == "Deutsch nachher"
        kept = server.sandbox.store.require("videos", video_id)["sidecars"]
        assert sorted(kept) == ["de.forced", "eng", "ger"]


def test_tracks_and_sidecars_are_listed(api: httpx.Client, sandbox: RunningSandbox, tmp_path: Path) -> None:
    """An item's subtitle tracks and sidecars are listed with the one that was chosen, in Python and over HTTP."""
    film = make_video(tmp_path / "film.mkv", [(2.0, RED)], cues=[(0.2, 1.0, "Inside")])
    index_id = new_index(api)
    video_id = upload(api, film.read_bytes(), "film.mkv", title="Film", index_id=index_id)["video_ids"][0]
    listed = sandbox.server.transcript(video_id)
    assert [(track["chosen"], track["forced"], track["unreadable"]) for track in listed["tracks"]] == [
        (True, False, None)
    ]
    assert [each["text"] for each in listed["cues"]] == ["Inside"]
    upload(api, cue("Beside"), "film.srt", title="Film", index_id=index_id)
    listed = SandboxControls.connect(sandbox.origin).transcript(video_id)
    assert [track["chosen"] for track in listed["tracks"]] == [False]
    assert listed["sidecars"] == [{"label": "", "cues": 1, "chosen": True}]
    assert [each["text"] for each in listed["cues"]] == ["Beside"]
    with pytest.raises(ControlError, match="nobody"):
        sandbox.server.transcript("nobody")


def test_cut_off_upload_is_imported_with_a_warning(api: httpx.Client, tmp_path: Path) -> None:
    """The results of a file that ends early say so."""
    whole = make_video(tmp_path / "film.mkv", [(6.0, RED), (6.0, BLUE)], rate=10).read_bytes()
    index_id = new_index(api)
    job = upload(api, whole[: len(whole) // 2], "film.mkv", title="Half", index_id=index_id)
    assert job["status"] == "completed"
    run = execute(api, new_prompt(api), {"type": "index", "index_id": index_id})
    path = f"/prompt-runs/{run['run_id']}/results"
    results = ok(api.get(path, params={"video_id": job["video_ids"][0]}))["data"]
    assert "The file is cut off: its header gives a length of 12.0 s" in results[0]["processing_warning"]


def test_failed_import_names_its_file_once(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """The message has the name the user gave, once, and no name of a stored file."""
    job = upload(api, b"no film at all" * 50, "holiday.mp4", title="Holiday")
    assert job["error_message"].startswith("holiday.mp4: The file cannot be decoded")
    assert job["error_message"].count("holiday.mp4") == 1


def test_number_of_segments_is_known_when_a_run_starts(api: httpx.Client, tmp_path: Path) -> None:
    """The response that accepts a run says how many segments it will work on."""
    index_id = new_index(api)
    media = three_scenes(tmp_path / "scenes.mp4").read_bytes()
    for number in range(2):
        upload(api, media, f"scenes{number}.mp4", title=f"Scenes {number}", index_id=index_id)
    body = {"prompt_id": new_prompt(api), "target": {"type": "index", "index_id": index_id}}
    run = ok(api.post("/prompt-runs/execute", json=body), 202)
    assert (run["total_segments"], run["completed_segments"]) == (6, 0)
