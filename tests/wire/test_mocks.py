"""Tools that stand in for the network or look at it by way of httpx see the requests of the SDK, with `fast` too."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wire_server import Driver, Server, operation, respond

from videovector import NotFoundError, VideoVectorError
from videovector._transport.http_library import httpx

# Nothing listens there: what is not caught fails.
NOWHERE = "http://127.0.0.1:9/api/v2"
INDEX = {"index_id": "idx_1", "name": "Harbour"}


@pytest.fixture(autouse=True)
def through_httpx(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the SDK's pytest plugin sets it for other suites."""
    monkeypatch.setenv("VIDEO_VECTOR_USE_HTTPX_CLIENT", "true")


def test_respx_responds_to_calls(driver: Driver) -> None:
    """Routes of respx respond to calls, errors included, and see what was sent."""
    respx = pytest.importorskip("respx")
    client = driver.client(base_url=NOWHERE, max_retries=0)
    with respx.mock(base_url=NOWHERE) as router:
        found = router.get("/things/1").respond(json=INDEX)
        router.get("/things/2").respond(404, json={"error": {"code": "not_found", "message": "No such thing"}})
        assert driver.send(client, operation()) == INDEX
        assert driver.raised(NotFoundError, client.send, operation(path="/things/2")).message == "No such thing"
        assert found.calls.last.request.headers["X-API-Key"] == "test-key"


def test_pytest_httpx_responds_to_calls(driver: Driver, request: pytest.FixtureRequest) -> None:
    """So do those of pytest-httpx, retries included."""
    pytest.importorskip("pytest_httpx")
    httpx_mock = request.getfixturevalue("httpx_mock")
    httpx_mock.add_response(status_code=503)
    httpx_mock.add_response(json=INDEX)
    client = driver.client(base_url=NOWHERE, max_retries=1)
    assert driver.send(client, operation()) == INDEX
    assert len(httpx_mock.get_requests(url=f"{NOWHERE}/things/1")) == 2


def test_vcrpy_records_and_plays_back(driver: Driver, server: Server, tmp_path: Path) -> None:
    """A call is recorded from a server, and played back without it."""
    vcr = pytest.importorskip("vcr")
    if httpx.__name__ != "httpx":
        pytest.skip("vcrpy records what goes over httpx alone")
    server.script(respond(200, INDEX))
    recorder = vcr.VCR(record_mode="once", filter_headers=["X-API-Key"])
    cassette = tmp_path / "calls.yaml"
    with recorder.use_cassette(str(cassette)):
        assert driver.send(driver.client(), operation()) == INDEX
    server.script(respond(500))
    with recorder.use_cassette(str(cassette)) as played:
        assert driver.send(driver.client(max_retries=0), operation()) == INDEX
    assert played.play_count == 1
    assert len(server.received) == 1


@pytest.mark.parametrize("switch", ["true", "false"])
def test_a_mock_transport_of_a_user_supplied_client_responds_to_calls(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, switch: str
) -> None:
    """`http_client=` is all that counts then, with the switch or without."""
    monkeypatch.setenv("VIDEO_VECTOR_USE_HTTPX_CLIENT", switch)
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"path": request.url.path}))
    own: Any = httpx.AsyncClient(transport=transport) if driver.is_async else httpx.Client(transport=transport)
    client = driver.client(base_url=NOWHERE, http_client=own)
    assert driver.send(client, operation()) == {"path": "/api/v2/things/1"}
    driver.run(own.aclose if driver.is_async else own.close)


@pytest.mark.parametrize("times", [1, 2])
def test_tools_that_patch_send_see_each_attempt(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """As Sentry and ddtrace do, also when they come after the first call; headers that they add are sent."""
    seen: list[str] = []
    client = driver.client()
    if times == 2:
        driver.send(client, operation())
    kind: Any = httpx.AsyncClient if driver.is_async else httpx.Client
    real: Callable[..., Any] = kind.send

    def send(self: Any, request: httpx.Request, **settings: Any) -> Any:
        seen.append(f"{request.method} {request.url.path}")
        request.headers["sentry-trace"] = "1"
        return real(self, request, **settings)

    monkeypatch.setattr(kind, "send", send)
    driver.send(client, operation())
    assert seen == ["GET /api/v2/things/1"]
    assert server.received[-1].headers["sentry-trace"] == "1"


def test_all_kinds_of_calls_work_through_httpx(driver: Driver, server: Server) -> None:
    """Bodies, streams and connections that are kept are as without the switch."""
    client = driver.client()
    server.script(respond(200, b"line 1\nline 2"))
    assert driver.run(lines, client) == ["line 1", "line 2"]
    server.script(respond(200, INDEX))
    for _ in range(3):
        assert driver.send(client, operation()) == INDEX
    assert server.connections == 1
    server.script(respond(302, b"", headers={"Location": "/elsewhere"}))
    assert driver.raised(VideoVectorError, client.send, operation()).status_code == 302


def test_cookies_of_a_response_are_not_sent_back(driver: Driver, server: Server) -> None:
    """Nothing of one call goes along with the next."""
    client = driver.client()
    server.script(respond(200, INDEX, headers={"Set-Cookie": "session=1"}))
    for _ in range(2):
        driver.send(client, operation())
    assert "cookie" not in server.received[-1].headers


def lines(client: Any) -> Any:
    """The lines of a streamed response."""
    if not inspect.iscoroutinefunction(client.send):
        with client.stream("GET", "/things") as stream:
            return list(stream.iter_lines())

    async def collect() -> list[str]:
        async with client.stream("GET", "/things") as stream:
            return [line async for line in stream.iter_lines()]

    return collect()
