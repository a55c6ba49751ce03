"""The awaitable controls beside the plain ones: the same names, arguments, results and errors."""

from __future__ import annotations

import asyncio
import inspect
import re
import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import httpx
import pytest
from server_steps import three_scenes

from videovector.sandbox import AsyncSandboxControls, AsyncSandboxServer, SandboxControls
from videovector.sandbox.controls import AsyncSnapshot, ControlError, Snapshot
from videovector.sandbox.controls.seeds import SeedError

# A control by its path, and its arguments, which may depend on the results of the steps before it.
Step: TypeAlias = "tuple[str, tuple[Any, ...] | Callable[[list[Any]], tuple[Any, ...]], dict[str, Any]]"
SEED = {"prompts": [{"name": "Scenes", "prompt_text": "What is seen?", "json_schema": {"type": "object"}}]}
SECOND = {"api_key": "sk_second", "bearer_token": "token_second"}

CASES: dict[str, list[Step]] = {
    "accounts": [
        ("accounts.add", ("second",), SECOND),
        ("accounts.list", (), {}),
        ("accounts.sign_in", ("second",), {"expires_in": 60}),
        ("accounts.refresh", lambda done: (done[-1].refresh_token, "second"), {}),
        ("accounts.remove", ("second",), {}),
        ("accounts.remove", ("nobody",), {}),
    ],
    "answers": [
        ("answers.add", ({"text": "A"},), {"level": "video", "title_contains": "x"}),
        ("answers.add", (), {"fail": "No.", "count": 2}),
        ("answers.list", (), {}),
        ("answers.remove", lambda done: (done[0],), {}),
        ("answers.clear", (), {}),
        ("answers.add", (), {}),
    ],
    "buckets": [
        ("buckets.put", ("archive", "a/b.txt", b"x"), {}),
        ("buckets.list", ("archive",), {}),
        ("buckets.put", ("archive", "../b.txt", b"x"), {}),
    ],
    "clock": [
        ("clock.advance", (), {"days": 8, "minutes": 1}),
        ("clock.now", (), {}),
        ("clock.reset", (), {}),
        ("clock.advance", (), {"days": -1}),
    ],
    "endpoints": [
        ("endpoints.s3", (), {}),
        ("endpoints.set", (), {"s3": "http://127.0.0.1:9"}),
        ("endpoints.reset", (), {}),
        ("endpoints.set", (), {"s3": "http://example.com"}),
    ],
    "faults": [
        ("faults.add", ("listIndexes",), {"status": 503, "count": 2, "seed": 7}),
        ("faults.add", (), {"latency": 0.1, "route": "/indexes"}),
        ("faults.list", (), {}),
        ("faults.remove", lambda done: (done[0],), {}),
        ("faults.clear", (), {}),
        ("faults.add", (), {}),
    ],
    "limits": [
        ("limits.get", (), {}),
        ("limits.set", (), {"search_per_minute": 1, "balance_mt": 2.5}),
        ("limits.reset", (), {}),
        ("limits.set", (), {"search_per_minute": -1}),
    ],
    "requests": [
        ("requests.list", ("listIndexes",), {"status": 200}),
        ("requests.last", (), {}),
        ("requests.clear", (), {}),
        ("requests.last", (), {}),
    ],
    "snapshots": [
        ("snapshot", ("kept",), {}),
        ("snapshots", (), {}),
        ("restore", lambda done: (done[0],), {}),
        ("restore", ("kept",), {}),
        ("reset", ("kept",), {}),
        ("delete_snapshot", ("kept",), {}),
        ("reset", (), {}),
        ("restore", ("kept",), {}),
    ],
    "transcripts": [
        ("add_transcript", ("vid_1", "A red wall."), {}),
        ("transcript", ("vid_1",), {}),
        ("add_transcript", ("vid_2", "Nothing."), {}),
    ],
    "violations": [("violations", (), {})],
    "seed": [("seed", (SEED,), {}), ("snapshots", (), {}), ("seed", ({"prompts": "none"},), {})],
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AsyncSandboxServer]:
    """One server with a video and a request in its log, which the cases put back."""
    server = AsyncSandboxServer()
    server.start()
    media = [{"file": str(three_scenes(tmp_path_factory.mktemp("media") / "scenes.mp4"))}]
    server.seed({"indexes": [{"name": "I", "media": media}]})
    server.snapshot("start")
    yield server
    server.stop()


def _begin(server: AsyncSandboxServer) -> None:
    """The state at the start of a case, on each side."""
    server.reset("start")
    for name in server.snapshots():
        if name != "start":
            server.delete_snapshot(name)
    headers = {"X-API-Key": server.access.api_key, "X-Request-ID": "req_1"}
    httpx.get(f"{server.access.base_url}/indexes", headers=headers, trust_env=False).raise_for_status()


