"""The controls of the sandbox, in process and over HTTP: reset, snapshots, request log, clock, limits, transcripts."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from server_steps import JSON, VTT, execute, new_index, new_prompt, ok, tone, until, upload
from starlette.types import Message, Receive, Scope, Send

from videovector.sandbox import AsyncSandboxServer, RequestLimits, SandboxControls, SandboxServer
from videovector.sandbox.controls import ControlError
from videovector.sandbox.openapi.document import ApiDocument, load_document
from videovector.sandbox.server.request_logging import RequestLogMiddleware
from videovector.sandbox.state.request_log import RequestLog


@pytest.fixture(scope="module")
def document() -> ApiDocument:
    return load_document()


@pytest.fixture(scope="module")
def running(document: ApiDocument) -> Iterator[SandboxServer]:
    with SandboxServer(document=document) as server:
        yield server
        assert server.violations == []


@pytest.fixture
def server(running: SandboxServer) -> SandboxServer:
    """A server that holds nothing."""
    running.reset()
    return running


@pytest.fixture(params=["in process", "over HTTP"])
def controls(request: pytest.FixtureRequest, server: SandboxServer) -> SandboxControls:
    """The controls both ways; every test that takes them holds for both."""
    return server if request.param == "in process" else SandboxControls.connect(server.access.base_url)


def client(server: SandboxServer) -> httpx.Client:
    headers = {"X-API-Key": server.access.api_key}
    return httpx.Client(base_url=server.access.base_url, headers=headers, timeout=60, trust_env=False)


@pytest.fixture
def api(server: SandboxServer) -> Iterator[httpx.Client]:
    with client(server) as plain:
        yield plain


class TestStates:
    """Reset and snapshots."""

    def test_reset_empties_everything_and_keeps_the_credentials(
        self, controls: SandboxControls, api: httpx.Client, server: SandboxServer
    ) -> None:
        """After a reset nothing of the earlier state is left, files, faults, time and limits included."""
        index_id = new_index(api)
        job = upload(api, tone(), "tone.wav", title="Tone", index_id=index_id)
        controls.buckets.put("archive", "a/b.wav", tone())
        controls.answers.add({"summary": "Prepared."})
        controls.clock.advance(days=1)
        controls.limits.set(indexes=1)
        controls.faults.add("getIndex", status=503)
        controls.reset()
        assert ok(api.get("/indexes")) == []
        assert api.get(f"/videos/{job['video_ids'][0]}").status_code == 404
        assert controls.answers.list() == []
        assert controls.faults.list() == []
        assert controls.buckets.list("archive") == []
        assert controls.limits.get().indexes is None
        assert abs(controls.clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
        assert [found.operation for found in controls.requests] == ["listIndexes", "getVideo"]
        assert list(server.sandbox.blobs.media.iterdir()) == []

    def test_restore_brings_back_media_results_and_files(self, controls: SandboxControls, api: httpx.Client) -> None:
        """What a snapshot holds can be read, searched and downloaded again after it was deleted and reset."""
        index_id = new_index(api)
        upload(api, tone(), "tone.wav", title="Tone", index_id=index_id)
        [video] = ok(api.get(f"/indexes/{index_id}/videos"))["data"]
        controls.add_transcript(video["video_id"], VTT)
        assert execute(api, new_prompt(api), {"type": "index", "index_id": index_id})["status"] == "completed"
        controls.buckets.put("archive", "one.wav", tone())
        kept = controls.snapshot("ready")
        assert controls.snapshots() == ["ready"]
        ok(api.delete(f"/videos/{video['video_id']}"), 202)
        controls.reset()
        controls.buckets.put("archive", "two.wav", tone())
        kept.restore()
        assert [hit["video_id"] for hit in ok(api.post(f"/indexes/{index_id}/search", json={"query": "crimson"}))]
        link = ok(api.post("/videos/signed-url", json={"gcs_uri": video["video_uri"]}))["signed_url"]
        assert api.get(link).content == tone()
        assert controls.buckets.list("archive") == ["one.wav"]
        # Jobs go on in the restored state.
        assert execute(api, new_prompt(api), {"type": "index", "index_id": index_id})["status"] == "completed"
        kept.delete()
        with pytest.raises(ControlError, match="no snapshot named 'ready'"):
            kept.restore()

    def test_a_block_leaves_no_trace(self, controls: SandboxControls, api: httpx.Client) -> None:
        """`with snapshot()` puts the state back at the end of the block, also when an error ends it."""
        new_index(api, "Before")
        with pytest.raises(KeyError), controls.snapshot():  # noqa: PT012 - the block is what is tested
            new_index(api, "Inside")
            controls.faults.add(status=500)
            raise KeyError("inside")
        assert [index["name"] for index in ok(api.get("/indexes"))] == ["Before"]
        assert controls.snapshots() == []

    def test_work_under_way_never_reaches_the_new_state(self, document: ApiDocument) -> None:
        """Jobs and waiting deliveries of the earlier state end, and leave nothing behind after a reset."""
        with SandboxServer(document=document, delay=0.02) as server, client(server) as api:
            for number in range(6):
                fields = {"title": f"Tone {number}"}
                ok(api.post("/videos/upload", data=fields, files={"file": ("tone.wav", tone())}), 202)
            server.reset()
            job = upload(api, tone(), "after.wav", title="After")
            assert job["status"] == "completed"
            store = server.sandbox.store
            assert [video["title"] for video in store.list("videos")] == ["After"]
            assert store.count("import_jobs") == 1
            assert len(list(server.sandbox.blobs.media.glob("vid_*"))) == 1

    def test_unfinished_work_of_a_snapshot_is_taken_up(self, document: ApiDocument) -> None:
        """A job that was pending when the snapshot was taken runs to its end after each restore."""
        with SandboxServer(document=document, delay=0.1) as server, client(server) as api:
            files = {"file": ("tone.wav", tone())}
            job = ok(api.post("/videos/upload", data={"title": "Tone"}, files=files), 202)
            kept = server.snapshot()
            for _ in range(2):
                kept.restore()
                done = until(lambda: ok(api.get(f"/import-jobs/{job['job_id']}")), lambda found: found["video_ids"])
                assert done["status"] in {"completed", "importing"}

    def test_event_streams_end_with_their_state(self, server: SandboxServer, api: httpx.Client) -> None:
        """A stream that is open when the state is replaced ends, in place of telling of another story."""
        with api.stream("GET", "/processing/events/stream") as stream:
            lines = stream.iter_lines()
            new_index(api)
            upload(api, tone(), "tone.wav", title="Tone")
            assert next(lines).startswith("id: ")
            server.reset()
            assert all("event" in line or "data" in line or "id" in line or not line for line in lines)

    def test_reset_takes_less_than_twenty_milliseconds_of_the_processor(
        self, server: SandboxServer, api: httpx.Client
    ) -> None:
        """Typical cost of a clean sandbox for each test, with media and results in it."""
        upload(api, tone(), "tone.wav", title="Tone")
        kept = server.snapshot()
        spent: list[float] = []
        for name in (None, kept.name) * 10:
            new_index(api)
            started = time.process_time()
            server.reset(name)
            spent.append(time.process_time() - started)
        assert sorted(spent)[len(spent) // 2] < 0.02, spent

    def test_states_survive_with_a_data_folder(self, tmp_path: Path, document: ApiDocument) -> None:
        """Snapshots and reset work on a database file too, and what was restored is there at the next start."""
        with SandboxServer(document=document, data=tmp_path) as server, client(server) as api:
            new_index(api, "Kept")
            kept = server.snapshot()
            server.reset()
            assert ok(api.get("/indexes")) == []
            kept.restore()
        with SandboxServer(document=document, data=tmp_path) as server, client(server) as api:
            assert [index["name"] for index in ok(api.get("/indexes"))] == ["Kept"]
            assert server.snapshots() == []


class TestRequestLog:
    """What programs sent."""

    def test_requests_can_be_asserted_on(self, controls: SandboxControls, api: httpx.Client) -> None:
        """Each request is there with operation, body, status and response, oldest first."""
        controls.faults.add("createIndex", status=503, count=1)
        assert api.post("/indexes", json={"name": "One"}).status_code == 503
        response = api.post("/indexes", json={"name": "One"}, headers={"Idempotency-Key": "one"})
        api.get("/nothing/here")
        first, second, third = controls.requests
        assert (first.operation, first.status, first.fault_id) == (
            "createIndex",
            503,
            controls.faults.list()[0].fault_id,
        )
        assert second.body == {"name": "One"}
        assert second.headers["idempotency-key"] == "one"
        assert second.response_body == response.json()
        assert second.request_id == response.headers["x-request-id"]
        assert second.account == "user_sandbox"
        assert second.duration is not None
        assert (third.operation, third.status) == (None, 404)
        assert controls.requests.last == third
        assert [found.number for found in controls.requests.list("createIndex", status=201)] == [second.number]
        assert controls.requests.clear() == 3
        assert len(controls.requests) == 0
        assert controls.requests.last is None

    def test_a_record_is_whole_before_the_client_has_the_response(self, document: ApiDocument) -> None:
        """When the last byte leaves, its request's status, size and duration stand in the log."""
        log = RequestLog(document)
        seen: list[tuple[int | None, int, bool]] = []

        async def respond(scope: Scope, receive: Receive, send: Send) -> None:
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"on", "more_body": True})
            await send({"type": "http.response.body", "body": b"e"})

        async def receive() -> Message:
            return {"type": "http.request", "body": b""}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.body":
                (record,) = log.view({})
                seen.append((record["status"], record["response_size"], record["duration"] is not None))

        path = f"{document.base_path}/indexes"
        scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
        asyncio.run(RequestLogMiddleware(respond, log)(scope, receive, send))
        assert seen == [(200, 2, False), (200, 3, True)]

    def test_uploads_show_their_fields_and_files(self, controls: SandboxControls, api: httpx.Client) -> None:
        """Of a multipart body the fields are shown, and of files their name, type and size."""
        upload(api, tone(), "tone.wav", title="Tone")
        [sent] = controls.requests.list("uploadVideo")
        file = {"filename": "tone.wav", "content_type": "application/octet-stream", "size_bytes": len(tone())}
        assert sent.body == {"title": "Tone", "file": file}

    def test_dropped_connections_have_no_status(self, controls: SandboxControls, api: httpx.Client) -> None:
        """A request whose connection was dropped is there, without a response."""
        controls.faults.add("listIndexes", drop="after", count=1)
        with pytest.raises(httpx.RemoteProtocolError):
            api.get("/indexes")
        [sent] = controls.requests
        assert (sent.operation, sent.status, sent.response_body) == ("listIndexes", None, None)

    def test_no_secret_is_shown(self, controls: SandboxControls, server: SandboxServer) -> None:
        """Keys, tokens, secrets and signed links are masked in headers, bodies, queries and responses."""
        bearer = {"Authorization": f"Bearer {server.access.bearer_token}"}
        with httpx.Client(base_url=server.access.base_url, trust_env=False, headers=bearer) as session:
            created = ok(session.post("/api-keys", json={"name": "Key", "scopes": ["read"]}), 201)
            hook = {"name": "Hook", "url": "http://127.0.0.1:9/", "events": ["media.created"]}
            webhook = ok(session.post("/webhooks", json=hook), 201)
            account = {
                "name": "S",
                "bucket": "b",
                "region": "r",
                "access_key_id": "AKIAEXAMPLE",
                "secret_access_key": "hide",
            }
            session.post("/connectors/s3", json=account)
            job = upload(session, tone(), "tone.wav", title="Tone")
            video = ok(session.get(f"/videos/{job['video_ids'][0]}"))
            link = ok(session.post("/videos/signed-url", json={"gcs_uri": video["video_uri"]}))["signed_url"]
            session.get(link)
        shown = repr(list(controls.requests))
        secrets = [created["key"], webhook["secret"], server.access.bearer_token, "AKIAEXAMPLE", "'hide'"]
        assert [secret for secret in [*secrets, link.partition("token=")[2]] if secret in shown] == []

    def test_wrong_filters_are_refused(self, server: SandboxServer) -> None:
        """A filter that does not exist is an error, not an empty list."""
        with httpx.Client(base_url=server.origin, trust_env=False) as plain:
            assert plain.get("/_sandbox/requests?operations=x").status_code == 422
            assert plain.get("/_sandbox/requests?status=abc").status_code == 422


