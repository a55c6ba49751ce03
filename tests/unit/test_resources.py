"""Resource methods that do more than one call, by both clients over real HTTP."""

from __future__ import annotations

import asyncio
import base64
import inspect
import io
import json
import re
from collections.abc import AsyncIterator, Callable
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from videovector import AsyncVideoVector, VideoVector
from videovector._errors import (
    AuthenticationError,
    ConnectionError,
    InvalidArgumentError,
    NotFoundError,
    ProcessingError,
    ResponseDecodeError,
    TimeoutError,
    VideoVectorError,
)
from videovector._generated.tables import FILTER_OPERATORS
from videovector._request.inputs import filter_conditions
from videovector._response.sse import EventDecoder, ServerSentEvent
from videovector.resources.webhooks import WEBHOOK_EVENTS

JOB = {
    "job_id": "job_1",
    "connector_id": None,
    "index_id": "idx_1",
    "source_prefix": "",
    "file_pattern": "*",
    "status": "pending",
    "created_at": "2026-01-01T00:00:00Z",
    "progress": {"total_files": 1, "discovered": 1, "imported": 0, "failed": 0, "skipped": 0},
}
RUN = {
    "run_id": "run_1",
    "prompt_id": "prompt_1",
    "prompt_name": "Scenes",
    "prompt_type": "custom",
    "executed_at": "2026-01-01T00:00:00Z",
    "executed_by": "user_1",
    "status": "pending",
    "run_context": {"type": "index", "index_id": "idx_1"},
    "total_videos": 1,
    "completed_videos": 0,
    "total_segments": 0,
    "completed_segments": 0,
}
HIT = {"result_id": "segment:seg_1", "video_id": "vid_1", "text_content": "a car", "segment_id": "seg_1"}
EXPORT = {"export_id": "exp_1", "export_type": "index", "target_id": "idx_1", "status": "completed"}

Call = Callable[..., Any]


def _call_sync(server: HTTPServer, path: str, *arguments: Any, **named: Any) -> Any:
    with VideoVector(**_settings(server, named)) as client:
        resource, method = path.split(".")
        then = named.pop("then", None)
        result = getattr(getattr(client, resource), method)(*arguments, **named)
        if inspect.isgenerator(result):
            result = list(result)
        return then(result) if then else result


def _call_async(server: HTTPServer, path: str, *arguments: Any, **named: Any) -> Any:
    async def call() -> Any:
        async with AsyncVideoVector(**_settings(server, named)) as client:
            resource, method = path.split(".")
            then = named.pop("then", None)
            result = getattr(getattr(client, resource), method)(*arguments, **named)
            if inspect.isasyncgen(result):
                result = [item async for item in result]
            else:
                result = await result
            if then:
                result = then(result)
                if inspect.isawaitable(result):
                    result = await result
            return result

    return asyncio.run(call())


def _settings(server: HTTPServer, named: dict[str, Any]) -> dict[str, Any]:
    credential = {"bearer_token": named.pop("bearer")} if "bearer" in named else {"api_key": "key"}
    retries = named.pop("client_retries", 0)
    return {"base_url": server.url_for("/api/v2"), "max_retries": retries, **credential}


both = pytest.mark.parametrize("call", [_call_sync, _call_async], ids=["sync", "async"])


class Api:
    """What the server was asked, and scripted responses by method and path; the last response of a route repeats."""

    def __init__(self, server: HTTPServer) -> None:
        self.server = server
        self.asked: list[Request] = []
        self.bodies: list[bytes] = []
        self.answers: dict[str, list[Response]] = {}
        server.expect_request(re.compile(".*")).respond_with_handler(self._answer)

    def on(self, route: str, *answers: Any, status: int = 200) -> None:
        """Answer a route such as `GET /exports` with these documents."""
        self.answers[route] = [
            one if isinstance(one, Response) else Response(json.dumps(one), status, content_type="application/json")
            for one in answers
        ]

    def _answer(self, request: Request) -> Response:
        self.asked.append(request)
        self.bodies.append(request.get_data())
        queue = self.answers.get(f"{request.method} {request.path.removeprefix('/api/v2')}")
        if not queue:
            return Response('{"detail": "no such route"}', 404, content_type="application/json")
        return queue.pop(0) if len(queue) > 1 else queue[0]

    @property
    def routes(self) -> list[str]:
        """Method and path of every request."""
        return [f"{one.method} {one.path.removeprefix('/api/v2')}" for one in self.asked]

    def json(self, number: int = -1) -> Any:
        """The JSON body of a request."""
        return json.loads(self.bodies[number])

    def form(self, number: int = -1) -> dict[str, Any]:
        """The parts of a multipart request; a file is (name, type, bytes)."""
        head = f"Content-Type: {self.asked[number].headers['Content-Type']}\r\n\r\n".encode()
        message = BytesParser(policy=HTTP).parsebytes(head + self.bodies[number])
        parts: dict[str, Any] = {}
        for part in message.iter_parts():
            name = part.get_param("name", header="content-disposition")
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            filename = part.get_filename()
            parts[str(name)] = (filename, part.get_content_type(), content) if filename else content.decode()
        return parts


@pytest.fixture
def api(httpserver: HTTPServer) -> Api:
    """A scripted API."""
    return Api(httpserver)


