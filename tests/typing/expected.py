"""What a strict type checker knows about calls: read by pyright and mypy, never run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, assert_type

from videovector import (
    APIResponse,
    AsyncPage,
    AsyncStream,
    AsyncVideoVector,
    ExecutePromptTarget,
    Export,
    FilterCondition,
    FilterSearchResponse,
    ImageSearchResult,
    ImportJob,
    ImportOutput,
    Index,
    MultimodalSearchResult,
    ProcessingStatus,
    PromptRun,
    PromptRunStatus,
    RequestOptions,
    SearchResult,
    Segment,
    SegmentRunResult,
    SyncPage,
    SyncStream,
    Video,
    VideoVector,
    VideoVectorError,
    webhooks,
)
from videovector._generated.models import ChatStreamEvent, WebhookEvent


def pages(client: VideoVector) -> None:
    page = client.indexes.list_videos("idx_1", limit=10)
    assert_type(page, SyncPage[Video])
    assert_type(page.data, list[Video])
    assert_type(page.items, list[Video])
    assert_type(page[0], Video)
    assert_type(page[:2], list[Video])
    assert_type(page.next_page(), SyncPage[Video] | None)
    assert_type(page.pages(prefetch=True), Iterator[SyncPage[Video]])
    assert_type(page.auto_paging_iter(), Iterator[Video])
    assert_type(page.to_list(max_items=5), list[Video])
    assert_type(page.first(), Video | None)
    assert_type(page.total, int | None)
    assert_type(client.videos.list_segments("vid_1"), SyncPage[Segment])
    assert_type(client.prompt_runs.list_results("run_1", video_id="vid_1"), SyncPage[SegmentRunResult])
    assert_type(client.import_jobs.iter_outputs("job_1"), Iterator[ImportOutput])
    for video in page:
        assert_type(video, Video)


async def pages_async(client: AsyncVideoVector) -> None:
    page = await client.indexes.list_videos("idx_1", limit=10)
    assert_type(page, AsyncPage[Video])
    assert_type(await page.next_page(), AsyncPage[Video] | None)
    assert_type(await page.to_list(), list[Video])
    assert_type(await page.first(), Video | None)
    async for video in page.auto_paging_iter(prefetch=True):
        assert_type(video, Video)
    async for shown in page:
        assert_type(shown, Video)
    async for following in page.pages():
        assert_type(following, AsyncPage[Video])


def values(client: VideoVector) -> None:
    assert_type(client.indexes.list(), list[Index])
    video = client.videos.retrieve("vid_1")
    assert_type(video.status, ProcessingStatus)
    assert_type(video.duration_seconds, float | None)
    assert_type(video.extra, dict[str, Any])
    assert_type(video.status.is_known, bool)
    assert_type(Video.from_dict({}), Video)
    assert_type(Video.model_validate({}), Video)
    assert_type(PromptRunStatus("new"), PromptRunStatus)


def waiters(client: VideoVector) -> None:
    def on_run(run: PromptRun) -> None:
        assert_type(run.status, PromptRunStatus)

    assert_type(client.import_jobs.wait_for_completion("job_1", timeout=3600), ImportJob)
    assert_type(client.prompt_runs.wait_for_completion("run_1", on_update=on_run), PromptRun)
    assert_type(client.exports.wait_for_completion("exp_1", poll_interval=1, max_poll_interval=30), Export)
    assert_type(client.workflow.wait_until_searchable("run_1"), PromptRun)


async def waiters_async(client: AsyncVideoVector) -> None:
    async def on_job(job: ImportJob) -> None:
        assert_type(job.video_ids, list[str])

    assert_type(await client.import_jobs.wait_for_completion("job_1", on_update=on_job), ImportJob)


def searches(client: VideoVector) -> None:
    conditions: list[FilterCondition] = [
        {"field": "tags", "operator": "length_greater", "value": 2, "type": "array"},
        {"field": "summary", "operator": "is_empty", "type": "string"},
    ]
    assert_type(client.search.text("idx_1", query="harbour"), list[SearchResult])
    assert_type(client.search.image("idx_1", image_data=Path("frame.jpg")), list[ImageSearchResult])
    assert_type(client.search.multimodal("idx_1", image_data=b"..."), list[MultimodalSearchResult])
    assert_type(client.search.filter("idx_1", conditions=conditions), FilterSearchResponse)


def targets(client: VideoVector) -> None:
    typed: ExecutePromptTarget = {"type": "index", "index_id": "idx_1"}
    plain = {"type": "index", "index_id": "idx_1"}
    assert_type(client.prompt_runs.execute(prompt_id="prompt_1", target=typed), PromptRun)
    assert_type(client.prompt_runs.execute(prompt_id="prompt_1", target=plain), PromptRun)


def options(client: VideoVector) -> None:
    quick = RequestOptions(timeout=2, max_retries=0, deadline=3.5, headers={"X-Team": "a"})
    assert_type(client.videos.retrieve("vid_1", options=quick), Video)
    assert_type(client.with_options(timeout=2), VideoVector)
    with client as entered:
        assert_type(entered, VideoVector)


def responses(client: VideoVector) -> None:
    answer = client.with_response(client.videos.retrieve, "vid_1", options=RequestOptions(timeout=1))
    assert_type(answer, APIResponse[Video])
    assert_type(answer.value, Video)
    assert_type(answer.status_code, int | None)
    assert_type(answer.request_id, str | None)
    assert_type(client.videos.retrieve("vid_1").request_id, str | None)
    assert_type(client.indexes.list_videos("idx_1").request_id, str | None)
    assert_type(client.with_response(client.indexes.list_videos, "idx_1", limit=5), APIResponse[SyncPage[Video]])


async def responses_async(client: AsyncVideoVector) -> None:
    assert_type(await client.with_response(client.videos.retrieve, "vid_1"), APIResponse[Video])


def requests(client: VideoVector) -> None:
    assert_type(client.request("GET", "/videos/vid_1/gif", answer="bytes"), bytes)
    assert_type(client.request("GET", "/mcp/config", answer="text"), str)
    assert_type(client.request("GET", "/mcp/status"), Any)
    with client.stream("GET", "/processing/events/stream", query={"video_ids": ["a", "b"]}) as stream:
        assert_type(stream, SyncStream)
        for event in stream.iter_events():
            assert_type(event.data, str)
            assert_type(event.retry, int | None)
        assert_type(stream.iter_bytes(), Iterator[bytes])


async def requests_async(client: AsyncVideoVector) -> None:
    assert_type(await client.request("GET", "/videos/vid_1/gif", answer="bytes"), bytes)
    assert_type(await client.request("GET", "/mcp/config", answer="text"), str)
    async with client.stream("GET", "/processing/events/stream") as stream:
        assert_type(stream, AsyncStream)
        async for event in stream.iter_events():
            assert_type(event.id, str)


def chats(client: VideoVector, asynchronous: AsyncVideoVector) -> None:
    assert_type(client.chat.stream_turn("session_1", message="?"), Iterator[ChatStreamEvent])
    assert_type(asynchronous.chat.stream_turn("session_1", message="?"), AsyncIterator[ChatStreamEvent])


def deliveries() -> None:
    assert_type(webhooks.parse(b"", {"X-Webhook-Signature": "sha256="}, ["a", "b"], webhook_id="whk_1"), WebhookEvent)
    assert_type(webhooks.sign(b"", "secret"), str)


def errors(error: VideoVectorError) -> None:
    assert_type(error.status_code, int | None)
    assert_type(error.retry_after, float | None)
    assert_type(error.details, dict[str, Any])
    assert_type(error.resume_cursor, str | None)