class TestClock:
    """Time that can be moved forward."""

    def test_links_and_keys_expire(self, controls: SandboxControls, api: httpx.Client, server: SandboxServer) -> None:
        """A signed link is refused an hour later, and a key of a week after eight days."""
        job = upload(api, tone(), "tone.wav", title="Tone")
        video = ok(api.get(f"/videos/{job['video_ids'][0]}"))
        link = ok(api.post("/videos/signed-url", json={"gcs_uri": video["video_uri"]}))["signed_url"]
        bearer = {"Authorization": f"Bearer {server.access.bearer_token}"}
        body = {"name": "Week", "scopes": ["read"], "expires_in_days": 7}
        with httpx.Client(base_url=server.access.base_url, trust_env=False, headers=bearer) as session:
            key = ok(session.post("/api-keys", json=body), 201)["key"]
        with httpx.Client(base_url=server.access.base_url, trust_env=False, headers={"X-API-Key": key}) as week:
            assert api.get(link).status_code == 200
            controls.clock.advance(hours=1, seconds=1)
            assert api.get(link).status_code == 401
            assert week.get("/prompts").status_code == 200
            moved = controls.clock.advance(days=8)
            assert abs(moved - controls.clock.now()) < timedelta(seconds=5)
            refused = week.get("/prompts")
            assert (refused.status_code, refused.json()["error"]["code"]) == (401, "authentication_expired_api_key")
            controls.clock.reset()
            assert week.get("/prompts").status_code == 200

    def test_usage_periods_turn(self, controls: SandboxControls, api: httpx.Client) -> None:
        """After a month the current usage is empty and the past one is in the history."""
        new_index(api)
        upload(api, tone(), "tone.wav", title="Tone")
        assert ok(api.get("/usage"))["totals"]["total_videos_uploaded"] == 1
        controls.clock.advance(days=32)
        assert ok(api.get("/usage"))["totals"]["total_videos_uploaded"] == 0
        [period] = ok(api.get("/usage/history"))["periods"]
        assert period["totals"]["total_videos_uploaded"] == 1

    def test_waiting_retries_go_out(self, controls: SandboxControls, api: httpx.Client) -> None:
        """A webhook delivery that waits for its next attempt makes it when the clock passes that moment."""
        body = {"name": "Hook", "url": "http://127.0.0.1:9/", "events": ["media.created"]}
        webhook_id = ok(api.post("/webhooks", json=body), 201)["webhook_id"]
        upload(api, tone(), "tone.wav", title="Tone")

        def deliveries() -> list[JSON]:
            found: list[JSON] = ok(api.get(f"/webhooks/{webhook_id}/deliveries"))
            return found

        for attempts in (1, 2):
            until(lambda: [found["attempts"] for found in deliveries()], [attempts].__eq__)
            controls.clock.advance(minutes=1)
        [last] = until(deliveries, lambda found: found[0]["status"] == "failed")
        assert last["attempts"] == 3

    def test_time_does_not_go_back(self, controls: SandboxControls) -> None:
        """Negative spans, none at all, and a moment beyond all dates are refused with the reason."""
        for spans in ({"days": -1.0}, {"days": 1e7}, {"hours": float("inf")}):
            with pytest.raises(ControlError, match=r"body|days|hours"):
                controls.clock.advance(**spans)