@both
@pytest.mark.parametrize("readiness", [200, 401, 503])
def test_upload_announces_and_streams(call: Call, api: Api, tmp_path: Path, readiness: int) -> None:
    """The signal goes first and its failure does not matter; the file goes with name, type, key and progress."""
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"film" * 200_000)
    api.on("POST /auth/processing-activity", {"accepted": True}, status=readiness)
    api.on("POST /videos/upload", JOB, status=202)
    seen: list[tuple[int, int | None]] = []
    job = call(
        api.server,
        "videos.upload",
        file=clip,
        title="A clip",
        index_id="idx_1",
        on_progress=lambda sent, total: seen.append((sent, total)),
    )
    assert (job.job_id, job.status) == ("job_1", "pending")
    assert api.routes == ["POST /auth/processing-activity", "POST /videos/upload"]
    assert api.json(0)["operation"] == "upload_media"
    assert api.form() == {"title": "A clip", "index_id": "idx_1", "file": ("clip.mp4", "video/mp4", clip.read_bytes())}
    assert api.asked[-1].headers["Idempotency-Key"].startswith("import-job-upload:")
    assert seen[-1] == (800_000, 800_000)


@both
def test_an_upload_is_repeated_with_the_same_bytes_and_key(call: Call, api: Api) -> None:
    """After a fault the body, boundary included, is the same; the signal is not repeated."""
    api.on("POST /auth/processing-activity", {})
    api.on("POST /videos/upload", Response("", 503, {"Retry-After": "0"}), Response(json.dumps(JOB), 202))
    call(api.server, "videos.upload", file=io.BytesIO(b"x" * 600_000), title="A clip", client_retries=1)
    assert len(api.asked) == 3
    assert api.bodies[1] == api.bodies[2]
    assert api.asked[1].headers["Idempotency-Key"] == api.asked[2].headers["Idempotency-Key"]


@both
def test_an_iterator_is_uploaded_once(call: Call, api: Api) -> None:
    """In chunks when its size is unknown, with the size when it is given; a fault is not repeated."""
    api.on("POST /auth/processing-activity", {})
    api.on("POST /videos/upload", JOB, status=202)

    async def chunks() -> AsyncIterator[bytes]:
        yield b"ab"
        yield b"cd"

    source: Any = chunks() if call is _call_async else iter([b"ab", b"cd"])
    call(api.server, "videos.upload", file=source, title="t", filename="clip.mp4", size=4)
    assert api.form()["file"] == ("clip.mp4", "video/mp4", b"abcd")
    assert api.asked[-1].headers["Content-Length"] == str(len(api.bodies[-1]))
    api.on("POST /videos/upload", Response("", 503))
    with pytest.raises(VideoVectorError):
        call(api.server, "videos.upload", file=iter([b"ab"]), title="t", size=2, client_retries=3)
    assert api.routes.count("POST /videos/upload") == 2


@both
@pytest.mark.parametrize("method", ["videos.upload", "workflow.upload"])
def test_unusable_files_are_refused_before_anything_is_sent(call: Call, api: Api, method: str, tmp_path: Path) -> None:
    """Missing, a directory, empty, of an unknown type: not even the signal goes out."""
    notes = tmp_path / "notes.txt"
    notes.write_text("text")
    for file in (tmp_path / "missing.mp4", tmp_path, notes, b"", None, 5):
        with pytest.raises(InvalidArgumentError):  # noqa: PT012  # two calls, one refusal
            if method == "videos.upload":
                call(api.server, method, file=file, title="t")
            else:
                call(api.server, method, file)
    assert api.asked == []


@both
def test_workflow_upload_names_its_index(call: Call, api: Api) -> None:
    """By id or by name, never both."""
    api.on("POST /auth/processing-activity", {})
    api.on("POST /workflow/upload", JOB, status=202)
    call(api.server, "workflow.upload", b"x", index_name="Trailers", filename="a.mkv")
    assert api.form() == {"index_name": "Trailers", "file": ("a.mkv", "video/x-matroska", b"x")}
    assert api.asked[-1].headers["Idempotency-Key"].startswith("workflow-upload:")
    with pytest.raises(InvalidArgumentError, match="not both"):
        call(api.server, "workflow.upload", b"x", index_name="Trailers", index_id="idx_1")


@both
def test_writes_that_need_processing_are_announced(call: Call, api: Api) -> None:
    """Each with its kind of work, once, before the call itself."""
    api.on("POST /auth/processing-activity", {})
    api.on("POST /videos/vid_1/process", {"message": "started", "video_id": "vid_1"}, status=202)
    api.on("POST /prompt-runs/execute", RUN, status=202)
    retry = {"run_id": "run_1", "retry_id": "ret_1", "status": "pending", "message": "queued", "video_id": "vid_1"}
    retry |= {"segment_id": "seg_1", "created_at": "2026-01-01T00:00:00Z"}
    api.on("POST /prompt-runs/run_1/videos/vid_1/segments/seg_1/retry", retry, status=202)
    call(api.server, "videos.process", "vid_1", segment_duration=20)
    assert api.asked[-1].args.to_dict() == {"segment_duration": "20"}
    call(api.server, "prompt_runs.execute", prompt_id="prompt_1", target={"type": "playground"})
    assert api.json()["target"] == {"type": "playground"}
    call(api.server, "prompt_runs.retry_segment", "run_1", "vid_1", "seg_1")
    assert [api.json(n)["operation"] for n in (0, 2, 4)] == [
        "process_media",
        "process_media",
        "retry_prompt_run_segment",
    ]
    assert api.routes[1::2] == [
        "POST /videos/vid_1/process",
        "POST /prompt-runs/execute",
        "POST /prompt-runs/run_1/videos/vid_1/segments/seg_1/retry",
    ]


