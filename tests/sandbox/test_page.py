"""The page at `/`, clicked through in a real browser; and what it refuses to other sites."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import av
import httpx
import numpy as np
import pytest
from server_steps import VTT, ok

from videovector import VideoVector
from videovector.sandbox import SandboxServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]


def playable_scenes(path: Path) -> Path:
    """A video that browsers play: red, green, blue, two seconds each."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libvpx", rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        stream.options = {"deadline": "realtime", "cpu-used": "8", "g": "10"}
        for color in ((200, 30, 30), (40, 160, 50), (40, 70, 200)):
            for number in range(20):
                pixels = np.full((96, 160, 3), color, dtype=np.uint8)
                pixels[10:20, number * 5 : number * 5 + 10] = 255
                for packet in stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")):
                    container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    return path


class Receiver(BaseHTTPRequestHandler):
    """A webhook receiver that is out of order until it is told otherwise."""

    status = 500

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(type(self).status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing to print."""


# Names that no browser breaks by itself.
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2
RULES = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("media")
    (folder / "scenes.vtt").write_text(VTT)
    return playable_scenes(folder / "scenes.webm")


@pytest.fixture(scope="module")
def server(media: Path) -> Iterator[SandboxServer]:
    colors = {"type": "array", "items": {"type": "string"}}
    schema = {"type": "object", "properties": {"summary": {"type": "string"}, "colors": colors}}
    item = {
        "id": "vid_scenes",
        "file": str(media),
        "title": "Three scenes",
        "transcript": str(media.with_suffix(".vtt")),
    }
    seed = {
        "prompts": [
            {"id": "prompt_scenes", "name": "Scenes <1>", "prompt_text": "What is seen?", "json_schema": schema}
        ],
        "indexes": [
            {"id": "idx_scenes", "name": "Walls & meadows", "media": [item]},
            {"id": "idx_long", "name": LONG, "media": [item | {"id": "vid_long", "title": LONG}]},
        ],
        "runs": [
            {"id": "run_scenes", "prompt": "prompt_scenes", "index": "idx_scenes"},
            {"id": "run_long", "prompt": "prompt_scenes", "index": "idx_long"},
        ],
        "answers": [
            {"answer": {"summary": "Prepared."}, "title_contains": "Nothing"},
            {"fail": LONG, "title_contains": LONG, "at_seconds": 0},
        ],
    }
    with SandboxServer() as running:
        running.seed()
        running.seed(seed)
        yield running
        assert running.violations == []


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium; it must be there in continuous integration."""
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("There is no Chromium on this machine: apt-get install chromium")
    assert CHROMIUM is not None, "continuous integration must install Chromium"
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, server: SandboxServer) -> Iterator[Page]:
    """A fresh tab; an error of its scripts, or a request that leaves this server, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    own = (server.origin, "data:", "blob:")
    tab.on("request", lambda sent: None if sent.url.startswith(own) else errors.append(sent.url))
    tab.set_default_timeout(20_000)
    yield tab
    context.close()
    assert errors == []


def wait_until(page: Page, condition: str) -> None:
    """Wait for a condition in JavaScript; `wait_for_function` evaluates it in the page, whose policy forbids that."""
    until = time.monotonic() + 30
    while not page.evaluate(condition):
        assert time.monotonic() < until, condition
        page.wait_for_timeout(50)


def test_a_stranger_finds_everything_by_clicking(page: Page, server: SandboxServer) -> None:
    """By clicking alone: what was extracted at 0:32 of the clip, why a webhook was retried, what the last request sent,
    and which segment failed, until a retry makes it good."""
    page.goto(server.origin)
    page.get_by_role("link", name="Trailers").click()
    page.get_by_role("link", name="Big Buck Bunny, trailer").click()
    scene = page.locator(".segments > li", has_text=re.compile(r"0:32\.0 . 0:36"))
    scene.get_by_role("link").click()
    wait_until(page, "((t) => t >= 32 && t < 36)(document.querySelector('#player').currentTime)")
    assert "a scowling squirrel lifts a spiky chestnut" in (scene.locator("dl").text_content() or "")

    page.get_by_role("link", name="Webhooks").click()
    attempts = page.get_by_label("Attempts of del_1").get_by_role("listitem").all_text_contents()
    assert len(attempts) == 3
    assert all("could not be reached (ConnectionRefusedError)" in attempt for attempt in attempts)

    with VideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as client:
        client.search.text("idx_1", query="a furious eye", top_k=2)
    page.get_by_role("link", name="Requests").click()
    page.get_by_role("row").nth(1).get_by_role("link").click()
    body = page.locator("pre[aria-label='Request body']").text_content() or ""
    assert json.loads(body) == {"query": "a furious eye", "top_k": 2}

    page.get_by_role("link", name="Runs").click()
    page.get_by_role("row", name="Scenes completed with failures").get_by_role("link").click()
    assert page.get_by_text("The model is overloaded.").is_visible()
    page.get_by_role("button", name="Retry seg_").click()
    page.get_by_text("12 of 12").wait_for()


def test_clicking_leads_from_an_upload_to_a_hit_at_its_second(page: Page, server: SandboxServer, media: Path) -> None:
    """By clicking alone: make an index, upload, watch the import, run a prompt, search, play at the hit's second."""
    page.goto(server.origin)
    page.get_by_label("New index").fill("Clicked")
    page.get_by_role("button", name="Create").click()
    for file in (media.with_suffix(".vtt"), media):
        page.get_by_label("Upload media, or drop a file here").set_input_files(str(file))
        page.get_by_role("button", name="Upload", exact=True).click()
        page.wait_for_url(re.compile("/indexes/"))
    page.locator(".card", has_text="scenes").wait_for()
    page.get_by_label("Run a prompt over this index").select_option(label="Scenes <1>")
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_text("completed").wait_for()
    assert page.get_by_role("columnheader", name="summary").is_visible()
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Index").select_option(label="Clicked")
    page.get_by_label("Words").fill("blue harbour")
    page.get_by_role("button", name="Search").click()
    page.locator("[data-play]").first.click()
    player = page.locator("#stage-player")
    player.wait_for()
    wait_until(page, "document.querySelector('#stage-player').currentTime >= 4")
    assert player.evaluate("player => player.currentTime") < 6.5
    assert player.evaluate("player => [...player.textTracks[0].cues].map(cue => cue.text)") == [
        "A crimson wall at dawn",
        "Green meadows with a windmill",
        "The blue harbour by night",
    ]


