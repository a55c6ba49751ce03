"""Every block of README.md and docs/*.md works when it is pasted: Python and shell, against the sandbox's example."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import document
import pytest
from code_blocks import FENCE, INCLUDE, Block, blocks, commands, pages
from docsite import reference, rest
from PIL import Image
from server_steps import three_scenes, tone

import videovector
import videovector.cli
from videovector.sandbox import SandboxServer
from videovector.testing import no_sleep

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = [block for page in pages(ROOT) for block in blocks(page)]
SHELL_PAGES = [page for page in pages(ROOT) if commands(page)]
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
# Commands that install, go on until they are stopped, or are run by the tests of what they start.
NOT_RUN = (
    "pip install",
    "make",
    "python -m videovector.sandbox serve",
    "videovector sandbox serve",
    "videovector sandbox demo",
    "videovector webhooks listen",
    "videovector webhooks trigger",
    "python examples/quickstart.py",
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the pages speak of."""
    folder = tmp_path_factory.mktemp("files")
    three_scenes(folder / "episode.mp4")
    (folder / "episode.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nA red wall\n")
    (folder / "interview.wav").write_bytes(tone())
    Image.new("RGB", (64, 36), (200, 30, 30)).save(folder / "frame.jpg")
    for secret in ("aws-access-key-id", "aws-secret-access-key", "client-secret"):
        (folder / f"{secret}.txt").write_text("made-up-secret")
    (folder / "clips").mkdir()
    (folder / "clips" / "tone.wav").write_bytes(tone())
    (folder / "key-file.json").write_text("{}")
    (folder / "prompt.yaml").write_text("name: Mood\nprompt_text: What is the mood?\njson_schema: {type: object}\n")
    return folder


