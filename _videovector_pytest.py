"""The pytest plugin of videovector: a sandbox for the tests of programs that use the SDK.

It stands outside of the package and imports nothing of it until one of its fixtures is used, so that coverage and
start-up of other test suites stay as they are. The fixtures are described in docs/testing.md.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from videovector import AsyncVideoVector, VideoVector
    from videovector.sandbox import SandboxServer
    from videovector.sandbox.controls import Answers, Requests
    from videovector.testing import FaultInjector, MediaFactory, SandboxElsewhere, WebhookReceiver

OPTION = "--videovector-sandbox"
MISSING = "the sandbox is not installed: pip install 'videovector[sandbox]'"
VARIABLES = ("API_KEY", "AUTH_MODE", "BASE_URL", "BEARER_TOKEN", "MAX_RETRIES", "MAX_RETRY_DELAY", "TIMEOUT")
THROUGH_HTTPX = "VIDEO_VECTOR_USE_HTTPX_CLIENT"
# A proxy of the machine has no business with a server on it.
LOCAL = "127.0.0.1,localhost,::1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option that names a running sandbox."""
    parser.getgroup("videovector").addoption(
        OPTION,
        metavar="URL",
        default=None,
        help="use the sandbox at this base URL in place of one of its own; its key is in VIDEO_VECTOR_API_KEY",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Describes the marker, and lets mocks of httpx see every request."""
    # Unless it is set: clients that tests make send through httpx.Client.send.
    os.environ.setdefault(THROUGH_HTTPX, "true")
    config.addinivalue_line(
        "markers",
        "videovector(seed=None, reset=True): the state of videovector_sandbox at the start of a test: a seed file, "
        "or with reset=False what the test before left.",
    )


@pytest.fixture(scope="session")
def videovector_sandbox(
    request: pytest.FixtureRequest,
) -> Generator[SandboxServer | SandboxElsewhere, None, None]:
    """A sandbox of the test session, one for each pytest-xdist worker; empty at the start of each test."""
    url: str | None = request.config.getoption(OPTION)
    if url is not None:
        key = os.environ.get("VIDEO_VECTOR_API_KEY")
        if not key:
            pytest.fail(f"{OPTION}={url} needs the sandbox's key: set VIDEO_VECTOR_API_KEY.", pytrace=False)
        yield _elsewhere(url, key)
        return
    try:
        from videovector.sandbox import SandboxServer
    except ModuleNotFoundError as error:
        pytest.skip(str(error))
    with SandboxServer() as server:
        yield server


def _elsewhere(url: str, key: str) -> SandboxElsewhere:
    """A sandbox that runs already; that there is none is said once, and not by each of its uses."""
    from http.client import HTTPException

    from videovector.testing import SandboxElsewhere

    try:
        sandbox = SandboxElsewhere(url, key, os.environ.get("VIDEO_VECTOR_BEARER_TOKEN", ""))
        sandbox.snapshots()
    except (OSError, HTTPException, ValueError) as error:
        pytest.fail(
            f"{OPTION}={url}: no sandbox can be reached there ({error}). "
            "Start one with `python -m videovector.sandbox serve` and give the base URL that it prints.",
            pytrace=False,
        )
    return sandbox


@pytest.fixture(autouse=True)
def _videovector_state(request: pytest.FixtureRequest) -> Generator[None, None, None]:
    """Gives each test that uses the sandbox the state its marker asks for, and takes its faults away afterwards."""
    if "videovector_sandbox" not in request.fixturenames:
        yield
        return
    sandbox: Any = request.getfixturevalue("videovector_sandbox")
    marker = request.node.get_closest_marker("videovector")
    settings: dict[str, Any] = marker.kwargs if marker is not None else {}
    unknown = sorted(settings.keys() - {"reset", "seed"})
    if unknown or (marker is not None and marker.args):
        pytest.fail(
            f"The marker videovector takes seed and reset by name, not {unknown or marker.args}.", pytrace=False
        )
    if settings.get("seed") is not None:
        _start_from_seed(sandbox, Path(request.node.path).parent / settings["seed"])
    elif settings.get("reset", True):
        sandbox.reset()
    yield
    sandbox.faults.clear()


def _start_from_seed(sandbox: Any, seed: Path) -> None:
    """Takes in a seed once in the session, and puts its state back for each further test."""
    snapshot = f"seed {seed}"
    if snapshot in sandbox.snapshots():
        sandbox.reset(snapshot)
        return
    if not hasattr(sandbox, "seed"):
        pytest.fail(f"A sandbox elsewhere takes no seed file: start it with --seed {seed}.", pytrace=False)
    from videovector.sandbox.controls.seeds import SeedError

    sandbox.reset()
    try:
        sandbox.seed(seed)
    except SeedError as error:
        pytest.fail(str(error), pytrace=False)
    sandbox.snapshot(snapshot)


@pytest.fixture
def videovector_client(videovector_sandbox: Any) -> Generator[VideoVector, None, None]:
    """A client of the sandbox."""
    from videovector import VideoVector

    access = videovector_sandbox.access
    with VideoVector(api_key=access.api_key, base_url=access.base_url) as client:
        yield client


@pytest.fixture
def async_videovector_client(videovector_sandbox: Any) -> AsyncVideoVector:
    """An async client of the sandbox; the test runs the event loop, or a plugin such as pytest-asyncio does."""
    from videovector import AsyncVideoVector
    from videovector._transport.http_library import httpx

    access = videovector_sandbox.access
    # The event loop is the test's, and may be closed before the client can be: no connection outlives its request.
    transport = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))
    return AsyncVideoVector(
        api_key=access.api_key, base_url=access.base_url, http_client=httpx.AsyncClient(transport=transport)
    )


@pytest.fixture
def videovector_env(videovector_sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Sets the environment so that clients that the code under test makes itself talk to the sandbox."""
    access = videovector_sandbox.access
    for name in VARIABLES:
        monkeypatch.delenv(f"VIDEO_VECTOR_{name}", raising=False)
    values = {"VIDEO_VECTOR_BASE_URL": access.base_url, "VIDEO_VECTOR_API_KEY": access.api_key}
    for name in ("NO_PROXY", "no_proxy"):
        values[name] = ",".join(filter(None, [os.environ.get(name), LOCAL]))
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return values


@pytest.fixture
def videovector_faults(videovector_sandbox: Any) -> FaultInjector:
    """Makes requests fail on purpose: ``videovector_faults.fail("uploadVideo", status=503, count=2)``."""
    from videovector.testing import FaultInjector

    return FaultInjector(videovector_sandbox)


@pytest.fixture
def videovector_answers(videovector_sandbox: Any) -> Answers:
    """Registered extractions: ``videovector_answers.add({"title": "Harbour"})``."""
    answers: Answers = videovector_sandbox.answers
    return answers


@pytest.fixture
def videovector_requests(videovector_sandbox: Any) -> Requests:
    """What was sent to the sandbox since the test began."""
    requests: Requests = videovector_sandbox.requests
    return requests


@pytest.fixture
def videovector_media(tmp_path: Path) -> MediaFactory:
    """Tiny real clips, sounds and pictures, made when they are asked for."""
    try:
        from videovector.testing import MediaFactory
    except ModuleNotFoundError as error:
        pytest.skip(f"{MISSING} ({error})")
    folder = tmp_path / "media"
    folder.mkdir()
    return MediaFactory(folder)


@pytest.fixture
def videovector_webhooks() -> Generator[WebhookReceiver, None, None]:
    """A receiver that verifies and keeps deliveries: ``videovector_webhooks.subscribe(client, ["job.completed"])``."""
    from videovector.testing import WebhookReceiver

    with WebhookReceiver() as receiver:
        yield receiver