@both
@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"target": "idx_1"}, "target must be an object"),
        ({"target": {"type": "all"}}, r"target\.type"),
        ({"target": {"type": "index"}}, r"target\.index_id"),
        ({"target": {"type": "index", "index_id": " "}}, r"target\.index_id"),
        ({"target": {"type": "videos"}}, r"target\.video_ids"),
        ({"target": {"type": "videos", "video_ids": []}}, r"target\.video_ids"),
        ({"target": {"type": "videos", "video_ids": ["vid_1", ""]}}, r"target\.video_ids"),
        ({"target": {"type": "videos", "video_ids": ["vid_1"], "index_id": ""}}, r"target\.index_id"),
        ({"video_segmentation_type": "fixed"}, "video_segment_duration"),
        ({"audio_segmentation_type": "fixed"}, "audio_segment_duration"),
        ({"video_segment_duration": 301}, "video_segment_duration"),
        ({"video_segmentation_type": "cuts"}, "video_segmentation_type"),
    ],
)
def test_runs_that_cannot_work_are_refused(call: Call, api: Api, changes: dict[str, Any], text: str) -> None:
    """By execute and by estimate, before anything is announced or sent."""
    settings = {"prompt_id": "prompt_1", "target": {"type": "playground"}} | changes
    for method in ("prompt_runs.execute", "prompt_runs.estimate"):
        with pytest.raises(InvalidArgumentError, match=text):
            call(api.server, method, **settings)
    assert api.asked == []


@both
@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("videos.upload", {"file": b"x", "title": "A", "filename": "a.mp4"}),
        ("prompt_runs.execute", {"prompt_id": "prompt_1", "target": {"type": "playground"}}),
        ("prompt_runs.retry_segment", {"run_id": "run_1", "video_id": "vid_1", "segment_id": "seg_1"}),
        ("workflow.upload", {"file": b"x", "title": "A", "filename": "a.mp4"}),
        ("workflow.process", {"prompt_id": "prompt_1"}),
    ],
)
def test_a_wrong_idempotency_key_is_refused_before_the_announcement(
    call: Call, api: Api, method: str, arguments: dict[str, Any]
) -> None:
    """It is checked last, but before anything is announced or sent."""
    for key in ("two words", "k" * 256, 7):
        with pytest.raises(InvalidArgumentError, match="idempotency_key"):
            call(api.server, method, **arguments, idempotency_key=key)
    assert api.asked == []


@both
@pytest.mark.parametrize(
    ("method", "arguments", "callback"),
    [
        ("videos.upload", {"file": b"x", "title": "A", "filename": "a.mp4"}, "on_progress"),
        ("videos.download_media", {"gcs_uri": "gs://b/a.mp4", "destination": io.BytesIO()}, "on_progress"),
        ("exports.download", {"export_id": "exp_1", "destination": io.BytesIO()}, "on_progress"),
        ("exports.wait_for_completion", {"export_id": "exp_1"}, "on_update"),
    ],
)
def test_a_callback_that_is_no_function_is_refused_before_the_first_request(
    call: Call, api: Api, method: str, arguments: dict[str, Any], callback: str
) -> None:
    """It would fail in the middle of the work otherwise."""
    with pytest.raises(InvalidArgumentError, match=f"^{callback} must be a function, not int"):
        call(api.server, method, **arguments, **{callback: 3})
    assert api.asked == []


@both
def test_segments_are_read_by_id_or_by_target(call: Call, api: Api) -> None:
    """Two methods, two shapes of the same request; an empty list is refused."""
    api.on("POST /videos/batch/segments", [{"video_id": "vid_1", "segments": []}])
    assert call(api.server, "videos.batch_segments", ["vid_1"])[0].video_id == "vid_1"
    assert api.json() == {"video_ids": ["vid_1"]}
    call(api.server, "videos.batch_segments_for_targets", [{"video_id": "vid_1", "run_id": "run_1"}])
    assert api.json() == {"targets": [{"video_id": "vid_1", "run_id": "run_1"}]}
    for method in ("videos.batch_segments", "videos.batch_segments_for_targets"):
        with pytest.raises(InvalidArgumentError):
            call(api.server, method, [])


@both
def test_waiting_for_an_import_tells_each_state(call: Call, api: Api) -> None:
    """States are told as they come; the failed one is in the error, the last seen one in a timeout."""
    states = [JOB | {"status": status} for status in ("pending", "processing", "completed")]
    api.on("GET /import-jobs/job_1", *states)
    seen: list[str] = []
    named: dict[str, Any] = {"poll_interval": 0, "on_update": lambda job: seen.append(str(job.status))}
    assert call(api.server, "import_jobs.wait_for_completion", "job_1", **named).status == "completed"
    assert seen == ["pending", "processing", "completed"]
    api.on("GET /import-jobs/job_1", JOB | {"status": "failed", "error_message": "bad codec"})
    with pytest.raises(ProcessingError, match="bad codec") as failed:
        call(api.server, "import_jobs.wait_for_completion", "job_1", poll_interval=0)
    assert failed.value.job.job_id == "job_1"
    api.on("GET /import-jobs/job_1", JOB)
    with pytest.raises(TimeoutError) as late:
        call(api.server, "import_jobs.wait_for_completion", "job_1", timeout=0)
    assert late.value.last_state.status == "pending"


