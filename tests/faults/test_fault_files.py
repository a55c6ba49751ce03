"""Large files and full disks: memory stays flat, the event loop free, and a target whole or untouched."""

from __future__ import annotations

import asyncio
import json
import os
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fault_actions import head
from wire_server import KEYED, Driver, Server, error, hang, operation, respond

from videovector import AsyncVideoVector, TimeoutError, VideoVectorError
from videovector._request.uploads import open_upload

GIBIBYTE = 1 << 30
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX limits and sparse files")


@pytest.fixture(scope="module")
def sink() -> Iterator[str]:
    """The URL of a server in another process, so that its work is not measured."""
    script = Path(__file__).with_name("sink_server.py")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/api/v2"
        process.terminate()


def sparse(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def ran(program: str, *arguments: str) -> Any:
    """Run a program with this interpreter and give the JSON it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(program), *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


UPLOAD = """
    import asyncio, json, resource, sys
    from videovector import AsyncVideoVector, VideoVector
    from videovector._request.operation import Endpoint, Operation
    from videovector._request.uploads import open_upload

    kind, url, small, large = sys.argv[1:]
    endpoint = Endpoint("u", "POST", "/u", idempotency="auto", idempotency_prefix="u")

    def call(path):
        return Operation(endpoint, "/u", lambda document: document, parts=[("file", open_upload("file", path))])

    def peak():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)

    def sync():
        with VideoVector(api_key="k", base_url=url) as client:
            client.send(call(small))
            before = peak()
            return client.send(call(large)), before

    async def asynchronous():
        async with AsyncVideoVector(api_key="k", base_url=url) as client:
            await client.send(call(small))
            before = peak()
            return await client.send(call(large)), before

    response, before = sync() if kind == "sync" else asyncio.run(asynchronous())
    print(json.dumps({"length": response["length"], "growth_kib": peak() - before}))
"""


@posix
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_gibibyte_costs_no_memory(kind: str, sink: str, tmp_path: Path) -> None:
    """Uploading 1 GiB grows the peak of resident memory by less than 16 MiB over that of a small upload."""
    small = sparse(tmp_path / "small.mp4", 4 << 20)
    large = sparse(tmp_path / "large.mp4", GIBIBYTE)
    result = ran(UPLOAD, kind, sink, str(small), str(large))
    assert result["length"] > GIBIBYTE
    assert result["growth_kib"] < 16 * 1024


@posix
def test_an_upload_leaves_the_event_loop_free(sink: str, tmp_path: Path) -> None:
    """While 256 MiB go out, the event loop works for less than 50 ms at a time, by the clock of its own thread."""
    path = sparse(tmp_path / "large.mp4", GIBIBYTE // 4)

    async def lag() -> float:
        worst = 0.0

        async def watch() -> None:
            nonlocal worst
            while True:
                begin = time.thread_time()
                await asyncio.sleep(0.005)
                worst = max(worst, time.thread_time() - begin)

        async with AsyncVideoVector(api_key="k", base_url=sink) as client:
            watcher = asyncio.create_task(watch())
            await client.send(operation(KEYED, parts=[("file", open_upload("file", path))]))
            watcher.cancel()
        return worst

    assert asyncio.run(lag()) < 0.05


@pytest.mark.parametrize(
    "name", ['a"b.mp4', "ä 𝄞.mp4", "a\r\nX-Injected: 1.mp4", "..", "a;b=c.mp4", "x" * 300 + ".mp4"]
)
def test_names_of_files_arrive(driver: Driver, server: Server, name: str) -> None:
    """Any name arrives as the name of the part, and adds no line to it; the type fits the name."""
    driver.send(driver.client(), operation(KEYED, parts=[("file", open_upload("file", b"x" * 9, filename=name))]))
    lines = server.received[0].body.decode("utf-8").split("\r\n")
    assert lines[1].startswith('Content-Disposition: form-data; name="file"; filename="')
    assert lines[1].count('"') == 4
    assert lines[2] == (
        "Content-Type: video/mp4" if name.endswith(".mp4") else "Content-Type: application/octet-stream"
    )
    assert lines[3] == ""


def test_replays_are_the_same_bytes(driver: Driver, server: Server, tmp_path: Path) -> None:
    """From a path, bytes or a file: every attempt sends the same bytes under the same key, boundary included."""
    path = tmp_path / "a.mp4"
    path.write_bytes(os.urandom(700_000))
    server.script(error(503), error(429), error(500), respond())
    client = driver.client()
    with path.open("rb") as file:
        for source in (path, path.read_bytes(), file):
            del server.received[:]
            driver.send(
                client, operation(KEYED, parts=[("t", "x"), ("file", open_upload("file", source, filename="a"))])
            )
            assert len(server.received) == 4
            assert len({(request.body, request.headers["idempotency-key"]) for request in server.received}) == 1


def exported(content: bytes, **headers: object) -> bytes:
    return head(Content_Length=len(content), Content_Type="application/json", **headers) + content


LIMITED = """
    import json, os, resource, signal, sys
    from videovector import VideoVector, VideoVectorError

    url, target = sys.argv[1:]
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    with VideoVector(api_key="k", base_url=url, max_retries=0) as client:
        try:
            client.exports.download("exp_1", target)
            failure = None
        except VideoVectorError as error:
            failure = [type(error).__name__, str(error), isinstance(error, OSError), error.details]
    print(json.dumps(failure))
