"""A sandbox server on a real port, shared by all tests of a session."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from server_steps import SCHEMA, VTT, Library, RunningSandbox, execute, new_index, new_prompt, three_scenes, upload

from videovector.sandbox.server.sandbox_server import SandboxAccess, SandboxServer


def _running(server: SandboxServer, access: SandboxAccess) -> RunningSandbox:
    return RunningSandbox(server, access.base_url, access.api_key, access.bearer_token)


@pytest.fixture(scope="session")
def sandbox() -> Iterator[RunningSandbox]:
    """One server without delays that keeps nothing after the session; no answer of it may break the API document."""
    server = SandboxServer()
    with server:
        yield _running(server, server.access)
        violations = list(server.sandbox.violations)
    assert violations == []


@pytest.fixture
def api(sandbox: RunningSandbox) -> Iterator[httpx.Client]:
    """A plain HTTP client that sends the sandbox's API key."""
    headers = {"X-API-Key": sandbox.api_key}
    with httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=60, trust_env=False) as client:
        yield client


@pytest.fixture
def session_api(sandbox: RunningSandbox) -> Iterator[httpx.Client]:
    """A plain HTTP client that sends the sandbox's bearer token."""
    headers = {"Authorization": f"Bearer {sandbox.bearer_token}"}
    with httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=60, trust_env=False) as client:
        yield client


@pytest.fixture(scope="session")
def three_scene_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a video whose scenes are red, green and blue."""
    return three_scenes(tmp_path_factory.mktemp("media") / "scenes.mp4").read_bytes()


@pytest.fixture(scope="session")
def library(sandbox: RunningSandbox, three_scene_file: bytes) -> Library:
    """What most search tests need, made once through the API."""
    headers = {"X-API-Key": sandbox.api_key}
    with httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=60, trust_env=False) as api:
        index_id = new_index(api, "Scenes")
        job = upload(api, three_scene_file, "scenes.mp4", title="Three scenes", index_id=index_id)
        assert upload(api, VTT.encode(), "scenes.vtt", title="Words", index_id=index_id)["status"] == "completed"
        level = {"instructions_text": "Sum it up.", "json_schema": {**SCHEMA, "required": []}}
        prompt_id = new_prompt(api, video_level=level)
        run = execute(api, prompt_id, {"type": "index", "index_id": index_id})
        assert run["status"] == "completed"
        return Library(index_id, job["video_ids"][0], prompt_id, run["run_id"])