@both
def test_every_waiter_reads_its_own_route(call: Call, api: Api) -> None:
    """And ends on its own statuses."""
    api.on("GET /prompt-runs/run_1", RUN | {"status": "cancelled"})
    assert call(api.server, "prompt_runs.wait_for_completion", "run_1").status == "cancelled"
    with pytest.raises(ProcessingError, match="cancelled"):
        call(api.server, "workflow.wait_until_searchable", "run_1")
    gone = {"deletion_id": "del_1", "status": "deleted", "index_id": "idx_1", "video_id": "vid_1"}
    api.on("GET /indexes/idx_1/deletion", gone)
    api.on("GET /videos/vid_1/deletion", gone)
    assert call(api.server, "indexes.wait_for_deletion", "idx_1").status == "deleted"
    assert call(api.server, "videos.wait_for_deletion", "vid_1").status == "deleted"
    retry = {"run_id": "run_1", "retry_id": "ret_1", "status": "completed", "video_id": "vid_1"}
    retry |= {"segment_id": "seg_1", "created_at": "2026-01-01T00:00:00Z"}
    api.on("GET /prompt-runs/run_1/videos/vid_1/segments/seg_1/retries/ret_1", retry)
    done = call(api.server, "prompt_runs.wait_for_segment_retry", "run_1", "vid_1", "seg_1", "ret_1")
    assert done.retry_id == "ret_1"
    api.on("GET /exports/exp_1", EXPORT)
    assert call(api.server, "exports.wait_for_completion", "exp_1").status == "completed"
    with pytest.raises(NotFoundError):
        call(api.server, "import_jobs.wait_for_completion", "job_2")


@both
def test_manifests_are_walked_to_their_end(call: Call, api: Api) -> None:
    """Page by page, each item once, with the filter on every page."""
    output: dict[str, Any] = {"file_id": "file_1", "file_name": "a.mp4", "video_id": "vid_1", "title": "a"}
    output |= {"source_ordinal": 0, "part_index": 0, "part_count": 1, "status": "completed"}
    output |= {"source_start_seconds": 0.0, "source_end_seconds": 9.0}
    pages = [{"items": [output], "next_cursor": "c1", "total": 2}, {"items": [output], "next_cursor": None, "total": 2}]
    api.on("GET /import-jobs/job_1/outputs", *pages)
    assert len(call(api.server, "import_jobs.iter_outputs", "job_1")) == 2
    assert [one.args.get("cursor") for one in api.asked] == [None, "c1"]
    api.on("GET /import-jobs/job_1/files", {"items": [], "next_cursor": None, "total": 0})
    assert call(api.server, "import_jobs.iter_files", "job_1", failed_only=True) == []
    assert api.asked[-1].args["failed_only"] == "true"


FILTER = {"field": " topic ", "operator": "equals", "value": "news", "type": "string"}


@both
@pytest.mark.parametrize(
    "answer",
    [
        {"results": [HIT], "next_page_token": "c1", "total_shown": 1},
        {"data": [HIT], "pagination": {"limit": 1, "has_more": True, "next_cursor": "c1"}},
        {"data": [HIT], "pagination": {"limit": 1, "has_more": True, "next_cursor": "c1"}, "next_page_token": "c1"},
    ],
)
def test_filter_answers_read_the_same_in_both_shapes(call: Call, api: Api, answer: dict[str, Any]) -> None:
    """Results and data, token and pagination: whichever the server leaves out is filled in."""
    for route, method, place in (
        ("POST /search/filter/idx_1", "search.filter", ("idx_1",)),
        ("POST /search/filter/playground", "search.filter_playground", ()),
    ):
        api.on(route, answer)
        page = call(api.server, method, *place, conditions=[FILTER], cursor="c0", run_ids=["run_1"])
        assert [hit.video_id for hit in page.results] == [hit.video_id for hit in page.data] == ["vid_1"]
        assert (page.next_page_token, page.total_shown) == ("c1", 1)
        assert (page.pagination.next_cursor, page.pagination.has_more) == ("c1", True)
        assert api.json() == {
            "conditions": [FILTER | {"field": "topic"}],
            "page_size": 50,
            "cursor": "c0",
            "run_ids": ["run_1"],
        }


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("topic", "must be an object"),
        ({"fuzzyMatch": True} | FILTER, "fuzzyMatch is not a key"),
        (FILTER | {"field": " "}, "field"),
        (FILTER | {"type": "text"}, "type must be one of"),
        (FILTER | {"operator": "eq"}, "operator must be one of"),
        (FILTER | {"operator": "greater_than"}, "operator must be one of"),
        (FILTER | {"operator": "is_empty"}, "takes no value"),
        (FILTER | {"value": " "}, "not blank"),
        (FILTER | {"value": None}, "not blank"),
        ({"field": "n", "operator": "equals", "type": "integer", "value": True}, "whole number"),
        ({"field": "n", "operator": "equals", "type": "integer", "value": 1.0}, "whole number"),
        ({"field": "n", "operator": "equals", "type": "number", "value": float("nan")}, "finite"),
        ({"field": "b", "operator": "equals", "type": "boolean", "value": 1}, "true or false"),
        ({"field": "a", "operator": "item_contains", "type": "array", "value": 1}, "not blank"),
        ({"field": "a", "operator": "item_equals", "type": "array", "value": []}, "a string, a number"),
        ({"field": "a", "operator": "length_less", "type": "array", "value": -1}, "from 0 up"),
        ({"field": "a", "operator": "length_less", "type": "array"}, "from 0 up"),
    ],
)
def test_conditions_that_cannot_be_sent_are_named(condition: Any, text: str) -> None:
    """By position and key, with what would be right."""
    with pytest.raises(InvalidArgumentError, match=r"conditions\[1\].*" + text):
        filter_conditions("conditions", [FILTER, condition])


