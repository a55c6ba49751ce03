from __future__ import annotations

import asyncio
import base64
import io
import socket
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import httpx
import numpy as np
import pytest
from server_steps import (
    SCHEMA,
    Library,
    RunningSandbox,
    execute,
    finished_job,
    finished_run,
    new_index,
    new_prompt,
    ok,
    tone,
    until,
    upload,
)

from videovector import AsyncVideoVector, VideoVector


def test_upload_measures_cuts_and_lists(api: httpx.Client, three_scene_file: bytes) -> None:
    """An uploaded video is measured, cut at its scene changes and listed in its index."""
    index_id = new_index(api)
    job = upload(api, three_scene_file, "scenes.mp4", title="Three scenes", index_id=index_id)
    assert job["status"] == "completed"
    assert job["progress"]["imported"] == 1
    video = ok(api.get(f"/videos/{job['video_ids'][0]}"))
    assert video["duration_seconds"] == pytest.approx(6, abs=0.3)
    assert video["status"] == "not_processed"
    listed = ok(api.get(f"/indexes/{index_id}/videos"))
    assert [found["video_id"] for found in listed["data"]] == job["video_ids"]
    segments = ok(api.get(f"/videos/{video['video_id']}/segments"))["data"]
    assert [round(segment["start_time"]) for segment in segments] == [0, 2, 4]
    assert {segment["segment_status"] for segment in segments} == {"pending"}


@pytest.mark.parametrize("of_run", [True, False])
def test_segments_come_page_by_page(api: httpx.Client, library: Library, of_run: bool) -> None:
    """Pages of one segment give what one page of all does: those of a run, and those of an import."""
    path, params = f"/videos/{library.video_id}/segments", {"run_id": library.run_id} if of_run else {}
    if not of_run:
        # Of the same file, which no run has been at.
        index_id = new_index(api)
        path = f"/videos/{upload(api, tone(), 'tone.wav', title='Tone', index_id=index_id)['video_ids'][0]}/segments"
    (every, seen, cursor) = (ok(api.get(path, params=params))["data"], list[Any](), None)
    while len(seen) < len(every):
        page = ok(api.get(path, params=params | {"limit": 1} | ({"cursor": cursor} if cursor else {})))
        assert len(page["data"]) == 1
        seen += page["data"]
        cursor = page["pagination"]["next_cursor"]
    assert cursor is None
    assert [segment["segment_id"] for segment in seen] == [segment["segment_id"] for segment in every]
    assert len(every) == (3 if of_run else 1)


def test_search_for_words_of_a_cue_finds_its_scene_first(api: httpx.Client, library: Library) -> None:
    """Searching for what a subtitle says returns that scene first, with its time and where it matched."""
    body = {"query": "green meadows with a windmill", "top_k": 5, "run_ids": [library.run_id]}
    hits = ok(api.post(f"/indexes/{library.index_id}/search", json=body))
    segment_hits = [hit for hit in hits if hit["result_type"] == "segment"]
    assert round(segment_hits[0]["start_time"]) == 2
    assert segment_hits[0]["run_id"] == library.run_id
    assert segment_hits[0]["matched_field_paths"]
    _plays_the_scene(segment_hits[0]["segment_uri"])


def _plays_the_scene(link: str) -> None:
    """The link gives the scene from 2 to 4 s as a file of its own, in ranges, and once only to who has it."""
    whole = httpx.get(link, trust_env=False)
    assert whole.headers["content-type"] == "video/mp4"
    with av.open(io.BytesIO(whole.content)) as container:
        assert container.duration is not None
        assert container.duration / av.time_base == pytest.approx(2, abs=0.15)
        shown = [frame for frame in container.decode(video=0) if frame.time is not None and 0 <= frame.time < 2]
        # Green, as the second scene is.
        assert {int(np.argmax(frame.to_ndarray(format="rgb24").mean(axis=(0, 1)))) for frame in shown} == {1}
    part = httpx.get(link, headers={"Range": "bytes=0-99"}, trust_env=False)
    assert (part.status_code, part.content) == (206, whole.content[:100])
    for headers in (
        {"If-None-Match": f'"other", {whole.headers["etag"]}'},
        {"If-Modified-Since": whole.headers["last-modified"]},
    ):
        again = httpx.get(link, headers=headers, trust_env=False)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == whole.headers["etag"]
    for headers in ({"If-None-Match": '"other"'}, {"If-Modified-Since": "yesterday"}):
        assert httpx.get(link, headers=headers, trust_env=False).status_code == 200


