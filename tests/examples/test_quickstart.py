"""examples/quickstart.py as a user runs it: a program of its own, against the sandbox, with four kinds of media."""

from __future__ import annotations

import base64
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest
from made_media import BLUE, GREEN, RED, TRAILER, TRAILER_CUES, make_sound, make_video, textured
from PIL import Image

from videovector import VideoVector
from videovector.sandbox import SandboxServer

QUICKSTART = Path(__file__).resolve().parents[2] / "examples" / "quickstart.py"
CUE = re.compile(r"(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})\n(.+)")


def read_cues() -> list[tuple[float, float, str]]:
    """Start, end and text of each cue of the clip's subtitles."""
    found: list[tuple[float, float, str]] = []
    for hours, minutes, seconds, *end, text in CUE.findall(TRAILER_CUES.read_text(encoding="utf-8")):
        start_seconds = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
        found.append((start_seconds, int(end[0]) * 3600 + int(end[1]) * 60 + float(end[2]), text))
    return found


CUES = read_cues()


class Page(HTMLParser):
    """What a reader of the page sees: headings, players, cards with their time ranges, and pictures."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.players: list[str] = []
        self.ranges: list[tuple[float, float]] = []
        self.pictures: list[Image.Image] = []
        self.sources: list[str] = []
        self.starts: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("id") == "player":
            self.players.append(tag)
            self.sources.append(given["src"])
            self.starts.append(given.get("data-start", ""))
        elif tag == "button":
            self.ranges.append((float(given["data-start"]), float(given["data-end"])))
        elif tag == "img":
            kind, _, content = given["src"].partition(",")
            assert kind == "data:image/jpeg;base64"
            self.pictures.append(Image.open(io.BytesIO(base64.b64decode(content))))


@dataclass(frozen=True)
class Result:
    """A finished run of the example."""

    output: str
    page: Page

    @property
    def index_id(self) -> str:
        found = re.search(r"^index +(\S+)$", self.output, re.MULTILINE)
        assert found is not None, self.output
        return found[1]


def environment(sandbox: SandboxServer) -> dict[str, str]:
    """What the program finds in its environment: how to reach the sandbox, and no settings of the machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIDEO_VECTOR_")}
    return kept | {
        "VIDEO_VECTOR_BASE_URL": sandbox.access.base_url,
        "VIDEO_VECTOR_API_KEY": sandbox.access.api_key,
        "PYTHONIOENCODING": "utf-8",
    }