class TestLimits:
    """Low limits to rehearse refusals."""

    def test_rate_limits_refuse_and_turn(self, controls: SandboxControls, api: httpx.Client) -> None:
        """Beyond the limit searches get 429 with the wait, the status tells so, and a minute later it is over."""
        index_id = new_index(api)
        controls.limits.set(search_per_minute=2)
        search = {"query": "anything"}
        assert [api.post(f"/indexes/{index_id}/search", json=search).status_code for _ in range(3)] == [200, 200, 429]
        refused = api.post(f"/indexes/{index_id}/search", json=search)
        assert refused.json()["error"]["code"] == "rate_limit_exceeded"
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        status = ok(api.get("/rate-limit/status"))["categories"]["search"]
        assert (status["minute_used"], status["minute_limit"], status["minute_remaining"]) == (2, 2, 0)
        controls.clock.advance(seconds=int(refused.headers["retry-after"]))
        assert api.post(f"/indexes/{index_id}/search", json=search).status_code == 200
        controls.limits.set(requests_per_minute=1)
        assert [api.get("/indexes").status_code for _ in range(2)] == [200, 429]
        controls.limits.reset()
        assert api.get("/indexes").status_code == 200

    def test_quotas_and_balance_refuse(self, controls: SandboxControls, api: httpx.Client) -> None:
        """Capacity answers 409, the day's bytes 429 until midnight, and an empty balance 402."""
        controls.limits.set(indexes=1, ingested_bytes_per_day=len(tone()), balance_mt=0.0)
        index_id = new_index(api)
        full = api.post("/indexes", json={"name": "Two"})
        assert (full.status_code, full.json()["error"]["code"]) == (409, "resource_quota_exceeded")
        upload(api, tone(), "tone.wav", title="Tone", index_id=index_id)
        files = {"file": ("tone.wav", tone())}
        day = api.post("/videos/upload", data={"title": "Tone"}, files=files)
        assert (day.status_code, day.json()["error"]["code"]) == (429, "resource_rate_quota_exceeded")
        assert 0 < int(day.headers["retry-after"]) <= 86_400
        controls.clock.advance(seconds=int(day.headers["retry-after"]))
        assert api.post("/videos/upload", data={"title": "Tone"}, files=files).status_code == 202
        body = {"prompt_id": new_prompt(api), "target": {"type": "index", "index_id": index_id}}
        estimate = ok(api.post("/prompt-runs/estimate", json=body))
        assert (estimate["sufficient_balance"], estimate["current_balance_mt"]) == (False, 0.0)
        assert api.post("/prompt-runs/execute", json=body).status_code == 402

    def test_wrong_limits_are_refused(self, server: SandboxServer) -> None:
        """Unknown names and values that are no limit are refused with the field."""
        with httpx.Client(base_url=server.origin, trust_env=False) as plain:
            for body in (
                {"searches": 1},
                {"indexes": -1},
                {"indexes": True},
                {"search_per_minute": None},
                {"indexes": 1.5},
            ):
                refused = plain.patch("/_sandbox/limits", json=body)
                assert (refused.status_code, refused.json()["error"]["code"]) == (422, "validation_failed"), body