def test_search_by_a_thumbnail_finds_its_segment_first(api: httpx.Client, library: Library) -> None:
    """A segment's own thumbnail finds that segment before all others, alone and fused with text."""
    segments = ok(api.get(f"/videos/{library.video_id}/segments", params={"run_id": library.run_id}))["data"]
    picture = api.get(f"/videos/segments/{segments[2]['segment_id']}/thumbnail")
    assert picture.headers["content-type"] == "image/jpeg"
    encoded = base64.b64encode(picture.content).decode()
    by_image = ok(
        api.post(f"/indexes/{library.index_id}/image-search", json={"image_data": encoded, "run_ids": [library.run_id]})
    )
    assert by_image[0]["segment_id"] == segments[2]["segment_id"]
    assert by_image[0]["matched_image_score"] > 0.9
    body = {"image_data": encoded, "text_query": "harbour by night", "run_ids": [library.run_id]}
    fused = ok(api.post(f"/indexes/{library.index_id}/multimodal-search", json=body))
    assert fused[0]["segment_id"] == segments[2]["segment_id"]
    assert fused[0]["match_type"] == "both"


def test_filter_pages_through_results_in_both_shapes(api: httpx.Client, library: Library) -> None:
    """A filter answers in both shapes at once and its cursor continues where the page ended."""
    body = {
        "conditions": [{"field": "summary", "operator": "is_not_empty", "type": "string"}],
        "page_size": 2,
        "run_ids": [library.run_id],
    }
    first = ok(api.post(f"/search/filter/{library.index_id}", json=body))
    assert first["results"] == first["data"]
    assert first["next_page_token"] == first["pagination"]["next_cursor"]
    second = ok(api.post(f"/search/filter/{library.index_id}", json={**body, "cursor": first["next_page_token"]}))
    seen = [row["result_id"] for row in (*first["data"], *second["data"])]
    assert len(seen) == len(set(seen)) == 4
    assert second["pagination"]["has_more"] is False


def test_multi_run_best_gives_one_hit_per_segment(api: httpx.Client, library: Library) -> None:
    """Aggregation best keeps one hit per segment over several runs, all keeps each."""
    again = execute(api, library.prompt_id, {"type": "videos", "video_ids": [library.video_id]})
    body = {"query": "windmill", "run_ids": [library.run_id, again["run_id"]]}
    best = ok(api.post("/search/multi-run", json={**body, "aggregation": "best"}))
    everything = ok(api.post("/search/multi-run", json={**body, "aggregation": "all"}))
    spots = [(hit["result_type"], hit["segment_id"] or hit["video_id"]) for hit in best]
    assert len(spots) == len(set(spots))
    assert len(everything) == 2 * len(best)


def test_sql_reads_results_and_refuses_to_write(api: httpx.Client, library: Library) -> None:
    """The catalog's own query runs, results carry their record, and anything but reading is refused."""
    tables = ok(api.post(f"/search/sql/{library.index_id}/catalog", json={"run_ids": [library.run_id]}))["tables"]
    answer = ok(api.post(f"/search/sql/{library.index_id}", json={"query": tables[0]["default_query"]}))
    assert len(answer["rows"]) == 3
    assert answer["row_context"][0]["run_id"] == library.run_id
    refused = api.post(f"/search/sql/{library.index_id}", json={"query": f'DELETE FROM "{tables[0]["name"]}"'})
    assert refused.status_code == 422


