"""Every generated command sends its operation, with the examples of the document as what is typed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import document
import pytest
from calling import Argument, arguments, assert_sent, documented_arguments, link_of
from document import DocumentOperation
from example_server import Examples, ExampleServer

import videovector.cli
from videovector._generated.cli import GROUPS, Command, Option, commands_of

EXAMPLES = Examples(document.load())
COMMAND_ROWS = {f"{group} {name}": row for group in GROUPS for name, row in commands_of(group).items()}
# What a command wants beside the examples: a file to send, a file to write, a yes to what costs something.
FILES = {"file": b"ID3\x03\x00\x00\x00\x00\x00\x0aexample media", "credentials_file": b"{}", "image_data": b"GIF89a"}


def media_file(folder: Path) -> str:
    path = folder / "episode.mp3"
    path.write_bytes(FILES["file"])
    return str(path)


BESIDE: dict[str, Callable[[Path], list[str]]] = {
    "exports download": lambda folder: ["-o", str(folder / "export.json")],
    "videos upload": lambda folder: [media_file(folder)],
    "prompt-runs execute": lambda folder: ["--yes"],
    "workflow process": lambda folder: ["--yes"],
}
# Arguments of the operation that exclude each other, or that the command gives by itself.
LEFT_OUT = {
    "auth authenticate": {"event_id", "surface", "reason", "operation"},
    "workflow upload": {"index_name"},
    "exports download": {"token"},
    "videos upload": {"file", "title", "index_id"},
}


def typed(option: Option, given: dict[str, Argument], folder: Path) -> Iterator[str]:
    """The words of one option."""
    flag = f"--{option.name.replace('_', '-')}"
    value = given[option.name].value if option.name in given else None
    if option.name in FILES:
        path = folder / option.name
        path.write_bytes(FILES[option.name])
        texts = [str(path)]
    elif option.kind == "boolean":
        yield flag if value else f"--no-{flag[2:]}"
        return
    elif option.kind == "json":
        texts = [json.dumps(value)]
    else:
        texts = [shown(one) for one in (value if isinstance(value, list) else [value])]
    if option.secret and option.name not in FILES:
        path = folder / option.name
        path.write_text(texts[0], encoding="utf-8")
        texts = [f"@{path}"]
    for text in texts:
        yield from ([text] if option.positional else [flag, text])


def shown(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def words(name: str, row: Command, operation: DocumentOperation, folder: Path) -> tuple[list[str], list[Argument]]:
    """What is typed, and what of it the server is to see."""
    found = {one.python: one for one in arguments(EXAMPLES, operation, 0) if one.value is not None}
    known = (found.keys() | FILES.keys()) - LEFT_OUT.get(name, set())
    chosen = [option for option in row.options if option.name in known]
    line = [word for option in chosen for word in typed(option, found, folder)]
    sent = [found[option.name] for option in chosen if option.name in found and option.name not in FILES]
    return [*line, *BESIDE.get(name, lambda folder: [])(folder)], sent


def missing_options(name: str, row: Command, operation: DocumentOperation) -> set[str]:
    """Arguments that the operation has and the command has not; the cursor and the key are options of their own."""
    has = {option.name for option in row.options} | LEFT_OUT.get(name, set()) | {"cursor", "idempotency_key"}
    return documented_arguments(EXAMPLES, operation) - has


IDS = [name.replace(" ", "-") for name in COMMAND_ROWS]


@pytest.mark.parametrize("name", COMMAND_ROWS, ids=IDS)
def test_commands_call_operations(
    name: str,
    server: ExampleServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    record_property: Callable[[str, object], None],
) -> None:
    """What is typed arrives at the operation, and the command ends well."""
    row = COMMAND_ROWS[name]
    operation = EXAMPLES.operations[row.operation]
    bearer = row.credentials == ("bearer",)
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", server.url)
    monkeypatch.setenv("VIDEO_VECTOR_CONFIG", str(tmp_path / "none.toml"))
    monkeypatch.setenv("VIDEO_VECTOR_BEARER_TOKEN" if bearer else "VIDEO_VECTOR_API_KEY", "example")
    monkeypatch.delenv("VIDEO_VECTOR_API_KEY" if bearer else "VIDEO_VECTOR_BEARER_TOKEN", raising=False)
    if row.operation == "createExportDownloadUrl":
        server.answers[row.operation] = link_of(EXAMPLES, server)
    assert missing_options(name, row, operation) == set()
    line, sent = words(name, row, operation, tmp_path)
    code = videovector.cli.main((*name.split(), *line))
    assert code == 0, (line, capsys.readouterr().err)
    received = [exchange for exchange in server.exchanges if exchange.operation_id == row.operation]
    assert len(received) == 1
    assert received[0].problems == []
    assert_sent(operation, received[0], sent)
    record_property("exercised", {"operation": row.operation, "method": name, "client": "command"})
