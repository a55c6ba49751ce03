"""Start the sandbox, run examples/quickstart.py against it, and stop it again.

    python scripts/demo.py [--media FILE] [--query TEXT] [--output DIR] [--keep]

It ends with a page that holds everything it shows and can be sent to someone; with --keep it ends with the sandbox's
own page, which runs until Ctrl-C. DEMO_MEDIA and DEMO_QUERY stand for --media and --query.

A subtitle file beside the media (same name, .vtt or .srt) is given to the sandbox first: it is the transcript that
the real service would hear.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import webbrowser
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_MEDIA = ROOT / "examples" / "media" / "big-buck-bunny-trailer.mp4"
DEFAULT_QUERY = "the big grey bunny stretches his arms"
START_SECONDS = 60.0
POLL_SECONDS = 0.05


@contextmanager
def sandbox() -> Generator[dict[str, str]]:
    """Start a sandbox in its own process, with data in memory only; yield the content of its ready file."""
    with tempfile.TemporaryDirectory(prefix="videovector-demo-") as folder:
        ready_file = Path(folder) / "ready.json"
        command = [sys.executable, "-m", "videovector.sandbox", "serve", "--memory", "--ready-file", str(ready_file)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=program_environment())
        try:
            deadline = time.monotonic() + START_SECONDS
            while not ready_file.exists():
                if process.poll() is not None:
                    sys.exit(f"demo: the sandbox ended with exit code {process.returncode} before it was ready")
                if time.monotonic() > deadline:
                    sys.exit(f"demo: the sandbox was not ready within {START_SECONDS:.0f} s")
                time.sleep(POLL_SECONDS)
            ready: dict[str, str] = json.loads(ready_file.read_text(encoding="utf-8"))
            yield ready
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def program_environment() -> dict[str, str]:
    """The environment without settings of the SDK, and without a proxy for servers of this machine."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("VIDEO_VECTOR_")}
    direct = ["127.0.0.1", "localhost", *filter(None, [os.environ.get("NO_PROXY") or os.environ.get("no_proxy")])]
    return own | dict.fromkeys(("NO_PROXY", "no_proxy"), ",".join(direct))


def show(address: str) -> None:
    """Open a page in the browser if there is a display."""
    print(f"open       {address}", flush=True)
    desktop = sys.platform in {"win32", "darwin"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if desktop and sys.stdout.isatty():
        webbrowser.open(address)


def upload_transcript(ready: dict[str, str], media: Path) -> None:
    """Upload the subtitles beside the media; the sandbox uses them for the media of the same name."""
    sidecar = next((path for path in (media.with_suffix(".vtt"), media.with_suffix(".srt")) if path.is_file()), None)
    if sidecar is None:
        return
    with httpx.Client(base_url=ready["base_url"], headers={"X-API-Key": ready["api_key"]}, trust_env=False) as http:
        answer = http.post("/videos/upload", data={"title": media.stem}, files={"file": sidecar.open("rb")})
        answer.raise_for_status()
        job: dict[str, Any] = answer.json()
        while job["status"] not in {"completed", "failed"}:
            time.sleep(POLL_SECONDS)
            job = http.get(f"/import-jobs/{job['job_id']}").raise_for_status().json()
    if job["status"] == "failed":
        sys.exit(f"demo: {sidecar}: {job['error_message']}")
    print(f"transcript {sidecar.name}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    media = Path(os.environ.get("DEMO_MEDIA") or DEFAULT_MEDIA)
    parser.add_argument("--media", type=Path, default=media, help="a video, audio or image file")
    parser.add_argument("--query", default=os.environ.get("DEMO_QUERY"), help="what to search for")
    parser.add_argument("--output", type=Path, default=ROOT / "demo", help="folder for the page with the hits")
    parser.add_argument("--keep", action="store_true", help="keep the sandbox and its page running until Ctrl-C")
    options = parser.parse_args()
    if not options.media.is_file():
        sys.exit(f"demo: no such file: {options.media}; give MEDIA the path of a video, audio or image file")

    with sandbox() as ready:
        upload_transcript(ready, options.media)
        environment = program_environment() | {
            "VIDEO_VECTOR_BASE_URL": ready["base_url"],
            "VIDEO_VECTOR_API_KEY": ready["api_key"],
        }
        command = [sys.executable, str(ROOT / "examples" / "quickstart.py"), str(options.media)]
        command += ["--page", str(options.output / "hits.html")]
        query = options.query or (DEFAULT_QUERY if options.media == DEFAULT_MEDIA else None)
        if query:
            command += ["--query", query]
        status = subprocess.run(command, env=environment, check=False).returncode
        if status == 0 and not options.keep:
            show((options.output / "hits.html").resolve().as_uri())
        elif status == 0:
            show(ready["base_url"].removesuffix("/api/v2") + "/")
            print("Ctrl-C ends it.", flush=True)
            with contextlib.suppress(KeyboardInterrupt):
                threading.Event().wait()
        return status


if __name__ == "__main__":
    sys.exit(main())