def test_segments_of_an_item_play_and_are_marked(page: Page, server: SandboxServer) -> None:
    """An address with a second begins there, marks the segment it lies in, and its links move the player."""
    page.goto(f"{server.origin}/media/vid_scenes?t=4.5")
    current = page.locator("li.current")
    assert "The blue harbour by night" in (current.text_content() or "")
    wait_until(page, "Math.abs(document.querySelector('#player').currentTime - 4.5) < 0.3")
    page.locator("[data-seek='2.0']").click()
    wait_until(page, "((t) => t >= 2 && t < 4)(document.querySelector('#player').currentTime)")


def test_a_picture_finds_its_scene(page: Page, server: SandboxServer, tmp_path: Path) -> None:
    """A picture that is chosen or dropped finds the scene it was taken from."""
    headers = {"X-API-Key": server.access.api_key}
    with httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60) as api:
        segment = ok(api.get("/videos/vid_scenes/segments"))["data"][1]
        (tmp_path / "frame.jpg").write_bytes(api.get(f"/videos/segments/{segment['segment_id']}/thumbnail").content)
    page.goto(f"{server.origin}/search?index=idx_scenes")
    page.get_by_label("Picture, chosen or dropped here").set_input_files(str(tmp_path / "frame.jpg"))
    page.locator("[data-play]").first.wait_for()
    assert page.locator("[data-play]").first.get_attribute("data-start") == str(segment["start_time"])