def test_a_finished_run_shows_its_segments_and_the_whole_item(api: httpx.Client, library: Library) -> None:
    """A finished run shows its counters, its segment results page by page, and the whole-item result."""
    run = ok(api.get(f"/prompt-runs/{library.run_id}"))
    assert (run["total_videos"], run["completed_videos"], run["total_segments"]) == (1, 1, 3)
    assert run["billing_status"] == "confirmed"
    path = f"/prompt-runs/{library.run_id}/results"
    first = ok(api.get(path, params={"video_id": library.video_id, "limit": 2}))
    cursor = first["pagination"]["next_cursor"]
    rest = ok(api.get(path, params={"video_id": library.video_id, "limit": 2, "cursor": cursor}))
    times = [row["start_time"] for row in (*first["data"], *rest["data"])]
    assert times == sorted(times)
    assert len(times) == 3
    whole = ok(api.get(f"/prompt-runs/{library.run_id}/videos/{library.video_id}/video-result"))
    assert whole["result_type"] == "video"
    assert len(ok(api.get(f"/prompt-runs/{library.run_id}/llm-calls"))) == 3


def test_estimate_creates_nothing_and_follows_duration(api: httpx.Client, library: Library) -> None:
    """An estimate prices the measured seconds and leaves no run behind."""
    before = len(ok(api.get("/prompt-runs")))
    body = {"prompt_id": library.prompt_id, "target": {"type": "index", "index_id": library.index_id}}
    estimate = ok(api.post("/prompt-runs/estimate", json=body))
    assert estimate["estimated_mt"] == pytest.approx(0.12, abs=0.01)
    assert estimate["sufficient_balance"] is True
    assert len(ok(api.get("/prompt-runs"))) == before


def test_failed_segment_is_listed_and_repaired_by_a_retry(
    api: httpx.Client, sandbox: RunningSandbox, three_scene_file: bytes
) -> None:
    """A segment that fails once makes the run partial; its retry repairs segment, manifest and run."""
    index_id = new_index(api)
    video_id = upload(api, three_scene_file, "repair.mp4", title="Repair", index_id=index_id)["video_ids"][0]
    prompt_id = new_prompt(api)
    answer = {"fail": "The model was away.", "prompt_id": prompt_id, "at_seconds": 3, "count": 1}
    assert httpx.post(f"{sandbox.origin}/_sandbox/answers", json=answer, trust_env=False).status_code == 201
    run = execute(api, prompt_id, {"type": "index", "index_id": index_id})
    assert run["status"] == "completed_with_failures"
    manifest = ok(api.get(f"/prompt-runs/{run['run_id']}/failed-segments"))
    failed = manifest["videos"][0]["segments"][0]
    assert failed["failure_message"] == "The model was away."
    path = f"/prompt-runs/{run['run_id']}/videos/{video_id}/segments/{failed['segment_id']}"
    retry = ok(api.post(f"{path}/retry"), 202)
    status_path = f"{path}/retries/{retry['retry_id']}"
    ended = until(lambda: ok(api.get(status_path)), lambda found: found["status"] in {"completed", "failed"})
    assert ended["status"] == "completed"
    assert ok(api.get(f"/prompt-runs/{run['run_id']}"))["status"] == "completed"
    assert ok(api.get(f"/prompt-runs/{run['run_id']}/failed-segments"))["failed_segments"] == 0
    assert api.post(f"{path}/retry").status_code == 409


def test_registered_answer_goes_before_measurements(
    api: httpx.Client, sandbox: RunningSandbox, library: Library
) -> None:
    """An answer registered for a prompt is what its runs give."""
    prompt_id = new_prompt(api)
    answer = {"answer": {"summary": "A prepared answer", "colors": []}, "prompt_id": prompt_id}
    httpx.post(f"{sandbox.origin}/_sandbox/answers", json=answer, trust_env=False).raise_for_status()
    run = execute(api, prompt_id, {"type": "videos", "video_ids": [library.video_id]})
    rows = ok(api.get(f"/prompt-runs/{run['run_id']}/results", params={"video_id": library.video_id}))["data"]
    assert {row["metadata_text"] for row in rows} == {"A prepared answer"}


