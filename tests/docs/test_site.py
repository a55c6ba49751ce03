"""The documentation site as its readers have it: built, linked, and searched by keyboard in a real browser."""

from __future__ import annotations

import fcntl
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
INPUTS = ("docs", "openapi", "scripts", "videovector", "mkdocs.yml", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
# What is typed, and the page and section that must be among the first hits.
SEARCHES = (
    ("wait_for_deletion", "reference/resources/indexes/#videovector.resources.IndexesResource.wait_for_deletion"),
    ("Rotate the secret", "webhooks/#rotate-the-secret"),
    ("POST /exports", "rest/exports/#createIndexExport"),
    ("GET /videos/{video_id}/segments", "rest/videos/#listVideoSegments"),
    ("idempotency", "errors/#idempotency-keys"),
    ("idempotncy", "errors/#idempotency-keys"),
    ("what does retry_after hold", "questions/#what-does-retry_after-hold"),
    ("which scope does an export need", "questions/#which-scope-does-an-export-need"),
    ("how do I resume paging after an error", "questions/#how-do-i-resume-paging-after-an-error"),
    ("how do I test without an account", "questions/#how-do-i-test-without-an-account"),
    ("what is masked in logs", "observability/#what-is-masked-in-logs"),
    # The same in other words: none of the sections has all of them.
    ("what does retry_after contain", "questions/#what-does-retry_after-hold"),
    ("resume paging when an error occurs", "questions/#how-do-i-resume-paging-after-an-error"),
    ("run tests offline without account", "questions/#how-do-i-test-without-an-account"),
    ("are secrets masked in the logs", "observability/#what-is-masked-in-logs"),
    ("python method for GET /videos/{video_id}/segments", "rest/videos/#listVideoSegments"),
    ("how can I use my company proxy", "questions/#how-do-i-use-a-proxy-or-certificates-of-my-own"),
)
# Pages of each kind, that are opened as a phone shows them.
KINDS = (
    "",
    "configuration/",
    "cli/",
    "parity-matrix/",
    "reference/errors/",
    "rest/search/",
)
FIRST_HITS = 5
# The result list lies in the shadow tree of the search dialog.
HITS = """() => {
  const found = [];
  const walk = root => root.querySelectorAll('*').forEach(one => {
    if (one.shadowRoot) {
      one.shadowRoot.querySelectorAll('a[href]').forEach(link => found.push(link.href));
      walk(one.shadowRoot);
    }
  });
  walk(document);
  return found;
}"""

TYPING = """() => {
  let focused = document.activeElement;
  while (focused && focused.shadowRoot) focused = focused.shadowRoot.activeElement;
  return focused !== null && focused.tagName === 'INPUT';
}"""


def newest(path: Path) -> float:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file() and one.suffix != ".pyc"]
    return max(one.stat().st_mtime for one in files)