def quickstart(sandbox: SandboxServer, media: Path, folder: Path, *arguments: str) -> Result:
    page = folder / "pages" / "hits.html"
    done = subprocess.run(
        [sys.executable, "-W", "error", str(QUICKSTART), str(media), "--page", str(page), *arguments],
        env=environment(sandbox),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return Result(done.stdout, Page(page))


@pytest.fixture(scope="module")
def trailer(sandbox: SandboxServer, tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The default clip, its subtitles handed in before it."""
    access = sandbox.access
    with httpx.Client(base_url=access.base_url, headers={"X-API-Key": access.api_key}, trust_env=False) as http:
        files = {"file": (TRAILER_CUES.name, TRAILER_CUES.read_bytes())}
        http.post("/videos/upload", data={"title": TRAILER.stem}, files=files).raise_for_status()
    folder = tmp_path_factory.mktemp("trailer")
    return quickstart(sandbox, TRAILER, folder, "--query", "the big grey bunny stretches his arms")


@pytest.fixture(scope="module")
def client(sandbox: SandboxServer) -> Iterator[VideoVector]:
    with VideoVector(api_key=sandbox.access.api_key, base_url=sandbox.access.base_url) as client:
        yield client


def test_the_default_clip_shows_the_right_scene_first(trailer: Result) -> None:
    """The first hit by text, and the first by its own frame, is the scene that the query describes."""
    start, end = next((start, end) for start, end, text in CUES if "stretches his arms" in text)
    titles = re.findall(r"^(?:Text|Image) search .+\n.+\n.+\n +\S+ +(\S+)", trailer.output, re.MULTILINE)
    assert titles == ["0:24.7-0:32.0"] * 2
    assert trailer.page.ranges[0] == pytest.approx((start, end), abs=0.2)
    assert f"All {len(CUES)} segments" in trailer.output


def test_the_page_shows_every_hit_with_its_picture(trailer: Result) -> None:
    """Each card of a video hit holds a thumbnail that is a real picture, and the player begins at the first hit."""
    page = trailer.page
    assert page.players == ["video"]
    assert page.sources[0].startswith("data:video/mp4;base64,")
    assert page.starts[0].startswith("24.")
    assert len(page.pictures) == len(page.ranges) >= 5
    assert all(picture.format == "JPEG" and min(picture.size) >= 64 for picture in page.pictures)


@pytest.mark.parametrize(("start", "end", "text"), CUES, ids=[f"{start:g}s" for start, _, _ in CUES])
def test_what_a_cue_says_finds_its_scene(
    trailer: Result, client: VideoVector, start: float, end: float, text: str
) -> None:
    """Searching for what a cue says returns that cue's time range first."""
    first = client.search.text(trailer.index_id, query=text, top_k=5)[0]
    assert first.start_time is not None
    assert first.end_time is not None
    overlap = min(end, first.end_time) - max(start, first.start_time)
    assert overlap > 0.8 * max(end - start, first.end_time - first.start_time)


def test_a_silent_video_is_searched_by_a_colour(sandbox: SandboxServer, tmp_path: Path) -> None:
    """A silent video is cut, shown with its pictures, and searched by a colour that one scene alone has."""
    media = make_video(tmp_path / "silent film.mp4", [(2, RED), (2, GREEN), (2, BLUE)])
    result = quickstart(sandbox, media, tmp_path)
    assert "(video, 6.0 s)" in result.output
    assert re.search(r"1 of 3 segments have \w+; of the\nfirst 1 hits, 1 are among them\.", result.output)
    assert result.page.players == ["video"]
    assert len(result.page.pictures) == len(result.page.ranges) > 0


def test_sound_alone_is_found_by_text(sandbox: SandboxServer, tmp_path: Path) -> None:
    """Sound alone is cut and found by text; there is no picture to search with or to show."""
    media = make_sound(tmp_path / "sound.wav", [(1.5, 0.3), (1.5, 0.0), (1.5, 0.3)])
    result = quickstart(sandbox, media, tmp_path)
    assert "(audio, 4.5 s)" in result.output
    assert "there is no picture to search with" in result.output
    assert (result.page.players, result.page.pictures) == (["audio"], [])
    assert result.page.ranges


def test_an_image_is_found_by_text_and_by_itself(sandbox: SandboxServer, tmp_path: Path) -> None:
    """An image is one segment, found by text and by itself; the page shows the image in the player's place."""
    media = tmp_path / "über & <still>.png"
    Image.fromarray(textured(RED)).save(media)
    result = quickstart(sandbox, media, tmp_path)
    assert "(image, " in result.output
    assert "There is one segment, which any search finds" in result.output
    assert result.page.players == ["img"]
    assert result.page.sources == [f"data:image/png;base64,{base64.b64encode(media.read_bytes()).decode()}"]
    assert len(result.page.pictures) == len(result.page.ranges) == 2


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("missing.mp4", None, "there is no such file"), ("notes.txt", b"text", "does not accept '.txt' files")],
)
def test_a_wrong_file_is_told_in_one_line(
    sandbox: SandboxServer, tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    """What can't be uploaded ends the program with one line that says why, and no page."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    page = tmp_path / "hits.html"
    done = subprocess.run(
        [sys.executable, str(QUICKSTART), str(tmp_path / name), "--page", str(page)],
        env=environment(sandbox),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("quickstart: ")
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not page.exists()
