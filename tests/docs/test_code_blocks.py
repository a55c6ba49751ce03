"""Every Python block of README.md and docs/*.md runs as it stands, and is correct for a strict type checker."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import document
import pytest
from code_blocks import FENCE, Block, blocks, pages
from docsite import reference, rest
from example_server import Examples, ExampleServer
from server_steps import three_scenes, tone

import videovector
from videovector.sandbox import SandboxServer

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = [block for page in pages(ROOT) for block in blocks(page)]
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")

# What an example server must answer so that waiting ends.
FINISHED = {
    "getImportJob": "completed",
    "getPromptRun": "completed",
    "getExport": "completed",
    "getPromptRunSegmentRetry": "completed",
    "getIndexDeletion": "deleted",
    "getVideoDeletion": "deleted",
}


def last_pages(value: Any) -> Any:
    """An example answer without further pages, which an example server could only repeat."""
    if isinstance(value, list):
        return [last_pages(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    ended = {"has_more": False, "next_cursor": None, "next_page_token": None}
    return {key: ended[key] if key in ended else last_pages(entry) for key, entry in value.items()}


def final_answers(examples: Examples) -> dict[str, Any]:
    """The examples of the document as the answers of a service that has done its work."""
    answers: dict[str, Any] = {}
    for identifier, operation in examples.operations.items():
        shown = examples.answer_examples(operation)
        if shown and isinstance(shown[0], dict) and "event" not in shown[0]:
            answers[identifier] = last_pages(shown[0])
    for identifier, status in FINISHED.items():
        answers[identifier] = {**answers[identifier], "status": status}
    return answers


@pytest.fixture(scope="module")
def example_server() -> Iterator[ExampleServer]:
    with ExampleServer(document.load()) as server:
        server.answers = final_answers(server.examples)
        yield server


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxServer]:
    with SandboxServer() as server:
        yield server


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the pages speak of."""
    folder = tmp_path_factory.mktemp("files")
    three_scenes(folder / "episode.mp4")
    (folder / "interview.wav").write_bytes(tone())
    (folder / "key-file.json").write_text("{}")
    return folder


@pytest.fixture
def workplace(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for a block, with the files in it and no settings of the machine."""
    shutil.copytree(files, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name in ("BASE_URL", "API_KEY", "BEARER_TOKEN", "AUTH_MODE", "TIMEOUT", "MAX_RETRIES", "MAX_RETRY_DELAY"):
        monkeypatch.delenv(f"VIDEO_VECTOR_{name}", raising=False)
    # A proxy of the machine has no business with servers on it.
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    return tmp_path


def run(block: Block) -> None:
    """Execute a block as a program of its own, and close the clients that it leaves open."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    # Line numbers of a traceback are those of the page.
    code = compile("\n" * (block.line - 1) + block.code, block.page, "exec")
    try:
        exec(code, namespace)
    finally:
        for value in namespace.values():
            if isinstance(value, videovector.VideoVector):
                value.close()


@pytest.mark.parametrize("block", BLOCKS, ids=[block.name for block in BLOCKS])
def test_block_runs(
    block: Block,
    workplace: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """A block runs against the sandbox where its marker says so, else against the examples of the API document."""
    if block.place == "sandbox":
        server: SandboxServer = request.getfixturevalue("sandbox")
        monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", server.access.base_url)
        monkeypatch.setenv("VIDEO_VECTOR_API_KEY", server.access.api_key)
        run(block)
        assert server.sandbox.violations == []
        return
    examples: ExampleServer = request.getfixturevalue("example_server")
    examples.exchanges.clear()
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", examples.url)
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "example-key")
    run(block)
    assert [problem for exchange in examples.exchanges for problem in exchange.problems] == []


def test_the_first_block_of_the_readme_prints_what_it_says(workplace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What README.md shows below its first block is what the block prints."""
    shown = re.search(r"^```text\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert shown is not None
    run(next(block for block in BLOCKS if block.page == "README.md"))
    assert capsys.readouterr().out == shown[1]


def test_blocks_are_found() -> None:
    """Every page with code is looked at: README.md has its examples, and no fence is left without an end."""
    assert sum(block.page == "README.md" for block in BLOCKS) >= 8
    for page in pages(ROOT):
        assert "```" not in FENCE.sub("", page.read_text(encoding="utf-8")), page.name


def test_blocks_are_well_typed(tmp_path: Path) -> None:
    """All blocks pass pyright in strict mode."""
    for block in BLOCKS:
        name = f"{block.page.removesuffix('.md').replace('-', '_').replace('.', '_')}_{block.line}.py"
        (tmp_path / name).write_text("\n" * (block.line - 1) + block.code, encoding="utf-8")
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": [str(ROOT)]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def anchors(page: Path) -> set[str]:
    """The names under which the headings of a page can be linked to."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_lead_somewhere() -> None:
    """Every relative link of the pages names a file of the repository, and a heading that the page has."""
    broken: list[str] = []
    # Pages that only the site has; its strict build checks their headings.
    made = {f"reference/{name}" for name, _ in reference.pages()}
    made |= {f"rest/{name}" for name, _ in rest.pages(document.load())}
    for page in pages(ROOT):
        for target in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
            if re.match(r"[a-z]+:", target):
                continue
            name, _, anchor = target.partition("#")
            if name in made:
                continue
            linked = page.parent / name if name else page
            if not linked.exists() or (anchor and anchor not in anchors(linked)):
                broken.append(f"{page.name}: {target}")
    assert broken == []


def test_the_map_names_every_page() -> None:
    """docs/index.md names each page of the documentation."""
    text = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert [page.name for page in ROOT.glob("docs/*.md") if page.name != "index.md" and page.name not in text] == []