def test_cancelled_run_ends_cancelled_and_keeps_its_trace(api: httpx.Client, library: Library) -> None:
    """A stop that is asked for is recorded; the run ends cancelled, or completed when it was faster."""
    body = {"prompt_id": library.prompt_id, "target": {"type": "index", "index_id": library.index_id}}
    run = ok(api.post("/prompt-runs/execute", json=body), 202)
    stopped = ok(api.post(f"/prompt-runs/{run['run_id']}/cancel"))
    ended = finished_run(api, run["run_id"])
    assert ended["status"] in {"cancelled", "completed"}
    assert stopped["stop_state"]["requested_at"] is not None or ended["status"] == "completed"


def test_fixed_segmentation_needs_a_duration_and_cuts_equally(api: httpx.Client, library: Library) -> None:
    """Fixed segmentation without a length is refused; with one, pieces are of that length."""
    target = {"type": "videos", "video_ids": [library.video_id]}
    body = {"prompt_id": library.prompt_id, "target": target, "video_segmentation_type": "fixed"}
    refused = api.post("/prompt-runs/execute", json=body)
    assert refused.json()["error"]["details"]["errors"][0]["location"] == "body.video_segment_duration"
    run = execute(api, library.prompt_id, target, video_segmentation_type="fixed", video_segment_duration=3)
    assert run["total_segments"] == 2
    assert run["created_new_segments"] is True
    assert run["video_level_enabled"] is False


def test_audio_is_imported_and_an_unreadable_file_fails_its_job(api: httpx.Client) -> None:
    """Sound becomes an audio item without thumbnails; rubbish with a good name fails its job with the reason."""
    sound = upload(api, tone(), "tone.wav", title="Tone")
    video = ok(api.get(f"/videos/{sound['video_ids'][0]}"))
    assert video["media_type"] == "audio"
    segment = ok(api.get(f"/videos/{video['video_id']}/segments"))["data"][0]
    assert segment["thumbnail_available"] is False
    assert api.get(f"/videos/segments/{segment['segment_id']}/thumbnail").status_code == 404
    broken = upload(api, b"not a video at all", "broken.mp4", title="Broken")
    assert broken["status"] == "failed"
    assert "broken.mp4" in broken["error_message"]
    files = ok(api.get(f"/import-jobs/{broken['job_id']}/files", params={"failed_only": True}))
    assert files["items"][0]["failure"]["error_code"].startswith("media_")


def test_unsupported_and_empty_uploads_are_refused_at_once(api: httpx.Client) -> None:
    """A file of another kind is a 415, an empty one and one without a title are 422."""
    kind = api.post("/videos/upload", data={"title": "x"}, files={"file": ("notes.txt", b"text")})
    assert (kind.status_code, kind.json()["error"]["code"]) == (415, "media_type_unsupported")
    empty = api.post("/videos/upload", data={"title": "x"}, files={"file": ("a.mp4", b"")})
    assert empty.status_code == 422
    untitled = api.post("/videos/upload", files={"file": ("a.mp4", b"x")})
    assert untitled.json()["error"]["details"]["errors"] == [{"location": "body.title", "message": "is required"}]


def test_a_transcript_waits_for_its_media(api: httpx.Client, three_scene_file: bytes) -> None:
    """A subtitle file may come first: without an index it waits for media of its name in any index."""
    content = b"WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nA patient heron\n"
    early = upload(api, content, "patience.vtt", title="Early transcript")
    assert early["status"] == "completed"
    assert early["video_ids"] == []
    index_id = new_index(api)
    job = upload(api, three_scene_file, "patience.mp4", title="Later", index_id=index_id)
    run = execute(api, new_prompt(api), {"type": "videos", "video_ids": job["video_ids"]})
    assert run["status"] == "completed"
    hits = ok(api.post(f"/indexes/{index_id}/search", json={"query": "patient heron"}))
    assert hits[0]["video_id"] == job["video_ids"][0]
    assert hits[0]["start_time"] == 0


