"""From an empty account to a searched, exported and deleted video: the same steps through both clients."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from server_steps import SCHEMA, three_scenes
from werkzeug import Request, Response

from videovector import AuthenticationError, NotFoundError, ProcessingError, webhooks
from videovector._generated.models import Marker, WebhookEvent

SOON = {"poll_interval": 0.01, "timeout": 60}


@dataclass
class Inbox:
    """A webhook's receiver: keeps what was delivered, as it came over the wire."""

    server: HTTPServer
    deliveries: list[tuple[bytes, dict[str, str]]] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)

    def receive(self, request: Request) -> Response:
        self.deliveries.append((request.get_data(), dict(request.headers)))
        if request.headers["X-Event-Type"] == "prompt_run.completed":
            self.arrived.set()
        return Response(status=200)


@dataclass
class Story:
    """What the first steps made, for the tests that look at it."""

    index_id: str
    video_id: str
    prompt_id: str
    run_id: str
    webhook_id: str
    secret: str
    inbox: Inbox
    uploaded: list[tuple[int, int | None]]
    states: list[str]
    size: int


@pytest.fixture(scope="module")
def inbox() -> Iterator[Inbox]:
    with HTTPServer(host="127.0.0.1") as server:
        inbox = Inbox(server)
        server.expect_request("/hook", method="POST").respond_with_handler(inbox.receive)
        yield inbox