@pytest.mark.parametrize("conditions", [None, "topic", {}, [], [FILTER] * 5])
def test_there_are_one_to_four_conditions(conditions: Any) -> None:
    """None, too many, and things that are no list are refused."""
    with pytest.raises(InvalidArgumentError, match="conditions must"):
        filter_conditions("conditions", conditions)


@given(st.sampled_from([(kind, operator) for kind, allowed in FILTER_OPERATORS.items() for operator in allowed]))
def test_every_operator_of_the_table_can_be_used(pair: tuple[str, str]) -> None:
    """With a value of its type, or without one where none is taken."""
    kind, operator = pair
    values: dict[str, Any] = {"string": "x", "integer": 3, "number": 0.5, "boolean": False, "array": "x"}
    condition: dict[str, Any] = {"field": "f", "operator": operator, "type": kind}
    if not operator.startswith("is_"):
        condition["value"] = 2 if operator.startswith("length") else values[kind]
    assert filter_conditions("conditions", [condition]) == [condition]


@both
def test_reference_images_come_in_any_form(call: Call, api: Api, tmp_path: Path) -> None:
    """Base64 text as published, and bytes, paths and files; text that is no base64 is refused with a hint."""
    picture = tmp_path / "frame.png"
    picture.write_bytes(b"\x89PNG frame")
    text = base64.b64encode(picture.read_bytes()).decode()
    api.on("POST /indexes/idx_1/image-search", [])
    api.on("POST /indexes/idx_1/multimodal-search", [])
    for given_image in (
        text,
        "data:image/png;base64," + text,
        picture.read_bytes(),
        picture,
        io.BytesIO(picture.read_bytes()),
    ):
        call(api.server, "search.image", "idx_1", image_data=given_image)
        assert api.json() == {"image_data": text, "top_k": 20}
    call(api.server, "search.multimodal", "idx_1", image_data=picture, text_query="a frame")
    assert api.json()["image_data"] == text
    call(api.server, "search.multimodal", "idx_1", text_query="a frame")
    assert "image_data" not in api.json()
    for wrong, message in (
        (str(picture), "^image_data as a string must be base64"),
        (tmp_path / "missing.png", "^Cannot upload image_data '.*missing.png': there is no such file"),
        (b"", "^Cannot upload image_data: it is empty"),
    ):
        with pytest.raises(InvalidArgumentError, match=message):
            call(api.server, "search.image", "idx_1", image_data=wrong)
    with pytest.raises(InvalidArgumentError, match="is larger than 33554432 bytes"):
        call(api.server, "search.image", "idx_1", image_data=bytes(33_554_433))
    with pytest.raises(InvalidArgumentError, match="text_query, image_data or both"):
        call(api.server, "search.multimodal", "idx_1")


def found(number: int, cursor: str | None) -> dict[str, Any]:
    """A page of a workflow search."""
    place = {"limit": 1, "count": 1, "has_more": cursor is not None, "next_cursor": cursor}
    return {"data": [HIT | {"segment_id": f"seg_{number}"}], "mode": "vector", "pagination": place}


@both
def test_a_workflow_search_pages_on_for_free(call: Call, api: Api) -> None:
    """The search is one POST, further pages are GETs with the cursor alone."""
    api.on("POST /workflow/search", found(1, "c1"))
    api.on("GET /workflow/search/page", found(2, "c2"), found(3, None))

    def read(page: Any) -> Any:
        assert page.response.mode == "vector"
        if call is _call_sync:
            return [hit.segment_id for hit in page.auto_paging_iter()]

        async def walk() -> list[str]:
            return [hit.segment_id async for hit in page.auto_paging_iter()]

        return walk()

    assert call(api.server, "workflow.search", "a red car", limit=1, then=read) == ["seg_1", "seg_2", "seg_3"]
    assert api.json(0) == {"query": "a red car", "result_level": "segment", "limit": 1}
    assert api.asked[0].headers["Idempotency-Key"].startswith("workflow-search:")
    assert [one.args.to_dict() for one in api.asked[1:]] == [{"cursor": "c1"}, {"cursor": "c2"}]
    page = call(api.server, "workflow.search", cursor=" c1 ")
    assert (page.data[0].segment_id, api.routes[-1]) == ("seg_3", "GET /workflow/search/page")