def test_filters_narrow_the_hits(page: Page, server: SandboxServer) -> None:
    """A field filter alone, or with words, leaves what meets it; a wrong field is told."""
    page.goto(f"{server.origin}/search?index=idx_scenes&field=colors&contains=blue")
    narrowed = page.locator("[data-play]").count()
    page.goto(f"{server.origin}/search?index=idx_scenes&q=wall+meadows+harbour")
    assert 0 < narrowed < page.locator("[data-play]").count()


def test_a_delivery_is_retried_and_its_request_seen(page: Page, server: SandboxServer) -> None:
    """A failed delivery says why, is retried by a click, and the log shows live what programs send."""
    receiver = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=receiver.serve_forever, daemon=True)
    thread.start()
    try:
        headers = {"X-API-Key": server.access.api_key}
        with httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60) as api:
            body = {"url": f"http://127.0.0.1:{receiver.server_port}/hook"}
            ok(api.patch("/webhooks/whk_1", json=body))
            page.goto(f"{server.origin}/requests")
            run = {"prompt_id": "prompt_scenes", "target": {"type": "index", "index_id": "idx_scenes"}}
            ok(api.post("/prompt-runs/execute", json=run), 202)
        page.get_by_role("link", name="POST /prompt-runs/execute").wait_for()
        page.goto(f"{server.origin}/webhooks")
        newest = page.locator(".deliveries > li").first
        newest.get_by_text("answered 500").first.wait_for()
        server.clock.advance(minutes=10)
        newest.get_by_text("failed").wait_for()
        Receiver.status = 204
        newest.get_by_role("button", name="Retry prompt_run.completed").click()
        newest.get_by_text("delivered").wait_for()
        newest.get_by_text("answered 204").wait_for()
        page.goto(f"{server.origin}/requests")
        page.get_by_role("link", name="POST /prompt-runs/execute").first.click()
        assert page.get_by_text('"prompt_id": "prompt_scenes"').first.is_visible()
        assert server.access.api_key not in page.content()
    finally:
        receiver.shutdown()
        thread.join()
        receiver.server_close()


def test_faults_and_extractions_are_set_by_forms(page: Page, server: SandboxServer) -> None:
    """Forms register and remove what the controls do, one by one or all; what they refuse is told."""
    page.goto(f"{server.origin}/controls")
    page.get_by_label("Operation").fill("listPrompts")
    page.get_by_label("Times").fill("1")
    page.get_by_role("button", name="Add the fault").click()
    page.get_by_role("rowheader", name="listPrompts").wait_for()
    assert server.faults.list()[0].status == 503
    page.get_by_role("button", name="Remove the fault").click()
    page.get_by_text("None: requests fail only by themselves.").wait_for()
    page.get_by_label("Metadata (JSON)").fill("{")
    page.get_by_role("button", name="Register the extraction").click()
    page.get_by_text("must be JSON").wait_for()
    page.goto(f"{server.origin}/controls")
    page.get_by_label("Or fail with").fill("Overloaded.")
    page.get_by_label("Title contains").fill("Nobody")
    page.get_by_role("button", name="Register the extraction").click()
    row = page.get_by_role("row", name="Nobody")
    row.get_by_text("fails: Overloaded.").wait_for()
    row.get_by_role("button", name="Remove").click()
    row.wait_for(state="detached")


