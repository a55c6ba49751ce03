from __future__ import annotations

import hashlib
import hmac
import json
import re
from typing import Any
from uuid import uuid4

import httpx
import pytest
from pytest_httpserver import HTTPServer
from server_steps import (
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
from werkzeug import Request, Response


def _put(sandbox: RunningSandbox, bucket: str, name: str, content: bytes) -> None:
    """Puts an object into a bucket of the sandbox."""
    url = f"{sandbox.origin}/_sandbox/buckets/{bucket}/{name}"
    httpx.put(url, content=content, trust_env=False).raise_for_status()


def _s3(api: httpx.Client, bucket: str, **extra: Any) -> str:
    """Id of a new S3 connector."""
    body = {
        "name": "Bucket",
        "bucket": bucket,
        "region": "us-east-1",
        "aws_access_key_id": "not-a-key",
        "aws_secret_access_key": "not-a-secret",
        **extra,
    }
    return str(ok(api.post("/connectors/s3", json=body), 201)["connector_id"])


def _ended_export(api: httpx.Client, export_id: str) -> Any:
    done = {"completed", "failed"}
    return until(lambda: ok(api.get(f"/exports/{export_id}")), lambda export: export["status"] in done)


def test_connectors_of_all_kinds_show_no_secrets(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """Connectors are made, tested, browsed, changed and removed, and their credentials never come back."""
    _put(sandbox, "archive", "2024/a.wav", tone())
    _put(sandbox, "archive", "2024/deep/b.wav", tone())
    connector_id = _s3(api, "archive")
    assert "not-a-secret" not in api.get(f"/connectors/{connector_id}").text
    assert ok(api.post(f"/connectors/{connector_id}/test"))["success"] is True
    browsed = ok(api.post(f"/connectors/{connector_id}/browse", json={"prefix": "2024/", "recursive": False}))
    assert [(found["path"], found["extension"]) for found in browsed] == [("2024/a.wav", ".wav")]
    assert ok(api.patch(f"/connectors/{connector_id}", json={"name": "Renamed"}))["name"] == "Renamed"
    files = {"credentials_file": ("key.json", b"{}", "application/json")}
    fields = {"name": "G", "bucket": "nowhere", "gcp_project_id": "p", "scopes": ["import", "export"]}
    gcs = ok(api.post("/connectors/gcs", data=fields, files=files), 201)
    assert (gcs["provider"], gcs["scopes"]) == ("gcs", ["import", "export"])
    assert ok(api.post(f"/connectors/{gcs['connector_id']}/test"))["success"] is False
    assert ok(api.get(f"/connectors/{gcs['connector_id']}"))["status"] == "failed"
    assert ok(api.delete(f"/connectors/{connector_id}"))["message"]
    assert api.get(f"/connectors/{connector_id}").status_code == 404


def test_connector_imports_skip_what_was_imported(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """An import takes matching media, reports what failed, and new_only skips what it had before."""
    _put(sandbox, "daily", "one.wav", tone())
    _put(sandbox, "daily", "broken.wav", b"no sound")
    _put(sandbox, "daily", "notes.txt", b"ignored")
    connector_id, index_id = _s3(api, "daily", import_mode="new_only"), new_index(api)
    body = {"connector_id": connector_id, "index_id": index_id, "file_pattern": "*.{wav,mp4}"}
    job = finished_job(api, ok(api.post("/import-jobs", json=body), 202)["job_id"])
    assert job["status"] == "completed"
    assert (job["progress"]["imported"], job["progress"]["failed"]) == (1, 1)
    assert job["failed_files"][0]["path"] == "broken.wav"
    again = finished_job(api, ok(api.post("/import-jobs", json=body), 202)["job_id"])
    assert again["progress"]["skipped"] == 1
    assert api.post(f"/import-jobs/{job['job_id']}/retry").json()["error"]["code"] == "import_retry_wrong_kind"
    assert api.post(f"/import-jobs/{job['job_id']}/cancel").status_code == 409
    listed = ok(api.get("/import-jobs", params={"index_id": index_id, "status": "completed"}))
    assert [found["job_id"] for found in listed] == [again["job_id"], job["job_id"]]


def test_attachments_fail_clearly_and_are_retried_with_fresh_links(api: httpx.Client, httpserver: HTTPServer) -> None:
    """A dead link fails its file and asks for a new one; a retry with it finishes the same job."""
    httpserver.expect_request("/good.wav").respond_with_data(tone(), content_type="audio/wav")
    files = [
        {"download_url": httpserver.url_for("/good.wav"), "file_id": "good"},
        {"download_url": httpserver.url_for("/expired.wav"), "file_id": "late", "file_name": "late.wav"},
    ]
    body = {"files": files, "index_name": f"Links {uuid4().hex}"}
    job = finished_job(api, ok(api.post("/workflow/attachments", json=body), 202)["job_id"])
    assert (job["status"], job["source_kind"], job["progress"]["failed"]) == ("completed", "attachments", 1)
    failed = ok(api.get(f"/import-jobs/{job['job_id']}/files", params={"failed_only": True}))["items"]
    assert failed[0]["failure"]["refresh_required"] is True
    fresh = {"files": [{"download_url": httpserver.url_for("/good.wav"), "file_id": "late"}]}
    ok(api.post(f"/import-jobs/{job['job_id']}/retry", json=fresh), 202)
    ended = finished_job(api, job["job_id"])
    assert (ended["status"], ended["progress"]["imported"], ended["outputs"]["total"]) == ("completed", 2, 2)
    outputs = ok(api.get(f"/import-jobs/{job['job_id']}/outputs", params={"limit": 1}))
    rest = ok(api.get(f"/import-jobs/{job['job_id']}/outputs", params={"limit": 1, "cursor": outputs["next_cursor"]}))
    assert [outputs["items"][0]["file_id"], rest["items"][0]["file_id"]] == ["good", "late"]
    assert rest["next_cursor"] is None


def test_export_is_downloaded_by_credential_and_by_link(api: httpx.Client, library: Library) -> None:
    """A finished export is one JSON document, fetched with the key or through a link that needs none."""
    created = ok(api.post(f"/exports/index/{library.index_id}", json={"prompt_run_ids": [library.run_id]}), 202)
    export = _ended_export(api, created["export_id"])
    assert (export["status"], export["queue_status"], export["destination_type"]) == (
        "completed",
        "succeeded",
        "download",
    )
    download = api.get(f"/exports/{export['export_id']}/download", headers={"Accept-Encoding": "identity"})
    assert int(download.headers["content-length"]) == export["file_size_bytes"] == len(download.content)
    assert download.headers["content-type"] == "application/json"
    content = download.json()
    assert content["prompt_runs"][0]["videos"][0]["segments"][0]["metadata"]["summary"] == "A crimson wall at dawn"
    link = ok(api.post(f"/exports/{export['export_id']}/download-url"))["download_url"]
    assert re.search(r"\?token=v1\.[\w-]+\.[\w-]+$", link)
    assert httpx.get(link, trust_env=False).content == download.content
    assert httpx.get(link.replace("token=v1.", "token=v1.x"), trust_env=False).status_code == 401
    other = ok(api.post(f"/exports/prompt-run/{library.run_id}"), 202)["export_id"]
    assert httpx.get(link.replace(export["export_id"], other), trust_env=False).status_code == 401
    assert {export["export_id"], other} <= {found["export_id"] for found in ok(api.get("/exports"))}


def test_an_export_that_gets_too_large_is_given_up_before_it_is_built(
    api: httpx.Client, sandbox: RunningSandbox, library: Library
) -> None:
    """Results of more than 64 MiB fail their export with the bound, and nothing of it is kept."""
    store = sandbox.server.sandbox.store
    run = store.require("runs", library.run_id)
    result = store.list("results", parent=library.run_id, limit=1)[0]
    large = {**result, "run_id": "run_large", "metadata_text": "x" * (32 << 20) + "xx"}
    with store.transaction():
        store.put("runs", "run_large", {**run, "run_id": "run_large"}, parent="none")
        store.put("results", "large", large, parent="run_large", owner=("videos", result["video_id"]))
    try:
        export = _ended_export(api, ok(api.post("/exports/prompt-run/run_large"), 202)["export_id"])
        assert (export["status"], export["download_url"]) == ("failed", None)
        assert "67108864 bytes" in export["error_message"]
    finally:
        store.delete_where("results", parent="run_large")
        store.delete("runs", "run_large")


def test_an_export_goes_to_a_connector(api: httpx.Client, sandbox: RunningSandbox, library: Library) -> None:
    """A connector gets the file at base path and subpath; such an export can't be downloaded."""
    _put(sandbox, "exports", "keep.txt", b"x")
    connector_id = _s3(api, "exports", scopes=["export"], export_base_path="reports/")
    body = {"destination_connector_id": connector_id, "destination_subpath": "daily/"}
    export = _ended_export(api, ok(api.post(f"/exports/prompt-run/{library.run_id}", json=body), 202)["export_id"])
    assert export["destination_uri"] == f"s3://exports/reports/daily/{export['export_id']}.json" == export["gcs_uri"]
    assert export["download_url"] is None
    assert ok(api.post(f"/exports/{export['export_id']}/download-url"))["download_url"] is None
    assert api.get(f"/exports/{export['export_id']}/download").status_code == 409
    importer = _s3(api, "exports")
    refused = api.post(f"/exports/prompt-run/{library.run_id}", json={"destination_connector_id": importer})
    assert refused.status_code == 422


def test_webhook_deliveries_are_signed(api: httpx.Client, httpserver: HTTPServer, library: Library) -> None:
    """A subscribed receiver on this machine gets each event once, signed with the secret over the exact bytes."""
    received: list[Request] = []

    def receive(request: Request) -> Response:
        request.get_data()
        received.append(request)
        return Response("{}", status=200)

    httpserver.expect_request("/hook").respond_with_handler(receive)
    body = {
        "name": "Runs",
        "url": httpserver.url_for("/hook"),
        "events": ["prompt_run.completed", "prompt_run.completed"],
        "index_ids": [library.index_id],
        "metadata": {"team": "review"},
    }
    webhook = ok(api.post("/webhooks", json=body), 201)
    assert webhook["events"] == ["prompt_run.completed"]
    assert "secret" not in ok(api.get(f"/webhooks/{webhook['webhook_id']}"))
    run = execute(api, library.prompt_id, {"type": "videos", "video_ids": [library.video_id]})
    path = f"/webhooks/{webhook['webhook_id']}/deliveries"
    deliveries = until(lambda: ok(api.get(path, params={"status": "delivered"})), bool)
    assert len(deliveries) == len(received) == 1
    request = received[0]
    digest = hmac.new(webhook["secret"].encode(), request.get_data(), hashlib.sha256).hexdigest()
    assert request.headers["X-Webhook-Signature"] == f"sha256={digest}"
    assert request.headers["X-Webhook-ID"] == webhook["webhook_id"]
    assert request.headers["X-Delivery-ID"] == deliveries[0]["delivery_id"]
    event = json.loads(request.get_data())
    assert (event["event"], event["data"]["run_id"]) == ("prompt_run.completed", run["run_id"])
    assert ok(api.post(f"/webhooks/{webhook['webhook_id']}/test")) == {
        "success": True,
        "status_code": 200,
        "error": None,
    }
    secret = ok(api.post(f"/webhooks/{webhook['webhook_id']}/rotate-secret"))["new_secret"]
    again = ok(api.post(f"/webhooks/deliveries/{deliveries[0]['delivery_id']}/retry"))
    assert (again["status"], again["attempts"]) == ("delivered", 2)
    digest = hmac.new(secret.encode(), received[-1].get_data(), hashlib.sha256).hexdigest()
    assert received[-1].headers["X-Webhook-Signature"] == f"sha256={digest}"
    assert ok(api.patch(f"/webhooks/{webhook['webhook_id']}", json={"status": "paused"}))["status"] == "paused"
    ok(api.delete(f"/webhooks/{webhook['webhook_id']}"))


def test_webhooks_go_to_this_machine_only(api: httpx.Client) -> None:
    """A receiver elsewhere must be https and is never really called; plain http elsewhere is refused."""
    body = {"name": "Away", "url": "https://hooks.example.com/x", "events": ["media.created"]}
    webhook = ok(api.post("/webhooks", json=body), 201)
    tested = ok(api.post(f"/webhooks/{webhook['webhook_id']}/test"))
    assert (tested["success"], tested["status_code"]) == (False, None)
    assert "loopback" in tested["error"]
    assert api.post("/webhooks", json={**body, "url": "http://hooks.example.com/x"}).status_code == 422
    assert api.post("/webhooks", json={**body, "events": ["made.up"]}).status_code == 422
    ok(api.delete(f"/webhooks/{webhook['webhook_id']}"))


def test_webhook_key_belongs_to_the_subscription(api: httpx.Client) -> None:
    """A repeated key returns the secret again; after deletion it makes the same id with a new secret."""
    body = {"name": "Keyed", "url": "https://hooks.example.com/x", "events": ["export.ready"]}
    headers = {"Idempotency-Key": f"webhook-create:{uuid4().hex}"}
    first = ok(api.post("/webhooks", json=body, headers=headers), 201)
    assert ok(api.post("/webhooks", json=body, headers=headers), 201)["secret"] == first["secret"]
    ok(api.delete(f"/webhooks/{first['webhook_id']}"))
    new = ok(api.post("/webhooks", json=body, headers=headers), 201)
    assert new["webhook_id"] == first["webhook_id"]
    assert new["secret"] != first["secret"]
    ok(api.delete(f"/webhooks/{first['webhook_id']}"))


def test_markers_show_on_what_they_mark(api: httpx.Client, library: Library) -> None:
    """A marker is one per target, shows on the object, and leaves an empty one behind."""
    body = {"target_type": "video", "target_id": library.video_id, "color": "blue", "note": "review"}
    marker = ok(api.put("/markers", json=body))
    changed = ok(api.put("/markers", json={**body, "color": "green"}))
    assert changed["marker_id"] == marker["marker_id"]
    assert ok(api.get(f"/videos/{library.video_id}"))["marker"]["color"] == "green"
    segment = ok(api.get(f"/videos/{library.video_id}/segments"))["data"][0]
    field = {"target_type": "field", "target_id": segment["segment_id"], "field_path": "summary", "note": "wrong?"}
    on_field = ok(api.put("/markers", json=field))
    shown = ok(api.get(f"/videos/{library.video_id}/segments"))["data"][0]["metadata_markers"]
    assert shown["summary"]["note"] == "wrong?"
    for made in (marker, on_field):
        ok(api.delete(f"/markers/{made['marker_id']}"))
    assert set(ok(api.get(f"/videos/{library.video_id}"))["marker"].values()) == {None}
    assert api.put("/markers", json={"target_type": "video", "target_id": "nope"}).status_code == 404


def test_usage_and_rate_limits_count_what_was_done(api: httpx.Client, library: Library) -> None:
    """Searches are counted in usage and in the rate-limit status."""
    before = ok(api.get("/usage"))["totals"]["total_searches"]
    ok(api.post(f"/indexes/{library.index_id}/search", json={"query": "harbour"}))
    usage = ok(api.get("/usage"))
    assert usage["totals"]["total_searches"] == before + 1
    details = ok(api.get("/usage/details", params={"metric_type": "search_queries", "limit": 1}))
    assert details[0]["metadata"] == {"query": "harbour"}
    assert ok(api.get("/usage/breakdown"))["breakdown"]["search_queries"] >= 1
    assert ok(api.get("/usage/history"))["periods"][0]["totals"]["total_searches"] >= 1
    assert api.get("/usage/history", params={"start_date": "yesterday"}).status_code == 422


@pytest.mark.parametrize("start", ["2026-01-01", "2026-01-01T00:00:00", "2026-01-01T00:00:00+00:00"])
def test_days_and_times_without_a_zone_are_utc(api: httpx.Client, start: str) -> None:
    """Clients write moments in queries as days and without a zone too."""
    assert ok(api.get("/usage/history", params={"start_date": start}))["periods"] is not None
    for status in (ok(api.get("/rate-limit/status")), ok(api.post("/rate-limit/refresh"))):
        assert status["categories"]["search"]["minute_used"] >= 1


def test_automations_import_process_and_export(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """A new file in a watched bucket is imported and processed, and the finished run is exported."""
    _put(sandbox, "watched", "seed.txt", b"x")
    connector_id = _s3(api, "watched", scopes=["import", "export"])
    index_id, prompt_id = new_index(api), new_prompt(api)
    base = f"/indexes/{index_id}/automations"
    assert api.get(f"{base}/import").status_code == 404
    body = {
        "connector_id": connector_id,
        "debounce_interval": "5m",
        "prompt_preset": {"prompt_id": prompt_id},
        "source_prefix": "in/",
    }
    assert ok(api.put(f"{base}/import", json=body))["paused"] is False
    export = {"destination_connector_id": connector_id, "destination_subpath": "out"}
    ok(api.put(f"{base}/export", json=export))
    assert ok(api.post(f"{base}/import/pause"))["paused"] is True
    assert ok(api.post(f"{base}/import/resume"))["paused"] is False
    assert ok(api.post(f"{base}/export/pause"))["paused"] is True
    assert ok(api.post(f"{base}/export/resume"))["paused"] is False
    _put(sandbox, "watched", "in/new.wav", tone())
    params = {"index_id": index_id, "automation_only": True}
    job = until(lambda: ok(api.get("/import-jobs", params=params)), bool)[0]
    read = lambda: ok(api.get(f"/import-jobs/{job['job_id']}"))  # noqa: E731
    submitted = until(read, lambda found: found["execution"]["status"] == "submitted")
    run = finished_run(api, submitted["execution"]["run_id"])
    assert run["status"] == "completed"
    exports = until(lambda: [found for found in ok(api.get("/exports")) if found["target_id"] == run["run_id"]], bool)
    assert _ended_export(api, exports[0]["export_id"])["destination_uri"].startswith("s3://watched/out/")


def test_the_workflow_leads_from_upload_to_paged_search(api: httpx.Client, three_scene_file: bytes) -> None:
    """The simplified way: upload by index name, process by instruction, page through a frozen search."""
    name = f"Workflow {uuid4().hex}"
    files = {"file": ("scenes.mp4", three_scene_file)}
    job = finished_job(api, ok(api.post("/workflow/upload", data={"index_name": name}, files=files), 202)["job_id"])
    body = {"prompt_instruction": "Summarize colours and motion", "import_job_id": job["job_id"]}
    started = ok(api.post("/workflow/process", json=body), 202)
    assert started["prompt_created_inline"] is True
    assert started["status_url"] == f"/api/v2/prompt-runs/{started['run']['run_id']}"
    assert finished_run(api, started["run"]["run_id"])["status"] == "completed"
    search = {"filters": [{"field": "summary", "operator": "is_not_empty"}], "index_name": name, "limit": 2}
    first = ok(api.post("/workflow/search", json=search))
    assert (first["mode"], first["pagination"]["count"], first["pagination"]["has_more"]) == ("condition", 2, True)
    second = ok(api.get("/workflow/search/page", params={"cursor": first["pagination"]["next_cursor"]}))
    assert (second["pagination"]["count"], second["pagination"]["next_cursor"]) == (1, None)
    results = ok(api.get(f"/workflow/runs/{started['run']['run_id']}/results", params={"view": "both", "limit": 2}))
    assert len(results["unfiltered"]["data"]) == 2
    assert results["filtered"] is None
    both = {"prompt_id": "x", "prompt_instruction": "y"}
    assert api.post("/workflow/process", json=both).status_code == 422
    assert api.get("/workflow/search/page", params={"cursor": "nonsense"}).status_code == 422
    draft = ok(api.post("/workflow/define", json={"instruction": "Keywords please", "save": False}), 201)
    assert (draft["saved"], draft["prompt"]) == (False, None)


def test_selection_filter_splits_the_streams(api: httpx.Client, library: Library) -> None:
    """A prompt's selection filter decides what the filtered stream and a matches export hold."""
    selection = {"conditions": [{"field": "summary", "operator": "contains", "value": "windmill", "type": "string"}]}
    prompt_id = new_prompt(api, selection_filter=selection)
    run = execute(api, prompt_id, {"type": "videos", "video_ids": [library.video_id]})
    results = ok(api.get(f"/workflow/runs/{run['run_id']}/results", params={"view": "both"}))
    assert (len(results["unfiltered"]["data"]), len(results["filtered"]["data"])) == (3, 1)
    assert results["selection_summary"]["selected_segment_count"] == 1
    created = ok(api.post(f"/exports/prompt-run/{run['run_id']}", json={"result_scope": "matches"}), 202)
    _ended_export(api, created["export_id"])
    content = api.get(f"/exports/{created['export_id']}/download").json()
    assert len(content["prompt_runs"][0]["videos"][0]["segments"]) == 1


def test_media_grant_downloads_under_a_name(api: httpx.Client, library: Library, three_scene_file: bytes) -> None:
    """A media grant is a link that downloads the file without a credential."""
    grant = ok(api.post("/workflow/media-grants", json={"video_id": library.video_id, "intent": "download"}))
    assert grant["filename"] == "Three scenes.mp4"
    download = httpx.get(grant["url"], trust_env=False)
    assert download.content == three_scene_file
    assert "attachment" in download.headers["content-disposition"]


def _sse(lines: Any) -> Any:
    """Events of a stream as (event, data, id)."""
    event: dict[str, str] = {}
    for line in lines:
        if line == "" and event:
            yield event.get("event"), json.loads(event["data"]), event.get("id")
            event = {}
        elif line and not line.startswith(":"):
            name, _, value = line.partition(": ")
            event[name] = value


def test_chat_answers_by_search_at_once_and_streamed(api: httpx.Client, library: Library) -> None:
    """A chat turn names the best scene; streamed it tells its steps, and a repeated key resumes it."""
    session = ok(api.post("/chat/sessions", json={"title": "Scenes"}), 201)
    base = f"/chat/sessions/{session['session_id']}"
    body = {"message": "where is the windmill?", "scope": {"index_ids": [library.index_id]}}
    turn = ok(api.post(f"{base}/turns", json=body))["turn"]
    assert turn["status"] == "completed"
    assert "windmill" in turn["assistant_message"]["content"]
    headers = {"Idempotency-Key": f"chat:{uuid4().hex}"}
    names = []
    for _ in range(2):
        with api.stream("POST", f"{base}/turns/stream", json=body, headers=headers) as response:
            assert response.headers["content-type"].startswith("text/event-stream")
            names.append([event for event, _, _ in _sse(response.iter_lines())])
    assert names[0] == ["turn_started", "agent_state", "tool_call_started", "tool_call_result", "turn_completed"]
    assert names[1][0] == "turn_resumed"
    assert len(ok(api.get(f"{base}/turns"))) == len(ok(api.get(base))["turns"]) == 2
    assert session["session_id"] in {found["session_id"] for found in ok(api.get("/chat/sessions"))}
    ok(api.delete(base))
    assert api.get(base).status_code == 404


def test_event_stream_replays_after_the_last_event_seen(api: httpx.Client, library: Library) -> None:
    """A run's events arrive in order, and Last-Event-ID continues behind the one named."""
    params = {"run_id": library.run_id}
    seen = []
    with api.stream("GET", "/processing/events/stream", params=params) as response:
        for event, data, identifier in _sse(response.iter_lines()):
            assert data["event_id"] == identifier
            seen.append((event, identifier))
            if event == "prompt_run.completed":
                break
    assert seen[0][0] == "prompt_run.started"
    headers = {"Last-Event-ID": seen[-2][1]}
    with api.stream("GET", "/processing/events/stream", params=params, headers=headers) as response:
        event, _, identifier = next(_sse(response.iter_lines()))
    assert (event, identifier) == seen[-1]
    unknown = api.get("/processing/events/stream", headers={"Last-Event-ID": "evt_none"})
    assert unknown.status_code == 422


def test_events_arrive_while_listening(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """A listener without a filter sees what happens after it came."""
    with api.stream("GET", "/processing/events/stream", params={"event_types": "media.created"}) as response:
        job = upload(api, tone(), "live.wav", title="Live")
        event, data, _ = next(_sse(response.iter_lines()))
    assert (event, data["video_id"]) == ("media.created", job["video_ids"][0])


def test_mcp_helpers_describe_and_try_tools(api: httpx.Client, session_api: httpx.Client, library: Library) -> None:
    """The helper routes list tools, run one, and report a tool's failure inside the answer."""
    tools = ok(api.get("/mcp/tools"))
    assert ok(api.get("/mcp/status"))["tools_count"] == tools["total_count"] == len(tools["tools"])
    arguments = {"index_id": library.index_id, "query": "windmill", "top_k": 1}
    answer = ok(api.post("/mcp/playground", json={"tool_name": "search_index_text", "arguments": arguments}))
    assert answer["success"] is True
    assert len(answer["result"]) == 1
    missing = {"tool_name": "get_video", "arguments": {"video_id": "nope"}}
    assert ok(api.post("/mcp/playground", json=missing))["success"] is False
    assert api.get("/mcp/config").status_code == 403
    config = ok(session_api.get("/mcp/config", params={"platform": "custom"}))
    key = config["config"]["server"]["env"]["VIDEOVECTOR_API_KEY"]
    assert api.get("/indexes", headers={"X-API-Key": key}).status_code == 200


@pytest.mark.parametrize("name", ["../escape.wav", "a/../../escape.wav"])
def test_buckets_keep_their_objects_inside(sandbox: RunningSandbox, name: str) -> None:
    """An object's name can't lead out of its bucket."""
    path = "/".join(part.replace(".", "%2E") for part in name.split("/"))
    refused = httpx.put(f"{sandbox.origin}/_sandbox/buckets/inside/{path}", content=b"x", trust_env=False)
    assert refused.status_code == 422