class TestTranscripts:
    """What the real service would hear."""

    @pytest.mark.parametrize("kind", ["file", "path", "subtitles", "words"])
    def test_a_transcript_makes_results_searchable(
        self, controls: SandboxControls, api: httpx.Client, tmp_path: Path, kind: str
    ) -> None:
        """A subtitle file, its text, and plain words all become what is said, for results that exist too."""
        index_id = new_index(api)
        job = upload(api, tone(), "tone.wav", title="Tone", index_id=index_id)
        execute(api, new_prompt(api), {"type": "index", "index_id": index_id})
        words = "WEBVTT\n\n00:00.000 --> 00:01.000\nA pelican lands\n"
        file = tmp_path / "said.vtt"
        file.write_text(words)
        given = {"file": file, "path": str(file), "subtitles": words, "words": "A pelican\nlands"}[kind]
        assert controls.add_transcript(job["video_ids"][0], given) == 1
        [hit] = ok(api.post(f"/indexes/{index_id}/search", json={"query": "pelican"}))
        assert hit["video_id"] == job["video_ids"][0]

    def test_unusable_transcripts_are_refused(
        self, controls: SandboxControls, api: httpx.Client, tmp_path: Path
    ) -> None:
        """An unknown item, unreadable subtitles, and nothing said are errors that say so."""
        job = upload(api, tone(), "tone.wav", title="Tone")
        broken = tmp_path / "broken.srt"
        broken.write_bytes(b"\xff\xfe\x00")
        for video_id, transcript, message in (
            ("vid_unknown", "words", "vid_unknown"),
            (job["video_ids"][0], broken, "neither subtitles nor text"),
            (job["video_ids"][0], "  ", "says nothing"),
        ):
            with pytest.raises(ControlError, match=message):
                controls.add_transcript(video_id, transcript)
        with pytest.raises(FileNotFoundError):
            controls.add_transcript(job["video_ids"][0], tmp_path / "missing.vtt")