"""


@posix
def test_a_disk_that_takes_no_more_leaves_the_old_file(server: Server, tmp_path: Path) -> None:
    """A write that fails on the way is a clear error, the old file stays, and no part of the new one is left."""
    content = b"[" + b"1," * 200_000 + b"1]"

    def act(connection: Any) -> bool:
        connection.sendall(exported(content))
        return True

    server.script(act)
    target = tmp_path / "export.json"
    target.write_text("old")
    name, text, is_os_error, details = ran(LIMITED, server.url, str(target))
    assert (name, is_os_error, details) == ("DownloadWriteError", True, {"errno": "EFBIG"})
    assert "an existing file is unchanged" in text
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["export.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_to_be_full(driver: Driver, server: Server) -> None:
    """ENOSPC reads as what it is."""

    def act(connection: Any) -> bool:
        connection.sendall(exported(b"[1]"))
        return True

    server.script(act)
    with open("/dev/full", "wb", buffering=0) as full:
        failure = driver.raised(VideoVectorError, driver.client().exports.download, "exp_1", full)
    assert "the disk is full" in str(failure)
    assert isinstance(failure, OSError)


@posix
def test_a_private_file_stays_private(driver: Driver, server: Server, tmp_path: Path) -> None:
    """The file that replaces another has its permissions, also while it is written; a directory is refused at once."""
    modes: list[int] = []

    def act(connection: Any) -> bool:
        modes.extend(stat.S_IMODE(part.stat().st_mode) for part in tmp_path.glob(".*.part"))
        connection.sendall(exported(b"[1]"))
        return True

    server.script(act)
    target = tmp_path / "export.json"
    target.write_text("old")
    target.chmod(0o600)
    client = driver.client()
    assert driver.run(client.exports.download, "exp_1", target) == 3
    assert target.read_text() == "[1]"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert modes == [0o600]
    failure = driver.raised(IsADirectoryError, client.exports.download, "exp_1", tmp_path)
    assert "it is a directory" in str(failure)
    assert len(server.received) == 1


def test_a_download_that_stalls_is_told(driver: Driver, server: Server, tmp_path: Path) -> None:
    """A server that stops sending and takes no ranges is a timeout that says how far the download came."""

    def act(connection: Any) -> bool:
        connection.sendall(exported(b"[1,2]")[:-2])
        return hang(connection)

    server.script(act)
    target = tmp_path / "export.json"
    client = driver.client(timeout=0.2)
    failure = driver.raised(TimeoutError, client.exports.download, "exp_1", target)
    assert (failure.error_code, failure.details) == ("timeout", {"expected_bytes": 5, "received_bytes": 3})
    assert os.listdir(tmp_path) == []
    assert len(server.received) == 1


def test_a_download_is_resumed_under_the_same_version(driver: Driver, server: Server, tmp_path: Path) -> None:
    """Broken three times, at any byte, it goes on by Range and If-Range and ends whole, each byte taken once."""
    content = json.dumps(list(range(5000))).encode()
    cuts = iter([10, 9_000, 20_000])

    def act(connection: Any) -> bool:
        asked = server.received[-1].headers.get("range", "bytes=0-")
        begin = int(asked.removeprefix("bytes=").rstrip("-"))
        end = next(cuts, len(content))
        span = f"bytes {begin}-{len(content) - 1}/{len(content)}"
        headers = {"Content-Type": "application/json", "ETag": '"v1"', "Accept-Ranges": "bytes", "Content-Range": span}
        fields = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        status = 206 if begin else 200
        start = f"HTTP/1.1 {status} X\r\n{fields}Content-Length: {len(content) - begin}\r\n\r\n".encode()
        connection.sendall(start + content[begin:end])
        return end == len(content)

    server.script(act)
    client = driver.client(max_retries=1)
    target = tmp_path / "export.json"
    assert driver.run(client.exports.download, "exp_1", target) == len(content)
    assert target.read_bytes() == content
    ranges = [request.headers.get("range") for request in server.received]
    assert ranges == [None, "bytes=10-", "bytes=9000-", "bytes=20000-"]
    assert {request.headers.get("if-range") for request in server.received[1:]} == {'"v1"'}
    assert {request.headers["accept-encoding"] for request in server.received} == {"identity"}


def test_small_and_growing_sources_give_what_was_announced(driver: Driver, server: Server, tmp_path: Path) -> None:
    """One byte is an upload; a file object that grows on the way gives what was announced; progress is told for all."""
    seen: list[tuple[int, int | None]] = []

    async def chunks() -> Any:
        yield b"ab"
        yield b"cd"

    client = driver.client()
    path = tmp_path / "growing.mp4"
    path.write_bytes(b"x" * 300_000)
    with path.open("rb") as file:
        source = open_upload("file", file)
        with path.open("ab") as more:
            more.write(b"y" * 1000)
        driver.send(client, operation(KEYED, parts=[("f", open_upload("file", source))]))
    assert b"y" not in server.received[0].body.split(b"\r\n\r\n")[1].split(b"\r\n")[0]
    for one in (b"x", iter([b"x"])):
        driver.send(client, operation(KEYED, parts=[("f", open_upload("file", one, filename="a"))]))
    if driver.is_async:
        source = open_upload("file", chunks(), on_progress=lambda sent, total: seen.append((sent, total)))
        driver.send(client, operation(KEYED, parts=[("f", open_upload("file", source))]))
        assert seen == [(2, None), (4, None)]
