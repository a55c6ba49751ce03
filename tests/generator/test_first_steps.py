"""What a generated method does before its request, as `x-videovector` says: a check, then a readiness signal."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from videovector import AsyncVideoVector, VideoVector
from videovector._errors import InvalidArgumentError

SIGNAL = "/api/v2/auth/processing-activity"
TARGET = {"type": "playground"}

Call = Callable[..., Any]


def call_sync(server: HTTPServer, method: str, *arguments: Any, **named: Any) -> Any:
    from generated_fixtures.steps.resources.runs import RunsResource

    with VideoVector(api_key="key", base_url=server.url_for("/api/v2"), max_retries=0) as client:
        return getattr(RunsResource(client), method)(*arguments, **named)


def call_async(server: HTTPServer, method: str, *arguments: Any, **named: Any) -> Any:
    from generated_fixtures.steps.resources.runs import AsyncRunsResource

    async def call() -> Any:
        async with AsyncVideoVector(api_key="key", base_url=server.url_for("/api/v2"), max_retries=0) as client:
            return await getattr(AsyncRunsResource(client), method)(*arguments, **named)

    return asyncio.run(call())


both = pytest.mark.parametrize("call", [call_sync, call_async], ids=["sync", "async"])


@pytest.fixture
def server(packages: Path, httpserver: HTTPServer) -> HTTPServer:
    """The API of the fixture; its readiness signal fails, which is nobody's concern."""
    httpserver.expect_request(SIGNAL).respond_with_data("", 503)
    httpserver.expect_request("/api/v2/runs").respond_with_json({"run_id": "run_1"}, 202)
    httpserver.expect_request("/api/v2/runs/estimate").respond_with_json({"run_id": "run_1"})
    httpserver.expect_request("/api/v2/runs/run_1/retry").respond_with_data("", 204)
    return httpserver


def sent(server: HTTPServer) -> list[tuple[str, Any]]:
    """The paths of the requests in their order, each with its body."""
    return [(request.path, request.get_json(silent=True)) for request, _ in server.log]


@both
def test_the_signal_goes_before_the_request(call: Call, server: HTTPServer) -> None:
    """`announces` sends its kind of work once, and then the request, whatever became of the signal."""
    assert call(server, "start", target=TARGET).run_id == "run_1"
    call(server, "retry", "run_1")
    first, run, second, retry = sent(server)
    assert (first[0], first[1]["operation"]) == (SIGNAL, "process_media")
    assert run[0] == "/api/v2/runs"
    assert (second[0], second[1]["operation"]) == (SIGNAL, "retry_prompt_run_segment")
    assert retry[0] == "/api/v2/runs/run_1/retry"


@both
@pytest.mark.parametrize("method", ["start", "estimate"])
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"video_segmentation_type": "fixed"}, "video_segment_duration .* is required"),
        ({"target": {"type": "index"}}, r"target\.index_id must be"),
        ({"video_segment_duration": 301}, "at most 300"),
    ],
)
def test_what_is_refused_is_not_announced(
    call: Call, server: HTTPServer, method: str, changes: dict[str, Any], message: str
) -> None:
    """Neither what the rule of `check` refuses nor what the builder refuses is announced or sent."""
    with pytest.raises(InvalidArgumentError, match=message):
        call(server, method, **({"target": TARGET} | changes))
    assert sent(server) == []


@both
def test_a_check_alone_announces_nothing(call: Call, server: HTTPServer) -> None:
    """`check` without `announces` sends the request and nothing else."""
    call(server, "estimate", target=TARGET, video_segmentation_type="fixed", video_segment_duration=10)
    assert [path for path, _ in sent(server)] == ["/api/v2/runs/estimate"]


def test_the_docstring_tells_the_first_steps(packages: Path) -> None:
    """Methods say which signal they send and that arguments may not fit together; others do not."""
    from generated_fixtures.steps.resources.runs import AsyncRunsResource, RunsResource

    for kind in (RunsResource, AsyncRunsResource):
        start, estimate, retry = (inspect.getdoc(getattr(kind, name)) for name in ("start", "estimate", "retry"))
        assert "A readiness signal (`process_media`) is sent first; if that fails, the error is ignored." in start
        assert "An argument is invalid, or the arguments do not fit together; nothing is sent." in start
        assert "readiness signal" not in estimate
        assert "do not fit together" in estimate
        assert "do not fit together" not in retry


def test_an_omitted_argument_has_no_parameter(packages: Path) -> None:
    """`omit` leaves an argument out of signature and docstring of the method, where another spelling serves."""
    from generated_fixtures.steps.resources.runs import RunsResource

    assert "note" in inspect.signature(RunsResource.estimate).parameters
    assert "note" not in inspect.signature(RunsResource.start).parameters
    assert "note" not in (inspect.getdoc(RunsResource.start) or "")