def test_single_faults_and_answers_are_removed(controls: SandboxControls) -> None:
    """By the object or its id, one goes and the others stay; one that is not there is told."""
    gone, kept = controls.faults.add("listIndexes", status=503), controls.faults.add("listVideos", status=503)
    controls.faults.remove(gone)
    assert [fault.fault_id for fault in controls.faults.list()] == [kept.fault_id]
    with pytest.raises(ControlError, match=gone.fault_id):
        controls.faults.remove(gone.fault_id)
    former, latter = controls.answers.add({"text": "a"}), controls.answers.add({"text": "b"})
    controls.answers.remove(former.answer_id)
    assert [answer.answer_id for answer in controls.answers.list()] == [latter.answer_id]
    with pytest.raises(ControlError, match=former.answer_id):
        controls.answers.remove(former)


def test_the_former_name_of_the_request_limits_still_works(document: ApiDocument) -> None:
    """`limits=` is taken with a warning that names `request_limits`, as `limits` is a control of the server."""
    with pytest.warns(DeprecationWarning, match="request_limits"):
        server = SandboxServer(document=document, limits=RequestLimits(upload_bytes=7))
    assert server.service.shared.request_limits.upload_bytes == 7
    server.stop()


def test_the_asynchronous_server_has_the_same_controls(document: ApiDocument) -> None:
    """`AsyncSandboxServer` starts and stops without blocking the loop, and offers what `SandboxServer` does."""

    async def main() -> None:
        async with AsyncSandboxServer(document=document) as server:
            headers = {"X-API-Key": server.access.api_key}
            async with httpx.AsyncClient(base_url=server.access.base_url, headers=headers, trust_env=False) as api:
                server.faults.add("listIndexes", status=503, count=1)
                with server.snapshot():
                    assert (await api.get("/indexes")).status_code == 503
                    assert (await api.post("/indexes", json={"name": "One"})).status_code == 201
                    assert (await api.get("/indexes")).json() != []
                assert server.faults.list()[0].struck == 0
                server.reset()
                assert (await api.get("/indexes")).json() == []
                assert [found.operation for found in server.requests] == ["listIndexes"]

    asyncio.run(main())


