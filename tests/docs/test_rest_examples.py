"""The calls that the REST reference shows are what they say: each reaches its operation with a request that fits."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import document
import pytest
from docsite.calls import Calls, calls_of
from example_server import ExampleServer, Exchange

import videovector.cli

DOCUMENT = document.load()
OPERATIONS = list(document.operations(DOCUMENT))
CALLS: dict[str, Calls] = {operation.operation_id: calls_of(DOCUMENT, operation) for operation in OPERATIONS}
SECRET = "example-credential"


@pytest.fixture(scope="module")
def server() -> Iterator[ExampleServer]:
    with ExampleServer(DOCUMENT) as running:
        ready = running.examples.operations["createExportDownloadUrl"]
        link = dict(running.examples.response_examples(ready)[0])
        # A client refuses a link to another server than its own.
        address = urlsplit(running.origin)
        link["download_url"] = urlsplit(link["download_url"])._replace(scheme="http", netloc=address.netloc).geturl()
        running.answers["createExportDownloadUrl"] = link
        yield running


@pytest.fixture
def prepared(server: ExampleServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ExampleServer:
    """A folder with the files that the calls name, and an environment as the pages ask for it."""
    (tmp_path / "episode.mp4").write_bytes(b"some bytes")
    (tmp_path / "key-file.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("VIDEO_VECTOR_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", server.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    server.exchanges.clear()
    return server


def use_credential(operation: document.DocumentOperation, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind of credential that the operation takes."""
    names = {name for alternative in operation.raw.get("security", []) for name in alternative}
    bearer = names == {"BearerAuth"}
    monkeypatch.setenv(f"VIDEO_VECTOR_{'BEARER_TOKEN' if bearer else 'API_KEY'}", SECRET)
    monkeypatch.delenv(f"VIDEO_VECTOR_{'API_KEY' if bearer else 'BEARER_TOKEN'}", raising=False)


def problems(operation: document.DocumentOperation, exchanges: list[Exchange]) -> list[str]:
    """What is wrong with the requests of a call."""
    reached = [exchange.operation_id for exchange in exchanges]
    found = [problem for exchange in exchanges for problem in exchange.problems]
    return found if operation.operation_id in reached else [*found, f"reached {reached}"]


@pytest.mark.parametrize("kind", ["python", "asynchronous"])
def test_every_python_example_runs(
    kind: str, prepared: ExampleServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each example is a whole program, which sends its operation a request that the document allows."""
    wrong: dict[str, list[str]] = {}
    for operation in OPERATIONS:
        use_credential(operation, monkeypatch)
        prepared.exchanges.clear()
        code = compile(getattr(CALLS[operation.operation_id], kind), operation.operation_id, "exec")
        found: list[str] = []
        try:
            exec(code, {"__name__": "__main__"})
        except (videovector.VideoVectorError, TypeError) as error:
            found.append(repr(error))
        found += problems(operation, prepared.exchanges)
        if found:
            wrong[operation.where] = found
    assert wrong == {}
    assert capsys.readouterr().out


def test_every_command_runs(
    prepared: ExampleServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command is taken by the command line as it stands, and does its operation."""
    wrong: dict[str, list[str]] = {}
    for operation in OPERATIONS:
        use_credential(operation, monkeypatch)
        prepared.exchanges.clear()
        program, *words = shlex.split(CALLS[operation.operation_id].command.replace("\\\n", " "))
        assert program == "videovector"
        code = videovector.cli.main(words)
        found = problems(operation, prepared.exchanges)
        if code or found:
            wrong[operation.where] = [f"exit code {code}: {capsys.readouterr().err[:300]}", *found]
    assert wrong == {}


@pytest.mark.skipif(shutil.which("curl") is None, reason="There is no curl on this machine.")
def test_every_curl_example_is_understood(prepared: ExampleServer) -> None:
    """Each curl call, run by a shell as it stands, is answered by its operation with a success."""
    lines = [
        "set -u",
        f"export VIDEO_VECTOR_API_KEY={SECRET} VIDEO_VECTOR_BEARER_TOKEN={SECRET}",
        'curl() { command curl --silent --show-error --fail --output /dev/null "$@" || echo "failed: $*"; }',
    ]
    lines += [CALLS[operation.operation_id].curl for operation in OPERATIONS]
    done = subprocess.run(["sh"], input="\n".join(lines), capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert [exchange.operation_id for exchange in prepared.exchanges] == [one.operation_id for one in OPERATIONS]
    assert [problem for exchange in prepared.exchanges for problem in exchange.problems] == []