@pytest.fixture(scope="module")
def story(client: Any, inbox: Inbox, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Index, webhook, upload, import, prompt, estimate, run."""
    inbox.deliveries.clear()
    inbox.arrived.clear()
    index = client.indexes.create(name="Workflow")
    webhook = client.webhooks.create(
        name="Receiver",
        url=inbox.server.url_for("/hook"),
        events=["prompt_run.completed", "import_job.completed"],
        index_ids=[index.index_id],
    )
    media = three_scenes(tmp_path_factory.mktemp("media") / "scenes.mp4")
    uploaded: list[tuple[int, int | None]] = []
    states: list[str] = []
    job = client.videos.upload(
        file=media,
        title="Three scenes",
        index_id=index.index_id,
        on_progress=lambda sent, total: uploaded.append((sent, total)),
    )
    job = client.import_jobs.wait_for_completion(job.job_id, on_update=lambda seen: states.append(seen.status), **SOON)
    (video_id,) = job.video_ids
    prompt = client.prompts.create(
        name="Scenes", prompt_text="Describe what is seen.", json_schema=SCHEMA, description="For tests"
    )
    target = {"type": "index", "index_id": index.index_id}
    estimate = client.prompt_runs.estimate(prompt_id=prompt.prompt_id, target=target)
    assert estimate.sufficient_balance
    run = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=target, idempotency_key=f"run-{index.index_id}")
    again = client.prompt_runs.execute(
        prompt_id=prompt.prompt_id, target=target, idempotency_key=f"run-{index.index_id}"
    )
    assert again.run_id == run.run_id
    run = client.prompt_runs.wait_for_completion(run.run_id, **SOON)
    assert run.status == "completed"
    return Story(
        index.index_id,
        video_id,
        prompt.prompt_id,
        run.run_id,
        webhook.webhook_id,
        webhook.secret,
        inbox,
        uploaded,
        states,
        media.stat().st_size,
    )


def test_upload_reports_its_progress(story: Story) -> None:
    """Progress grows to the whole request, which is little more than the file, and the job is seen to its end."""
    sent = [count for count, _ in story.uploaded]
    assert sent == sorted(sent)
    assert story.uploaded[-1] == (story.size, story.size)
    assert story.states[-1] == "completed"


def test_media_and_results_are_given(client: Any, story: Story) -> None:
    """The video has its three scenes, and the run a result for each of them."""
    video = client.videos.retrieve(story.video_id)
    assert (video.title, video.media_type, video.duration_seconds) == (
        "Three scenes",
        "video",
        pytest.approx(6, abs=0.2),
    )
    page = client.prompt_runs.list_results(story.run_id, video_id=story.video_id, limit=2)
    assert (len(page), page.has_more) == (2, True)
    results = list(page.auto_paging_iter())
    assert [result.run_id for result in results] == [story.run_id] * 3
    assert all(result.metadata["summary"] for result in results)
    assert [found.run_id for found in client.indexes.list_prompt_runs(story.index_id)] == [story.run_id]


def test_all_segments_page_by_page(client: Any, story: Story) -> None:
    """Pages of one, of all, prefetched or collected: the same segments in the same order."""
    first = client.videos.list_segments(story.video_id, run_id=story.run_id, limit=1)
    one_by_one = [segment.segment_id for segment in first.auto_paging_iter()]
    whole = client.videos.list_segments(story.video_id, run_id=story.run_id, limit=50)
    assert one_by_one == [segment.segment_id for segment in whole]
    assert one_by_one == [segment.segment_id for segment in first.auto_paging_iter(prefetch=True)]
    assert one_by_one[:2] == [segment.segment_id for segment in first.to_list(max_items=2)]
    assert len(set(one_by_one)) == 3
    assert first.first().segment_id == one_by_one[0]
    assert first.next_page().data[0].segment_id == one_by_one[1]


def test_searches_find_what_was_extracted(client: Any, story: Story) -> None:
    """Text, picture, both and field values find the scene that was meant."""
    segments = client.videos.list_segments(story.video_id, run_id=story.run_id).data
    blue = segments[2]
    by_text = client.search.text(story.index_id, query=str(blue.metadata["summary"]), top_k=3)
    assert by_text[0].segment_id == blue.segment_id
    frame = client.request("GET", f"/videos/segments/{blue.segment_id}/thumbnail", answer="bytes")
    by_picture = client.search.image(story.index_id, image_data=frame, top_k=3)
    assert by_picture[0].segment_id == blue.segment_id
    by_both = client.search.multimodal(
        story.index_id, text_query=str(blue.metadata["summary"]), image_data=frame, text_weight=0.3, image_weight=0.7
    )
    assert by_both[0].segment_id == blue.segment_id
    condition = {"field": "summary", "operator": "equals", "value": blue.metadata["summary"], "type": "string"}
    by_value = client.search.filter(story.index_id, conditions=[condition])
    assert blue.segment_id in [found.segment_id for found in by_value.results]
    assert by_value.results == by_value.data
    nothing = client.search.filter(story.index_id, conditions=[{**condition, "value": "no such summary"}])
    assert (nothing.results, nothing.next_page_token) == ([], None)


def test_an_export_is_made_and_downloaded(client: Any, story: Story, tmp_path: Path) -> None:
    """An export is made, waited for, and downloaded to a file, whole and in pieces."""
    created = client.exports.create_index_export(story.index_id, prompt_run_ids=[story.run_id])
    export = client.exports.wait_for_completion(created.export_id, **SOON)
    target = tmp_path / "export.json"
    size = client.exports.download(export.export_id, target)
    assert size == export.file_size_bytes == target.stat().st_size
    exported = json.loads(target.read_bytes())
    assert len(exported["prompt_runs"][0]["videos"][0]["segments"]) == 3
    pieces = list(client.exports.iter_download(export.export_id, chunk_size=100))
    assert b"".join(pieces) == target.read_bytes()
    assert {len(piece) for piece in pieces[:-1]} == {100}


def test_webhook_delivery_is_verified(client: Any, story: Story) -> None:
    """The event of the finished run arrives signed; the secret fits, and no other does."""
    assert story.inbox.arrived.wait(30)
    events: dict[str, WebhookEvent] = {}
    for body, headers in story.inbox.deliveries:
        event = webhooks.parse(body, headers, story.secret, webhook_id=story.webhook_id)
        events[event.event] = event
        with pytest.raises(webhooks.WebhookVerificationError):
            webhooks.parse(body + b" ", headers, story.secret)
    assert events["prompt_run.completed"].data["run_id"] == story.run_id
    assert client.webhooks.test(story.webhook_id).success
    deliveries = client.webhooks.list_deliveries(story.webhook_id)
    assert {delivery.event_type for delivery in deliveries} >= {"prompt_run.completed", "import_job.completed"}
    client.webhooks.delete(story.webhook_id)
    with pytest.raises(NotFoundError):
        client.webhooks.retrieve(story.webhook_id)


def test_events_of_the_run_can_be_read_again(client: Any, story: Story) -> None:
    """The event stream gives what happened to a run, and goes on after any event of it."""

    def read(**settings: Any) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        with client.stream("GET", "/processing/events/stream", query={"run_id": story.run_id}, **settings) as stream:
            for event in stream.iter_events():
                found.append((event.id, event.event))
                if event.event == "prompt_run.completed":
                    break
        return found

    events = read()
    assert events[0][1] == "prompt_run.started"
    assert read(headers={"Last-Event-ID": events[1][0]}) == events[2:]


def test_markers_are_placed(client: Any, story: Story) -> None:
    """A marker is set, replaced under the same id, listed, shown on its segment, and removed."""
    segment_id = client.videos.list_segments(story.video_id, run_id=story.run_id).first().segment_id
    place = {"target_type": "segment", "target_id": segment_id, "run_id": story.run_id}
    marker = client.markers.upsert(**place, color="green", note="good take")
    replaced = client.markers.upsert(**place, color="blue", note=None)
    assert (replaced.marker_id, replaced.color, replaced.note) == (marker.marker_id, "blue", None)
    shown = client.videos.list_segments(story.video_id, run_id=story.run_id).first().marker
    assert (shown.marker_id, shown.color) == (marker.marker_id, "blue")

    def own() -> list[Marker]:
        return [found for found in client.markers.list() if found.target_id == segment_id]

    assert [found.marker_id for found in own()] == [marker.marker_id]
    client.markers.delete(marker.marker_id)
    assert own() == []


def test_a_chat_is_held(client: Any, story: Story) -> None:
    """A streamed turn ends with `turn_completed`, and stands in the session as a plain turn does."""
    session = client.chat.create_session(title="Scenes")
    scope = {"index_ids": [story.index_id]}
    events = list(client.chat.stream_turn(session.session_id, message="Where is the harbour?", scope=scope))
    assert events[0].event == "turn_started"
    assert events[-1].event == "turn_completed"
    turn = client.chat.create_turn(session.session_id, message="And the windmill?", scope=scope).turn
    assert turn.status == "completed"
    assert turn.assistant_message is not None
    messages = [found.user_message.content for found in client.chat.list_turns(session.session_id)]
    assert sorted(messages) == ["And the windmill?", "Where is the harbour?"]
    client.chat.delete_session(session.session_id)


def test_the_short_way_leads_to_results(client: Any, story: Story, tmp_path: Path) -> None:
    """Upload into an index by name, process, wait, search, results: the same through `client.workflow`."""
    name = f"Short way {story.index_id}"
    job = client.workflow.upload(three_scenes(tmp_path / "short.mp4"), title="Short", index_name=name)
    job = client.import_jobs.wait_for_completion(job.job_id, **SOON)
    started = client.workflow.process(prompt_id=story.prompt_id, video_ids=job.video_ids)
    run = client.workflow.wait_until_searchable(started.run.run_id, **SOON)
    results = client.workflow.results(run.run_id, limit=2)
    assert [row["video_id"] for row in results.unfiltered.auto_paging_iter()] == job.video_ids * 3
    hits = client.workflow.search("scene", index_name=name, limit=2)
    assert hits.response.warnings is not None
    assert {hit.video_id for hit in hits.auto_paging_iter()} <= set(job.video_ids)


def test_a_failed_job_is_raised_with_its_state(client: Any, story: Story) -> None:
    """Waiting for an import that fails raises an error that carries the job and its reason."""
    job = client.videos.upload(file=b"no media at all", filename="broken.mp4", title="Broken", index_id=story.index_id)
    with pytest.raises(ProcessingError) as caught:
        client.import_jobs.wait_for_completion(job.job_id, **SOON)
    assert caught.value.job.status == "failed"
    assert caught.value.job.error_message


def test_deletion_is_waited_for(client: Any, tmp_path: Path) -> None:
    """A deleted video and a deleted index are gone once the wait is over."""
    index = client.indexes.create(name="Short-lived")
    job = client.videos.upload(file=three_scenes(tmp_path / "gone.mp4"), title="Gone", index_id=index.index_id)
    (video_id,) = client.import_jobs.wait_for_completion(job.job_id, **SOON).video_ids
    client.videos.delete(video_id)
    assert client.videos.wait_for_deletion(video_id, **SOON).status == "deleted"
    with pytest.raises(NotFoundError):
        client.videos.retrieve(video_id)
    client.indexes.delete(index.index_id)
    assert client.indexes.wait_for_deletion(index.index_id, **SOON).status == "deleted"
    with pytest.raises(NotFoundError):
        client.indexes.retrieve(index.index_id)


def test_keys_need_a_bearer_token(client: Any) -> None:
    """With an API key `client.api_keys` is refused before sending; the message says what to give."""
    with pytest.raises(AuthenticationError, match="bearer_token"):
        client.api_keys.list()