def test_limits_and_accounts_are_edited(page: Page, server: SandboxServer) -> None:
    """A limit that is set holds, and can be returned; an account is made, signed in by, shown, and removed."""
    page.goto(f"{server.origin}/controls")
    page.get_by_label("indexes", exact=True).fill("7")
    page.get_by_role("button", name="Set the limits").click()
    page.wait_for_load_state()
    assert page.get_by_label("indexes", exact=True).input_value() == "7"
    assert server.limits.get().indexes == 7
    page.get_by_role("button", name="Return to the usual limits").click()
    page.wait_for_load_state()
    assert server.limits.get().indexes is None
    page.get_by_label("Id", exact=True).fill("guest")
    page.get_by_role("button", name="Add the account").click()
    page.get_by_role("button", name="Sign in as guest").click()
    shown = page.get_by_label("Tokens").text_content() or ""
    token = shown.partition("VIDEO_VECTOR_BEARER_TOKEN=")[2].split("\n")[0]
    with VideoVector(bearer_token=token, base_url=server.access.base_url) as client:
        assert len(client.api_keys.list()) == 1
        assert client.indexes.list() == []
    page.goto(f"{server.origin}/?account=guest")
    page.get_by_text("There is no index yet").wait_for()
    page.goto(f"{server.origin}/controls")
    page.get_by_role("button", name="Remove the account guest").click()
    page.wait_for_load_state()
    assert [account.id for account in server.accounts.list()] == ["user_sandbox"]


def test_what_can_not_be_played_gets_a_note_and_a_picture(page: Page, server: SandboxServer, tmp_path: Path) -> None:
    """A codec that the browser doesn't know gives a frame and a note, not a black box."""
    from server_steps import new_index, three_scenes, upload

    headers = {"X-API-Key": server.access.api_key}
    with httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60) as api:
        index_id = new_index(api, "Old")
        content = three_scenes(tmp_path / "old.mp4").read_bytes()
        names = ("old.mp4", "old.avi")
        for name, video_id in [(n, upload(api, content, n, title=n, index_id=index_id)["video_ids"][0]) for n in names]:
            page.goto(f"{server.origin}/media/{video_id}")
            page.get_by_text(f"can't play the format of {name}").wait_for()
            assert page.locator("[data-unplayable] img").evaluate("image => image.complete && image.naturalWidth > 0")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_nothing_serious_stands_in_the_way_of_anybody(
    browser: Browser, server: SandboxServer, width: int, scheme: str
) -> None:
    """axe-core finds nothing serious on any page, on a desk and on a phone, and nothing is wider than the screen."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    httpx.get(f"{server.access.base_url}/indexes", trust_env=False)
    last = server.requests.last
    assert last is not None
    paths = [
        "/",
        "/indexes/idx_scenes",
        "/media/vid_scenes",
        "/runs/run_scenes",
        "/runs/run_long",
        "/media/vid_long",
        "/search?index=idx_scenes&q=wall",
        "/webhooks",
    ]
    paths += [f"/requests/{last.number}", "/controls", "/nothing"]
    # The longest page looks the same everywhere, and takes axe longest.
    paths += ["/reference"] if width > 1000 else ["/requests", "/runs"]
    found: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab = context.new_page()
    for path in paths:
        tab.goto(server.origin + path)
        if tab.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append(f"{path} is wider than {width}")
        violations = axe.run(tab, options=RULES).response["violations"]
        found += [
            f"{path} {width}: {entry['id']} {[node['target'] for node in entry['nodes']][:3]}"
            for entry in violations
            if entry["impact"] in {"serious", "critical"}
        ]
    context.close()
    assert found == []


def test_the_keyboard_reaches_everything(page: Page, server: SandboxServer) -> None:
    """The first stop skips to the content; links, forms and hits follow in their order."""
    page.goto(f"{server.origin}/search?index=idx_scenes&q=wall")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator("[data-play]").first.focus()
    page.keyboard.press("Enter")
    page.locator("#stage-player").wait_for()


def test_the_page_of_the_demo_never_shows_a_black_box(
    browser: Browser, server: SandboxServer, media: Path, tmp_path: Path
) -> None:
    """What the browser can't play gives way to the picture of the first hit and a note; all else has its player."""
    program = runpy.run_path(str(Path(__file__).resolve().parents[2] / "examples" / "quickstart.py"))
    with VideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as client:
        hits = client.search.text("idx_scenes", query="wall", top_k=2)
        pictures = {hit.segment_id: program["thumbnail"](client, hit.segment_id) for hit in hits}
    (tmp_path / "old.avi").write_bytes(b"RIFF\x00\x00\x00\x00AVI LIST")
    context = browser.new_context()
    tab = context.new_page()
    for file, plays in ((media, True), (tmp_path / "old.avi", False)):
        page = tmp_path / f"{file.name}.html"
        page.write_text(program["render_page"](file, [("Text search", hits)], pictures), encoding="utf-8")
        tab.goto(page.as_uri())
        if plays:
            tab.wait_for_function("document.querySelector('#player').readyState >= 2")
            assert tab.locator("#player").get_attribute("poster") == tab.locator("ol img").first.get_attribute("src")
        else:
            tab.get_by_text("This browser can't play this format; this is a picture of it.").wait_for()
            assert tab.locator("#player").count() == 0
            assert tab.locator("h1 + img").evaluate("image => image.naturalWidth") > 0
            tab.locator("ol button").first.click()
    context.close()


