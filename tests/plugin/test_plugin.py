"""The pytest plugin, used by projects of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from videovector.sandbox import SandboxServer

PROJECT = """
import asyncio
import os
import time

import pytest
from videovector import RateLimitError, VideoVector
from videovector.testing import no_sleep


def test_a_client_of_a_sandbox(videovector_client):
    index = videovector_client.indexes.create(name="mine")
    assert [found.name for found in videovector_client.indexes.list()] == ["mine"]


def test_each_test_starts_clean(videovector_client):
    assert videovector_client.indexes.list() == []
    videovector_client.indexes.create(name="left")


@pytest.mark.videovector(reset=False)
def test_unless_it_says_otherwise(videovector_client):
    assert [found.name for found in videovector_client.indexes.list()] == ["left"]


@pytest.mark.videovector(seed="seed.yaml")
@pytest.mark.parametrize("number", [1, 2])
def test_a_seed(videovector_client, number):
    assert [found.name for found in videovector_client.indexes.list()] == ["Seeded"]
    videovector_client.indexes.create(name="more")


def test_faults_answers_media_and_requests(
    videovector_client, videovector_faults, videovector_answers, videovector_media, videovector_requests
):
    videovector_faults.fail("uploadVideo", status=503, retry_after=0)
    videovector_answers.add({"title": "Harbour"})
    index = videovector_client.indexes.create(name="media")
    clip = videovector_media.clip(subtitles=[(0, 1, "ships come in")])
    job = videovector_client.videos.upload(file=clip, title="Clip", index_id=index.index_id)
    job = videovector_client.import_jobs.wait_for_completion(job.job_id, poll_interval=1)
    assert [request.status for request in videovector_requests.list("uploadVideo")] == [503, 202]
    video = videovector_client.videos.retrieve(job.video_ids[0])
    assert video.title == "Clip" and 2.9 < video.duration_seconds < 3.2


def test_faults_do_not_outlive_a_test(videovector_sandbox):
    assert videovector_sandbox.faults.list() == []


def test_no_sleep(videovector_client, videovector_faults):
    videovector_faults.fail("listIndexes", status=429, retry_after=60, count=2)
    before = time.monotonic()
    with no_sleep():
        videovector_client.indexes.list()
    assert time.monotonic() - before < 20


def test_an_event_loop(async_videovector_client):
    async def names():
        return [index.name for index in await async_videovector_client.indexes.list()]

    assert asyncio.run(names()) == []


def test_webhooks(videovector_client, videovector_webhooks):
    webhook = videovector_webhooks.subscribe(videovector_client, ["import_job.completed"])
    videovector_client.webhooks.test(webhook.webhook_id)
    (delivery,) = videovector_webhooks.wait(1)
    assert delivery.delivery_id and delivery.event.event == "test"
    videovector_webhooks.expect("whsec_another")
    videovector_client.webhooks.test(webhook.webhook_id)
    with pytest.raises(TimeoutError, match="1 of 2 deliveries came within 0.2 s.*refused"):
        videovector_webhooks.wait(2, timeout=0.2)


def test_the_environment(videovector_env):
    with VideoVector() as client:
        assert client.base_url == os.environ["VIDEO_VECTOR_BASE_URL"] == videovector_env["VIDEO_VECTOR_BASE_URL"]
        assert client.indexes.list() == []


@pytest.mark.parametrize("number", range(40))
def test_many(videovector_client, number):
    assert videovector_client.indexes.list() == []
    videovector_client.indexes.create(name=str(number))
"""
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "testing.md").read_text(encoding="utf-8")
SEED = """
indexes:
  - id: idx_seeded
    name: Seeded