def test_controls_are_refused_to_web_pages(server: SandboxServer) -> None:
    """A page of another site can neither reset nor read anything."""
    with httpx.Client(base_url=server.origin, trust_env=False, headers={"Origin": "https://example.com"}) as page:
        for method, path in (("POST", "reset"), ("GET", "requests"), ("POST", "clock"), ("DELETE", "faults")):
            assert page.request(method, f"/_sandbox/{path}").status_code == 403


def test_controls_say_what_they_take(server: SandboxServer) -> None:
    """Unknown controls, methods and fields, and bodies that are no JSON, are refused with what there is."""
    with httpx.Client(base_url=server.origin, trust_env=False) as plain:
        assert "snapshots" in plain.get("/_sandbox/unknown").json()["error"]["message"]
        assert plain.put("/_sandbox/reset").status_code == 405
        assert plain.put("/_sandbox/reset").headers["allow"] == "POST"
        assert plain.post("/_sandbox/reset", json={"to": "x"}).status_code == 422
        assert plain.post("/_sandbox/reset", content=b"{").status_code == 422
        assert plain.post("/_sandbox/reset", json={"snapshot": "nope"}).status_code == 404
        assert plain.get("/_sandbox/answers?account=nobody").status_code == 404
        for wrong in ({"at_seconds": True}, {"at_seconds": "1"}, {"count": True}, {"count": 1.5}, {"count": 0}):
            refused = plain.post("/_sandbox/answers", json={"answer": {}, **wrong})
            assert (refused.status_code, next(iter(wrong)) in refused.text) == (422, True)


def test_only_sandbox_addresses_are_taken() -> None:
    """An address that is neither http nor https is refused before anything is sent."""
    with pytest.raises(ValueError, match="http://"):
        SandboxControls.connect("ftp://127.0.0.1:2121")