@pytest.fixture(scope="module")
def site() -> Path:
    """The built site; built here unless `make docs` did it after the last change."""
    index = SITE / "llms-full.txt"
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "site.lock").open("w") as lock:
        # Workers of one run wait for the one that builds.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not index.exists() or index.stat().st_mtime < max(newest(ROOT / name) for name in INPUTS):
            done = subprocess.run(
                [sys.executable, str(ROOT / "scripts" / "build_docs.py")], capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stdout + done.stderr
    return SITE


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing of requests."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("There is no Chromium on this machine: apt-get install chromium")
    assert CHROMIUM is not None, "continuous integration must install Chromium"
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield running
        running.close()


def place(url: str) -> str:
    """The page and the section of an address, without the words to highlight."""
    parts = urlsplit(url)
    return parts.path.removeprefix("/") + (f"#{parts.fragment}" if parts.fragment else "")


class Reader:
    """One reader with a page, and what the page did behind it."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.page: Page = browser.new_page()
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(url)

    def search(self, text: str, wanted: str) -> list[str]:
        """Put a text into the search, and give the first hits once the wanted one is there or time is up."""
        if not self.page.evaluate(TYPING):
            self.page.goto(self.address)
            self.open_search()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        hits: list[str] = []
        for _ in range(150):
            hits = [place(hit) for hit in self.page.evaluate(HITS)][:FIRST_HITS]
            if wanted in hits:
                break
            self.page.wait_for_timeout(100)
        return hits

    def open_search(self) -> None:
        """Press the key until the script of the page, which starts after it has loaded, takes it."""
        for _ in range(20):
            self.page.keyboard.press("Control+k")
            for _ in range(10):
                if self.page.evaluate(TYPING):
                    return
                self.page.wait_for_timeout(100)
        raise AssertionError("Ctrl+K opened no search")


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    opened = Reader(browser, address)
    yield opened
    opened.page.close()
    assert (opened.elsewhere, opened.errors) == ([], [])


@pytest.mark.parametrize(("text", "wanted"), SEARCHES, ids=[text for text, _ in SEARCHES])
def test_search_finds_the_place(reader: Reader, text: str, wanted: str) -> None:
    """The method, heading or operation is among the first hits, by keyboard alone."""
    assert wanted in reader.search(text, wanted)


def test_enter_opens_the_first_hit_at_its_section(reader: Reader) -> None:
    """Ctrl+K, words typed one by one, and Enter open the page of the first hit, scrolled to the section."""
    reader.page.goto(reader.address)
    reader.open_search()
    reader.page.keyboard.type("Rotate the secret")
    for _ in range(150):
        hits = [place(hit) for hit in reader.page.evaluate(HITS)]
        if hits and hits[0] == "webhooks/#rotate-the-secret":
            break
        reader.page.wait_for_timeout(100)
    page, _, section = place(reader.page.evaluate(HITS)[0]).partition("#")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(lambda url: urlsplit(url).path.removeprefix("/") == page)
    reader.page.locator(f'[id="{section}"]').wait_for(state="attached")
    reader.page.wait_for_function(
        "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight", arg=section
    )


def test_the_parity_matrix_is_filtered_by_words(reader: Reader) -> None:
    """Typing leaves the operations that have all the words, Escape brings all back; an address can hold the words."""
    page = reader.page
    page.goto(f"{reader.address}parity-matrix/?filter=rotate")
    assert page.inner_text("#matrix-count").startswith("2 of ")
    page.focus("#matrix-words")
    page.keyboard.type(" webhooks")
    assert page.inner_text("#matrix-count").startswith("1 of ")
    assert [row.split()[1] for row in page.locator("article tbody tr:visible").all_inner_texts()] == [
        "/webhooks/{webhook_id}/rotate-secret"
    ]
    page.keyboard.press("Escape")
    assert re.fullmatch(r"(\d{3}) of \1 operations", page.inner_text("#matrix-count"))


def test_pages_fit_a_phone(reader: Reader) -> None:
    """No page is wider than a narrow screen: what is wide scrolls on its own."""
    reader.page.set_viewport_size({"width": 390, "height": 844})
    wide: list[str] = []
    for page in KINDS:
        reader.page.goto(reader.address + page, wait_until="domcontentloaded")
        if reader.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(page)
    reader.page.set_viewport_size({"width": 1280, "height": 720})
    assert wide == []


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    """Every relative link of every built page names a file of the site, and an element that the page has."""
    identifiers: dict[Path, set[str]] = {}
    broken: set[str] = set()
    for page in site.rglob("*.html"):
        for href in re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:|/", href):
                continue
            name, _, anchor = href.partition("#")
            target = (page.parent / name.partition("?")[0]).resolve() if name else page
            target = target / "index.html" if target.is_dir() else target
            if target.exists() and anchor and target not in identifiers:
                identifiers[target] = set(re.findall(r'\s(?:id|name)="([^"]+)"', target.read_text(encoding="utf-8")))
            if not target.exists() or (anchor and anchor not in identifiers[target]):
                broken.add(f"{page.relative_to(site)}: {href}")
    assert broken == set()


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    """No built page names a script, style sheet, font or picture of another machine."""
    loading = re.compile(
        r'<(?:script|img|iframe|source)[^>]*\ssrc="(?:https?:)?//[^"]+"|<link[^>]*rel="stylesheet"[^>]*//'
    )
    found = [str(page.relative_to(site)) for page in site.rglob("*.html") if loading.search(page.read_text("utf-8"))]
    assert found == []


def test_guides_and_reference_lead_to_each_other(site: Path) -> None:
    """Every page of the reference with names of the package names guides, and every guide of a task its reference."""
    pages = [page for page in (site / "reference").rglob("*.md") if page.name != "index.md"]
    assert [page.name for page in pages if not re.search(r"^Guides: \[", page.read_text("utf-8"), re.MULTILINE)] == []
    guides = ("ingest", "extract", "search", "sql", "chat", "exports", "webhooks", "api-keys", "automations", "errors")
    shown = {name: (site / f"{name}.md").read_text("utf-8") for name in guides}
    assert [name for name, text in shown.items() if "In the reference: [" not in text] == []


def test_every_page_has_a_twin_for_programs(site: Path) -> None:
    """llms.txt names a Markdown twin of every page, says what each answers, and each of them exists."""
    rows = re.findall(r"^- \[.+?\]\((.+?)\): (.*)$", (site / "llms.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"quick-start.md", "webhooks.md", "rest/exports.md", "reference/errors.md"} <= {name for name, _ in rows}
    assert [name for name, _ in rows if not (site / name).is_file()] == []
    reference = (site / "reference" / "resources" / "indexes.md").read_text("utf-8")
    assert "### wait_for_deletion\n\n```python\nwait_for_deletion(self, index_id: " in reference
    assert [name for name, _ in rows if ":::" in (site / name).read_text("utf-8")] == []
    assert [name for name, answer in rows if not answer] == []