@both
@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({}, "exactly one"),
        ({"query": " "}, "exactly one"),
        ({"query": "x", "filters": [{"field": "a", "value": 1}]}, "exactly one"),
        ({"cursor": " "}, "blank"),
        ({"cursor": "c", "query": "x"}, "leave out"),
        ({"cursor": "c", "limit": 5}, "leave out"),
        ({"cursor": "c", "idempotency_key": "k"}, "leave out"),
        ({"query": "x", "limit": 51}, "limit"),
        ({"query": "x", "result_level": "frame"}, "result_level"),
    ],
)
def test_workflow_searches_that_make_no_sense_are_refused(
    call: Call, api: Api, arguments: dict[str, Any], text: str
) -> None:
    """Are refused before anything is sent."""
    with pytest.raises(InvalidArgumentError, match=text):
        call(api.server, "workflow.search", **arguments)
    assert api.asked == []


@both
@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({}, "exactly one"),
        ({"prompt_id": "p", "prompt_instruction": "i"}, "exactly one"),
        ({"prompt_id": "p", "fixed_segment_duration_seconds": 10}, "segmentation_mode='fixed'"),
        ({"prompt_id": "p", "segmentation_mode": "fixed", "fixed_segment_duration_seconds": 0}, "fixed_segment"),
        ({"prompt_id": "p", "segmentation_mode": "smart"}, "segmentation_mode"),
        ({"prompt_id": "p", "import_job_id": "j", "index_id": "i"}, "import_job_id"),
    ],
)
def test_workflow_runs_that_make_no_sense_are_refused(
    call: Call, api: Api, arguments: dict[str, Any], text: str
) -> None:
    """Are refused before anything is announced."""
    with pytest.raises(InvalidArgumentError, match=text):
        call(api.server, "workflow.process", **arguments)
    assert api.asked == []


@both
def test_the_two_streams_of_results_page_by_themselves(call: Call, api: Api) -> None:
    """Each asks for itself alone, so that the other does not begin again; one not available is None."""
    more = {"limit": 1, "has_more": True, "next_cursor": "u1"}
    last = {"limit": 1, "has_more": False, "next_cursor": None}
    facts = {"run_id": "run_1", "status": "completed", "result_level": "segment", "selection_summary": None}
    both_streams = {
        "unfiltered": {"data": [{"n": 1}], "pagination": more},
        "filtered": {"data": [{"n": 9}], "pagination": last},
    }
    api.on(
        "GET /workflow/runs/run_1/results",
        facts | both_streams,
        facts | {"unfiltered": {"data": [{"n": 2}], "pagination": last}, "filtered": None},
    )

    def read(results: Any) -> Any:
        assert results.filtered.data == [{"n": 9}]
        return results.unfiltered.to_list()

    assert call(api.server, "workflow.results", "run_1", view="both", limit=1, then=read) == [{"n": 1}, {"n": 2}]
    assert api.asked[1].args.to_dict() == {
        "result_level": "segment",
        "view": "unfiltered",
        "limit": "1",
        "unfiltered_cursor": "u1",
    }
    results = call(api.server, "workflow.results", "run_1")
    assert (results.filtered, results.response.run_id) == (None, "run_1")
    api.on(
        "GET /workflow/runs/run_1/results",
        facts | {"unfiltered": {"data": [{"n": 1}], "pagination": more}, "filtered": None},
        facts | {"unfiltered": None, "filtered": None},
    )
    # What was there for the first page may be gone at the second: the walk ends.
    walked = call(api.server, "workflow.results", "run_1", limit=1, then=lambda results: results.unfiltered.to_list())
    assert walked == [{"n": 1}]


def stream(*chunks: bytes) -> Response:
    """A response of server-sent events."""
    return Response(iter(chunks), 200, content_type="text/event-stream")


@both
def test_a_chat_turn_is_followed_event_by_event(call: Call, api: Api) -> None:
    """Typed, in order, to the last one; unknown events and payloads are kept."""
    api.on(
        "POST /chat/sessions/ses_1/turns/stream",
        stream(
            b": hello\n\nevent: turn_started\ndata: {}\n\nevent: of_tom",
            b'orrow\r\ndata: {"a":\r\ndata: 1}\r\n\r\nevent: agent_state\ndata: thinking\n\n',
            b'data: {"type": "tool_call_result"}\n\n',
            b'event: turn_completed\ndata: {"turn": {}}\n\nevent: late\ndata: {}\n\n',
        ),
    )
    events = call(api.server, "chat.stream_turn", "ses_1", message="What is red?", idempotency_key="k-1")
    assert [(str(one.event), one.data) for one in events] == [
        ("turn_started", {}),
        ("of_tomorrow", {"a": 1}),
        ("agent_state", {"text": "thinking"}),
        ("tool_call_result", {"type": "tool_call_result"}),
        ("turn_completed", {"turn": {}}),
    ]
    assert api.json() == {"message": "What is red?"}
    assert (api.asked[-1].headers["Accept"], api.asked[-1].headers["Idempotency-Key"]) == ("text/event-stream", "k-1")