@pytest.fixture
def workplace(example: SandboxServer, files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with the files in it, the example as it was at the start, and an environment for it."""
    example.reset("seed")
    shutil.copytree(files, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("VIDEO_VECTOR_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", example.access.base_url)
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", example.access.api_key)
    # Shells find the command of this environment.
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    # A proxy of the machine has no business with servers on it.
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    return tmp_path


def run(block: Block) -> None:
    """Execute a block as a program of its own, without the waits, and close the clients that it leaves open."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    # Line numbers of a traceback are those of the page.
    code = compile("\n" * (block.line - 1) + block.code, block.page, "exec")
    try:
        with no_sleep():
            exec(code, namespace)
    finally:
        for value in namespace.values():
            if isinstance(value, videovector.VideoVector):
                value.close()


@pytest.mark.parametrize("block", BLOCKS, ids=[block.name for block in BLOCKS])
def test_block_runs(block: Block, example: SandboxServer, workplace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A Python block runs as it stands, and the first one of README.md prints what is shown below it."""
    run(block)
    assert example.violations == []
    if block is BLOCKS[0]:
        shown = re.search(r"^```text\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
        assert shown is not None
        assert capsys.readouterr().out == shown[1]


def sign_in(example: SandboxServer, monkeypatch: pytest.MonkeyPatch, *, bearer: bool) -> None:
    """API keys are managed with the token of a signed-in account, as the page says; all else goes by API key."""
    names = ["VIDEO_VECTOR_API_KEY", "VIDEO_VECTOR_BEARER_TOKEN"]
    values = [example.access.api_key, example.access.bearer_token]
    monkeypatch.setenv(names[bearer], values[bearer])
    monkeypatch.delenv(names[not bearer], raising=False)


@pytest.mark.parametrize("page", SHELL_PAGES, ids=[page.name for page in SHELL_PAGES])
def test_commands_run(page: Path, example: SandboxServer, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands of a page run one after the other: those of this package in this process, others in a shell."""
    (workplace / "ready.json").write_text(json.dumps(example.access.as_dict()))
    # Whatever opens a page or a player would be on somebody's screen.
    monkeypatch.setenv("BROWSER", "true")
    for line in commands(page):
        if line.startswith(NOT_RUN):
            continue
        command = line.replace("http://127.0.0.1:8000", example.origin)
        sign_in(example, monkeypatch, bearer=command.startswith("videovector api-keys "))
        if command.startswith("videovector "):
            run_pipeline(command)
        else:
            shell = ["bash", "-euo", "pipefail", "-c", command]
            done = subprocess.run(shell, capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    assert example.violations == []


def test_the_readme_shows_what_a_terminal_shows(
    example: SandboxServer, workplace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table below the tour's search is what the search prints."""
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.search(r"^\$ (videovector search [^\n]*)\n```\n\n```text\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    monkeypatch.setenv("COLUMNS", "100")
    assert videovector.cli.main([*shlex.split(found[1])[1:], "-o", "table"]) == 0
    shown = "\n".join(line.rstrip() for line in capsys.readouterr().out.splitlines())
    assert f"{shown}\n" == found[2]


def run_pipeline(line: str) -> None:
    """Runs programs that `|` joins, the last with `>` to a file or not; starting Python for each would take minutes."""
    words = shlex.shlex(line, posix=True, punctuation_chars="|>")
    words.whitespace_split = True
    programs: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            programs.append([])
        else:
            programs[-1].append(word)
    *last, file = programs[-1] if ">" in programs[-1] else (*programs[-1], None)
    programs[-1] = [word for word in last if word != ">"]
    output = b""
    for program in programs:
        output = run_program(program, output, line)
    if file is not None:
        Path(file).write_bytes(output)


def run_program(words: list[str], given: bytes, line: str) -> bytes:
    """What a program writes to its standard output."""
    if words[0] != "videovector":
        return subprocess.run(words, input=given, stdout=subprocess.PIPE, check=True).stdout
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    errors = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(output), redirect_stderr(errors), no_sleep():
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        code = videovector.cli.main(words[1:])
    content = output.buffer.getvalue() if isinstance(output.buffer, io.BytesIO) else b""
    assert code == 0, f"{line}\n{content.decode()}{errors.getvalue()}"
    return content


def test_commands_that_are_not_run_exist() -> None:
    """What is installed, made or started by a command of the pages is there under that name."""
    extras = set(re.findall(r"^([a-z0-9]+) = \[", (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for line in (line for page in SHELL_PAGES for line in commands(page) if line.startswith(NOT_RUN)):
        words = shlex.split(line, comments=True)
        if words[:2] == ["pip", "install"]:
            named = re.findall(r"\[([a-z0-9,]+)\]", line)
            assert set(",".join(named).split(",")) - {""} <= extras, line
        elif words[0] == "make":
            assert words[1] in targets, line
        elif words[0] == "python" and words[1] != "-m":
            assert (ROOT / words[1]).is_file(), line
        else:
            program = [*words[1:], "--help"] if words[0] == "videovector" else ["sandbox", "serve", "--help"]
            assert exit_code(program) == 0, line


def exit_code(program: list[str]) -> int:
    """How a command of this package ends; the server's own options end the program."""
    with redirect_stdout(io.StringIO()):
        try:
            return videovector.cli.main(program)
        except SystemExit as ended:
            return int(ended.code or 0)


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


def test_every_example_is_shown() -> None:
    """Each script of examples/ stands in a guide, taken from its file; quickstart.py is what `make demo` runs."""
    shown = {name for page in pages(ROOT) for name in INCLUDE.findall(page.read_text(encoding="utf-8"))}
    files = {f"examples/{path.name}" for path in ROOT.glob("examples/*.py")}
    assert files - shown == {"examples/quickstart.py"}
    assert shown <= files


def test_the_map_names_every_page() -> None:
    """docs/index.md names each page of the documentation."""
    text = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert [page.name for page in ROOT.glob("docs/*.md") if page.name != "index.md" and page.name not in text] == []