def test_an_object_of_a_bucket_can_be_registered(
    api: httpx.Client, sandbox: RunningSandbox, three_scene_file: bytes
) -> None:
    """An object put into a sandbox bucket can be registered; one that doesn't exist fails the job clearly."""
    url = f"{sandbox.origin}/_sandbox/buckets/footage/raw/scenes.mp4"
    httpx.put(url, content=three_scene_file, trust_env=False).raise_for_status()
    index_id = new_index(api)
    body = {"title": "From a bucket", "video_uri": "gs://footage/raw/scenes.mp4", "index_id": index_id}
    job = finished_job(api, ok(api.post("/videos", json=body), 202)["job_id"])
    assert job["status"] == "completed"
    missing = {**body, "video_uri": "gs://elsewhere/x.mp4"}
    job = finished_job(api, ok(api.post("/videos", json=missing), 202)["job_id"])
    assert job["status"] == "failed"
    assert "gs://elsewhere/x.mp4 does not exist" in job["error_message"]
    assert api.post("/videos", json={**body, "video_uri": "https://x/y.mp4"}).status_code == 422


def test_deletions_are_durable_and_final(api: httpx.Client, three_scene_file: bytes) -> None:
    """Deleting passes through its states under one id; afterwards the media and its hits are gone."""
    index_id = new_index(api)
    video_id = upload(api, three_scene_file, "gone.mp4", title="Gone", index_id=index_id)["video_ids"][0]
    execute(api, new_prompt(api), {"type": "index", "index_id": index_id})
    first = ok(api.delete(f"/indexes/{index_id}"), 202)
    assert first["status"] == "draining"
    assert first["retry_after_seconds"] >= 1
    path = f"/indexes/{index_id}/deletion"
    ended = until(lambda: ok(api.get(path)), lambda deletion: deletion["status"] == "deleted")
    assert ended["deletion_id"] == first["deletion_id"]
    assert ended["retry_after_seconds"] is None
    assert ok(api.delete(f"/indexes/{index_id}"), 202)["deletion_id"] == first["deletion_id"]
    assert api.get(f"/videos/{video_id}").status_code == 404
    assert api.get(f"/indexes/{index_id}").status_code == 404


def test_media_links_serve_ranges_without_credentials(
    api: httpx.Client, library: Library, three_scene_file: bytes
) -> None:
    """A signed link plays in a page: no credential, ranges, and nothing for a forged token."""
    uri = ok(api.get(f"/videos/{library.video_id}"))["video_uri"]
    link = ok(api.post("/videos/signed-url", json={"gcs_uri": uri}))["signed_url"]
    part = httpx.get(link, headers={"Range": "bytes=10-19"}, trust_env=False)
    assert (part.status_code, part.content) == (206, three_scene_file[10:20])
    assert part.headers["content-type"] == "video/mp4"
    assert httpx.get(link[:-2] + "xx", trust_env=False).status_code == 401


def test_media_is_saved_by_both_clients(
    api: httpx.Client, sandbox: RunningSandbox, library: Library, three_scene_file: bytes, tmp_path: Path
) -> None:
    """A media item, and the media, thumbnail and preview of its segments, each as it is stored."""
    uri = ok(api.get(f"/videos/{library.video_id}"))["video_uri"]
    seen: list[tuple[int, int | None]] = []
    with VideoVector(api_key=sandbox.api_key, base_url=sandbox.base_url) as client:
        whole = tmp_path / "whole.mp4"
        client.videos.download_media(uri, whole, on_progress=lambda done, total: seen.append((done, total)))
        assert whole.read_bytes() == three_scene_file
        assert seen[-1] == (len(three_scene_file), len(three_scene_file))
        segment = client.videos.list_segments(library.video_id).data[0]
        assert client.videos.download_segment(segment, tmp_path / "s.jpg", part="thumbnail") > 0
        assert (tmp_path / "s.jpg").read_bytes()[:2] == b"\xff\xd8"

    async def asynchronously() -> None:
        async with AsyncVideoVector(api_key=sandbox.api_key, base_url=sandbox.base_url) as client:
            file = io.BytesIO()
            assert await client.videos.download_media(uri, file) == len(three_scene_file)
            assert file.getvalue() == three_scene_file
            await client.videos.download_segment(segment, tmp_path / "s.mp4")

    asyncio.run(asynchronously())
    assert (tmp_path / "s.mp4").read_bytes()[4:8] == b"ftyp"