class TestRefusals:
    """Other sites may link to the page, and no more."""

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://example.com"},
            {"Origin": "null"},
            {"Origin": "http://127.0.0.1:1"},
            {},
            {"Origin": "own", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        ],
    )
    def test_forms_from_elsewhere_change_nothing(self, server: SandboxServer, headers: dict[str, str]) -> None:
        """A form that another site sends, or that doesn't say where it comes from, is refused."""
        sent = {name: server.origin if value == "own" else value for name, value in headers.items()}
        before = len(server.faults.list())
        refused = httpx.post(f"{server.origin}/actions/fault", data={"status": "500"}, headers=sent, trust_env=False)
        assert refused.status_code == 403
        assert len(server.faults.list()) == before

    def test_own_forms_and_links_from_elsewhere_work(self, server: SandboxServer) -> None:
        """The page's own forms are taken, and a link on another site may lead to the page."""
        sent = httpx.post(f"{server.origin}/actions/clear-faults", headers={"Origin": server.origin}, trust_env=False)
        assert sent.status_code == 303
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
        assert httpx.get(server.origin, headers=headers, trust_env=False).status_code == 200
        framed = headers | {"Sec-Fetch-Dest": "iframe"}
        assert httpx.get(server.origin, headers=framed, trust_env=False).status_code == 403

    def test_media_is_not_given_to_other_sites(self, server: SandboxServer) -> None:
        """Neither pictures nor media can be embedded by another site, nor under another name of this server."""
        url = f"{server.origin}/files/media/vid_scenes"
        foreign = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "video"}
        assert httpx.get(url, headers=foreign, trust_env=False).status_code == 403
        assert httpx.get(url, headers={"Host": "evil.example"}, trust_env=False).status_code == 421
        response = httpx.get(url, headers={"Range": "bytes=0-9"}, trust_env=False)
        assert response.status_code == 206
        assert "frame-ancestors 'none'" in response.headers["content-security-policy"]

    def test_what_is_shown_is_escaped(self, server: SandboxServer) -> None:
        """Names that look like markup are shown as text."""
        index = server.origin + "/indexes/idx_scenes"
        assert "Scenes &lt;1&gt;" in httpx.get(index, trust_env=False).text
        query = httpx.get(f"{server.origin}/search", params={"q": "<script>"}, trust_env=False).text
        assert "<script>" not in query.replace('<script src="/static/page.js" defer></script>', "")

    @pytest.mark.parametrize("path", ["/media/vid_9", "/runs/run_9", "/indexes/idx_9", "/requests/0", "/files/media/x"])
    def test_what_is_gone_is_told(self, server: SandboxServer, path: str) -> None:
        """Unknown addresses answer 404 with a page; programs elsewhere get the API's error."""
        response = httpx.get(server.origin + path, headers={"Accept": "text/html"}, trust_env=False)
        assert response.status_code == 404
        assert "Not here" in response.text
        elsewhere = httpx.get(server.origin + "/elsewhere", trust_env=False)
        assert elsewhere.json()["error"]["code"] == "route_not_found"