@both
def test_a_chat_turn_that_is_cut_off_is_an_error(call: Call, api: Api) -> None:
    """A stream without its last event is not a finished response."""
    api.on("POST /chat/sessions/ses_1/turns/stream", stream(b"event: turn_started\ndata: {}\n\n"))
    with pytest.raises(ConnectionError, match="idempotency_key") as caught:
        call(api.server, "chat.stream_turn", "ses_1", message="What is red?")
    assert caught.value.error_code == "chat_stream_incomplete"


@both
def test_a_chat_turn_answered_by_a_page_is_an_error(call: Call, api: Api) -> None:
    """A proxy's page is not taken for a turn that broke off, which would be asked for again."""
    api.on("POST /chat/sessions/ses_1/turns/stream", Response("<html>Sign in</html>", 200, content_type="text/html"))
    with pytest.raises(ResponseDecodeError, match="not an event stream") as caught:
        call(api.server, "chat.stream_turn", "ses_1", message="What is red?")
    assert caught.value.error_code == "unexpected_content_type"


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]))), st.integers(1, 7))
def test_events_survive_any_split(lines: list[str], step: int) -> None:
    """Wherever the network cuts, and whatever text is inside, the events are the same."""
    raw = "".join(f"id: {number}\ndata: {line}\r\n\r\n" for number, line in enumerate(lines)).encode()
    decoder = EventDecoder()
    events = [event for start in range(0, len(raw), step) for event in decoder.feed(raw[start : start + step])]
    # The last event may still wait for the line feed of its carriage return.
    events += decoder.feed(b"\n")
    assert events == [ServerSentEvent("message", line, str(number)) for number, line in enumerate(lines)]


def test_fields_of_an_event_without_meaning_are_passed_over() -> None:
    """Comments, unknown fields, ids with NUL, bad retries and events without data are passed over."""
    decoder = EventDecoder()
    raw = b"\xef\xbb\xbf:c\nid: 1\nretry: 50\nevent: e\ndata:a\ndata\n\n"
    raw += b"id: x\0\nretry: 5s\nfoo: 1\n\ndata: b\n\ndata: cut"
    assert list(decoder.feed(raw)) == [ServerSentEvent("e", "a\n", "1", 50), ServerSentEvent("message", "b", "1")]


def test_an_endless_event_is_refused() -> None:
    """Instead of filling the memory."""
    decoder = EventDecoder()
    chunk = b"data: " + b"x" * 1_000_000 + b"\n"
    with pytest.raises(ResponseDecodeError, match="too large"):  # noqa: PT012  # any of the chunks may be refused
        for _ in range(20):
            list(decoder.feed(chunk))


@both
def test_a_key_file_is_read_once_and_sent_unchanged(call: Call, api: Api, tmp_path: Path) -> None:
    """From a path, bytes or a file that is put back to its place; a repeat sends the same bytes."""
    path = tmp_path / "service-account.json"
    path.write_bytes(b'{"type": "service_account"}')
    connector = {"connector_id": "conn_1", "name": "n", "provider": "gcs", "bucket": "b", "status": "active"}
    connector |= {"created_at": "2026-01-01T00:00:00Z", "scopes": ["import"], "import_mode": "all"}
    fields = {"name": "n", "bucket": "b", "gcp_project_id": "p"}
    file = io.BytesIO(b"skip" + path.read_bytes())
    file.seek(4)
    for source, filename in ((path, path.name), (path.read_bytes(), "credentials.json"), (file, "credentials.json")):
        api.on("POST /connectors/gcs", Response("", 503, {"Retry-After": "0"}), Response(json.dumps(connector), 201))
        call(api.server, "connectors.create_gcs", credentials_file=source, client_retries=1, **fields)
        assert api.form() == fields | {
            "scopes": "import",
            "import_mode": "all",
            "credentials_file": (filename, "application/json", path.read_bytes()),
        }
        assert api.bodies[-1] == api.bodies[-2]
    assert file.tell() == 4


@both
def test_key_files_that_cannot_be_right_are_refused(call: Call, api: Api, tmp_path: Path) -> None:
    """Empty, too large, text, missing; nothing is sent, and no content is in the error."""
    secret = b"private-key-material"
    for source in (
        b"",
        secret * 4000,
        io.BytesIO(secret * 4000),
        iter([secret] * 4000),
        io.StringIO("{}"),
        tmp_path / "no",
    ):
        with pytest.raises(InvalidArgumentError) as caught:
            call(api.server, "connectors.create_gcs", name="n", bucket="b", gcp_project_id="p", credentials_file=source)
        assert "private-key" not in str(caught.value)
    assert api.asked == []


@both
def test_exports_with_a_link_in_their_state_are_refused(call: Call, api: Api) -> None:
    """Listed, retrieved or waited for; the link is nowhere in the error or its traceback."""
    token = "v1." + "s" * 40 + ".t"
    bad = EXPORT | {
        "queue_status": "succeeded",
        "destination_type": "download",
        "download_url": f"/api/v2/exports/exp_1/download?token={token}",
    }
    api.on("GET /exports/exp_1", bad)
    api.on("GET /exports", [EXPORT, bad])
    for method, place in (("retrieve", ("exp_1",)), ("list", ()), ("wait_for_completion", ("exp_1",))):
        with pytest.raises(ResponseDecodeError) as caught:
            call(api.server, f"exports.{method}", *place)
        assert caught.value.error_code == "invalid_export_status_response"
        _assert_hidden(caught.value, token)
    good = bad | {"download_url": "/api/v2/exports/exp_1/download"}
    api.on("GET /exports/exp_1", good)
    assert call(api.server, "exports.retrieve", "exp_1").download_url == "/api/v2/exports/exp_1/download"