def _plain(server: AsyncSandboxServer, path: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
    found = _at(server, path)
    return found(*arguments, **named) if callable(found) else found


def _at(controls: object, path: str) -> Any:
    for name in path.split("."):
        controls = getattr(controls, name)
    return controls


def _results(steps: list[Step], run: Callable[[str, tuple[Any, ...], dict[str, Any]], Any]) -> list[Any]:
    """What each step gave, or the error that it raised."""
    done: list[Any] = []
    for path, arguments, named in steps:
        try:
            done.append(run(path, arguments(done) if callable(arguments) else arguments, named))
        except (ControlError, SeedError) as refused:
            done.append(refused)
    return done


def _shown(result: Any) -> str:
    """A result as text, without what is different each time."""
    if isinstance(result, Snapshot | AsyncSnapshot):
        return f"snapshot {result.name}"
    text = f"{type(result).__name__} {result!r}"
    text = re.sub(r"datetime\.datetime\(.*?\)\)?|\b(?:[0-9a-f]{8,}|\d+\.\d+)\b|\d{4}-\d\d-\d\dT[\d:.]+Z?", "…", text)
    return re.sub(r"(?:fault|answer|req)_\w+|number=\d+|127\.0\.0\.1:\d+|:\d{2,5}\b", "…", text)


@pytest.mark.parametrize("case", CASES)
def test_both_kinds_do_the_same(server: AsyncSandboxServer, case: str) -> None:
    """Each control gives the same values and errors, called or awaited."""
    _begin(server)
    plain = _results(CASES[case], lambda *step: _plain(server, *step))
    _begin(server)

    def awaited(path: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
        async def step() -> Any:
            return await _at(server.controls, path)(*arguments, **named)

        return asyncio.run(step())

    both = _results(CASES[case], awaited)
    assert [_shown(result) for result in both] == [_shown(result) for result in plain]
    assert case in {"requests", "violations"} or isinstance(both[-1], ControlError | SeedError)


def _controls_of(controls: object, prefix: str = "") -> Iterator[str]:
    """The paths of all controls of an object; those of `server` that run it are none."""
    for name in dir(type(controls)):
        # A sequence has these too.
        if not name.startswith("_") and name not in {"connect", "count", "index"}:
            yield f"{prefix}{name}"
    for name, value in vars(controls).items():
        if "control" in type(value).__module__ and not name.startswith("_"):
            yield from _controls_of(value, f"{name}.")


def test_every_control_can_be_awaited(server: AsyncSandboxServer) -> None:
    """Both kinds have the same controls with the same arguments, and the test above runs all of them."""
    plain = SandboxControls.connect(server.access.base_url)
    awaitable = AsyncSandboxControls.connect(server.access.base_url)
    paths = set(_controls_of(plain))
    assert (
        paths == set(_controls_of(awaitable)) == {path for steps in CASES.values() for path, _, _ in steps} - {"seed"}
    )
    for path in paths:
        *parents, name = path.split(".")
        sides = [getattr(type(_at(side, ".".join(parents)) if parents else side), name) for side in (plain, awaitable)]
        if not isinstance(sides[0], property):
            parameters = [
                [(one.name, one.kind, one.default) for one in inspect.signature(side).parameters.values()]
                for side in sides
            ]
            assert parameters[0] == parameters[1], path


def test_a_snapshot_is_put_back_after_the_block(server: AsyncSandboxServer) -> None:
    """`async with controls.snapshot()` restores and forgets, also after an error; over HTTP as in the process."""

    async def interrupted(controls: AsyncSandboxControls, names: list[str]) -> None:
        async with controls.snapshot() as kept:
            assert repr(kept) == f"AsyncSnapshot({kept.name!r})"
            names.append(kept.name)
            await controls.limits.set(indexes=1)
            raise InterruptedError

    async def main(controls: AsyncSandboxControls) -> None:
        names: list[str] = []
        with pytest.raises(InterruptedError):
            await interrupted(controls, names)
        assert (await controls.limits.get()).indexes is None
        assert names[0] not in await controls.snapshots()
        again = await controls.snapshot("again")
        await controls.limits.set(indexes=1)
        await again.restore()
        assert (await controls.limits.get()).indexes is None
        await again.delete()
        assert "again" not in await controls.snapshots()

    for controls in (server.controls, AsyncSandboxControls.connect(server.origin)):
        asyncio.run(main(controls))


def test_the_event_loop_goes_on_meanwhile() -> None:
    """A control that waits for something of the event loop gets it."""
    went_on = threading.Event()

    def send(*_command: Any, **_options: Any) -> Any:
        assert went_on.wait(10)
        return {"snapshot": None}

    async def main() -> None:
        asyncio.get_running_loop().call_soon(went_on.set)
        await AsyncSandboxControls(SandboxControls(send)).reset()

    asyncio.run(main())
