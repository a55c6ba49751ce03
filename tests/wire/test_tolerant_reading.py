"""Responses that are not what the API document promises: what is not used does no harm, what is used says so."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from wire_server import Driver, Server, respond

from videovector import Hooks, InvalidArgumentError, ResponseDecodeError, SchemaDriftEvent, UnreadableFieldError
from videovector._models import tolerant

VIDEO: dict[str, Any] = {
    "video_id": "vid_1",
    "title": "Episode 1",
    "video_uri": "gs://bucket/episode.mp4",
    "status": "completed",
    "created_at": "2026-01-01T12:00:00Z",
    "media_type": "video",
}
PAGINATION = {"limit": 50, "has_more": False, "next_cursor": None}


@pytest.fixture(autouse=True)
def nothing_logged_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the log says once per process, it says once per test."""
    monkeypatch.setattr(tolerant, "_logged", set[tuple[str, str]]())


def body(value: Any) -> Any:
    return respond(200, json.dumps(value).encode())


def without(name: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != name}


def drift(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (without("title", VIDEO), "title: is missing"),
        ({**VIDEO, "title": 5}, "title: expected a string, got an integer"),
    ],
)
def test_a_missing_or_ill_typed_field_raises_only_when_it_is_used(
    driver: Driver, server: Server, fields: dict[str, Any], reason: str
) -> None:
    """The call succeeds, other fields read, and the field says what came in its place."""
    server.script(body(fields))
    video = driver.run(driver.client().videos.retrieve, "vid_1")
    assert (video.video_id, video.created_at.year) == ("vid_1", 2026)
    assert not hasattr(video, "title")
    assert getattr(video, "title", "unnamed") == "unnamed"
    with pytest.raises(UnreadableFieldError, match=reason) as caught:
        _ = video.title
    assert (caught.value.model, caught.value.field, caught.value.path) == (type(video).__name__, "title", "title")
    assert video.to_dict().get("title") == fields.get("title")
    assert len(server.received) == 1


