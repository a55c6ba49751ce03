"""Running the programs of programs/ with an interpreter, against a sandbox of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "sandbox"))

import httpx  # noqa: E402
from made_media import make_image, make_sound, make_video  # noqa: E402
from server_steps import VTT, upload  # noqa: E402

from videovector.sandbox.openapi.document import ApiDocument, load_document  # noqa: E402
from videovector.sandbox.server.sandbox_server import SandboxServer  # noqa: E402

PROGRAMS = sorted((HERE / "programs").glob("*.py"))
RED, GREEN, BLUE = (200, 30, 30), (40, 160, 50), (40, 70, 200)
PROGRAM_SECONDS = 60

_IDS = re.compile(r"\b(?:[a-z]+_)?(?:[0-9a-f]{16}|[0-9a-f]{32})\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
# Both print alike as text; inside a list Python shows a member of an enumeration with its name.
_MEMBERS = re.compile(r"<[A-Za-z]+\.[A-Z0-9_]+: ('[^']*')>")
_TIMES = re.compile(r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?")


@cache
def _document() -> ApiDocument:
    return load_document()


@contextmanager
def sandbox_for(folder: Path) -> Iterator[dict[str, str]]:
    """A new sandbox and the folder with media that a program works on; yields the program's environment."""
    folder.mkdir(parents=True)
    make_video(folder / "scenes.mp4", [(2.0, RED), (2.0, GREEN), (2.0, BLUE)], rate=10)
    make_sound(folder / "tone.wav", [(1.0, 0.5)])
    make_image(folder / "wall.png", RED)
    with SandboxServer(document=_document()) as server:
        hand_in_transcript(server)
        yield {
            **{name: value for name, value in os.environ.items() if not name.startswith(("VIDEO_VECTOR_", "PYTHON"))},
            "VIDEO_VECTOR_BASE_URL": server.access.base_url,
            "VIDEO_VECTOR_API_KEY": server.access.api_key,
            "SESSION_TOKEN": server.access.bearer_token,
            "SERVICE": server.origin,
            "MEDIA": str(folder),
        }
        assert server.sandbox.violations == []


def hand_in_transcript(server: SandboxServer) -> None:
    """Give the sandbox the words of scenes.mp4 in advance, as it cannot hear."""
    headers = {"X-API-Key": server.access.api_key}
    with httpx.Client(base_url=server.access.base_url, headers=headers, timeout=60, trust_env=False) as api:
        assert upload(api, VTT.encode(), "scenes.vtt", title="scenes")["status"] == "completed"


def run_program(python: Path, program: Path, environment: dict[str, str]) -> str:
    """Run a program to its end; its output with ids, times and addresses replaced by what they are."""
    if python == Path(sys.executable):
        environment = environment | {"PYTHONPATH": str(HERE.parents[1])}
    done = subprocess.run(
        [python, "-W", "error", program],
        env=environment,
        cwd=environment["MEDIA"],
        capture_output=True,
        text=True,
        timeout=PROGRAM_SECONDS,
        check=False,
    )
    assert done.returncode == 0, f"{program.name} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return normalised(done.stdout, environment)


def normalised(text: str, environment: dict[str, str]) -> str:
    """The output without what differs from run to run."""
    for name in ("SERVICE", "VIDEO_VECTOR_API_KEY", "SESSION_TOKEN", "MEDIA"):
        text = text.replace(environment[name], f"<{name.lower()}>")
    numbers: dict[str, str] = {}

    def numbered(match: re.Match[str]) -> str:
        found = match.group()
        kind = found.rpartition("_")[0] or "id"
        return numbers.setdefault(found, f"<{kind} {len(numbers) + 1}>")

    return _IDS.sub(numbered, _TIMES.sub("<time>", _MEMBERS.sub(r"\1", text)))