"""


def run(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    environment.pop("PYTEST_ADDOPTS", None)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_project_uses_every_fixture(tmp_path: Path) -> None:
    """What docs/testing.md promises works in a project without any configuration, and its tests pass as they stand."""
    (tmp_path / "test_project.py").write_text(PROJECT)
    (tmp_path / "seed.yaml").write_text(SEED)
    shown = [
        block for block in re.findall(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL) if "def test_" in block
    ]
    for number, block in enumerate(shown):
        (tmp_path / f"test_page_{number}.py").write_text(block)
    for name, block in re.findall(r'^```yaml title="([^"]+)"\n(.*?)^```', PAGE, re.MULTILINE | re.DOTALL):
        (tmp_path / name).write_text(block)
    done = run(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    tests = sum(block.count("def test_") for block in shown)
    assert tests >= 3
    assert f"{51 + tests} passed" in done.stdout


@pytest.mark.parametrize(("given", "expected"), [(None, "true"), ("false", "false")])
def test_requests_go_where_mocks_of_httpx_see_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | None, expected: str
) -> None:
    """In every project that has the plugin, unless its environment says otherwise."""
    monkeypatch.delenv("VIDEO_VECTOR_USE_HTTPX_CLIENT")
    if given is not None:
        monkeypatch.setenv("VIDEO_VECTOR_USE_HTTPX_CLIENT", given)
    (tmp_path / "test_other.py").write_text(
        f"import os\ndef test(): assert os.environ['VIDEO_VECTOR_USE_HTTPX_CLIENT'] == {expected!r}\n"
    )
    done = run(tmp_path)
    assert "1 passed" in done.stdout, done.stdout


def test_a_project_that_does_not_use_it_pays_nothing(tmp_path: Path) -> None:
    """The plugin imports no module of videovector, neither when collecting nor when running other tests."""
    (tmp_path / "test_other.py").write_text(
        textwrap.dedent(
            """
            import sys

            def test_nothing_is_imported():
                assert not [name for name in sys.modules if name == "videovector" or name.startswith("videovector.")]
                assert "httpx" not in sys.modules
            """
        )
    )
    # Plugins of other packages, which are installed here, import httpx for every project.
    done = run(tmp_path, "-p", "no:pytest_httpx", "-p", "no:respx", "-p", "no:schemathesis")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


WRONG_MARKERS = """
import pytest

@pytest.mark.videovector(sed="x")
def test_name(videovector_client): ...

@pytest.mark.videovector(seed="gone.yaml")
def test_seed(videovector_client): ...
"""
ONE_TEST = "def test(videovector_client): ..."


@pytest.mark.parametrize(
    ("body", "url", "variables", "said"),
    [
        (WRONG_MARKERS, None, {}, ["takes seed and reset by name, not ['sed']", "gone.yaml can't be read"]),
        (ONE_TEST, "http://127.0.0.1:9/api/v2", {}, ["needs the sandbox's key: set VIDEO_VECTOR_API_KEY"]),
        (ONE_TEST, "http://127.0.0.1:9/api/v2", {"VIDEO_VECTOR_API_KEY": "sk_1"}, ["no sandbox can be reached there"]),
        (ONE_TEST, "localhost:8000", {"VIDEO_VECTOR_API_KEY": "sk_1"}, ["must be the http:// or https:// address"]),
    ],
)
def test_wrong_settings_are_said_in_a_sentence(
    tmp_path: Path,
    body: str,
    url: str | None,
    variables: dict[str, str],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Misspelt markers, missing seeds and sandboxes that can't be used fail their tests in words, without a trace."""
    monkeypatch.delenv("VIDEO_VECTOR_API_KEY", raising=False)
    (tmp_path / "test_wrong.py").write_text(body)
    done = run(tmp_path, *([] if url is None else [f"--videovector-sandbox={url}"]), **variables)
    assert done.returncode == 1
    for sentence in said:
        assert sentence in done.stdout
    assert "Traceback" not in done.stdout
    assert "_videovector_pytest.py" not in done.stdout


def test_a_running_sandbox_serves_the_tests_of_a_project(tmp_path: Path) -> None:
    """With its URL and its key the same fixtures work; each test starts clean there too."""
    (tmp_path / "test_elsewhere.py").write_text(
        textwrap.dedent(
            """
            import pytest

            @pytest.mark.parametrize("number", [1, 2])
            def test_clean(videovector_client, videovector_faults, videovector_requests, videovector_env, number):
                videovector_faults.fail("listIndexes", status=503, retry_after=0)
                assert videovector_client.indexes.list() == []
                videovector_client.indexes.create(name="mine")
                assert [one.status for one in videovector_requests.list()] == [503, 200, 201]
            """
        )
    )
    with SandboxServer() as server:
        access = server.access
        done = run(tmp_path, f"--videovector-sandbox={access.base_url}", VIDEO_VECTOR_API_KEY=access.api_key)
    assert "2 passed" in done.stdout, done.stdout
