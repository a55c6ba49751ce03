"""Mistakes that a strict type checker finds before they are run: each line must be an error, and is marked as one."""

from __future__ import annotations

from videovector import AsyncVideoVector, FilterCondition, RequestOptions, VideoVector


def arguments(client: VideoVector) -> None:
    client.videos.retrieve(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.videos.retrieve()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.indexes.create("News")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.indexes.create(title="News")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.search.text("idx_1", query="a", top_k="many")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    print(client.videos.retrieve("vid_1").titel)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]


def settings() -> None:
    VideoVector(environment="test")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    VideoVector(timeout="60")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    VideoVector(auth_mode="basic")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    RequestOptions(retries=3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def through_other_methods(client: VideoVector) -> None:
    client.with_response(client.videos.retrieve, 7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.with_response(client.videos.retrieve, "a", wrong=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.request("GET", "/a", answer="xml")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    client.request("GET", "/a", body=b"")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]


def values() -> None:
    wrong: FilterCondition = {"field": "a", "operator": "equals", "type": "string", "valeu": "b"}  # type: ignore[typeddict-unknown-key]  # pyright: ignore[reportAssignmentType]
    print(wrong)


async def forgotten(client: AsyncVideoVector) -> None:
    client.videos.retrieve("vid_1")  # type: ignore[unused-coroutine]  # pyright: ignore[reportUnusedCoroutine]
    for video in client.indexes.list_videos("idx_1"):  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
        print(video)  # pyright: ignore[reportUnknownArgumentType]
