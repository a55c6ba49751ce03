"""Something of every kind in a sandbox, for commands to work on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from server_steps import archive_connector

from videovector import VideoVector
from videovector.cli.sandbox import make_media
from videovector.sandbox import SandboxServer

SCHEMA = {
    "type": "object",
    "properties": {"description": {"type": "string", "description": "What is seen and heard"}},
    "required": ["description"],
}
PROMPT = {"name": "Describe the scene", "prompt_text": "Describe what happens in this part.", "json_schema": SCHEMA}
POLL: dict[str, Any] = {"poll_interval": 0.05}


@dataclass(slots=True)
class World:
    """A client of the sandbox and the ids of what was made by it, by the names of arguments."""

    client: VideoVector
    bearer: VideoVector
    server: SandboxServer
    media: Path
    ids: dict[str, str] = field(default_factory=dict)

    def index(self) -> str:
        """A new empty index."""
        return self.client.indexes.create(name="For one test").index_id

    def video(self, index_id: str) -> str:
        """A new video in an index."""
        job = self.client.videos.upload(file=self.media, title="For one test", index_id=index_id)
        return self.client.import_jobs.wait_for_completion(job.job_id, **POLL).video_ids[0]

    def prompt(self) -> str:
        """A new prompt."""
        return self.client.prompts.create(**PROMPT).prompt_id

    def run(self, index_id: str) -> str:
        """A finished run of the prompt over an index."""
        target = {"type": "index", "index_id": index_id}
        run = self.client.prompt_runs.execute(prompt_id=self.ids["prompt_id"], target=target)
        self.client.prompt_runs.wait_for_completion(run.run_id, **POLL)
        return run.run_id

    def connector(self) -> str:
        """A new connector to a bucket that has a file."""
        return archive_connector(self.client, "import", "export")

    def webhook(self) -> str:
        """A new webhook; nobody listens there."""
        made = self.client.webhooks.create(name="Here", url="http://127.0.0.1:9/hook", events=["prompt_run.completed"])
        return made.webhook_id

    def key(self) -> str:
        """A new API key."""
        return self.bearer.api_keys.create(name="For one test", scopes=["read"]).key_id

    def session(self) -> str:
        """A new chat session."""
        return self.client.chat.create_session(title="For one test").session_id

    def job(self) -> str:
        """An import job that has ended."""
        job = self.client.videos.upload(file=self.media, title="For one test", index_id=self.ids["index_id"])
        self.client.import_jobs.wait_for_completion(job.job_id, **POLL)
        return job.job_id


def build(client: VideoVector, bearer: VideoVector, server: SandboxServer, folder: Path) -> World:
    """Make one of everything."""
    world = World(client, bearer, server, make_media(folder / "ferry.mp4"))
    ids = world.ids
    ids["index_id"] = world.index()
    job = client.videos.upload(file=world.media, title="Ferry", index_id=ids["index_id"])
    ids["job_id"] = job.job_id
    ids["video_id"] = client.import_jobs.wait_for_completion(job.job_id, **POLL).video_ids[0]
    ids["prompt_id"] = world.prompt()
    ids["webhook_id"] = world.webhook()
    ids["run_id"] = world.run(ids["index_id"])
    segment = client.videos.list_segments(ids["video_id"], run_id=ids["run_id"]).data[0]
    ids["segment_id"] = segment.segment_id
    ids["gcs_uri"] = segment.gcs_uri or ""
    ids["connector_id"] = world.connector()
    ids["session_id"] = world.session()
    ids["export_id"] = client.exports.create_prompt_run_export(ids["run_id"]).export_id
    client.exports.wait_for_completion(ids["export_id"], **POLL)
    ids["delivery_id"] = soon(lambda: client.webhooks.list_deliveries(ids["webhook_id"]))[0].delivery_id
    ids["key_id"] = world.key()
    server.buckets.put("archive", "episode.mp4", world.media)
    write_files(world, folder)
    automate(world)
    return world


def automate(world: World) -> None:
    """Give the index an import and an export that run by themselves."""
    index_id, connector_id = world.ids["index_id"], world.ids["connector_id"]
    preset = {"prompt_id": world.ids["prompt_id"]}
    world.client.automations.put_import(
        index_id, connector_id=connector_id, debounce_interval="1d", prompt_preset=preset, source_prefix="later/"
    )
    world.client.automations.put_export(index_id, destination_connector_id=connector_id)


def write_files(world: World, folder: Path) -> None:
    """Files that commands read."""
    secret, key, picture = folder / "secret.txt", folder / "key.json", folder / "frame.jpg"
    secret.write_text("a-secret-of-16-letters\n", encoding="utf-8")
    key.write_text('{"type": "service_account", "project_id": "media-archive-1"}', encoding="utf-8")
    route = f"/videos/segments/{world.ids['segment_id']}/thumbnail"
    picture.write_bytes(world.client.request("GET", route, headers={"Accept": "image/jpeg"}, answer="bytes"))
    world.ids |= {"secret_file": str(secret), "key_file": str(key), "picture": str(picture)}


def soon(look: Callable[[], list[Any]]) -> list[Any]:
    """What there is as soon as there is something."""
    for _ in range(200):
        if found := look():
            return found
        time.sleep(0.02)
    raise AssertionError("nothing came")