def _assert_hidden(error: BaseException, secret: str) -> None:
    """The secret is in no frame of this package that the error's traceback shows, and in no linked error."""
    seen: BaseException | None = error
    while seen is not None:
        assert secret not in f"{seen!r} {seen} {seen.__dict__!r}"
        trace = seen.__traceback__
        while trace is not None:
            if "videovector" in trace.tb_frame.f_globals.get("__name__", ""):
                assert secret not in repr(trace.tb_frame.f_locals)
            trace = trace.tb_next
        seen = seen.__cause__ or seen.__context__


@both
def test_a_minted_link_is_checked_and_returned(call: Call, api: Api) -> None:
    """The right one as text, null as None, anything else as one error that hides it; never repeated or keyed."""
    token = "v1." + "s" * 40 + ".t"
    link = api.server.url_for("/api/v2/exports/exp_1/download") + f"?token={token}"
    answer: dict[str, Any] = {"export_id": "exp_1", "status": "completed", "destination_type": "download"}
    answer |= {"destination_connector_id": None, "download_url": link}
    route = "POST /exports/exp_1/download-url"
    api.on(route, answer)
    assert call(api.server, "exports.download_url", "exp_1") == link
    assert "Idempotency-Key" not in api.asked[-1].headers
    assert api.bodies[-1] == b""
    api.on(route, answer | {"status": "processing", "download_url": None})
    assert call(api.server, "exports.download_url", "exp_1") is None
    for wrong in (
        {"export_id": "exp_2"},
        {"download_url": link + "#"},
        {"download_url": link.replace("127.0.0.1", "evil.test").replace("localhost", "evil.test")},
        {"download_url": "https://evil.test" + link[link.index("/api/") :]},
        {"destination_type": 5},
        {"status": None},
    ):
        api.on(route, answer | wrong)
        with pytest.raises(ResponseDecodeError) as caught:
            call(api.server, "exports.download_url", "exp_1")
        assert (caught.value.error_code, caught.value.status_code) == ("invalid_export_download_url_response", 502)
        assert caught.value.details == {}
        _assert_hidden(caught.value, token)
    api.on(route, Response("", 503))
    before = len(api.asked)
    with pytest.raises(VideoVectorError):
        call(api.server, "exports.download_url", "exp_1", client_retries=3)
    assert len(api.asked) == before + 1


@both
def test_a_rotated_key_comes_alone(call: Call, api: Api) -> None:
    """Whether the response wraps it or not; an API key cannot do it."""
    key = {"key_id": "key_2", "key_prefix": "sk_test", "name": "n", "scopes": ["read"], "key": "secret-key"}
    key |= {"created_at": "2026-01-01T00:00:00Z", "is_active": True}
    for answer in ({"old_key_id": "key_1", "new_key": key}, key):
        api.on("POST /api-keys/key_1/rotate", answer)
        rotated = call(api.server, "api_keys.rotate", "key_1", bearer="token")
        assert (rotated.key_id, rotated.key) == ("key_2", "secret-key")
        assert "secret-key" not in repr(rotated)
    before = len(api.asked)
    with pytest.raises(VideoVectorError, match="bearer"):
        call(api.server, "api_keys.rotate", "key_1")
    assert len(api.asked) == before


@both
def test_the_credential_is_checked_once(call: Call, api: Api) -> None:
    """A refusal is not repeated, and neither is a failure of the check."""
    api.on("GET /auth/validate", Response(status=204))
    call(api.server, "auth.validate")
    for status, kind in ((401, AuthenticationError), (503, VideoVectorError)):
        api.on("GET /auth/validate", Response("", status))
        before = len(api.asked)
        with pytest.raises(kind):
            call(api.server, "auth.validate", client_retries=3)
        assert len(api.asked) == before + 1


def test_the_names_of_events_are_there() -> None:
    """All that can be subscribed to, as the published resource module has them."""
    assert len(WEBHOOK_EVENTS) == 17
    assert "prompt_run.completed" in WEBHOOK_EVENTS


def test_both_clients_have_the_same_methods() -> None:
    """Every hand-written method exists twice, with the same parameters."""
    import importlib

    names = ["videos", "indexes", "import_jobs", "prompt_runs", "search", "workflow", "exports", "connectors"]
    for name in [*names, "chat", "api_keys", "auth"]:
        module = importlib.import_module(f"videovector.resources.{name}")
        prefix = "".join(word.capitalize() for word in name.split("_"))
        one, other = getattr(module, f"{prefix}Resource"), getattr(module, f"Async{prefix}Resource")
        public = [method for method in vars(one) if not method.startswith("_")]
        assert public == [method for method in vars(other) if not method.startswith("_")]
        for method in public:
            ours, theirs = inspect.signature(getattr(one, method)), inspect.signature(getattr(other, method))
            assert ours.parameters == theirs.parameters, f"{name}.{method}"
