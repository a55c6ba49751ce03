"""Every generated command once, against the sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from command_runs import Run
from world import PROMPT, SCHEMA, World

from videovector import ProcessingError
from videovector._generated.cli import GROUPS, Command, commands_of

ALL = [(group, name, row) for group in GROUPS for name, row in commands_of(group).items()]
CONDITION = json.dumps({"field": "description", "operator": "contains", "value": "umbrella", "type": "string"})
Words = Callable[[World], list[str]]


def cursor_of_search(world: World) -> str:
    world.run(world.ids["index_id"])
    page = world.client.workflow.search("ferry", index_id=world.ids["index_id"], limit=1)
    assert page.next_cursor
    return page.next_cursor


def running(world: World) -> str:
    """A run that has not ended: the sandbox was told to take its time."""
    target = {"type": "index", "index_id": world.ids["index_id"]}
    return world.client.prompt_runs.execute(prompt_id=world.ids["prompt_id"], target=target).run_id


def busy_job(world: World) -> str:
    """An import that has a while to go."""
    for number in range(40):
        world.server.buckets.put("archive", f"many/{number}.mp4", world.media)
    made = world.client.import_jobs.create(
        connector_id=world.ids["connector_id"], index_id=world.index(), source_prefix="many/"
    )
    return made.job_id


def failed_job(world: World) -> str:
    """An upload of a file that is no video."""
    made = world.client.videos.upload(file=b"no video", filename="a.mp4", title="Broken", index_id=world.index())
    with pytest.raises(ProcessingError):
        world.client.import_jobs.wait_for_completion(made.job_id, poll_interval=0.05)
    return made.job_id


def video_run(world: World) -> str:
    """A run of a prompt that looks at whole media items too."""
    level = {"instructions_text": "Sum it up.", "json_schema": SCHEMA}
    prompt = world.client.prompts.create(**PROMPT, video_level=level)
    target = {"type": "index", "index_id": world.ids["index_id"]}
    run = world.client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=target)
    world.client.prompt_runs.wait_for_completion(run.run_id, poll_interval=0.05)
    return run.run_id


def query_of(world: World) -> str:
    """The query that the catalogue proposes."""
    return str(world.client.search.sql_catalog(world.ids["index_id"]).tables[0].default_query)


def failed_segment(world: World) -> list[str]:
    """A run with a failed segment: ids of the run, the media item and the segment."""
    index_id = world.index()
    video_id = world.video(index_id)
    world.server.answers.add(fail="made to fail", at_seconds=0, count=1)
    run_id = world.run(index_id)
    found = world.client.prompt_runs.get_failed_segments(run_id)
    segment = found.videos[0].segments[0]
    return [run_id, video_id, segment.segment_id]


def retried_segment(world: World) -> list[str]:
    run_id, video_id, segment_id = failed_segment(world)
    retry = world.client.prompt_runs.retry_segment(run_id, video_id, segment_id)
    return [run_id, video_id, segment_id, retry.retry_id]


def deleted_index(world: World) -> str:
    index_id = world.index()
    world.client.indexes.delete(index_id)
    return index_id


def deleted_video(world: World) -> str:
    video_id = world.video(world.index())
    world.client.videos.delete(video_id)
    return video_id


def new_marker(world: World) -> str:
    video_id = world.video(world.ids["index_id"])
    return str(world.client.markers.upsert(target_type="video", target_id=video_id, color="red").marker_id)


# What the ids of the world and the document don't say.
GIVEN: dict[str, Words] = {
    "api-keys create": lambda w: ["--name", "Laptop", "--scopes", "read"],
    "api-keys delete": lambda w: [w.key()],
    "api-keys revoke": lambda w: [w.key()],
    "api-keys rotate": lambda w: [w.key()],
    "automations put-export": lambda w: [w.ids["index_id"], "--destination-connector-id", w.ids["connector_id"]],
    "automations put-import": lambda w: [
        *(w.ids["index_id"], "--connector-id", w.ids["connector_id"], "--debounce-interval", "1h"),
        *("--prompt-preset", json.dumps({"prompt_id": w.ids["prompt_id"]})),
    ],
    "chat create-turn": lambda w: [w.ids["session_id"], "--message", "What is seen?"],
    "chat delete-session": lambda w: [w.session()],
    "chat stream-turn": lambda w: [w.ids["session_id"], "--message", "What is seen?"],
    "connectors create-azure": lambda w: [
        *("--name", "Blobs", "--storage-account", "archive1", "--container", "media", "--tenant-id", "t"),
        *("--client-id", "c", "--client-secret", f"@{w.ids['secret_file']}"),
    ],
    "connectors create-gcs": lambda w: [
        *("--name", "Bucket", "--bucket", "archive", "--gcp-project-id", "media-archive-1"),
        *("--credentials-file", w.ids["key_file"]),
    ],
    "connectors create-s3": lambda w: [
        *("--name", "Bucket", "--bucket", "archive", "--region", "eu-central-1"),
        *("--aws-access-key-id", f"@{w.ids['secret_file']}", "--aws-secret-access-key", f"@{w.ids['secret_file']}"),
    ],
    "connectors delete": lambda w: [w.connector()],
    "connectors update": lambda w: [w.ids["connector_id"], "--null", "export-base-path"],
    "exports create-index-export": lambda w: [w.ids["index_id"], "--wait", "--poll-interval", "0.05"],
    "exports download": lambda w: [w.ids["export_id"], "-o", f"{w.media}.export.json"],
    "import-jobs cancel": lambda w: [busy_job(w)],
    "import-jobs create": lambda w: [
        *("--connector-id", w.ids["connector_id"], "--index-id", w.index()),
        *("--file-pattern", "*.mp4", "--wait", "--poll-interval", "0.05"),
    ],
    "import-jobs retry": lambda w: [failed_job(w)],
    "indexes create": lambda w: ["--name", "Harbour"],
    "indexes delete": lambda w: [w.index(), "--wait", "--poll-interval", "0.05"],
    "indexes get-deletion": lambda w: [deleted_index(w)],
    "markers delete": lambda w: [new_marker(w)],
    "markers upsert": lambda w: [
        *("--target-type", "video", "--target-id", w.ids["video_id"], "--color", "red", "--null", "note")
    ],
    "prompt-runs cancel": lambda w: [running(w)],
    "prompt-runs estimate": lambda w: [
        *("--prompt-id", w.ids["prompt_id"], "--target", json.dumps({"type": "index", "index_id": w.ids["index_id"]}))
    ],
    "prompt-runs execute": lambda w: [
        *("--prompt-id", w.ids["prompt_id"], "--index", w.ids["index_id"], "--yes", "--wait", "--poll-interval", "0.05")
    ],
    "prompt-runs get-segment-retry-status": retried_segment,
    "prompt-runs get-video-result": lambda w: [video_run(w), w.ids["video_id"]],
    "prompt-runs list-results": lambda w: [w.ids["run_id"], "--video-id", w.ids["video_id"], "--all"],
    "prompt-runs retry-segment": failed_segment,
    "prompts create": lambda w: [
        *("--name", "Describe", "--prompt-text", "Describe what is seen.", "--json-schema", json.dumps(SCHEMA))
    ],
    "prompts delete": lambda w: [w.prompt()],
    "prompts generate": lambda w: ["Find all red umbrellas"],
    "prompts test-schema": lambda w: [
        *("--json-schema", json.dumps(SCHEMA), "--sample-data", '{"description": "A ferry"}')
    ],
    "prompts update": lambda w: [w.prompt(), "--name", "Another name"],
    "search filter": lambda w: [w.ids["index_id"], "--conditions", CONDITION, "--all"],
    "search filter-playground": lambda w: ["--conditions", CONDITION],
    "search image": lambda w: [w.ids["index_id"], "--image-data", w.ids["picture"]],
    "search multi-run": lambda w: ["--query", "umbrella", "--run-ids", w.ids["run_id"]],
    "search multimodal": lambda w: [w.ids["index_id"], "--text-query", "umbrella"],
    "search playground": lambda w: ["--query", "umbrella"],
    "search sql": lambda w: [w.ids["index_id"], "--query", query_of(w)],
    "search sql-generate": lambda w: [w.ids["index_id"], "--instruction", "All segments"],
    "search text": lambda w: [w.ids["index_id"], "--query", "umbrella"],
    "usage get-breakdown": lambda w: ["--start-date", "2026-01-01", "--end-date", "2027-01-01"],
    "usage get-details": lambda w: ["--start-date", "2026-01-01T00:00:00Z", "--end-date", "2027-01-01"],
    "videos batch-retrieve": lambda w: [w.ids["video_id"]],
    "videos batch-segments": lambda w: ["--targets", json.dumps([{"video_id": w.ids["video_id"]}])],
    "videos batch-status": lambda w: [w.ids["video_id"]],
    "videos create": lambda w: [
        *("--title", "Episode", "--video-uri", "gs://archive/episode.mp4", "--index-id", w.ids["index_id"]),
        *("--wait", "--poll-interval", "0.05"),
    ],
    "videos delete": lambda w: [w.video(w.ids["index_id"])],
    "videos get-deletion": lambda w: [deleted_video(w)],
    "videos process": lambda w: [w.video(w.ids["index_id"]), "--segment-duration", "5"],
    "videos upload": lambda w: [str(w.media), "--index", w.ids["index_id"]],
    "webhooks create": lambda w: [
        *("--name", "Hook", "--url", "http://127.0.0.1:9/x", "--events", "export.ready", "--events", "export.failed")
    ],
    "webhooks delete": lambda w: [w.webhook()],
    "webhooks rotate-secret": lambda w: [w.webhook()],
    "webhooks update": lambda w: [w.ids["webhook_id"], "--name", "Another name"],
    "workflow create-attachments": lambda w: [
        *("--files", json.dumps([{"download_url": "https://example.test/a.mp4", "file_id": "source-file-1"}]))
    ],
    "workflow create-media-grant": lambda w: ["--video-id", w.ids["video_id"], "--intent", "download"],
    "workflow define": lambda w: ["Find all red umbrellas"],
    "workflow process": lambda w: ["--prompt-id", w.ids["prompt_id"], "--index-id", w.ids["index_id"], "--yes"],
    "workflow search": lambda w: ["umbrella", "--index-id", w.ids["index_id"], "--all"],
    "workflow search-page": lambda w: [cursor_of_search(w)],
    "workflow upload": lambda w: [str(w.media), "--index-id", w.ids["index_id"]],
}


def words_of(world: World, group: str, name: str, row: Command) -> list[str]:
    """The command line: what is given by hand, else the ids of the world for what must be given."""
    given = GIVEN.get(f"{group} {name}")
    if given is not None:
        return given(world)
    words: list[str] = []
    for option in row.options:
        if option.required:
            assert option.name in world.ids, f"{group} {name} needs {option.name}: say in GIVEN what to give"
            words += [*([] if option.positional else [f"--{option.name.replace('_', '-')}"]), world.ids[option.name]]
    return words


@pytest.mark.parametrize(("group", "name", "row"), ALL, ids=[f"{group} {name}" for group, name, _ in ALL])
def test_a_generated_command_does_what_its_operation_does(
    cli: Run, world: World, monkeypatch: pytest.MonkeyPatch, group: str, name: str, row: Command
) -> None:
    """Each command sends its operation, and writes the response as JSON."""
    if row.credentials == ("bearer",):
        monkeypatch.delenv("VIDEO_VECTOR_API_KEY")
        monkeypatch.setenv("VIDEO_VECTOR_BEARER_TOKEN", world.server.access.bearer_token)
    ran = cli(group, name, *words_of(world, group, name, row))
    assert ran.code == 0, ran.err
    value: Any = ran.json
    if name.startswith("list") or row.paging in ("cursor", "items"):
        assert isinstance(value, list) or row.rows in value
    if row.identifier and row.rows is None and isinstance(value, dict) and row.identifier != "old_key_id":
        assert row.identifier in value


def test_every_generated_command_is_run() -> None:
    """What is said by hand is about commands that exist."""
    assert GIVEN.keys() <= {f"{group} {name}" for group, name, _ in ALL}
    assert len(ALL) >= 120