def test_the_log_speaks_of_a_field_once_and_the_hook_each_time(
    driver: Driver, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """Maintainers learn which field of which model came how, in which call; never the value."""
    events: list[SchemaDriftEvent] = []
    client = driver.client(hooks=Hooks(on_schema_drift=events.append))
    server.script(body({"data": [VIDEO, {**VIDEO, "title": {"secret": "hunter2"}}], "pagination": PAGINATION}))
    for _ in range(2):
        page = driver.run(client.indexes.list_videos, "idx_1")
        assert page[0].title == "Episode 1"
    assert [(event.model, event.field, event.path) for event in events] == [("Video", "title", "data[1].title")] * 2
    assert events[0].reason == "expected a string, got an object"
    assert events[0].call.method == "GET"
    assert len(drift(caplog)) == 1
    assert "Video.title" in drift(caplog)[0]
    assert "hunter2" not in caplog.text + repr(events)


def test_an_exception_of_the_hook_ends_the_call(driver: Driver, server: Server) -> None:
    """As with the other hooks."""

    def fail(event: SchemaDriftEvent) -> None:
        raise LookupError(event.field)

    server.script(body(without("title", VIDEO)))
    with pytest.raises(LookupError, match="title"):
        driver.run(driver.client(hooks=Hooks(on_schema_drift=fail)).videos.retrieve, "vid_1")


@pytest.mark.parametrize("characters", [1, 20_000], ids=["small", "large"])
def test_strict_responses_refuse_what_is_not_promised(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch, characters: int
) -> None:
    """The argument and the environment variable do the same; the argument goes first."""
    server.script(body({**without("title", VIDEO), "description": "d" * characters}))
    error = driver.raised(ResponseDecodeError, driver.client(strict_responses=True).videos.retrieve, "vid_1")
    assert (error.path, error.error_code, error.status_code) == ("title", "unexpected_response", 200)
    monkeypatch.setenv("VIDEO_VECTOR_STRICT_RESPONSES", "true")
    assert driver.raised(ResponseDecodeError, driver.client().videos.retrieve, "vid_1").path == "title"
    lenient = driver.client(strict_responses=False)
    assert driver.run(lenient.videos.retrieve, "vid_1").video_id == "vid_1"


@pytest.mark.parametrize("text", ["maybe", "2"])
def test_a_switch_in_the_environment_that_is_no_switch_is_refused_by_name(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """A typing error must not turn a monitor off."""
    monkeypatch.setenv("VIDEO_VECTOR_STRICT_RESPONSES", text)
    with pytest.raises(InvalidArgumentError, match="VIDEO_VECTOR_STRICT_RESPONSES must be true or false"):
        driver.client()


@pytest.mark.parametrize(
    "envelope",
    [
        {"data": [VIDEO], "pagination": without("limit", PAGINATION)},
        {"data": [VIDEO], "pagination": {**PAGINATION, "limit": "fifty"}},
        {"data": [VIDEO], "pagination": without("next_cursor", PAGINATION)},
        {"data": [VIDEO], "pagination": {**PAGINATION, "next_cursor": 7}},
    ],
)
def test_a_page_reads_as_long_as_it_says_whether_there_is_more(
    driver: Driver, server: Server, envelope: dict[str, Any]
) -> None:
    """Nothing depends on `limit`, and a last page needs no cursor."""
    server.script(body(envelope))
    page = driver.run(driver.client().indexes.list_videos, "idx_1")
    assert [video.video_id for video in page] == ["vid_1"]
    assert (page.has_more, page.next_cursor) == (False, None)


@pytest.mark.parametrize(
    ("envelope", "path"),
    [
        ({"data": [VIDEO]}, "pagination"),
        ({"data": [VIDEO], "pagination": without("has_more", PAGINATION)}, "pagination.has_more"),
        ({"data": [VIDEO], "pagination": {**PAGINATION, "has_more": "no"}}, "pagination.has_more"),
        ({"data": [VIDEO], "pagination": {"limit": 1, "has_more": True}}, "pagination.next_cursor"),
        ({"data": [VIDEO], "pagination": {"limit": 1, "has_more": True, "next_cursor": 7}}, "pagination.next_cursor"),
        ({"pagination": PAGINATION}, "data"),
        ({"data": [VIDEO, None], "pagination": PAGINATION}, "data[1]"),
        ([VIDEO], "$"),
    ],
)
def test_a_page_that_hides_items_or_whether_there_is_more_is_refused(
    driver: Driver, server: Server, envelope: Any, path: str
) -> None:
    """Going on would lose items in silence."""
    server.script(body(envelope))
    error = driver.raised(ResponseDecodeError, driver.client().indexes.list_videos, "idx_1")
    assert error.path == path
    assert error.error_code == "unexpected_response"


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("response", [respond(204, b""), respond(200, b""), respond(202, b" \r\n")])
def test_an_empty_response_to_a_deletion_is_its_success(
    driver: Driver, server: Server, caplog: pytest.LogCaptureFixture, response: Any, strict: bool
) -> None:
    """It is done; only what the response would have told is not there."""
    server.script(response)
    deleted = driver.run(driver.client(strict_responses=strict).videos.delete, "vid_1")
    assert deleted.to_dict() == {}
    with pytest.raises(UnreadableFieldError):
        _ = deleted.video_id
    assert len(server.received) == 1
    assert drift(caplog) == []


def test_a_leap_second_is_read(driver: Driver, server: Server) -> None:
    """RFC 3339 allows it at the end of a month of UTC; POSIX clocks show the second after it."""
    server.script(body({**VIDEO, "created_at": "2016-12-31T23:59:60Z"}))
    video = driver.run(driver.client().videos.retrieve, "vid_1")
    assert video.created_at.isoformat() == "2017-01-01T00:00:00+00:00"