def test_previews_and_batches_are_given(api: httpx.Client, library: Library) -> None:
    """The GIF, the batch calls and the listings show the same item."""
    gif = api.get(f"/videos/{library.video_id}/gif")
    assert gif.content[:4] == b"GIF8"
    details = ok(api.post("/videos/batch", json={"video_ids": [library.video_id, "unknown"]}))
    assert base64.b64decode(details[0]["gif_data"]) == gif.content
    status = ok(api.post("/videos/batch/status", json={"video_ids": [library.video_id]}))[0]
    assert status["processing_status"][-1]["segments"][0]["status"] == "successful"
    targets = {"targets": [{"video_id": library.video_id, "run_id": library.run_id}]}
    segments = ok(api.post("/videos/batch/segments", json=targets))[0]
    assert segments["segments"][0]["metadata"]["summary"] == "A crimson wall at dawn"
    assert api.post("/videos/batch/segments", json={}).status_code == 422
    runs = ok(api.get(f"/videos/{library.video_id}/prompt-runs"))
    assert library.run_id in {run["run_id"] for run in runs}


def test_the_rules_of_prompts_are_kept(api: httpx.Client, library: Library) -> None:
    """Prompts are checked, changed, tested, drafted, and kept while runs use them."""
    bad = {"name": "Bad", "prompt_text": "Ten letters at least", "json_schema": {"type": "array"}}
    assert api.post("/prompts", json=bad).status_code == 422
    prompt_id = new_prompt(api)
    changed = ok(api.put(f"/prompts/{prompt_id}", json={"name": "Renamed"}))
    assert (changed["name"], changed["json_schema"]) == ("Renamed", SCHEMA)
    assert api.put(f"/prompts/{prompt_id}", json={}).status_code == 422
    verdict = ok(api.post("/prompts/test-schema", json={"json_schema": SCHEMA, "sample_data": {"summary": 1}}))
    assert (verdict["valid"], verdict["validated_data"]) == (False, None)
    assert ok(api.get(f"/prompts/{library.prompt_id}/usage"))["is_in_use"] is True
    assert api.delete(f"/prompts/{library.prompt_id}").status_code == 409
    assert ok(api.delete(f"/prompts/{prompt_id}"))["message"]
    draft = ok(api.post("/prompts/generate", json={"instruction": "List colours and motion"}))
    assert {"dominant_colors", "motion"} <= set(draft["json_schema"]["properties"])


def test_long_video_becomes_parts_of_at_most_forty_minutes(api: httpx.Client, tmp_path: Path) -> None:
    """A video of over forty minutes is cut into the fewest equal parts, each a video of its own."""
    path = tmp_path / "long.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=Fraction(1, 10))
        stream.width = stream.height = 32
        stream.pix_fmt = "yuv420p"
        # A key frame each minute, or the parts could only be cut far from where they should be.
        stream.gop_size = 6
        for number in range(260):
            shade = np.full((32, 32, 3), number % 250, dtype=np.uint8)
            for packet in stream.encode(av.VideoFrame.from_ndarray(shade, format="rgb24")):
                container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    job = upload(api, path.read_bytes(), "long.mp4", title="Long")
    outputs = job["outputs"]["items"]
    assert [(part["part_index"], part["part_count"], part["status"]) for part in outputs] == [
        (0, 2, "completed"),
        (1, 2, "completed"),
    ]
    assert outputs[0]["source_end_seconds"] == outputs[1]["source_start_seconds"] == pytest.approx(1300, abs=40)
    for part in outputs:
        assert ok(api.get(f"/videos/{part['video_id']}"))["duration_seconds"] == pytest.approx(1300, abs=90)


def test_an_upload_that_breaks_off_leaves_nothing(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """A client that goes away in the middle of an upload makes no job, and the server serves on."""
    before = len(ok(api.get("/import-jobs", params={"limit": 200})))
    host, _, port = sandbox.origin.removeprefix("http://").partition(":")
    head = (
        f"POST /api/v2/videos/upload HTTP/1.1\r\nHost: {host}\r\nX-API-Key: {sandbox.api_key}\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n"
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n'
    )
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(head.encode() + b"x" * 2_000_000)
    assert len(ok(api.get("/import-jobs", params={"limit": 200}))) == before
