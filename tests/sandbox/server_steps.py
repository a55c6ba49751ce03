"""Steps that several server tests share: bring media in, run a prompt, wait for jobs."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import numpy as np

from videovector import VideoVector
from videovector.sandbox.server.sandbox_server import SandboxServer
from videovector.testing._media_files import Colour, write_video

JSON = dict[str, Any]

VTT = """WEBVTT

00:00:00.000 --> 00:00:02.000
A crimson wall at dawn

00:00:02.000 --> 00:00:04.000
Green meadows with a windmill

00:00:04.000 --> 00:00:06.000
The blue harbour by night
"""

SCHEMA: JSON = {
    "type": "object",
    "properties": {
        "summary": {"type": "string"},
        "colors": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["summary"],
}


@dataclass(frozen=True)
class RunningSandbox:
    """A running sandbox: how to reach it, and its parts for looking inside."""

    server: SandboxServer
    base_url: str
    api_key: str
    bearer_token: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, for the controls below `/_sandbox/`."""
        return self.server.origin


@dataclass(frozen=True)
class Library:
    """An index with one video of three scenes, its transcript, a prompt and a finished run."""

    index_id: str
    video_id: str
    prompt_id: str
    run_id: str


def three_scenes(path: Path) -> Path:
    """Writes a silent video of three scenes of two seconds each: red, green, blue."""
    scenes = [(20, (200, 30, 30)), (20, (40, 160, 50)), (20, (40, 70, 200))]
    return write_video(path, scenes, rate=10, size=(160, 96), draw=moving_square)


def moving_square(colour: Colour, size: tuple[int, int], step: int) -> Any:
    """Pixels in which something moves, or the frames of a scene would all be alike."""
    pixels = np.full((size[1], size[0], 3), colour, dtype=np.uint8)
    pixels[10:20, step * 5 : step * 5 + 10] = 255
    return pixels


def archive_connector(client: VideoVector, *scopes: str) -> str:
    """A new connector to the bucket `archive`; gives its id."""
    made = client.connectors.create_s3(
        name="Archive",
        bucket="archive",
        region="eu-central-1",
        aws_access_key_id="made-up-access-key",
        aws_secret_access_key="secret-of-the-archive",
        scopes=scopes,
    )
    return made.connector_id


def tone() -> bytes:
    """One second of sound as a WAV file."""
    target = io.BytesIO()
    with wave.open(target, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        samples = (8000 * np.sin(np.arange(8000) * 2 * np.pi * 440 / 8000)).astype("<i2")
        sound.writeframes(samples.tobytes())
    return target.getvalue()


def ok(response: httpx.Response, status: int = 200) -> Any:
    """The JSON of a response that must have this status."""
    assert response.status_code == status, response.text
    return response.json()


def until(read: Callable[[], Any], done: Callable[[Any], bool], *, looks: int = 6000) -> Any:
    """Reads until `done` says so; the sandbox adds no delays, so looking again at once is enough."""
    for _ in range(looks):
        value = read()
        if done(value):
            return value
    raise AssertionError(f"still not done: {value}")


def finished_job(api: httpx.Client, job_id: str) -> JSON:
    """The import job once it has ended."""
    done = {"completed", "failed", "cancelled"}
    return until(lambda: ok(api.get(f"/import-jobs/{job_id}")), lambda job: job["status"] in done)


def finished_run(api: httpx.Client, run_id: str) -> JSON:
    """The prompt run once it has ended."""
    done = {"completed", "completed_with_failures", "failed", "cancelled"}
    return until(lambda: ok(api.get(f"/prompt-runs/{run_id}")), lambda run: run["status"] in done)


def new_index(api: httpx.Client, name: str = "Index") -> str:
    """Id of a new index."""
    return str(ok(api.post("/indexes", json={"name": name}), 201)["index_id"])


def upload(api: httpx.Client, content: bytes, filename: str, *, title: str, index_id: str | None = None) -> JSON:
    """Uploads a file and waits for its job."""
    fields = {"title": title} | ({"index_id": index_id} if index_id else {})
    files = {"file": (filename, content, "application/octet-stream")}
    job = ok(api.post("/videos/upload", data=fields, files=files), 202)
    return finished_job(api, job["job_id"])


def new_prompt(api: httpx.Client, **extra: Any) -> str:
    """Id of a new prompt."""
    body = {"name": "Scenes", "prompt_text": "Describe what is seen.", "json_schema": SCHEMA, **extra}
    return str(ok(api.post("/prompts", json=body), 201)["prompt_id"])


def execute(api: httpx.Client, prompt_id: str, target: JSON, **settings: Any) -> JSON:
    """Starts a run and waits for its end."""
    body = {"prompt_id": prompt_id, "target": target, **settings}
    run = ok(api.post("/prompt-runs/execute", json=body), 202)
    return finished_run(api, run["run_id"])
